import type { AgendaRow } from './row.ts';

export const FIELDS = [
  'title',
  'date',
  'start',
  'end',
  'place',
  'leader',
  'standIn',
  'status',
  'visibility',
] as const;
export type Field = (typeof FIELDS)[number];

/** A row as a careful clerk would enter it. */
export type ExpectedRow = Pick<AgendaRow, Field> & {
  /** Fields that must be asked about. */
  unsure?: string[];
  /** Answers that are right as well, where two clerks would differ. */
  or?: Partial<Record<Field, readonly (string | null)[]>>;
};

/** Words alone: case, stops and marks are no difference. */
const plain = (value: string | null | undefined) =>
  value == null
    ? null
    : value
        .toLowerCase()
        .replace(/[^\p{L}\p{N}+:]+/gu, ' ')
        .trim();

const wordsOf = (title: string) => new Set(plain(title)!.split(' '));

/** How surely the row is the expected one; null when it is another. */
function likeness(want: ExpectedRow, got: AgendaRow): number | null {
  const wanted = wordsOf(want.title);
  const given = wordsOf(got.title);
  const shared = [...wanted].filter((word) => given.has(word)).length;
  const words = shared / (wanted.size + given.size - shared);
  const time = want.start === got.start ? (want.start ? 1 : 0.3) : 0;
  const date = want.date === got.date ? 0.5 : 0;
  if (words < 0.15 && !(time === 1 && date > 0)) return null;
  return 3 * words + time + date + (plain(want.leader) === plain(got.leader) ? 0.3 : 0);
}

/** For each expected row the row read for it, in order, or null; rows that stand for none are left over. */
export function aligned(
  want: readonly ExpectedRow[],
  got: readonly AgendaRow[],
): { pairs: (AgendaRow | null)[]; extra: AgendaRow[] } {
  const best = Array.from({ length: want.length + 1 }, () => new Array<number>(got.length + 1).fill(0));
  const pair = (i: number, j: number) => {
    const like = likeness(want[i]!, got[j]!);
    return like === null ? -1 : like + best[i + 1]![j + 1]!;
  };
  for (let i = want.length - 1; i >= 0; i--)
    for (let j = got.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, pair(i, j));
  const pairs: (AgendaRow | null)[] = [];
  const extra: AgendaRow[] = [];
  let j = 0;
  for (let i = 0; i < want.length; i++) {
    while (j < got.length && best[i]![j] === best[i]![j + 1] && pair(i, j) < best[i]![j]!)
      extra.push(got[j++]!);
    const found = j < got.length && pair(i, j) === best[i]![j]!;
    pairs.push(found ? got[j++]! : null);
  }
  return { pairs, extra: [...extra, ...got.slice(j)] };
}

/** Whether the field says what the clerk would enter. */
export const isRight = (want: ExpectedRow, got: AgendaRow, field: Field): boolean =>
  [want[field], ...(want.or?.[field] ?? [])].some((one) => plain(one) === plain(got[field]));
