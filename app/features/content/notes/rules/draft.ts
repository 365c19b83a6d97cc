import type { CONSENTS, PEOPLE } from '../../tables.ts';
import { FIVE_W_ONE_H, type NoteAnswers, type NotePlace, type Question, type Quote } from '../../types.ts';
import { MOST_QUOTES } from '../schema.ts';

type People = (typeof PEOPLE)[number];
type Consent = Exclude<(typeof CONSENTS)[number], 'withdrawn'>;

/** What an officer says of a photo. `id` is the number of its upload. */
export type PhotoWords = {
  readonly id: string;
  readonly alt: string;
  readonly people: People;
  readonly consent: Consent;
  readonly consentNote: string;
};
/** A photo as the phone keeps it: drawn anew and small. `place` was read from its EXIF and stays on the phone unless it is kept. */
export type DraftPhoto = PhotoWords & {
  readonly blob: Blob;
  readonly name: string;
  readonly place: NotePlace | null;
};

/** A note that is being written, as the phone keeps it at every letter. */
export type NoteDraft = {
  readonly id: string;
  readonly personId: string;
  readonly tenantId: string;
  readonly unitId: string;
  readonly assignmentId: string | null;
  readonly title: string;
  readonly answers: NoteAnswers;
  readonly dictation: string;
  readonly quotes: readonly Quote[];
  readonly photos: readonly DraftPhoto[];
  /** The officer wants the place of the photos kept with the note. */
  readonly keepsPlace: boolean;
  /** ISO instant by the phone's clock. */
  readonly capturedAt: string;
  /** Epoch milliseconds. */
  readonly changedAt: number;
};

/** Drafts kept on one phone; more would hide the older ones. */
export const MOST_DRAFTS = 30;

/** As Indonesian newsrooms ask (ADIKSIMBA): apa, di mana, kapan, siapa, mengapa, bagaimana. */
export const ASKED: readonly Question[] = ['what', 'where', 'when', 'who', 'why', 'how'];

/** Places of the quotes that a plain form carries; there is always room for a first. */
export function quotePlaces(typed: Readonly<Record<string, string>>): number[] {
  const places = Array.from({ length: MOST_QUOTES }, (_, place) => place);
  return places.filter((place) => place === 0 || typed[`quote-words-${place}`] !== undefined);
}

export const gapsOf = (answers: NoteAnswers): Question[] =>
  ASKED.filter((question) => !answers[question]?.trim());

/** Nothing was typed, said or photographed yet; what the task filled in does not count. */
export const isBlank = (draft: NoteDraft, known: NoteAnswers = {}): boolean =>
  draft.title.trim() === '' &&
  draft.dictation.trim() === '' &&
  draft.photos.length === 0 &&
  draft.quotes.every(({ words }) => words.trim() === '') &&
  FIVE_W_ONE_H.every((question) => (draft.answers[question] ?? '').trim() === (known[question] ?? ''));

/** Fills what the task knows into what is still empty or was filled in by another task. Nothing typed is written over. */
export function prefilled(answers: NoteAnswers, known: NoteAnswers, before: NoteAnswers): NoteAnswers {
  const next: NoteAnswers = { ...answers };
  for (const question of FIVE_W_ONE_H) {
    const own = next[question]?.trim() ?? '';
    if (own === '' || own === before[question]) next[question] = known[question] ?? '';
  }
  return next;
}

export const placeOf = (draft: NoteDraft): NotePlace | null =>
  draft.keepsPlace ? (draft.photos.find(({ place }) => place !== null)?.place ?? null) : null;

/** What the JSON door takes (version 1). */
export function payloadOf(draft: NoteDraft): Record<string, unknown> {
  return {
    id: draft.id,
    unitId: draft.unitId,
    assignmentId: draft.assignmentId,
    title: draft.title.trim() || null,
    answers: Object.fromEntries(
      FIVE_W_ONE_H.map((question) => [question, (draft.answers[question] ?? '').trim()]),
    ),
    dictation: draft.dictation.trim(),
    quotes: draft.quotes.filter(({ words }) => words.trim() !== ''),
    place: placeOf(draft),
    capturedAt: draft.capturedAt,
    photos: draft.photos.map(({ id, alt, people, consent, consentNote }) => ({
      uploadId: id,
      alt: alt.trim(),
      people,
      consent,
      consentNote: consentNote.trim() || null,
    })),
  };
}
