import type { LetterKind } from '../tables.ts';

export type LetterPerson = {
  readonly registrationId: string;
  readonly name: string;
  readonly nip: string | null;
  readonly rank: string | null;
  readonly post: string | null;
};

export type LetterSigner = { readonly post: string; readonly name: string; readonly nip: string | null };

/**
 * Everything that a letter prints, in the reader's words, kept when it gets its number. What unit, person or training is called
 * afterwards changes nothing on it.
 */
export type LetterFacts = {
  readonly kind: LetterKind;
  readonly government: string;
  /** "Wanasari": before the date. */
  readonly city: string;
  readonly office: string;
  readonly officeLines: readonly string[];
  readonly number: string;
  /** "20 November 2026". */
  readonly date: string;
  readonly unit: string;
  readonly training: string;
  readonly batch: string;
  readonly purpose: string | null;
  /** Dasar. */
  readonly basis: readonly string[];
  readonly days: string;
  readonly time: string;
  readonly place: string;
  /** Pembebanan biaya. */
  readonly cost: string;
  /** How many the unit may send (invitation). */
  readonly places: number;
  /** Until when the unit registers (invitation). */
  readonly registerUntil: string | null;
  readonly lessons: readonly string[];
  readonly people: readonly LetterPerson[];
  readonly signer: LetterSigner;
  readonly checkUrl: string;
  readonly checkCode: string;
  /** NIP, rank and post were kept their time and are gone. */
  readonly blanked?: true;
};
