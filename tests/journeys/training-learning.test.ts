import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '../../app/platform/db/id.server.ts';
import { ownerOf } from './access/neighbour.ts';
import { signedIn } from './access/person.ts';
import { DESKTOP, expectAccessible, openBrowser, PHONE, signIn, visit } from './browser.ts';

const HOUR = 3_600_000;
const program = inject('sample');
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let course: { tenantId: string; path: string; batchId: string };

/** A training of today with a test whose windows are open, and the officer of the sample as its participant. */
async function givenCourse(): Promise<typeof course> {
  const person = (
    await sql<{ tenantId: string; id: string; unitId: string; deskUnit: string }>`
      select o.tenant_id as "tenantId", o.id, r.unit_id as "unitId", g.coordinator_unit_id as "deskUnit" from org_person o
      join org_role r on r.tenant_id = o.tenant_id and r.person_id = o.id and r.role = 'officer'
      join org_government g on g.id = o.tenant_id
      where o.name like '%Bagas Prakoso%' order by o.id limit 1`.execute(owner.db)
  ).rows[0]!;
  const { tenantId } = person;
  const [programmeId, batchId] = [newId(), newId()];
  const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
  const day = at(7).slice(0, 10);
  await sql`insert into training_programme (tenant_id, id, title, organiser_unit_id, created_at)
    values (${tenantId}, ${programmeId}, 'Kelas menulis', ${person.deskUnit}, now())`.execute(owner.db);
  await sql`insert into training_batch (tenant_id, id, programme_id, name, unit_kinds, from_date, to_date, zone, place, quota, rule,
      rule_frozen_at, state, created_at, updated_at)
    values (${tenantId}, ${batchId}, ${programmeId}, 'Angkatan 1', '{opd,kelurahan}', ${day}, ${day}, 'Asia/Jakarta', 'Aula', 10,
      '{"attendancePercent":80,"postTest":60,"tasks":true}', now(), 'open', now(), now())`.execute(owner.db);
  await sql`insert into training_registration (tenant_id, id, programme_id, batch_id, person_id, unit_id, state, via, created_at, updated_at)
    values (${tenantId}, ${newId()}, ${programmeId}, ${batchId}, ${person.id}, ${person.unitId}, 'confirmed', 'desk', now(), now())`.execute(
    owner.db,
  );
  const questions = Array.from({ length: 8 }, () => newId());
  for (const [index, id] of questions.entries())
    await sql`insert into training_question (tenant_id, id, topic, text, options, answer, created_at)
      values (${tenantId}, ${id}, 'Kelas menulis', ${`Pertanyaan ${index + 1}?`}, '["Satu","Dua","Tiga"]', 1, now())`.execute(
      owner.db,
    );
  const form = (ids: string[]) => `{${ids.join(',')}}`;
  await sql`insert into training_test (tenant_id, id, programme_id, minutes, form_a, form_b, created_at)
    values (${tenantId}, ${newId()}, ${programmeId}, 20, ${form(questions.slice(0, 4))}::uuid[], ${form(questions.slice(4))}::uuid[], now())`.execute(
    owner.db,
  );
  for (const part of ['pre', 'post'])
    await sql`insert into training_test_window (tenant_id, batch_id, part, opens_at, closes_at)
      values (${tenantId}, ${batchId}, ${part}, ${at(-1)}, ${at(1)})`.execute(owner.db);
  return { tenantId, batchId, path: `/kerja/pelatihan/${programmeId}/${batchId}` };
}

beforeAll(async () => {
  [browser, owner] = await Promise.all([openBrowser(), ownerOf(program.dataDir)]);
  course = await givenCourse();
});
afterAll(async () => {
  await browser.close();
  await owner.close();
});

const address = (path: string) => `${program.origin}${course.path}${path}`;
const answersKept = async (part: string) => {
  const { rows } = await sql<{ answers: object; closed_by: string | null }>`
    select answers, closed_by from training_attempt where batch_id = ${course.batchId} and part = ${part}`.execute(
    owner.db,
  );
  return { count: Object.keys(rows[0]?.answers ?? {}).length, closedBy: rows[0]?.closed_by };
};

