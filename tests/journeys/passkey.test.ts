import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ownerOf } from './access/neighbour.ts';
import { expectAccessible, openBrowser, signIn, type Visit, visit } from './browser.ts';
import { givenUnit } from './given.ts';
import { newOfficer, signOut, tryPassword } from './people.ts';

const program = inject('sample');
const PERSON = { name: 'Tirta Ayuningrum', phone: '0812 5550 4401', password: 'rakit bambu muara pagi' };
const SECURITY = `${program.origin}/kerja/profil/keamanan`;

let browser: Browser;
let phone: Visit;
/** The phone's own keeper of passkeys, which asks for a finger and gets it. */
let device: CDPSession;
let authenticatorId = '';

beforeAll(async () => {
  browser = await openBrowser();
  const owner = await ownerOf(program.dataDir);
  const unit = await givenUnit(owner.db, 'Dinkes');
  await owner.close();
  const head = await visit(browser);
  await signIn(head.page, program, 'Kepala unit');
  phone = await newOfficer(browser, head.page, `${program.origin}/kerja/unit/${unit.id}`, PERSON);
  await head.context.close();
  device = await phone.context.newCDPSession(phone.page);
  await device.send('WebAuthn.enable');
  const added = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  authenticatorId = added.authenticatorId;
});
afterAll(() => browser?.close());

const kept = async () => (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
const list = (page: Page) => page.getByRole('listitem').filter({ hasText: 'ditambahkan' });

async function usePasskey(page: Page): Promise<void> {
  await page.goto(`${program.origin}/masuk`);
  await page.getByRole('button', { name: 'Kunci sandi di perangkat ini' }).click();
}

describe('a passkey', () => {
  test('is added on the phone, listed, and then signs in without a password', async () => {
    const { page, errors } = phone;
    await page.goto(SECURITY);
    await page.getByText('Belum ada kunci sandi.').waitFor();
    await page.getByRole('button', { name: 'Tambah kunci sandi' }).click();
    await list(page).waitFor();
    expect(await page.getByText('Belum ada kunci sandi.').count()).toBe(0);
    await expectAccessible(page);
    expect(await kept()).toMatchObject([{ isResidentCredential: true, rpId: 'localhost', signCount: 1 }]);

    await signOut(page, program.origin);
    await usePasskey(page);
    await page.waitForURL(/\/kerja/);
    await page.goto(SECURITY);
    await list(page).waitFor();
    expect(await kept()).toMatchObject([{ signCount: 2 }]);
    expect(errors).toEqual([]);
  });

  test('leads back to the page that asked for the sign-in', async () => {
    const { page } = phone;
    await signOut(page, program.origin);
    await page.goto(`${program.origin}/kerja/profil/pemberitahuan`);
    await page.waitForURL(/\/masuk\?kembali=/);
    await page.getByRole('button', { name: 'Kunci sandi di perangkat ini' }).click();
    await page.waitForURL(`${program.origin}/kerja/profil/pemberitahuan`);
  });

  test('opens nothing when the phone did not check whose finger it was', async () => {
    const { page, errors } = phone;
    await signOut(page, program.origin);
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await usePasskey(page);
    await page.getByText('Kunci sandi tidak dapat dipakai di perangkat ini.').waitFor();
    await expectAccessible(page);
    await page.goto(SECURITY);
    expect(new URL(page.url()).pathname).toBe('/masuk');
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    expect(errors).toEqual([]);
  });

  test('once removed it opens nothing, although the phone still has it; the password does', async () => {
    const { page, errors } = phone;
    await usePasskey(page);
    await page.waitForURL(/\/kerja/);
    await page.goto(SECURITY);
    await list(page).getByRole('button', { name: 'Hapus' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Hapus kunci sandi ini?' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Hapus' }).click();
    await page.getByText('Kunci sandi dihapus.').first().waitFor();
    await page.getByText('Belum ada kunci sandi.').waitFor();

    await signOut(page, program.origin);
    expect(await kept()).toHaveLength(1);
    await usePasskey(page);
    await page.getByText('Kunci sandi tidak dapat diperiksa.').waitFor();
    await expectAccessible(page);
    await page.goto(SECURITY);
    expect(new URL(page.url()).pathname).toBe('/masuk');
    await tryPassword(page, program.origin, PERSON);
    await page.waitForURL(/\/kerja/);
    expect(errors).toEqual([]);
  });

  test('on a phone that has none the page says so, and asks for the password', async () => {
    const { page, context, errors } = phone;
    await signOut(page, program.origin);
    await device.send('WebAuthn.clearCredentials', { authenticatorId });
    await usePasskey(page);
    await page
      .getByText('Kunci sandi tidak dapat dipakai di perangkat ini. Silakan masuk dengan kata sandi.')
      .waitFor();
    await expectAccessible(page);
    await tryPassword(page, program.origin, PERSON);
    await page.waitForURL(/\/kerja/);
    expect(errors).toEqual([]);
    await context.close();
  });
});
