import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import { type Missing, missingFor } from '../rules/eligible.ts';
import { reachedIn } from './reached.server.ts';

export type CertificateRow = {
  readonly registrationId: string;
  readonly person: string;
  readonly unit: string;
  readonly attended: number;
  readonly lessons: number;
  readonly postTest: number | null;
  readonly missing: readonly Missing[];
  readonly certificate: {
    number: string;
    state: 'draft' | 'signed' | 'revoked';
    reason: string | null;
    checkCode: string;
    ready: boolean;
  } | null;
};

async function participants(db: Tx, batchId: string) {
  return db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .leftJoin('training_certificate as c', 'c.registration_id', 'r.id')
    .leftJoin('document as d', 'd.id', 'c.document_id')
    .select([
      'r.id as registrationId',
      'r.person_id as personId',
      'r.unit_id as unitId',
      'p.name as person',
      'u.short_name as unit',
      'd.number',
      'd.state',
      'd.revoked_reason as reason',
      'd.check_code as checkCode',
      'd.file_id as fileId',
    ])
    .where('r.batch_id', '=', batchId)
    .where('r.state', '=', 'confirmed')
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
}

/** The last run that makes certificates, for its progress. */
export async function lastRun(db: Tx, batchId: string) {
  return db
    .selectFrom('training_certificate_run')
    .select(['id', 'wanted', 'issued', 'state'])
    .where('batch_id', '=', batchId)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Participants of a batch with what they reached, what is missing, and their certificates. */
export async function certificatesView(db: Tx, actor: PersonActor, batchId: string, now: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head?.tabs.includes('certificates')) return null;
  const seesAll = may(actor, 'see-participants', { speakerIds: head.speakerIds });
  const reached = await reachedIn(db, head);
  const people = (await participants(db, batchId)).filter(
    (row) => seesAll || may(actor, 'see-certificate', row),
  );
  const rows = people.map((row): CertificateRow => {
    const own = reached(row.registrationId);
    return {
      registrationId: row.registrationId,
      person: row.person,
      unit: row.unit,
      attended: own.attended,
      lessons: own.lessons,
      postTest: own.postTest,
      missing: missingFor(own, head.rule),
      certificate: row.number
        ? {
            number: row.number,
            state: row.state!,
            reason: row.reason,
            checkCode: row.checkCode!,
            ready: row.fileId !== null,
          }
        : null,
    };
  });
  const due = rows.filter((row) => row.missing.length === 0 && row.certificate === null).length;
  const isOver =
    head.state !== 'draft' && head.state !== 'cancelled' && dateIn(now, head.zone) >= head.toDate;
  return {
    head,
    rows,
    due,
    isOver,
    run: (may(actor, 'issue-certificates') && (await lastRun(db, batchId))) || null,
    abilities: { issue: may(actor, 'issue-certificates') },
  };
}
export type CertificatesView = NonNullable<Awaited<ReturnType<typeof certificatesView>>>;
