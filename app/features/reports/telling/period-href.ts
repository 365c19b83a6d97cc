import type { Period, PeriodKind } from './rules/periods.ts';

/** How kinds of period are called in addresses. */
export const PERIOD_PATHS: Readonly<Record<PeriodKind, string>> = {
  weekly: 'mingguan',
  monthly: 'bulanan',
  quarterly: 'triwulan',
};

export const periodHref = ({ kind, key }: Pick<Period, 'kind' | 'key'>, more = ''): string =>
  `/kerja/laporan/${PERIOD_PATHS[kind]}/${key}${more}`;

export const kindOfPath = (path: string): PeriodKind | null =>
  (Object.entries(PERIOD_PATHS).find(([, word]) => word === path)?.[0] as PeriodKind | undefined) ?? null;
