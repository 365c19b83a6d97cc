import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { MatchState } from '../rules/confirm.ts';
import type { Found } from './findings.ts';

/** A match as it should stand after matching. */
export type MatchRow = Found & {
  readonly state: MatchState;
  readonly decidedByKind: 'rule' | 'person' | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
};

export const matchKey = (row: { postId: string; subjectType: string; subjectId: string }): string =>
  `${row.postId} ${row.subjectType} ${row.subjectId}`;

/** Writes matches; one that stands is brought up to date. */
export async function upsertMatches(tx: Tx, tenantId: string, rows: readonly MatchRow[]): Promise<void> {
  if (rows.length === 0) return;
  const of = <T>(read: (row: MatchRow) => T): T[] => rows.map(read);
  await sql`
    insert into monitoring_match (tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, hard_evidence, reasons, state,
      decided_by_kind, decided_by, decided_at, published_at, published_known, grade)
    select ${tenantId}::uuid, f.post_id, f.subject_type, f.subject_id, f.unit_id, f.score, f.band, f.kind, f.hard_evidence, f.reasons::jsonb, f.state,
      f.decided_by_kind, f.decided_by, f.decided_at, f.published_at, f.published_known, f.grade
    from unnest(${of((r) => r.postId)}::uuid[], ${of((r) => r.subjectType)}::text[], ${of((r) => r.subjectId)}::uuid[], ${of((r) => r.unitId)}::uuid[],
      ${of((r) => r.score)}::real[], ${of((r) => r.band)}::text[], ${of((r) => r.kind)}::text[], ${of((r) => r.hardEvidence)}::text[],
      ${of((r) => JSON.stringify(r.reasons))}::text[], ${of((r) => r.state)}::text[], ${of((r) => r.decidedByKind)}::text[],
      ${of((r) => r.decidedBy)}::uuid[], ${of((r) => r.decidedAt)}::timestamptz[], ${of((r) => r.publishedAt)}::timestamptz[],
      ${of((r) => r.publishedKnown)}::boolean[], ${of((r) => r.grade)}::text[])
      as f (post_id, subject_type, subject_id, unit_id, score, band, kind, hard_evidence, reasons, state, decided_by_kind, decided_by, decided_at,
        published_at, published_known, grade)
    on conflict (tenant_id, post_id, subject_type, subject_id) do update set
      unit_id = excluded.unit_id, score = excluded.score, band = excluded.band, kind = excluded.kind, hard_evidence = excluded.hard_evidence,
      reasons = excluded.reasons, state = excluded.state, decided_by_kind = excluded.decided_by_kind, decided_by = excluded.decided_by,
      decided_at = excluded.decided_at, published_at = excluded.published_at, published_known = excluded.published_known, grade = excluded.grade,
      gone = false`.execute(tx);
}

/** Takes away matches that no longer hold. Rows decided by a person are never among them. */
export async function deleteMatches(
  tx: Tx,
  tenantId: string,
  keys: readonly { postId: string; subjectType: string; subjectId: string }[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    delete from monitoring_match m
    using unnest(${keys.map((key) => key.postId)}::uuid[], ${keys.map((key) => key.subjectType)}::text[], ${keys.map((key) => key.subjectId)}::uuid[])
      as f (post_id, subject_type, subject_id)
    where m.tenant_id = ${tenantId} and m.post_id = f.post_id and m.subject_type = f.subject_type and m.subject_id = f.subject_id
      and m.decided_by_kind is distinct from 'person'`.execute(tx);
}
