import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ownerOf } from './access/neighbour.ts';
import { expectAccessible, openBrowser, PHONE, signIn, visit } from './browser.ts';
import { today } from './days.ts';
import { givenTask, givenUnit, linkOf, postsWith, reportsOf, type UnitGiven } from './given.ts';
import { openLine } from './line.ts';
import { readyForOffline } from './service-worker.ts';

const program = inject('sample');
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let unit: UnitGiven;
let other: UnitGiven;
beforeAll(async () => {
  [browser, owner] = await Promise.all([openBrowser(), ownerOf(program.dataDir)]);
  unit = await givenUnit(owner.db, 'Kel. Karang Tengah Lor');
  other = await givenUnit(owner.db, 'Dinkes');
});
afterAll(async () => {
  await browser.close();
  await owner.close();
});

/** The officer with a phone. */
async function officer(): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const person = await visit(browser, { viewport: PHONE });
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: program.origin });
  await signIn(person.page, program, 'Admin medsos');
  return person;
}

const address = (page: Page) => page.getByLabel('Tautan kiriman');
const caption = (page: Page) => page.getByLabel('Keterangan kiriman (caption)');
const report = (page: Page) => page.getByRole('button', { name: 'Laporkan' }).click();

const kept = (code: string) => postsWith(owner.db, code);

