import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../app/platform/sheets/write-sheet.server.ts';
import { choose, expectAccessible, openBrowser, PHONE, visit } from '../browser.ts';
import { type Program, startProgram } from '../program.ts';

const COORDINATOR = 'ratna.wulandari@wanasari.example';
const PASSWORD = 'payung bambu dermaga lor';
const OFFICER = { name: 'Rahmi Kusuma', phone: '0812 5550 1177' };

let program: Program;
let browser: Browser;
/** The coordinator's browser, which stays open through the day. */
let desk: Awaited<ReturnType<typeof visit>>;
let invitation = '';
beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram({ empty: true }), openBrowser()]);
  desk = await visit(browser);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

type UnitRow = [
  kind: string,
  name: string,
  shortName: string,
  parent: string,
  officer: string,
  phone: string,
];

/** The office's list: 15 OPD, 6 bagian, 6 kecamatan and 18 kelurahan; two of them with their officer. */
function unitRows(): UnitRow[] {
  const offices = Array.from({ length: 14 }, (_, at) => `Urusan ${String(at + 1).padStart(2, '0')}`);
  const rows: UnitRow[] = [
    ['OPD', 'Dinas Kesehatan', 'Dinkes', '', OFFICER.name, OFFICER.phone],
    ...offices.map((name): UnitRow => ['OPD', `Dinas ${name}`, name, '', '', '']),
  ];
  for (let at = 1; at <= 6; at += 1) rows.push(['Bagian', `Bagian ${at} Setda`, `Bagian ${at}`, '', '', '']);
  for (let at = 1; at <= 6; at += 1) {
    const kecamatan = `Kecamatan Tirta ${at}`;
    rows.push(['Kecamatan', kecamatan, `Kec. Tirta ${at}`, '', '', '']);
    for (let below = 1; below <= 3; below += 1) {
      const name = `Tirta ${at} Blok ${below}`;
      rows.push(['Kelurahan', `Kelurahan ${name}`, `Kel. ${name}`, kecamatan, '', '']);
    }
  }
  const last = rows.at(-1)!;
  rows[rows.length - 1] = [last[0], last[1], last[2], last[3], 'Yoga Saputra', '0812 5550 2288'];
  return rows;
}

async function offer(page: Page, rows: readonly UnitRow[]): Promise<void> {
  const titles = ['Jenis', 'Nama unit', 'Nama pendek', 'Induk', 'Nama petugas', 'WhatsApp'];
  const file = await writeXlsx({ name: 'Unit', columns: titles.map((title) => ({ title })), rows });
  await page.getByLabel('Berkas tabel').setInputFiles({
    name: 'daftar-unit.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(file),
  });
  await page.getByRole('button', { name: 'Periksa tabel' }).click();
}

