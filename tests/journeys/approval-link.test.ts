import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '../../app/platform/db/id.server.ts';
import { ownerOf } from './access/neighbour.ts';
import { expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from './browser.ts';

const program = inject('sample');
const TITLE = 'Perpustakaan keliling membuka taman baca';

let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let desk: Visit;
beforeAll(async () => {
  [browser, owner] = await Promise.all([openBrowser(), ownerOf(program.dataDir)]);
  desk = await visit(browser, { viewport: PHONE });
  await signIn(desk.page, program, 'Koordinator');
});
afterAll(async () => {
  await browser?.close();
  await owner?.close();
});

/** A piece for the newsroom that the coordinator wrote for the unit of the sample's head. @returns its id */
async function givenPiece(title: string): Promise<string> {
  const { rows } = await sql<{ tenant_id: string; unit_id: string; author: string }>`
    select r.tenant_id, r.unit_id, (select w.id from org_person w where w.tenant_id = r.tenant_id and w.email = ${program.signIns.Koordinator}) as author
    from org_role r join org_person p on p.tenant_id = r.tenant_id and p.id = r.person_id
    where p.email = ${program.signIns['Kepala unit']} and r.role = 'head'`.execute(owner.db);
  const { tenant_id, unit_id, author } = rows[0]!;
  const [piece, variant] = [newId(), newId()];
  const text = 'Taman baca di Balai Kelurahan Muara Bening menerima anak dan orang tua setiap sore.';
  await sql`insert into content_piece (tenant_id, id, unit_id, title, kind, purpose, created_by, created_at, updated_at)
    values (${tenant_id}, ${piece}, ${unit_id}, ${title}, 'post', 'informative', ${author}, now(), now())`.execute(
    owner.db,
  );
  await sql`insert into content_variant (tenant_id, id, piece_id, unit_id, network, way, title, text, created_at, updated_at)
    values (${tenant_id}, ${variant}, ${piece}, ${unit_id}, 'portal', 'automatic', ${title}, ${text}, now(), now())`.execute(
    owner.db,
  );
  await sql`insert into content_version (tenant_id, variant_id, version, title, text, made_by, made_at)
    values (${tenant_id}, ${variant}, 1, ${title}, ${text}, ${author}, now())`.execute(owner.db);
  return piece;
}

/** Submits a piece and makes a link for its head. @returns the address in the prepared WhatsApp message */
async function submitted(piece: string): Promise<string> {
  const { page } = desk;
  await page.goto(`${program.origin}/kerja/periksa/${piece}/ajukan`);
  await page.getByText('Tidak ada yang menahan pengajuan.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click();
  await page.waitForURL(/\/tautan$/);
  await page.getByRole('button', { name: 'Buat tautan' }).click();
  const message = await page.getByRole('link', { name: 'Kirim lewat WhatsApp' }).getAttribute('href');
  await expectAccessible(page);
  return /http\S+\/s\/[\w-]{43}/.exec(decodeURIComponent(message ?? ''))![0];
}

describe('a head decides from WhatsApp, without a sign-in and without a script', () => {
  test('once: opening uses nothing up, another piece is refused, the second use is refused', async () => {
    const [piece, other] = [await givenPiece(TITLE), await givenPiece('Naskah lain')];
    const link = await submitted(piece);
    const { page, context } = await visit(browser, { viewport: PHONE, script: false });
    for (let round = 0; round < 2; round += 1) await page.goto(link);
    await page.getByRole('heading', { name: TITLE }).first().waitFor();
    expect(await page.locator('script').count()).toBe(0);

    await page.goto(link);
    const answer = await context.request.post(link, {
      form: { naskah: other, verdict: 'approve', note: '' },
      headers: { origin: program.origin },
    });
    expect(answer.status()).toBe(410);
    expect(await answer.text()).toContain('Tautan ini untuk naskah lain');

    const [approved] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button', { name: 'Setujui naskah' }).click(),
    ]);
    expect(approved.status()).toBe(200);
    await page.getByRole('heading', { name: 'Naskah disetujui' }).waitFor();
    const again = await page.goto(link);
    expect(again?.status()).toBe(410);
    expect(again?.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    await page.getByText('Anda sudah menyetujui naskah ini').waitFor();
    await context.close();

    await desk.page.goto(`${program.origin}/kerja/periksa/${piece}`);
    await desk.page.getByText('Siap tayang').first().waitFor();
    await desk.page.getByText('lewat tautan').waitFor();
    await expectAccessible(desk.page);
  });

  test('not after its days, and not when the text was changed', async () => {
    const piece = await givenPiece('Jadwal posyandu bulan ini');
    const link = await submitted(piece);
    const { page, context } = await visit(browser, { viewport: PHONE });
    await page.goto(link);
    await expectAccessible(page);
    const age = (days: number) =>
      sql`update content_approval_link set expires_at = now() + ${days} * interval '1 day' where piece_id = ${piece}`.execute(
        owner.db,
      );
    await age(-1);
    await page.getByRole('button', { name: 'Setujui naskah' }).click();
    await page.getByText('lewat masa berlakunya').waitFor();
    await expectAccessible(page);
    await age(1);
    await sql`update content_variant set version = version + 1 where piece_id = ${piece}`.execute(owner.db);
    await page.goto(link);
    await page.getByText('Teks naskah sudah diubah').waitFor();
    await context.close();
    expect(desk.errors).toEqual([]);
  });
});
