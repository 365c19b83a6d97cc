import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ownerOf } from './access/neighbour.ts';
import { writtenAndApproved } from './approving.ts';
import { expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from './browser.ts';
import { today } from './days.ts';
import { givenUnit, type UnitGiven } from './given.ts';

const TITLE = 'Air bersih sampai ke rumah warga';
const TEXT =
  'Warga Karang Tengah Lor kini mendapat air bersih di rumah. Petugas memeriksa sambungan tiap pekan.';
const MESSAGE = 'Air bersih mengalir ke rumah warga sepanjang hari, juga di musim kemarau.';

const program = inject('sample');
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let unit: UnitGiven;
let desk: Visit;
let reader: Visit;
let phone: Visit;
const found = { narrativeId: '', pieceId: '', variantId: '' };

beforeAll(async () => {
  [browser, owner] = await Promise.all([openBrowser(), ownerOf(program.dataDir)]);
  unit = await givenUnit(owner.db, 'Kel. Karang Tengah Lor');
  [desk, reader, phone] = await Promise.all([
    visit(browser),
    visit(browser),
    visit(browser, { viewport: PHONE }),
  ]);
  await signIn(desk.page, program, 'Koordinator');
  await signIn(reader.page, program, 'Pemeriksa');
  await signIn(phone.page, program, 'Admin medsos');
  const { rows } = await sql<{ id: string }>`
    select n.id from agenda_narrative n where n.tenant_id = ${unit.tenantId} and n.state = 'live'
      and not exists (select 1 from agenda_narrative_version v where v.tenant_id = n.tenant_id and v.narrative_id = n.id
        and (v.state in ('draft', 'submitted', 'returned') or v.embargo_until is not null))
    order by n.title limit 1`.execute(owner.db);
  found.narrativeId = rows[0]?.id ?? '';
});
afterAll(async () => {
  await browser?.close();
  await owner?.close();
});

/** What the unit did with each version of the narrative, the oldest first. */
async function readings(): Promise<{ used: boolean; published: boolean }[]> {
  const { rows } = await sql<{ used: boolean; published: boolean }>`
    select r.used_at is not null as used, r.published_at is not null as published
    from agenda_narrative_version v
    left join agenda_narrative_reading r on r.tenant_id = v.tenant_id and r.version_id = v.id and r.unit_id = ${unit.id}
    where v.narrative_id = ${found.narrativeId} and v.state in ('approved', 'superseded') order by v.version desc limit 2`.execute(
    owner.db,
  );
  return rows.toReversed();
}
const stateOf = async () => {
  const { rows } = await sql<{ state: string; delivery: string | null }>`
    select v.state, d.state as delivery from content_variant v
    left join channels_delivery d on d.tenant_id = v.tenant_id and d.origin_id = v.id where v.id = ${found.variantId}
    order by d.created_at desc nulls last limit 1`.execute(owner.db);
  return rows[0];
};
const sending = () => `${program.origin}/kerja/naskah/${found.pieceId}/tayang/${found.variantId}`;

describe('a narrative changes while a piece waits to go out', () => {
  test('a piece that is made from it counts as used; another person approves it, and it is scheduled', async () => {
    const { page } = phone;
    await page.goto(`${program.origin}/kerja/naskah/baru?narasi=${found.narrativeId}`);
    await page.getByLabel('Judul', { exact: true }).fill(TITLE);
    await page.getByText('Informatif', { exact: true }).click();
    await page.getByLabel(/Instagram/).uncheck();
    await page.getByRole('button', { name: 'Buat naskah' }).click();
    await page.waitForURL(/\/kerja\/naskah\/[0-9a-f-]{36}$/);
    found.pieceId = page.url().split('/').at(-1) ?? '';
    const { rows } = await sql<{ id: string }>`
      select id from content_variant where piece_id = ${found.pieceId} and channel_id is null`.execute(
      owner.db,
    );
    found.variantId = rows[0]?.id ?? '';
    expect((await readings()).at(-1)?.used).toBe(true);
    await writtenAndApproved(page, reader.page, program.origin, { ...found, title: TITLE, text: TEXT });
    await page.goto(sending());
    await page.getByLabel('Tanggal').fill(today().add({ days: 1 }).toString());
    await page.getByLabel('Jam').fill('09:00');
    await page.getByRole('button', { name: 'Jadwalkan' }).click();
    await page.getByRole('button', { name: 'Batalkan jadwal' }).waitFor();
    expect(await stateOf()).toEqual({ state: 'scheduled', delivery: 'waiting' });
  });

  test('its new version holds the piece until a person has looked at what changed', async () => {
    await desk.page.goto(`${program.origin}/kerja/narasi/${found.narrativeId}/ubah`);
    await desk.page.getByLabel('Pesan utama').fill(MESSAGE);
    await desk.page.getByRole('button', { name: 'Ajukan untuk disetujui' }).click();
    await desk.page.getByText('Naskah diajukan.').first().waitFor();
    await reader.page.goto(desk.page.url());
    await reader.page.getByText('Versi berikutnya menunggu keputusan.').waitFor();
    await reader.page.getByRole('link', { name: /^Buka versi/ }).click();
    await reader.page.getByRole('button', { name: 'Setujui' }).click();
    await reader.page.getByText('Narasi berlaku.').first().waitFor();
    await expect.poll(stateOf, { timeout: 180_000 }).toEqual({ state: 'held', delivery: 'cancelled' });
    const { page } = phone;
    await page.goto(`${program.origin}/kerja/naskah/${found.pieceId}`);
    await page
      .getByText(/Perubahan narasi dari versi/)
      .first()
      .waitFor();
    await page.getByText(MESSAGE).first().waitFor();
    await expectAccessible(page);
    await page.goto(sending());
    await page.getByText('Versi ini ditahan.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Tayangkan sekarang' }).count()).toBe(0);
  });

  test('still right, it goes out, and only then the unit has published the narrative', async () => {
    const { page } = phone;
    await page.goto(`${program.origin}/kerja/naskah/${found.pieceId}`);
    await page.getByRole('button', { name: 'Masih benar' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Masih benar' }).click();
    await page
      .getByText(/Tanda diselesaikan/)
      .first()
      .waitFor();
    expect((await readings()).at(-1)?.published).not.toBe(true);
    await page.goto(sending());
    await page.getByRole('button', { name: 'Tayangkan sekarang' }).click();
    await expect.poll(async () => (await stateOf())?.state, { timeout: 180_000 }).toBe('published');
    expect((await readings()).at(-1)?.published).toBe(true);
    expect([...desk.errors, ...reader.errors, ...phone.errors]).toEqual([]);
  });
});
