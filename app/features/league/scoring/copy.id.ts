/** What is wrong with a rule set. */
export const rulesCopy = {
  text: 'Isi teks ini, paling banyak 200 huruf.',
  key: 'Kunci hanya huruf kecil, angka, dan tanda hubung.',
  share: 'Isi bagian antara 0 dan 1.',
  full: 'Ambang nilai penuh harus di atas 0% dan paling tinggi 100%.',
  count: 'Isi bilangan bulat dalam batas yang ditunjukkan.',
  weight: 'Bobot harus di atas 0 dan paling tinggi 100.',
  weights: (sum: number) =>
    `Bobot semua kriteria harus berjumlah 100, sekarang ${sum.toLocaleString('id-ID')}.`,
  twice: 'Kriteria ini sudah ada dalam aturan.',
  noCriteria: 'Aturan perlu paling sedikit satu kriteria.',
  noClasses: 'Aturan perlu paling sedikit satu kelas.',
  kindTwice: 'Satu jenis unit hanya boleh ada di satu kelas.',
  noKinds: 'Pilih paling sedikit satu jenis unit untuk kelas ini.',
  keyTwice: 'Kunci ini sudah dipakai.',
  bands: 'Pita nilai diurutkan dari yang tertinggi, tanpa ambang yang sama.',
  lastBand: 'Pita terendah harus mulai dari 0, agar setiap nilai punya pita.',
  tieBreak: 'Penentu nilai sama harus kriteria yang ada dalam aturan.',
  medianLeast:
    'Interaksi diukur paling sedikit dari 6 kiriman, karena batas bawah median belum ada di bawah itu.',
  rubric: 'Juri perlu paling sedikit satu butir penilaian.',
  items: 'Daftar periksa perlu paling sedikit satu butir.',
};
