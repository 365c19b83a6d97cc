import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CILEGON_2022 as CILEGON } from '../../../../app/features/training/fixtures/cilegon-2022.ts';
import {
  codesOnPdf,
  codesOnPicture,
  faultsOfPdf,
  wordsOfPdf,
} from '../../../../app/testing/paper-tools.server.ts';
import { expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from '../../browser.ts';
import { type OtherDays, otherDays } from '../../clock/other-days.ts';
import { newOfficer } from '../../people.ts';
import { type Program, startProgram } from '../../program.ts';
import { readyForOffline } from '../../service-worker.ts';
import { issued, notePresent, verified } from './certifying.ts';
import { trainingDesk } from './desk.ts';
import { examinedBy, tookTest } from './examining.ts';
import { type Hall, openHall } from './hall.ts';
import { officersOf, type Row } from './officers.ts';

const PASSWORD = 'pelatihan-di-aula-2022';

let days: OtherDays;
let program: Program;
let browser: Browser;
let desk: Visit;
let hall: Hall;
let programme: string;
let batches: [string, string];
/** Two officers of the first batch with phones of their own. */
let phones: [Visit, Visit];
const PEOPLE = [
  { name: 'Rangga Samudra', phone: '0811-2022-0001', password: PASSWORD },
  { name: 'Dewi Anjani', phone: '0811-2022-0002', password: PASSWORD },
] as const;

async function followed(one: Visit): Promise<Visit> {
  await days.follow(one.context);
  return one;
}

beforeAll(async () => {
  days = otherDays('2022-11-09T01:30:00Z');
  [program, browser] = await Promise.all([startProgram({ env: days.env }), openBrowser()]);
  desk = await followed(await visit(browser));
  await signIn(desk.page, program, 'Koordinator');
});
afterAll(async () => {
  await hall?.close();
  await browser?.close();
  await program?.stop();
  days?.end();
});

const office = () => trainingDesk(desk.page, program.origin);

async function importPeople(page: Page, rows: Row[]): Promise<void> {
  await page.goto(`${program.origin}/kerja/impor`);
  await page.getByLabel('Orang dan peran').check();
  await page.getByLabel('Berkas tabel').setInputFiles({
    name: 'petugas.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Nama;Unit;Peran;WhatsApp\n${rows.map((row, at) => `${row.person};${row.unit};Admin medsos;0812-2022-${1000 + at}`).join('\n')}\n`,
    ),
  });
  await page.getByRole('button', { name: 'Periksa tabel' }).click();
  await page.getByRole('button', { name: `Impor ${rows.length} baris` }).click();
  await page.getByText(`${rows.length} orang diimpor`).waitFor();
}

async function importParticipants(page: Page, batch: string, rows: Row[]): Promise<void> {
  await page.goto(`${batch}/peserta/impor`);
  await page
    .getByLabel('Atau tempel dari lembar kerja')
    .fill(`Nama\tUnit\n${rows.map((row) => `${row.person}\t${row.unit}`).join('\n')}`);
  await page.getByRole('button', { name: 'Periksa tabel' }).click();
  await page.getByText(`${rows.length} petugas siap didaftarkan`).waitFor();
  await page.getByRole('button', { name: `Daftarkan ${rows.length} petugas` }).click();
  await page.getByText(`${rows.length} peserta didaftarkan`).first().waitFor();
}

/** Who stays away from the whole first batch. */
const ABSENT = 'Bima Lesmana 1';
const lessonsOf = (batch: 0 | 1) =>
  CILEGON.batches[batch]!.sessions.filter(({ kind }) => kind === 'lesson').map(({ subject }) => subject);

