import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ownerOf } from './access/neighbour.ts';
import { DESKTOP, expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from './browser.ts';
import { givenUnit } from './given.ts';
import { newOfficer, tryPassword } from './people.ts';
import { isKept, readyForOffline, until } from './service-worker.ts';

const program = inject('sample');
const PERSON = { name: 'Bayu Setiaji', phone: '0812 5550 4403', password: 'perahu layar angin timur' };
const SECURITY = `${program.origin}/kerja/profil/keamanan`;

let browser: Browser;
/** Left signed in somewhere, and the browser of the person who notices. */
let lost: Visit;
let mine: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  const owner = await ownerOf(program.dataDir);
  const unit = await givenUnit(owner.db, 'Dinkes');
  await owner.close();
  const head = await visit(browser);
  await signIn(head.page, program, 'Kepala unit');
  lost = await newOfficer(browser, head.page, `${program.origin}/kerja/unit/${unit.id}`, PERSON);
  await head.context.close();
  mine = await visit(browser, { viewport: DESKTOP });
  await tryPassword(mine.page, program.origin, PERSON);
  await mine.page.waitForURL(/\/kerja/);
});
afterAll(() => browser?.close());

const rows = (visitor: Visit) =>
  visitor.page.getByRole('table', { name: 'Daftar perangkat yang masuk' }).locator('tbody tr');

describe('sign-ins of a person', () => {
  test('are listed with the one in use marked, and a new one is told to the person', async () => {
    const { page, errors } = mine;
    await page.goto(SECURITY);
    expect(await rows(mine).count()).toBe(2);
    expect(await rows(mine).filter({ hasText: 'perangkat ini' }).count()).toBe(1);
    await expectAccessible(page);
    await until('the new sign-in is told', async () => {
      await page.goto(`${program.origin}/kerja/pemberitahuan`);
      return (await page.getByText(/Akun Anda baru saja masuk dari/).count()) > 0;
    });
    expect(errors).toEqual([]);
  });

  test('one that is put out from another browser is out at its next click, and leaves nothing behind', async () => {
    const phone = lost.page;
    await phone.goto(`${program.origin}/kerja/tugas`);
    await readyForOffline(phone);

    const { page, errors } = mine;
    await page.goto(SECURITY);
    await rows(mine)
      .filter({ hasNotText: 'perangkat ini' })
      .getByRole('button', { name: 'Keluarkan' })
      .click();
    await page.getByText('Perangkat dikeluarkan.').first().waitFor();
    await expect.poll(() => rows(mine).count()).toBe(1);

    await phone.getByRole('link', { name: 'Lapor', exact: true }).first().click();
    await phone.waitForURL(/\/masuk/);
    await expectAccessible(phone);
    await until('the kept pages are forgotten', async () => !(await isKept(phone, '/kerja/tugas')));
    await lost.context.setOffline(true);
    await phone.goto(`${program.origin}/kerja/tugas`);
    await phone.getByRole('heading', { name: 'Halaman ini memerlukan jaringan' }).waitFor();
    expect(await phone.locator('body').innerText()).not.toContain('Tugas saya\n');
    await lost.context.setOffline(false);
    expect(errors).toEqual([]);
    expect(lost.errors).toEqual([]);
  });

  test('who signs in anew has the pages for the time without a network again; all others are put out at once', async () => {
    await tryPassword(lost.page, program.origin, PERSON);
    await lost.page.waitForURL(/\/kerja/);
    await readyForOffline(lost.page);
    const third = await visit(browser, { viewport: PHONE });
    await tryPassword(third.page, program.origin, PERSON);
    await third.page.waitForURL(/\/kerja/);

    const { page, errors } = mine;
    await page.goto(SECURITY);
    expect(await rows(mine).count()).toBe(3);
    await page.getByRole('button', { name: 'Keluarkan semua perangkat lain' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Keluarkan semua perangkat lain?' });
    await dialog.getByRole('button', { name: 'Keluarkan semua perangkat lain' }).click();
    await page.getByText('2 perangkat lain dikeluarkan.').first().waitFor();
    await expectAccessible(page);
    for (const out of [lost, third]) {
      await out.page.goto(`${program.origin}/kerja/profil`);
      expect(new URL(out.page.url()).pathname).toBe('/masuk');
      expect(out.errors).toEqual([]);
      await out.context.close();
    }
    await page.goto(`${program.origin}/kerja/profil`);
    expect(new URL(page.url()).pathname).toBe('/kerja/profil');
    expect(errors).toEqual([]);
    await mine.context.close();
  });
});
