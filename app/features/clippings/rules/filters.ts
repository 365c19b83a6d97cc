import { Temporal } from '#app/platform/clock/temporal.ts';
import { TONES, type Tone } from '../tables.ts';
import { TONE_FILTERS } from './tone-filters.ts';

/** What of the clippings is looked at; the address bar keeps it. */
export type ClippingFilters = {
  readonly from: string;
  readonly to: string;
  readonly issue: string | null;
  readonly unit: string | null;
  readonly tone: Tone | 'mixed' | 'unset' | null;
  readonly outlet: string | null;
  readonly search: string;
  readonly show: 'relevant' | 'other';
};

export const MOST_DAYS = 31;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function dateOr(value: string | null, other: string): string {
  if (!value || !DATE.test(value)) return other;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString();
  } catch {
    return other;
  }
}

/** Reads the address; what it does not say, or says wrongly, is today and everything. */
export function readFilters(params: URLSearchParams, today: string): ClippingFilters {
  const from = dateOr(params.get('dari'), today);
  const wished = dateOr(params.get('sampai'), from > today ? from : params.has('dari') ? from : today);
  const start = Temporal.PlainDate.from(from);
  const last = start.add({ days: MOST_DAYS - 1 }).toString();
  const to = wished < from ? from : wished > last ? last : wished;
  const id = (name: string) => (ID.test(params.get(name) ?? '') ? params.get(name) : null);
  const tone = TONE_FILTERS[params.get('nada') as keyof typeof TONE_FILTERS] ?? null;
  return {
    from,
    to,
    issue: id('isu'),
    unit: id('unit'),
    tone,
    outlet: params.get('media')?.trim().slice(0, 120) || null,
    search: params.get('cari')?.trim().slice(0, 80) ?? '',
    show: params.get('tampilkan') === 'tidak-relevan' ? 'other' : 'relevant',
  };
}

export const isFiltered = (filters: ClippingFilters): boolean =>
  filters.issue !== null ||
  filters.unit !== null ||
  filters.tone !== null ||
  filters.outlet !== null ||
  filters.search !== '';

export const isTone = (value: unknown): value is Tone => TONES.includes(value as Tone);
