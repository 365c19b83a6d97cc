import {
  anyPosts,
  followedAccounts,
  type LeaderTask,
  leaderTasks,
  unitsWithPosts,
} from '#app/features/monitoring/index.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { daysBetween, shift } from '../../effect/rules/windows.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import {
  byNeed,
  HORIZONS,
  type Horizon,
  horizonOn,
  type Lack,
  lacksOf,
  type Standing,
  standingOf,
  type Tally,
  tallyOf,
} from '../rules/need.ts';
import { type CoachingNote, coachingOf } from './coaching.server.ts';
import { type Move, movesOf } from './moves.server.ts';

export type FollowedRow = {
  readonly registrationId: string;
  readonly person: string;
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  /** Where the person no longer serves this unit. */
  readonly moved: Move | null;
  readonly unitClosed: boolean;
  readonly tallies: Readonly<Record<Horizon, Tally>>;
  readonly tally: Tally;
  readonly lacks: readonly Lack[];
  readonly standing: Standing;
  readonly notes: readonly CoachingNote[];
};

async function participants(db: Tx, batchId: string) {
  return db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select([
      'r.id as registrationId',
      'r.person_id as personId',
      'p.name as person',
      'p.state as personState',
      'r.unit_id as unitId',
      'u.short_name as unit',
      'u.name as unitName',
      'u.state as unitState',
    ])
    .where('r.batch_id', '=', batchId)
    .where('r.state', '=', 'confirmed')
    .execute();
}

type Stretch = { from: string; to: string; zone: string; now: string };

/** What the units did in the longest stretch; the shorter ones are its beginnings. */
async function unitsIn(db: Tx, unitIds: readonly string[], stretch: Stretch, horizonEnd: string) {
  const tasks = await leaderTasks(db, { unitIds, ...stretch });
  const byUnit = new Map<string, LeaderTask[]>(unitIds.map((id) => [id, []]));
  for (const task of tasks) byUnit.get(task.unitId)?.push(task);
  const accounts = await followedAccounts(db, { unitIds, zone: stretch.zone });
  const open = accounts.filter((account) => account.closedOn === null || account.closedOn > stretch.from);
  const posted = await unitsWithPosts(db, { unitIds, ...stretch, to: horizonEnd });
  return {
    tasks: byUnit,
    withAccount: new Set(open.map((account) => account.unitId)),
    posted: new Set(posted),
  };
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** What the units of a batch's participants covered of the leader's activities afterwards, and who needs help. */
export async function followUp(
  db: Tx,
  actor: PersonActor,
  batchId: string,
  asked: { now: string; horizon: Horizon | null },
) {
  const head = await batchPage(db, actor, batchId);
  if (!head?.tabs.includes('followUp')) return null;
  const today = dateIn(asked.now, head.zone);
  const from = shift(head.toDate, 1);
  const horizon = asked.horizon ?? horizonOn(daysBetween(head.toDate, today));
  const end = (days: Horizon) => earlier(shift(head.toDate, days), today);
  const common = { head, today, from, horizon, to: end(horizon), wholeTo: shift(head.toDate, horizon) };
  const coaches = may(actor, 'coach');
  const seen = (await participants(db, batchId)).filter((row) => may(actor, 'see-follow-up', row));
  const abilities = { coach: coaches };
  const stretch = { from, to: end(90), zone: head.zone, now: asked.now };
  const begun = today >= from;
  const collected = begun && (await anyPosts(db, stretch));
  const unitIds = [...new Set(seen.map((row) => row.unitId))];
  const units = await unitsIn(db, collected ? unitIds : [], stretch, end(horizon));
  const moves = await movesOf(db, seen, { today, zone: head.zone });
  const notes = coaches ? await coachingOf(db, batchId) : new Map<string, CoachingNote[]>();
  const rows = seen.map((row): FollowedRow => {
    const tasks = units.tasks.get(row.unitId) ?? [];
    const until = (days: Horizon) => tallyOf(tasks.filter((task) => task.date <= end(days)));
    const tallies = Object.fromEntries(HORIZONS.map((days) => [days, until(days)])) as FollowedRow['tallies'];
    const tally = tallies[horizon];
    const hasAccount = units.withAccount.has(row.unitId);
    const lacks = collected ? lacksOf({ hasAccount, posted: units.posted.has(row.unitId), tally }) : [];
    const moved = moves.get(row.registrationId) ?? null;
    const { registrationId, person, unitId, unit, unitName } = row;
    return {
      registrationId,
      person,
      unitId,
      unit,
      unitName,
      moved,
      unitClosed: row.unitState === 'closed',
      tallies,
      tally,
      lacks,
      standing: standingOf({ moved: moved !== null, lacks }),
      notes: notes.get(registrationId) ?? [],
    };
  });
  const ordered = rows.sort((a, b) =>
    byNeed({ ...a, moved: a.moved !== null }, { ...b, moved: b.moved !== null }),
  );
  return { ...common, begun, collected, rows: ordered, abilities };
}
export type FollowUpView = NonNullable<Awaited<ReturnType<typeof followUp>>>;
