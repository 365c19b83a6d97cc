import { sql } from 'kysely';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { createMatcher, type Matcher } from '../matching/matcher.ts';
import type { PreparedPost } from '../matching/prepare-post.ts';
import type { MatchActivity } from '../matching/types.ts';
import { NarrativeIndex } from '../rules/narrative-index.ts';
import type { MachineFindings } from './findings.ts';

/** A post may be about activities of this many days before and after its day. */
export const WINDOW_DAYS = { activityBefore: 14, activityAfter: 3 } as const;
/** Windows grow together up to this; posts that are much older get a matcher of their own for the moment. */
const LONGEST_WINDOW = 130;
const KEPT_GOVERNMENTS = 60;

type Held = {
  matcher: Matcher;
  narratives: NarrativeIndex;
  narrativesRead: string;
  /** What the activities of the window looked like when they were read. */
  signature: string;
  readonly zone: string;
  readonly offset: number;
  from: string;
  to: string;
  /** Activity id -> what was read of it, so that only real changes are taken over. */
  known: Map<string, string>;
  units: Map<string, string>;
};

export type OpenMatcher = Readonly<Pick<Held, 'matcher' | 'narratives' | 'zone' | 'offset'>> & {
  unitName(id: string): string | null;
  /** Activities and narratives in a post's words. */
  find(post: PreparedPost, publishedAt: string): MachineFindings;
};

/** From the earliest to the latest publication. */
export function spanOf(posts: readonly { readonly publishedAt: string }[]): { from: string; to: string } {
  let from = posts[0]?.publishedAt ?? '';
  let to = from;
  for (const { publishedAt } of posts) {
    if (publishedAt < from) from = publishedAt;
    if (publishedAt > to) to = publishedAt;
  }
  return { from, to };
}

const held = new Map<string, Held>();

const HOUR = 3_600_000;

async function zoneOf(tx: Tx): Promise<string> {
  const row = await tx.selectFrom('org_read_government').select('zone').executeTakeFirst();
  return row?.zone ?? 'Asia/Jakarta';
}

const offsetOf = (zone: string, at: string): number =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000;

function dayIn(instant: string, offset: number): string {
  return new Date(Date.parse(instant) + offset * 60_000).toISOString().slice(0, 10);
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}

const clockOf = (instant: string | null, offset: number): string | null =>
  instant === null ? null : new Date(Date.parse(instant) + offset * 60_000).toISOString().slice(11, 16);

async function readActivities(tx: Tx, from: string, to: string) {
  return tx
    .selectFrom('agenda_read_activity')
    .select([
      'id',
      'title',
      'date',
      'starts_at',
      'ends_at',
      'place',
      'leader',
      'stand_in',
      'host_unit_id',
      'hashtags',
      'description',
      'state',
    ])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .execute();
}

type ActivityRow = Awaited<ReturnType<typeof readActivities>>[number];

/** Posts are expected only of activities that take place: not of postponed or cancelled ones. */
const takesPlace = (row: ActivityRow): boolean => row.state !== 'cancelled' && row.state !== 'postponed';

function asMatchActivity(row: ActivityRow, state: Held): MatchActivity {
  const end =
    row.ends_at === null
      ? null
      : dayIn(row.ends_at, state.offset) > row.date
        ? dayIn(row.ends_at, state.offset)
        : clockOf(row.ends_at, state.offset);
  return {
    id: row.id,
    date: row.date,
    start: clockOf(row.starts_at, state.offset),
    end,
    title: row.title,
    place: row.place,
    msg: row.description,
    tags: row.hashtags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' '),
    leader: [row.leader, row.stand_in].filter(Boolean).join(' '),
    unit: row.host_unit_id === null ? null : (state.units.get(row.host_unit_id) ?? null),
  };
}

/** Changes with every change of an activity of these days, without reading them all: sums, so that late commits are seen too. */
async function signatureOf(tx: Tx, state: Held): Promise<string> {
  const { rows } = await sql<{ signature: string }>`
    select concat_ws(' ', count(*), sum(date_part('epoch', updated_at)), sum(date - '2000-01-01'::date), sum(hashtext(title)::bigint),
      sum(hashtext(state)::bigint), sum(hashtext(coalesce(place, ''))::bigint), sum(hashtext(hashtags::text)::bigint)) as signature
    from agenda_read_activity where date between ${state.from} and ${state.to}`.execute(tx);
  return `${state.from} ${state.to} ${rows[0]?.signature ?? ''}`;
}

