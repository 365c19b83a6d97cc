import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { effectCommand } from '../../app/features/training/effect/cli.server.ts';
import { drawLot } from '../../app/features/training/effect/rules/lot.ts';
import { newId } from '../../app/platform/db/id.server.ts';
import { ownerOf } from './access/neighbour.ts';
import { DESKTOP, expectAccessible, openBrowser, PHONE, signIn, visit } from './browser.ts';
import { today } from './days.ts';

const program = inject('sample');
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let tenantId: string;
/** The sample's own training by lot. */
let drawn: string;

const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  (await query.execute(owner.db)).rows;
const TODAY = today();
const inDays = (days: number) => TODAY.add({ days }).toString();

/** A programme with batches of one day each, so many days from today. @returns its id and theirs */
async function givenProgramme(title: string, days: readonly number[], kind = 'kelurahan'): Promise<string[]> {
  const id = newId();
  await sql`insert into training_programme (tenant_id, id, title, organiser_unit_id, created_at)
    select ${tenantId}, ${id}, ${title}, u.id, now() from org_unit u where u.tenant_id = ${tenantId} and u.slug = 'diskominfo'`.execute(
    owner.db,
  );
  const ids = [id];
  for (const [at, day] of days.entries()) {
    const batchId = newId();
    ids.push(batchId);
    await sql`insert into training_batch (tenant_id, id, programme_id, name, unit_kinds, from_date, to_date, zone, place, quota, rule,
        rule_frozen_at, state, created_at, updated_at)
      values (${tenantId}, ${batchId}, ${id}, ${`Angkatan ${at + 1}`}, ${[kind]}, ${inDays(day)}, ${inDays(day)}, 'Asia/Jakarta', 'Aula', 60,
        '{"attendancePercent":80,"postTest":null,"tasks":false}', now(), 'open', now(), now())`.execute(
      owner.db,
    );
  }
  return ids;
}

beforeAll(async () => {
  [browser, owner] = await Promise.all([openBrowser(), ownerOf(program.dataDir)]);
  const [lot] = await rows(
    sql<{ tenantId: string; programmeId: string }>`
      select l.tenant_id as "tenantId", l.programme_id as "programmeId" from training_lot l
      join training_programme p on p.tenant_id = l.tenant_id and p.id = l.programme_id
      where p.title = 'Menulis berita dengan ponsel' order by l.id limit 1`,
  );
  tenantId = lot!.tenantId;
  drawn = lot!.programmeId;
});
afterAll(async () => {
  await browser.close();
  await owner.close();
});

async function fileOf(page: Page, label: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: label }).click();
  return readFile(await (await waiting).path(), 'utf8');
}

async function openAs(role: string, path: string, viewport = DESKTOP) {
  const visited = await visit(browser, { viewport });
  await signIn(visited.page, program, role);
  await visited.page.goto(`${program.origin}/kerja/pelatihan/${path}`);
  return visited;
}

