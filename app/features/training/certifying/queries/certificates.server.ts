import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { windowsOf } from '../../examining/queries/test-rows.server.ts';
import { windowState } from '../../examining/rules/times.ts';
import { may } from '../../policy.ts';
import type { BatchHead } from '../../queries/batch-head.server.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import { type Missing, missingAsSeen, missingFor, type ScoreSight } from '../rules/eligible.ts';
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

/** How much of a post test this reader learns: those who teach all of it, everybody else nothing while it can still be taken. */
async function sightIn(
  db: Tx,
  actor: PersonActor,
  { id, speakerIds, rule }: BatchHead,
  now: string,
): Promise<(personId: string) => ScoreSight> {
  const state = windowState((await windowsOf(db, [id]))(id).post, now);
  const isClosed = state === 'over' || state === 'unset';
  return (personId) => {
    if (may(actor, 'see-scores', { speakerIds })) return 'score';
    if (!isClosed) return rule.postTest === null ? 'standing' : 'nothing';
    return may(actor, 'see-scores', { personId }) ? 'score' : 'standing';
  };
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
  const sight = await sightIn(db, actor, head, now);
  const met = new Set<string>();
  const rows = people.map((row): CertificateRow => {
    const own = reached(row.registrationId);
    const missing = missingFor(own, head.rule);
    const seen = sight(row.personId);
    if (missing.length === 0) met.add(row.registrationId);
    return {
      registrationId: row.registrationId,
      person: row.person,
      unit: row.unit,
      attended: own.attended,
      lessons: own.lessons,
      postTest: seen === 'score' ? own.postTest : null,
      missing: missingAsSeen(missing, own, seen),
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
  const issues = may(actor, 'issue-certificates');
  const due = rows.filter((row) => met.has(row.registrationId) && row.certificate === null).length;
  const isOver =
    head.state !== 'draft' && head.state !== 'cancelled' && dateIn(now, head.zone) >= head.toDate;
  return {
    head,
    rows,
    due: issues ? due : 0,
    isOver,
    run: (issues && (await lastRun(db, batchId))) || null,
    abilities: { issue: issues },
  };
}
export type CertificatesView = NonNullable<Awaited<ReturnType<typeof certificatesView>>>;
