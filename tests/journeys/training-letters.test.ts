import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '../../app/platform/db/id.server.ts';
import { codesOnPdf, faultsOfPdf, wordsOfPdf } from '../../app/testing/paper-tools.server.ts';
import { ownerOf } from './access/neighbour.ts';
import { expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from './browser.ts';

const program = inject('sample');
const TITLE = 'Kelas surat tugas';
const WORKER = { timeout: 180_000, interval: 1_000 };

let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let desk: Visit;
let phone: Visit;
let batch: string;
let first: { name: string; unit: string };
let bagas: { name: string; unit: string };

type Row = { tenant: string; name: string; unit: string };

/** A training with one place, ten days ahead, for kelurahan; and two officers of whom one has a sign-in. */
async function givenTraining(): Promise<void> {
  const { rows } = await sql<Row>`
    select p.tenant_id as tenant, p.name, u.short_name as unit from org_person p
    join org_role r on r.tenant_id = p.tenant_id and r.person_id = p.id and r.role = 'officer' and r.to_date is null
    join org_unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id and u.kind = 'kelurahan' and u.state = 'live'
    where p.tenant_id = (select id from org_government order by created_at limit 1)
    order by p.name not like '%Bagas Prakoso%', u.position`.execute(owner.db);
  [bagas, first] = [rows[0]!, rows.find(({ unit }) => unit !== rows[0]!.unit)!];
  const { tenant } = rows[0]!;
  const [programmeId, batchId] = [newId(), newId()];
  await sql`insert into training_programme (tenant_id, id, title, organiser_unit_id, created_at)
    select ${tenant}, ${programmeId}, ${TITLE}, u.id, now() from org_unit u where u.tenant_id = ${tenant} and u.slug = 'diskominfo'`.execute(
    owner.db,
  );
  await sql`insert into training_batch (tenant_id, id, programme_id, name, unit_kinds, from_date, to_date, zone, place, quota, rule,
      rule_frozen_at, state, created_at, updated_at)
    values (${tenant}, ${batchId}, ${programmeId}, 'Angkatan 1', '{kelurahan}', current_date + 10, current_date + 10, 'Asia/Jakarta',
      'Aula Setda II', 1, '{"attendancePercent":80,"postTest":null,"tasks":false}', now(), 'open', now(), now())`.execute(
    owner.db,
  );
  await sql`insert into training_session (tenant_id, id, batch_id, date, starts_at, ends_at, kind, subject, created_at)
    values (${tenant}, ${newId()}, ${batchId}, current_date + 10, current_date + interval '10 days 1 hour',
      current_date + interval '10 days 4 hours', 'lesson', 'Menulis siaran pers', now())`.execute(owner.db);
  batch = `${program.origin}/kerja/pelatihan/${programmeId}/${batchId}`;
}

beforeAll(async () => {
  [browser, owner] = await Promise.all([openBrowser(), ownerOf(program.dataDir)]);
  await givenTraining();
  desk = await visit(browser);
  phone = await visit(browser, { viewport: PHONE });
  await signIn(desk.page, program, 'Koordinator');
  await signIn(phone.page, program, 'Admin medsos');
});
afterAll(async () => {
  await browser?.close();
  await owner?.close();
});

async function download(page: Page, name: string | RegExp): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download');
  await page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();
  return new Uint8Array(await readFile(await (await waiting).path()));
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

describe('from the table of participants to the file for the auditor', () => {
  test('a table is looked at, mended and taken: one finds the place, the other waits', async () => {
    const { page } = desk;
    await page.goto(`${batch}/peserta/impor`);
    const table = (unit: string) =>
      [
        ['Nama', 'Unit', 'NIP'],
        [first.name, first.unit, '199001012015011001'],
        [bagas.name, unit, ''],
      ]
        .map((cells) => cells.join('\t'))
        .join('\n');
    await page.getByLabel('Atau tempel dari lembar kerja').fill(table('Kelurahan Entah'));
    await page.getByRole('button', { name: 'Periksa tabel' }).click();
    await page.getByText('Unit “Kelurahan Entah” tidak ada').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Atau tempel dari lembar kerja').fill(table(bagas.unit));
    await page.getByRole('button', { name: 'Periksa tabel' }).click();
    await page.getByText('1 mendapat tempat, 1 masuk daftar tunggu.').waitFor();
    await page.getByRole('button', { name: 'Daftarkan 2 petugas' }).click();
    await page.waitForURL(/\/peserta$/);
    await rowOf(page, bagas.name).getByText('urutan ke-1').waitFor();
    await expectAccessible(page);
  });

  test('the place that frees is offered to who waits, who takes it on the phone', async () => {
    const { page } = phone;
    await page.goto(`${program.origin}/kerja/pelatihan-saya`);
    await page.getByText('Anda urutan ke-1 di daftar tunggu').waitFor();
    await desk.page.goto(`${batch}/peserta`);
    await rowOf(desk.page, first.name).getByRole('button', { name: 'Tarik' }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Tarik' }).click();
    await rowOf(desk.page, bagas.name).getByText('Ditawari tempat').waitFor();
    await page.reload();
    await page.getByText('Ada tempat untuk Anda').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Terima tempat' }).click();
    await page.getByText('Anda terdaftar sebagai peserta.').waitFor();
  });

  test('the unit’s letter of assignment names him, is a sound paper, and its code leads to the check page', async () => {
    const { page } = desk;
    await page.goto(`${batch}/surat/kepegawaian`);
    await page.getByLabel(`NIP ${bagas.name}`).fill('1234');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText(`NIP ${bagas.name} harus 18 angka`).waitFor();
    await page.getByLabel(`NIP ${bagas.name}`).fill('199202022018011002');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.waitForURL(/\/surat$/);
    await page.getByRole('link', { name: 'Buat surat tugas' }).click();
    await page.getByLabel(/Nama penandatangan/).fill('Danang Wirabhakti');
    await page.getByRole('button', { name: 'Beri nomor dan buat' }).click();
    await page.getByText('1 surat sedang dibuat.').waitFor();
    await expect
      .poll(async () => {
        await page.reload();
        return page.getByRole('link', { name: 'PDF', exact: true }).count();
      }, WORKER)
      .toBe(1);
    await expectAccessible(page);
    const pdf = await download(page, 'PDF');
    expect(faultsOfPdf(pdf)).toBe('');
    const words = wordsOfPdf(pdf);
    if (words)
      for (const one of ['SURAT TUGAS', '199202022018011002', 'Konsep, belum']) expect(words).toContain(one);
    const docx = await download(page, 'DOCX');
    expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK');

    await phone.page.goto(`${batch}/surat`);
    expect(await phone.page.getByRole('link', { name: 'PDF', exact: true }).count()).toBe(1);
    await expectAccessible(phone.page);
    const [code] = codesOnPdf(pdf) ?? [];
    if (!code) return;
    const citizen = await visit(browser, { script: false });
    await citizen.page.goto(code);
    const shown = await citizen.page.getByRole('main').innerText();
    expect(shown).toContain(bagas.name);
    expect(shown).not.toContain('199202022018011002');
    await citizen.context.close();
  });

  test('the whole file is made once asked for, as PDF and workbook', async () => {
    const { page } = desk;
    await page.goto(`${batch}/berkas`);
    await page.getByRole('button', { name: 'Susun berkas' }).click();
    await page.getByText('Berkas sedang disusun.').waitFor();
    await expect
      .poll(async () => {
        await page.reload();
        return page.getByRole('link', { name: 'Unduh PDF' }).count();
      }, WORKER)
      .toBe(1);
    await expectAccessible(page);
    const pdf = await download(page, 'Unduh PDF');
    expect(faultsOfPdf(pdf)).toBe('');
    const words = wordsOfPdf(pdf);
    if (words) expect(words).toContain('**** 1002');
    const xlsx = await download(page, 'Unduh XLSX');
    expect(Buffer.from(xlsx.subarray(0, 2)).toString()).toBe('PK');
  });

  test('the setting of numbers shows what it does while it is typed; hours of the year and quotas read well', async () => {
    const { page } = desk;
    await page.goto(`${program.origin}/kerja/pengaturan/nomor-surat`);
    await page.getByLabel('Pola nomor').fill('{urut}/{unit}/{romawi-bulan}/{tahun}');
    await page.getByText(/^Contoh: 012\/DISKOMINFO\/[IVX]+\/\d{4}$/).waitFor();
    await page.getByLabel('Pola nomor').fill('{urut}/{tahun}');
    await page.getByText('Tambahkan {unit}', { exact: false }).first().waitFor();
    await expectAccessible(page);
    for (const path of [`${program.origin}/kerja/pelatihan/jp`, `${batch}/peserta/jatah`]) {
      await page.goto(path);
      await expectAccessible(page);
    }
    expect([...desk.errors, ...phone.errors]).toEqual([]);
  });
});