describe('the officer with a phone', () => {
  const title = 'Kerja bakti saluran RW 02 dan RW 04';
  const day = today();
  let task: { activityId: string; assignmentId: string };
  beforeAll(async () => {
    task = await givenTask(owner.db, unit, title, day);
  });

  test('takes the caption from the material, reports the link, and the cell of the unit is covered with evidence C', async () => {
    const { page, context, errors } = await officer();
    // No page of a network is opened in earnest.
    await context.route(/^https:\/\/www\.instagram\.com/, (route) => route.abort());
    await page.goto(`${program.origin}/kerja/tugas`);
    await expectAccessible(page);
    await page.locator(`a[href="/kerja/tugas/${task.assignmentId}"]`).first().click();
    await page.getByRole('heading', { name: title }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Salin & buka Instagram' }).click();
    await page.getByText('Caption tersalin.').waitFor();
    const written = await page.getByLabel('Naskah caption').inputValue();
    expect(written).toContain('#WanasariBersih');
    await page.bringToFront();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(written);

    await page.getByRole('link', { name: 'Setelah tayang, tempel tautannya di sini' }).click();
    await address(page).fill(linkOf(other, 'MILIKLAIN01'));
    await page
      .getByText(`@${other.handle} terdaftar milik ${other.name}, bukan unit Anda.`)
      .first()
      .waitFor();
    await page.getByText('Tautan yang Anda tempel tetap tersimpan di sini.').waitFor();
    expect(await address(page).inputValue()).toBe(linkOf(other, 'MILIKLAIN01'));
    expect(await page.getByRole('button', { name: 'Laporkan' }).count()).toBe(0);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Ganti tautan' }).click();
    await address(page).fill(linkOf(unit, 'JURNALTIGA1'));
    await page.getByText('Akun resmi unit Anda').waitFor();
    expect(await page.getByRole('radio', { name: title }).isChecked()).toBe(true);
    await caption(page).fill(written);
    await expectAccessible(page);
    await report(page);
    await page.waitForURL(/\/kerja\/lapor\/terkirim\//);
    await page.getByText('Tugas ini sekarang tercakup di papan liputan.').waitFor();
    await page.getByText('Laporan ini bukti C').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Kembali ke tugas' }).click();
    await page.getByText(/^Sudah dijawab/).click();
    const row = page.locator(`a[href="/kerja/tugas/${task.assignmentId}"]`);
    expect(await row.innerText()).toContain('Tercakup');
    await expectAccessible(page);
    expect(errors).toEqual([]);
    await context.close();

    const desk = await visit(browser);
    await signIn(desk.page, program, 'Koordinator');
    await desk.page.goto(`${program.origin}/kerja/liputan?minggu=${day}`);
    const cell = desk.page
      .locator(`a[href^="/kerja/liputan/${unit.id}/"][href*="${task.activityId}"]`)
      .first();
    expect(await cell.getAttribute('aria-label')).toMatch(/^(Tercakup|Terlambat), bukti C$/);
    await cell.click();
    await desk.page.getByRole('heading', { name: title }).waitFor();
    expect(desk.errors).toEqual([]);
    await desk.context.close();
  });

  test('without script a link of another unit is refused with whose it is, and everything typed stays', async () => {
    const { page, context } = await visit(browser, { viewport: PHONE, script: false });
    await signIn(page, program, 'Admin medsos');
    await page.goto(`${program.origin}/kerja/lapor`);
    await address(page).fill(linkOf(other, 'MILIKLAIN02'));
    await caption(page).fill('Cek kesehatan gratis di puskesmas.');
    await report(page);
    await page
      .getByText(`@${other.handle} terdaftar milik ${other.name}, bukan unit Anda.`)
      .first()
      .waitFor();
    expect(await address(page).inputValue()).toBe(linkOf(other, 'MILIKLAIN02'));
    expect(await caption(page).inputValue()).toBe('Cek kesehatan gratis di puskesmas.');
    expect(await kept('MILIKLAIN02')).toEqual([]);
    await context.close();
  });
});

describe('a link comes in', () => {
  test('pasted or shared from another app it becomes the same record', async () => {
    const { page, context, errors } = await officer();
    const words = 'Posyandu balita RW 03, timbang dan ukur sampai pukul 11.00.';
    const send = async () => {
      await page.getByText('Akun resmi unit Anda').waitFor();
      await page.getByRole('radio', { name: 'Tidak untuk tugas tertentu' }).check();
      await caption(page).fill(words);
      await report(page);
      await page.waitForURL(/\/kerja\/lapor\/terkirim\//);
    };
    await page.goto(`${program.origin}/kerja/lapor`);
    await page.evaluate((text) => navigator.clipboard.writeText(text), linkOf(unit, 'DITEMPEL001'));
    await page.getByRole('button', { name: 'Tempel' }).click();
    await send();

    const manifest = await (await fetch(`${program.origin}/manifest.webmanifest`)).json();
    const { action, method, params } = manifest.share_target;
    expect(method).toBe('GET');
    const shared = new URLSearchParams({
      [params.title]: 'Instagram',
      [params.text]: `Lihat kiriman ini ${linkOf(unit, 'DIBAGIKAN01')}?igsh=MWx5`,
      [params.url]: '',
    });
    await page.goto(`${program.origin}${action}?${shared}`);
    await page.getByText('Tautan ini dibagikan dari aplikasi lain.').waitFor();
    await expectAccessible(page);
    await send();

    const pasted = await kept('DITEMPEL001');
    expect(pasted).toHaveLength(1);
    expect(await kept('DIBAGIKAN01')).toEqual(pasted);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('without a network it waits on the phone, is said so, and is sent once when the network is back', async () => {
    const { page, context, errors } = await officer();
    await page.goto(`${program.origin}/kerja/lapor`);
    await readyForOffline(page);
    await context.setOffline(true);
    await page.getByText('Anda sedang luring.').waitFor();
    await page.getByRole('link', { name: /^Tugas(?: |$)/ }).click();
    await page.getByRole('heading', { name: 'Tugas saya' }).waitFor();
    await page.goto(
      `${program.origin}/kerja/lapor/bagikan?${new URLSearchParams({ text: `Lihat ${linkOf(unit, 'TANPASINYAL')}` })}`,
    );
    await page.getByText('Tautan ini dibagikan dari aplikasi lain.').waitFor();
    expect(await address(page).inputValue()).toContain(linkOf(unit, 'TANPASINYAL'));
    await caption(page).fill('Ronda malam di RW 05.');
    await expectAccessible(page);
    await report(page);
    await page.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor();
    await page.getByText('1 laporan aman di ponsel ini.').waitFor();
    await expectAccessible(page);
    expect(await kept('TANPASINYAL')).toEqual([]);
    await page.getByRole('link', { name: 'Lihat antrean' }).first().click();
    await page.getByText(linkOf(unit, 'TANPASINYAL')).waitFor();
    await expectAccessible(page);

    await context.setOffline(false);
    await page.getByText('Semua yang Anda kerjakan di ponsel ini sudah terkirim.').waitFor();
    await page.goto(`${program.origin}/kerja/kotak-keluar`);
    await page.getByText('Semua yang Anda kerjakan di ponsel ini sudah terkirim.').waitFor();
    expect(await kept('TANPASINYAL')).toHaveLength(1);
    expect(await reportsOf(owner.db, 'TANPASINYAL')).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('a network that calls itself online but answers nothing is told as such, keeps the report, and sends it once it answers', async () => {
    const line = await openLine(program.origin);
    const { page, context, errors } = await visit(browser, { viewport: PHONE });
    await signIn(page, { ...program, origin: line.origin }, 'Admin medsos');
    await page.goto(`${line.origin}/kerja/lapor`);
    await readyForOffline(page);
    line.swallow(true);
    expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    await address(page).fill(linkOf(unit, 'DIAMSAJA001'));
    // What could not be read is asked for, or the report would be held later.
    await caption(page).fill('Kerja bakti di RW 06, mulai pukul 07.00.');
    await report(page);
    await page.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor();
    await page.getByText('Jaringan tidak menjawab. 1 laporan aman di ponsel ini.').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Tugas(?: |$)/ }).click();
    await page.getByRole('heading', { name: 'Tugas saya' }).waitFor();
    await page.getByText('Jaringan tidak menjawab.').waitFor();
    expect(await kept('DIAMSAJA001')).toEqual([]);

    line.swallow(false);
    await expect
      .poll(() => reportsOf(owner.db, 'DIAMSAJA001'), { timeout: 200_000, interval: 1_000 })
      .toBe(1);
    await page.getByText('Jaringan tidak menjawab.').waitFor({ state: 'detached' });
    expect(await kept('DIAMSAJA001')).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
    line.close();
  });
});
