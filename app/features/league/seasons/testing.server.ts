import { readTenant } from '#app/platform/db/db.server.ts';
import type { Office } from '#app/testing/office.server.ts';
import { givenAccount, givenPost, givenTask } from '../scoring/testing.server.ts';
import { COVERAGE, rulesOf } from '../scoring/testing.ts';
import type { CriterionKey, RuleSet } from '../types.ts';
import { addRules } from './actions/save-rules.server.ts';

/** What tests of seasons share: a rule set of coverage alone, two tasks of Dinkes of which one is covered. */

export const RULES: RuleSet = rulesOf([{ ...COVERAGE, weight: 100, least: 1 }], {
  classes: [
    { key: 'opd', name: 'OPD', kinds: ['opd'] },
    { key: 'kelurahan', name: 'Kelurahan', kinds: ['kelurahan'] },
  ],
});

export const asRole = (office: Office) => (role: keyof Office['actors']) => ({
  platform: office.platform,
  actor: office.actors[role],
});

export async function givenRules(office: Office, rules: RuleSet = RULES): Promise<string> {
  const added = await addRules(asRole(office)('coordinator'), {
    name: 'Liga Wanasari',
    body: structuredClone(rules),
  });
  if (!added.ok) throw new Error(added.error.type);
  return added.value.rulesId;
}

/** @returns ids of the covered and the missed task, and of the post */
export async function givenWork(office: Office) {
  const { tenantId, units } = office;
  return office.write(async (tx) => {
    const accountId = await givenAccount(tx, { tenantId, unitId: units.dinkes, proven: true });
    const covered = await givenTask(tx, { tenantId, unitId: units.dinkes, day: '2026-10-05' });
    const missed = await givenTask(tx, { tenantId, unitId: units.dinkes, day: '2026-10-06' });
    const postId = await givenPost(tx, {
      tenantId,
      unitId: units.dinkes,
      accountId,
      at: '2026-10-05T03:00:00Z',
      of: covered,
    });
    return { covered: covered.taskId, missed: missed.taskId, postId, activityId: covered.activityId };
  });
}

export const seasonRow = (office: Office, seasonId: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db.selectFrom('league_season').selectAll().where('id', '=', seasonId).executeTakeFirstOrThrow(),
  );

/** "n of N" of Dinkes in coverage, and its total. */
export async function coverageOf(
  office: Office,
  seasonId: string,
  unitId = office.units.dinkes,
  criterion: CriterionKey = 'coverage',
) {
  const row = await readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('league_standing')
      .select(['total', 'reason', 'outcome', 'scores'])
      .where('season_id', '=', seasonId)
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow(),
  );
  const score = row.scores.find(({ key }) => key === criterion);
  return { part: score?.part ?? null, whole: score?.whole ?? null, reason: row.reason, total: row.total };
}
