/** What is counted in a release: a number before it is a number of things, not a year, a name or a measure. */
export const COUNTED = `
orang warga peserta siswa pelajar mahasiswa guru santri anak balita lansia pegawai petugas personel relawan kader pedagang petani nelayan pelaku umkm perajin penyandang pasien korban jiwa
keluarga kk kepala rumah unit paket bantuan sertifikat sekolah desa kelurahan kecamatan kota kabupaten daerah titik lokasi ruas jembatan sumur stan tenda truk mobil sepeda motor ambulans bus
kelompok tim regu kontingen perusahaan koperasi pasar puskesmas posyandu ekor ternak sapi kambing ayam bibit pohon batang eksemplar buku lembar karung dus kantong botol kali hari pekan
minggu bulan tahun jam menit perangkat opd instansi lembaga organisasi komunitas kegiatan program inovasi penghargaan medali kasus kejadian rekomendasi poin aspek indikator bidang sektor tahap
penumpang pengunjung wisatawan pendaftar pelamar atlet pemuda perempuan ibu lapak kios kamar kelas ruang gedung masjid musala dapur hunian kapal perahu traktor mesin komputer laptop
tersangka saksi perwakilan delegasi undangan tamu hadirin peneliti dokter perawat bidan penyuluh pendamping pemilih pelari pesepeda penari pelukis seniman musisi juara pemenang finalis
`;
/** Before these a figure is a measure or a name of a place in a row, and stays one. */
export const MEASURES = `
persen derajat meter kilometer sentimeter milimeter hektare hektar kilogram gram ton kuintal liter mililiter volt watt megawatt kwh km m cm mm kg g ha l ml mdpl inci
jam menit detik hari minggu pekan bulan tahun malam juta miliar triliun ribu ratus rupiah dolar knot desibel kalori bit gb mb tb mbps
`;
/** After these a figure is an ordinal, a name, an age, a score. */
export const ORDINAL_NOUNS = `
nomor no pasal ayat butir huruf kelas tahap gelombang angkatan semester triwulan zona blok lantai ruang jalur rt rw sdn smpn sman smkn tk grup pool tipe golongan eselon tingkat level
versi edisi jilid bab halaman lampiran rute km kilometer usia berusia umur berumur pukul jam tanggal bulan tahun skor peringkat posisi urutan juara dapil komisi kloter loket koridor etape ronde set
paket seri kategori skala abad minggu pekan hari poin indeks rute kode tarif bobot nilai liga u d s
`;
/** Nouns that are numbered, so `ke` behind them is the ordinal: `HUT ke-81`. */
export const NUMBERED = `
hut juara hari ulang kali peringkat periode abad tahun tahap angkatan edisi gelombang sidang dies kelahiran peringatan jadi haul milad triwulan pekan minggu bulan semester putaran urutan posisi anak
termin fase generasi lantai kloter batch seri babak musim pertemuan sesi rapat kongres muktamar konferensi presiden ayat baris
`;
