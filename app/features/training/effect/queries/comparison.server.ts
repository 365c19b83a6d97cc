import type { Tx } from '#app/platform/db/db.server.ts';
import { readableOn } from '../rules/outcomes.ts';
import { type Plan, trainingWeeks, UNDECLARED, type Windows, windowsOf } from '../rules/windows.ts';
import type { DeclaredPlan, EffectBatch, Lot } from './programme-effect.server.ts';
import { type AskedUnit, type Study, studyOf } from './study.server.ts';

/** How far a comparison has come. Only `ready` and `not-declared` and `mixed` hold figures, only `ready` is tested. */
export type Standing = 'not-begun' | 'running' | 'ready' | 'not-declared' | 'mixed';

export type Comparison = {
  readonly unitKind: string;
  readonly seed: string;
  readonly first: EffectBatch;
  readonly second: EffectBatch;
  readonly plan: Plan;
  readonly windows: Windows;
  readonly standing: Standing;
  /** The day from which the figures can be read. */
  readonly readableOn: string;
  readonly study: Study | null;
  /** Units that were trained with the other batch than the lot said; they stay where they were drawn. */
  readonly strayed: number;
  readonly lotHolds: boolean;
};

type Asked = { plan: DeclaredPlan | null; declared: boolean; now: string; today: string };

function standingOf(lot: Lot, windows: Windows, asked: Pick<Asked, 'declared' | 'today'>): Standing {
  if (asked.today < lot.first.fromDate) return 'not-begun';
  if (asked.today < readableOn(windows)) return 'running';
  if (!asked.declared) return 'not-declared';
  // The waiting units were in class themselves before the window closed: they no longer show what happens without.
  return windows.after.to >= trainingWeeks(lot.second).from ? 'mixed' : 'ready';
}

async function drawnUnits(db: Tx, lot: Lot): Promise<AskedUnit[]> {
  const closed = await db
    .selectFrom('org_read_unit')
    .select(['id', 'closed_on as closedOn'])
    .where('state', '=', 'closed')
    .where('id', 'in', [...lot.units.map((unit) => unit.id)])
    .execute();
  const closedOn = new Map(closed.map((row) => [row.id, row.closedOn ?? lot.first.fromDate]));
  return lot.units.map((unit) => ({
    id: unit.id,
    name: unit.name,
    group: unit.place,
    closedOn: closedOn.get(unit.id) ?? null,
  }));
}

/** Units of the lot with somebody in the other batch. */
async function strayedUnits(db: Tx, lot: Lot): Promise<number> {
  const rows = await db
    .selectFrom('training_registration')
    .select(['unit_id as unitId', 'batch_id as batchId'])
    .where('state', '=', 'confirmed')
    .where('batch_id', 'in', [lot.first.id, lot.second.id])
    .execute();
  const place = new Map(lot.units.map((unit) => [unit.id, unit.place]));
  const strayed = rows.filter((row) => {
    const drawn = place.get(row.unitId);
    return drawn !== undefined && row.batchId !== (drawn === 'first' ? lot.first.id : lot.second.id);
  });
  return new Set(strayed.map((row) => row.unitId)).size;
}

/** The units of a lot, those drawn first against those that wait. */
export async function compared(db: Tx, lot: Lot, asked: Asked): Promise<Comparison> {
  const plan: Plan = asked.plan ?? UNDECLARED;
  const windows = windowsOf(lot.first, plan);
  const standing = standingOf(lot, windows, asked);
  const study =
    standing === 'not-begun' || standing === 'running'
      ? null
      : await studyOf(db, await drawnUnits(db, lot), {
          measure: plan.measure,
          windows,
          zone: lot.first.zone,
          now: asked.now,
        });
  return {
    unitKind: lot.unitKind,
    seed: lot.seed,
    first: lot.first,
    second: lot.second,
    plan: { measure: plan.measure, beforeDays: plan.beforeDays, afterDays: plan.afterDays },
    windows,
    standing,
    readableOn: readableOn(windows),
    study,
    strayed: await strayedUnits(db, lot),
    lotHolds: lot.holds,
  };
}
