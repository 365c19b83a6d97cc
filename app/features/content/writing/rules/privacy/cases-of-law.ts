/** Cues that several rules on persons share. */
const word = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?:nya)?(?!\\p{L})`, 'iu');

export const SEXUAL_CRIME = word(
  `pemerkosaan|perkosaan|diperkosa|memperkosa|memerkosa|meraba|diraba|hubungan badan|sekstorsi|tanpa busana|foto bugil|pemerasan seksual|(?:video|foto|konten|gambar) (?:intim|syur|mesum|telanjang)|video bugil|menodai|dinodai|(?<!kanker |tumor |pemeriksaan |deteksi )payudara|rekaman (?:panggilan )?video|pahanya|memegang (?:paha|dada|bokong)|dipegang-pegang|alat kelamin|kemaluan|menggauli|digauli|nafsu bejat|melayani nafsu|(?:ber)?hubungan intim|berhubungan badan|pelecehan yang menimpa|diremas|merekam(?: [\\p{L}]+){1,4} mandi|pencabulan|dicabuli|mencabuli|cabul|pelecehan seksual|pelecehan(?! (?:profesi|simbol|bendera|agama|lambang|wartawan|verbal terhadap petugas))|dilecehkan|melecehkan|kekerasan seksual|
persetubuhan|disetubuhi|menyetubuhi|rudapaksa|dirudapaksa|merudapaksa|sodomi|disodomi|menyodomi|eksploitasi seksual|perdagangan orang|asusila|kejahatan susila|
tindak pidana kekerasan seksual|tpks|tppo|(?:di|meng)gerayangi|(?:di|meng)hamili|dicium paksa|dijual ke pria hidung belang|prostitusi anak|open bo|inses|incest|predator (?:anak|seksual)|pedofil(?:ia)?`.replaceAll(
    '\n',
    '',
  ),
);

/** Violence at home: who suffers it is not named either (UU 23/2004; UU 27/2022 pasal 4). */
export const AT_HOME =
  /(?<!\p{L})(?:kdrt|(?:istri|ibu rumah tangga)(?: yang)?(?: menjadi| jadi)? korban kekerasan|kekerasan dalam rumah tangga|(?:di(?:pukul|aniaya|siram|bacok|tampar|bakar|sekap|ancam|tusuk|cekik|seret|tendang|telantarkan|hajar|sundut|kurung)i?|lebam|disiksa)(?: \p{Ll}+){0,4} (?:suami|istri|pacar|mantan|ayah|bapak|kekasih|pasangan|menantu|mertua)(?:nya)?)(?!\p{L})/iu;

/** Where a child's name harms it: law, violence, disease, want. */
const STEMS =
  'pukul|mukul|aniaya|nganiaya|tusuk|nusuk|tikam|nikam|bacok|mbacok|tampar|nampar|tendang|nendang|siksa|nyiksa|sekap|nyekap|kurung|ngurung|culik|nyulik|bunuh|rampok|curi|ncuri|rampas|begal|tabrak|nabrak|serempet|nyerempet|lempar(?= batu| molotov| kaca)|rusak|bakar|ancam|ngancam|peras|meras|hina|ejek|ngejek|rundung|gigit|ngigit|sundut|nyundut|siram|nyiram|jambak|telantar|nelantar|racun|sengat|gelam|hanyut|timpa|nimpa|terkam|nerkam|serang|nyerang|seret|nyeret|patuk|bobol|mbobol|keroyok|ngeroyok|hajar|palak|malak';
/** Any form of a verb that harms: `dipukuli`, `membegal`, `pelempar`. */
const HARM = `(?:di|ter|me[mn]?g?|pe[mn]?g?)(?:${STEMS})(?:i|kan|an)?`;
export const GRAVE = word(
  `korban|pelaku|tersangka|terdakwa|saksi|ditangkap|tertangkap|menangkap|diamankan|ditahan|dipidana|mencuri|pencurian|tawuran|narkoba|sabu|begal|
