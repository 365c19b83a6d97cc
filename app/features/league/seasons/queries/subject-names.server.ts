import { mayAgenda } from '#app/features/agenda/index.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import { seasonsCopy } from '../copy.id.ts';

/**
 * Titles of tasks by their id: the activity or the narrative. The table and its evidence are open to all units, internal activities are not:
 * of such a one others see that it is one.
 */
export async function taskTitles(
  db: Tx,
  actor: PersonActor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TaskTitle>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('agenda_read_assignment as t')
    .leftJoin('agenda_read_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
    )
    .leftJoin('agenda_read_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 't.tenant_id').onRef('n.id', '=', 't.narrative_id'),
    )
    .select([
      't.id',
      't.unit_id',
      't.activity_id',
      't.narrative_id',
      'a.title',
      'a.visibility',
      'n.title as narrative',
    ])
    .where('t.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: hides(actor, row) ? seasonsCopy.internalTask : (row.title ?? row.narrative ?? ''),
        href: `/kerja/liputan/${row.unit_id}/${row.activity_id ? `k-${row.activity_id}` : `n-${row.narrative_id}`}`,
      },
    ]),
  );
}
const hides = (
  actor: PersonActor,
  { visibility, unit_id }: { visibility: 'public' | 'press' | 'internal' | null; unit_id: string },
): boolean => visibility !== null && !mayAgenda(actor, 'see-activity', { visibility, unitId: unit_id });

export type TaskTitle = { readonly title: string; readonly href: string };

const CUT = 90;
const short = (text: string) => (text.length > CUT ? `${text.slice(0, CUT).trimEnd()}…` : text);

/** What posts are called: their title, else how they begin. */
export async function postTitles(db: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PostTitle>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('monitoring_read_post')
    .select(['id', 'title', 'text', 'address', 'network'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: short(row.title || row.text.replace(/\s+/g, ' ').trim()),
        address: row.address,
        network: row.network,
      },
    ]),
  );
}
export type PostTitle = {
  readonly title: string;
  readonly address: string | null;
  readonly network: string;
};

export type AccountName = { readonly name: string; readonly network: string };

/** What accounts are called: their label, else their handle. */
export async function accountNames(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountName>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('channels_read_channel')
    .select(['id', 'network', 'handle', 'label', 'address'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [row.id, { name: row.label ?? row.handle ?? row.address ?? '', network: row.network }]),
  );
}
