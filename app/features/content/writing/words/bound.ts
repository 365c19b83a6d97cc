/** Bound forms that join whatever common word follows. */
export const BOUND = `
pasca paska pra non sub multi anti semi nir ultra supra infra intra swa purna
`;
/** Bound forms that are words of their own as well: joined before these only. First word: the form. */
export const ONLY_BEFORE = `
tuna netra rungu wicara daksa grahita susila wisma karya aksara laras ganda
maha siswa guru karya raja bintang dahsyat
pro rakyat aktif poor gender
kontra produktif indikasi intelijen revolusi
super market visi power
inter nasional aksi koneksi modal disipliner lokal
tri wulan tunggal sula matra
dwi fungsi bahasa warna mingguan bulanan
panca indra usaha roba
catur wulan
adi karya kuasa daya busana luhung pura
tele konferensi komunikasi wicara
mikro organisme film bus
makro ekonomi
ekstra kurikuler parlementer
manca negara
bi lateral lingual
eka bahasa warna
peri laku kemanusiaan kehidupan
poli klinik
mono poli toni
auto didak
kilo meter gram watt
audio visual
geo politik spasial logis
bio gas diesel massa teknologi
agro wisata bisnis industri
eko wisata
hidro ponik
`;
/** Joined with `antar`; before other nouns `antar` delivers: antar jemput, antar surat. */
export const AFTER_ANTAR = `
daerah kota wilayah instansi lembaga negara desa kecamatan kelurahan kabupaten provinsi pulau warga umat agama pelajar sekolah siswa mahasiswa kampung generasi sektor sektoral bidang unit
perangkat pihak individu pribadi golongan suku budaya bangsa ras kelompok organisasi komunitas pemerintah pemda kementerian waktu ruang moda jenjang kelas pemuda pegawai karyawan manusia
sesama pelaku kader tim klub regional nasional benua kawasan dinas perusahaan bank kampus fakultas rumah pedagang petani petugas keluarga penduduk iman profesi lini kantor bagian instansional
kepala anggota kader relawan dusun rukun regu sektor bahasa kerajaan partai fraksi komisi tokoh umat muka
`;
