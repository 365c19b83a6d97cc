import { sql } from 'kysely';
import { hasRole, type PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { fileHref } from '../../media/file-href.ts';
import { patternsOf } from '../../media/queries/library.server.ts';
import { may } from '../../policy.ts';
import type { NoteAnswers } from '../../types.ts';
import { gapsOf } from '../rules/draft.ts';

export type NoteRow = {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly author: string;
  readonly capturedAt: string;
  readonly gaps: number;
  readonly pictures: number;
  readonly thumb: string | null;
  readonly state: 'kept' | 'used' | 'archived';
};
export type NotesPage = {
  readonly rows: readonly NoteRow[];
  /** Id of the last note shown, where more follow. */
  readonly next: string | null;
  readonly total: number;
  /** Units that have notes, for the filter. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
};
export type NotesFilter = {
  readonly words: string;
  readonly unitId: string | null;
  readonly archived: boolean;
  /** Id of the last note of the page before. */
  readonly after: string | null;
};

const PAGE = 30;

const idOf = (value: string | null): string | null =>
  value && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? value : null;

/** The filter as the address says it; what it does not know filters nothing. */
export function notesFilterOf(query: URLSearchParams): NotesFilter {
  return {
    words: (query.get('cari') ?? '').trim().slice(0, 120),
    unitId: idOf(query.get('unit')),
    archived: query.has('arsip'),
    after: idOf(query.get('setelah')),
  };
}

/** Units whose notes may be read; null: all. The twin of `may(actor, 'see-note')`. */
export const unitsSeen = (actor: PersonActor): string[] | null =>
  hasRole(actor, 'coordinator', 'reviewer')
    ? null
    : [
        ...new Set(
          actor.roles.map((role) => role.unitId).filter((unitId) => may(actor, 'see-note', { unitId })),
        ),
      ];

function kept(db: Tx, units: readonly string[] | null, archived: boolean) {
  return db
    .selectFrom('content_note as n')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'n.tenant_id').onRef('u.id', '=', 'n.unit_id'),
    )
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'n.tenant_id').onRef('p.id', '=', 'n.author_id'),
    )
    .where('n.state', archived ? '=' : '<>', 'archived')
    .$if(units !== null, (query) => query.where('n.unit_id', 'in', [...units!]));
}

/** Every word must stand in the note: its title, an answer, the free text, a quotation, or its author's name. */
const TOLD = sql<string>`concat_ws(' ', n.title, n.dictation, p.name, n.quotes::text,
  (select string_agg(value, ' ') from jsonb_each_text(n.answers)))`;

function filtered(db: Tx, units: readonly string[] | null, { words, unitId, archived }: NotesFilter) {
  return kept(db, units, archived)
    .$if(unitId !== null, (query) => query.where('n.unit_id', '=', unitId!))
    .$if(words !== '', (query) =>
      query.where((eb) => eb.and(patternsOf(words).map((word) => sql<boolean>`${TOLD} ilike ${word}`))),
    );
}

const titleOf = (title: string, answers: NoteAnswers): string => {
  const what = answers.what?.trim() ?? '';
  return title || (what.length > 90 ? `${what.slice(0, 88)}…` : what);
};

async function rowsOf(db: Tx, units: readonly string[] | null, filter: NotesFilter) {
  const last = filter.after
    ? await db
        .selectFrom('content_note')
        .select(['captured_at', 'id'])
        .where('id', '=', filter.after)
        .executeTakeFirst()
    : undefined;
  return filtered(db, units, filter)
    .select(['n.id', 'n.title', 'n.answers', 'n.captured_at', 'n.state', 'u.short_name', 'p.name'])
    .select((eb) => [
      eb
        .selectFrom('content_note_media as m')
        .whereRef('m.tenant_id', '=', 'n.tenant_id')
        .whereRef('m.note_id', '=', 'n.id')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('pictures'),
      eb
        .selectFrom('content_note_media as m')
        .whereRef('m.tenant_id', '=', 'n.tenant_id')
        .whereRef('m.note_id', '=', 'n.id')
        .select('m.media_id')
        .orderBy('m.position')
        .limit(1)
        .as('first'),
    ])
    .$if(last !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('n.captured_at', '<', last!.captured_at),
          eb.and([eb('n.captured_at', '=', last!.captured_at), eb('n.id', '<', last!.id)]),
        ]),
      ),
    )
    .orderBy('n.captured_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(PAGE + 1)
    .execute();
}

/** Notes of the units that may be seen, newest first, a page by key. */
export async function notesPage(db: Tx, actor: PersonActor, filter: NotesFilter): Promise<NotesPage> {
  const units = unitsSeen(actor);
  if (units?.length === 0) return { rows: [], next: null, total: 0, units: [] };
  const rows = await rowsOf(db, units, filter);
  const { n } = await filtered(db, units, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const names = await kept(db, units, filter.archived)
    .select(['u.id', 'u.short_name as name', 'u.position'])
    .distinct()
    .orderBy('u.position')
    .orderBy('u.short_name')
    .execute();
  return {
    rows: rows.slice(0, PAGE).map((row) => ({
      id: row.id,
      title: titleOf(row.title, row.answers as NoteAnswers),
      unitName: row.short_name,
      author: row.name,
      capturedAt: row.captured_at,
      gaps: gapsOf(row.answers as NoteAnswers).length,
      pictures: Number(row.pictures ?? 0),
      thumb: row.first ? fileHref(row.first, 'thumb') : null,
      state: row.state,
    })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
    total: Number(n),
    units: names.map(({ id, name }) => ({ id, name })),
  };
}
