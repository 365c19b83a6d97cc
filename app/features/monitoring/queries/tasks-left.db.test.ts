import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { decide } from '../actions/decide.server.ts';
import { takePosts } from '../store/take-posts.server.ts';
import { anActivity, aTask } from '../testing.server.ts';
import { aPost } from '../testing.ts';
import { tasksLeft } from './tasks-left.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const now = () => office.clock.now().toString();
const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, query);

async function coveredBy(unitId: string, activityId: string): Promise<void> {
  const actor = { kind: 'system', tenantId: office.tenantId, job: 'test' } as const;
  const emit = async () => newId();
  const post = aPost(unitId, { text: 'Posyandu remaja hari ini.' });
  const taken = await office.write((tx) => takePosts({ tx, actor, now: now(), emit }, [post]));
  const call = { platform: office.platform, actor: office.actors.coordinator };
  const made = await decide(call, {
    postId: taken.ids[0] ?? '',
    yes: [{ type: 'activity', id: activityId }],
  });
  expect(made.ok).toBe(true);
}

it('an officer is told how many tasks of the own unit still wait this week: neither covered, answered nor far off', async () => {
  const { officer, leader } = office.actors;
  const unitId = officer.roles[0]?.unitId ?? '';
  const left = () => read((db) => tasksLeft(db, officer, now()));
  const before = await left();
  const open = await anActivity(office, { title: 'Senam lansia', place: null });
  await aTask(office, { activityId: open, unitId });
  const covered = await anActivity(office, { title: 'Posyandu remaja', place: null });
  await aTask(office, { activityId: covered, unitId });
  const dropped = await anActivity(office, { title: 'Lomba poster', place: null });
  await aTask(office, { activityId: dropped, unitId, state: 'cancelled' });
  expect(await left()).toBe(before + 2);
  await coveredBy(unitId, covered);
  expect(await left()).toBe(before + 1);
  const later = await anActivity(office, { title: 'Jambore', place: null, date: '2026-12-20' });
  await aTask(office, { activityId: later, unitId, dueAt: '2026-12-21T05:00:00Z' });
  expect(await left()).toBe(before + 1);
  expect(await read((db) => tasksLeft(db, leader, now()))).toBe(0);
});
