import type { Browser, Page } from 'playwright-core';
import { PHONE, type Visit, visit } from './browser.ts';

export type Newcomer = { readonly name: string; readonly phone: string; readonly password: string };

/** Invites a person into a unit. @param unit address of the unit's page @returns the link of the invitation */
export async function invitationFor(
  page: Page,
  unit: string,
  person: { name: string; phone: string },
): Promise<string> {
  await page.goto(`${unit}/undang`);
  await page.getByLabel('Nama lengkap').fill(person.name);
  await page.getByLabel('Nomor WhatsApp').fill(person.phone);
  await page.getByRole('button', { name: 'Buat undangan' }).click();
  await page.getByText(`Undangan untuk ${person.name} siap dikirim`).waitFor();
  const message = await page.getByRole('link', { name: 'Kirim lewat WhatsApp' }).getAttribute('href');
  return /http\S+\/undangan\/\S+/.exec(decodeURIComponent(message ?? ''))![0];
}

/** Follows the invitation and comes in with a password of one's own. */
export async function join(page: Page, invitation: string, password: string): Promise<void> {
  await page.goto(invitation);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await page.waitForURL('**/kerja/tugas');
}

/** A new officer of a unit, signed in on a phone of their own. @param inviter a page of somebody who may invite */
export async function newOfficer(
  browser: Browser,
  inviter: Page,
  unit: string,
  person: Newcomer,
): Promise<Visit> {
  const phone = await visit(browser, { viewport: PHONE });
  await join(phone.page, await invitationFor(inviter, unit, person), person.password);
  return phone;
}

/** Fills in the sign-in and sends it; where it leads is for the journey to see. */
export async function tryPassword(
  page: Page,
  origin: string,
  person: { phone: string; password: string },
): Promise<void> {
  await page.goto(`${origin}/masuk`);
  await page.getByLabel('Email atau nomor WhatsApp').fill(person.phone);
  await page.getByLabel('Kata sandi', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

export async function signOut(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/kerja/lainnya`);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.waitForURL(/\/masuk/);
}
