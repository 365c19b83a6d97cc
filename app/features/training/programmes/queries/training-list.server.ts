import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { BatchState } from '../../tables.ts';
import '../../tables.ts';

export type TrainingRow = {
  readonly id: string;
  readonly title: string;
  readonly organiser: string;
  readonly state: 'live' | 'closed';
  /** Null as long as there is no batch. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
  readonly batches: number;
  readonly states: readonly BatchState[];
  readonly confirmed: number;
  readonly quota: number;
};

/** Batches that are not called off, and the confirmed places in them, by programme. */
async function batchSums(db: Tx) {
  const rows = await db
    .selectFrom('training_batch as b')
    .select((eb) => [
      'b.programme_id as programmeId',
      eb.fn.min<string>('b.from_date').as('fromDate'),
      eb.fn.max<string>('b.to_date').as('toDate'),
      eb.fn.countAll<number>().as('batches'),
      eb.fn.sum<number>('b.quota').as('quota'),
      eb.fn.agg<BatchState[]>('array_agg', ['b.state']).as('states'),
    ])
    .where('b.state', '<>', 'cancelled')
    .groupBy('b.programme_id')
    .execute();
  return new Map(rows.map((row) => [row.programmeId, row]));
}

async function confirmedBy(db: Tx) {
  const rows = await db
    .selectFrom('training_registration')
    .select((eb) => ['programme_id', eb.fn.countAll<number>().as('n')])
    .where('state', '=', 'confirmed')
    .groupBy('programme_id')
    .execute();
  return new Map(rows.map((row) => [row.programme_id, Number(row.n)]));
}

/** All trainings, the newest first. */
export async function trainingList(db: Tx, actor: PersonActor) {
  const [rows, sums, confirmed] = [
    await db
      .selectFrom('training_programme as p')
      .innerJoin('org_read_unit as u', 'u.id', 'p.organiser_unit_id')
      .select(['p.id', 'p.title', 'p.state', 'p.created_at', 'u.short_name as organiser'])
      .execute(),
    await batchSums(db),
    await confirmedBy(db),
  ];
  const trainings = rows
    .map((row): TrainingRow & { at: string } => {
      const sum = sums.get(row.id);
      return {
        id: row.id,
        title: row.title,
        organiser: row.organiser,
        state: row.state,
        fromDate: sum?.fromDate ?? null,
        toDate: sum?.toDate ?? null,
        batches: Number(sum?.batches ?? 0),
        states: sum?.states ?? [],
        confirmed: confirmed.get(row.id) ?? 0,
        quota: Number(sum?.quota ?? 0),
        at: sum?.fromDate ?? row.created_at.slice(0, 10),
      };
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.title.localeCompare(b.title)));
  return {
    trainings,
    abilities: { manage: may(actor, 'manage-training'), questions: may(actor, 'write-questions') },
  };
}
