import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { choose, expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from './browser.ts';
import { nextFriday } from './days.ts';
import { invitationFor, join } from './people.ts';

const program = inject('sample');
const UNIT = { name: 'UPTD Museum Kota', shortName: 'UPTD Museum' };
const OLD = { name: 'Wening Larasati', phone: '0812 5550 3301', password: 'lonceng tembaga sawah biru' };
const NEW = { name: 'Galih Santosa', phone: '0812 5550 3302', password: 'perahu kertas teluk senja' };
const ACTIVITY = 'Pameran keramik sungai';

let browser: Browser;
let desk: Visit;
let old: Visit;
let unit = '';
let account = '';
let assignmentId = '';
beforeAll(async () => {
  browser = await openBrowser();
  desk = await visit(browser);
  old = await visit(browser, { viewport: PHONE });
  await signIn(desk.page, program, 'Koordinator');
});
afterAll(() => browser?.close());

/** What the phone's outbox sends for a task taken on. */
async function sendFromOutbox(cookies: string): Promise<{ status: number; type: string | null }> {
  const answer = await fetch(`${program.origin}/api/v1/agenda/assignments/${assignmentId}/accept`, {
    method: 'POST',
    headers: {
      origin: program.origin,
      cookie: cookies,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: '{"v":1}',
  });
  return { status: answer.status, type: answer.headers.get('content-type') };
}

async function cookiesOf(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies(program.origin);
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

describe('an officer is transferred', () => {
  test('she works in her unit: a task taken on from her phone, an account in her keeping', async () => {
    const { page } = desk;
    await page.goto(`${program.origin}/kerja/unit/baru`);
    await page.getByLabel('Jenis').selectOption('uptd');
    await page.getByLabel('Nama resmi').fill(UNIT.name);
    await page.getByLabel('Nama pendek').fill(UNIT.shortName);
    await page.getByRole('button', { name: 'Tambahkan unit' }).click();
    await page.waitForURL(/\/kerja\/unit\/[0-9a-f-]{36}$/);
    unit = page.url();
    await join(old.page, await invitationFor(page, unit, OLD), OLD.password);

    await page.goto(`${program.origin}/kerja/kegiatan/baru`);
    await page.getByLabel('Nama kegiatan').fill(ACTIVITY);
    await page.locator('input[name="date"]').fill(nextFriday().toString());
    await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
    await page.waitForURL(/\/kerja\/kegiatan\/[0-9a-f-]{36}$/);
    await choose(page, /^Unit tertentu/, UNIT.shortName);
    await page.getByRole('button', { name: 'Tugaskan', exact: true }).click();
    await page.getByText('Tugas terkirim ke 1 unit').first().waitFor();

    await old.page.goto(`${program.origin}/kerja/tugas`);
    await old.page.getByText(ACTIVITY).first().waitFor();
    const task = await old.page.locator('main a[href^="/kerja/tugas/"]').first().getAttribute('href');
    assignmentId = /[0-9a-f-]{36}/.exec(task ?? '')![0];
    expect(await sendFromOutbox(await cookiesOf(old.context))).toMatchObject({ status: 200 });

    await old.page.goto(`${program.origin}/kerja/akun/baru`);
    await old.page.getByLabel('Alamat atau nama akun').fill('https://www.instagram.com/museum.wanasari/');
    await old.page.getByRole('button', { name: 'Ajukan akun' }).click();
    await old.page.waitForURL(/\/kerja\/akun\/[0-9a-f-]{36}$/);
    account = old.page.url();
    await old.page.getByText('Ubah data pemegang').click();
    await old.page.getByLabel('Pemegang', { exact: true }).selectOption({ label: OLD.name });
    await old.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await old.page.getByText('Data pemegang akun disimpan.').first().waitFor();
  });

  test('what moves is counted first; one act moves it to the invited successor', async () => {
    const { page } = desk;
    const invitation = await invitationFor(page, unit, NEW);
    await page.goto(unit);
    await page.getByRole('link', { name: 'Serah terima' }).click();
    await page.getByLabel('Petugas lama').selectOption({ label: `${OLD.name} (Admin medsos)` });
    await choose(page, 'Petugas baru', NEW.name);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lihat yang berpindah' }).click();
    await page.getByText(`Dari ${OLD.name} (Admin medsos) ke ${NEW.name}`).waitFor();
    const counted = await page.getByRole('main').innerText();
    expect(counted).toMatch(/tugas terbuka\s+1\b/i);
    expect(counted).toMatch(/akun resmi\s+1\b/i);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Serah terimakan' }).click();
    await page
      .getByText('Serah terima selesai: 2 hal berpindah, 1 perangkat petugas lama dikeluarkan.')
      .first()
      .waitFor();

    const successor = await visit(browser, { viewport: PHONE });
    await join(successor.page, invitation, NEW.password);
    await successor.page.getByText(ACTIVITY).first().waitFor();
    await successor.page.goto(account);
    await successor.page.getByText('Pemegang akun').waitFor();
    expect(await successor.page.getByLabel('Pemegang', { exact: true }).inputValue()).not.toBe('');
    expect(await successor.page.getByRole('main').innerText()).toContain(NEW.name);
    expect(successor.errors).toEqual([]);
    await successor.context.close();
  });

  test('the old officer’s open browser and her phone’s outbox are refused', async () => {
    expect(await sendFromOutbox(await cookiesOf(old.context))).toEqual({
      status: 401,
      type: expect.stringContaining('application/problem+json'),
    });
    const { page, context, errors } = old;
    await page.getByRole('link', { name: /^Tugas(?: |$)/ }).click();
    await page.waitForURL(/\/masuk/);
    expect(await page.content()).not.toContain(ACTIVITY);
    await page.getByLabel('Email atau nomor WhatsApp').fill(OLD.phone);
    await page.getByLabel('Kata sandi', { exact: true }).fill(OLD.password);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByText('tidak memiliki peran yang sedang berlaku').first().waitFor();
    await expectAccessible(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the trail tells the hand-over, and the unit’s page names the successor', async () => {
    const { page, context, errors } = desk;
    await page.goto(unit);
    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain(NEW.name);
    await page.goto(`${program.origin}/kerja/audit`);
    await page
      .getByText(/serah terima/i)
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
