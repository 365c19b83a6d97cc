import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedHolidays } from '#app/features/org/index.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import { givenAccount, givenPost, givenSeason, givenTask } from '../scoring/testing.server.ts';
import { COVERAGE } from '../scoring/testing.ts';
import type { RuleSet } from '../types.ts';
import { chooseRules, createSeason } from './actions/create-season.server.ts';
import { decideProposal, proposeCorrection } from './actions/proposals.server.ts';
import { addRules } from './actions/save-rules.server.ts';
import { startSeason } from './actions/season-state.server.ts';
import { evidenceView } from './queries/evidence.server.ts';
import { proposalForm } from './queries/proposal-form.server.ts';
import { asRole, coverageOf, givenRules, RULES } from './testing.server.ts';

/** A declared link that was brought two days after its window, and a post that a visit did not find. Now is Kamis 19 November 2026. */

let office: Office;
const made: Record<'declared' | 'backdated', { taskId: string; postId: string }> = {} as never;
const as = (role: keyof Office['actors']) => asRole(office)(role);
const typeOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type ?? 'ok';
const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, query);
const now = () => office.clock.now().toString();

const CRITERIA = [
  { ...COVERAGE, weight: 60, least: 1 },
  { key: 'consistency', weight: 40, full: 0.8, least: 1, perWeek: 2 },
] as const;
const { reportHours: _, visitHours: __, ...common } = RULES as RuleSet & { format: 2 };
const FIRST: RuleSet = { ...common, criteria: CRITERIA, format: 1 };

async function givenPosts(): Promise<void> {
  const { tenantId, units } = office;
  await office.write(async (tx) => {
    const unit = { tenantId, unitId: units.dinkes };
    const instagram = await givenAccount(tx, { ...unit, network: 'instagram' });
    const site = await givenAccount(tx, { ...unit, proven: true });
    const declared = await givenTask(tx, { ...unit, day: '2026-10-05' });
    made.declared = {
      taskId: declared.taskId,
      postId: await givenPost(tx, {
        ...unit,
        accountId: instagram,
        at: '2026-10-05T03:00:00Z',
        grade: 'C',
        timeBy: 'officer',
        seenAt: '2026-10-07T10:30:00Z',
        of: declared,
      }),
    };
    const backdated = await givenTask(tx, { ...unit, day: '2026-10-08' });
    made.backdated = {
      taskId: backdated.taskId,
      postId: await givenPost(tx, {
        ...unit,
        accountId: site,
        at: '2026-10-08T03:00:00Z',
        timeBy: 'unit',
        seenAt: '2026-10-09T02:00:00Z',
        absent: { at: '2026-10-09T01:30:00Z', from: '2026-10-01T00:00:00Z' },
        of: backdated,
      }),
    };
  });
}

const evidence = (seasonId: string, criterion: string, of: string, part: string) =>
  read((db) =>
    evidenceView(
      db,
      office.actors.officer,
      { seasonId, unitId: office.units.dinkes, criterion, of, part, start: null },
      now(),
    ),
  );
const rowsOf = async (...asked: Parameters<typeof evidence>) =>
  (await evidence(...asked))!.evidence.page.rows as readonly { id: string; counted: unknown }[];

beforeAll(async () => {
  office = await openOffice({ modules: [league, notifyModule], at: '2026-09-20T03:00:00Z' });
  await office.write((tx) => seedHolidays(tx, office.tenantId));
  await givenPosts();
});
afterAll(() => office.close());

