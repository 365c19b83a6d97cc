import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '../../app/platform/db/id.server.ts';
import { startLosingProxy } from '../servers/losing-proxy.ts';
import { startWordPress } from '../servers/wordpress.ts';
import { ownerOf } from './access/neighbour.ts';
import { writtenAndApproved } from './approving.ts';
import { expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from './browser.ts';
import { collectNow, registerAccount } from './collecting.ts';
import { today } from './days.ts';
import { readyForOffline } from './service-worker.ts';

const UNIT = 'Kel. Karang Tengah Lor';
const TITLE = 'Kerja bakti warga Karang Tengah Lor';
const TEXT =
  'Warga Karang Tengah Lor membersihkan saluran air di Balai Kelurahan. Lurah mengajak warga menjaga saluran tetap bersih.';

const program = inject('sample');
let site: Awaited<ReturnType<typeof startWordPress>>;
let proxy: Awaited<ReturnType<typeof startLosingProxy>>;
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let desk: Visit;
let phone: Visit;
const found = { channelId: '', pieceId: '', variantId: '' };

beforeAll(async () => {
  [site, browser, owner] = await Promise.all([startWordPress(), openBrowser(), ownerOf(program.dataDir)]);
  proxy = await startLosingProxy(site.url);
  [desk, phone] = await Promise.all([visit(browser), visit(browser, { viewport: PHONE })]);
  await signIn(desk.page, program, 'Koordinator');
  await signIn(phone.page, program, 'Admin medsos');
});
afterAll(async () => {
  await browser?.close();
  await owner?.close();
  await proxy?.stop();
  await site?.stop();
});

const posts = async (): Promise<{ title: string; link: string }[]> => {
  const response = await fetch(`${site.url}/wp-json/wp/v2/posts?_fields=title,link&per_page=50`);
  const listed = (await response.json()) as { title: { rendered: string }; link: string }[];
  return listed.map(({ title, link }) => ({ title: title.rendered, link }));
};

/** The page of a variant says that it is out. */
async function untilOut(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByText(/^Tayang \w+ \d/).count();
      },
      { timeout: 180_000, interval: 1_500 },
    )
    .toBeGreaterThan(0);
}

/** Another piece like the first one, approved. @returns the address of the page that sends it */
async function another(title: string): Promise<string> {
  const [piece, variant] = [newId(), newId()];
  await sql`
    insert into content_piece select (jsonb_populate_record(p, jsonb_build_object('id', ${piece}::text, 'title', ${title}::text))).*
    from content_piece p where p.id = ${found.pieceId}`.execute(owner.db);
  await sql`
    insert into content_variant select (jsonb_populate_record(v, jsonb_build_object('id', ${variant}::text, 'piece_id', ${piece}::text,
      'title', ${title}::text, 'state', 'approved', 'published_at', null, 'published_address', null, 'remote_id', null,
      'scheduled_at', null, 'delivery_id', null))).*
    from content_variant v where v.id = ${found.variantId}`.execute(owner.db);
  return `${program.origin}/kerja/naskah/${piece}/tayang/${variant}`;
}

