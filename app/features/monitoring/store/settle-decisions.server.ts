import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { PostKind, SubjectType } from '../tables.ts';
import '../tables.ts';
import { type MatchingMoment, ownPrecision } from './match-posts.server.ts';

export type MadeDecision = {
  readonly id: string;
  readonly postId: string;
  readonly subject: { readonly type: SubjectType; readonly id: string };
  readonly verdict: 'yes' | 'no';
  readonly kind: PostKind | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly sampleOf?: 'automatic-yes' | 'automatic-no' | null;
};

/** Brings in decisions that were made elsewhere or before (a moved archive, the sample), with what the machine thought. */
export async function settleDecisions(
  tx: Tx,
  { tenantId, now }: MatchingMoment,
  decisions: readonly MadeDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  const of = <T>(read: (decision: MadeDecision) => T): T[] => decisions.map(read);
  await sql`
    insert into monitoring_decision (tenant_id, id, post_id, subject_type, subject_id, verdict, kind, machine_band, machine_score, sample_of, decided_by, decided_at)
    select ${tenantId}::uuid, f.id, f.post_id, f.subject_type, f.subject_id, f.verdict, f.kind, m.band, m.score, f.sample_of, f.decided_by, f.decided_at
    from unnest(${of((d) => d.id)}::uuid[], ${of((d) => d.postId)}::uuid[], ${of((d) => d.subject.type)}::text[], ${of((d) => d.subject.id)}::uuid[],
      ${of((d) => d.verdict)}::text[], ${of((d) => d.kind)}::text[], ${of((d) => d.decidedBy)}::uuid[], ${of((d) => d.decidedAt)}::timestamptz[], ${of((d) => d.sampleOf ?? null)}::text[])
      as f (id, post_id, subject_type, subject_id, verdict, kind, decided_by, decided_at, sample_of)
    left join monitoring_match m on m.tenant_id = ${tenantId} and m.post_id = f.post_id and m.subject_type = f.subject_type
      and m.subject_id = f.subject_id and m.score > 0`.execute(tx);
  await sql`
    insert into monitoring_match (tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, reasons, state, decided_by_kind, decided_by,
      decided_at, published_at, published_known, grade, gone)
    select d.tenant_id, d.post_id, d.subject_type, d.subject_id, p.unit_id, 0, 'unsure', coalesce(d.kind, p.kind), '[]',
      case d.verdict when 'yes' then 'confirmed' else 'rejected' end, 'person', d.decided_by, d.decided_at, p.published_at, p.published_known, p.grade,
      p.gone_at is not null
    from monitoring_decision d join monitoring_post p on p.tenant_id = d.tenant_id and p.id = d.post_id
    where d.tenant_id = ${tenantId} and d.id = any(${of((d) => d.id)}::uuid[])
    on conflict (tenant_id, post_id, subject_type, subject_id) do update set state = excluded.state, kind = excluded.kind,
      decided_by_kind = 'person', decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(
    tx,
  );
  const { proven } = await ownPrecision(tx);
  if (proven)
    await tx
      .updateTable('monitoring_match')
      .set({ state: 'confirmed', decided_by_kind: 'rule', decided_at: now })
      .where('tenant_id', '=', tenantId)
      .where('state', '=', 'proposed')
      .where('band', '=', 'sure')
      .execute();
}
