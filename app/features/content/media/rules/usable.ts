import type { CONSENTS, PEOPLE } from '../../tables.ts';

export type MediaFacts = {
  readonly people: (typeof PEOPLE)[number];
  readonly consent: (typeof CONSENTS)[number];
  readonly archived: boolean;
};

/** Why a picture may not go out. */
export const UNUSABLE = [
  'withdrawn',
  'archived',
  'people-unknown',
  'guardian-missing',
  'consent-missing',
] as const;
export type Unusable = (typeof UNUSABLE)[number];

/**
 * May this picture be used? UU 27/2022 pasal 25 (children: consent of parent or guardian) and pasal 22 (consent, where the office relies
 * on it); a crowd at a public event is not asked one by one. Nobody having said who is in the picture is no answer: a child may be.
 */
export function unusable({ people, consent, archived }: MediaFacts): Unusable | null {
  if (consent === 'withdrawn') return 'withdrawn';
  if (archived) return 'archived';
  if (people === 'unknown') return 'people-unknown';
  if (people === 'children' && consent !== 'given') return 'guardian-missing';
  if (people === 'recognisable' && consent === 'missing') return 'consent-missing';
  return null;
}

/** That somebody agreed for a child says little without who, and when. */
export const guardianMissing = (
  people: MediaFacts['people'],
  consent: MediaFacts['consent'],
  note: string | null,
): boolean => people === 'children' && consent === 'given' && !note;

/** The consent a picture has once somebody says who is in it, where nothing else was said. */
export function impliedConsent(people: MediaFacts['people']): MediaFacts['consent'] {
  return people === 'none' || people === 'crowd' ? 'not-needed' : 'unknown';
}
