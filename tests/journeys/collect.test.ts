import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startWordPress } from '../servers/wordpress.ts';
import { ownerOf } from './access/neighbour.ts';
import { expectAccessible, openBrowser, PHONE, signIn, takenOver, visit } from './browser.ts';
import { collectNow, postsOf, registerAccount, unitOf, writeActivity } from './collecting.ts';
import { today } from './days.ts';

const ACTIVITY = 'Penanaman mangrove Pantai Seruni';
const SURE = 'Ribuan bibit mangrove ditanam';
const UNSURE = 'Persiapan penanaman mangrove';
const UNIT = 'Dishub';
/** The week on the board is the activity's, also when midnight passes meanwhile. */
const DAY = today();
const BOARD = `/kerja/liputan?minggu=${DAY}`;

const program = inject('sample');
let site: Awaited<ReturnType<typeof startWordPress>>;
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let desk: Awaited<ReturnType<typeof visit>>;
/** What the journey learns on its way. */
const found = { activityId: '', channelId: '', unitId: '' };
const posts = { sure: '', unsure: '', other: '' };

beforeAll(async () => {
  [site, browser, owner] = await Promise.all([startWordPress(), openBrowser(), ownerOf(program.dataDir)]);
  desk = await visit(browser);
  await signIn(desk.page, program, 'Koordinator');
});
afterAll(async () => {
  await browser?.close();
  await owner?.close();
  await site?.stop();
});

const collect = () => collectNow(desk.page, program.origin, owner.db, found.channelId);
const kept = () => postsOf(owner.db, found.channelId, found.activityId);

/** What people said about the unsure post: all, and what holds. */
async function decisions(): Promise<{ verdict: string; undone: boolean }[]> {
  const { rows } = await sql<{ verdict: string; undone: boolean }>`
    select d.verdict, d.undone_at is not null as undone from monitoring_decision d join monitoring_post p on p.tenant_id = d.tenant_id and p.id = d.post_id
    where p.channel_id = ${found.channelId} order by d.decided_at`.execute(owner.db);
  return rows;
}

