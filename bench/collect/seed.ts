import { sql } from 'kysely';
import type { IncomingPost } from '#app/features/monitoring/index.ts';
import { type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { buildSample } from '#app/sample/build-sample.ts';
import { buildPosts } from '#app/sample/bulk-posts.ts';
import '#app/features/agenda/tables.ts';

export const ACTIVITIES = 1_000;
const DAYS = 40;

/** Open activities of the last days, as many as a busy province has. */
export async function openActivities(tx: Tx, tenantId: string, today: string): Promise<void> {
  const sample = buildSample({ seed: 1, today, time: '08:00', posts: 200 });
  const places = sample.units.map((unit) => unit.shortName);
  const now = new Date(`${today}T00:00:00Z`).toISOString();
  for (let at = 0; at < ACTIVITIES; at += 1) {
    const base = sample.activities[at % sample.activities.length]!;
    const place = places[at % places.length]!;
    const date = new Date(Date.parse(`${today}T00:00:00Z`) - (at % DAYS) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    await sql`insert into agenda_activity (tenant_id, id, title, date, starts_at, zone, place, leader, hashtags, description, created_at, updated_at)
      values (${tenantId}, ${newId()}, ${`${base.title} ${place}`}, ${date}, ${`${date}T02:00:00Z`}, 'Asia/Jakarta', ${`${base.place} ${place}`}, 'Wali Kota',
        ${at < 120 ? [...base.hashtags] : []}, ${base.facts.join(' ') || null}, ${now}, ${now})`.execute(tx);
  }
}

/** Posts of all official accounts over the last days. */
export async function incoming(
  platform: Platform,
  tenantId: string,
  today: string,
  count: number,
  days = DAYS,
): Promise<IncomingPost[]> {
  const sample = buildSample({ seed: 1, today, time: '08:00', posts: 200 });
  const rows = await writeTenant(platform.db, tenantId, (tx) =>
    tx.selectFrom('channels_read_channel').select(['id', 'unit_id', 'address', 'network']).execute(),
  );
  const byAddress = new Map(rows.map((row) => [row.address, row]));
  const channels = new Map(sample.channels.map((channel) => [channel.key, byAddress.get(channel.address)]));
  return [
    ...buildPosts({ seed: 7, today, count, days, units: sample.units, channels: sample.channels }),
  ].flatMap((post, at) => {
    const channel = channels.get(post.channel);
    return channel
      ? [
          {
            channelId: channel.id,
            unitId: channel.unit_id,
            network: channel.network,
            remoteId: `bench-${at}`,
            address: `https://bench.example/${at}`,
            publishedAt: post.publishedAt,
            title: post.title,
            text: post.text,
            grade: post.grade,
            source: 'collected' as const,
          },
        ]
      : [];
  });
}
