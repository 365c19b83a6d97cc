import { sql } from 'kysely';
import { type Actor, hasRole, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn, instantAt, timeIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { VariantState } from '../../states.ts';
import { PURPOSES } from '../../tables.ts';
import type { CalendarSpan } from '../rules/calendar.ts';
import { ALIKE_DAYS, type ClashWarning, clashesOf, type Planned, piecesOf } from '../rules/clashes.ts';
import { PURPOSE_PARAMS } from '../rules/filters.ts';

type Where = { readonly actor: Actor; readonly now: string; readonly zone: string };
export type CalendarFilters = {
  readonly unit: string | null;
  readonly network: string | null;
  readonly purpose: string | null;
};

/** Pieces of one look; more are not compared either. */
const MOST = 3_000;

type Slot = {
  variant_id: string;
  channel_id: string | null;
  network: string;
  state: VariantState;
  at: string | null;
};

/** Pieces that go out or are planned between two local days, with where and when. */
async function piecesBetween(db: Tx, { actor, now, zone }: Where, from: string, to: string) {
  const fromAt = instantAt(from, '00:00', zone)!;
  const toAt = instantAt(Temporal.PlainDate.from(to).add({ days: 1 }).toString(), '00:00', zone)!;
  const open = hasRole(actor, 'coordinator', 'reviewer', 'leader', 'prokopim');
  const own = unitsOf(actor, 'officer', 'head');
  return db
    .selectFrom('content_read_piece as p')
    .innerJoin('content_piece as text', (join) =>
      join.onRef('text.tenant_id', '=', 'p.tenant_id').onRef('text.id', '=', 'p.id'),
    )
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .leftJoin('agenda_read_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 'p.tenant_id').onRef('a.id', '=', 'p.activity_id'),
    )
    .leftJoin('agenda_read_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 'p.tenant_id').onRef('n.id', '=', 'p.narrative_id'),
    )
    .select([
      'p.id',
      'p.title',
      'p.unit_id',
      'p.purpose',
      'p.state',
      'p.audience',
      'p.planned_on',
      'p.networks',
      'p.activity_id',
      'p.flags',
    ])
    .select((eb) => [
      'u.short_name as unit',
      eb.fn<string>('left', ['text.body', eb.val(4_000)]).as('body'),
      sql<
        Slot[]
      >`(select coalesce(json_agg(json_build_object('variant_id', v.id, 'channel_id', v.channel_id, 'network', v.network,
        'state', v.state, 'at', coalesce(v.published_at, v.scheduled_at, v.due_at)) order by v.id), '[]')
        from content_variant v where v.tenant_id = p.tenant_id and v.piece_id = p.id and v.state not in ('withdrawn', 'excused'))`.as(
        'slots',
      ),
    ])
    .where('p.archived_at', 'is', null)
    .where('p.state', '<>', 'withdrawn')
    .where((eb) =>
      eb.or([
        eb.and([eb('p.planned_on', '>=', from), eb('p.planned_on', '<=', to)]),
        sql<boolean>`exists (select 1 from content_variant v where v.tenant_id = p.tenant_id and v.piece_id = p.id
          and v.state not in ('withdrawn', 'excused') and coalesce(v.published_at, v.scheduled_at, v.due_at) >= ${fromAt}::timestamptz
          and coalesce(v.published_at, v.scheduled_at, v.due_at) < ${toAt}::timestamptz)`,
      ]),
    )
    .$if(!open, (query) =>
      // That another unit's slot is taken is open to all units; what rests on something internal or under embargo is not even compared.
      query.where((eb) =>
        eb.or([
          ...(own.length > 0 ? [eb('p.unit_id', 'in', own)] : []),
          eb.and([
            eb.or([eb('a.visibility', 'is', null), eb('a.visibility', '<>', 'internal')]),
            eb.or([eb('n.embargo_until', 'is', null), eb('n.embargo_until', '<=', now)]),
          ]),
        ]),
      ),
    )
    .orderBy('p.id')
    .limit(MOST)
    .execute();
}

type Row = Awaited<ReturnType<typeof piecesBetween>>[number];

const isWhole = (actor: Actor, row: Row) => may(actor, 'see-piece', { unitId: row.unit_id });

/** A row as the person sees it: of another unit's piece only where it is out, null where it is nowhere. */
function seenBy(actor: Actor, row: Row): Row | null {
  if (isWhole(actor, row)) return row;
  const slots = row.slots.filter(({ state }) => state === 'published');
  if (slots.length === 0) return null;
  const networks = [...new Set(slots.map(({ network }) => network))];
  return { ...row, slots, networks, state: 'published', planned_on: null, flags: [] };
}

function plannedOf(row: Row, zone: string): Planned {
  const slots = row.slots.flatMap(({ channel_id, network, at }) =>
    at ? [{ channelId: channel_id, network, at, day: dateIn(new Date(at).toISOString(), zone) }] : [],
  );
  const days = new Set(slots.map(({ day }) => day));
  if (days.size === 0 && row.planned_on) days.add(row.planned_on);
  return {
    id: row.id,
    title: row.title,
    unitId: row.unit_id,
    audience: row.audience,
    text: row.body,
    days: [...days].sort(),
    slots,
  };
}

function entriesOf(row: Row, planned: Planned, zone: string, actor: Actor) {
  const common = {
    id: row.id,
    title: row.title,
    unit: row.unit,
    purpose: row.purpose,
    state: row.state,
    networks: row.networks,
    flagged: row.flags.length > 0,
    foreign: !isWhole(actor, row),
    moves: may(actor, 'write-piece', { unitId: row.unit_id }) && planned.slots.length === 0,
    plannedOn: row.planned_on,
  };
  return planned.days.map((day) => {
    const at = planned.slots
      .filter((slot) => slot.day === day)
      .map((slot) => slot.at)
      .sort()[0];
    return { ...common, day, time: at ? timeIn(new Date(at).toISOString(), zone) : null };
  });
}
export type CalendarEntry = ReturnType<typeof entriesOf>[number];

/** Activities of the agenda behind the pieces, as far as the person may see them. */
async function activitiesBetween(db: Tx, actor: Actor, from: string, to: string, zone: string) {
  const open = hasRole(actor, 'coordinator', 'reviewer', 'leader', 'prokopim');
  const own = unitsOf(actor, 'officer', 'head');
  const rows = await db
    .selectFrom('agenda_read_activity as a')
    .select(['a.id', 'a.title', 'a.date', 'a.starts_at', 'a.state'])
    .where('a.date', '>=', from)
    .where('a.date', '<=', to)
    .where('a.state', 'not in', ['cancelled', 'postponed'])
    .$if(!open, (query) =>
      query.where((eb) =>
        eb.or([
          eb('a.visibility', '<>', 'internal'),
          ...(own.length > 0 ? [eb('a.host_unit_id', 'in', own)] : []),
        ]),
      ),
    )
    .orderBy('a.date')
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .limit(1_000)
    .execute();
  return rows.map(({ id, title, date, starts_at }) => ({
    id,
    title,
    day: date,
    time: timeIn(starts_at, zone),
  }));
}
export type CalendarActivity = Awaited<ReturnType<typeof activitiesBetween>>[number];

async function unitsOfGovernment(db: Tx) {
  return db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as name'])
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('short_name')
    .execute();
}

const wants = (row: Row, filters: CalendarFilters) =>
  (filters.unit === null || row.unit_id === filters.unit) &&
  (filters.network === null || row.networks.includes(filters.network)) &&
  (filters.purpose === null || PURPOSE_PARAMS[row.purpose] === filters.purpose);

/** What is planned and goes out in a month or week, what clashes in it, and what the agenda has on these days. */
export async function calendarView(db: Tx, where: Where, span: CalendarSpan, filters: CalendarFilters) {
  const { actor, zone } = where;
  const [from, to] = [span.days[0]!, span.days.at(-1)!];
  const around = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
  const rows = await piecesBetween(db, where, around(from, -ALIKE_DAYS), around(to, ALIKE_DAYS));
  const planned = rows.map((row) => plannedOf(row, zone));
  const whole = new Set(rows.flatMap((row) => (isWhole(actor, row) ? [row.id] : [])));
  const seen = rows.flatMap((row) => seenBy(actor, row) ?? []);
  const shown = seen.filter((row) => wants(row, filters));
  const entries = shown
    .flatMap((row) => entriesOf(row, plannedOf(row, zone), zone, actor))
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.time ?? '99').localeCompare(b.time ?? '99') || a.title.localeCompare(b.title, 'id'));
  const here = new Set(entries.map(({ id }) => id));
  const open = new Set(seen.map(({ id }) => id));
  const named = new Map(
    rows.map((row) => [row.id, { title: open.has(row.id) ? row.title : null, unit: row.unit }]),
  );
  // Drafts of others are compared, since a slot that is taken concerns who plans beside it; what only concerns others is theirs.
  const warnings = clashesOf(planned).filter(
    (warning) =>
      piecesOf(warning).some((id) => here.has(id)) && piecesOf(warning).some((id) => whole.has(id)),
  );
  const activities = await activitiesBetween(db, actor, from, to, zone);
  return {
    days: span.days.map((day) => ({
      day,
      inside: day >= span.from && day <= span.to,
      entries: entries.filter((entry) => entry.day === day),
      activities: activities.filter((activity) => activity.day === day),
    })),
    warnings: warnings.map((warning) => ({
      warning,
      pieces: piecesOf(warning).flatMap((id) => {
        const known = named.get(id);
        return known ? [{ id, ...known }] : [];
      }),
    })),
    warned: [...new Set(warnings.flatMap(piecesOf))],
    total: new Set(entries.filter(({ day }) => day >= span.from && day <= span.to).map(({ id }) => id)).size,
    units: await unitsOfGovernment(db),
  };
}
export type CalendarData = Awaited<ReturnType<typeof calendarView>>;
export type ShownWarning = {
  readonly warning: ClashWarning;
  /** Without a title: a piece of another unit that is not out. */
  readonly pieces: readonly { id: string; title: string | null; unit: string }[];
};
export const PURPOSE_CHOICES = PURPOSES;