pembunuhan|dibunuh|membunuh|tewas|meninggal|hanyut|tenggelam|hilang|kabur|kecelakaan|tertabrak|perundungan|dirundung|bullying|dianiaya|penganiayaan|
kekerasan|dipukul|dicabuli|diperkosa|dilecehkan|pencabulan|pemerkosaan|gizi buruk|stunting|tengkes|hiv|kanker|tbc|hamil|pernikahan dini|dititipkan|lpks|
lpka|ditelantarkan|ditemukan|dibuang|putus sekolah|luka|luka-luka|terluka|menderita|diselamatkan|dievakuasi|senjata tajam|geng|hukum|polisi|bunuh diri|dirawat|keracunan|diinfus|dikeroyok|tersengat|terserempet|tertimpa|terbakar|memulung|mengemis|imunisasi|tidak sekolah|dipukuli|dikurung|dijual|dinikahkan|perkawinan anak|icu|igd|garis merah|tidak masuk sekolah|tidak mampu|miskin|menunggak|tunggakan|disekap|dijauhi|dikucilkan|kelaparan|hamil di luar nikah|melahirkan|dikeluarkan dari sekolah|balap liar|mabuk|miras|lem|berat badan|pengemis|reyot|mengungsi|yatim|piatu|penculikan|diculik|kehilangan|visum|penyidik|ppa|transfusi|prematur|nicu|jenazah|autopsi|mayat|jasad|dituntut|menuntut|pidana|vonis|divonis|putusan|lpka|lpks|kaki palsu|kursi roda|alat bantu dengar|penerima (?:pip|kip|pkh|bansos|bantuan)|belum terdaftar|luka bakar|jatuh|terjatuh|sumur|terpeleset|terperosok|disenggol|tersenggol|truk|vaksin|vaksinasi|disuntik|berjualan|mengamen|mengasong|anak asuh|prasejahtera|tersesat|ditinggal|ditinggalkan|menelantarkan|disembunyikan|dispensasi kawin|dispensasi nikah|kawin anak|menikah|pernikahan|tanpa dokumen|dikirim ke|menyelamatkan|kejadian|menyaksikan|damkar|bengkak|membengkak|gantung diri|menewaskan|tertekan|ejekan|buaya|gempa|longsor|kebakaran|selamat dari|lekas sembuh|cepat sembuh|tidak pulang|belum pulang|keberadaan|pencarian|dicari|hakim|sidang|berhadapan dengan hukum|abh|mesum|asmara|operasi|diversi|dibully|dirawat|sekarat|pingsan|dihamili|digerayangi|molotov|memalak|dipalak|mengisap lem|ngelem|kejang|kritis|depresi|melahirkan|pasung|razia|terjaring|satpol pp|mencoret|membolos|bolos|direhabilitasi|rehabilitasi|putus cinta|minggat|diancam|disebar|tersebar|viral|${HARM}`.replaceAll(
    '\n',
    '',
  ),
);

const SAMARAN = word(
  'bukan nama sebenarnya|bukan nama asli|nama samaran|nama disamarkan|disamarkan|nama rekaan',
);
const CALLED_SO =
  /(?<!\p{L})(?:sebut saja|sebutlah|panggil saja|anggap saja(?: namanya)?|namakan saja|inisial|berinisial)[ ,“"']{1,3}$/iu;

/** "Berinisial Rizal Maulana" is a whole name, whatever it is called. */
function isCalledSo(raw: string, start: number, end: number): boolean {
  const before = raw.slice(Math.max(0, start - 24), start);
  const isWhole = /^\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/u.test(raw.slice(start, end));
  return CALLED_SO.test(before) && !(isWhole && /inisial/i.test(before));
}

/** "Sebut saja Mawar", "Bunga (bukan nama sebenarnya)": the writer has already done what is asked. */
export const isInvented = (raw: string, start: number, end: number): boolean =>
  isCalledSo(raw, start, end) || SAMARAN.test(raw.slice(Math.max(0, start - 60), end + 60));
