import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectAccessible, openBrowser, PHONE, signIn, visit } from './browser.ts';

const program = inject('sample');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('signing in', () => {
  test('an officer signs in on the phone and out again, and a page of the desk is then closed', async () => {
    const { page, context, errors } = await visit(browser, { viewport: PHONE });
    await page.goto(`${program.origin}/masuk`);
    await expectAccessible(page);
    await signIn(page, program, 'Admin medsos');
    await page.goto(`${program.origin}/kerja/lainnya`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL(/\/masuk/);
    await page.goto(`${program.origin}/kerja/lainnya`);
    expect(new URL(page.url()).pathname).toBe('/masuk');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('a wrong password is told in one sentence, the name typed stays, also without script', async () => {
    const { page, context } = await visit(browser, { script: false });
    await page.goto(`${program.origin}/masuk`);
    await page.getByLabel('Email atau nomor WhatsApp').fill(program.signIns.Koordinator!);
    await page.getByLabel('Kata sandi', { exact: true }).fill('bukan kata sandinya');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByText('tidak cocok').first().waitFor();
    expect(await page.getByLabel('Email atau nomor WhatsApp').inputValue()).toBe(program.signIns.Koordinator);
    await context.close();
  });
});
