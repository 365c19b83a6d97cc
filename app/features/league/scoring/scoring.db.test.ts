import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant, readTenantAtOnce } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import type { UnitCase } from './facts.ts';
import { readSeasonUnits, readUnitCase } from './queries/read-facts.server.ts';
import { givenAccount, givenPost, givenSeason, givenTask } from './testing.server.ts';
import { COVERAGE, rulesOf } from './testing.ts';

/** Facts and tables of a season from real rows, as the app's role. Now is Kamis 19 November 2026, 10.00 WIB. */

const rules = rulesOf([{ ...COVERAGE, weight: 100, least: 1 }], {
  classes: [
    { key: 'opd', name: 'OPD', kinds: ['opd'] },
    { key: 'kelurahan', name: 'Kelurahan', kinds: ['kelurahan'] },
  ],
});

let office: Office;
let seasonId: string;
let account: string;
const made: Record<string, string> = {};

beforeAll(async () => {
  office = await openOffice({ modules: [league] });
  const { tenantId, units } = office;
  await office.write(async (tx) => {
    ({ seasonId } = await givenSeason(tx, { tenantId, rules }));
    account = await givenAccount(tx, { tenantId, unitId: units.dinkes, proven: true });
    await givenAccount(tx, { tenantId, unitId: units.dinkes, network: 'instagram', failure: 'private' });
    const refused = await givenAccount(tx, { tenantId, unitId: units.dinkes, state: 'rejected' });
    const own = { tenantId, unitId: units.dinkes, accountId: account };
    const left = { tenantId, unitId: units.dinkes, state: 'closed' };
    const closed = await givenAccount(tx, { ...left, network: 'x' });
    const closedPrivate = await givenAccount(tx, { ...left, network: 'tiktok', failure: 'private' });
    made.closed = await givenPost(tx, { ...own, accountId: closed, at: '2026-10-23T03:00:00Z' });
    made.unseen = await givenPost(tx, { ...own, accountId: closedPrivate, at: '2026-10-24T03:00:00Z' });
    const task = (day: string, more: object = {}) =>
      givenTask(tx, { tenantId, unitId: units.dinkes, day, ...more });
    const first = await task('2026-10-05');
    made.onTime = await givenPost(tx, { ...own, at: '2026-10-05T03:00:00Z', of: first });
    const second = await task('2026-10-06');
    made.late = await givenPost(tx, { ...own, at: '2026-10-07T03:00:00Z', of: second });
    const gone = await task('2026-10-08');
    made.gone = await givenPost(tx, {
      ...own,
      at: '2026-10-08T03:00:00Z',
      of: gone,
      goneAt: '2026-10-20T00:00:00Z',
    });
    const pending = await task('2026-10-09');
    await givenPost(tx, { ...own, at: '2026-10-09T03:00:00Z', of: { ...pending, state: 'proposed' } });
    const refusedTask = await task('2026-10-12');
    await givenPost(tx, { ...own, at: '2026-10-12T03:00:00Z', of: { ...refusedTask, state: 'rejected' } });
    await task('2026-10-13', { state: 'excused' });
    await task('2026-10-14', { activityState: 'postponed' });
    await task('2026-10-15', { givenAt: '2026-10-16T00:00:00Z' });
    await task('2026-10-16', { state: 'cancelled' });
    await task('2026-12-01');
    // 31 December 23.30 in Jakarta is the season's; half an hour later no longer is.
    made.lastDay = (await task('2026-12-31', { dueAt: '2026-12-31T16:30:00Z' })).taskId;
    made.afterSeason = (await task('2026-12-31', { dueAt: '2026-12-31T17:30:00Z' })).taskId;
    made.firstDay = await givenPost(tx, { ...own, at: '2026-09-30T17:30:00Z' });
    made.before = await givenPost(tx, { ...own, at: '2026-09-30T16:30:00Z' });
    made.refused = await givenPost(tx, { ...own, accountId: refused, at: '2026-10-21T03:00:00Z' });
    made.hidden = await givenPost(tx, { ...own, at: '2026-10-22T03:00:00Z', known: false, grade: 'C' });
    made.absent = await givenPost(tx, {
      ...own,
      at: '2026-10-26T03:00:00Z',
      seenAt: '2026-10-26T09:00:00Z',
      timeBy: 'unit',
      absent: { at: '2026-10-26T08:30:00Z', from: '2026-10-20T00:00:00Z' },
    });
    made.before30 = await givenPost(tx, {
      ...own,
      at: '2026-10-27T03:00:00Z',
      seenAt: '2026-10-27T03:10:00Z',
      absent: { at: '2026-10-27T02:40:00Z', from: '2026-10-20T00:00:00Z' },
    });
    made.deeper = await givenPost(tx, {
      ...own,
      at: '2026-10-19T23:00:00Z',
      seenAt: '2026-10-26T09:00:00Z',
      absent: { at: '2026-10-26T08:30:00Z', from: '2026-10-20T00:00:00Z' },
    });
    made.future = await givenPost(tx, { ...own, at: '2026-11-25T03:00:00Z' });
  });
});
afterAll(() => office.close());

