import type { Tx } from '#app/platform/db/db.server.ts';
import type { BatchState, CertificateRule } from '../tables.ts';
import '../tables.ts';

/** What every page of a batch shows above its tabs, and what its policy asks. */
export type BatchHead = {
  readonly id: string;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly organiserUnitId: string;
  readonly name: string;
  readonly state: BatchState;
  readonly unitKinds: readonly string[];
  readonly fromDate: string;
  readonly toDate: string;
  readonly zone: string;
  readonly place: string;
  readonly quota: number;
  readonly confirmed: number;
  readonly lateMinutes: number;
  readonly rule: CertificateRule;
  readonly ruleFrozenAt: string | null;
  /** Persons (with a sign-in) who speak in this batch. */
  readonly speakerIds: readonly string[];
};

/** @returns null when there is no such batch in this government */
export async function batchHead(db: Tx, batchId: string): Promise<BatchHead | null> {
  const row = await db
    .selectFrom('training_batch as b')
    .innerJoin('training_programme as p', (join) =>
      join.onRef('p.tenant_id', '=', 'b.tenant_id').onRef('p.id', '=', 'b.programme_id'),
    )
    .select((eb) => [
      'b.id',
      'b.programme_id as programmeId',
      'p.title as programmeTitle',
      'p.organiser_unit_id as organiserUnitId',
      'b.name',
      'b.state',
      'b.unit_kinds as unitKinds',
      'b.from_date as fromDate',
      'b.to_date as toDate',
      'b.zone',
      'b.place',
      'b.quota',
      'b.late_minutes as lateMinutes',
      'b.rule',
      'b.rule_frozen_at as ruleFrozenAt',
      eb
        .selectFrom('training_registration as r')
        .select((inside) => inside.fn.countAll<number>().as('n'))
        .whereRef('r.batch_id', '=', 'b.id')
        .where('r.state', '=', 'confirmed')
        .as('confirmed'),
    ])
    .where('b.id', '=', batchId)
    .executeTakeFirst();
  if (!row) return null;
  const speakerIds = await speakersOf(db, batchId);
  return {
    ...row,
    confirmed: Number(row.confirmed ?? 0),
    speakerIds,
  };
}

/** Persons with a sign-in who speak in a batch. */
export async function speakersOf(db: Tx, batchId: string): Promise<string[]> {
  const speakers = await db
    .selectFrom('training_session as s')
    .innerJoin('training_speaker as k', 'k.id', 's.speaker_id')
    .select('k.person_id as personId')
    .distinct()
    .where('s.batch_id', '=', batchId)
    .where('k.person_id', 'is not', null)
    .execute();
  return speakers.flatMap(({ personId }) => (personId ? [personId] : []));
}
