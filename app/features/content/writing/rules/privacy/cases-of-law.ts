/** Cues that several rules on persons share. */
const word = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?:nya)?(?!\\p{L})`, 'iu');

export const SEXUAL_CRIME = word(
  `pemerkosaan|perkosaan|diperkosa|memperkosa|memerkosa|meraba|diraba|hubungan badan|sekstorsi|tanpa busana|foto bugil|pemerasan seksual|(?:video|foto|konten|gambar) (?:intim|syur|mesum|telanjang)|video bugil|menodai|dinodai|(?<!kanker |tumor |pemeriksaan |deteksi )payudara|alat kelamin|kemaluan|menggauli|digauli|nafsu bejat|melayani nafsu|(?:ber)?hubungan intim|berhubungan badan|pelecehan yang menimpa|diremas|merekam(?: [\\p{L}]+){1,4} mandi|pencabulan|dicabuli|mencabuli|cabul|pelecehan seksual|korban pelecehan|dilecehkan|melecehkan|kekerasan seksual|
persetubuhan|disetubuhi|menyetubuhi|rudapaksa|dirudapaksa|merudapaksa|sodomi|disodomi|menyodomi|eksploitasi seksual|perdagangan orang|asusila|kejahatan susila|
tindak pidana kekerasan seksual|tpks|inses|incest|predator (?:anak|seksual)|pedofil(?:ia)?`.replaceAll(
    '\n',
    '',
  ),
);

/** Where a child's name harms it: law, violence, disease, want. */
export const GRAVE = word(
  `korban|pelaku|tersangka|terdakwa|saksi|ditangkap|tertangkap|menangkap|diamankan|ditahan|dipidana|mencuri|pencurian|tawuran|narkoba|sabu|begal|
pembunuhan|dibunuh|membunuh|tewas|meninggal|hanyut|tenggelam|hilang|kabur|kecelakaan|tertabrak|perundungan|dirundung|bullying|dianiaya|penganiayaan|
kekerasan|dipukul|dicabuli|diperkosa|dilecehkan|pencabulan|pemerkosaan|gizi buruk|stunting|tengkes|hiv|kanker|tbc|hamil|pernikahan dini|dititipkan|lpks|
lpka|ditelantarkan|ditemukan|dibuang|putus sekolah|luka|luka-luka|terluka|menderita|diselamatkan|dievakuasi|senjata tajam|geng|hukum|polisi|bunuh diri|dirawat|keracunan|diinfus|dikeroyok|tersengat|terserempet|tertimpa|terbakar|memulung|mengemis|imunisasi|tidak sekolah|dipukuli|dikurung|dijual|dinikahkan|perkawinan anak|icu|igd|garis merah|tidak masuk sekolah|tidak mampu|miskin|menunggak|tunggakan|disekap|dijauhi|dikucilkan|kelaparan|hamil di luar nikah|melahirkan|dikeluarkan dari sekolah|balap liar|mabuk|miras|lem|berat badan|pengemis|reyot|mengungsi|yatim|piatu|penculikan|diculik`.replaceAll(
    '\n',
    '',
  ),
);

const SAMARAN = word(
  'bukan nama sebenarnya|bukan nama asli|nama samaran|nama disamarkan|disamarkan|nama rekaan',
);
const CALLED_SO = /(?<!\p{L})(?:sebut saja|sebutlah|panggil saja|inisial|berinisial)[ ,“"']{1,3}$/iu;

/** "Berinisial Rizal Maulana" is a whole name, whatever it is called. */
function isCalledSo(raw: string, start: number, end: number): boolean {
  const before = raw.slice(Math.max(0, start - 24), start);
  const isWhole = /^\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/u.test(raw.slice(start, end));
  return CALLED_SO.test(before) && !(isWhole && /inisial/i.test(before));
}

/** "Sebut saja Mawar", "Bunga (bukan nama sebenarnya)": the writer has already done what is asked. */
export const isInvented = (raw: string, start: number, end: number): boolean =>
  isCalledSo(raw, start, end) || SAMARAN.test(raw.slice(Math.max(0, start - 60), end + 60));