describe('a season whose rules ask when posts were seen', () => {
  let seasonId: string;
  const daysOf = async () => (await coverageOf(office, seasonId, office.units.dinkes, 'consistency')).part;

  test('counts both as late, and their days as shown by nothing', async () => {
    const rulesId = await givenRules(office, { ...RULES, criteria: CRITERIA });
    const created = await createSeason(as('coordinator'), { quarter: '2026-4', rulesId });
    seasonId = created.ok ? created.value.seasonId : '';
    expect(typeOf(await startSeason(as('coordinator'), { seasonId }))).toBe('ok');
    office.clock.set('2026-11-19T03:00:00Z');
    await office.jobs.runAll();
    expect(await coverageOf(office, seasonId)).toMatchObject({ part: 2 * 0.5, whole: 2 });
    expect(await daysOf()).toBe(0);
  });

  test('opens to why: what was reported when, and which visit found nothing', async () => {
    const rows = await rowsOf(seasonId, 'coverage', 'tasks', 'doubted');
    expect(new Map(rows.map(({ id, counted }) => [id, counted]))).toEqual(
      new Map([
        [
          made.declared.taskId,
          { why: 'reported', at: '2026-10-06T22:30:00.000Z', proof: '2026-10-07T10:30:00Z' },
        ],
        [
          made.backdated.taskId,
          { why: 'absent', at: '2026-10-08T19:30:00.000Z', proof: '2026-10-09T01:30:00Z' },
        ],
      ]),
    );
    const days = await rowsOf(seasonId, 'consistency', 'posts', 'doubted');
    expect(days.map(({ id }) => id).sort()).toEqual([made.declared.postId, made.backdated.postId].sort());
  });

  test('believes a time that the desk has seen and a second person confirmed', async () => {
    const form = await read((db) => proposalForm(db, office.actors.coordinator, seasonId, now()));
    expect(form).toMatchObject({ kinds: expect.arrayContaining(['post-time']) });
    const wanted = {
      seasonId,
      unitId: office.units.dinkes,
      kind: 'post-time',
      subjectId: made.declared.postId,
      reason: 'Waktu pada Instagram dilihat bersama petugas: 5 Oktober pukul 10.00.',
    };
    expect(typeOf(await proposeCorrection(as('officer'), wanted))).toBe('forbidden');
    const proposed = await proposeCorrection(as('coordinator'), wanted);
    const proposalId = proposed.ok ? proposed.value.proposalId : '';
    const decision = { proposalId, verdict: 'accept', note: 'Dilihat, benar.' };
    expect(typeOf(await decideProposal(as('coordinator'), decision))).toBe('forbidden');
    expect(typeOf(await decideProposal(as('leader'), decision))).toBe('ok');
    await office.jobs.runAll();
    expect(await coverageOf(office, seasonId)).toMatchObject({ part: 1 + 0.5, whole: 2 });
    expect(await daysOf()).toBe(1);
    const rows = await rowsOf(seasonId, 'coverage', 'tasks', 'doubted');
    expect(rows.map(({ id }) => id)).toEqual([made.backdated.taskId]);
  });
});

describe('rules of the first format', () => {
  const outdated = async (): Promise<string> => {
    const rulesId = await givenRules(office);
    await office.write((tx) =>
      sql`update league_rules set body = ${JSON.stringify(FIRST)}::jsonb where id = ${rulesId}`.execute(tx),
    );
    return rulesId;
  };

  test('are saved no more', async () => {
    expect(typeOf(await addRules(as('coordinator'), { name: 'Lama', body: FIRST }))).toBe('invalid');
  });

  test('begin no season: neither made, nor chosen, nor started with', async () => {
    const rulesId = await outdated();
    expect(typeOf(await createSeason(as('coordinator'), { quarter: '2027-1', rulesId }))).toBe(
      'rules-outdated',
    );
    const created = await createSeason(as('coordinator'), {
      quarter: '2027-1',
      rulesId: await givenRules(office),
    });
    const seasonId = created.ok ? created.value.seasonId : '';
    expect(typeOf(await chooseRules(as('coordinator'), { seasonId, rulesId }))).toBe('rules-outdated');
    await office.write((tx) =>
      tx.updateTable('league_season').set({ rules_id: rulesId }).where('id', '=', seasonId).execute(),
    );
    expect(typeOf(await startSeason(as('coordinator'), { seasonId }))).toBe('rules-outdated');
  });

  test('go on scoring the season that was started with them as it was told: every stated time is believed', async () => {
    const neighbour = await office.neighbour();
    const before = office;
    office = { ...neighbour, neighbour: before.neighbour, close: before.close };
    try {
      await givenPosts();
      const { tenantId } = office;
      const { seasonId } = await office.write((tx) => givenSeason(tx, { tenantId, rules: FIRST }));
      await league.jobs![0]!.run(office.platform, { tenantId, seasonId });
      expect(await coverageOf(office, seasonId)).toMatchObject({ part: 2, whole: 2 });
      const form = await read((db) => proposalForm(db, office.actors.coordinator, seasonId, now()));
      expect(form).toMatchObject({ kinds: expect.not.arrayContaining(['post-time']) });
      const wanted = {
        seasonId,
        unitId: office.units.dinkes,
        kind: 'post-time',
        subjectId: made.declared.postId,
        reason: 'Tidak ada yang perlu dibenarkan.',
      };
      expect(typeOf(await proposeCorrection(as('coordinator'), wanted))).toBe('invalid');
    } finally {
      office = before;
    }
  });
});
