/** What a release answers (ADIKSIMBA); an empty one is a visible gap, never invented. */
export const FIVE_W_ONE_H = ['what', 'who', 'where', 'when', 'why', 'how'] as const;
export type Question = (typeof FIVE_W_ONE_H)[number];
export type NoteAnswers = Partial<Record<Question, string>>;

/** Words of a person, with full name and post. */
export type Quote = { readonly words: string; readonly name: string; readonly post: string };

/** Degrees, WGS 84; kept only where the officer said so. */
export type NotePlace = { readonly latitude: number; readonly longitude: number };

/** Where a figure of the text comes from. `date`: of the figure, ISO. */
export type Source = {
  readonly figure: string;
  readonly source: string;
  readonly date: string | null;
  readonly address: string | null;
};

/** Something a person must look at before the piece goes out (again). */
export type PieceFlag =
  | { readonly kind: 'narrative-changed'; readonly versionId: string; readonly at: string }
  | { readonly kind: 'narrative-withdrawn'; readonly at: string }
  | { readonly kind: 'activity-changed'; readonly at: string }
  | { readonly kind: 'activity-cancelled'; readonly at: string }
  | { readonly kind: 'consent-withdrawn'; readonly mediaId: string; readonly at: string };

/** What a delivery met, as the register of deliveries told it. */
export type VariantProblem = { readonly class: string; readonly reason: string; readonly at: string };
