import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { sweepRematches } from '../jobs.server.ts';
import { REMATCH_JOB } from '../jobs.ts';
import { monitoring } from '../module.ts';
import { takePosts } from '../store/take-posts.server.ts';
import { anActivity } from '../testing.server.ts';
import { aPost } from '../testing.ts';
import { queueSubjects, rematchActivity, rematchSome } from './rematch.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [monitoring] });
});
afterAll(() => office.close());
beforeEach(() => {
  office.jobs.sent.length = 0;
});

const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, query);
const take = (texts: readonly string[], publishedAt: string) =>
  office.write((tx) =>
    takePosts(
      {
        tx,
        now: office.clock.now().toString(),
        actor: { kind: 'system', tenantId: office.tenantId, job: 'test' },
        emit: async () => '',
      },
      texts.map((text) => aPost(office.units.dinkes, { text, publishedAt })),
    ),
  );
const waiting = () =>
  read((db) =>
    db.selectFrom('monitoring_rematch').selectAll().where('tenant_id', '=', office.tenantId).execute(),
  );
const matchesOf = async (id: string) =>
  (
    await read((db) =>
      db
        .selectFrom('monitoring_match')
        .select('post_id')
        .where('subject_id', '=', id)
        .orderBy('post_id')
        .execute(),
    )
  ).map((row) => row.post_id);

describe('matching anew', () => {
  test('looks only at posts that say one of the activity’s words, and finds what looking at all of them finds', async () => {
    const about = Array.from(
      { length: 12 },
      (_, at) => `Lomba Perahu Naga di Danau Wening seri ${at} meriah`,
    );
    const others = Array.from({ length: 80 }, (_, at) => `Pelayanan loket nomor ${at} buka seperti biasa`);
    const taken = await take([...about, ...others], '2026-11-10T06:00:00Z');
    const id = await anActivity(office, {
      title: 'Lomba Perahu Naga',
      place: 'Danau Wening',
      date: '2026-11-10',
      starts_at: '2026-11-10T02:00:00Z',
    });
    expect(await rematchActivity(office.platform, office.tenantId, id)).toBe(12);
    expect(await matchesOf(id)).toEqual(taken.ids.slice(0, 12).toSorted());
    expect(await waiting()).toEqual([]);
  });

  test('goes on where a killed worker left it, and nothing is looked at twice', async () => {
    await take(
      Array.from({ length: 9 }, (_, at) => `Pawai Obor Kampung Rambutan barisan ${at}`),
      '2026-11-11T12:00:00Z',
    );
    await take(['Sisa Pawai Obor Kampung Rambutan dibersihkan'], '2026-11-12T01:00:00Z');
    const id = await anActivity(office, {
      title: 'Pawai Obor',
      place: 'Kampung Rambutan',
      date: '2026-11-11',
      starts_at: '2026-11-11T11:00:00Z',
    });
    const subject = { type: 'activity' as const, id };
    await queueSubjects(office.platform, office.tenantId, [subject]);
    const some = await rematchSome(office.platform, office.tenantId, subject, { chunks: 2, atOnce: 4 });
    expect(some).toEqual({ posts: 8, done: false });
    expect(await waiting()).toMatchObject([{ subject_id: id, day: '2026-11-11', posts: 8 }]);
    office.jobs.sent.length = 0;
    const rest = await rematchSome(office.platform, office.tenantId, subject);
    expect(rest).toEqual({ posts: 2, done: true });
    expect(await matchesOf(id)).toHaveLength(10);
  });

  test('what the queue has lost is sent again after a quarter of an hour', async () => {
    const id = await anActivity(office, { title: 'Karnaval Budaya', place: 'Alun-alun' });
    await queueSubjects(office.platform, office.tenantId, [{ type: 'activity', id }]);
    office.jobs.sent.length = 0;
    await sweepRematches.run(office.platform, {});
    expect(office.jobs.sent).toEqual([]);
    office.clock.advance({ minutes: 16 });
    await sweepRematches.run(office.platform, {});
    expect(office.jobs.sent.map((job) => job.name)).toEqual([REMATCH_JOB]);
    await office.jobs.runAll();
    expect(await waiting()).toEqual([]);
  });

  test('a cancelled activity lets its posts go without looking at others', async () => {
    await take(
      ['Festival Layang-layang di Pantai Cermin berlangsung', 'Cermin mobil warga pecah di jalan'],
      '2026-11-13T03:00:00Z',
    );
    const id = await anActivity(office, {
      title: 'Festival Layang-layang',
      place: 'Pantai Cermin',
      date: '2026-11-13',
      starts_at: '2026-11-13T02:00:00Z',
    });
    await rematchActivity(office.platform, office.tenantId, id);
    const held = (await matchesOf(id)).length;
    expect(held).toBeGreaterThan(0);
    await office.write((tx) =>
      tx
        .updateTable('agenda_activity')
        .set({ state: 'cancelled', updated_at: office.clock.now().toString() })
        .where('id', '=', id)
        .execute(),
    );
    expect(await rematchActivity(office.platform, office.tenantId, id)).toBe(held);
    expect(await matchesOf(id)).toEqual([]);
  });
});