describe('from the field to the unit’s own website', () => {
  test('the website is connected by an application password of the real WordPress', async () => {
    const { page } = desk;
    found.channelId = await registerAccount(page, program.origin, {
      pasted: `${proxy.url}/`,
      unit: UNIT,
    });
    await page.goto(`${program.origin}/kerja/sambungan/${found.channelId}`);
    await page.getByLabel('Nama pengguna WordPress').fill(site.user);
    await page.getByLabel('Sandi aplikasi').fill('salah');
    await page.getByRole('button', { name: 'Sambungkan', exact: true }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await page.getByLabel('Nama pengguna WordPress').fill(site.user);
    await page.getByLabel('Sandi aplikasi').fill(site.password);
    await page.getByRole('button', { name: 'Sambungkan', exact: true }).click();
    await page.getByRole('button', { name: 'Cabut sambungan' }).waitFor();
    await expectAccessible(page);
  });

  test('the officer writes a note where no network reaches, and it comes in when there is one', async () => {
    const { page, context } = phone;
    await page.goto(`${program.origin}/kerja/catat/baru`);
    await readyForOffline(page);
    await context.setOffline(true);
    await page.getByText('Anda sedang luring.').waitFor();
    await page.getByLabel('Judul').fill(TITLE);
    await page.getByLabel('Apa yang terjadi?').fill('Warga membersihkan saluran air');
    await page.getByLabel('Di mana?').fill('Balai Kelurahan Karang Tengah Lor');
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await page.getByText('Catatan aman di ponsel ini').waitFor();
    await context.setOffline(false);
    await page.goto(`${program.origin}/kerja/catat`);
    const arrived = async () =>
      (
        await sql<{ n: number }>`select count(*)::int as n from content_note where title = ${TITLE}`.execute(
          owner.db,
        )
      ).rows[0]?.n;
    await expect.poll(arrived, { timeout: 180_000 }).toBe(1);
    await page.goto(`${program.origin}/kerja/catat`);
    await page.locator('a[href^="/kerja/catat/"]').filter({ hasText: TITLE }).click();
    await page.getByRole('link', { name: 'Jadikan kiriman' }).waitFor();
    await expectAccessible(page);
  });

  test('the note becomes a piece, its text is mended, and another person approves it', async () => {
    const { page } = phone;
    await page.getByRole('link', { name: 'Jadikan kiriman' }).click();
    await page.getByText('Informatif', { exact: true }).click();
    for (const other of ['Ruang berita portal', /Instagram/]) await page.getByLabel(other).uncheck();
    await page.getByRole('button', { name: 'Buat naskah' }).click();
    await page.waitForURL(/\/kerja\/naskah\/[0-9a-f-]{36}$/);
    found.pieceId = page.url().split('/').at(-1) ?? '';
    const { rows } = await sql<{ id: string }>`
      select id from content_variant where piece_id = ${found.pieceId} and channel_id = ${found.channelId}`.execute(
      owner.db,
    );
    found.variantId = rows[0]?.id ?? '';
    await writtenAndApproved(page, desk.page, program.origin, { ...found, title: TITLE, text: TEXT });
  });

  test('the officer sends it from the phone: the real WordPress has it once, and coverage knows it at once', async () => {
    const { page } = phone;
    await page.goto(`${program.origin}/kerja/naskah/${found.pieceId}/tayang/${found.variantId}`);
    await page.getByText('Siap tayang').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tayangkan sekarang' }).click();
    await untilOut(page);
    expect((await posts()).filter(({ title }) => title === TITLE)).toHaveLength(1);
    const kept = () =>
      sql<{ grade: string; source: string }>`
        select grade, source from monitoring_post where channel_id = ${found.channelId}`.execute(owner.db);
    expect((await kept()).rows).toEqual([{ grade: 'A', source: 'published' }]);
    await collectNow(desk.page, program.origin, owner.db, found.channelId);
    expect((await kept()).rows).toHaveLength(1);
  });

  test('an answer that is lost on its way is looked for: the post is there, and it is one', async () => {
    const { page } = phone;
    const title = 'Saluran air sudah bersih';
    await page.goto(await another(title));
    proxy.lose((method, path) => method === 'POST' && path.includes('/wp/v2/posts/'));
    await page.getByRole('button', { name: 'Tayangkan sekarang' }).click();
    await expect.poll(() => proxy.lost(), { timeout: 120_000 }).toBeGreaterThan(0);
    proxy.lose(() => false);
    const lost = page.url();
    await expect
      .poll(async () => {
        const { numAffectedRows } = await sql`
          update channels_delivery set next_at = now() where state = 'unconfirmed'`.execute(owner.db);
        return Number(numAffectedRows);
      })
      .toBe(1);
    // What is due is taken up with the next that goes out: nobody waits here for the minute's look.
    await page.goto(await another('Lampu jalan menyala lagi'));
    await page.getByRole('button', { name: 'Tayangkan sekarang' }).click();
    await untilOut(page);
    await page.goto(lost);
    await untilOut(page);
    expect((await posts()).filter((post) => post.title === title)).toHaveLength(1);
  });

  test('while everything is paused nothing goes out, and nothing fails; lifted, it goes', async () => {
    const { page } = phone;
    const title = 'Jadwal kerja bakti berikutnya';
    const address = await another(title);
    await page.goto(address);
    await page.getByLabel('Tanggal').fill(today().add({ days: 1 }).toString());
    await page.getByLabel('Jam').fill('09:00');
    await page.getByRole('button', { name: 'Jadwalkan' }).click();
    await page.getByText('Terjadwal').first().waitFor();
    await desk.page.goto(`${program.origin}/kerja/pengiriman/jeda`);
    await desk.page.getByLabel('Alasan').fill('Hari berkabung daerah');
    await desk.page.getByRole('button', { name: 'Jeda', exact: false }).last().click();
    await desk.page.getByRole('button', { name: 'Cabut jeda' }).waitFor();
    await expectAccessible(desk.page);
    const state = async () => {
      const { rows } = await sql<{ state: string; id: string }>`
        select d.state, d.id from channels_delivery d join content_variant v on v.tenant_id = d.tenant_id and v.delivery_id = d.id
        where v.title = ${title}`.execute(owner.db);
      return rows[0];
    };
    await sql`update channels_delivery set due_at = now(), next_at = now() where id = ${(await state())?.id}`.execute(
      owner.db,
    );
    await page.goto(await another('Yang ini menunggu juga'));
    await page.getByRole('button', { name: 'Tayangkan sekarang' }).click();
    await page
      .getByText(/Pengiriman sedang dijeda: Hari berkabung daerah/)
      .first()
      .waitFor();
    expect((await state())?.state).toBe('waiting');
    await desk.page.getByRole('button', { name: 'Cabut jeda' }).click();
    await page.goto(address);
    await untilOut(page);
    expect((await posts()).filter((post) => post.title === title)).toHaveLength(1);
    expect([...desk.errors, ...phone.errors]).toEqual([]);
  });
});
