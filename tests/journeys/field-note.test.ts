import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { ownerOf } from './access/neighbour.ts';
import { expectAccessible, openBrowser, openWithoutScripts, PHONE, signIn, visit } from './browser.ts';
import { today } from './days.ts';
import { watch } from './failures.ts';
import { givenTask, givenUnit, type UnitGiven } from './given.ts';
import { openLine } from './line.ts';
import { readyForOffline, until } from './service-worker.ts';

const program = inject('sample');
let owner: Awaited<ReturnType<typeof ownerOf>>;
let unit: UnitGiven;
let line: Awaited<ReturnType<typeof openLine>>;
/** The phone itself: what its browser keeps outlives the browser. */
let phone: string;
let context: BrowserContext;
const errors: string[] = [];

/** Opens the phone's browser, as it was left. */
async function openPhone(): Promise<Page> {
  context = await chromium.launchPersistentContext(phone, {
    executablePath: process.env.SIMPUL_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    viewport: PHONE,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => errors.push(error.message));
  watch(page, errors);
  return page;
}

beforeAll(async () => {
  owner = await ownerOf(program.dataDir);
  unit = await givenUnit(owner.db, 'Kel. Karang Tengah Lor');
});
afterAll(() => owner?.close());
beforeEach(async () => {
  errors.length = 0;
  line = await openLine(program.origin);
  phone = await mkdtemp(join(tmpdir(), 'simpul-ponsel-'));
});
afterEach(async () => {
  await context?.close().catch(() => undefined);
  line.close();
  await rm(phone, { recursive: true, force: true });
});

/** A camera's photo, with the place in its EXIF. */
async function photo(number: number) {
  const buffer = await sharp({
    create: { width: 1_800, height: 1_200, channels: 3, background: { r: 60 * number, g: 110, b: 90 } },
  })
    .withExif({
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '6/1 1/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 3/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
  return { name: `IMG_${number}.jpg`, mimeType: 'image/jpeg', buffer };
}

const notes = async (title: string) => {
  const { rows } = await sql<{ id: string; pictures: number; place: unknown }>`
    select n.id, n.place, (select count(*)::int from content_note_media m where m.note_id = n.id) as pictures
    from content_note n where n.title = ${title} or n.answers ->> 'what' = ${title}`.execute(owner.db);
  return rows;
};

async function begin(): Promise<Page> {
  const page = await openPhone();
  await signIn(page, { ...program, origin: line.origin }, 'Admin medsos');
  await page.goto(`${line.origin}/kerja/catat/baru`);
  await readyForOffline(page);
  return page;
}

const what = (page: Page) => page.getByLabel('Apa yang terjadi?');
const save = (page: Page) => page.getByRole('button', { name: 'Simpan catatan' }).click();

test('a note with three photos, written without a network, outlives the browser and is taken once', async () => {
  const title = 'Kerja bakti saluran di RW 05';
  let page = await begin();
  line.cut(true);
  await page.goto(`${line.origin}/kerja/catat/baru`);
  await what(page).fill(title);
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(await Promise.all([1, 2, 3].map((number) => photo(number))));
  await page.getByText('3 foto', { exact: true }).waitFor();
  await page.getByLabel('Apa yang terlihat?').first().fill('Warga mengangkat lumpur');
  await page.getByLabel('Siapa di foto ini?').nth(1).selectOption('children');
  await page.getByText('tanpa izin orang tua atau wali').waitFor();
  await page.getByText('Tersimpan di ponsel', { exact: true }).waitFor();
  await expectAccessible(page);
  await context.close();

  page = await openPhone();
  await page.goto(`${line.origin}/kerja/catat/baru`);
  await page.getByText('Melanjutkan catatan yang belum disimpan.').waitFor();
  expect(await what(page).inputValue()).toBe(title);
  expect(await page.getByRole('heading', { name: /^Foto \d$/ }).count()).toBe(3);
  expect(await page.getByLabel('Apa yang terlihat?').first().inputValue()).toBe('Warga mengangkat lumpur');
  await save(page);
  await page.getByRole('heading', { name: 'Catatan aman di ponsel ini' }).waitFor();
  expect(await notes(title)).toEqual([]);
  await context.close();

  line.cut(false);
  page = await openPhone();
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all([page, ...tabs].map((tab) => tab.goto(`${line.origin}/kerja/catat`)));
  await until('the note is taken', async () => (await notes(title)).length > 0);
  await page.goto(`${line.origin}/kerja/kotak-keluar`);
  await page.getByText('Semua yang Anda kerjakan di ponsel ini sudah terkirim.').waitFor();
  const kept = await notes(title);
  expect(kept).toMatchObject([{ pictures: 3, place: null }]);
  await page.goto(`${line.origin}/kerja/catat/${kept[0]!.id}`);
  await page.getByRole('heading', { name: 'Kerangka siaran pers' }).waitFor();
  await page.getByText('[... belum diisi: di mana]').first().waitFor();
  await page.getByText('Izin orang tua atau wali belum tercatat').waitFor();
  await expectAccessible(page);
  expect(errors).toEqual([]);
});

test('a note whose task was cancelled meanwhile is held with its reason, its text and its photos', async () => {
  const title = 'Kunjungan pos ronda RW 07';
  const { assignmentId } = await givenTask(owner.db, unit, title, today());
  const page = await begin();
  await page.goto(`${line.origin}/kerja/catat/baru?tugas=${assignmentId}`);
  await until('the task fills the form', async () => (await what(page).inputValue()) === title);
  line.cut(true);
  await page.getByLabel('Siapa saja?').fill('Lurah dan dua belas warga');
  await page.locator('input[type=file][multiple]').setInputFiles([await photo(4)]);
  await page.getByText('1 foto', { exact: true }).waitFor();
  await sql`update agenda_assignment set state = 'cancelled' where id = ${assignmentId}`.execute(owner.db);
  await save(page);
  await page.getByRole('heading', { name: 'Catatan aman di ponsel ini' }).waitFor();
  line.cut(false);
  await page.goto(`${line.origin}/kerja/kotak-keluar`);
  await page.getByText(`Tugas “${title}” sudah dibatalkan`).waitFor();
  await page.getByText('Lurah dan dua belas warga').waitFor();
  await page.getByRole('button', { name: 'Salin teks' }).waitFor();
  await page.getByText('1 dari 1 foto sudah sampai').waitFor();
  expect(await notes(title)).toEqual([]);
  await expectAccessible(page);

  await page.goto(`${line.origin}/kerja/catat`);
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.getByRole('heading', { name: 'Foto 1' }).waitFor();
  await page.getByLabel('Untuk tugas').selectOption('');
  await save(page);
  await page.waitForURL(/\/kerja\/catat\/[0-9a-f-]{36}$/);
  expect(await notes(title)).toMatchObject([{ pictures: 1 }]);
  await page.goto(`${line.origin}/kerja/kotak-keluar`);
  await page.getByText('Semua yang Anda kerjakan di ponsel ini sudah terkirim.').waitFor();
  expect(errors).toEqual([]);
});

test('what is typed and chosen before the scripts have come stands in the form that follows', async () => {
  const browser = await openBrowser();
  const slow = await visit(browser, { viewport: PHONE, worker: false });
  await signIn(slow.page, program, 'Admin medsos');
  const letScriptsCome = await openWithoutScripts(slow.page, `${program.origin}/kerja/catat/baru`);
  await what(slow.page).fill('Pohon tumbang di RW 02');
  await slow.page.locator('input[type=file][multiple]').setInputFiles([await photo(1), await photo(2)]);
  letScriptsCome();
  await slow.page.getByText('2 foto', { exact: true }).waitFor();
  expect(await what(slow.page).inputValue()).toBe('Pohon tumbang di RW 02');
  expect(slow.errors).toEqual([]);
  await browser.close();
});
