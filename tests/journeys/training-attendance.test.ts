import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { printedLetters, windowAt } from '../../app/features/training/attending/rules/codes.ts';
import { sealsOf } from '../../app/features/training/attending/seals.server.ts';
import { newId } from '../../app/platform/db/id.server.ts';
import { ownerOf } from './access/neighbour.ts';
import { DESKTOP, expectAccessible, openBrowser, PHONE, signIn, visit } from './browser.ts';
import { isKept, readyForOffline, until } from './service-worker.ts';

const MINUTE = 60_000;
const program = inject('sample');
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let hall: { tenantId: string; base: string; sessionId: string; officer: string; other: string };

/** A training that runs now, with the officer of the sample and somebody else as participants. */
async function givenHall(): Promise<typeof hall> {
  const one = async <T>(query: ReturnType<typeof sql<T>>): Promise<T> =>
    (await query.execute(owner.db)).rows[0]!;
  const person = await one(
    sql<{ tenantId: string; id: string; unitId: string }>`
      select o.tenant_id as "tenantId", o.id, r.unit_id as "unitId" from org_person o
      join org_role r on r.tenant_id = o.tenant_id and r.person_id = o.id and r.role = 'officer'
      where o.name like '%Bagas Prakoso%' order by o.id limit 1`,
  );
  const { tenantId } = person;
  const second = await one(
    sql<{ id: string; unitId: string }>`
      select o.id, r.unit_id as "unitId" from org_person o
      join org_role r on r.tenant_id = o.tenant_id and r.person_id = o.id and r.role = 'officer'
      where o.tenant_id = ${tenantId} and o.id <> ${person.id} order by o.id limit 1`,
  );
  const [programmeId, batchId, sessionId, officer, other] = [newId(), newId(), newId(), newId(), newId()];
  const now = Date.now();
  const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString();
  const day = new Date(now + 7 * 60 * MINUTE).toISOString().slice(0, 10);
  await sql`insert into training_programme (tenant_id, id, title, organiser_unit_id, created_at)
    values (${tenantId}, ${programmeId}, 'Kelas foto ponsel', ${person.unitId}, now())`.execute(owner.db);
  await sql`insert into training_batch (tenant_id, id, programme_id, name, unit_kinds, from_date, to_date, zone, place, quota, rule,
      rule_frozen_at, state, created_at, updated_at)
    values (${tenantId}, ${batchId}, ${programmeId}, 'Angkatan 1', '{opd,kelurahan}', ${day}, ${day}, 'Asia/Jakarta', 'Aula', 10,
      '{"attendancePercent":80,"postTest":null,"tasks":false}', now(), 'open', now(), now())`.execute(
    owner.db,
  );
  await sql`insert into training_session (tenant_id, id, batch_id, date, starts_at, ends_at, kind, subject, created_at)
    values (${tenantId}, ${sessionId}, ${batchId}, ${day}, ${at(-20)}, ${at(90)}, 'lesson', 'Komposisi foto', now())`.execute(
    owner.db,
  );
  for (const [id, who] of [
    [officer, person],
    [other, second],
  ] as const)
    await sql`insert into training_registration (tenant_id, id, programme_id, batch_id, person_id, unit_id, state, via, created_at, updated_at)
      values (${tenantId}, ${id}, ${programmeId}, ${batchId}, ${who.id}, ${who.unitId}, 'confirmed', 'desk', now(), now())`.execute(
      owner.db,
    );
  const base = `${program.origin}/kerja/pelatihan/${programmeId}/${batchId}/kehadiran`;
  return { tenantId, base, sessionId, officer, other };
}

beforeAll(async () => {
  [browser, owner] = await Promise.all([openBrowser(), ownerOf(program.dataDir)]);
  hall = await givenHall();
});
afterAll(async () => {
  await browser.close();
  await owner.close();
});

/** What the hall's own server puts on the wall and on cards. */
async function seals() {
  const secret = (await readFile(join(program.dataDir, 'secret'), 'utf8')).trim();
  return sealsOf(
    { keyFor: (purpose) => createHmac('sha256', secret).update(purpose).digest() },
    hall.tenantId,
  );
}

async function scans(registrationId: string): Promise<{ kind: string; how: string; offline: boolean }[]> {
  const { rows } = await sql<{ kind: string; how: string; offline: boolean }>`
    select kind, how, offline from training_scan where registration_id = ${registrationId} and refused is null order by received_at`.execute(
    owner.db,
  );
  return rows;
}

/** Reads the picture on the wall as a phone's camera does. */
async function pictureOn(page: Page): Promise<string> {
  const png = await page.locator('svg.qr').screenshot();
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ data, width: info.width, height: info.height });
}

