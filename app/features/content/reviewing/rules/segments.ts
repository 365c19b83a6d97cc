export type Marked = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'error' | 'warning' | 'remark';
};
export type Segment = {
  readonly start: number;
  readonly text: string;
  readonly kind: Marked['kind'] | null;
};

const WEIGHT = { remark: 3, error: 2, warning: 1 } as const;

/** A text cut where marks begin and end; where several lie over each other the weightiest shows. Joined they are the text. */
export function segments(text: string, marks: readonly Marked[]): Segment[] {
  const inside = marks.filter(({ start, end }) => start < end && start >= 0 && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1]!;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end);
    const kind = over.toSorted((a, b) => WEIGHT[b.kind] - WEIGHT[a.kind])[0]?.kind ?? null;
    return { start, text: text.slice(start, end), kind };
  });
}
