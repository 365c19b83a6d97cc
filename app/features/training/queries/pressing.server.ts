import { sql } from 'kysely';
import { type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';
import type { TestPart } from '../tables.ts';

/** A task is told of so many days before it is due. */
const TASK_DAYS = 7;
/** More than a person can look at on the first page; what it needs is the first few. */
const MOST = 20;

type Of = {
  readonly programmeId: string;
  readonly batchId: string;
  readonly title: string;
  readonly zone: string;
};
export type Pressing = Of &
  (
    | { readonly kind: 'today'; readonly startsAt: string; readonly place: string }
    | { readonly kind: 'offer'; readonly until: string; readonly id: string; readonly person: string | null }
    | { readonly kind: 'test'; readonly until: string; readonly part: TestPart }
    | { readonly kind: 'task'; readonly until: string; readonly id: string; readonly task: string }
  );

export type TodayBatch = Of & {
  readonly name: string;
  readonly startsAt: string;
  readonly place: string;
  readonly participants: number;
};

const head = sql`b.programme_id as "programmeId", b.id as "batchId", p.title, b.zone`;
const batches = sql`training_batch b join training_programme p on p.tenant_id = b.tenant_id and p.id = b.programme_id`;
/** Where today's first session is found: `s` has it, or the batch does not meet today. */
const today = (now: string) => sql`
  join lateral (select min(one.starts_at) as first, max(one.ends_at) as last from training_session one
    where one.tenant_id = b.tenant_id and one.batch_id = b.id and one.kind <> 'break'
      and one.date = (${now}::timestamptz at time zone b.zone)::date) s on s.last > ${now}::timestamptz`;

/** A person's own trainings of today that are not over yet. */
async function ownToday(db: Tx, personId: string, now: string) {
  const { rows } = await sql<Of & { startsAt: string; place: string }>`
    select ${head}, s.first as "startsAt", b.place from ${batches} ${today(now)}
    join training_registration r on r.tenant_id = b.tenant_id and r.batch_id = b.id
    where r.person_id = ${personId} and r.state = 'confirmed' and b.state = 'open'
    order by s.first, b.id limit ${MOST}`.execute(db);
  return rows.map((row) => ({ kind: 'today' as const, ...row }));
}

/** Places that are offered to the person, or to somebody of a unit the person leads. */
async function offers(db: Tx, actor: PersonActor, now: string) {
  const { rows } = await sql<Of & { id: string; until: string; person: string | null }>`
    select ${head}, r.id, r.offered_until as until, case when r.person_id = ${actor.personId} then null else o.name end as person
    from ${batches} join training_registration r on r.tenant_id = b.tenant_id and r.batch_id = b.id
    join org_read_person o on o.tenant_id = r.tenant_id and o.id = r.person_id
    where (r.person_id = ${actor.personId} or r.unit_id = any(${unitsOf(actor, 'head')}::uuid[]))
      and r.state = 'offered' and r.offered_until > ${now}::timestamptz and b.state = 'open'
    order by r.offered_until, r.id limit ${MOST}`.execute(db);
  return rows.map((row) => ({ kind: 'offer' as const, ...row }));
}

async function openTests(db: Tx, personId: string, now: string) {
  const { rows } = await sql<Of & { until: string; part: TestPart }>`
    select ${head}, w.closes_at as until, w.part from ${batches}
    join training_registration r on r.tenant_id = b.tenant_id and r.batch_id = b.id
    join training_test_window w on w.tenant_id = b.tenant_id and w.batch_id = b.id
    join training_test t on t.tenant_id = b.tenant_id and t.programme_id = b.programme_id
    where r.person_id = ${personId} and r.state = 'confirmed' and b.state = 'open'
      and w.opens_at <= ${now}::timestamptz and w.closes_at > ${now}::timestamptz
      and not exists (select 1 from training_attempt a where a.tenant_id = r.tenant_id and a.registration_id = r.id and a.part = w.part
        and (a.submitted_at is not null or a.deadline_at <= ${now}::timestamptz))
    order by w.closes_at, b.id limit ${MOST}`.execute(db);
  return rows.map((row) => ({ kind: 'test' as const, ...row }));
}

async function dueTasks(db: Tx, personId: string, now: string) {
  const { rows } = await sql<Of & { id: string; until: string; task: string }>`
    select ${head}, k.id, k.due_at as until, k.title as task from ${batches}
    join training_registration r on r.tenant_id = b.tenant_id and r.batch_id = b.id
    join training_task k on k.tenant_id = b.tenant_id and k.batch_id = b.id
    where r.person_id = ${personId} and r.state = 'confirmed' and b.state = 'open'
      and k.due_at > ${now}::timestamptz and k.due_at <= ${now}::timestamptz + ${`${TASK_DAYS} days`}::interval
      and not exists (select 1 from training_submission d where d.tenant_id = k.tenant_id and d.task_id = k.id and d.registration_id = r.id)
    order by k.due_at, k.id limit ${MOST}`.execute(db);
  return rows.map((row) => ({ kind: 'task' as const, ...row }));
}

/** What a person's trainings ask of him or her now, in the order it is told. */
export async function pressing(db: Tx, actor: PersonActor, now: string): Promise<Pressing[]> {
  return [
    ...(await ownToday(db, actor.personId, now)),
    ...(await offers(db, actor, now)),
    ...(await openTests(db, actor.personId, now)),
    ...(await dueTasks(db, actor.personId, now)),
  ];
}

/** Batches that meet today and are not over yet, for who notes the attendance. */
export async function todaysBatches(db: Tx, tenantId: string, now: string): Promise<TodayBatch[]> {
  const { rows } = await sql<TodayBatch>`
    select ${head}, b.name, s.first as "startsAt", b.place, (select count(*)::int from training_registration r
      where r.tenant_id = b.tenant_id and r.batch_id = b.id and r.state = 'confirmed') as participants
    from ${batches} ${today(now)} where b.tenant_id = ${tenantId} and b.state = 'open'
    order by s.first, b.id limit ${MOST}`.execute(db);
  return rows;
}
