import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectAccessible, openBrowser, PHONE, signIn, visit } from './browser.ts';
import { longDay, nextFriday } from './days.ts';

const program = inject('sample');
const day = nextFriday();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A leader's day as prokopim sends it the evening before. */
const message = (apelAt: string) => `*AGENDA PIMPINAN*
*${longDay(day)}*

1. 06.30 Jumat Bersih di Pasar Induk, Wali Kota. PIC DLH
2. ${apelAt} Apel Satgas Banjir, halaman BPBD (Wawali)
3. Jam 9 rakor inflasi via zoom, Pak Sekda
4. 09.30 Kunjungan TPS3R Sumber Rejo, Wali Kota
5. 10.00 Terima audiensi FKUB di ruang tamu Wali Kota
6. 13.00 Sosialisasi pajak UMKM, Aula Bapenda, diwakili Asisten II
7. 13.30 Penyerahan 120 kursi roda, Aula Dinsos, Wakil Wali Kota
8. 14.00 Rapat koordinasi evaluasi BUMD, Ruang Rapat Sekda
9. 15.30 Peresmian taman baca, Karang Tengah
10. 16.00 Tinjau pompa Kali Wening, Wali Kota + DPUPR
11. 18.30 Doa bersama Masjid Agung
12. 19.30 Malam puncak HUT PGRI, GOR Wanasari

Mohon dukungan publikasi. Terima kasih.`;

async function paste(page: Page, text: string): Promise<void> {
  await page.goto(`${program.origin}/kerja/tempel-agenda`);
  await page.getByLabel('Pesan agenda').fill(text);
  await page.getByRole('button', { name: 'Susun agenda' }).click();
  await page.getByText('Pesan asli').first().waitFor();
}

describe('the leader’s agenda', () => {
  test('twelve items are pasted, two doubts answered, units assigned by rule, and the WhatsApp text is ready', async () => {
    const { page, context, errors } = await visit(browser);
    await signIn(page, program, 'Koordinator');
    await paste(page, message('08.00'));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ya, 09.00' }).click();
    await page.getByRole('button', { name: 'Ya, 09.00' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Kel. Karang Tengah Lor' }).click();
    await page.getByRole('button', { name: 'Kel. Karang Tengah Lor' }).waitFor({ state: 'detached' });
    await page.getByText('Aturan penugasan').click();
    await page.getByLabel('Unit yang ditugaskan').first().selectOption({ label: 'Semua kecamatan' });
    await page.getByRole('button', { name: 'Terapkan ke semua' }).click();
    await page.getByText('Kec. Sukamulya + 7 unit').first().waitFor();
    await page.getByRole('button', { name: /^Simpan 12/ }).click();
    await page
      .getByRole('link', { name: 'Kirim ke WhatsApp' })
      .or(page.getByRole('heading', { name: 'Agenda tersimpan' }))
      .first()
      .waitFor();
    const onward = page.getByRole('link', { name: 'Kirim ke WhatsApp' });
    if (await onward.count()) await onward.first().click();
    await page.getByRole('heading', { name: 'Agenda tersimpan' }).waitFor();
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('Jumat Bersih');
    const links = await page
      .locator('a[href^="https://wa.me/"]')
      .evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)));
    expect(links.join('\n')).toMatch(/06\.30 .*Jumat Bersih/);
    expect(links.join('\n')).toContain(`${program.origin}/kerja/`);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the same message with another hour shows only what changed', async () => {
    const { page, context } = await visit(browser);
    await signIn(page, program, 'Prokopim');
    await paste(page, message('08.30'));
    const shown = await page.locator('main').innerText();
    expect(shown).toMatch(/Berubah[^\n]*jam mulai[^\n]*08\.00[^\n]*08\.30/);
    expect(shown).toMatch(/1[01] tidak berubah/);
    await context.close();
  });

  test('moving an activity first lists what hangs on it, then moves the deadlines', async () => {
    const { page, context } = await visit(browser);
    await signIn(page, program, 'Koordinator');
    await page.goto(
      `${program.origin}/kerja/minggu?pekan=${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`,
    );
    await page
      .getByRole('link', { name: /Apel Satgas Banjir/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Pindahkan jadwal' }).first().click();
    await page
      .getByLabel('Tanggal')
      .first()
      .fill(day.add({ days: 3 }).toString());
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
    await page.getByText(/Memindahkan kegiatan ini mengubah 8 tugas/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Pindahkan jadwal' }).last().click();
    await page
      .getByText(/Jadwal dipindahkan\. 8 tenggat ikut berubah/)
      .first()
      .waitFor();
    await context.close();
  });

  test('the week is read on a phone as well, without barrier', async () => {
    const { page, context } = await visit(browser, { viewport: PHONE });
    await signIn(page, program, 'Admin medsos');
    await page.goto(`${program.origin}/kerja/minggu`);
    await expectAccessible(page);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(360);
    await context.close();
  });
});
