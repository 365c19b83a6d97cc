/** Sentences that several parts of training share. */
export const trainingCopy = {
  title: 'Pelatihan',
  back: 'Pelatihan',
  tabs: {
    label: 'Bagian angkatan',
    schedule: 'Jadwal',
  } as Record<string, string>,
  state: {
    draft: 'Disiapkan',
    open: 'Dibuka',
    cancelled: 'Batal',
    finished: 'Selesai',
  },
  refusals: {
    invalid: 'Ada isian yang perlu dibetulkan.',
    forbidden: 'Peran Anda tidak dapat melakukan ini. Koordinator di Diskominfo dapat membantu.',
    'not-found': 'Pelatihan atau angkatan ini tidak ada.',
    'batch-closed': 'Angkatan ini sudah selesai atau batal, jadi tidak dapat diubah.',
  } as Record<string, string>,
};