describe('attendance in a hall', () => {
  test('a code that was typed without a network waits on the phone and is one attendance, marked as such, when the network is back', async () => {
    const { page, context, errors } = await visit(browser, { viewport: PHONE });
    await signIn(page, program, 'Admin medsos');
    await page.goto(`${program.origin}/kerja/hadir`);
    await readyForOffline(page);
    await page.getByText('Komposisi foto').waitFor();
    await expectAccessible(page);
    await context.setOffline(true);
    await page.getByText('Anda sedang luring.').waitFor();

    // Ten minutes ago by the phone's clock: what was on the wall then is over by now.
    const then = Date.now() - 10 * MINUTE;
    await page.clock.setSystemTime(then);
    const of = { sessionId: hall.sessionId, direction: 'in' as const, window: windowAt(then) };
    await page.getByLabel('Kode di layar').fill(printedLetters((await seals()).short(of)));
    await page.getByRole('button', { name: 'Catat kehadiran' }).click();
    await page.getByText('Tersimpan di ponsel ini dengan jam pindainya.').waitFor();
    await page.getByText('1 laporan aman di ponsel ini.').waitFor();
    await expectAccessible(page);
    expect(await scans(hall.officer)).toEqual([]);
    await page.goto(`${program.origin}/kerja/hadir/kartu`);
    await page.getByText(printedLetters((await seals()).card(hall.officer))).waitFor();

    await context.setOffline(false);
    await expect.poll(() => scans(hall.officer)).toEqual([{ kind: 'in', how: 'wall', offline: true }]);
    await page.goto(`${program.origin}/kerja/hadir`);
    await page.getByText(/^masuk \d\d\.\d\d$/).waitFor();
    await page.goto(`${program.origin}/kerja/kotak-keluar`);
    await page.getByText('Semua yang Anda kerjakan di ponsel ini sudah terkirim.').waitFor();
    expect(await scans(hall.officer)).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the phone’s own camera opens the address in the picture on the wall; the list shows who went and when', async () => {
    const desk = await visit(browser, { viewport: DESKTOP });
    await signIn(desk.page, program, 'Koordinator');
    await desk.page.goto(`${hall.base}/layar?sesi=${hall.sessionId}&arah=keluar`);
    await expectAccessible(desk.page);
    const phone = await visit(browser, { viewport: PHONE });
    const address = await pictureOn(desk.page);
    expect(address).toMatch(new RegExp(`^${program.origin}/kerja/hadir\\?k=`));
    // Nobody is signed in on this phone yet: after the sign-in it comes back to the code.
    await phone.page.goto(address);
    await phone.page.waitForURL(/\/masuk\?kembali=/);
    await phone.page.getByLabel('Email atau nomor WhatsApp').fill(program.signIns['Admin medsos']!);
    await phone.page.getByLabel('Kata sandi', { exact: true }).fill(program.password);
    await phone.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    const noted = phone.page.getByText(/Anda tercatat keluar pukul .*Komposisi foto/);
    const over = phone.page.getByText(/^Kode .*ini sudah lewat\./);
    await noted.or(over).first().waitFor();
    // Whose sign-in took longer than a code lives scans the next one.
    while ((await noted.count()) === 0) {
      await phone.page.goto(await pictureOn(desk.page));
      await noted.or(over).first().waitFor();
    }
    await phone.page.reload();
    await phone.page.getByText(/^masuk .*keluar/).waitFor();
    expect(await scans(hall.officer)).toHaveLength(2);

    await desk.page.goto(`${hall.base}?sesi=${hall.sessionId}`);
    await desk.page.getByRole('link', { name: /Bagas Prakoso/ }).click();
    await desk.page.getByRole('heading', { name: /^Riwayat kehadiran/ }).waitFor();
    await expectAccessible(desk.page);
    await desk.page.getByRole('button', { name: 'Batalkan' }).first().click();
    await desk.page.getByText(/^Dibatalkan Maya Pratiwi/).waitFor();
    expect([...desk.errors, ...phone.errors]).toEqual([]);
    await desk.context.close();
    await phone.context.close();
  });

  test('the committee’s phone notes a card without a network, twice for nothing, and sends it once', async () => {
    const { page, context, errors } = await visit(browser, { viewport: PHONE });
    await signIn(page, program, 'Koordinator');
    const path = new URL(`${hall.base}/pindai`).pathname;
    await page.goto(`${hall.base}/pindai?sesi=${hall.sessionId}`);
    await readyForOffline(page);
    await until('the scanning page is kept', () => isKept(page, path));
    await expectAccessible(page);
    await context.setOffline(true);
    await page.reload();
    const letters = (await seals()).card(hall.other);
    const send = async (typed: string) => {
      await page.getByLabel('Kode kartu').fill(typed);
      await page.getByRole('button', { name: 'Catat', exact: true }).click();
    };
    await send(printedLetters(letters));
    await page
      .getByText('Tersimpan di ponsel ini. Terkirim sendiri saat jaringan kembali.')
      .first()
      .waitFor();
    await send(letters);
    await page
      .getByText(/^Sudah dipindai di ponsel ini pukul/)
      .first()
      .waitFor();
    await expectAccessible(page);
    expect(await scans(hall.other)).toEqual([]);
    await context.setOffline(false);
    await expect.poll(() => scans(hall.other)).toMatchObject([{ kind: 'in', how: 'committee' }]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
