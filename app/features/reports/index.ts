import { type PeriodKind, periodBefore, periodOf } from './telling/rules/periods.ts';

/** Pure face of reports. */
export const lastOver = (kind: PeriodKind, today: string) => periodBefore(periodOf(kind, today));
