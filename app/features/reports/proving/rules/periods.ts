import type { Days } from '../facts.ts';

/** A role as the register keeps it; `endedOn` is the local day on which the access ended. */
export type RoleDays = {
  readonly unitId: string;
  readonly fromDate: string;
  readonly toDate: string | null;
  readonly endedOn: string | null;
};

const earlier = (a: string, b: string | null): string => (b !== null && b < a ? b : a);
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * The days on which a person served each unit, within the days asked for. An officer who came or went in the middle of the month
 * answers for his or her days alone; two roles that touch or overlap are one time of service.
 */
export function servedDays(roles: readonly RoleDays[], asked: Days): Map<string, Days[]> {
  const served = new Map<string, Days[]>();
  const sorted = [...roles].sort((a, b) => (a.fromDate < b.fromDate ? -1 : 1));
  for (const { unitId, fromDate, toDate, endedOn } of sorted) {
    const from = fromDate > asked.from ? fromDate : asked.from;
    const to = earlier(earlier(asked.to, toDate), endedOn);
    if (to < from) continue;
    const periods = served.get(unitId) ?? [];
    const last = periods.at(-1);
    if (last && from <= dayAfter(last.to)) {
      if (to > last.to) periods[periods.length - 1] = { from: last.from, to };
    } else periods.push({ from, to });
    served.set(unitId, periods);
  }
  return served;
}

export const isWithin = (day: string, periods: readonly Days[]): boolean =>
  periods.some(({ from, to }) => day >= from && day <= to);
