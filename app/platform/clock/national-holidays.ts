import table from './holidays-id.json' with { type: 'json' };
import type { HolidayRow } from './working-days.ts';

/** The table that comes with the program: libur nasional and cuti bersama by the joint decree (SKB) named in each row. */
export const NATIONAL_HOLIDAYS: readonly (HolidayRow & { readonly skb: string })[] = table.map((row) => ({
  ...row,
  type: row.type === 'cuti' ? 'cuti' : 'libur',
}));
