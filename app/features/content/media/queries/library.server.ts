import { sql } from 'kysely';
import { hasRole, type PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { CONSENTS, PEOPLE } from '../../tables.ts';
import { UNUSABLE_WORDS } from '../copy.id.ts';
import { fileHref } from '../file-href.ts';
import { unusable } from '../rules/usable.ts';

export const USES = ['belum', 'dipakai', 'arsip', 'turunkan'] as const;
export type LibraryFilter = {
  readonly words: string;
  readonly unitId: string | null;
  readonly people: (typeof PEOPLE)[number] | null;
  readonly consent: (typeof CONSENTS)[number] | null;
  readonly kind: 'image' | 'video' | null;
  readonly use: (typeof USES)[number] | null;
  /** Id of the last medium of the page before. */
  readonly after: string | null;
};

export type LibraryRow = {
  readonly id: string;
  readonly kind: 'image' | 'video';
  readonly title: string;
  readonly alt: string;
  readonly thumb: string;
  readonly seconds: number | null;
  readonly unitName: string;
  readonly unusable: string | null;
};
export type LibraryPage = {
  readonly rows: readonly LibraryRow[];
  readonly next: string | null;
  readonly total: number;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Posts that are out with a picture whose consent was withdrawn. */
  readonly takeDown: number;
};

const PAGE = 48;
const MOST_WORDS = 6;

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((one) => one === value) ?? null;
const id = (value: string | null): string | null =>
  value && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? value : null;

/** The filter as the address says it; what it does not know filters nothing. */
export function filterOf(query: URLSearchParams): LibraryFilter {
  return {
    words: (query.get('cari') ?? '').trim().slice(0, 120),
    unitId: id(query.get('unit')),
    people: oneOf(PEOPLE, query.get('orang')),
    consent: oneOf(CONSENTS, query.get('izin')),
    kind: oneOf(['image', 'video'] as const, query.get('jenis')),
    use: oneOf(USES, query.get('pakai')),
    after: id(query.get('setelah')),
  };
}

/** Patterns for the owner's search: all of them must be found, in the media's own words or in the name of its activity. */
export const patternsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);

/** Units whose media may be seen; null: all. The twin of `may(actor, 'see-media')`. */
const unitsSeen = (actor: PersonActor): string[] | null =>
  hasRole(actor, 'coordinator', 'reviewer', 'leader', 'prokopim')
    ? null
    : [
        ...new Set(
          actor.roles.map(({ unitId }) => unitId).filter((unitId) => may(actor, 'see-media', { unitId })),
        ),
      ];

const USED = sql<boolean>`exists (select 1 from content_variant_media v where v.tenant_id = m.tenant_id and v.media_id = m.id)`;
const STILL_OUT = sql<boolean>`m.consent = 'withdrawn' and exists (select 1 from content_variant_media v
  join content_variant c on c.tenant_id = v.tenant_id and c.id = v.variant_id
  where v.tenant_id = m.tenant_id and v.media_id = m.id and c.state in ('published', 'publishing'))`;

function seen(db: Tx, units: readonly string[] | null) {
  return db
    .selectFrom('content_media as m')
    .$if(units !== null, (query) => query.where('m.unit_id', 'in', units!));
}

function filtered(db: Tx, units: readonly string[] | null, filter: LibraryFilter) {
  const words = patternsOf(filter.words);
  return seen(db, units)
    .where('m.archived_at', filter.use === 'arsip' ? 'is not' : 'is', null)
    .$if(filter.unitId !== null, (query) => query.where('m.unit_id', '=', filter.unitId!))
    .$if(filter.people !== null, (query) => query.where('m.people', '=', filter.people!))
    .$if(filter.consent !== null, (query) => query.where('m.consent', '=', filter.consent!))
    .$if(filter.kind !== null, (query) => query.where('m.kind', '=', filter.kind!))
    .$if(filter.use === 'belum', (query) => query.where(sql<boolean>`not ${USED}`))
    .$if(filter.use === 'dipakai', (query) => query.where(USED))
    .$if(filter.use === 'turunkan', (query) => query.where(STILL_OUT))
    .$if(words.length > 0, (query) =>
      query.where('m.id', 'in', sql<string>`(select id from content_media_search(${words}))`),
    );
}

/** One page of the library, newest first, by key. */
export async function libraryPage(
  db: Tx,
  actor: PersonActor,
  filter: LibraryFilter,
): Promise<LibraryPage | null> {
  const units = unitsSeen(actor);
  if (units?.length === 0) return null;
  const last = filter.after
    ? await db
        .selectFrom('content_media')
        .select(['created_at', 'id'])
        .where('id', '=', filter.after)
        .executeTakeFirst()
    : undefined;
  const rows = await filtered(db, units, filter)
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.unit_id'),
    )
    .select(['m.id', 'm.kind', 'm.title', 'm.alt', 'm.seconds', 'm.people', 'm.consent', 'm.archived_at'])
    .select('u.short_name')
    .$if(last !== undefined, (query) =>
      query.where(sql<boolean>`(m.created_at, m.id) < (${last!.created_at}::timestamptz, ${last!.id}::uuid)`),
    )
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const count = (query: ReturnType<typeof filtered>) =>
    query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const total = await count(filtered(db, units, filter));
  const takeDown = await count(seen(db, units).where(STILL_OUT));
  const names = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name'])
    .where('id', 'in', seen(db, units).select('m.unit_id').distinct())
    .orderBy('short_name')
    .execute();
  return {
    rows: rows.slice(0, PAGE).map((row) => {
      const why = unusable({ people: row.people, consent: row.consent, archived: row.archived_at !== null });
      return {
        id: row.id,
        kind: row.kind,
        title: row.title,
        alt: row.alt,
        thumb: fileHref(row.id, 'thumb'),
        seconds: row.seconds === null ? null : Number(row.seconds),
        unitName: row.short_name,
        unusable: why && UNUSABLE_WORDS[why],
      };
    }),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
    total: Number(total.n),
    units: names.map((row) => ({ id: row.id, name: row.short_name })),
    takeDown: Number(takeDown.n),
  };
}
