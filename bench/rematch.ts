/**
 * What it costs to match anew when activities change, at 5,000 posts a day: all posts of the window against those that say one of the
 * activity's words, and whether the second finds what the first finds. `npm run bench -- rematch [posts a day] [activities]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { rematchSubject } from '#app/features/monitoring/actions/rematch.server.ts';
import { matchPosts, takePosts } from '#app/features/monitoring/index.server.ts';
import { modules } from '#app/modules.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import type { EventToEmit } from '#app/platform/events/event.ts';
import { storeEvent } from '#app/platform/events/store.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform } from '#app/platform/platform.server.ts';
import { loadSample } from '#app/sample/load-sample.server.ts';
import { ACTIVITIES, incoming, openActivities } from './collect/seed.ts';
import { report } from './report.ts';

const perDay = Number(process.argv[2] ?? 5_000);
const DAYS = 18;
const BATCH = 250;
const SAMPLE = Number(process.argv[3] ?? 12);

const dataDir = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
const config = readConfig({ SIMPUL_DATA_DIR: dataDir, SIMPUL_LOG_LEVEL: 'silent' });
const log = createLogger('silent');
const secret = 'only for the benchmark, long enough';
const database = await openDatabase(config, secret, log, { migrate: true });
const platform = await createPlatform({ config, appUrl: database.appUrl, secret, modules, log });
try {
  const now = platform.clock.now().toString();
  const today = now.slice(0, 10);
  const { tenantId } = await loadSample(platform, { posts: 500 });
  await writeTenant(platform.db, tenantId, (tx) => openActivities(tx, tenantId, today));
  const actor = { kind: 'system', tenantId, job: 'bench' } as const;
  const items = await incoming(platform, tenantId, today, perDay * DAYS, DAYS);
  for (let at = 0; at < items.length; at += BATCH)
    await writeTenant(platform.db, tenantId, (tx) =>
      takePosts(
        { tx, actor, now, emit: (event: EventToEmit) => storeEvent(tx, actor, now, event, null) },
        items.slice(at, at + BATCH),
      ),
    );
  const chosen = await writeTenant(platform.db, tenantId, (tx) =>
    tx
      .selectFrom('agenda_read_activity')
      .select(['id', 'date'])
      .where('date', '<=', sql<string>`${today}::date - 14`)
      .where('date', '>=', sql<string>`${today}::date - 17`)
      .orderBy(sql`md5(id::text)`)
      .limit(SAMPLE)
      .execute(),
  );
  const matchesOf = async (id: string) => {
    const rows = await writeTenant(platform.db, tenantId, (tx) =>
      tx
        .selectFrom('monitoring_match')
        .select(['post_id', 'band'])
        .where('subject_id', '=', id)
        .orderBy('post_id')
        .execute(),
    );
    return rows.map((row) => `${row.post_id} ${row.band}`);
  };
  const forget = (id: string) =>
    writeTenant(platform.db, tenantId, (tx) =>
      tx.deleteFrom('monitoring_match').where('subject_id', '=', id).execute(),
    );
  /** Every post of the activity's days, some hundred a transaction. */
  const wholeWindow = async (date: string): Promise<number> => {
    let after = '00000000-0000-0000-0000-000000000000';
    for (let posts = 0; ; ) {
      const ids = await writeTenant(platform.db, tenantId, async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select id from monitoring_post where tenant_id = ${tenantId} and id > ${after}
            and published_at >= ${date}::date - 3 and published_at < ${date}::date + 15 order by id limit 500`.execute(
          tx,
        );
        const found = rows.map((row) => row.id);
        await matchPosts(tx, { tenantId, now }, found);
        return found;
      });
      posts += ids.length;
      after = ids.at(-1) ?? after;
      if (ids.length < 500) return posts;
    }
  };
  const timed = async (work: () => Promise<number>) => {
    const began = performance.now();
    const posts = await work();
    return { posts, seconds: (performance.now() - began) / 1000 };
  };
  const first = chosen[0]!;
  const whole = await timed(() => wholeWindow(first.date));
  let found = 0;
  let missed = 0;
  let posts = 0;
  let seconds = 0;
  let worst = 0;
  for (const { id, date } of chosen) {
    await forget(id);
    const one = await timed(() => rematchSubject(platform, tenantId, { type: 'activity', id }));
    posts += one.posts;
    seconds += one.seconds;
    worst = Math.max(worst, one.seconds);
    const byWords = new Set(await matchesOf(id));
    await wholeWindow(date);
    const all = await matchesOf(id);
    found += all.length;
    missed += all.filter((match) => !byWords.has(match)).length;
  }
  await report(
    'rematch',
    [
      { what: 'posts in the window of one activity', value: whole.posts, unit: 'posts' },
      { what: 'matching all of them anew', value: whole.seconds, unit: 's' },
      { what: 'posts that say one of its words (mean)', value: posts / chosen.length, unit: 'posts' },
      { what: 'matching those anew (mean)', value: seconds / chosen.length, unit: 's' },
      { what: 'the same, slowest activity', value: worst, unit: 's' },
      { what: 'matches of these activities, found over the whole window', value: found, unit: 'matches' },
      { what: 'of these missed by words', value: missed, unit: 'matches', budget: '0', holds: missed === 0 },
    ],
    { openActivities: ACTIVITIES, perDay, days: DAYS, sampled: chosen.length },
  );
} finally {
  await platform.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