/** A page without what differs between any two answers: its nonce, its number and the clock. */
const still = (body: string) =>
  body
    .replace(/nonce="[^"]*"/g, '')
    .replace(/requestId\\*",\\*"[0-9a-f]+/g, '')
    .replace(/role="timer".*?<\/span>/gs, '')
    .replace(/remainingMs\\*",[\d.]+/g, '');

describe('a test on the phone', () => {
  test('is kept answer by answer, goes on without a network and on another phone, and is handed in', async () => {
    const { page, context, errors } = await visit(browser, { viewport: PHONE });
    await signIn(page, program, 'Admin medsos');
    await page.goto(address('/tes'));
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Buka tes' }).first().click();
    await page.getByRole('button', { name: 'Mulai mengerjakan' }).click();
    const choose = (question: number) =>
      page.locator('.ask').nth(question).getByText('Dua', { exact: true }).click();
    await page.getByText('Soal 1 dari 4').waitFor();
    await expectAccessible(page);
    await choose(0);
    await page.getByText('1 dari 4 soal terjawab. Semua jawaban tersimpan').waitFor();
    await context.setOffline(true);
    await choose(1);
    await choose(2);
    await page.getByText('2 jawaban belum tersimpan karena jaringan terputus.').waitFor();
    expect((await answersKept('pre')).count).toBe(1);
    await context.setOffline(false);
    await page.getByText('3 dari 4 soal terjawab. Semua jawaban tersimpan').waitFor();
    expect((await answersKept('pre')).count).toBe(3);

    const other = await visit(browser, { viewport: PHONE });
    await signIn(other.page, program, 'Admin medsos');
    await other.page.goto(address('/tes/awal'));
    await expect.poll(() => other.page.locator('.ask input:checked').count()).toBe(3);
    await other.page.getByRole('button', { name: 'Periksa dan kumpulkan' }).click();
    await other.page.getByText('1 soal belum dijawab dan akan dihitung salah.').waitFor();
    await expectAccessible(other.page);
    await other.page.getByRole('button', { name: 'Kumpulkan tes' }).click();
    await other.page.getByText('Tes sudah dikumpulkan').waitFor();
    expect(await answersKept('pre')).toEqual({ count: 3, closedBy: 'person' });
    await choose(3);
    await page.getByText('Tes sudah dikumpulkan').waitFor();
    expect([...errors, ...other.errors]).toEqual([]);
    await context.close();
    await other.context.close();
  });

  test('works without script', async () => {
    const { page, context } = await visit(browser, { viewport: PHONE, script: false });
    await signIn(page, program, 'Admin medsos');
    await page.goto(address('/tes/akhir'));
    await page.getByRole('button', { name: 'Mulai mengerjakan' }).click();
    await page.locator('.ask').nth(0).getByText('Tiga', { exact: true }).click();
    await page.getByRole('button', { name: 'Simpan jawaban' }).click();
    await page.getByText('Jawaban tersimpan.', { exact: true }).waitFor();
    await expect.poll(() => page.locator('.ask input:checked').count()).toBe(1);
    await page.locator('.ask').nth(1).getByText('Satu', { exact: true }).click();
    await page.getByRole('button', { name: 'Periksa dan kumpulkan' }).click();
    await page.getByText('2 dari 4 soal terjawab.').waitFor();
    expect(await answersKept('post')).toEqual({ count: 2, closedBy: null });
    await context.close();
  });

  test('page and data of a running test are the same, whatever is right', async () => {
    const officer = await signedIn(
      program.origin,
      'peserta',
      program.signIns['Admin medsos']!,
      program.password,
    );
    const answers: string[] = [];
    for (const right of [0, 2]) {
      await sql`update training_question set answer = ${right} where tenant_id = ${course.tenantId} and topic = 'Kelas menulis'`.execute(
        owner.db,
      );
      const pages = ['/tes/akhir', '/tes/akhir.data', '/tes/awal', '/tes/awal.data', '/tes', '/tes.data'];
      for (const path of pages) {
        const { status, body } = await officer.get(`${course.path}${path}`);
        expect(`${path} ${status}`).toBe(`${path} 200`);
        answers.push(still(body));
      }
    }
    expect(answers.slice(0, 6).every((body) => body.length > 200)).toBe(true);
    expect(answers.slice(6)).toEqual(answers.slice(0, 6));
  });
});

test('a task is handed in as a file and marked by two; the participant sees both marks only then', async () => {
  const desk = await visit(browser, { viewport: DESKTOP });
  await signIn(desk.page, program, 'Koordinator');
  await desk.page.goto(address('/tugas?tugas=baru'));
  await desk.page.getByLabel('Judul', { exact: true }).fill('Siaran pers posyandu');
  await desk.page.getByLabel('Petunjuk').fill('Tulis 250 kata.');
  await desk.page.getByLabel('Batas waktu').fill(new Date(Date.now() + 9 * HOUR).toISOString().slice(0, 16));
  await desk.page.getByLabel('Kriteria 1', { exact: true }).fill('Isi');
  await desk.page.getByLabel('Nilai tertinggi kriteria 1').fill('100');
  await expectAccessible(desk.page);
  await desk.page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await desk.page.getByText('Tugas tersimpan.').waitFor();

  const officer = await visit(browser, { viewport: PHONE });
  await signIn(officer.page, program, 'Admin medsos');
  await officer.page.goto(address('/tugas'));
  await officer.page.getByRole('link', { name: 'Siaran pers posyandu' }).click();
  await officer.page.getByLabel('Berkas').setInputFiles({
    name: 'halaman.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html>bukan pdf</html>'),
  });
  await officer.page.getByRole('button', { name: 'Kumpulkan' }).click();
  await officer.page.getByText('Jenis berkas ini tidak dapat diterima.').first().waitFor();
  await officer.page.getByLabel('Berkas').setInputFiles({
    name: 'siaran.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 siaran'),
  });
  await officer.page.getByRole('button', { name: 'Kumpulkan' }).click();
  await officer.page.getByText('Berkas sekarang: siaran.pdf.').waitFor();
  await expectAccessible(officer.page);
  const task = officer.page.url();

  for (const [role, points] of [
    ['Koordinator', '80'],
    ['Pemeriksa', '70'],
  ] as const) {
    const marker = await visit(browser, { viewport: DESKTOP });
    await signIn(marker.page, program, role);
    await marker.page.goto(task);
    await marker.page.getByRole('link', { name: 'Nilai', exact: true }).click();
    await marker.page.getByLabel('Isi').fill('101');
    await marker.page.getByRole('button', { name: 'Simpan nilai' }).click();
    await marker.page.getByText('Nilai Isi: angka bulat 0 sampai 100.').first().waitFor();
    expect(await marker.page.getByLabel('Isi').inputValue()).toBe('101');
    await marker.page.getByLabel('Isi').fill(points);
    await marker.page.getByRole('button', { name: 'Simpan nilai' }).click();
    await marker.page.getByText('Nilai tersimpan.').waitFor();
    await expectAccessible(marker.page);
    await officer.page.goto(task);
    const body = await officer.page.locator('main').innerText();
    expect(body.includes('75 dari 100')).toBe(role === 'Pemeriksa');
    expect(body.includes('Penilai 1')).toBe(role === 'Pemeriksa');
    await marker.context.close();
  }
  expect([...desk.errors, ...officer.errors]).toEqual([]);
  await desk.context.close();
  await officer.context.close();
});

