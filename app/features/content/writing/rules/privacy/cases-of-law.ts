/** Cues that several rules on persons share. */
const word = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'iu');

export const SEXUAL_CRIME = word(
  `pemerkosaan|perkosaan|diperkosa|memperkosa|pencabulan|dicabuli|mencabuli|cabul|pelecehan seksual|dilecehkan|melecehkan|kekerasan seksual|
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
lpka|ditelantarkan|ditemukan|dibuang|putus sekolah|senjata tajam|geng|hukum|polisi|bunuh diri|dirawat|mengungsi|yatim|piatu|penculikan|diculik`.replaceAll(
    '\n',
    '',
  ),
);
