import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { indexTerms } from '#app/platform/text/query.ts';
import { portalCopy } from './copy.id.ts';
import { publicAccounts, publicActivities, publicReleases, publicUnits } from './gates.server.ts';
import { localMoment } from './rules/when.ts';
import type { EntryKind } from './tables.ts';

type Entry = {
  kind: EntryKind;
  id: string;
  unitId: string | null;
  onDate: string | null;
  /** Ascending order of lists: names A to Z, activities newest first. */
  sort: string;
  text: string;
};

const LAST_DAY = 99_999_999;
const LAST_INSTANT = 99_999_999_999_999;
const BATCH = 500;

async function activities(db: Tx): Promise<Entry[]> {
  const rows = await publicActivities(db)
    .select([
      'a.id',
      'a.title',
      'a.place',
      'a.leader',
      'a.stand_in',
      'a.description',
      'a.host_unit_id',
      'a.date',
    ])
    .execute();
  return rows.map((row) => ({
    kind: 'activity',
    id: row.id,
    unitId: row.host_unit_id,
    onDate: row.date,
    sort: String(LAST_DAY - Number(row.date.replaceAll('-', ''))),
    text: [row.title, row.place, row.leader, row.stand_in, row.description].filter(Boolean).join('\n'),
  }));
}

/** Newest first: the later a release is out, the smaller its place. */
async function releases(db: Tx, now: string): Promise<Entry[]> {
  const { zone } = await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const rows = await publicReleases(db, now)
    .select(['r.id', 'r.title', 'r.text', 'r.unit_id', 'r.published_at'])
    .execute();
  return rows.map((row) => ({
    kind: 'release',
    id: row.id,
    unitId: row.unit_id,
    onDate: localMoment(row.published_at, zone).date,
    sort: String(LAST_INSTANT - Date.parse(row.published_at)).padStart(15, '0'),
    text: `${row.title ?? ''}\n${row.text ?? ''}`,
  }));
}

async function units(db: Tx): Promise<Entry[]> {
  const rows = await publicUnits(db)
    .select(['u.id', 'u.name', 'u.short_name', 'u.kind', 'u.address'])
    .execute();
  return rows.map((row) => ({
    kind: 'unit',
    id: row.id,
    unitId: row.id,
    onDate: null,
    sort: row.name.toLowerCase(),
    text: [row.name, row.short_name, portalCopy.kinds[row.kind], row.address].filter(Boolean).join('\n'),
  }));
}

async function accounts(db: Tx): Promise<Entry[]> {
  const rows = await publicAccounts(db)
    .innerJoin('portal_public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .select(['c.id', 'c.network', 'c.handle', 'c.label', 'c.unit_id', 'u.name', 'u.short_name'])
    .execute();
  return rows.map((row) => ({
    kind: 'account',
    id: row.id,
    unitId: row.unit_id,
    onDate: null,
    sort: `${row.name.toLowerCase()} ${row.network}`,
    text: [
      row.handle,
      row.handle?.replace(/[._-]/g, ' '),
      row.label,
      portalCopy.networks[row.network],
      row.name,
      row.short_name,
    ]
      .filter(Boolean)
      .join('\n'),
  }));
}

const stampOf = (entry: Entry): string =>
  createHash('sha1')
    .update(JSON.stringify([entry.text, entry.sort, entry.unitId, entry.onDate]))
    .digest('base64url');

/** The forms of a text as an array for `array_to_tsvector`. */
const formsOf = (text: string): string[] =>
  [...new Set(indexTerms(text))].filter((form) => form.length <= 40);

/**
 * Brings the index of public units, accounts and activities up to date: only what changed is written. What is no longer
 * public is never found, index or not, since a search passes the gates again.
 * @returns how many entries were written or removed
 */
export async function indexEntries(tx: Tx, tenantId: string, now: string): Promise<number> {
  const wanted = [
    ...(await units(tx)),
    ...(await accounts(tx)),
    ...(await activities(tx)),
    ...(await releases(tx, now)),
  ];
  const known = await tx.selectFrom('portal_entry').select(['kind', 'subject_id', 'stamp']).execute();
  const stamps = new Map(known.map((row) => [`${row.kind} ${row.subject_id}`, row.stamp]));
  const changed = wanted
    .map((entry) => ({ ...entry, stamp: stampOf(entry) }))
    .filter((entry) => stamps.get(`${entry.kind} ${entry.id}`) !== entry.stamp);
  for (let start = 0; start < changed.length; start += BATCH)
    await write(tx, tenantId, changed.slice(start, start + BATCH));
  const kept = new Set(wanted.map((entry) => `${entry.kind} ${entry.id}`));
  const gone = known.filter((row) => !kept.has(`${row.kind} ${row.subject_id}`)).map((row) => row.subject_id);
  if (gone.length > 0) await tx.deleteFrom('portal_entry').where('subject_id', 'in', gone).execute();
  return changed.length + gone.length;
}

async function write(
  tx: Tx,
  tenantId: string,
  entries: readonly (Entry & { stamp: string })[],
): Promise<void> {
  const rows = JSON.stringify(entries.map(({ text, ...entry }) => ({ ...entry, forms: formsOf(text) })));
  await sql`insert into portal_entry (tenant_id, kind, subject_id, unit_id, on_date, sort, stamp, search)
    select ${tenantId}::uuid, e.kind, e.id, e."unitId", e."onDate", e.sort, e.stamp,
      array_to_tsvector(array(select jsonb_array_elements_text(e.forms)))
    from jsonb_to_recordset(${rows}::jsonb)
      as e (kind text, id uuid, "unitId" uuid, "onDate" date, sort text, stamp text, forms jsonb)
    on conflict (tenant_id, kind, subject_id) do update set unit_id = excluded.unit_id, on_date = excluded.on_date,
      sort = excluded.sort, stamp = excluded.stamp, search = excluded.search`.execute(tx);
}