async function syncActivities(tx: Tx, state: Held): Promise<void> {
  const signature = await signatureOf(tx, state);
  if (signature === state.signature) return;
  state.signature = signature;
  const rows = await readActivities(tx, state.from, state.to);
  const seen = new Set<string>();
  for (const row of rows) {
    if (!takesPlace(row)) continue;
    seen.add(row.id);
    const said = JSON.stringify(row);
    if (state.known.get(row.id) === said) continue;
    state.known.set(row.id, said);
    state.matcher.replace(asMatchActivity(row, state));
  }
  for (const id of state.known.keys())
    if (!seen.has(id)) {
      state.known.delete(id);
      state.matcher.remove(id);
    }
}

async function syncNarratives(tx: Tx, state: Held): Promise<void> {
  const rows = await tx
    .selectFrom('agenda_read_narrative')
    .select(['id', 'title', 'message', 'points', 'hashtags', 'valid_from', 'valid_to'])
    .where('state', '=', 'live')
    .where('version_id', 'is not', null)
    .execute();
  const said = JSON.stringify(rows);
  if (said === state.narrativesRead) return;
  state.narrativesRead = said;
  state.narratives = new NarrativeIndex(
    rows.map((row) => ({
      id: row.id,
      title: row.title,
      message: row.message ?? '',
      points: row.points ?? [],
      hashtags: row.hashtags ?? [],
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
  );
}

async function syncUnits(tx: Tx, state: Held): Promise<void> {
  if (state.units.size > 0) return;
  const rows = await tx.selectFrom('org_read_unit').select(['id', 'name']).execute();
  state.units = new Map(rows.map((row) => [row.id, row.name]));
}

async function opened(tx: Tx, from: string, to: string, now: string): Promise<Held> {
  const zone = await zoneOf(tx);
  const offset = offsetOf(zone, now);
  return {
    matcher: createMatcher([], { utcOffsetMinutes: offset }),
    narratives: new NarrativeIndex([]),
    narrativesRead: '',
    signature: '',
    zone,
    offset,
    from,
    to,
    known: new Map(),
    units: new Map(),
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (24 * HOUR));
}

/**
 * The matcher over the activities around some posts, kept in this process and brought up to date with every call: only
 * activities that changed are read anew by the matcher.
 * @param span earliest and latest publication of the posts
 */
export async function openMatcher(
  tx: Tx,
  tenantId: string,
  now: string,
  span: { from: string; to: string },
): Promise<OpenMatcher> {
  const from = shift(span.from.slice(0, 10), -WINDOW_DAYS.activityBefore - 1);
  const to = shift(span.to.slice(0, 10), WINDOW_DAYS.activityAfter + 1);
  let state = held.get(tenantId);
  if (state) {
    const wider = { from: from < state.from ? from : state.from, to: to > state.to ? to : state.to };
    if (daysBetween(wider.from, wider.to) <= LONGEST_WINDOW) Object.assign(state, wider);
    else if (to >= state.to) state = undefined;
    else return ready(tx, await opened(tx, from, to, now));
  }
  state ??= await opened(tx, from, to, now);
  held.delete(tenantId);
  held.set(tenantId, state);
  if (held.size > KEPT_GOVERNMENTS) held.delete(held.keys().next().value as string);
  return ready(tx, state);
}

async function ready(tx: Tx, state: Held): Promise<OpenMatcher> {
  await syncUnits(tx, state);
  await syncActivities(tx, state);
  await syncNarratives(tx, state);
  return {
    matcher: state.matcher,
    narratives: state.narratives,
    zone: state.zone,
    offset: state.offset,
    unitName: (id) => state.units.get(id) ?? null,
    find: (post, publishedAt) => ({
      activities: state.matcher.matchPrepared(post),
      narratives: state.narratives.match(post.text, dayIn(publishedAt, state.offset)),
    }),
  };
}

/** Forgets what is kept of a government: its units changed. */
export function forgetMatcher(tenantId: string): void {
  held.delete(tenantId);
}
