/** Posts by which somebody speaks or acts for an office; ranks and degrees stand in capitals too. */
const OFFICES =
  'presiden|wapres|komandan|danru|penjabat|inspektur|kasubsi|penghulu|menteri|gubernur|wagub|bupati|wabup|wali kota|walikota|wawali|sekda|sekretaris|asisten|staf ahli|camat|lurah|kades|kadus|kepala|kadis|kabid|kasi|kabag|plt|pj|ketua|wakil|direktur|direktris|manajer|rektor|dekan|komisioner|juru bicara|jubir|humas|kapolri|kapolda|kapolres|kapolresta|kapolsek|kasat|kasatreskrim|kanit|kombes|kombes pol|akbp|akp|kompol|iptu|ipda|aiptu|aipda|bripka|brigadir|briptu|jenderal|kolonel|mayor|kapten|letnan|serma|sertu|danramil|dandim|babinsa|bhabinkamtibmas|jaksa|(?<!majelis )hakim|majelis hakim|panitera|penyidik|pengacara|advokat|kuasa hukum|notaris|psikolog|psikiater|konselor|pendamping|pakar|peneliti|pengamat|guru besar|profesor|koordinator|pahlawan|kajari|kajati|kejari|danrem|pangdam|kalapas|karutan|kepsek|wakapolres|wakapolda|wakasat|kabagops|kasubag|kasubbag|kasipidum|kasi pidum|plh|sekdes|sekcam|sekjen|dirut|dirjen|wamen|menko|kadisdik|kadinkes|kadinsos|kadishub|kadispora|kadiskominfo|kadisdukcapil|kadisnaker|kapuskesmas|kapus|kaposek|majelis|laksamana|sultan|anggota (?:dpr|dprd|dpd|polri|tni|komisi)';
/** Callings: who follows one before the name acts in it; behind the name they tell of private persons as well. */
const CALLINGS =
  'anggota|warga setempat|warga sekitar|pelukis|pematung|perupa|dalang|pendongeng|pustakawan|penyair|vaksinator|pekerja sosial|peksos|bunda paud|dokter|bidan|perawat|ahli|dosen|guru|wali kelas|pelatih|pembina|ustaz|ustazah|kiai|kyai|pendeta|pastor|romo|ulama|tokoh|aktivis|pegiat|pemerhati|relawan|kader|petugas|pegawai|operator|pengurus|bendahara|fasilitator|penyuluh|narasumber|moderator|pembicara|duta|artis|aktor|aktris|penyanyi|musisi|komedian|penulis|novelis|sutradara|atlet|pebulu tangkis|petinju|pemain|striker|kiper|wartawan|jurnalis|fotografer|reporter|redaktur|editor|pengusaha|pemilik|pendiri|donatur|dirigen|pemadam|bung|raden|ratu|pangeran|rt|rw';
const RANKS = String.raw`AKBP|AKP|KOMPOL|IPTU|IPDA|AIPTU|AIPDA|BRIPKA|BRIPTU|KPAI|CEO|[Dd]r\.|drg\.|Prof\.|KH|K\.H\.|RT|RW`;
const oneWord = new Set(OFFICES.split('|').filter((post) => /^\p{Ll}+$/u.test(post)));
/** "Kajari", "Psikolog": the next capitals are who holds it. */
export const isOffice = (word: string): boolean => oneWord.has(word.toLowerCase()) || /^admin$/i.test(word);
/** With a capital at the beginning of any of its words, or without. */
const inEitherCase = (list: string): string =>
  list.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const callings = new Set(CALLINGS.split('|').filter((one) => /^\p{Ll}{4,}$/u.test(one)));