test('the evaluation is filled once and tells nobody who answered', async () => {
  const { page, context } = await visit(browser, { viewport: PHONE });
  await signIn(page, program, 'Admin medsos');
  await page.goto(address('/evaluasi'));
  await page.getByRole('button', { name: 'Kirim tanpa nama' }).click();
  await page.getByText('Pilih 1 sampai 5.').first().waitFor();
  for (const question of await page.locator('fieldset .seg').all())
    await question.getByRole('radio').nth(3).check();
  await page.getByLabel('Bagian mana yang paling berguna?').fill('Latihan teras');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kirim tanpa nama' }).click();
  await page.getByText('Anda sudah mengisi').waitFor();
  await context.close();
  const desk = await visit(browser, { viewport: DESKTOP });
  await signIn(desk.page, program, 'Koordinator');
  await desk.page.goto(address('/evaluasi'));
  await desk.page.getByText('Belum dapat ditampilkan').waitFor();
  expect(await desk.page.content()).not.toContain('Latihan teras');
  await desk.context.close();
});

test.each([
  ['phone', PHONE],
  ['desk', DESKTOP],
])('pages of learning are accessible and fit on the %s', async (_name, viewport) => {
  const { page, context, errors } = await visit(browser, { viewport });
  await signIn(page, program, 'Koordinator');
  const held = (
    await sql<{
      path: string;
    }>`select '/kerja/pelatihan/' || b.programme_id || '/' || b.id as path from training_batch b
      join training_test t on t.tenant_id = b.tenant_id and t.programme_id = b.programme_id
      where b.tenant_id = ${course.tenantId} and b.id <> ${course.batchId} order by b.id limit 1`.execute(
      owner.db,
    )
  ).rows[0]!.path;
  const programme = held.split('/').slice(0, 4).join('/');
  const paths = ['/tes', '/tes/hasil', '/tugas', '/materi', '/evaluasi'].map((part) => held + part);
  for (const path of [
    ...paths,
    `${programme}/tes`,
    `${programme}/evaluasi`,
    '/kerja/pelatihan/bank-soal',
    '/kerja/pelatihan/bank-soal/impor',
  ]) {
    await page.goto(program.origin + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(`${path} ${Math.max(0, wider)}`).toBe(`${path} 0`);
  }
  expect(errors).toEqual([]);
  await context.close();
});
