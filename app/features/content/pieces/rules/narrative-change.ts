/** A version of a narrative, as far as a text may rest on it. */
export type NarrativeText = {
  readonly version: number;
  readonly message: string;
  readonly points: readonly string[];
  readonly hashtags: readonly string[];
  readonly wordsAvoid: readonly string[];
};
export type NarrativeChange = {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly {
    readonly what: 'message' | 'point' | 'hashtag' | 'avoid';
    readonly was: string | null;
    readonly is: string | null;
  }[];
};

type Row = NarrativeChange['rows'][number];

function listChanges(what: Row['what'], before: readonly string[], after: readonly string[]): Row[] {
  return [
    ...before.filter((one) => !after.includes(one)).map((was): Row => ({ what, was, is: null })),
    ...after.filter((one) => !before.includes(one)).map((is): Row => ({ what, was: null, is })),
  ];
}

/** What another version says differently; a point in the same place stands as changed, not as gone and new. */
export function compareNarratives(before: NarrativeText, after: NarrativeText): NarrativeChange {
  const rows: Row[] = [];
  if (before.message !== after.message)
    rows.push({ what: 'message', was: before.message, is: after.message });
  const gone = before.points.filter((one) => !after.points.includes(one));
  const come = after.points.filter((one) => !before.points.includes(one));
  for (let at = 0; at < Math.max(gone.length, come.length); at += 1)
    rows.push({ what: 'point', was: gone[at] ?? null, is: come[at] ?? null });
  rows.push(...listChanges('hashtag', before.hashtags, after.hashtags));
  rows.push(...listChanges('avoid', before.wordsAvoid, after.wordsAvoid));
  return { from: before.version, to: after.version, rows };
}
