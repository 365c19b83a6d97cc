import type { Actor } from '#app/platform/authz/actor.ts';
import { dateIn, timeIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { may } from '../policy.ts';
import { type Clash, findClashes } from '../rules/clash.ts';
import { type Week, weekAway, weekByKey, weekOf } from '../rules/week.ts';
import { officeHours } from './government.server.ts';
import { progressOf } from './progress.server.ts';
import { visibleTo } from './visible.server.ts';

export type WeekFilters = { pekan?: string; pemimpin?: string; unit?: string; program?: string };

export type WeekCard = {
  id: string;
  title: string;
  date: string;
  time: string | null;
  allDay: boolean;
  leader: string | null;
  standIn: string | null;
  host: string | null;
  state: 'planned' | 'tentative' | 'postponed' | 'cancelled' | 'done';
  internal: boolean;
  past: boolean;
  asked: number;
  done: number;
  clash: 'leader' | 'host' | null;
};

export type WeekClash = {
  day: string;
  time: string;
  who: string;
  first: string;
  second: string;
  secondId: string;
};

export type WeekView = {
  week: Week;
  today: string;
  previous: string;
  next: string;
  current: boolean;
  days: { date: string; cards: WeekCard[] }[];
  total: number;
  unfiltered: number;
  clashes: WeekClash[];
  filters: { leader: string; unit: string; programme: string };
  leaders: string[];
  units: { id: string; name: string }[];
  programmes: { id: string; name: string }[];
  zone: string;
  abilities: { edit: boolean; paste: boolean; import: boolean };
};

const FIELDS = [
  'a.id',
  'a.title',
  'a.date',
  'a.starts_at',
  'a.ends_at',
  'a.all_day',
  'a.leader',
  'a.stand_in',
  'a.host_unit_id',
  'a.programme_id',
  'a.visibility',
  'a.state',
] as const;

async function rowsOf(db: Tx, actor: Actor, week: Week) {
  return db
    .selectFrom('agenda_activity as a')
    .leftJoin('org_read_unit as host', 'host.id', 'a.host_unit_id')
    .select([...FIELDS, 'host.short_name as host'])
    .where('a.date', '>=', week.days[0]!)
    .where('a.date', '<=', week.days[6]!)
    .where(visibleTo(actor) as never)
    .orderBy('a.date')
    .orderBy('a.starts_at', (order) => order.asc().nullsFirst())
    .orderBy('a.id')
    .limit(500)
    .execute();
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const namesOf = (row: Row): string[] =>
  [row.leader, row.stand_in].flatMap((names) => names?.split(' + ').map((name) => name.trim()) ?? []);

function wanted(row: Row, filters: WeekView['filters'], assigned: ReadonlySet<string>): boolean {
  if (filters.leader !== '' && !namesOf(row).includes(filters.leader)) return false;
  if (filters.programme !== '' && row.programme_id !== filters.programme) return false;
  return filters.unit === '' || row.host_unit_id === filters.unit || assigned.has(row.id);
}

async function assignedTo(db: Tx, unit: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (!/^[0-9a-f-]{36}$/i.test(unit) || ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('agenda_assignment')
    .select('activity_id')
    .where('unit_id', '=', unit)
    .where('activity_id', 'in', [...ids])
    .where('state', '<>', 'cancelled')
    .execute();
  return new Set(rows.map((row) => row.activity_id ?? ''));
}

function clashesOf(rows: readonly Row[]): Clash[] {
  return findClashes(
    rows.map((row) => ({
      id: row.id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      leader: row.leader,
      standIn: row.stand_in,
      hostUnitId: row.host_unit_id,
      state: row.state,
    })),
  );
}

/** The board of one week: its activities by day, what clashes, and what the address filters. */
export async function weekView(
  platform: Platform,
  db: Tx,
  actor: Actor,
  filters: WeekFilters,
): Promise<WeekView> {
  const { zone } = await officeHours(db);
  const now = platform.clock.now().toString();
  const today = dateIn(now, zone);
  const week = weekByKey(filters.pekan ?? '') ?? weekOf(today);
  const rows = await rowsOf(db, actor, week);
  const chosen = {
    leader: filters.pemimpin ?? '',
    unit: filters.unit ?? '',
    programme: filters.program ?? '',
  };
  const assigned =
    chosen.unit === ''
      ? new Set<string>()
      : await assignedTo(
          db,
          chosen.unit,
          rows.map((r) => r.id),
        );
  const shown = rows.filter((row) => wanted(row, chosen, assigned));
  const clashes = clashesOf(rows);
  const progress = await progressOf(
    platform,
    db,
    shown.map((row) => row.id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const card = (row: Row): WeekCard => {
    const own = clashes.filter((clash) => clash.firstId === row.id || clash.secondId === row.id);
    const ends = row.ends_at ?? row.starts_at;
    return {
      id: row.id,
      title: row.title,
      date: row.date,
      time: timeIn(row.starts_at, zone),
      allDay: row.all_day,
      leader: row.leader,
      standIn: row.stand_in,
      host: row.host,
      state: row.state,
      internal: row.visibility === 'internal',
      past: row.date < today || (row.date === today && ends !== null && Date.parse(ends) < Date.parse(now)),
      asked: progress.get(row.id)?.asked ?? 0,
      done: progress.get(row.id)?.done ?? 0,
      clash: own.some((clash) => clash.kind === 'leader') ? 'leader' : own.length > 0 ? 'host' : null,
    };
  };
  return {
    week,
    today,
    previous: weekAway(week, -1).key,
    next: weekAway(week, 1).key,
    current: week.days.includes(today),
    days: week.days.map((date) => ({ date, cards: shown.filter((row) => row.date === date).map(card) })),
    total: shown.length,
    unfiltered: rows.length,
    clashes: clashes.filter((clash) => clash.kind === 'leader').map((clash) => clashWords(clash, byId, zone)),
    filters: chosen,
    leaders: [...new Set(rows.flatMap(namesOf))].sort((a, b) => a.localeCompare(b, 'id')),
    units: await unitChoices(db),
    programmes: await programmeChoices(db),
    zone,
    abilities: {
      edit: may(actor, 'edit-activity'),
      paste: may(actor, 'paste-agenda'),
      import: may(actor, 'import-calendar'),
    },
  };
}

function clashWords(clash: Clash, byId: ReadonlyMap<string, Row>, zone: string): WeekClash {
  const first = byId.get(clash.firstId)!;
  const second = byId.get(clash.secondId)!;
  return {
    day: second.date,
    time: timeIn(second.starts_at, zone) ?? '',
    who: clash.who,
    first: first.title,
    second: second.title,
    secondId: second.id,
  };
}

/** Living units by their short names, for filters and forms. */
export async function unitChoices(db: Tx): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as name'])
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('short_name')
    .execute();
  return rows;
}

/** Live programmes by name. */
export async function programmeChoices(db: Tx): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('agenda_programme')
    .select(['id', 'name'])
    .where('state', '=', 'live')
    .orderBy('name')
    .execute();
}
