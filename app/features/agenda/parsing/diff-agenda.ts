import type { AgendaRow } from './row.ts';

const FIELDS = [
  'title',
  'date',
  'start',
  'end',
  'place',
  'leader',
  'standIn',
  'status',
  'visibility',
  'dressCode',
  'pic',
] as const;
export type DiffField = (typeof FIELDS)[number];

/** The part of a row, or of a stored activity, that is compared. */
export type DiffableRow = Pick<AgendaRow, DiffField>;
export type FieldChange = {
  readonly field: DiffField;
  readonly before: string | null;
  readonly after: string | null;
};

export type AgendaDiff<P extends DiffableRow, N extends DiffableRow> =
  | { readonly kind: 'same'; readonly before: P; readonly after: N }
  | {
      readonly kind: 'changed';
      readonly before: P;
      readonly after: N;
      readonly changes: readonly FieldChange[];
    }
  | { readonly kind: 'added'; readonly after: N }
  | { readonly kind: 'removed'; readonly before: P };

/** Least likeness at which two rows are held to be one activity. */
const PAIRED = 0.55;
/** Rows of one message compared word by word; beyond it only equal rows are paired. */
const MOST_COMPARED = 400;

const words = (title: string): Set<string> =>
  new Set(
    title
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** Dice likeness of two titles by their words, 0 to 1. */
function titleLikeness(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function likeness(a: DiffableRow, b: DiffableRow, wordsA: Set<string>, wordsB: Set<string>): number {
  const title = titleLikeness(wordsA, wordsB);
  if (title < 0.34) return 0;
  const place = a.place !== null && a.place === b.place ? 0.05 : 0;
  return (
    title * 0.65 +
    (a.date === b.date ? 0.2 : 0) +
    (a.start !== null && a.start === b.start ? 0.15 : 0) +
    place
  );
}

const keyOf = (row: DiffableRow): string => JSON.stringify(FIELDS.map((field) => row[field]));

function changesOf(before: DiffableRow, after: DiffableRow): FieldChange[] {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** Pairs equal rows one to one; gives for each new row the index of its equal, or null. */
function pairEqual(previous: readonly DiffableRow[], next: readonly DiffableRow[]): (number | null)[] {
  const waiting = new Map<string, number[]>();
  for (const [index, row] of previous.entries()) {
    const key = keyOf(row);
    const queue = waiting.get(key);
    if (queue) queue.push(index);
    else waiting.set(key, [index]);
  }
  for (const queue of waiting.values()) queue.reverse();
  return next.map((row) => waiting.get(keyOf(row))?.pop() ?? null);
}

type Candidate = { readonly p: number; readonly n: number; readonly score: number };

function candidates(
  previous: readonly DiffableRow[],
  next: readonly DiffableRow[],
  freeP: number[],
  freeN: number[],
): Candidate[] {
  const wordsP = new Map(freeP.map((p) => [p, words(previous[p]!.title)]));
  const wordsN = new Map(freeN.map((n) => [n, words(next[n]!.title)]));
  return freeP
    .flatMap((p) =>
      freeN.map((n) => ({ p, n, score: likeness(previous[p]!, next[n]!, wordsP.get(p)!, wordsN.get(n)!) })),
    )
    .filter((one) => one.score >= PAIRED)
    .sort((a, b) => b.score - a.score || a.p - b.p || a.n - b.n);
}

/**
 * Compares what was saved with what was pasted again. Each row is in exactly one entry; rows are paired by title,
 * date and time, best likeness first. New rows keep their order; removed ones come last.
 */
export function diffAgenda<P extends DiffableRow, N extends DiffableRow>(
  previousRows: readonly P[],
  newRows: readonly N[],
): AgendaDiff<P, N>[] {
  const paired = pairEqual(previousRows, newRows);
  const used = new Set(paired.filter((index) => index !== null));
  const freeP = [...previousRows.keys()].filter((index) => !used.has(index)).slice(0, MOST_COMPARED);
  const freeN = [...newRows.keys()].filter((index) => paired[index] === null).slice(0, MOST_COMPARED);
  for (const { p, n } of candidates(previousRows, newRows, freeP, freeN)) {
    if (used.has(p) || paired[n] !== null) continue;
    paired[n] = p;
    used.add(p);
  }
  const shown = newRows.map((after, index): AgendaDiff<P, N> => {
    const at = paired[index];
    if (at == null) return { kind: 'added', after };
    const before = previousRows[at]!;
    const changes = changesOf(before, after);
    return changes.length === 0
      ? { kind: 'same', before, after }
      : { kind: 'changed', before, after, changes };
  });
  const removed = previousRows
    .filter((_, index) => !used.has(index))
    .map((before) => ({ kind: 'removed', before }) as const);
  return [...shown, ...removed];
}
