/** What the officer reads when a reported link shows little or nothing. */
export const READING_COPY = {
  'not-an-address': 'Tautan tidak ditemukan dalam teks ini. Mohon tempel alamat unggahan, misalnya https://…',
  'network-closed':
    'Jaringan ini tidak memperlihatkan isi unggahan tanpa masuk. Mohon tambahkan teks unggahan dan tangkapan layar.',
  'not-a-page': 'Tautan ini bukan halaman web (misalnya berkas). Mohon isi judul dan teksnya.',
  unreachable:
    'Halaman belum dapat dibuka. Anda tetap dapat mengirim laporan dengan teks dan tangkapan layar.',
} as const;
