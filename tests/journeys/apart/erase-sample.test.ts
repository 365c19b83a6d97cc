import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, openBrowser, signIn, visit } from '../browser.ts';
import { type Program, startProgram } from '../program.ts';

let program: Program;
let browser: Browser;
beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

describe('leaving the sample', () => {
  test('the set-up stays closed while the sample is there, and opens once it is erased', async () => {
    const { page, context, errors } = await visit(browser);
    await page.goto(`${program.origin}/pasang`);
    await page.getByText('Data contoh masih ada.').waitFor();
    await expectAccessible(page);

    await signIn(page, program, 'Koordinator');
    await page.goto(`${program.origin}/kerja/pengaturan/hapus-contoh`);
    await page.getByRole('heading', { name: 'Hapus dan mulai sungguhan' }).waitFor();
    await page.getByLabel('Ketik HAPUS untuk melanjutkan').fill('hapus');
    await page.getByRole('button', { name: 'Hapus data contoh' }).click();
    await page.getByText('Ketik HAPUS dengan huruf besar.').first().waitFor();
    await expectAccessible(page);

    await page.getByLabel('Ketik HAPUS untuk melanjutkan').fill('HAPUS');
    await page.getByRole('button', { name: 'Hapus data contoh' }).click();
    await page.waitForURL(/\/pasang\?kode=/, { timeout: 180_000 });
    await page.getByLabel('Wilayah', { exact: true }).waitFor();
    await expectAccessible(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('nothing of the sample is left: no portal, no sign-in', async () => {
    const { page, context } = await visit(browser);
    await page.goto(program.origin);
    expect(new URL(page.url()).pathname).toBe('/pasang');
    expect(await page.content()).not.toContain('Wanasari');
    const answer = await fetch(`${program.origin}/masuk`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: program.origin },
      body: new URLSearchParams({ identifier: program.signIns.Koordinator!, password: program.password }),
    });
    expect(answer.headers.get('location')).toBe('/pasang');
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token');
    expect((await fetch(`${program.origin}/unit`)).status).toBe(404);
    await context.close();
  });
});
