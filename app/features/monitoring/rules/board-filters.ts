import type { CoverageState } from '../matching/coverage-state.ts';

const STATES: readonly CoverageState[] = [
  'tercakup',
  'terlambat',
  'amplifikasi',
  'salinan',
  'menunggu',
  'belum',
  'izin',
];
const KINDS = ['opd', 'bagian', 'kecamatan', 'kelurahan', 'desa', 'bumd', 'uptd'];

/** The filters of the board, as its address keeps them. */
export type BoardFilters = {
  readonly from: string;
  readonly to: string;
  /** Monday, when the range is one whole week. */
  readonly week: string | null;
  readonly kind: string | null;
  readonly state: CoverageState | null;
  readonly grade: 'A' | 'B' | 'C' | null;
  readonly search: string;
  readonly sort: 'name' | 'missing';
  /** Which list the phone shows. */
  readonly view: 'unit' | 'activity';
  /** One unit's or one activity's list instead of the board. */
  readonly unit: string | null;
  readonly subject: { readonly type: 'activity' | 'narrative'; readonly id: string } | null;
};

const DAY = 86_400_000;
/** Longest range of one board. */
export const LONGEST_DAYS = 93;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const dayOf = (text: string | null): number | null => {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const value = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(value) || new Date(value).toISOString().slice(0, 10) !== text ? null : value;
};
const isoOf = (value: number): string => new Date(value).toISOString().slice(0, 10);
/** Monday of a day's week. */
export const mondayOf = (day: string): string => {
  const value = Date.parse(`${day}T00:00:00Z`);
  return isoOf(value - ((new Date(value).getUTCDay() + 6) % 7) * DAY);
};
export const shiftDays = (day: string, days: number): string =>
  isoOf(Date.parse(`${day}T00:00:00Z`) + days * DAY);

function rangeOf(params: URLSearchParams, today: string): Pick<BoardFilters, 'from' | 'to' | 'week'> {
  const from = dayOf(params.get('dari'));
  const to = dayOf(params.get('sampai'));
  if (from !== null && to !== null && from <= to)
    return { from: isoOf(from), to: isoOf(Math.min(to, from + (LONGEST_DAYS - 1) * DAY)), week: null };
  const asked = dayOf(params.get('minggu'));
  const week = mondayOf(asked === null ? today : isoOf(asked));
  return { from: week, to: shiftDays(week, 6), week };
}

const among = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((one) => one === value) ?? null;

function subjectOf(text: string | null): BoardFilters['subject'] {
  const [type, id] = text?.split(':', 2) ?? [];
  return (type === 'activity' || type === 'narrative') && id && uuid.test(id) ? { type, id } : null;
}

/** Reads the address; anything unknown counts as not said. */
export function readBoardFilters(params: URLSearchParams, today: string): BoardFilters {
  const unit = params.get('unit');
  return {
    ...rangeOf(params, today),
    kind: among(KINDS, params.get('jenis')),
    state: among(STATES, params.get('keadaan')),
    grade: among(['A', 'B', 'C'] as const, params.get('bukti')),
    search: (params.get('cari') ?? '').trim().slice(0, 100),
    sort: params.get('urut') === 'belum' ? 'missing' : 'name',
    view: params.get('lihat') === 'kegiatan' ? 'activity' : 'unit',
    unit: unit && uuid.test(unit) ? unit : null,
    subject: subjectOf(params.get('kegiatan')),
  };
}

/** The address of these filters, `?` included; empty when nothing is said. */
export function boardSearch(
  params: URLSearchParams,
  change: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? '' : `?${text}`;
}
