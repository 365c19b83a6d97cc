import type { Tx } from '#app/platform/db/db.server.ts';
import { readableOn, wasWeaker } from '../rules/outcomes.ts';
import { type Plan, UNDECLARED, type Windows, windowsOf } from '../rules/windows.ts';
import type { DeclaredPlan, EffectBatch } from './programme-effect.server.ts';
import { type AskedUnit, studyOf } from './study.server.ts';

/** Participants without a lot: what they did before and after, which proves nothing. */
export type Description = {
  readonly unitKind: string;
  readonly batch: EffectBatch;
  readonly plan: Plan;
  readonly windows: Windows;
  readonly standing: 'not-begun' | 'running' | 'described';
  readonly readableOn: string;
  readonly trained: { readonly units: number; readonly before: number; readonly after: number } | null;
  /** Units of the kind that were not trained in this programme, in the same days. */
  readonly others: { readonly units: number; readonly before: number; readonly after: number } | null;
  /** The participants were clearly below the others of their kind before. */
  readonly weaker: boolean;
  readonly dropped: number;
};

type Asked = { plan: DeclaredPlan | null; now: string; today: string };

async function unitsOfKind(db: Tx, programmeId: string, batchId: string, kind: string): Promise<AskedUnit[]> {
  const rows = await db
    .selectFrom('org_read_unit as u')
    .leftJoin('training_registration as r', (join) =>
      join
        .onRef('r.unit_id', '=', 'u.id')
        .on('r.programme_id', '=', programmeId)
        .on('r.state', '=', 'confirmed'),
    )
    .select(['u.id', 'u.short_name as name', 'u.state', 'u.closed_on as closedOn', 'r.batch_id as batchId'])
    .where('u.kind', '=', kind as never)
    .execute();
  const found = new Map<string, AskedUnit>();
  for (const row of rows) {
    // Trained elsewhere in this programme: neither a participant of this batch nor an outsider.
    if (row.batchId !== null && row.batchId !== batchId) continue;
    const group = row.batchId === batchId ? ('first' as const) : ('second' as const);
    const closedOn = row.state === 'closed' ? (row.closedOn ?? '2000-01-01') : null;
    if (found.get(row.id)?.group !== 'first')
      found.set(row.id, { id: row.id, name: row.name, group, closedOn });
  }
  return [...found.values()];
}

function meansOf(rows: readonly { before: number; after: number }[]) {
  if (rows.length === 0) return null;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    units: rows.length,
    before: mean(rows.map((row) => row.before)),
    after: mean(rows.map((row) => row.after)),
  };
}

/** @returns null when nobody of this kind took part in the batch */
export async function described(
  db: Tx,
  given: { programmeId: string; batch: EffectBatch; kind: string },
  asked: Asked,
): Promise<Description | null> {
  const { batch, kind } = given;
  const units = await unitsOfKind(db, given.programmeId, batch.id, kind);
  if (!units.some((unit) => unit.group === 'first')) return null;
  const plan: Plan = asked.plan ?? UNDECLARED;
  const windows = windowsOf(batch, plan);
  const known = {
    unitKind: kind,
    batch,
    plan: { measure: plan.measure, beforeDays: plan.beforeDays, afterDays: plan.afterDays },
    windows,
    readableOn: readableOn(windows),
  };
  const nothing = { trained: null, others: null, weaker: false, dropped: 0 };
  if (asked.today < batch.fromDate) return { ...known, ...nothing, standing: 'not-begun' };
  if (asked.today < known.readableOn) return { ...known, ...nothing, standing: 'running' };
  const study = await studyOf(db, units, { ...plan, windows, zone: batch.zone, now: asked.now });
  const trained = meansOf(study.rows.filter((row) => row.group === 'first'));
  const others = meansOf(study.rows.filter((row) => row.group === 'second'));
  return {
    ...known,
    standing: 'described',
    trained,
    others,
    weaker: trained !== null && others !== null && wasWeaker(trained.before, others.before),
    dropped: study.dropped.filter((unit) => unit.group === 'first').length,
  };
}
