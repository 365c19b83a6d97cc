import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { faultsOfPdf, wordsOfPdf } from '../../app/testing/paper-tools.server.ts';
import { expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from './browser.ts';

const program = inject('sample');
const at = (path: string) => `${program.origin}/kerja/kliping${path}`;
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
/** Enough days that stories of every tone stand in them. */
const LAST_WEEKS = `?dari=${day(28)}&sampai=${day(1)}`;

let browser: Browser;
let desk: Visit;
let leader: Visit;
beforeAll(async () => {
  browser = await openBrowser();
  desk = await visit(browser);
  leader = await visit(browser, { viewport: PHONE });
  await signIn(desk.page, program, 'Koordinator');
  await signIn(leader.page, program, 'Pimpinan');
});
afterAll(async () => {
  for (const { context, errors } of [desk, leader]) {
    expect(errors).toEqual([]);
    await context.close();
  }
  await browser.close();
});

test('the desk sets the tone of stories together, corrects a tag, and the correction says who', async () => {
  const { page } = desk;
  await page.goto(at(`${LAST_WEEKS}&nada=positif`));
  const [first, second] = await page.getByRole('checkbox').all();
  const story = await page.locator('.tbl a').first().getAttribute('href');
  await first!.check();
  await second!.check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nada netral' }).click();
  await page.getByText(/berita ditetapkan: netral/).waitFor();
  // Others of this tone may be newer, and stand before it in the list.
  await page.goto(program.origin + story);
  await page.getByText(/Ditetapkan Maya Pratiwi/).waitFor();
  await page.getByLabel('Tambah isu').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Tambah', exact: true }).first().click();
  await page.getByText('Tanda ditambahkan.').waitFor();
  await page.getByText(/ditambahkan Maya Pratiwi/).waitFor();
  await expectAccessible(page);
});

test('a pasted link that cannot be read is kept, completed by hand, and stands in the list', async () => {
  const { page } = desk;
  await page.goto(at('/tempel'));
  await page
    .getByLabel('Teks dengan tautan berita')
    .fill('cek ini ya *https://warta.example/2026/kabar-baru-sekali*');
  await page.getByRole('button', { name: 'Simpan tautan' }).click();
  await page.getByText('1 tautan disimpan').waitFor();
  const complete = page.getByRole('button', { name: 'Masukkan ke kliping' });
  await complete.waitFor();
  await page.getByLabel('Judul').fill('Kabar baru dari Wanasari');
  await complete.click();
  await page.getByText('Isi tanggal terbit').first().waitFor();
  expect(await page.getByLabel('Judul').inputValue()).toBe('Kabar baru dari Wanasari');
  await page.getByLabel('Tanggal terbit').fill(day(1));
  await complete.click();
  await page.getByText('Berita masuk kliping.').waitFor();
  await page.goto(at(`${LAST_WEEKS}&cari=kabar+baru`));
  await page.getByRole('link', { name: 'Kabar baru dari Wanasari' }).waitFor();
});

test('the leader reads on the phone, without acts, and takes the day’s paper', async () => {
  const { page, context } = leader;
  await page.goto(at(LAST_WEEKS));
  await page.locator('.tbl a').first().waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Tempel tautan' }).count()).toBe(0);
  await expectAccessible(page);
  await page.goto(at('/harian'));
  const paper = page.getByRole('link', { name: 'PDF' }).first();
  await expect.poll(() => page.reload().then(() => paper.count()), { timeout: 180_000 }).toBe(1);
  const bytes = await (
    await context.request.get(`${program.origin}${await paper.getAttribute('href')}`)
  ).body();
  expect(faultsOfPdf(bytes)).toBe('');
  expect(wordsOfPdf(bytes)).toContain('KLIPING MEDIA HARIAN');
});
