import { Temporal } from '#app/platform/clock/temporal.ts';

/** A quarter of a year (triwulan), from its first to its last local date. */
export type Quarter = {
  /** `2026-4`. */
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
};

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

function quarterAt(year: number, number: 1 | 2 | 3 | 4): Quarter {
  const from = Temporal.PlainDate.from({ year, month: (number - 1) * 3 + 1, day: 1 });
  return {
    key: `${year}-${number}`,
    name: `Triwulan ${ROMAN[number - 1]} ${year}`,
    from: from.toString(),
    to: from.add({ months: 3 }).subtract({ days: 1 }).toString(),
  };
}

/** The quarter of a local date. */
export function quarterOf(date: string): Quarter {
  const { year, month } = Temporal.PlainDate.from(date);
  return quarterAt(year, Math.ceil(month / 3) as 1 | 2 | 3 | 4);
}

/** The last quarter that is over. */
export const quarterBefore = (date: string): Quarter =>
  quarterOf(Temporal.PlainDate.from(quarterOf(date).from).subtract({ days: 1 }).toString());

/** This quarter and those after it that a season may be made for. */
export function quartersFrom(date: string, count = 5): readonly Quarter[] {
  const first = Temporal.PlainDate.from(quarterOf(date).from);
  return Array.from({ length: count }, (_, at) => quarterOf(first.add({ months: 3 * at }).toString()));
}

/** The quarter of a key as the address or a form has it; null for what is none. */
export function quarterByKey(key: string): Quarter | null {
  const match = /^(20\d\d)-([1-4])$/.exec(key);
  return match ? quarterAt(Number(match[1]), Number(match[2]) as 1 | 2 | 3 | 4) : null;
}