describe('the lot and what came of it', () => {
  test('the measure is declared, then units are drawn once, and the table draws them again', async () => {
    const [id] = await givenProgramme('Pelatihan yang diundi', [20, 60, 90]);
    const { page, errors } = await openAs('Koordinator', `${id}/undian`);
    await expectAccessible(page);
    await page.getByLabel('Kiriman asli per minggu').check();
    await page.getByLabel('Hari yang dilihat sesudah').fill('7');
    await page.getByRole('button', { name: 'Tetapkan' }).click();
    await page.getByText('Isi angka 14 sampai 180.').first().waitFor();
    expect(await page.getByLabel('Kiriman asli per minggu').isChecked()).toBe(true);
    await page.getByLabel('Hari yang dilihat sesudah').fill('42');
    await page.getByRole('button', { name: 'Tetapkan' }).click();
    await page.getByText('Ukuran utama sudah ditetapkan.').waitFor();

    await page.getByLabel('Angkatan pertama').selectOption({ index: 1 });
    await page.getByLabel('Angkatan kedua').selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Undi sekarang' }).click();
    await page.getByText('Jaraknya baru 40 hari').first().waitFor();
    await page.getByLabel('Angkatan kedua').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Undi sekarang' }).click();
    await page.getByText('Undian selesai: 22 unit di angkatan pertama, 21 menunggu.').waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('button', { name: 'Undi sekarang' }).count()).toBe(0);

    const table = (await fileOf(page, 'Unduh tabel undian')).replace('\ufeff', '').trim().split('\r\n');
    const drawnRows = table.slice(1).map((line) => line.split(';'));
    expect(drawnRows).toHaveLength(43);
    const again = drawnRows
      .map(([, , code, , , seed]) => [createHash('sha256').update(`${seed}:${code}`).digest('hex'), code])
      .sort();
    expect(drawnRows.map(([, , code]) => code)).toEqual(again.map(([, code]) => code));
    expect(drawnRows.filter(([, , , , place]) => place === 'Pertama')).toHaveLength(22);
    expect(errors).toEqual([]);
  });

  test('a head of office reads what may be said, on a phone, and the table gives the same by the command', async () => {
    const { page, errors } = await openAs('Kepala unit', `${drawn}/dampak`, PHONE);
    await page.getByText('Seberapa yakin?').waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    const csv = await fileOf(page, 'Unduh CSV');
    const [lot] = await rows(
      sql<{ seed: string }>`select seed from training_lot where programme_id = ${drawn}`,
    );
    let out = '';
    await effectCommand.run(['dampak.csv', '--json', '--seed', lot!.seed], {
      stdout: (text) => {
        out += text;
      },
      stderr: () => {},
      readFile: async () => csv,
    });
    const { p, interval, verdict } = JSON.parse(out);
    const shown = (value: number, digits: number) =>
      Math.abs(value).toLocaleString('id-ID', {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
    const text = await page.locator('main').innerText();
    expect(text).toContain(shown(p, 3));
    for (const end of interval) expect(text).toContain(shown(end, 1));
    expect(text.includes('Kami belum dapat mengatakan pelatihan ini berpengaruh')).toBe(
      verdict === 'no-difference',
    );
    expect(errors).toEqual([]);
  });

  test('at three against three it cannot tell', async () => {
    const [id, first, second] = await givenProgramme('Pelatihan kecil', [-42, 40]);
    await sql`insert into training_plan (tenant_id, programme_id, measure, before_days, after_days, declared_at)
      values (${tenantId}, ${id}, 'posts', 28, 21, now() - interval '60 days')`.execute(owner.db);
    const lotId = newId();
    await sql`insert into training_lot (tenant_id, id, programme_id, unit_kind, first_batch_id, second_batch_id, seed, drawn_at)
      values (${tenantId}, ${lotId}, ${id}, 'kelurahan', ${first}, ${second}, 'benih', now() - interval '60 days')`.execute(
      owner.db,
    );
    const units = await rows(
      sql<{ id: string; code: string }>`select u.id, u.slug as code from org_unit u
        where u.tenant_id = ${tenantId} and u.kind = 'kelurahan' and exists (
          select 1 from channels_channel c where c.tenant_id = u.tenant_id and c.unit_id = u.id and c.state = 'approved'
            and c.last_success_at is not null)
        order by u.slug limit 6`,
    );
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    for (const unit of drawLot(units, 'benih', 3, sha256))
      await sql`insert into training_lot_unit (tenant_id, lot_id, unit_id, place, code)
        values (${tenantId}, ${lotId}, ${unit.id}, ${unit.place}, ${unit.code})`.execute(owner.db);
    const { page, errors } = await openAs('Koordinator', `${id}/dampak`);
    await page.getByText('Tidak dapat disimpulkan: perlu paling sedikit 4 unit di tiap kelompok').waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toContain('Nilai p');
    expect(text).not.toContain('Selang 95 persen');
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });
});

describe('the follow-up in the field', () => {
  const batchOf = async () => {
    const [batch] = await rows(
      sql<{ path: string }>`select b.programme_id || '/' || b.id as path from training_batch b
        join training_programme p on p.tenant_id = b.tenant_id and p.id = b.programme_id
        where b.tenant_id = ${tenantId} and p.title = 'Pelatihan jurnalistik dan media sosial' and b.name = 'Angkatan 2'`,
    );
    return `${batch!.path}/tindak-lanjut`;
  };

  test('the coordinator sees who needs help, notes it and marks it done', async () => {
    const { page, errors } = await openAs('Koordinator', await batchOf());
    await page.getByText('Perlu pendampingan (').waitFor();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: 'Catat' }).first().click();
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await page.getByText('Isi catatan pendampingan.').first().waitFor();
    await page
      .getByLabel('Catatan', { exact: true })
      .fill('Dibantu menulis takarir, dilihat lagi dua minggu lagi.');
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await page.getByText('Catatan pendampingan tersimpan.').waitFor();
    await page.getByText('Dibantu menulis takarir').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tandai selesai' }).press('Enter');
    await page.getByText('Pendampingan ditandai selesai.').waitFor();
    await page
      .getByRole('link', { name: /^\d+ dari \d+\. Liputan/ })
      .first()
      .click();
    await page.waitForURL(/\/kerja\/liputan/);
    expect(errors).toEqual([]);
  });

  test('an officer sees only the own unit, without the desk’s notes', async () => {
    const { page, errors } = await openAs('Admin medsos', await batchOf(), PHONE);
    await page.locator('tbody').getByText('Bagas Prakoso').waitFor();
    expect(await page.locator('tbody tr:not(.grp)').count()).toBe(1);
    expect(await page.getByRole('main').getByRole('link', { name: 'Catat' }).count()).toBe(0);
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });
});
