/** Words of Indonesian government prose that the matcher treats specially. Surface forms; callers stem them. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const stopWords: ReadonlySet<string> = new Set(
  list(`yang dan di ke dari untuk pada dengan dalam oleh para atau ini itu juga sebagai adalah ada tidak bukan
  akan telah sudah saat ketika usai setelah sebelum hingga sampai agar supaya karena serta bagi antara secara
  kami kita anda mereka dia ia beliau saya nya pun lah kah si sang bersama se per tentang terhadap atas bawah
  tanggal pukul pkl wib wita wit tahun bulan pekan jam s d sd the of and in
  a i ii iii iv v yuk ayo nih dong sih lho kok deh ya min kak sobat guys warga lagi masih lebih sangat semua
  setiap tiap banyak bapak ibu pak bu bang kang mas mbak gus haji hj h dr drs ir prof st mt se mm msi sh sos
  rangka tersebut hadir dihadiri acara kegiatan giat agenda langsung turut dapat bisa harus menjadi`),
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
  pagi siang sore malam hari lebaran umkm usaha produk musyawarah masjid sidang rencana kerja informasi publik media medsos admin digital`);

/** Phrases that count as one word, written as in lower case text. */
export const phrases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'wali kota': 'walikota',
    'pak wali': 'walikota',
    'bu wali': 'walikota',
    'bapak wali': 'walikota',
    'ibu wali': 'walikota',
    'hari ulang': 'hut',
    'muskel kelurahan': 'muskel',
    'musyawarah kelurahan': 'muskel',
    'bantuan langsung': 'blt',
    'blt tunai': 'blt',
    'batu pertama': 'letakbatu',
    'peletakan letakbatu': 'letakbatu',
    'job fair': 'bursakerja',
    'bursa kerja': 'bursakerja',
    'wakil walikota': 'wawali',
    'wakil bupati': 'wabup',
    'wakil gubernur': 'wagub',
    'media sosial': 'medsos',
    'bimbingan teknis': 'bimtek',
    'serah terima': 'sertijab',
    'kerja bakti': 'kerjabakti',
    'gotong royong': 'kerjabakti',
    'bersih bersih': 'kerjabakti',
    'jumat bersih': 'kerjabakti',
    'bersih pantai': 'kerjabakti',
    'ground breaking': 'groundbreaking',
    'kick off': 'luncur',
    'soft launching': 'luncur',
    'grand launching': 'luncur',
    'grand opening': 'buka',
    'alun alun': 'alunalun',
    'menteri pertanian': 'mentan',
    'menteri kesehatan': 'menkes',
    'menteri sosial': 'mensos',
    'menteri perdagangan': 'mendag',
    'menteri agama': 'menag',
    'menteri pariwisata': 'menpar',
    'menteri perhubungan': 'menhub',
    'menteri keuangan': 'menkeu',
    'menteri dalam': 'mendagri',
    'rapat koordinasi': 'rakor',
    'kepala dinas': 'kadis',
    'sekretaris daerah': 'sekda',
    'rumah sakit': 'rs',
    'pangan murah': 'pasarmurah',
    'pasar murah': 'pasarmurah',
    'sembako murah': 'pasarmurah',
    'operasi pasar': 'pasarmurah',
    'gerakan pasarmurah': 'pasarmurah',
    'bank sampah': 'banksampah',
    'car free': 'carfree',
    'makan bergizi': 'mbg',
    'jum at': 'jumat',
    'pos pelayanan': 'posyandu',
    'jawa barat': 'jawabarat',
    'jawa timur': 'jawatimur',
    'jawa tengah': 'jawatengah',
    'sumatera selatan': 'sumateraselatan',
    'sumatera utara': 'sumaterautara',
    'sumatera barat': 'sumaterabarat',
    'sulawesi selatan': 'sulawesiselatan',
    'sulawesi tengah': 'sulawesitengah',
    'sulawesi tenggara': 'sulawesitenggara',
    'sulawesi utara': 'sulawesiutara',
    'kalimantan selatan': 'kalimantanselatan',
    'kalimantan timur': 'kalimantantimur',
    'kalimantan tengah': 'kalimantantengah',
    'kalimantan barat': 'kalimantanbarat',
    'kalimantan utara': 'kalimantanutara',

    'daerah aliran': 'das',
  }),
);