/** "Sutradara Gita": the next capitals are who has it. */
export const isCalling = (word: string): boolean => callings.has(word.toLowerCase());
const OFFICE = `${inEitherCase(OFFICES)}|${RANKS}`;
const WITHIN =
  'dan|penuntut|regu|damkar|pleton|batik|kuliner|kopi|mebel|tani|kelontong|muda|negeri|swasta|kota|kabupaten|dinas|bidang|bagian|seksi|kecamatan|kelurahan|desa|daerah|spesialis|anak|jiwa|forensik|posyandu|puskesmas|sekolah|panitia|umum|muda|utama|ketua|nasional|komunitas|perempuan|rt|rw|kelas|komite|kampung|adat|agama|masyarakat|rumah|sakit|bola|voli|tim|hukum|lbh|sosial|korban|pol|kerja|unit|pos|media|lapangan|lapas|tangkis|psikologi|kedokteran|pendidikan|teknik|komunikasi|gizi|kesehatan|sosial|perlindungan|penyakit|dalam|kandungan|saraf|paru|bedah|gigi|tni|polri|olahraga|muay|silat|renang|puisi';

const BETWEEN = String.raw`\p{Lu}[\p{L}\d.()/-]*|${WITHIN}|dr\.|drg\.|\d{1,3}`;

