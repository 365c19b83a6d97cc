import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { timeIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { NewNotice } from '#app/platform/notify/notices.server.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { type ActivityFacts, changesCopy, changeWords, movedWords } from './changes-copy.id.ts';
import './tables.ts';

/** People who do a unit's social media today, by unit. */
export async function officersOf(
  tx: Tx,
  unitIds: readonly string[],
  today: string,
): Promise<{ personId: string; unitId: string }[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx
    .selectFrom('org_read_role')
    .select(['person_id', 'unit_id'])
    .where('role', '=', 'officer')
    .where('unit_id', 'in', [...unitIds])
    .where('from_date', '<=', today)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .execute();
  return rows.map((row) => ({ personId: row.person_id, unitId: row.unit_id }));
}

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>;

/** Tells the officers of units one thing each, whatever number of units they look after. */
export async function tellOfficers(
  context: Context,
  zone: string,
  unitIds: readonly string[],
  notice: Omit<NewNotice, 'personId'> & { hrefOf?: (unitId: string) => string },
): Promise<number> {
  const today = Temporal.Instant.from(context.now).toZonedDateTimeISO(zone).toPlainDate().toString();
  const { hrefOf, ...said } = notice;
  const seen = new Set<string>();
  const notices: NewNotice[] = [];
  for (const { personId, unitId } of await officersOf(context.tx, unitIds, today)) {
    if (seen.has(personId)) continue;
    seen.add(personId);
    notices.push({ ...said, personId, href: hrefOf?.(unitId) ?? said.href });
  }
  return notices.length === 0 ? 0 : tell(context, { zone, notices });
}

/** An activity as its units know it; read before and after a change, it says what they must be told. */
export async function factsOf(tx: Tx, activityId: string): Promise<ActivityFacts> {
  const row = await tx
    .selectFrom('agenda_activity as a')
    .leftJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.host_unit_id'),
    )
    .leftJoin('agenda_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 'a.tenant_id').onRef('n.id', '=', 'a.narrative_id'),
    )
    .selectAll('a')
    .select(['u.short_name as host', 'n.title as narrative'])
    .where('a.id', '=', activityId)
    .executeTakeFirstOrThrow();
  return {
    title: row.title,
    date: row.date,
    start: timeIn(row.starts_at, row.zone),
    end: timeIn(row.ends_at, row.zone),
    zone: row.zone,
    place: row.place,
    leader: row.leader,
    standIn: row.stand_in,
    host: row.host,
    narrative: row.narrative,
    visibility: row.visibility,
    state: row.state,
    hashtags: row.hashtags,
    description: row.description,
    dressCode: row.dress_code,
  };
}

/** Tells the officers who still work on an activity what became of it. @returns how many are told */
export async function tellChanges(
  context: Context,
  activityId: string,
  before: ActivityFacts,
  unitIds: readonly string[],
): Promise<number> {
  const now = await factsOf(context.tx, activityId);
  const sentences = changeWords(before, now);
  if (sentences.length === 0) return 0;
  const moved = movedWords(before, now) !== null;
  return tellOfficers(context, now.zone, unitIds, {
    kind: moved ? 'agenda.activity-moved' : 'agenda.activity-edited',
    urgency: 'normal',
    title: moved ? changesCopy.moved : changesCopy.edited,
    body: changesCopy.body(before.title, sentences),
    href: `/kerja/kegiatan/${activityId}`,
  });
}

/** Tells them that it is postponed, cancelled, or takes place after all. */
export async function tellStanding(
  context: Context,
  activityId: string,
  standing: 'postponed' | 'cancelled' | 'restored',
  unitIds: readonly string[],
  reason: string | null,
): Promise<number> {
  const facts = await factsOf(context.tx, activityId);
  return tellOfficers(context, facts.zone, unitIds, {
    kind: `agenda.activity-${standing}`,
    urgency: 'normal',
    title: changesCopy[standing],
    body: changesCopy.body(facts.title, [changesCopy.when(facts), ...changesCopy.reason(reason)]),
    href: `/kerja/kegiatan/${activityId}`,
  });
}
