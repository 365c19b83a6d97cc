import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { decide } from './actions/decide.server.ts';
import { affectedCoverage, coverageCounts, lastPosts, taskCoverage } from './contributors.server.ts';
import { monitoringHomeCards } from './home-cards.server.ts';
import type { IncomingPost } from './rules/incoming-post.ts';
import { takePosts } from './store/take-posts.server.ts';
import { anActivity, aTask } from './testing.server.ts';
import { aPost } from './testing.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const now = () => office.clock.now().toString();
const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, query);
const events: { name: string; subject: { id: string | null } }[] = [];

/** @returns the ids of the posts, as they were given */
async function take(...items: IncomingPost[]): Promise<string[]> {
  const actor = { kind: 'system', tenantId: office.tenantId, job: 'test' } as const;
  const emit = async (event: (typeof events)[number]) => {
    events.push(event);
    return newId();
  };
  const taken = await office.write((tx) => takePosts({ tx, actor, now: now(), emit }, items));
  return taken.ids.flatMap((id) => id ?? []);
}

async function say(postId: string, verdict: 'yes' | 'no', type: 'activity' | 'narrative', id: string) {
  const call = { platform: office.platform, actor: office.actors.coordinator };
  const made = await decide(call, { postId, [verdict]: [{ type, id }] });
  if (!made.ok) throw new Error(made.error.type);
}

describe('what the list of units shows', () => {
  it('is when each last published what still stands; of one without a post, that there is none', async () => {
    const neighbour = await office.neighbour();
    const { dinkes, dpupr } = neighbour.units;
    const actor = { kind: 'system', tenantId: neighbour.tenantId, job: 'test' } as const;
    const posts = ['2026-11-17T02:00:00Z', '2026-11-18T02:00:00Z', '2026-11-18T09:00:00Z'].map(
      (publishedAt, at) => aPost(dinkes, { publishedAt, text: `Kabar Dinkes ke-${at + 1}` }),
    );
    const last = await neighbour.write(async (tx) => {
      const taken = await takePosts({ tx, actor, now: now(), emit: async () => newId() }, posts);
      await tx
        .updateTable('monitoring_post')
        .set({ gone_at: now() })
        .where('id', '=', taken.ids[2]!)
        .execute();
      return lastPosts(tx, [dinkes, dpupr]);
    });
    expect(Date.parse(last.get(dinkes)?.lastPostAt ?? '')).toBe(Date.parse('2026-11-18T02:00:00Z'));
    expect(last.get(dpupr)).toEqual({ lastPostAt: null });
  });
});

describe('what other screens ask of coverage', () => {
  it('a unit with two confirmed posts counts once; a waiting one, a refused one and a cancelled task do not', async () => {
    const activity = await anActivity(office);
    const untouched = await anActivity(office, { title: 'Apel pagi', place: null });
    const { dinkes, dpupr, kelurahan, kecamatan } = office.units;
    const task = async (unitId: string, state?: 'cancelled') => ({
      id: await aTask(office, { activityId: activity, unitId, ...(state ? { state } : {}) }),
      activityId: activity,
      narrativeId: null,
      unitId,
    });
    const own = await task(dinkes);
    const waits = await task(dpupr);
    const refused = await task(kelurahan);
    const cancelled = await task(kecamatan, 'cancelled');
    const posts = await take(
      aPost(dinkes),
      aPost(dinkes, { text: 'Pangan murah di Lapangan Sukamulya: beras dan minyak, hingga sore.' }),
      aPost(dpupr),
      aPost(kelurahan),
      aPost(kecamatan),
    );
    await say(posts[0]!, 'yes', 'activity', activity);
    await say(posts[1]!, 'yes', 'activity', activity);
    await say(posts[3]!, 'no', 'activity', activity);
    await say(posts[4]!, 'yes', 'activity', activity);
    expect(await read((db) => coverageCounts.covered(db, [activity, untouched]))).toEqual(
      new Map([[activity, 1]]),
    );
    expect(await read((db) => taskCoverage.of(db, [own, waits, refused, cancelled]))).toEqual(
      new Map([
        [own.id, 'covered'],
        [waits.id, 'waiting'],
        [cancelled.id, 'covered'],
      ]),
    );
    expect(await read((db) => affectedCoverage.count(db, activity))).toEqual([
      { label: expect.any(String), count: 3 },
      { label: expect.any(String), count: 1 },
    ]);
    const neighbour = await office.neighbour();
    const there = await readTenant(office.platform.db, neighbour.tenantId, (db) =>
      coverageCounts.covered(db, [activity]),
    );
    expect(there.size).toBe(0);
  });

  it('nothing is asked of the database about nothing', async () => {
    expect(await read((db) => coverageCounts.covered(db, []))).toEqual(new Map());
    expect(await read((db) => taskCoverage.of(db, []))).toEqual(new Map());
  });
});

