import { PIECE_STATES, type PieceState } from '../../states.ts';
import { PURPOSES, type Purpose } from '../../tables.ts';

export const SORTS = ['baru', 'rencana', 'judul'] as const;
export type Sort = (typeof SORTS)[number];

/** What of the pieces is looked at; the address bar keeps it. */
export type PieceFilters = {
  readonly search: string;
  readonly unit: string | null;
  readonly state: PieceState | null;
  readonly purpose: Purpose | null;
  readonly network: string | null;
  readonly programme: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly archived: boolean;
  readonly flagged: boolean;
  readonly sort: Sort;
};

/** Words of the address for what the program names in English. */
export const STATE_PARAMS: Readonly<Record<PieceState, string>> = {
  draft: 'konsep',
  submitted: 'diajukan',
  returned: 'dikembalikan',
  approved: 'disetujui',
  scheduled: 'terjadwal',
  publishing: 'dikirim',
  published: 'terbit',
  'partly-published': 'terbit-sebagian',
  failed: 'gagal',
  held: 'ditahan',
  withdrawn: 'ditarik',
};
export const PURPOSE_PARAMS: Readonly<Record<Purpose, string>> = {
  informative: 'informatif',
  educative: 'edukatif',
  promotive: 'promotif',
};

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DATE = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads the address; what it does not say, or says wrongly, filters nothing. */
export function readFilters(params: URLSearchParams): PieceFilters {
  const matching = (name: string, pattern: RegExp) => {
    const value = params.get(name) ?? '';
    return pattern.test(value) ? value : null;
  };
  return {
    search: params.get('cari')?.trim().slice(0, 80) ?? '',
    unit: matching('unit', ID),
    state: PIECE_STATES.find((state) => STATE_PARAMS[state] === params.get('keadaan')) ?? null,
    purpose: PURPOSES.find((purpose) => PURPOSE_PARAMS[purpose] === params.get('tujuan')) ?? null,
    network: matching('kanal', /^[a-z-]{1,24}$/),
    programme: matching('program', ID),
    from: matching('dari', DATE),
    to: matching('sampai', DATE),
    archived: params.get('arsip') === 'ya',
    flagged: params.get('tanda') === 'ya',
    sort: SORTS.find((sort) => sort === params.get('urut')) ?? 'baru',
  };
}

/** Whether anything narrows the list. */
export const isFiltered = (filters: PieceFilters): boolean =>
  filters.search !== '' ||
  filters.flagged ||
  [
    filters.unit,
    filters.state,
    filters.purpose,
    filters.network,
    filters.programme,
    filters.from,
    filters.to,
  ].some((value) => value !== null);

/** Words as a search of PostgreSQL: all must be there, the last one may be unfinished. Null asks for nothing. */
export function wordsAsked(search: string): string | null {
  const words = search.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
}

/** Pieces of one look; a look with more is narrowed. */
export const MOST_PIECES = 5_000;
