import type { Tx } from '#app/platform/db/db.server.ts';
import '#app/platform/db/platform-tables.ts';
import type { SubjectName, SubjectNames } from './contributors.ts';
import { DETAIL_WORDS, FIELD_WORDS, FLAG_WORDS } from './event-words.id.ts';
import './tables.ts';

export type TrailFilters = {
  /** Name of an event. */
  act: string | null;
  personId: string | null;
  /** Instant from which on. */
  from: string | null;
  /** Number of the last record of the page before. */
  before: number | null;
};

export type TrailRow = {
  seq: number;
  at: string;
  act: string;
  actor: 'person' | 'system' | 'anonymous';
  personId: string | null;
  subject: string;
  subjectId: string | null;
  /** Names of changed fields, counts and words; never a person's values. */
  detail: string;
  position: number | null;
};

export const TRAIL_PAGE = 50;

const word = (code: string): string => DETAIL_WORDS[code] ?? code;
const counted = (key: string, count: number): string => `${count.toLocaleString('id-ID')} ${word(key)}`;

/** Short facts of a payload: ids are left out, since they tell a reader nothing. */
export function detailOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  return Object.entries(data)
    .flatMap(([key, value]) => {
      if (/Ids?$/.test(key)) return [];
      if (Array.isArray(value))
        return value.every((one) => typeof one === 'string') && value.length <= 8
          ? [value.map((one) => FIELD_WORDS[one] ?? word(one)).join(', ')]
          : [counted(key, value.length)];
      if (typeof value === 'boolean') return [FLAG_WORDS[key]?.[value ? 'yes' : 'no'] ?? ''];
      // What did not happen is not told.
      if (typeof value === 'number') return value === 0 ? [] : [counted(key, value)];
      if (typeof value === 'string')
        return value.length <= 40 && !/^[0-9a-f-]{36}$/.test(value) ? [word(value)] : [];
      return [];
    })
    .filter((part) => part !== '')
    .join('; ')
    .slice(0, 160);
}

/** One page of the trail, newest first. */
export async function trail(db: Tx, tenantId: string, filters: TrailFilters): Promise<TrailRow[]> {
  let query = db
    .selectFrom('event as e')
    .leftJoin('audit_seal as s', (join) =>
      join.onRef('s.tenant_id', '=', 'e.tenant_id').onRef('s.event_id', '=', 'e.id'),
    )
    .select([
      'e.seq',
      'e.at',
      'e.name',
      'e.actor_kind',
      'e.actor_person_id',
      'e.subject_type',
      'e.subject_id',
      'e.data',
      's.position',
    ])
    .where('e.tenant_id', '=', tenantId);
  if (filters.act) query = query.where('e.name', '=', filters.act);
  if (filters.personId) query = query.where('e.actor_person_id', '=', filters.personId);
  if (filters.from) query = query.where('e.at', '>=', filters.from);
  if (filters.before !== null) query = query.where('e.seq', '<', filters.before);
  const rows = await query
    .orderBy('e.seq', 'desc')
    .limit(TRAIL_PAGE + 1)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    act: row.name,
    actor: row.actor_kind,
    personId: row.actor_person_id,
    subject: row.subject_type,
    subjectId: row.subject_id,
    detail: detailOf(row.data),
    position: row.position,
  }));
}

/** Names of what a page of the trail is about, by type and id; what is gone has none. */
export async function namesOf(
  db: Tx,
  rows: readonly TrailRow[],
  parts: readonly SubjectNames[],
): Promise<Map<string, SubjectName>> {
  const ids = new Map<string, Set<string>>();
  for (const { subject, subjectId } of rows)
    if (subjectId) ids.set(subject, (ids.get(subject) ?? new Set()).add(subjectId));
  const names = new Map<string, SubjectName>();
  for (const [type, some] of ids)
    for (const part of parts)
      for (const found of (await part[type]?.(db, [...some])) ?? []) names.set(`${type}:${found.id}`, found);
  return names;
}

/** Where the chain stands, and the head that somebody else can keep. */
export async function chainState(
  db: Tx,
  tenantId: string,
): Promise<{ sealed: number; waiting: number; head: string | null; day: string | null }> {
  const last = await db
    .selectFrom('audit_seal')
    .select(['position', 'chain_hash'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const published = await db
    .selectFrom('audit_head')
    .select('date')
    .where('tenant_id', '=', tenantId)
    .orderBy('date', 'desc')
    .limit(1)
    .executeTakeFirst();
  const all = await db
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  const sealed = last?.position ?? 0;
  return {
    sealed,
    waiting: Math.max(0, all.count - sealed),
    head: last ? `${last.position}:${last.chain_hash}` : null,
    day: published?.date ?? null,
  };
}

/** Names of people who acted or could act, for the filter and for the rows. */
export async function trailPeople(db: Tx): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('org_read_person').select(['id', 'name']).orderBy('name').execute();
}