describe('what the desk sees on its home', () => {
  const cardsFor = async (actor: Actor) => {
    if (actor.kind !== 'person') throw new Error('a person opens the home');
    const cards = await read((db) =>
      monitoringHomeCards.load(db, { actor, now: now(), zone: 'Asia/Jakarta' } as never),
    );
    return new Map(cards.map((card) => [card.key, card]));
  };

  it('coverage of the week, the queue, and the units without a post for two weeks', async () => {
    const cards = await cardsFor(office.actors.coordinator);
    expect([...cards.keys()].sort()).toEqual(['coverage', 'queue', 'silent']);
    expect(cards.get('coverage')?.count).toMatch(/^1 /);
    expect(cards.get('silent')?.lines?.map((line) => line.text)).toEqual(['Diskominfo']);
  });

  it('an officer of a unit is shown neither queue nor silent units', async () => {
    const keys = [...(await cardsFor(office.actors.officer)).keys()];
    expect(keys).not.toContain('queue');
    expect(keys).not.toContain('silent');
  });
});

describe('a narrative that a unit published about', () => {
  const version = (narrativeId: string, number: number, decidedAt: string, state: string) => ({
    tenant_id: office.tenantId,
    id: newId(),
    narrative_id: narrativeId,
    version: number,
    message: 'Berobat dekat rumah, tanpa biaya.',
    points: JSON.stringify([]),
    questions: JSON.stringify([]),
    hashtags: ['#WanasariSehat'],
    words_use: [],
    words_avoid: [],
    valid_from: '2026-11-01',
    valid_to: null,
    state: state as 'approved',
    decided_at: decidedAt,
    created_at: decidedAt,
  });

  async function narrative(): Promise<{ id: string; versions: string[] }> {
    const id = newId();
    const versions = [
      version(id, 1, '2026-11-10T01:00:00Z', 'superseded'),
      version(id, 2, '2026-11-18T01:00:00Z', 'approved'),
    ];
    await office.write(async (tx) => {
      await tx
        .insertInto('agenda_narrative')
        .values({
          tenant_id: office.tenantId,
          id,
          title: 'Wanasari Sehat',
          current_version_id: null,
          state: 'live',
          created_at: now(),
        } as never)
        .execute();
      await tx
        .insertInto('agenda_narrative_version')
        .values(versions as never)
        .execute();
      await tx
        .updateTable('agenda_narrative')
        .set({ current_version_id: versions[1]!.id })
        .where('id', '=', id)
        .execute();
    });
    return { id, versions: versions.map((one) => one.id) };
  }
  const published = (versions: string[]) =>
    read((db) =>
      db
        .selectFrom('agenda_narrative_reading')
        .select(['version_id', 'unit_id', 'published_at'])
        .where('version_id', 'in', versions)
        .execute(),
    );

  it('is noted at its first post, for the version in force on that day, and again only for the next version', async () => {
    const { id, versions } = await narrative();
    const { dinkes, dpupr } = office.units;
    const carrying = (publishedAt: string, unitId = dinkes) =>
      aPost(unitId, { publishedAt, text: `Cek kesehatan gratis ${publishedAt}. #WanasariSehat` });
    await take(carrying('2026-11-17T03:00:00Z'), carrying('2026-11-17T05:00:00Z'));
    expect(await published(versions)).toEqual([
      { version_id: versions[0], unit_id: dinkes, published_at: expect.stringMatching('2026-11-17T03:00') },
    ]);
    await take(carrying('2026-11-18T03:00:00Z'), aPost(dpupr, { publishedAt: '2026-11-18T03:00:00Z' }));
    expect((await published(versions)).map((row) => row.version_id).sort()).toEqual([...versions].sort());
    expect(events.filter((event) => event.name === 'agenda.narrative-published')).toHaveLength(2);
    const [chosen] = await take(
      aPost(dpupr, { publishedAt: '2026-11-18T04:00:00Z', text: 'Foto-foto hari ini.' }),
    );
    await say(chosen!, 'yes', 'narrative', id);
    expect((await published(versions)).filter((row) => row.unit_id === dpupr)).toHaveLength(1);
  });
});
