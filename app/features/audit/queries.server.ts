import type { Tx } from '#app/platform/db/db.server.ts';
import '#app/platform/db/platform-tables.ts';
import { DETAIL_WORDS } from './event-words.id.ts';
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
  /** Names of changed fields, counts and words; never a person's values. */
  detail: string;
  position: number | null;
};

export const TRAIL_PAGE = 50;

const word = (code: string): string => DETAIL_WORDS[code] ?? code;

/** Short facts of a payload: ids are left out, since they tell a reader nothing. */
export function detailOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  return Object.entries(data)
    .flatMap(([key, value]) => {
      if (/Ids?$/.test(key)) return [];
      if (Array.isArray(value))
        return value.every((one) => typeof one === 'string') && value.length <= 8
          ? [value.join(', ')]
          : [`${key}: ${value.length}`];
      if (typeof value === 'number') return [`${word(key)}: ${value}`];
      if (typeof value === 'string')
        return value.length <= 40 && !/^[0-9a-f-]{36}$/.test(value) ? [word(value)] : [];
      return [];
    })
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
    detail: detailOf(row.data),
    position: row.position,
  }));
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