/** Words that say the same thing; both sides are written as roots or surface forms. */
export const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    launching: 'luncur',
    launch: 'luncur',
    melaunching: 'luncur',
    dilaunching: 'luncur',
    kickoff: 'luncur',
    berangkatkan: 'lepas',
    memberangkatkan: 'lepas',
    diberangkatkan: 'lepas',
    pemberangkatan: 'lepas',
    flag: 'lepas',
    pelatihan: 'bimtek',
    melatih: 'bimtek',
    latih: 'bimtek',
    dilatih: 'bimtek',
    workshop: 'bimtek',
    walkot: 'walikota',
    wawalkot: 'wawali',
    wawalikota: 'wawali',
    perwali: 'perwal',
    jalsan: 'jalansehat',
    goro: 'kerjabakti',
    gotongroyong: 'kerjabakti',
    korve: 'kerjabakti',
    gpm: 'pasarmurah',
    penjabat: 'pj',
    sholat: 'salat',
    shalat: 'salat',
    solat: 'salat',
    sekertaris: 'sekretaris',
    mesjid: 'masjid',
    ahad: 'minggu',
    jabar: 'jawabarat',
    jatim: 'jawatimur',
    jateng: 'jawatengah',
    sumsel: 'sumateraselatan',
    sumut: 'sumaterautara',
    sumbar: 'sumaterabarat',
    sulsel: 'sulawesiselatan',
    sulteng: 'sulawesitengah',
    sultra: 'sulawesitenggara',
    sulut: 'sulawesiutara',
    kalsel: 'kalimantanselatan',
    kaltim: 'kalimantantimur',
    kalteng: 'kalimantantengah',
    kalbar: 'kalimantanbarat',
    kaltara: 'kalimantanutara',
    ntb: 'nusatenggarabarat',
    ntt: 'nusatenggaratimur',
    diy: 'yogyakarta',
    jogja: 'yogyakarta',
    dki: 'jakarta',
    solo: 'surakarta',
    vaksin: 'vaksinasi',
    imunisasi: 'imunisasi',
    maulud: 'maulid',
    qurban: 'kurban',
    idul: 'id',
    iduladha: 'adha',
    idulfitri: 'fitri',
    kontes: 'lomba',
    kompetisi: 'lomba',
    kejuaraan: 'lomba',
    turnamen: 'lomba',
    sidak: 'tinjau',
    blusukan: 'tinjau',
    monev: 'evaluasi',
    cek: 'tinjau',
    sambang: 'kunjung',
    pantau: 'tinjau',
    raker: 'rakor',
    rapat: 'rakor',
    musrembang: 'musrenbang',
    sertijab: 'sertijab',
    groundbreaking: 'letakbatu',
    ultah: 'hut',
    milad: 'hut',
    dirgahayu: 'hut',
    harjad: 'harijadi',
    festifal: 'festival',
    expo: 'pameran',
    bazar: 'bazar',
    bazaar: 'bazar',
    sunatan: 'khitan',
    khitanan: 'khitan',
    ojol: 'ojek',
    puskesmas: 'puskesmas',
    disdik: 'disdik',
    stunting: 'stunting',
  }),
);

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

