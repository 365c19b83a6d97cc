/** Cues that several rules on persons share. */
const word = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'iu');

export const SEXUAL_CRIME = word(
  `pemerkosaan|perkosaan|diperkosa|memperkosa|pencabulan|dicabuli|mencabuli|cabul|pelecehan seksual|korban pelecehan|dilecehkan|melecehkan|kekerasan seksual|
persetubuhan|disetubuhi|menyetubuhi|rudapaksa|dirudapaksa|merudapaksa|sodomi|disodomi|eksploitasi seksual|perdagangan orang|asusila|kejahatan susila|
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
lpka|ditelantarkan|ditemukan|dibuang|putus sekolah|luka|luka-luka|terluka|menderita|diselamatkan|dievakuasi|senjata tajam|geng|hukum|polisi|bunuh diri|dirawat|mengungsi|yatim|piatu|penculikan|diculik`.replaceAll(
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