describe('the training of November 2022, from the plan to its follow-up', () => {
  test('the desk enters the programme with three speakers, two batches and their timetables', async () => {
    for (const speaker of CILEGON.speakers) await office().addSpeaker(speaker);
    programme = await office().addProgramme(CILEGON);
    const more = { place: CILEGON.place, speakers: CILEGON.speakers, postTest: '60' };
    batches = [
      await office().addBatch(programme, CILEGON.batches[0]!, more),
      await office().addBatch(programme, CILEGON.batches[1]!, more),
    ];
    await desk.page.getByText('18 JP dari 810 menit materi').waitFor();
    expect(await desk.page.getByText(/bentrokan/).count()).toBe(0);
    await examinedBy(desk.page).writeTest(programme, { minutes: 30 });
    await examinedBy(desk.page).schedule(batches[0], {
      pre: ['2022-11-14T08:00', '2022-11-14T09:00'],
      post: ['2022-11-16T13:00', '2022-11-16T17:00'],
    });
    await examinedBy(desk.page).schedule(batches[1], {
      pre: ['2022-11-21T08:00', '2022-11-21T09:00'],
      post: ['2022-11-23T13:00', '2022-11-23T17:00'],
    });
  });

  test('a hundred officers of the units are registered by two pasted tables', async () => {
    hall = await openHall(program.dataDir, days.now);
    const { first, second, added, units } = await officersOf(
      hall.db,
      PEOPLE.map(({ name }) => name),
    );
    expect([first.length, second.length]).toEqual([50, 50]);
    await importPeople(desk.page, added);
    phones = [
      await followed(
        await newOfficer(browser, desk.page, `${program.origin}/kerja/unit/${units[0]}`, PEOPLE[0]),
      ),
      await followed(
        await newOfficer(browser, desk.page, `${program.origin}/kerja/unit/${units[1]}`, PEOPLE[1]),
      ),
    ];
    for (const batch of batches) await office().openBatch(batch);
    await importParticipants(desk.page, batches[0], first);
    await importParticipants(desk.page, batches[1], second);
    await desk.page.getByText('50 dari 50 tempat terisi').waitFor();
  });

  test('before the training everybody takes the pre test, one of them on a phone', async () => {
    await days.goTo('2022-11-14T01:10:00Z');
    await tookTest(phones[0], batches[0], 'pre', [0, 1, 2]);
    const others = (await hall.participants('Sesi 1')).filter(({ name }) => name !== PEOPLE[0].name);
    for (const [at, person] of others.entries()) await hall.takeTest(person, 'pre', 1 + (at % 3));
    await desk.page.goto(`${batches[0]}/tes`);
    await desk.page.getByText('50 dari 50 peserta mulai, 50 selesai').waitFor();
  });

  test('the first lesson: one phone scans the wall, one has no network, the rest stand on the list', async () => {
    const sessionId = await hall.sessionId('Sesi 1', 'Dasar jurnalistik');
    const [online, offline] = phones;
    await offline.page.goto(`${program.origin}/kerja/hadir`);
    await readyForOffline(offline.page);
    await days.goTo('2022-11-14T01:55:00Z');
    const wall = await followed(await visit(browser));
    await signIn(wall.page, program, 'Koordinator');
    await wall.page.goto(`${batches[0]}/kehadiran/layar?sesi=${sessionId}`);
    await wall.page.getByText('0 dari 50 hadir').waitFor();
    const [scanned] = codesOnPicture(await wall.page.screenshot());
    await online.page.goto(scanned!);
    await online.page.getByText('Anda tercatat masuk pukul 08.5').first().waitFor();

    await offline.context.setOffline(true);
    await offline.page.getByLabel('Kode di layar').fill(await wall.page.locator('.wall-letters').innerText());
    await offline.page.getByRole('button', { name: 'Catat kehadiran' }).click();
    await offline.page.getByText('Tersimpan di ponsel ini').first().waitFor();
    // Ten minutes later the hall's network is back.
    await days.goTo('2022-11-14T02:05:00Z');
    await offline.context.setOffline(false);
    await wall.page.getByText('2 dari 50 hadir').waitFor();
    await wall.context.close();

    await desk.page.goto(`${batches[0]}/kehadiran?sesi=${sessionId}`);
    const late = desk.page.getByRole('row').filter({ hasText: PEOPLE[1].name });
    expect(await late.innerText()).toMatch(/Hadir[\s\S]*08\.5\d[\s\S]*Luring/);
    await notePresent(desk.page, batches[0], sessionId, { absent: ABSENT });
    await desk.page.getByText('49 dari 50 peserta hadir di sesi ini').waitFor();
  });

  test('after three days: the list of each lesson, the post test, and certificates for those who met the rule', async () => {
    await days.goTo('2022-11-16T07:00:00Z');
    for (const subject of lessonsOf(0).slice(1))
      await notePresent(desk.page, batches[0], await hall.sessionId('Sesi 1', subject), { absent: ABSENT });
    await tookTest(phones[0], batches[0], 'post', [1, 1, 1]);
    const others = (await hall.participants('Sesi 1')).filter(({ name }) => name !== PEOPLE[0].name);
    // The last of them knows too little: 33 of 100.
    for (const [at, person] of others.entries())
      await hall.takeTest(person, 'post', at === others.length - 1 ? 2 : at % 2);
    await days.goTo('2022-11-16T10:05:00Z');
    await desk.page.goto(`${batches[0]}/tes/hasil`);
    await desk.page.getByText('50').first().waitFor();
    await expectAccessible(desk.page);
    await issued(desk.page, batches[0], 48);
  });

  test('the second batch a week later', async () => {
    await days.goTo('2022-11-21T01:10:00Z');
    const people = await hall.participants('Sesi 2');
    for (const [at, person] of people.entries()) await hall.takeTest(person, 'pre', 1 + (at % 3));
    await days.goTo('2022-11-23T07:00:00Z');
    for (const subject of lessonsOf(1))
      await notePresent(desk.page, batches[1], await hall.sessionId('Sesi 2', subject), {});
    for (const [at, person] of people.entries()) await hall.takeTest(person, 'post', at % 2);
    await days.goTo('2022-11-23T10:05:00Z');
    await issued(desk.page, batches[1], 50);
  });

  test('a certificate is a sound PDF whose code leads to the check page, with a credential that anybody verifies', async () => {
    await desk.page.goto(`${batches[0]}/sertifikat`);
    const row = desk.page.getByRole('row').filter({ hasText: PEOPLE[0].name });
    const file = async (link: string) => {
      const href = await row.getByRole('link', { name: link }).getAttribute('href');
      return (await desk.page.request.get(`${program.origin}${href}`)).body();
    };
    const pdf = await file('PDF');
    expect(faultsOfPdf(pdf)).toBe('');
    expect(wordsOfPdf(pdf)).toContain(PEOPLE[0].name);
    const [check] = codesOnPdf(pdf);
    const citizen = await followed(await visit(browser, { viewport: PHONE }));
    await citizen.page.goto(check!);
    for (const printed of [PEOPLE[0].name, CILEGON.title, 'Aula Setda II', '18'])
      await citizen.page.getByText(printed).first().waitFor();
    await expectAccessible(citizen.page);

    const credential = JSON.parse(String(await file('Lencana digital')));
    expect(await verified(credential)).toMatchObject({ code: 0 });
    expect(await verified({ ...credential, name: 'Pelatihan lain' })).toMatchObject({ code: 1 });
  });

  test('ninety days later the follow-up shows what their units covered', async () => {
    await days.goTo('2023-02-20T02:00:00Z');
    await signIn(desk.page, program, 'Koordinator');
    await desk.page.goto(`${batches[0]}/tindak-lanjut`);
    await desk.page.getByText(PEOPLE[0].name).first().waitFor();
    await expectAccessible(desk.page);
  });
});
