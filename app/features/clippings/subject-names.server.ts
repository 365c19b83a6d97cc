import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import { formatDate } from '#app/ui/format-date.ts';
import { papersCopy } from './screens-copy.id.ts';
import './tables.ts';

type Ids = readonly string[];
const HOME = '/kerja/kliping';

async function sources(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('clippings_source')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, name }) => ({ id, name, href: `${HOME}/sumber?sumber=${id}` }));
}

async function items(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('clippings_item')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, title }) => ({ id, name: title, href: `${HOME}/berita/${id}` }));
}

/** A story is named by its first article. */
async function stories(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('clippings_item')
    .distinctOn('story_id')
    .select(['story_id', 'id', 'title'])
    .where('story_id', 'in', [...ids])
    .orderBy('story_id')
    .orderBy('published_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.story_id, name: row.title, href: `${HOME}/berita/${row.id}` }));
}

async function issues(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('clippings_issue')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, name }) => ({ id, name, href: `${HOME}/isu?isu=${id}` }));
}

async function papers(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('clippings_paper')
    .select(['id', 'date'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, date }) => ({
    id,
    name: papersCopy.day(formatDate(date, 'plain')),
    href: `${HOME}/harian/${date}`,
  }));
}

/** What records of clippings are about. */
export const clippingsSubjects: Contributors['subjectNames'] = {
  'clippings-source': sources,
  'clippings-item': items,
  'clippings-story': stories,
  'clippings-issue': issues,
  'clippings-paper': papers,
};
