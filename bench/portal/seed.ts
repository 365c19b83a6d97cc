import { createHash } from 'node:crypto';
import pg from 'pg';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { buildPosts } from '#app/sample/bulk-posts.ts';
import type { SamplePost } from '#app/sample/types.ts';
import { searchVector } from '../../app/features/monitoring/rules/search-vector.ts';

const BATCH = 2_000;
const WINDOWS = 100;
const DAYS_A_WINDOW = 10;

type Channel = { id: string; unit: string; network: string };

/** Channels of the loaded sample by the key that the generator's posts name. */
async function channelsOf(client: pg.Client): Promise<Map<string, Channel>> {
  const { rows } = await client.query<{ id: string; unit_id: string; network: string; address: string }>(
    `select id, unit_id, network, address from channels_channel where state = 'approved'`,
  );
  return new Map(rows.map((row) => [row.address, { id: row.id, unit: row.unit_id, network: row.network }]));
}

const INSERT = `insert into monitoring_post (tenant_id, id, channel_id, unit_id, network, remote_id, address, published_at,
    first_seen_at, title, text, grade, source, content_hash, search)
  select $1::uuid, f.id, f.channel, f.unit, f.network, f.remote, f.address, f.at, f.at, f.title, f.text, f.grade, 'collected', f.hash, f.search::tsvector
  from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::text[], $10::text[],
    $11::text[], $12::text[], $13::text[]) as f (id, channel, unit, network, remote, address, at, title, text, grade, hash, search)
  on conflict do nothing`;

/**
 * Brings the database to `count` posts of the sample's generator, written as the owner. The same seed goes on where the
 * last one ended.
 */
export async function seedPosts(
  ownerUrl: string,
  tenantId: string,
  options: { from: number; count: number; today: string; addressOf: ReadonlyMap<string, string> },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('set synchronous_commit = off');
  const channels = await channelsOf(client);
  const known = [...channels.values()];
  let batch: SamplePost[] = [];
  let serial = options.from;
  const write = async () => {
    const rows = batch.map((post, index) => {
      const channel =
        channels.get(options.addressOf.get(post.channel) ?? '') ?? known[(serial + index) % known.length]!;
      return { post, channel, remote: `bulk-${serial + index}` };
    });
    serial += batch.length;
    batch = [];
    const of = <T>(read: (row: (typeof rows)[number]) => T) => rows.map(read);
    await client.query(INSERT, [
      tenantId,
      of(() => newId()),
      of((row) => row.channel.id),
      of((row) => row.channel.unit),
      of((row) => row.channel.network),
      of((row) => row.remote),
      of((row) => row.post.url),
      of((row) => row.post.publishedAt),
      of((row) => row.post.title),
      of((row) => row.post.text),
      of((row) => row.post.grade),
      of((row) => createHash('sha256').update(row.post.text).digest('base64url')),
      of((row) => searchVector(row.post.title, row.post.text)),
    ]);
  };
  // Window by window through time, as a collector would have brought them.
  const each = Math.ceil((options.count - options.from) / WINDOWS);
  const lastDay = Temporal.PlainDate.from(options.today);
  for (let window = WINDOWS - 1; window >= 0; window -= 1) {
    const today = lastDay.subtract({ days: window * DAYS_A_WINDOW }).toString();
    for (const post of buildPosts({
      seed: 7 + options.from + window,
      today,
      count: each,
      days: DAYS_A_WINDOW,
    })) {
      batch.push(post);
      if (batch.length < BATCH) continue;
      await write();
      if (serial % 50_000 === 0) process.stderr.write(`${serial} kiriman\n`);
    }
  }
  if (batch.length > 0) await write();
  await client.end();
}
