import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { UNUSABLE_WORDS } from '../copy.id.ts';
import { fileHref } from '../file-href.ts';
import { unusable } from '../rules/usable.ts';

/** A picture or film as the composer offers it. */
export type MediaChoice = {
  readonly id: string;
  readonly kind: 'image' | 'video';
  readonly title: string;
  /** The library's own; empty where nobody wrote one. */
  readonly alt: string;
  readonly thumb: string;
  readonly seconds: number | null;
  readonly people: string;
  /** Why it may not be used, a sentence; null: it may. */
  readonly unusable: string | null;
};

const MOST = 60;

const columns = [
  'id',
  'unit_id',
  'kind',
  'title',
  'alt',
  'seconds',
  'people',
  'consent',
  'archived_at',
] as const;

/**
 * What a unit may choose from: its newest media, and in any case those that are chosen already or named. Unusable ones are shown with the
 * reason, so that nobody wonders where a picture went.
 */
export async function usableMedia(
  db: Tx,
  actor: PersonActor,
  unitId: string,
  also: readonly string[] = [],
): Promise<MediaChoice[]> {
  if (!may(actor, 'see-media', { unitId })) return [];
  const newest = await db
    .selectFrom('content_media')
    .select(columns)
    .where('unit_id', '=', unitId)
    .where('archived_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  const missing = also.filter((id) => !newest.some((row) => row.id === id));
  const named =
    missing.length === 0
      ? []
      : await db.selectFrom('content_media').select(columns).where('id', 'in', missing).execute();
  return [...named.filter((row) => may(actor, 'see-media', { unitId: row.unit_id })), ...newest].map(
    choiceOf,
  );
}

/** One medium, after it was uploaded. */
export async function mediaChoice(db: Tx, actor: PersonActor, id: string): Promise<MediaChoice | null> {
  const row = await db.selectFrom('content_media').select(columns).where('id', '=', id).executeTakeFirst();
  return row && may(actor, 'see-media', { unitId: row.unit_id }) ? choiceOf(row) : null;
}

/** What is said of a medium now, as `editMedia` takes it. */
export async function saidOf(db: Tx, id: string) {
  const row = await db
    .selectFrom('content_media')
    .select(['title', 'alt', 'credit', 'place', 'people', 'consent', 'consent_note', 'rights', 'rights_note'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return {};
  const { consent_note: consentNote, rights_note: rightsNote, consent, ...rest } = row;
  return { ...rest, consent: consent === 'withdrawn' ? 'unknown' : consent, consentNote, rightsNote };
}

type Row = {
  id: string;
  kind: 'image' | 'video';
  title: string;
  alt: string;
  seconds: number | null;
  people: Parameters<typeof unusable>[0]['people'];
  consent: Parameters<typeof unusable>[0]['consent'];
  archived_at: string | null;
};

function choiceOf(row: Row): MediaChoice {
  const why = unusable({ people: row.people, consent: row.consent, archived: row.archived_at !== null });
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    alt: row.alt,
    thumb: fileHref(row.id, row.kind === 'image' ? 'thumb' : null),
    seconds: row.seconds === null ? null : Number(row.seconds),
    people: row.people,
    unusable: why && UNUSABLE_WORDS[why],
  };
}