async function listed(units: AsyncIterable<UnitCase>): Promise<UnitCase[]> {
  const found: UnitCase[] = [];
  for await (const one of units) found.push(one);
  return found;
}

const season = (asOf: string) => ({
  id: seasonId,
  name: 'Triwulan IV 2026',
  from: '2026-10-01',
  to: '2026-12-31',
  zone: 'Asia/Jakarta',
  asOf,
});

async function cases(asOf = '2026-11-19T03:00:00Z'): Promise<UnitCase[]> {
  return readTenantAtOnce(office.platform.db, office.tenantId, (db) =>
    listed(readSeasonUnits(db, season(asOf))),
  );
}
const dinkes = async (asOf?: string) =>
  (await cases(asOf)).find(({ facts }) => facts.unit.id === office.units.dinkes)!.facts;

const standings = () =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db.selectFrom('league_standing').selectAll().where('season_id', '=', seasonId).execute(),
  );

describe('facts of a season from the database', () => {
  test('every unit with its kind, its officers and whether it runs the league', async () => {
    const units = (await cases()).map(({ facts }) => facts.unit);
    expect(
      units.map(({ shortName, kind, officers, coordinates }) => [shortName, kind, officers, coordinates]),
    ).toEqual(
      expect.arrayContaining([
        ['Diskominfo', 'opd', 0, true],
        ['Dinkes', 'opd', 1, false],
        ['Kel. Muara Bening', 'kelurahan', 1, false],
      ]),
    );
    expect(units.every(({ openedOn }) => openedOn === null)).toBe(true);
  });

  test('posts of the season by local day, seen up to the moment; a refused account is none', async () => {
    const { posts } = await dinkes();
    const byId = new Map(posts.map((post) => [post.id, post]));
    expect(byId.get(made.firstDay!)).toMatchObject({ day: '2026-10-01', timeKnown: true, gone: false });
    expect(byId.has(made.before!)).toBe(false);
    expect(byId.has(made.future!)).toBe(false);
    expect(byId.get(made.refused!)?.accountId).toBe(null);
    expect(byId.get(made.closed!)?.accountId).not.toBe(null);
    // A private account does not become a public one by leaving the register.
    expect(byId.get(made.unseen!)?.accountId).toBe(null);
    expect(byId.get(made.hidden!)).toMatchObject({ timeKnown: false, grade: 'C' });
    expect(byId.get(made.gone!)?.gone).toBe(true);
  });

  test('who states the time of a post, when it was seen, and the visit at which it was not there', async () => {
    const byId = new Map((await dinkes()).posts.map((post) => [post.id, post]));
    expect(byId.get(made.absent!)).toMatchObject({
      timeBy: 'unit',
      firstSeenAt: null,
      absentAt: '2026-10-26T08:30:00Z',
    });
    // That visit did not look down to the time that this one states.
    expect(byId.get(made.deeper!)?.absentAt).toBe(null);
    // Stored before it was kept who states a time: a declared one is the officer's.
    expect(byId.get(made.hidden!)).toMatchObject({
      timeBy: 'officer',
      firstSeenAt: '2026-10-22T03:00:00Z',
      absentAt: null,
    });
    // A visit before the stated time says nothing.
    expect(byId.get(made.before30!)).toMatchObject({ timeBy: 'unit', absentAt: null });
    expect(byId.get(made.onTime!)).toMatchObject({ timeBy: 'unit', firstSeenAt: null });
  });

  test('what was deleted later was there before', async () => {
    const { posts } = await dinkes('2026-10-19T00:00:00Z');
    expect(posts.find(({ id }) => id === made.gone)?.gone).toBe(false);
  });

  test('tasks due on the season’s days; moved and late ones are marked, cancelled ones gone', async () => {
    const { tasks } = await dinkes();
    expect(tasks.some(({ id }) => id === made.lastDay)).toBe(true);
    expect(tasks.some(({ id }) => id === made.afterSeason)).toBe(false);
    expect(tasks.filter(({ removed }) => removed)).toHaveLength(2);
    expect(tasks.filter(({ excused }) => excused)).toHaveLength(1);
    expect(tasks).toHaveLength(10);
  });

  test('accounts with what the register knows of them', async () => {
    const { accounts } = await dinkes();
    expect(accounts).toHaveLength(2);
    expect(accounts.find(({ id }) => id === account)).toMatchObject({
      approved: true,
      proven: true,
      private: false,
    });
    expect(accounts.find(({ network }) => network === 'instagram')).toMatchObject({
      private: true,
      reachable: false,
    });
  });

  test('one unit alone is the same as among all', async () => {
    const alone = await readTenantAtOnce(office.platform.db, office.tenantId, (db) =>
      readUnitCase(db, season('2026-11-19T03:00:00Z'), office.units.dinkes),
    );
    expect(alone?.facts).toEqual(await dinkes());
  });

  test('no person’s name, mail or number is among the facts', async () => {
    const text = JSON.stringify(await cases());
    for (const name of ['Bagas', 'Prakoso', 'Laras', 'example', office.actors.officer.personId])
      expect(text).not.toContain(name);
  });

  test('another government sees nothing of it', async () => {
    const neighbour = await office.neighbour();
    const theirs = await readTenantAtOnce(neighbour.platform.db, neighbour.tenantId, (db) =>
      listed(readSeasonUnits(db, season('2026-11-19T03:00:00Z'))),
    );
    expect(theirs.flatMap(({ facts }) => [...facts.posts, ...facts.tasks, ...facts.accounts])).toEqual([]);
  });
});

