/** An activity as the matcher sees it. Dates are local to the government, never UTC. */
export type MatchActivity = {
  readonly id: string;
  /** `YYYY-MM-DD`, or with a local time `YYYY-MM-DDTHH:MM`. */
  readonly date: string;
  /** Local `HH:MM` when `date` carries no time. */
  readonly start?: string | null;
  /** `HH:MM` on the same day, or a later `YYYY-MM-DD` with or without a time. */
  readonly end?: string | null;
  readonly title: string;
  readonly place?: string | null;
  readonly msg?: string | null;
  /** Own hashtags, separated by spaces. */
  readonly tags?: string | null;
  readonly leader?: string | null;
  /** Host unit: an id or a name, compared with the post's unit. */
  readonly unit?: string | null;
  readonly links?: readonly string[];
};

/** A post as the matcher sees it. */
export type MatchPost = {
  readonly id: string;
  readonly url?: string | null;
  /** `YYYY-MM-DD` or a local or zoned date-time; null when the network does not tell. */
  readonly published?: string | null;
  readonly title?: string | null;
  readonly text?: string | null;
  readonly unit?: string | null;
  /** True for accounts whose posts other units are asked to share (leader, Diskominfo). */
  readonly amplifiable?: boolean;
};

export type ReasonKind = 'time' | 'place' | 'words' | 'names' | 'hashtag' | 'link' | 'phase' | 'copy';
/** One fact for or against a match, in a sentence a clerk can check. */
export type MatchReason = { readonly kind: ReasonKind; readonly for: boolean; readonly text: string };
export type MatchBand = 'sure' | 'unsure';
export type MatchKind = 'original' | 'amplification' | 'copied';
/** Evidence that needs no judgement of words. */
export type HardEvidence = 'hashtag' | 'link';

export type Match = {
  readonly activity: string;
  /** Probability between 0 and 1, rounded to three places. */
  readonly score: number;
  readonly band: MatchBand;
  readonly hardEvidence: HardEvidence | null;
  readonly reasons: readonly MatchReason[];
};
