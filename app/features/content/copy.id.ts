import type { PieceState, VariantState } from './states.ts';

/** What a state of a variant or of a piece is called, everywhere. */
export const STATE_WORDS: Readonly<Record<VariantState | PieceState, string>> = {
  draft: 'Konsep',
  submitted: 'Menunggu pemeriksaan',
  returned: 'Dikembalikan',
  approved: 'Siap tayang',
  scheduled: 'Terjadwal',
  publishing: 'Sedang dikirim',
  published: 'Tayang',
  'partly-published': 'Tayang sebagian',
  failed: 'Gagal tayang',
  held: 'Ditahan',
  excused: 'Tidak ditayangkan',
  withdrawn: 'Ditarik',
};
