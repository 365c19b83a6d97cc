import type { Tx } from '#app/platform/db/db.server.ts';
import type { BatchState } from '../../tables.ts';
import '../../tables.ts';
import { sha256 } from '../lot-hash.server.ts';
import { drawLot, gapBetween, type LotPlace } from '../rules/lot.ts';
import type { Plan } from '../rules/windows.ts';

export type EffectBatch = {
  readonly id: string;
  readonly name: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly zone: string;
  readonly unitKinds: readonly string[];
  readonly state: BatchState;
  readonly quota: number;
};

/** Batches of a programme in order of time, with those that were called off. */
async function allBatches(db: Tx, programmeId: string): Promise<EffectBatch[]> {
  return db
    .selectFrom('training_batch')
    .select([
      'id',
      'name',
      'from_date as fromDate',
      'to_date as toDate',
      'zone',
      'unit_kinds as unitKinds',
      'state',
      'quota',
    ])
    .where('programme_id', '=', programmeId)
    .orderBy('from_date')
    .orderBy('name')
    .execute();
}

/** Batches of a programme that were not called off, in order of time. */
export async function effectBatches(db: Tx, programmeId: string): Promise<EffectBatch[]> {
  return (await allBatches(db, programmeId)).filter((batch) => batch.state !== 'cancelled');
}

export type DeclaredPlan = Plan & { readonly declaredAt: string };

export async function planOf(db: Tx, programmeId: string): Promise<DeclaredPlan | null> {
  const row = await db
    .selectFrom('training_plan')
    .select(['measure', 'before_days as beforeDays', 'after_days as afterDays', 'declared_at as declaredAt'])
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  return row ?? null;
}

export type LotUnitRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly hash: string;
  readonly place: LotPlace;
};
export type Lot = {
  readonly id: string;
  readonly unitKind: string;
  readonly seed: string;
  readonly drawnAt: string;
  readonly first: EffectBatch;
  readonly second: EffectBatch;
  /** Days between the two as they stand today; a batch may have been moved since. */
  readonly gap: number;
  /** In the order of the draw. */
  readonly units: readonly LotUnitRow[];
  /** One of its batches was called off: it compares nothing any more. */
  readonly off: boolean;
  /** The seed and the codes give these places. */
  readonly holds: boolean;
};

/** The lots of a programme, each drawn once more from its seed and compared with what is kept. */
export async function lotsOf(db: Tx, programmeId: string): Promise<Lot[]> {
  const lots = await db
    .selectFrom('training_lot')
    .select([
      'id',
      'unit_kind as unitKind',
      'seed',
      'drawn_at as drawnAt',
      'first_batch_id as firstId',
      'second_batch_id as secondId',
    ])
    .where('programme_id', '=', programmeId)
    .orderBy('drawn_at')
    .execute();
  if (lots.length === 0) return [];
  const batches = await allBatches(db, programmeId);
  const rows = await db
    .selectFrom('training_lot_unit as l')
    .innerJoin('org_read_unit as u', 'u.id', 'l.unit_id')
    .select(['l.lot_id as lotId', 'u.id', 'l.code', 'u.short_name as name', 'l.place'])
    .where(
      'l.lot_id',
      'in',
      lots.map((lot) => lot.id),
    )
    .execute();
  return lots.map((lot): Lot => {
    const first = batches.find((batch) => batch.id === lot.firstId)!;
    const second = batches.find((batch) => batch.id === lot.secondId)!;
    const own = rows.filter((row) => row.lotId === lot.id);
    const kept = new Map(own.map((row) => [row.code, row]));
    const places = drawLot(own, lot.seed, own.filter((row) => row.place === 'first').length, sha256);
    return {
      id: lot.id,
      unitKind: lot.unitKind,
      seed: lot.seed,
      drawnAt: lot.drawnAt,
      first,
      second,
      gap: gapBetween(first, second),
      units: places.map(({ code, hash }) => {
        const { id, name, place } = kept.get(code)!;
        return { id, code, name, hash, place };
      }),
      off: first.state === 'cancelled' || second.state === 'cancelled',
      holds: places.every((drawn) => kept.get(drawn.code)?.place === drawn.place),
    };
  });
}
