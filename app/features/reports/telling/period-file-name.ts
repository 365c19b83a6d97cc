import { PERIOD_PATHS } from './period-href.ts';
import type { Period } from './rules/periods.ts';

/** "laporan-mingguan-2026-11-16.pdf". */
export const periodFileName = (
  { kind, key }: Pick<Period, 'kind' | 'key'>,
  form: 'pdf' | 'xlsx' | 'docx' | 'csv',
  part = '',
): string => `laporan-${PERIOD_PATHS[kind]}-${key}${part}.${form}`;
