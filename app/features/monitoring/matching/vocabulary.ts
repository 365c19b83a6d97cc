/** Words of Indonesian government prose that the matcher treats specially. Surface forms; callers stem them. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const stopWords: ReadonlySet<string> = new Set(
  list(`yang dan di ke dari untuk pada dengan dalam oleh para atau ini itu juga sebagai adalah ada tidak bukan
  akan telah sudah saat ketika usai setelah sebelum hingga sampai agar supaya karena serta bagi antara secara
  kami kita anda mereka dia ia beliau saya nya pun lah kah si sang bersama se per tentang terhadap atas bawah
  tanggal pukul pkl wib wita wit tahun bulan pekan jam s d sd the of and in
  a i ii iii iv v yuk ayo nih dong sih lho kok deh ya min kak sobat guys warga lagi masih lebih sangat semua
  setiap tiap banyak bapak ibu pak bu bang kang mas mbak gus haji hj h dr drs ir prof st mt se mm msi sh sos
  rangka tersebut terimakasih hadir dihadiri acara kegiatan giat agenda langsung turut dapat bisa harus menjadi`),
);

/** Words many activities share: they count, but a place or a proper name counts for more. */
export const commonWords: readonly string[] =
  list(`peresmian pembukaan penutupan peluncuran pelantikan kunjungan
  peninjauan pelepasan penyerahan penandatanganan peringatan upacara apel rapat koordinasi rakor sosialisasi
  bimtek pelatihan workshop seminar musrenbang forum dialog audiensi silaturahmi pembinaan monitoring evaluasi
  pembagian bantuan santunan pasar murah gerakan program lomba festival pameran expo jalan sehat senam bersih
  kerja bakti gotong royong posyandu imunisasi vaksinasi pelayanan layanan masyarakat warga pemerintah kota
  kabupaten provinsi daerah kecamatan kelurahan desa dinas badan kantor bagian sekretariat walikota wakil
  bupati wabup gubernur wagub sekda camat lurah kepala kadis ketua anggota presiden menteri pejabat penjabat pj plt plh
  asisten staf ahli asn pns opd pemkot pemkab pemprov forkopimda dprd tni polri polres kodim gedung aula
  lapangan hotel taman jalan balai pendopo alun-alun pusat utama umum resmi baru besar raya bersama serentak
  pembangunan revitalisasi rehabilitasi penanaman pohon kesehatan pendidikan ekonomi sosial budaya pariwisata
  lingkungan perdana tingkat peserta ratusan ribuan anak ibu pemuda pelajar siswa guru sekolah perempuan lansia
  keluarga hari nasional indonesia republik jadwal rutin pagi gelar mudik gratis tim kelompok petugas jumat
  senin selasa rabu kamis sabtu minggu penguatan peningkatan optimalisasi pengembangan pengelolaan pengendalian
  pagi siang sore malam hari halaman ruang ruangan lebaran umkm usaha produk musyawarah masjid sidang rencana kerja informasi publik media medsos admin digital`);

/** Two-word region names and their joined form, so that an abbreviation finds them. */
export const joinedRegions: ReadonlySet<string> = new Set(
  list(`jawabarat jawatimur jawatengah sumateraselatan sumaterautara sumaterabarat sulawesiselatan sulawesitengah
  sulawesitenggara sulawesiutara kalimantanselatan kalimantantimur kalimantantengah kalimantanbarat
  kalimantanutara nusatenggarabarat nusatenggaratimur`),
);

/** What is done at an activity; one group holds the words for one act. */
export const actGroups: Readonly<Record<string, readonly string[]>> = {
  open: list(
    'buka membuka dibuka pembukaan opening luncur meluncurkan peluncuran diluncurkan resmi meresmikan peresmian diresmikan canang pencanangan mencanangkan dicanangkan launching',
  ),
  close: list('tutup menutup ditutup penutupan closing puncak'),
  appoint: list('lantik pelantikan dilantik melantik kukuh pengukuhan dikukuhkan mengukuhkan sumpah'),
  designate: list('tunjuk penunjukan ditunjuk menunjuk'),
  depart: list('lepas pelepasan melepas dilepas berangkat memberangkatkan'),
  arrive: list('sambut menyambut penyambutan pulang kepulangan tiba kedatangan'),
  visit: list('kunjung kunjungan mengunjungi tinjau meninjau peninjauan sidak sambang'),
  handover: list('sertijab serah penyerahan menyerahkan diserahkan salur menyalurkan penyaluran'),
  meet: list('rakor rapat musrenbang musyawarah paripurna audiensi koordinasi'),
  train: list('bimtek pelatihan melatih latih sosialisasi workshop'),
  parade: list('apel upacara peringatan'),
};
/** Acts that exclude each other on the same object. */
export const oppositeActs: readonly (readonly [string, string])[] = [
  ['open', 'close'],
  ['appoint', 'designate'],
  ['depart', 'arrive'],
];

/** Offices whose holder lends a name to the activity; the longest form first. */
export const roles: readonly string[] = list(
  'wawali walikota wabup bupati wagub gubernur sekda presiden wapres camat lurah kadis asisten menteri mendagri',
);
/** Offices that lead the government: naming another one tells another activity. Heads of units are named in any report. */
export const leadingRoles: ReadonlySet<string> = new Set(
  list('wawali walikota wabup bupati wagub gubernur sekda presiden wapres'),
);

/** Nouns that open a place name. */
export const placeNouns: ReadonlySet<string> = new Set(
  list(`lapangan aula gedung hotel pendopo taman masjid gereja pasar stadion gor balai kelurahan kel kecamatan kec desa
  puskesmas posyandu sd sdn smp smpn sma sman smk smkn terminal pelabuhan pantai rw rt kampung dusun kota kabupaten
  kab pemkot pemkab alunalun waduk sungai jembatan rsud rs plaza graha wisma perumahan`),
);