describe('the first day of a government', () => {
  test('the wizard founds it with its coordinator', async () => {
    const { page } = desk;
    await page.goto(program.origin);
    expect(new URL(page.url()).pathname).toBe('/pasang');
    await page.getByLabel('Kode pemasangan').fill('bukan kodenya');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await page.getByText('Kode ini tidak cocok').waitFor();
    expect(await page.getByLabel('Wilayah', { exact: true }).count()).toBe(0);
    await page.goto(program.setupAddress);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Buat dan lanjutkan' }).click();
    const told = page.getByRole('alert');
    for (const missing of ['Pilih wilayahnya.', 'Isi nama lengkap.', 'Isi kata sandi.'])
      await told.getByText(missing).waitFor();
    await expectAccessible(page);
    await choose(page, /^Wilayah$/, 'Kota Cilegon (36.72)');
    await page.getByLabel(/^Nama resmi \(/).fill('Pemerintah Kota Wanasari');
    await page.getByLabel('Nama lengkap').fill('Ratna Wulandari');
    await page.getByLabel('Email').fill(COORDINATOR);
    await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Buat dan lanjutkan' }).click();
    await page.waitForURL('**/pasang/unit');
    await page.getByText('1 unit sudah terdaftar').waitFor();
    await expectAccessible(page);
  });

  test('45 units from XLSX: two bad rows are refused by row and column, the mended file is taken in', async () => {
    const { page } = desk;
    const rows = unitRows();
    expect(rows).toHaveLength(45);
    const bad = rows.map((row): UnitRow => [...row]);
    bad[10]![0] = 'Dians';
    bad[44]![5] = '12345';
    await page.getByRole('link', { name: 'Impor dari Excel' }).click();
    await page.getByLabel('Berkas tabel').waitFor();
    await expectAccessible(page);
    await offer(page, bad);
    await page.getByText('2 isian di 2 baris perlu dibetulkan. Tidak ada yang diimpor.').waitFor();
    const faults = await page.getByRole('table', { name: 'Isian yang perlu dibetulkan' }).innerText();
    expect(faults).toMatch(/12\s+A, Jenis\s+Jenis “Dians” tidak dikenal/);
    expect(faults).toMatch(/46\s+F, WhatsApp\s+“12345” bukan nomor ponsel Indonesia/);
    await expectAccessible(page);

    await offer(page, rows);
    await page.getByText('45 unit baru, 2 orang baru, 2 peran.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Impor 45 baris' }).click();
    await page.waitForURL('**/pasang/akun');
    await page.getByText('46 unit sudah terdaftar.').waitFor();
    await expectAccessible(page);
  });

  test('an official account is registered by pasting its address', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: 'Daftarkan akun' }).click();
    await page.getByLabel('Alamat atau nama akun').fill('https://www.instagram.com/dinkes.wanasari/?hl=id');
    await page.getByText('Instagram: @dinkes.wanasari').waitFor();
    await choose(page, 'Unit pemilik', 'Dinkes');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ajukan akun' }).click();
    await page.waitForURL(/\/kerja\/akun\/[0-9a-f-]{36}/);
    await page.getByText('Akun diajukan.').first().waitFor();
    await expectAccessible(page);
  });

  test('the officers of the table are invited by link, and the units without one are listed', async () => {
    const { page } = desk;
    await page.goto(`${program.origin}/pasang/undangan`);
    await page.getByText('44 unit belum punya petugas.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Buat tautan undangan' }).click();
    await page.getByText('2 tautan undangan siap dikirim').first().waitFor();
    await expectAccessible(page);
    const message = await page
      .getByRole('row', { name: OFFICER.name })
      .getByRole('link', { name: 'Kirim lewat WhatsApp' })
      .getAttribute('href');
    expect(message).toContain('wa.me/6281255501177');
    invitation = /http\S+\/undangan\/\S+/.exec(decodeURIComponent(message!))![0];
    expect(invitation.startsWith(program.origin)).toBe(true);

    await page.getByRole('link', { name: 'Lihat unit tanpa petugas' }).click();
    await page.getByText('46 unit, 44 tanpa petugas').waitFor();
    const listed = await page.getByRole('table', { name: 'Daftar unit' }).innerText();
    expect(listed).toContain('Kel. Tirta 6 Blok 2');
    expect(listed).not.toContain('Kel. Tirta 6 Blok 3');
    expect(listed).not.toContain('Dinkes');
    await expectAccessible(page);
  });

  test('the officer comes in on her phone with a password of her own, and stands before her tasks', async () => {
    const { page, context, errors } = await visit(browser, { viewport: PHONE });
    await page.goto(invitation);
    await page.getByText(`Selamat datang, ${OFFICER.name}`).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/Dinas Kesehatan|Dinkes/);
    await expectAccessible(page);
    for (const [weak, sentence] of [
      ['rahasia', 'Kata sandi paling sedikit 10 huruf'],
      ['1234567890', /terlalu sering dipakai|hanya mengulang atau mengurutkan/],
      ['rahmi kusuma', 'jangan memuat nama'],
    ] as const) {
      await page.getByLabel('Kata sandi baru', { exact: true }).fill(weak);
      await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
      await page.getByText(sentence).first().waitFor();
    }
    await expectAccessible(page);
    await page.getByLabel('Kata sandi baru', { exact: true }).fill('jembatan gantung pagi hujan');
    await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
    await page.waitForURL('**/kerja/tugas');
    await page.getByRole('heading', { name: 'Tugas saya' }).waitFor();
    await page.getByText('Belum ada tugas untuk unit Anda').waitFor();
    await expectAccessible(page);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(360);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the link of the invitation works only once', async () => {
    const { page, context } = await visit(browser, { viewport: PHONE });
    const answer = await page.goto(invitation);
    expect(answer?.status()).toBe(410);
    await page.getByRole('heading', { name: 'Undangan ini tidak bisa dipakai' }).waitFor();
    await expect.poll(() => page.getByLabel('Kata sandi baru').count()).toBe(0);
    await expectAccessible(page);
    await context.close();
  });

  test('the coordinator’s first screens say what is not there yet and what to do next', async () => {
    const { page, errors } = desk;
    await page.goto(`${program.origin}/kerja`);
    await page.getByRole('heading', { name: 'Hari ini', level: 1 }).waitFor();
    const cards = await page
      .locator('.home-cards > *')
      .evaluateAll((all) => all.map((card) => (card as HTMLElement).innerText.trim()));
    expect(cards.join('\n')).toContain('Tidak ada kegiatan hari ini.');
    expect(cards.join('\n')).toContain('Belum ada tugas minggu ini.');
    expect(cards.join('\n'), 'nobody is called silent on the first day').not.toContain('tanpa kiriman');
    await expectAccessible(page);
    for (const path of ['minggu', 'liputan', 'antrean', 'narasi', 'tugas', 'program', 'pengumpul']) {
      await page.goto(`${program.origin}/kerja/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const said = await page.getByRole('main').innerText();
      expect(said, path).not.toMatch(/NaN|undefined|null|Invalid/);
      await expectAccessible(page);
    }
    await page.goto(`${program.origin}/pasang`);
    expect(new URL(page.url()).pathname).toBe('/pasang/unit');
    expect(errors).toEqual([]);
  });
});
