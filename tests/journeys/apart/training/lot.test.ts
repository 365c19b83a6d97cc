import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lotCopy } from '../../../../app/features/training/effect/copy.id.ts';
import { lessonDay, type PastTraining } from '../../../../app/features/training/fixtures/past-training.ts';
import { ownerOf } from '../../access/neighbour.ts';
import { expectAccessible, openBrowser, signIn, type Visit, visit } from '../../browser.ts';
import { type OtherDays, otherDays } from '../../clock/other-days.ts';
import { type Program, startProgram } from '../../program.ts';
import { trainingDesk } from './desk.ts';

const TRAINING: PastTraining = {
  title: 'Menulis berita dari lapangan',
  purpose: 'Berita singkat tentang kegiatan pimpinan.',
  basis: 'DPA Diskominfo Tahun 2022',
  place: 'Ruang Rapat Setda',
  speakers: [],
  batches: [
    {
      name: 'Yang dilatih dulu',
      unitKinds: ['bagian'],
      fromDate: '2022-09-20',
      toDate: '2022-09-20',
      participants: 10,
      quotaPerUnit: 2,
      sessions: lessonDay('2022-09-20', ['Menulis berita', 'Memotret kegiatan'], null),
    },
    {
      name: 'Yang menunggu',
      unitKinds: ['bagian'],
      fromDate: '2022-11-29',
      toDate: '2022-11-29',
      participants: 10,
      quotaPerUnit: 2,
      sessions: lessonDay('2022-11-29', ['Menulis berita', 'Memotret kegiatan'], null),
    },
  ],
};

let days: OtherDays;
let program: Program;
let browser: Browser;
let desk: Visit;
let programme: string;

beforeAll(async () => {
  // The sample's posts reach back eleven weeks from here; the training is planned ten weeks ago.
  days = otherDays('2022-11-13T01:30:00Z');
  [program, browser] = await Promise.all([startProgram({ env: days.env }), openBrowser()]);
  await days.goTo('2022-09-12T01:30:00Z');
  desk = await visit(browser);
  await days.follow(desk.context);
  await signIn(desk.page, program, 'Koordinator');
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  days?.end();
});

/** Of the seven Bagian of the sample six are left, so that the lot is three against three. */
async function closeOneUnit(): Promise<void> {
  const owner = await ownerOf(program.dataDir);
  const units = await owner.db
    .selectFrom('org_unit')
    .select('id')
    .where('kind', '=', 'bagian')
    .where('state', '=', 'live')
    .orderBy('position')
    .execute();
  await owner.close();
  expect(units).toHaveLength(7);
  await desk.page.goto(`${program.origin}/kerja/unit/${units[6]!.id}/tutup`);
  await desk.page.getByRole('radio').last().check();
  await desk.page.locator('main form').getByRole('button').last().click();
  await desk.page.waitForURL(/\/kerja\/unit(?!.*tutup)/);
}

describe('a training whose batches are drawn by lot', () => {
  test('what is measured is declared before, and the lot is drawn once, with its seed to be seen', async () => {
    const { page } = desk;
    await closeOneUnit();
    const office = trainingDesk(page, program.origin);
    programme = await office.addProgramme(TRAINING);
    for (const batch of TRAINING.batches) {
      const address = await office.addBatch(programme, batch, { ...TRAINING, postTest: '' });
      await office.openBatch(address);
    }
    await page.goto(`${programme}/undian`);
    await page.getByLabel(lotCopy.plan.measures.posts).check();
    await page.getByLabel(lotCopy.plan.beforeDays).fill('14');
    await page.getByLabel(lotCopy.plan.afterDays).fill('28');
    await office.press(lotCopy.plan.save);
    await office.told(lotCopy.plan.saved);
    await page.getByLabel(lotCopy.draw.kind).selectOption('bagian');
    await page.getByText('Dengan kurang dari 8 unit, dampaknya nanti tidak dapat disimpulkan').waitFor();
    for (const [label, at] of [
      [lotCopy.draw.first, 1],
      [lotCopy.draw.second, 2],
    ] as const)
      await page.getByLabel(label, { exact: true }).selectOption({ index: at });
    await office.press(lotCopy.draw.submit);
    await office.told(lotCopy.draw.done(3, 3));
    await page.getByText(lotCopy.lot.howTitle).click();
    await office.told(lotCopy.lot.holds);
    await expectAccessible(page);
    expect(await page.getByRole('button', { name: lotCopy.draw.submit }).count()).toBe(0);
  });

  test('seven weeks later the effect of three units against three cannot be told', async () => {
    const { page } = desk;
    await days.goTo('2022-11-13T02:00:00Z');
    await signIn(page, program, 'Koordinator');
    await page.goto(`${programme}/dampak`);
    await page
      .getByText(/^Tidak dapat disimpulkan: perlu paling sedikit 4 unit di tiap kelompok/)
      .first()
      .waitFor();
    // Two of the six have no official account: nothing of theirs can be compared, and the page says so.
    await page.getByText('2 unit tidak dibandingkan').first().waitFor();
    await expectAccessible(page);
  });
});
