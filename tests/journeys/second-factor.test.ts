import type { Browser, Page } from 'playwright-core';
import QRCode from 'qrcode';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { totpCode } from '../../app/platform/auth/test-browser.server.ts';
import { ownerOf } from './access/neighbour.ts';
import { expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from './browser.ts';
import { givenUnit } from './given.ts';
import { newOfficer, tryPassword } from './people.ts';

const program = inject('sample');
const PERSON = { name: 'Sekar Wulandari', phone: '0812 5550 4402', password: 'lampu minyak teras senja' };
const NEW_PASSWORD = 'sumur tua halaman belakang';
const SECURITY = `${program.origin}/kerja/profil/keamanan`;

let browser: Browser;
let head: Visit;
let phone: Visit;
/** What the page showed once, as the person keeps it. */
const kept = { secret: '', codes: [] as string[], used: '' };

beforeAll(async () => {
  browser = await openBrowser();
  const owner = await ownerOf(program.dataDir);
  const unit = await givenUnit(owner.db, 'Dinkes');
  await owner.close();
  head = await visit(browser);
  await signIn(head.page, program, 'Kepala unit');
  phone = await newOfficer(browser, head.page, `${program.origin}/kerja/unit/${unit.id}`, PERSON);
});
afterAll(() => browser?.close());

const uri = () => `otpauth://totp/x?secret=${kept.secret}`;
const codeNow = () => totpCode(uri(), Date.now());
/** Six digits that no clock near ours gives. */
const wrongCode = () => {
  const near = [-60_000, -30_000, 0, 30_000, 60_000].map((ms) => totpCode(uri(), Date.now() + ms));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code))!;
};

/** Another browser where the password was right and the code is asked. */
async function challenged(): Promise<Visit> {
  const other = await visit(browser, { viewport: PHONE });
  await tryPassword(other.page, program.origin, PERSON);
  await other.page.waitForURL(/\/masuk\/kode/);
  return other;
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Kode 6 angka').fill(code);
  await page.getByRole('button', { name: 'Periksa kode' }).click();
}

async function refused(page: Page): Promise<void> {
  await page.getByText('Kode tidak cocok.').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/masuk/kode');
}

