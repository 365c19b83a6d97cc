/** Sentences of the setting of document numbers. */
export const numberingCopy = {
  title: 'Nomor surat',
  sub: 'Pola nomor surat dan sertifikat',
  summary: 'Berlaku untuk surat dan sertifikat berikutnya. Yang sudah bernomor tidak berubah.',
  pattern: 'Pola nomor',
  patternHint: 'Bagian dalam kurung kurawal diisi sendiri. {urut}, {unit} dan {tahun} wajib ada.',
  classification: 'Kode klasifikasi arsip',
  classificationHint: 'Mengisi {klasifikasi}, misalnya 800.1.11. Kosong berarti bagiannya dihilangkan.',
  optional: 'boleh kosong',
  example: 'Contoh',
  placesTitle: 'Bagian yang dapat dipakai',
  places: [
    ['{klasifikasi}', 'kode klasifikasi arsip'],
    ['{urut}', 'nomor urut tiap unit dan tahun, tidak pernah dipakai dua kali'],
    ['{jenis}', 'jenis dokumen: UND undangan, ST surat tugas, SERT sertifikat'],
    ['{unit}', 'nama pendek unit yang menerbitkan'],
    ['{romawi}', 'bulan dengan angka Romawi'],
    ['{bulan}', 'bulan dengan dua angka'],
    ['{tahun}', 'tahun surat'],
  ],
  save: 'Simpan pola',
  saved: 'Pola nomor disimpan. Surat dan sertifikat berikutnya memakainya.',
  refused: 'Pola nomor belum bisa disimpan',
  faults: {
    'unknown-place':
      'Ada bagian dalam kurung kurawal yang tidak dikenal. Lihat daftar bagian yang dapat dipakai.',
    'no-sequence': 'Tambahkan {urut}; tanpa nomor urut dua surat bernomor sama.',
    'no-year': 'Tambahkan {tahun}; nomor urut mulai lagi tiap tahun.',
    'no-unit': 'Tambahkan {unit}; tanpa unit, surat dua unit bernomor sama.',
    'too-long': 'Polanya paling banyak 120 huruf.',
  },
} as const;
