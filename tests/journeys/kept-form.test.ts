import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { HELD_MS } from '../../app/shell/early.ts';
import { expectAccessible, openBrowser, openWithoutScripts, PHONE, signIn, visit } from './browser.ts';
import { nextFriday } from './days.ts';

const program = inject('sample');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('what was typed while nothing answers', () => {
  test('is on the page again after the network is back, but for passwords', async () => {
    const { page, context, errors } = await visit(browser, { viewport: PHONE });
    await signIn(page, program, 'Koordinator');
    await page.goto(`${program.origin}/kerja/kegiatan/baru`);
    await page.getByLabel('Nama kegiatan').fill('Panen raya yang tidak jadi hilang');
    await page.getByLabel('Tanggal', { exact: true }).fill('2027-01-20');
    await page.getByLabel('Keterangan untuk unit').fill('Baris satu\nBaris dua');
    await page.getByText('Masih tentatif').click();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
    await page.getByText('Isian Anda belum terkirim, dan disimpan di peramban ini').waitFor();
    await expectAccessible(page);

    await context.setOffline(false);
    await page.getByRole('button', { name: 'Muat ulang' }).click();
    await page.getByText('Isian yang tadi belum terkirim sudah dikembalikan').waitFor();
    expect(await page.getByLabel('Nama kegiatan').inputValue()).toBe('Panen raya yang tidak jadi hilang');
    expect(await page.getByLabel('Tanggal', { exact: true }).inputValue()).toBe('2027-01-20');
    expect(await page.getByLabel('Keterangan untuk unit').inputValue()).toBe('Baris satu\nBaris dua');
    expect(await page.getByLabel('Masih tentatif').isChecked()).toBe(true);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
    await page.getByText('Panen raya yang tidak jadi hilang').first().waitFor();
    expect(errors).toEqual([]);

    await page.goto(`${program.origin}/kerja/profil/keamanan`);
    await page.getByLabel('Kata sandi saat ini', { exact: true }).first().fill('rahasia-sekali-1');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await page.getByText('Jaringan tidak menjawab').first().waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('rahasia');
    await context.close();
  });

  test('and was answered is not filled in anew', async () => {
    const { page, context } = await visit(browser);
    await signIn(page, program, 'Koordinator');
    await page.goto(`${program.origin}/kerja/kegiatan/baru`);
    await page.getByLabel('Tempat').fill('Aula');
    await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
    await page.getByText('Isi nama kegiatan.').first().waitFor();
    await page.reload();
    await page.getByLabel('Nama kegiatan').waitFor();
    expect(await page.getByLabel('Tempat').inputValue()).toBe('');
    await context.close();
  });
});

describe('what was done before the scripts had come', () => {
  test('stands on the page they take over, and the page knows it', async () => {
    const { page, context, errors } = await visit(browser, { viewport: PHONE, worker: false });
    await signIn(page, program, 'Koordinator');
    const open = (path: string) => openWithoutScripts(page, `${program.origin}${path}`);

    let letScriptsCome = await open('/kerja/pengaturan/nomor-surat');
    await page.getByLabel('Pola nomor').fill('{urut}/{unit}/{tahun}/AWAL');
    letScriptsCome();
    await page.getByText(/^Contoh: .*\/\d{4}\/AWAL$/).waitFor();
    await page.getByLabel('Kode klasifikasi arsip').fill('400.1');
    expect(await page.getByLabel('Pola nomor').inputValue()).toBe('{urut}/{unit}/{tahun}/AWAL');

    letScriptsCome = await open('/kerja/kegiatan/baru');
    await page.getByLabel('Nama kegiatan').fill('Lomba mewarnai tepi sungai');
    await page.getByLabel('Tanggal', { exact: true }).fill(nextFriday().toString());
    await page.getByLabel('Keterangan untuk unit').fill('Baris satu');
    await page.getByLabel('Masih tentatif').check();
    const host = page.getByLabel('Unit penyelenggara');
    const unit = await host.locator('option').nth(4).innerText();
    await host.selectOption({ index: 4 });
    letScriptsCome();
    const searching = host.and(page.locator('input'));
    await expect.poll(() => searching.inputValue()).toBe(unit);
    expect(await page.getByLabel('Nama kegiatan').inputValue()).toBe('Lomba mewarnai tepi sungai');
    expect(await page.getByLabel('Masih tentatif').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
    await page.waitForURL(/\/kerja\/kegiatan\/[0-9a-f-]{36}$/);

    letScriptsCome = await open(`${new URL(page.url()).pathname}/ubah`);
    await page.getByLabel('Keterangan untuk unit').fill('Baris dua');
    letScriptsCome();
    await expect.poll(() => searching.inputValue()).toBe(unit);
    expect(await page.getByLabel('Keterangan untuk unit').inputValue()).toBe('Baris dua');

    const sentByBrowser: string[] = [];
    page.on('request', (asked) => {
      if (asked.isNavigationRequest() && asked.method() === 'POST') sentByBrowser.push(asked.url());
    });
    // However slow this machine is, the scripts come before the browser sends the form by itself.
    await page.addInitScript((held) => {
      const begin = globalThis.setTimeout;
      globalThis.setTimeout = ((run: () => void, ms?: number) =>
        ms === held ? 0 : begin(run, ms)) as typeof setTimeout;
    }, HELD_MS);
    letScriptsCome = await open('/kerja/kegiatan/baru');
    await page.getByLabel('Tempat').fill('Tepi sungai');
    await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
    letScriptsCome();
    await page.getByText('Isi nama kegiatan.').first().waitFor();
    expect(await page.getByLabel('Tempat').inputValue()).toBe('Tepi sungai');
    expect(sentByBrowser).toEqual([]);

    letScriptsCome = await open('/kerja/profil/keamanan');
    await page.getByRole('button', { name: 'Tampilkan kata sandi' }).first().click();
    letScriptsCome();
    await page.getByRole('button', { name: 'Sembunyikan kata sandi' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
