import type { Tone } from '../tables.ts';

export type PaperOutlet = {
  readonly outlet: string;
  /** "Kam 19 Nov, 07.10 WIB"; null where the page does not say. */
  readonly when: string | null;
  readonly link: string;
};

export type PaperStory = {
  readonly title: string;
  /** Two sentences at most. */
  readonly excerpt: string | null;
  readonly outlets: readonly PaperOutlet[];
  readonly units: readonly string[];
  readonly alsoIssues: readonly string[];
  readonly tone: Tone | 'mixed' | null;
};

/** Everything that a daily clipping says, as it stands when it is made. */
export type PaperFacts = {
  readonly government: string;
  readonly place: string;
  readonly office: string;
  readonly officeLines: readonly string[];
  /** "Kamis, 19 November 2026". */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly madeAt: string;
  /** Instant, for the file's own date. */
  readonly madeInstant: string;
  readonly stories: number;
  readonly items: number;
  readonly outlets: number;
  /** Media that are read. */
  readonly sources: number;
  readonly tones: readonly (readonly [Tone | 'mixed' | 'unset', number])[];
  /** By issue, the one of most stories first; stories without one at the end under null. */
  readonly groups: readonly { readonly issue: string | null; readonly stories: readonly PaperStory[] }[];
};