describe('the authenticator app', () => {
  test('is set up with the password, the picture or the key, and a first code', async () => {
    const { page, errors } = phone;
    await page.goto(SECURITY);
    await page.getByText('Belum aktif.').waitFor();
    await page.getByLabel('Kata sandi Anda').first().fill('bukan kata sandinya');
    await page.getByRole('button', { name: 'Aktifkan' }).click();
    await page.getByText('Kata sandi Anda saat ini tidak cocok.').first().waitFor();
    await page.getByLabel('Kata sandi Anda').first().fill(PERSON.password);
    await page.getByRole('button', { name: 'Aktifkan' }).click();
    const picture = page.getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' });
    await picture.waitFor();
    await expectAccessible(page);
    const shown = await page.getByText('Tidak bisa memindai? Ketik kunci ini:').innerText();
    kept.secret = shown.split(':')[1]!.replace(/\s/g, '');
    expect(kept.secret).toMatch(/^[A-Z2-7]{16,}$/);
    kept.codes = await page
      .getByRole('heading', { name: 'Kode cadangan' })
      .locator('xpath=..')
      .getByRole('listitem')
      .allInnerTexts();
    expect(new Set(kept.codes).size).toBe(10);
    expect(await isPictureOf(page, kept.secret)).toBe(true);

    await page.getByLabel('Kode 6 angka dari aplikasi').fill(wrongCode());
    await page.getByRole('button', { name: 'Periksa dan aktifkan' }).click();
    await page.getByText('Kode tidak cocok.').first().waitFor();
    expect(await page.getByRole('main').innerText()).toContain(kept.codes[9]);
    await expectAccessible(page);
    await page.getByLabel('Kode 6 angka dari aplikasi').fill(codeNow());
    await page.getByRole('button', { name: 'Periksa dan aktifkan' }).click();
    await page.getByText('Aplikasi autentikator aktif.').first().waitFor();
    await page.getByText('Aktif. Kode 6 angka diminta').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(kept.codes[0]);
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('asks in another browser for the code; a wrong one lets nobody in, a right one only once', async () => {
    const { page, context, errors } = await challenged();
    await expectAccessible(page);
    await giveCode(page, wrongCode());
    await refused(page);
    await expectAccessible(page);
    await page.goto(SECURITY);
    expect(new URL(page.url()).pathname).toBe('/masuk');
    await page.goto(`${program.origin}/masuk/kode`);
    kept.used = codeNow();
    await giveCode(page, kept.used);
    await page.waitForURL(/\/kerja/);
    expect(errors).toEqual([]);
    await context.close();

    const looker = await challenged();
    await giveCode(looker.page, kept.used);
    await refused(looker.page);
    await looker.context.close();
  });

  test('without the phone a backup code lets in, once; new ones make the old ones void', async () => {
    const { page, context, errors } = await challenged();
    await giveCode(page, kept.codes[0]!);
    await page.waitForURL(/\/kerja/);
    const again = await challenged();
    await giveCode(again.page, kept.codes[0]!);
    await refused(again.page);

    await page.goto(SECURITY);
    await page.getByRole('button', { name: 'Buat kode cadangan baru' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Buat kode cadangan baru?' });
    await dialog.getByLabel('Kata sandi Anda').fill(PERSON.password);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Buat kode cadangan baru' }).click();
    await page.getByText('Hanya tampil sekarang.').waitFor();
    await giveCode(again.page, kept.codes[1]!);
    await refused(again.page);
    await again.context.close();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the phone and the backup codes are lost', () => {
  let link = '';

  test('she asks for help from the page of the code, and the answer tells nobody whether she exists', async () => {
    const { page, context, errors } = await challenged();
    await page.getByRole('link', { name: 'Minta pemulihan' }).click();
    await page.waitForURL(/\/pulih$/);
    await expectAccessible(page);
    await page.getByLabel('Email atau nomor WhatsApp').fill(PERSON.phone);
    await page.getByRole('button', { name: 'Minta pemulihan' }).click();
    await page.getByRole('heading', { name: 'Permintaan diteruskan' }).waitFor();
    const answer = await page.locator('body').innerText();
    await expectAccessible(page);
    await page.goto(`${program.origin}/pulih`);
    await page.getByLabel('Email atau nomor WhatsApp').fill('0812 5550 9999');
    await page.getByRole('button', { name: 'Minta pemulihan' }).click();
    await page.getByRole('heading', { name: 'Permintaan diteruskan' }).waitFor();
    expect(await page.locator('body').innerText()).toBe(answer);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the head of her unit and the coordinator agree, two persons; the second gets the link', async () => {
    await agree(head.page, 'Setujui sebagai kepala unit');
    await head.page.getByText('Persetujuan Anda tercatat. Menunggu orang kedua.').first().waitFor();
    await expectAccessible(head.page);
    const desk = await visit(browser);
    await signIn(desk.page, program, 'Koordinator');
    await agree(desk.page, 'Setujui sebagai koordinator');
    await desk.page.getByText('Tautan kata sandi baru').waitFor();
    await expectAccessible(desk.page);
    const message = await desk.page.getByRole('link', { name: 'Kirim lewat WhatsApp' }).getAttribute('href');
    expect(message).toContain('wa.me/6281255504402');
    link = /http\S+\/pulih\/\S+/.exec(decodeURIComponent(message ?? ''))![0];
    expect(desk.errors).toEqual([]);
    await desk.context.close();
    expect(head.errors).toEqual([]);
    await head.context.close();
  });

  test('with a new password she is in without a code, and the browser with the old sign-in is out', async () => {
    const { page, context, errors } = await visit(browser, { viewport: PHONE });
    await page.goto(link);
    await expectAccessible(page);
    await page.getByLabel('Kata sandi baru', { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
    await page.getByRole('heading', { name: 'Kata sandi sudah diganti' }).waitFor();
    await expectAccessible(page);
    await tryPassword(page, program.origin, PERSON);
    await page.getByText('tidak cocok').first().waitFor();
    await tryPassword(page, program.origin, { ...PERSON, password: NEW_PASSWORD });
    await page.waitForURL(/\/kerja/);
    await page.goto(SECURITY);
    await page.getByText('Belum aktif.').waitFor();

    await phone.page.getByRole('link', { name: /^Tugas(?: |$)/ }).click();
    await phone.page.waitForURL(/\/masuk/);
    const answer = await page.goto(link);
    expect(answer?.status()).toBe(410);
    expect(errors).toEqual([]);
    await context.close();
    expect(phone.errors).toEqual([]);
    await phone.context.close();
  });
});

async function agree(page: Page, as: string): Promise<void> {
  await page.goto(`${program.origin}/kerja/orang/pemulihan`);
  await page
    .locator('li, section, article')
    .filter({ hasText: PERSON.name })
    .getByRole('button', { name: as })
    .last()
    .click();
}

/** Is the picture on the page the code of this secret, in the words that authenticator apps read? */
async function isPictureOf(page: Page, secret: string): Promise<boolean> {
  const source = await page
    .getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' })
    .getAttribute('src');
  const svg = decodeURIComponent(source!.slice(source!.indexOf(',') + 1));
  const label = `Simpul:${encodeURIComponent(`+62${PERSON.phone.replace(/\s/g, '').slice(1)}`)}`;
  const wanted = `otpauth://totp/${label}?secret=${secret}&issuer=Simpul&digits=6&period=30`;
  return svg === (await QRCode.toString(wanted, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }));
}