/** The queue, with all other posts passed over. */
async function openQueue(page: Page): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.post_id as id from monitoring_match m join monitoring_post p on p.tenant_id = m.tenant_id and p.id = m.post_id
    where m.state = 'proposed' and not m.gone and p.channel_id is distinct from ${found.channelId}`.execute(
    owner.db,
  );
  await page.goto(`${program.origin}/kerja/antrean?lewati=${rows.map(({ id }) => id).join('.')}`);
  await page.getByRole('heading', { name: 'Antrean cocokkan' }).waitFor();
}

const cell = (page: Page) =>
  page.locator(`a.hc[href^="/kerja/liputan/${found.unitId}/k-${found.activityId}"]`);

describe('a unit’s website, read by the program itself', () => {
  test('an activity of today is written down and given to the unit', async () => {
    found.activityId = await writeActivity(desk.page, program.origin, {
      title: ACTIVITY,
      day: DAY,
      place: 'Pantai Seruni',
      hashtag: '#MangroveSeruni',
      unit: UNIT,
    });
  });

  test('its account is put forward, approved, and collected at the press of a button', async () => {
    const { page } = desk;
    posts.sure = await site.createPost({
      title: SURE,
      content:
        '<p>Wali Kota bersama warga menanam 2.000 bibit mangrove di Pantai Seruni pagi ini. #MangroveSeruni</p>',
    });
    posts.unsure = await site.createPost({
      title: UNSURE,
      content: '<p>Gladi dan persiapan penanaman mangrove di Pantai Seruni.</p>',
    });
    posts.other = await site.createPost({
      title: 'Uji kir keliling',
      content: '<p>Layanan uji kir kendaraan di terminal tetap buka pukul delapan.</p>',
    });
    found.channelId = await registerAccount(page, program.origin, { pasted: `${site.url}/`, unit: UNIT });
    await expectAccessible(page);
    await collect();
    found.unitId = await unitOf(owner.db, found.channelId);
    await expect
      .poll(async () => (await kept()).map(({ grade, state }) => [grade, state]), { timeout: 120_000 })
      .toEqual([
        ['A', 'confirmed'],
        ['A', 'proposed'],
        ['A', null],
      ]);
    await page.reload();
    await page.getByText('WordPress', { exact: true }).first().waitFor();
    await expectAccessible(page);
    await page.goto(`${program.origin}/kerja/pengumpul?tampilkan=semua`);
    const row = page.getByRole('row').filter({ hasText: new URL(site.url).host });
    await row.getByText('lancar').waitFor();
    await expectAccessible(page);
  });

  test('Liputan shows the cell covered with grade A, and why', async () => {
    const { page } = desk;
    await page.goto(program.origin + BOARD);
    await expect.poll(() => cell(page).getAttribute('aria-label')).toBe('Tercakup, bukti A');
    await expectAccessible(page);
    await cell(page).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('heading', { name: ACTIVITY }).waitFor();
    await panel.getByText(UNSURE, { exact: true }).waitFor();
    await expectAccessible(page);
    await panel.getByRole('link', { name: SURE }).click();
    await panel.getByText('Disahkan aturan: memakai tagar kegiatan').waitFor();
    await panel.getByText('Memakai tagar kegiatan #mangroveseruni').waitFor();
    await expectAccessible(page);
  });

  test('the unsure post waits in the queue; “no” is said, taken back and said again by keys alone', async () => {
    const { page } = desk;
    await openQueue(page);
    const waiting = page.getByRole('main').getByText(UNSURE, { exact: true });
    await waiting.waitFor();
    await page.getByText(ACTIVITY).first().waitFor();
    await page.getByRole('heading', { name: 'Mengapa diusulkan' }).waitFor();
    await page.getByText(/Berbunyi seperti undangan atau persiapan/).waitFor();
    await expectAccessible(page);
    await takenOver(page);
    const said = page.getByText(`Tercatat: bukan ${ACTIVITY}.`);
    await page.keyboard.press('t');
    await said.waitFor();
    await waiting.waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await waiting.waitFor();
    expect(await decisions()).toEqual([{ verdict: 'no', undone: true }]);
    await page.keyboard.press('t');
    await waiting.waitFor({ state: 'detached' });
    await expect.poll(decisions).toEqual([
      { verdict: 'no', undone: true },
      { verdict: 'no', undone: false },
    ]);
  });

  test('collecting again after an edit keeps the person’s “no” and adds nothing twice', async () => {
    const { page } = desk;
    await site.updatePost(posts.unsure, {
      content: '<p>Gladi dan persiapan penanaman mangrove di Pantai Seruni, berikut jadwal busnya.</p>',
    });
    await collect();
    await collect();
    expect(await kept()).toMatchObject([
      { remote_id: posts.sure, state: 'confirmed', gone: false },
      {
        remote_id: posts.unsure,
        state: 'rejected',
        gone: false,
        text: expect.stringMatching(/jadwal busnya/) as string,
      },
      { remote_id: posts.other, state: null, gone: false },
    ]);
    expect(await decisions()).toHaveLength(2);
    await openQueue(page);
    expect(await page.getByRole('main').getByText(UNSURE, { exact: true }).count()).toBe(0);
  });

  test('a post that its author deleted no longer covers the cell', async () => {
    const { page } = desk;
    await site.deletePost(posts.sure);
    await collect();
    await expect
      .poll(async () => (await kept()).map(({ remote_id, gone }) => [remote_id, gone]))
      .toEqual([
        [posts.sure, true],
        [posts.unsure, false],
        [posts.other, false],
      ]);
    await page.goto(program.origin + BOARD);
    expect(await cell(page).getAttribute('aria-label')).toBe('Menunggu');
    await cell(page).click();
    await page.getByText('Sudah dihapus dari jaringan; tidak dihitung lagi.').waitFor();
  });

  test('the list of units still missing goes to WhatsApp as it stands on the board', async () => {
    const { page, context, errors } = desk;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const lastWeek = DAY.subtract({ days: 7 }).toString();
    await page.goto(`${program.origin}/kerja/liputan?minggu=${lastWeek}`);
    await page.getByRole('button', { name: 'Salin daftar yang belum' }).click();
    await page.getByRole('button', { name: 'Tersalin' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^\*Belum ada kiriman\* \(/);
    const named = [...text.matchAll(/^\d+\. (.+)$/gm)].map(([, name]) => name);
    const missing = await page
      .locator('tr[data-row]:has(a.hc.belum) .uname')
      .evaluateAll((all) => all.map((one) => one.textContent));
    expect(missing.length).toBeGreaterThan(0);
    expect([...new Set(named)].sort()).toEqual(missing.sort());
    expect(errors).toEqual([]);
  });

  test('the board and the queue fit a phone', async () => {
    const { page, context } = await visit(browser, { viewport: PHONE });
    await signIn(page, program, 'Koordinator');
    for (const path of ['/kerja/liputan', '/kerja/antrean']) {
      await page.goto(`${program.origin}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(360);
      await expectAccessible(page);
    }
    await context.close();
  });
});
