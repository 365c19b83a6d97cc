/** Sentences of lesson hours a year. */
export const jpCopy = {
  title: 'Jam pelajaran setahun',
  open: 'JP setahun',
  summary: (reached: number, people: number, wanted: number, year: number) =>
    `${reached} dari ${people} petugas mencapai ${wanted} JP pada ${year}`,
  lead: (wanted: number) =>
    `Dihitung dari sertifikat yang berlaku. Aparatur berhak atas paling sedikit ${wanted} JP setahun (PP 11/2017 pasal 203). Satu JP 45 menit bersih.`,
  years: 'Tahun',
  caption: (year: number) => `Jam pelajaran tiap petugas pada ${year}`,
  columns: { person: 'Petugas', unit: 'Unit', trainings: 'Pelatihan', jp: 'JP', state: 'Terhadap hak' },
  enough: 'Terpenuhi',
  missing: (jp: number) => `Kurang ${jp} JP`,
  emptyTitle: 'Belum ada petugas',
  empty: 'Petugas yang tercatat di unit tampil di sini beserta jam pelajarannya.',
  emptyOwn: 'Anda belum punya sertifikat pelatihan pada tahun ini.',
};
