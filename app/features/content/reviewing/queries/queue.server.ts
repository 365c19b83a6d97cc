import { type RawBuilder, sql } from 'kysely';
import { hasRole, type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { Subject } from '../../tables.ts';

export type QueueFilters = {
  /** `mine`: what waits for this person; `all`: for anybody (the desk alone). */
  readonly view: 'mine' | 'all';
  readonly unit: string | null;
  readonly subject: Subject | null;
  readonly search: string;
};

export type QueueRow = {
  readonly id: string;
  readonly title: string;
  readonly subject: Subject;
  readonly unit: string;
  readonly unitId: string;
  readonly writer: string;
  /** Read before it goes out, or after it went out serta merta. */
  readonly kind: 'review' | 'urgent';
  readonly since: string;
  /** When the first of its variants is planned to go out. */
  readonly due: string | null;
  readonly variants: number;
  readonly reader: 'head' | 'desk';
  readonly mine: boolean;
  /** The reader wrote it himself. */
  readonly wrote: boolean;
};

/** Whether a person wrote what is reviewed now: the SQL twin of `writersOf`, without the look at names. */
const wrote = (
  person: RawBuilder<unknown>,
) => sql<boolean>`(w.created_by = ${person} or w.urgent_by is not distinct from ${person}
  or exists (select 1 from content_version cv
    join content_variant vv on vv.tenant_id = cv.tenant_id and vv.id = cv.variant_id
    where vv.tenant_id = w.tenant_id and vv.piece_id = w.id and cv.made_by = ${person}
      and cv.version > coalesce((select max(cr.version) from content_review cr where cr.tenant_id = cv.tenant_id
        and cr.variant_id = cv.variant_id and cr.verdict in ('approved', 'reviewed-after')), 0)))`;

const uuids = (ids: readonly string[]) => sql`array[${sql.join([null, ...ids])}]::uuid[]`;

/** Everything that waits, with who reads it; pieces of units that are closed are read by the desk. */
function waiting(actor: PersonActor, now: string) {
  const desk = hasRole(actor, 'coordinator', 'reviewer');
  const led = uuids(unitsOf(actor, 'head'));
  return sql`waiting as (
    select p.tenant_id, p.id, p.title, p.subject, p.unit_id, p.created_by, p.urgent_by, p.planned_on, 'review' as kind,
      min(v.submitted_at) as since, min(coalesce(v.scheduled_at, v.due_at)) as due, count(*)::int as variants
    from content_variant v join content_piece p on p.tenant_id = v.tenant_id and p.id = v.piece_id
    where v.state = 'submitted' group by p.tenant_id, p.id
    union all
    select p.tenant_id, p.id, p.title, p.subject, p.unit_id, p.created_by, p.urgent_by, p.planned_on, 'urgent',
      p.urgent_at, p.urgent_at + interval '24 hours', count(*)::int
    from content_piece p join content_variant v on v.tenant_id = p.tenant_id and v.piece_id = p.id
      and v.approved_version = v.version and not v.reviewed and v.state not in ('withdrawn', 'excused')
    where p.urgent_at is not null and p.urgent_reviewed_at is null group by p.tenant_id, p.id
  ), read as (
    select w.*, u.short_name as unit, u.kind as unit_kind,
      case when coalesce(up.mode, kp.mode, ap.mode, 'head') = 'desk' then 'desk' else 'head' end as rule,
      exists (select 1 from org_read_role r join org_read_person h on h.tenant_id = r.tenant_id and h.id = r.person_id
        where r.tenant_id = w.tenant_id and r.unit_id = w.unit_id and r.role = 'head' and h.state = 'live' and u.state = 'live'
          and r.ended_at is null and r.from_date <= (${now}::timestamptz at time zone g.zone)::date
          and (r.to_date is null or r.to_date >= (${now}::timestamptz at time zone g.zone)::date)
          and not ${wrote(sql`r.person_id`)}) as has_head,
      ${wrote(sql`${actor.personId}::uuid`)} as wrote
    from waiting w
    join org_read_government g on g.tenant_id = w.tenant_id
    join org_read_unit u on u.tenant_id = w.tenant_id and u.id = w.unit_id
    left join content_review_policy up on up.tenant_id = w.tenant_id and up.unit_id = w.unit_id
    left join content_review_default kp on kp.tenant_id = w.tenant_id and kp.kind = u.kind
    left join content_review_default ap on ap.tenant_id = w.tenant_id and ap.kind = 'all'
  ), queue as (
    select r.*, case when r.rule = 'desk' or not r.has_head then 'desk' else 'head' end as reader,
      not r.wrote and (
        (r.rule = 'head' and r.unit_id = any(${led}))
        or (${desk}::boolean and (r.rule = 'desk' or not r.has_head or r.kind = 'urgent'))) as mine,
      ${desk}::boolean or r.unit_id = any(${led}) as seen
    from read r
  )`;
}

/** How many pieces wait for this person; for the rail. */
export async function countMine(db: Tx, actor: PersonActor, now: string): Promise<number> {
  if (!hasRole(actor, 'coordinator', 'reviewer', 'head')) return 0;
  const { rows } = await sql<{ n: number }>`with ${waiting(actor, now)}
    select count(*)::int as n from queue where mine`.execute(db);
  return rows[0]?.n ?? 0;
}

/** What waits: urgent ones first by their clock, then what goes out within a day, narratives and the like, and the oldest. */
export async function reviewQueue(
  db: Tx,
  actor: PersonActor,
  now: string,
  filters: QueueFilters,
): Promise<QueueRow[]> {
  const search = `%${filters.search.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<QueueRow>`with ${waiting(actor, now)}
    select q.id, q.title, q.subject, q.unit, q.unit_id as "unitId", q.kind, q.since, q.due, q.variants, q.reader, q.mine, q.wrote,
      coalesce(a.name, '') as writer
    from queue q left join org_read_person a on a.tenant_id = q.tenant_id and a.id = q.created_by
    where q.seen and (${filters.view} = 'all' or q.mine)
      and (${filters.unit}::uuid is null or q.unit_id = ${filters.unit}::uuid)
      and (${filters.subject}::text is null or q.subject = ${filters.subject}::text)
      and (${filters.search} = '' or q.title ilike ${search} or q.unit ilike ${search})
    order by (q.kind = 'urgent') desc,
      case when q.kind = 'urgent' then q.since end,
      case when q.due < ${now}::timestamptz + interval '24 hours' then q.due end nulls last,
      (q.subject <> 'ordinary') desc, q.since, q.id
    limit 1000`.execute(db);
  return rows;
}

/** Units that have something waiting, for the filter. */
export async function waitingUnits(
  db: Tx,
  actor: PersonActor,
  now: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`with ${waiting(actor, now)}
    select distinct unit_id as id, unit as name from queue where seen order by unit`.execute(db);
  return rows;
}
