import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PdsAccount, pdsAt } from '../servers/pds.ts';
import { missingServers } from '../servers/process.ts';
import { ownerOf } from './access/neighbour.ts';
import { expectAccessible, openBrowser, signIn, type Visit, visit } from './browser.ts';
import { collectNow, postsOf, registerAccount, unitOf, writeActivity } from './collecting.ts';
import { today } from './days.ts';

const ACTIVITY = 'Pekan imunisasi Puskesmas Muarabening';
const SURE = 'Wali Kota membuka pekan imunisasi di Puskesmas Muarabening pagi ini. #ImunisasiMuarabening';
const EDITED = 'Pekan imunisasi di Puskesmas Muarabening sampai Jumat. #ImunisasiMuarabening';
const OTHER = 'Jadwal donor darah pekan ini ada di papan pengumuman.';
const UNIT = 'Dinkes';
/** The week on the board is the activity's, also when midnight passes meanwhile. */
const DAY = today();
const BOARD = `/kerja/liputan?minggu=${DAY}`;

const program = inject('sample');
let pds: ReturnType<typeof pdsAt>;
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let desk: Visit;
let account: PdsAccount;
const found = { activityId: '', channelId: '', unitId: '' };
const posts = { sure: '', other: '' };

beforeAll(async () => {
  const server = inject('pds');
  if (!server) throw new Error(missingServers() ?? 'No Bluesky server');
  pds = pdsAt(server.url);
  [browser, owner] = await Promise.all([openBrowser(), ownerOf(program.dataDir)]);
  desk = await visit(browser);
  await signIn(desk.page, program, 'Koordinator');
});
afterAll(async () => {
  await browser?.close();
  await owner?.close();
});

const collect = () => collectNow(desk.page, program.origin, owner.db, found.channelId);
const kept = () => postsOf(owner.db, found.channelId, found.activityId);
/** On the day itself, one after the other, and not in the time to come: it may be the day's first minute. */
const MORNING = DAY.toZonedDateTime('Asia/Jakarta');
const at = (milliseconds: number) => MORNING.add({ milliseconds }).toInstant().toString();

describe('a unit’s Bluesky account, read by the program itself from its own server', () => {
  test('is put forward by pasting its address, approved, and collected at the press of a button', async () => {
    const { page } = desk;
    found.activityId = await writeActivity(page, program.origin, {
      title: ACTIVITY,
      day: DAY,
      place: 'Puskesmas Muarabening',
      hashtag: '#ImunisasiMuarabening',
      unit: UNIT,
    });
    account = await pds.createAccount('dinkes');
    posts.other = (await pds.createPost(account, OTHER, at(0))).uri;
    posts.sure = (await pds.createPost(account, SURE, at(1))).uri;
    found.channelId = await registerAccount(page, program.origin, {
      pasted: `https://bsky.app/profile/${account.handle}?ref=salin`,
      recognised: `Bluesky: ${account.handle}`,
      unit: UNIT,
    });
    await collect();
    found.unitId = await unitOf(owner.db, found.channelId);
    await expect
      .poll(async () => (await kept()).map(({ remote_id, grade, state }) => [remote_id, grade, state]))
      .toEqual([
        [posts.other, 'A', null],
        [posts.sure, 'A', 'confirmed'],
      ]);
    await page.goto(`${program.origin}/kerja/akun/${found.channelId}`);
    await page.getByText(SURE).first().waitFor();
    await expectAccessible(page);
    await page.goto(`${program.origin}/kerja/pengumpul?tampilkan=semua`);
    await page.getByRole('row').filter({ hasText: account.handle }).getByText('lancar').waitFor();
  });

  test('Liputan shows the cell covered with grade A, and the post leads to Bluesky', async () => {
    const { page, errors } = desk;
    await page.goto(program.origin + BOARD);
    const cell = page.locator(`a.hc[href^="/kerja/liputan/${found.unitId}/k-${found.activityId}"]`);
    expect(await cell.getAttribute('aria-label')).toBe('Tercakup, bukti A');
    await cell.click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('heading', { name: ACTIVITY }).waitFor();
    await panel.getByText(SURE).first().waitFor();
    await expectAccessible(page);
    expect((await kept()).at(-1)?.address).toBe(
      `https://bsky.app/profile/${account.handle}/post/${posts.sure.split('/').at(-1)}`,
    );
    expect(errors).toEqual([]);
  });

  test('an edit is read again, a deleted post no longer covers, and nothing is kept twice', async () => {
    const { page, errors } = desk;
    await pds.updatePost(account, posts.sure, EDITED, at(1));
    await collect();
    expect((await kept()).map(({ text, state }) => [text, state])).toEqual([
      [OTHER, null],
      [EDITED, 'confirmed'],
    ]);
    await pds.deletePost(account, posts.sure);
    await collect();
    expect((await kept()).map(({ remote_id, gone }) => [remote_id, gone])).toEqual([
      [posts.other, false],
      [posts.sure, true],
    ]);
    await page.goto(program.origin + BOARD);
    const cell = page.locator(`a.hc[href^="/kerja/liputan/${found.unitId}/k-${found.activityId}"]`);
    await expect.poll(() => cell.getAttribute('aria-label')).toBe('Menunggu');
    expect(errors).toEqual([]);
  });
});