describe('computing a season', () => {
  test('the job writes table, notes and moment', async () => {
    await league.jobs![0]!.run(office.platform, { tenantId: office.tenantId, seasonId });
    const rows = await standings();
    const row = rows.find(({ unit_id }) => unit_id === office.units.dinkes)!;
    // In time 1, late 1 x 0.5; not covered: the deleted post's and the refused one's. One excused, one waits for a person, two lie ahead.
    expect(row.scores[0]).toMatchObject({ part: 1.5, whole: 4 });
    expect(row).toMatchObject({ outcome: 'unranked', reason: 'small-class', class_key: 'opd' });
    expect(rows.find(({ unit_id }) => unit_id === office.units.diskominfo)).toMatchObject({
      outcome: 'out',
      reason: 'coordinator',
      total: null,
    });
    expect(rows.find(({ unit_id }) => unit_id === office.units.dpupr)?.reason).toBe('no-officer');
    expect(rows.find(({ unit_id }) => unit_id === office.units.kelurahan)?.reason).toBe('no-account');
    const [computed] = await readTenant(office.platform.db, office.tenantId, (db) =>
      db.selectFrom('league_season').select(['classes', 'computed_at']).execute(),
    );
    expect(computed?.classes.map(({ key }) => key)).toEqual(['opd', 'kelurahan']);
    expect(computed?.computed_at).toBe('2026-11-19T03:00:00Z');
  });

  test('run again it is the same table', async () => {
    const before = await standings();
    await league.jobs![1]!.run(office.platform, {});
    expect(await standings()).toEqual(before);
  });

  test('a correction counts from the next run on', async () => {
    const { tasks } = await dinkes();
    const missed = tasks.find(({ dueAt }) => dueAt.startsWith('2026-10-12'))!;
    await office.write((tx) =>
      tx
        .insertInto('league_correction')
        .values({
          tenant_id: office.tenantId,
          id: crypto.randomUUID(),
          season_id: seasonId,
          unit_id: office.units.dinkes,
          kind: 'task-covered',
          subject_id: missed.id,
          value: null,
          reason: 'Kiriman ada',
          appeal_id: null,
          made_by: office.actors.coordinator.personId,
          made_at: '2026-11-19T03:00:00Z',
        })
        .execute(),
    );
    await league.jobs![0]!.run(office.platform, { tenantId: office.tenantId, seasonId });
    const row = (await standings()).find(({ unit_id }) => unit_id === office.units.dinkes)!;
    expect(row.scores[0]).toMatchObject({ part: 2.5, whole: 4 });
  });
});
