import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import { narrativesCopy } from './narratives-copy.id.ts';
import './tables.ts';

type Ids = readonly string[];

const narrativeHref = (id: string) => `/kerja/narasi/${id}`;

async function activities(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('agenda_activity')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, title }) => ({ id, name: title, href: `/kerja/kegiatan/${id}` }));
}

async function assignments(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('agenda_assignment as t')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 't.tenant_id').onRef('u.id', '=', 't.unit_id'),
    )
    .leftJoin('agenda_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
    )
    .leftJoin('agenda_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 't.tenant_id').onRef('n.id', '=', 't.narrative_id'),
    )
    .select([
      't.id',
      'u.short_name',
      'a.id as activityId',
      'a.title',
      'n.id as narrativeId',
      'n.title as theme',
    ])
    .where('t.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: `${row.title ?? row.theme ?? ''}, ${row.short_name}`,
    href: row.activityId ? `/kerja/kegiatan/${row.activityId}` : narrativeHref(row.narrativeId ?? ''),
  }));
}

async function narratives(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('agenda_narrative')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, title }) => ({ id, name: title, href: narrativeHref(id) }));
}

async function versions(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('agenda_narrative_version as v')
    .innerJoin('agenda_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 'v.tenant_id').onRef('n.id', '=', 'v.narrative_id'),
    )
    .select(['v.id', 'v.version', 'n.id as narrativeId', 'n.title'])
    .where('v.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: `${row.title}, ${narrativesCopy.list.version(row.version)}`,
    href: narrativeHref(row.narrativeId),
  }));
}

async function named(db: Tx, table: 'agenda_programme' | 'agenda_theme', ids: Ids) {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, name }) => ({ id, name, href: '/kerja/program' }));
}

/** What records of the agenda are about. */
export const agendaSubjects: Contributors['subjectNames'] = {
  activity: activities,
  assignment: assignments,
  narrative: narratives,
  'narrative-version': versions,
  programme: (db, ids) => named(db, 'agenda_programme', ids),
  theme: (db, ids) => named(db, 'agenda_theme', ids),
};
