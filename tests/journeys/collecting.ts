import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Temporal } from '../../app/platform/clock/temporal.ts';
import type { Db } from '../../app/platform/db/db.server.ts';
import { pick } from './browser.ts';
import { logOf } from './failures.ts';

/** Writes down an activity of a day and gives it to the unit that hosts it. @returns its id */
export async function writeActivity(
  page: Page,
  origin: string,
  activity: { title: string; day: Temporal.PlainDate; place: string; hashtag: string; unit: string },
): Promise<string> {
  await page.goto(`${origin}/kerja/kegiatan/baru`);
  await page.getByLabel('Nama kegiatan').fill(activity.title);
  await page.getByLabel('Tanggal').fill(activity.day.toString());
  await page.getByLabel('Mulai').fill('00:00');
  await page.getByLabel('Tempat').fill(activity.place);
  await pick(page, 'Unit penyelenggara', activity.unit);
  await page.getByLabel('Tagar').fill(activity.hashtag);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.waitForURL(/\/kerja\/kegiatan\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1) ?? '';
  await page.getByRole('button', { name: 'Tugaskan', exact: true }).click();
  await page
    .getByText(/Tugas terkirim ke 1 unit/)
    .first()
    .waitFor();
  return id;
}

/** Puts an account forward by pasting its address, and approves it. @returns its id */
export async function registerAccount(
  page: Page,
  origin: string,
  account: { pasted: string; recognised?: string; unit: string },
): Promise<string> {
  await page.goto(`${origin}/kerja/akun/baru`);
  await page.getByLabel('Alamat atau nama akun').fill(account.pasted);
  if (account.recognised) await page.getByText(account.recognised).first().waitFor();
  await pick(page, 'Unit pemilik', account.unit);
  await page.getByRole('button', { name: 'Ajukan akun' }).click();
  await page.waitForURL(/\/kerja\/akun\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1) ?? '';
  await page.getByRole('button', { name: 'Setujui' }).click();
  await page.getByText('Akun disetujui.').first().waitFor();
  return id;
}

/** Visits of the account so far, the oldest first: `ok`, `unchanged`, or why it failed. */
async function visits(db: Db, channelId: string): Promise<string[]> {
  const { rows } = await sql<{ outcome: string }>`
    select coalesce(failure, outcome) as outcome from monitoring_run where channel_id = ${channelId} order by started_at`.execute(
    db,
  );
  return rows.map(({ outcome }) => outcome);
}

/** Presses the button on the account's page and waits until the visit is over; a site that was too slow is asked once more. */
export async function collectNow(page: Page, origin: string, db: Db, channelId: string): Promise<void> {
  const before = (await visits(db, channelId)).length;
  for (const timeout of [90_000, 90_000]) {
    const known = (await visits(db, channelId)).length;
    await page.goto(`${origin}/kerja/akun/${channelId}`);
    await page.getByRole('button', { name: 'Kumpulkan sekarang' }).click();
    await page
      .getByText(/Pengumpulan dimulai|sedang dikumpulkan/)
      .first()
      .waitFor();
    await expect
      .poll(async () => (await visits(db, channelId)).length, { timeout, interval: 300 })
      .toBeGreaterThan(known);
    if ((await visits(db, channelId)).at(-1) !== 'timeout') break;
  }
  const made = (await visits(db, channelId)).slice(before);
  expect(['ok', 'unchanged'], `${made.join(', ')}\n${await logOf()}`).toContain(made.at(-1));
}

export type Kept = {
  remote_id: string;
  address: string | null;
  text: string;
  grade: string;
  gone: boolean;
  state: string | null;
};

/** The posts of the account as the owner of the database sees them, the oldest first, each with its match with the activity. */
export async function postsOf(db: Db, channelId: string, activityId: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select p.remote_id, p.address, p.text, p.grade, p.gone_at is not null as gone, m.state
    from monitoring_post p left join monitoring_match m on m.tenant_id = p.tenant_id and m.post_id = p.id and m.subject_id = ${activityId}
    where p.channel_id = ${channelId} order by p.published_at, length(p.remote_id), p.remote_id`.execute(db);
  return rows;
}

/** The unit of an account. */
export async function unitOf(db: Db, channelId: string): Promise<string> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from channels_channel where id = ${channelId}`.execute(db);
  return rows[0]?.unit_id ?? '';
}
