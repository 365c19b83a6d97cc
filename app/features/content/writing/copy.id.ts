/** The editor and the list of what it found. */
export const WRITING_COPY = {
  found: (errors: number, warnings: number) => {
    const parts = [
      ...(errors > 0 ? [`${errors} kesalahan`] : []),
      ...(warnings > 0 ? [`${warnings} peringatan`] : []),
    ];
    return parts.length > 0 ? `${parts.join(', ')}.` : 'Tidak ada kesalahan.';
  },
  list: 'Hasil pemeriksaan tulisan',
  severity: { error: 'Kesalahan', warning: 'Peringatan' },
  fix: 'Perbaiki',
  fixTo: (from: string, to: string) => (to === '' ? `Hapus “${from}”` : `Perbaiki “${from}” menjadi “${to}”`),
  look: 'Lihat',
  lookAt: (words: string) => `Lihat “${words}” di tulisan`,
  why: 'Kenapa?',
  source: 'Sumber:',
  more: (count: number) => `Tampilkan ${count} lagi`,
  fixed: 'Sudah diperbaiki.',
  undo: 'Urungkan',
  rightLanguage: 'Ejaan dan tata tulis: tidak ada temuan',
  rightPrivacy: 'Tidak ada data pribadi yang tampak',
  rightWords: 'Kata dan etika: tidak ada temuan',
  rightStructure: 'Struktur siaran pers lengkap',
  blocked: 'Kesalahan harus dibetulkan, atau diloloskan dengan alasan, sebelum diajukan.',
} as const;
