import { sql } from 'kysely';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { BatchState } from '../../tables.ts';
import '../../tables.ts';
import { lessonHours } from '../rules/lesson-hours.ts';
import { sessionsOf } from './sessions.server.ts';

export type BatchRow = {
  readonly id: string;
  readonly name: string;
  readonly state: BatchState;
  readonly stateReason: string | null;
  readonly unitKinds: readonly string[];
  readonly fromDate: string;
  readonly toDate: string;
  readonly place: string;
  readonly quota: number;
  readonly confirmed: number;
  readonly waiting: number;
  readonly jp: number;
};

export type ProgrammeHead = {
  readonly id: string;
  readonly title: string;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly organiserUnitId: string;
  readonly organiser: string;
};

/** @returns null when there is no such programme in this government */
export async function programmeHead(db: Tx, programmeId: string): Promise<ProgrammeHead | null> {
  const row = await db
    .selectFrom('training_programme as p')
    .innerJoin('org_read_unit as u', 'u.id', 'p.organiser_unit_id')
    .select([
      'p.id',
      'p.title',
      'p.purpose',
      'p.basis',
      'p.organiser_unit_id as organiserUnitId',
      'u.name as organiser',
    ])
    .where('p.id', '=', programmeId)
    .executeTakeFirst();
  return row ?? null;
}

/** Choices of the programme's form. */
export async function organiserChoices(db: Tx) {
  return db
    .selectFrom('org_read_unit')
    .select(['id', 'name'])
    .where('state', '=', 'live')
    .orderBy('position')
    .execute();
}

/** A programme with its batches in order of time, each with its places and lesson hours. */
export async function programmeView(db: Tx, actor: PersonActor, programmeId: string) {
  const programme = await programmeHead(db, programmeId);
  if (!programme) return null;
  const rows = await db
    .selectFrom('training_batch as b')
    .leftJoin('training_registration as r', (join) =>
      join
        .onRef('r.batch_id', '=', 'b.id')
        .on('r.state', 'in', ['confirmed', 'waiting', 'offered', 'pending']),
    )
    .select([
      'b.id',
      'b.name',
      'b.state',
      'b.state_reason as stateReason',
      'b.unit_kinds as unitKinds',
      'b.from_date as fromDate',
      'b.to_date as toDate',
      'b.place',
      'b.quota',
      sql<number>`count(*) filter (where r.state = 'confirmed')`.as('confirmed'),
      sql<number>`count(*) filter (where r.state in ('waiting', 'offered', 'pending'))`.as('waiting'),
    ])
    .where('b.programme_id', '=', programmeId)
    .groupBy(['b.tenant_id', 'b.id'])
    .orderBy('b.from_date')
    .orderBy('b.name')
    .execute();
  const prepares = may(actor, 'see-participants');
  const batches: BatchRow[] = [];
  for (const row of rows) {
    if (row.state === 'draft' && !prepares) continue;
    const jp = lessonHours(await sessionsOf(db, row.id));
    batches.push({ ...row, confirmed: Number(row.confirmed), waiting: Number(row.waiting), jp });
  }
  return { programme, batches, abilities: { manage: may(actor, 'manage-training') } };
}