export const strongBefore =
  /\b(gladi|undangan|mengundang|(?:yuk|ayo|mari)(?: \w+){0,3} (?:hadir|hadiri|ramaikan|ikut|ikuti|datang|saksikan|meriahkan|kunjungi|gabung|bergabung|daftar)|hadirilah|hadiri dan|(?:gratis|terbuka) untuk (?:umum|semua)|gratis masuk|masuk gratis|jangan lupa|jangan lewatkan|catat tanggal|catat ya|save the date|nantikan|coming soon|segera hadir|sampai jumpa (?:besok|esok|nanti|senin|selasa|rabu|kamis|jumat|sabtu|minggu|di )|h-\d+|menjelang|jelang|jadwal(?:kan|nya)?|dijadwalkan|pendaftaran|daftarkan|daftar sekarang|bakal|persiapan|bersiap|(?:akan|segera|siap) di(?:gelar|buka|resmikan|luncurkan|lantik|laksanakan|mulai|lepas|selenggarakan|adakan|operasikan|serahkan|salurkan|bagikan|tutup|pusatkan)|siap sambut|kesiapan|saksikan besok|kuota terbatas|segera daftar|technical meeting|cek lokasi|tinjau lokasi|matangkan|kumpul di|ditunggu kehadiran\w*|merapat|rencananya|direncanakan|ditargetkan|targetkan|menghitung hari|tinggal menghitung|simulasi|countdown|pekan depan|minggu depan|bulan depan|besok|lusa|esok)\b/g;
export const softBefore =
  /\b(akan|rencana|segera|progres|memastikan|finalisasi|mendatang|nanti|menuju|siap)\b/g;
export const doneCues =
  /\b(telah|usai|sukses|meriah|berlangsung|resmi|dihadiri|terima ?kasih|alhamdulillah|tadi|antusias|lancar|rampung|selesai|digelar|diikuti|tumpah ruah|khidmat|dok(?:umentasi)?|potret|momen|keseruan|kemarin)\b/g;
export const followCues =
  /\b(pasca|sejak diresmikan|sejak dibuka|sejak diluncurkan|baru diresmikan|(?:beberapa|dua|tiga|empat|lima|enam|\d+) (?:hari|pekan|minggu|bulan) (?:usai|setelah|pasca|sejak)|(?:sepekan|seminggu|sebulan|setahun) (?:usai|setelah|pasca|sejak)|setelah diresmikan|setelah dibuka|setelah diluncurkan|tindak ?lanjut|menindaklanjuti|keluhkan|dikeluhkan|sudah rusak|mulai melayani|jam operasional|jam buka|masih ramai|pengunjung sejak)\b/g;
export const postponedCues =
  /(?<!sempat )\b(ditunda|penundaan|diundur(?:kan)?|pengunduran|dibatalkan|batal digelar|pembatalan|dijadwal(?:kan)? ulang|penjadwalan ulang|reschedule|tidak jadi)\b/;
export const noEventCues =
  /(?:^|[^\p{L}])(selamat (?:pagi|siang|sore|malam|hari|tahun|memperingati|menunaikan|berbuka|ulang tahun|natal|idul|hut|hkn|hjk)|dirgahayu|mengucapkan|turut berduka|berbelasungkawa|innalillahi|\[?hoaks?\]?\s*[:\]!]|klarifikasi|pengumuman|tidak benar|awas penipuan|waspada penipuan|info layanan|jam layanan|jam pelayanan|jam besuk|jadwal dokter|layanan tutup|syarat dan|persyaratan|call center|lowongan kerja|tips|tahukah|kuis|giveaway|prakiraan cuaca|nomor darurat|harga hari ini)/u;
export const repostCues =
  /(?:^|\s)(?:rt\s*@|repost\b|re-post|#repost|reposted from|regram|diposting ulang|unggah ulang|via\s*@|dibagikan dari|bagikan ulang|share from|shared from|📷\s*:?\s*@|🎥\s*:?\s*@|sumber\s*:\s*@|video\s*:\s*@|foto\s*:\s*@|credit\s*:?\s*@|cr\s*:\s*@|kolaborasi dengan\s*@|collab\s*(?:with)?\s*@)/;

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