/** "Kapolres Wanasari AKBP Andi": between the post and the name stand capitals and the words of posts only. */
export const POST_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${OFFICE})(?: (?:${BETWEEN})){0,9}|(?<!(?:[Kk]epada|[Oo]leh|[Hh]adapan|[Dd]ari|(?<!\p{L})[Dd]i\p{Ll}{3,12}) )(?:${OFFICE})(?:,? (?:${BETWEEN})){0,9},?|(?:${inEitherCase(CALLINGS)})(?: (?:${BETWEEN})){0,9}) ?$`,
  'u',
);
/** "Andi Wijaya, S.H., Kepala Dinas Sosial". */
export const OFFICE_BEHIND = new RegExp(
  String.raw`^(?:,? \p{Lu}[\p{L}.]{0,5}\.[\p{L}.]*)*(?:,| \(| (?:selaku|sebagai|yang (?:juga|menjabat))) ?(?:selaku |sebagai |seorang |yang juga )?(?:${OFFICE})(?!\p{L})`,
  'u',
);
const ACTS =
  'mengatakan|menyatakan|menjelaskan|menuturkan|berkata|menegaskan|menambahkan|mengungkapkan?|menyampaikan|mengimbau|meminta|berharap|mengajak|menyebut(?:kan)?|mengakui|memaparkan|menerangkan|menilai|menjawab|bertanya|berpesan|menyerahkan|mengunjungi|menjenguk|membesuk|meninjau|memimpin|melantik|membuka|menutup|menghadiri|memastikan|mengapresiasi|memberi(?:kan)?|mendampingi|membantu|menyalurkan|menangani|memeriksa|merawat|mengajar|melatih|menulis|memotret|menggelar|mengoordinasi(?:kan)?|mengucapkan|menyelamatkan|mengevakuasi|menyambut|mengecam|mengutuk|menyosialisasikan|membacakan|memvonis|menuntut|menolong|menyumbang(?:kan)?|mengedukasi|mencontohkan|membina|mengobati|mengoperasi|menerbitkan|menyusun|menciptakan|memerankan|membintangi|memenangi|memenangkan|menjuarai|meraih|mencetak|membahas|mengkritik|menyoroti|mengusulkan|menandatangani|menjadi (?:pembicara|narasumber|pemateri|moderator|juri|pemandu)|tampil|mendesak|menimbang|menolak|mengawal|menemani|mengajari|mengajarkan|menyerukan|menggandeng|menginstruksikan|memerintahkan|mengarahkan|memberangkatkan|memfasilitasi|mengevaluasi|memantau|mengawasi|menyidangkan|mengadili|menyelenggarakan|mengadakan|menyosialisasikan|memperkenalkan|mendongeng|menghibur|memotivasi|menyantuni|mengantarkan?|menerima kunjungan|mengonfirmasi|membenarkan|merilis|mengumumkan|menginformasikan|mendata|menindaklanjuti|berjanji|berkomitmen|bertugas|berkunjung|turun langsung';
/** What somebody does for others or says: the story is not about what befell him. */
/** Verbs of what befalls somebody, of what is done wrong, and of what a child does: everything else done in `me-` is an act of the grown. */
const NO_ACT =
  'mengalami|menderita|mengidap|menjadi|mengaku(?!i)|meninggal|menangis|mengeluh|melahirkan|menghilang|mencuri|membawa|memukul|menusuk|menikam|membunuh|membacok|menganiaya|menabrak|mengendarai|mengisap|menghirup|membolos|melarikan|melompat|meloncat|memanjat|memancing|menyeberang|menelan|meminum|memakan|menerima|mendapat|memperoleh|memiliki|menunggu|merengek|mengamuk|menceritakan|melapor|mengungkap(?!kan)|mengadu|menggambar|menjalani|menghadapi|menyesal|memerlukan|membutuhkan|meregang|mengembuskan|membaik|memburuk|mengikuti|mengerjakan|melanjutkan|menempuh|menjual|menyaksikan|melihat|mendengar|membegal|melempar|merusak|mengancam|mengambil|merampas|merampok|memalak|memeras|mengejek|merundung|mengeroyok|membakar|mencoret|menyembunyikan|membuang|mengubur|menyimpan|mengedarkan|mengonsumsi|memakai|menggunakan|menikah|mengandung|mengantongi|menyetir|mengemudi|menumpang|membonceng|melawan|memberontak|menghabisi|mengakhiri|menyayat|menggigil|mengigau|memar|membengkak|membiru|mengering|menatap|memandang|memeluk|memanggil|merawat|mengasuh|membantu (?:ibu|ayah|orang tua|nenek|kakek)|mengumpulkan|memulung|mengemis|mengamen|mengasong|mencari|menolak|memilih|memberanikan|melepaskan|menyelamatkan diri|menuju|memasuki|meninggalkan|mendatangi|menemui|membobol|mengoperasikan|menembak|mengompas|menjambret|meneguk|menenggak|mengunci|menyekap|menyodomi|memerkosa|memperkosa|mencabuli|melecehkan|meraba|menyetubuhi|merudapaksa|memaksa|membujuk|mengajukan|melakukan|mengurus|memperagakan|membuat|mencabut|menyiram|menampar|menendang|menyiksa|membanting|mencekik|mendorong|menyeret|menyundut';
export const ACTS_BEHIND = new RegExp(
  String.raw`^(?:,(?![^,.;]*(?<!\p{L})(?:anak|siswa|siswi|pelajar|murid|santri|bocah|balita|remaja|tahun|korban|penyintas|penderita|pasien|mengidap|penyandang)(?!\p{L}))[^,.;]{0,70},|,(?= menjadi (?:pembicara|narasumber|pemateri|moderator|juri)))?(?: (?:pun|juga|lalu|kemudian|turut|langsung|sudah|telah|akan|selalu|sempat|kembali|sendiri|tak|tidak|yang)){0,3} (?:${ACTS}|(?!(?:${NO_ACT}))me\p{Ll}{4,})(?!\p{L})(?! (?:bahwa )?(?:dirinya|ia|dia)(?!\p{L}))`,
  'iu',
);
/** "Kuasa hukum korban pemerkosaan, ": somebody by his calling, before a comma. */
export const CALLED_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${OFFICE}|${inEitherCase(CALLINGS)})(?: \p{L}+){0,5}, (?:\p{L}{1,5}\. )*$`,
  'u',
);
export const SAID_BEFORE =
  /(?<!\p{L})(?:kata|ujar|ujarnya|tutur|jelas|ungkap|imbuh|tambah|ucap|papar|terang|tegas|sebut|pungkas|pesan|harap|menurut|karya|novel|lagu|puisi|buku|film|piala|beasiswa|undang-undang|teori|metode|dongeng|cerita|legenda|kisah|karakter|boneka|sindrom|penyakit|patung|museum|makam|monumen|mobil|bus|toko|warung|hotel|kafe|restoran|yayasan|relawan)(?: \p{Lu}[\p{L}.]*)? ?$/u;
