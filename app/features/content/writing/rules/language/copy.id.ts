/** What the language rules say. Sources are named as precisely as the guide numbers them: chapter, letter, title. */

const KBBI = 'KBBI VI Daring (Badan Pengembangan dan Pembinaan Bahasa)';

export const E01 = {
  title: 'Kata depan di, ke, dari',
  source: 'EYD V, II.D Kata Depan',
  explanation:
    'Kata depan di, ke, dan dari ditulis terpisah dari kata tempat, arah, atau waktu yang mengikutinya. Yang serangkai adalah awalan: diatasi, dibawahi.',
  message: (fix: string) => `Kata depan ditulis terpisah: "${fix}".`,
  joined: (fix: string) => `Ditulis serangkai: "${fix}".`,
};
export const E02 = {
  title: 'Awalan ditulis serangkai',
  source: 'EYD V, II.B Kata Turunan',
  explanation:
    'Awalan, termasuk di- pada kata kerja pasif, ditulis serangkai dengan kata yang mengikutinya: dilaksanakan, dihadiri.',
  message: (fix: string) => `Awalan ditulis serangkai: "${fix}".`,
};
export const E03 = {
  title: 'Huruf kapital pada jabatan',
  source: 'EYD V, I.F Huruf Kapital',
  explanation:
    'Nama jabatan berhuruf kapital jika diikuti nama orang, instansi, atau tempat, atau menggantikan orang tertentu; berhuruf kecil dalam arti umum: para bupati, seorang camat.',
  raise: (fix: string) => `Jabatan yang diikuti nama ditulis dengan huruf kapital: "${fix}".`,
  lower: (fix: string) => `Jabatan dalam arti umum ditulis dengan huruf kecil: "${fix}".`,
};
export const E04 = {
  title: 'Penulisan gelar',
  source: 'EYD V, II.F Singkatan dan Akronim; III.B Tanda Koma',
  explanation:
    'Gelar diikuti titik pada tiap unsurnya; gelar di belakang nama didahului koma, dan antargelar dipisahkan koma: Budi Hartono, S.Sos., M.Si. dr. untuk dokter, Dr. untuk doktor.',
  degree: (fix: string) => `Tulis gelar dengan koma dan titik: "${fix}".`,
  lead: (fix: string) => `Gelar di depan nama ditulis "${fix}" dengan titik dan spasi.`,
  doctor: 'Gelar dokter ditulis "dr."; "Dr." adalah doktor. Di belakangnya ada gelar spesialis.',
};
export const E05 = {
  title: 'Penulisan tanggal',
  source: 'EYD V, II.G Angka dan Bilangan; gaya penulisan pers untuk bentuk Senin (17/8/2026)',
  explanation:
    'Tanggal ditulis 17 Agustus 2026 atau, dalam gaya pers, Senin (17/8/2026) tanpa koma. Tanggal yang tidak ada pasti salah ketik.',
  form: (fix: string) => `Tulis tanggal: "${fix}".`,
  month: (month: number) => `Tidak ada bulan ke-${month}; periksa tanggal ini.`,
  day: (month: string, days: number) => `${month} hanya sampai tanggal ${days}; periksa tanggal ini.`,
};
export const E06 = {
  title: 'Hari tidak cocok dengan tanggal',
  source: 'Kode Etik Jurnalistik pasal 1 (akurat); kalender',
  explanation:
    'Hari dan tanggal yang tidak cocok membuat warga datang pada hari yang salah. Salah satunya keliru; pastikan yang mana.',
  message: (date: string, day: string) => `${date} jatuh pada hari ${day}. Periksa hari atau tanggalnya.`,
};
export const E07 = {
  title: 'Penulisan waktu',
  source: 'EYD V, III.A Tanda Titik (jam, menit, detik dipisahkan titik)',
  explanation:
    'Waktu ditulis pukul 09.30 WIB: kata pukul (jam menyatakan lamanya), titik, dan zona berhuruf kapital sesuai dengan wilayah.',
  impossible: 'Waktu ini tidak ada; periksa jam dan menitnya.',
  lead: 'Waktu disebut dengan "pukul"; "jam" menyatakan lamanya.',
  dot: (fix: string) => `Jam dan menit dipisahkan titik: "${fix}".`,
  form: (fix: string) => `Tulis waktu: "${fix}".`,
  zone: (fix: string) => `Singkatan zona waktu: "${fix}".`,
  elsewhere: (own: string) =>
    `Wilayah pemerintah daerah ini memakai ${own}. Biarkan jika acara memang di zona lain.`,
};
export const E08 = {
  title: 'Penulisan uang',
  source: 'EYD V, II.F Singkatan dan Akronim (lambang mata uang); III.A Tanda Titik; III.B Tanda Koma',
  explanation:
    'Rp ditulis tanpa titik dan tanpa spasi; titik memisahkan ribuan, koma desimal: Rp1.250.000,00; Rp1,5 miliar.',
  message: (fix: string) => `Tulis jumlah uang: "${fix}".`,
  twice: (fix: string) => `Rp sudah berarti rupiah: "${fix}".`,
};
export const E09 = {
  title: 'Angka dan bilangan',
  source: 'EYD V, II.G Angka dan Bilangan',
  explanation:
    'Bilangan di awal kalimat dan yang dapat ditulis dengan satu atau dua kata memakai huruf, kecuali berurutan atau menyatakan ukuran. Bilangan tingkat ditulis ke-2 atau kedua.',
  percent: (fix: string) => `Lambang persen dirapatkan: "${fix}".`,
  decimal: (fix: string) => `Desimal memakai koma: "${fix}".`,
  decade: (fix: string) => `Angka dan akhiran dihubungkan tanda hubung: "${fix}".`,
  roman: (fix: string) => `Awalan ke- tidak dipakai di depan angka Romawi: "${fix}".`,
  ordinal: (fix: string) => `Bilangan tingkat ditulis "${fix}".`,
  joined: (fix: string) => `Bilangan ditulis terpisah: "${fix}".`,
  unit: (fix: string) => `Lambang satuan ditulis dengan huruf kecil: "${fix}".`,
  opening: 'Bilangan di awal kalimat ditulis dengan huruf; jika panjang, susun ulang kalimatnya.',
  thousand: (fix: string) => `Ribuan dipisahkan titik: "${fix}".`,
  small: (fix: string) => `Bilangan satu kata ditulis dengan huruf: "${fix}".`,
};
export const E10 = {
  title: 'Kata ulang',
  source: 'EYD V, II.B Kata Turunan (bentuk ulang)',
  explanation:
    'Kata ulang ditulis lengkap dengan tanda hubung, tidak dengan angka 2 atau spasi. Kata jamak tidak perlu diulang: para tamu, banyak orang.',
  hyphen: (fix: string) => `Kata ulang ditulis dengan tanda hubung: "${fix}".`,
  two: (fix: string) => `Kata ulang ditulis lengkap: "${fix}".`,
  plural: (before: string, fix: string) => `"${before}" sudah menyatakan jamak; cukup "${fix}".`,
};
export const E11 = {
  title: 'Bentuk terikat',
  source: 'EYD V, II.B Kata Turunan (bentuk terikat)',
  explanation:
    'Bentuk terikat seperti antar-, pasca-, non-, sub- ditulis serangkai: antardaerah, pascabencana; dengan tanda hubung di depan huruf kapital dan singkatan: non-ASN.',
  together: (fix: string) => `Bentuk terikat ditulis serangkai: "${fix}".`,
  hyphen: (fix: string) => `Di depan huruf kapital dipakai tanda hubung: "${fix}".`,
  god: (fix: string) => `Nama dan sifat Tuhan dengan maha ditulis terpisah: "${fix}".`,
};
export const E12 = {
  title: 'Partikel pun, per, -nya, -lah, -kah',
  source: 'EYD V, II.E Partikel; II.H Kata Ganti',
  explanation:
    'pun ditulis terpisah kecuali pada kata penghubung seperti walaupun dan meskipun; per yang berarti tiap atau mulai ditulis terpisah; -nya, -lah, -kah serangkai.',
  apart: (fix: string) => `Partikel pun ditulis terpisah: "${fix}".`,
  together: (fix: string) => `Sebagai kata penghubung ditulis serangkai: "${fix}".`,
  per: (fix: string) => `Partikel per ditulis terpisah: "${fix}".`,
  clitic: (fix: string) => `Ditulis serangkai: "${fix}".`,
  hyphen: (fix: string) => `Dengan singkatan dihubungkan tanda hubung: "${fix}".`,
};
export const E13 = {
  title: 'Singkatan dan akronim',
  source: 'EYD V, II.F Singkatan dan Akronim',
  explanation:
    'Singkatan nama lembaga tanpa titik; singkatan umum dengan titik; akronim nama berhuruf awal kapital; kepanjangan disebut sekali, pada pemakaian pertama.',
  message: (fix: string) => `Tulis singkatan: "${fix}".`,
  acronym: (fix: string) => `Akronim gabungan suku kata ditulis "${fix}".`,
  long: (fix: string) => `Tulis lengkap: "${fix}".`,
  twice: (short: string) => `${short} sudah dijelaskan di atas; cukup singkatannya atau kepanjangannya.`,
  unused: (short: string) => `${short} tidak dipakai lagi setelah ini; singkatannya tidak perlu.`,
  early: (short: string) => `${short} dipakai sebelum dijelaskan; pindahkan kepanjangannya ke sini.`,
};
export const E14 = {
  title: 'Peluluhan k, p, s, t',
  source: 'EYD V, II.B Kata Turunan; kaidah peluluhan dalam Tata Bahasa Baku Bahasa Indonesia',
  explanation:
    'Huruf k, p, s, t di awal kata dasar luluh setelah me- dan pe-: menyukseskan, menaati. Gugus konsonan tidak luluh: memproduksi, mentransfer. Pengecualian: mengkaji, mempunyai.',
  message: (word: string, fix: string) => `"${word}" ditulis "${fix}".`,
};
export const E15 = {
  title: 'Kata mubazir',
  source: 'Tata Bahasa Baku Bahasa Indonesia; kaidah kalimat efektif',
  explanation: 'Dua kata yang menyatakan hal yang sama melemahkan kalimat; pilih satu.',
  message: (fix: string) => `Cukup "${fix}".`,
  concession:
    'Anak kalimat sudah dimulai dengan meskipun atau walaupun; kata penghubung kedua tidak diperlukan.',
};
export const E16 = {
  title: 'Kalimat panjang',
  source: 'Kaidah kalimat efektif; pedoman penulisan siaran pers',
  explanation:
    'Kalimat lebih dari 25 kata sulit dipahami sekali baca, apalagi di telepon. Pecah menjadi dua.',
  message: (count: number) => `Kalimat ini ${count} kata. Pecah menjadi kalimat yang lebih pendek.`,
};
export const E27 = {
  title: 'Paragraf panjang',
  source: 'Kaidah kalimat efektif; pedoman penulisan siaran pers',
  explanation:
    'Paragraf lebih dari empat kalimat sulit dibaca di layar telepon. Pecah menurut pokok pikirannya.',
  message: (count: number) => `Paragraf ini ${count} kalimat. Pecah menjadi paragraf yang lebih pendek.`,
};
export const E17 = {
  title: 'Huruf kapital seluruhnya',
  source: 'EYD V, I.F Huruf Kapital; I.H Huruf Tebal (penegasan)',
  explanation:
    'Kalimat dengan huruf kapital seluruhnya sukar dibaca dan dirasakan sebagai bentakan; pembaca layar mengejanya. Tekankan dengan susunan kata.',
  message: 'Tulis kalimat dengan huruf kapital seperlunya.',
  stressed: (fix: string) => `Tulis "${fix}" dengan huruf biasa.`,
};
export const E18 = {
  title: 'Tanda seru',
  source: 'EYD V, III.H Tanda Seru',
  explanation: 'Satu tanda seru cukup; berderet atau berulang membuat pesan pemerintah terasa berteriak.',
  repeated: 'Cukup satu tanda.',
  many: 'Sudah ada tanda seru sebelumnya; pakai titik.',
};
export const E19 = {
  title: 'Istilah keagamaan Islam',
  source: KBBI,
  explanation:
    'Bentuk baku menurut KBBI. Keputusan bersama tentang hari libur kadang memakai ejaan lain, jadi ini hanya peringatan.',
  message: (fix: string) => `Bentuk baku: "${fix}".`,
};
export const E20 = {
  title: 'Kata baku',
  source: KBBI,
  explanation: 'Siaran resmi memakai bentuk baku. Nama orang, lembaga, dan merek ditulis menurut pemiliknya.',
  message: (word: string, fix: string) => `"${word}" tidak baku; tulis "${fix}".`,
};
export const E21 = {
  title: 'Gabungan kata',
  source: 'EYD V, II.B Kata Turunan (gabungan kata)',
  explanation:
    'Gabungan kata ditulis terpisah (kerja sama, bekerja sama), serangkai jika mendapat awalan dan akhiran sekaligus (menindaklanjuti) atau sudah padu (olahraga, narasumber).',
  apart: (fix: string) => `Gabungan kata ditulis terpisah: "${fix}".`,
  together: (fix: string) => `Ditulis serangkai: "${fix}".`,
};
export const E22 = {
  title: 'Huruf kapital pada nama',
  source: 'EYD V, I.F Huruf Kapital',
  explanation:
    'Huruf pertama kalimat, nama hari, bulan, tempat, dan lembaga berhuruf kapital; kata bahasa pada bahasa Indonesia berhuruf kecil.',
  name: (fix: string) => `Nama ditulis dengan huruf kapital: "${fix}".`,
  place: (fix: string) => `Sebagai bagian nama ditulis dengan huruf kapital: "${fix}".`,
  small: (fix: string) => `Kata tugas di dalam nama dan judul ditulis dengan huruf kecil: "${fix}".`,
  language: (name: string) => `Tulis "bahasa ${name}"; hanya nama bahasanya yang berhuruf kapital.`,
  sentence: (fix: string) => `Awal kalimat ditulis dengan huruf kapital: "${fix}".`,
};
export const E23 = {
  title: 'Spasi dan tanda baca',
  source: 'EYD V, III Penggunaan Tanda Baca',
  explanation: 'Tanda baca dirapatkan dengan kata di depannya dan diikuti spasi.',
  spaceBefore: 'Tanda baca dirapatkan dengan kata di depannya.',
  spaceAfter: 'Setelah tanda baca ada spasi.',
  twice: 'Cukup satu tanda baca.',
  joint: (fix: string) => `Setelah ungkapan penghubung ada koma: "${fix}".`,
  bracket: 'Isi kurung dirapatkan dengan tandanya.',
};
export const E24 = {
  title: 'Kata tertulis dua kali',
  source: 'Kaidah kalimat efektif',
  explanation: 'Kata tugas yang tertulis dua kali berturut-turut hampir selalu salah ketik.',
  message: (word: string) => `"${word}" tertulis dua kali.`,
};
export const E28 = {
  title: 'Koma antara bagian kalimat',
  source: 'EYD V, III.B Tanda Koma dan III.I Tanda Petik',
  explanation:
    'Koma memisahkan anak kalimat yang mendahului induknya, bagian yang dipertentangkan, butir terakhir suatu perincian, dan kutipan dari pengantarnya.',
  under: 'Anak kalimat di depan induk kalimat diikuti koma.',
  leads: 'Ungkapan penghubung antarkalimat diikuti koma.',
  opposed: 'Sebelum "tetapi", "melainkan", dan "sedangkan" ada koma.',
  list: 'Dalam perincian ada koma juga sebelum "dan" atau "serta".',
  inQuote: 'Koma di antara kutipan dan pengantarnya ditulis di dalam tanda petik.',
  beforeQuote: 'Sebelum kutipan langsung ada koma.',
  apposed: 'Keterangan nama diapit dua koma.',
  noComma: 'Sebelum "bahwa" tidak ada koma.',
  noColon: 'Tanpa titik dua: perincian melengkapi kalimatnya.',
  question: 'Kalimat tanya diakhiri tanda tanya.',
  capital: 'Kutipan langsung dimulai dengan huruf kapital.',
};
export const E25 = {
  title: 'Padanan kata asing',
  source: 'Perpres 63/2019 tentang Penggunaan Bahasa Indonesia; Pedoman Pengindonesiaan Nama dan Kata Asing',
  explanation: 'Informasi layanan umum memakai bahasa Indonesia; untuk kata ini padanannya sudah lazim.',
  message: (fix: string) => `Padanan bahasa Indonesia: "${fix}".`,
};
export const E26 = {
  title: 'Daftar kata kantor',
  source: 'Daftar kata pemerintah daerah ini',
  explanation: 'Kantor memilih satu bentuk untuk kata ini agar tulisan semua unit seragam.',
  message: (fix: string) => `Di kantor ini ditulis "${fix}".`,
};
export const E29 = {
  title: 'Kalimat yang tidak padu',
  source: 'Tata Bahasa Baku Bahasa Indonesia (konjungsi korelatif, subjek); kaidah kalimat efektif',
  explanation:
    'Konjungsi berpasangan tetap (tidak ... tetapi, bukan ... melainkan, baik ... maupun, antara ... dan), dan subjek tidak didahului kata depan: "Rapat itu membahas", bukan "Dalam rapat itu membahas".',
  pair: (right: string) => `Pasangannya "${right}".`,
  swap: (right: string) => `Tulis "${right}".`,
  where: '"Di mana" hanya untuk bertanya. Tulis "yang", atau mulai kalimat baru.',
  cause: 'Anak kalimat sudah menyatakan sebab; "maka" tidak diperlukan.',
  subject: (word: string) => `Subjeknya hilang karena didahului "${word}". Hapus kata itu.`,
};
