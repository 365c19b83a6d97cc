import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { decide } from '../actions/decide.server.ts';
import { queueFigures } from '../queries/queue.server.ts';
import { anActivity } from '../testing.server.ts';
import { aPost } from '../testing.ts';
import { drawWeek } from './draw-week.server.ts';
import { storePosts } from './store-posts.server.ts';

const WEEK = '2026-11-09';
/** Tuesday of that week, and a moment that is Sunday in UTC and Monday here. */
const INSIDE = '2026-11-10T03:00:00Z';
const NEXT_MONDAY = '2026-11-15T18:00:00Z';

let office: Office;
let activity: string;
let confirmed: string[] = [];

const moment = () => ({ tenantId: office.tenantId, now: office.clock.now().toString() });
const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, query);
async function posts(count: number, publishedAt: string): Promise<string[]> {
  const made = Array.from({ length: count }, (_, at) =>
    aPost(office.units.dinkes, { text: `Layanan hari ini ${at}`, publishedAt }),
  );
  const { added } = await office.write((tx) => storePosts(tx, moment(), made));
  return [...added];
}
const confirm = (ids: readonly string[], grade: 'A' | 'C') =>
  office.write((tx) =>
    sql`insert into monitoring_match (tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, hard_evidence, state,
        decided_by_kind, decided_at, published_at, grade)
      select tenant_id, id, 'activity', ${activity}, unit_id, 0.9, 'sure', 'original', 'own-hashtag', 'confirmed', 'rule', now(), published_at, ${grade}
      from monitoring_post where id = any(${[...ids]}::uuid[])`.execute(tx),
  );
const samples = () =>
  read((db) =>
    db.selectFrom('monitoring_sample').selectAll().where('week', '=', WEEK).orderBy('id').execute(),
  );

beforeAll(async () => {
  office = await openOffice();
  activity = await anActivity(office, { date: '2026-11-10', starts_at: '2026-11-10T01:00:00Z' });
  confirmed = await posts(60, INSIDE);
  await confirm(confirmed.slice(0, 40), 'A');
  await confirm(confirmed.slice(40), 'C');
  await posts(100, INSIDE);
  await posts(50, NEXT_MONDAY);
});
afterAll(() => office.close());

describe('the weekly samples', () => {
  test('are 5 percent of the automatic yes, 2 percent of the automatic no, and spot checks of what was declared', async () => {
    await office.write((tx) => drawWeek(tx, moment(), WEEK));
    const drawn = await samples();
    const of = (from: string) => drawn.filter((sample) => sample.drawn_from === from);
    expect(of('automatic-yes')).toHaveLength(3);
    expect(of('automatic-no')).toHaveLength(2);
    expect(of('declared').length).toBeGreaterThan(0);
    expect(of('automatic-yes').every((sample) => confirmed.includes(sample.post_id))).toBe(true);
    expect(of('automatic-no').some((sample) => confirmed.includes(sample.post_id))).toBe(false);
  });

  test('are the same when they are drawn again, and never twice for one week', async () => {
    const before = (await samples()).map((sample) => `${sample.drawn_from} ${sample.post_id}`).toSorted();
    expect(await office.write((tx) => drawWeek(tx, moment(), WEEK))).toBe(0);
    await office.write((tx) => tx.deleteFrom('monitoring_sample').where('week', '=', WEEK).execute());
    await office.write((tx) => drawWeek(tx, moment(), WEEK));
    expect((await samples()).map((sample) => `${sample.drawn_from} ${sample.post_id}`).toSorted()).toEqual(
      before,
    );
  });

  test('answered, they tell precision and recall with their n', async () => {
    const call = { platform: office.platform, actor: office.actors.coordinator };
    const subject = { type: 'activity' as const, id: activity };
    const drawn = await samples();
    const before = await read((db) => queueFigures(db, office.actors.coordinator));
    expect(before).toMatchObject({
      sampleYes: { n: 0 },
      sampleNo: { n: 0 },
      recall: null,
      precision: { n: 0 },
    });
    const yes = drawn.filter((sample) => sample.drawn_from === 'automatic-yes');
    const no = drawn.filter((sample) => sample.drawn_from === 'automatic-no');
    for (const [at, sample] of yes.entries())
      await decide(call, {
        postId: sample.post_id,
        ...(at === 0 ? { no: [subject] } : { yes: [subject] }),
        sampleId: sample.id,
      });
    await decide(call, { postId: no[0]!.post_id, yes: [subject], sampleId: no[0]!.id });
    await decide(call, { postId: no[1]!.post_id, sampleId: no[1]!.id });
    const figures = await read((db) => queueFigures(db, office.actors.coordinator));
    expect(figures.sampleYes).toEqual({ right: 2, n: 3 });
    expect(figures.sampleNo).toEqual({ right: 1, n: 2 });
    expect(figures.precision).toMatchObject({ right: 2, n: 3, proven: false });
    expect(figures.precision.lower).toBeLessThan(2 / 3);
    expect(figures.recall?.n).toBe(2);
    expect(figures.recall!.share).toBeGreaterThan(figures.recall!.lower);
    expect(figures.recall!.share).toBeCloseTo(59 / (59 + 151 * 0.5), 1);
  });
});
