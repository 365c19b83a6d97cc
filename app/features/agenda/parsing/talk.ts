import type { Line } from './lines.ts';

/** How lines begin that greet, thank, ask or answer and tell of no activity. */
const TALK = new RegExp(
  `^(?:${[
    "ass?al?amu|ass?\\.? ?w|ass(?![\\p{L}])|wa'?alaikum|wassal|salam|s(?:e)?lamat (?:pagi|siang|sore|malam|hari)|good (?:morning|afternoon|evening|day)|halo|hallo|hai(?![\\p{L}])|dear(?![\\p{L}])",
    'yth|kepada|dengan hormat|dgn hormat|hormat kami|hormat saya|mohon|mhn|demikian|dmk|sekian|terima ?kasih|trima ?kasih|terimakasih|makasih|matur|mtr|suwun|swn|nuwun|nuhun|hatur|dumm|monggo|silakan|silahkan|trims|tks|thx|thanks|tq|tengkyu|tuhan memberkati',
    'peliputan|atas (?:perhatian|kerja|kehadiran|perkenan)|berikut|izin|ijin|om swastiastu|om santi|shalom|syalom|namo|rahayu|siap(?:$|[ ,.!]+(?:laksanakan|hadir|pak|bu|ndan|komandan|dan|\\d|monitor|noted|bos|mas|mbak|bang|\\p{Emoji}))|monitor(?![\\p{L}])|noted|roger|copy(?![\\p{L}])|ok(?:e|ay|eh)?(?![\\p{L}])|86(?!\\d)|nggih|njih',
    'diteruskan|forwarded|fwd|cc(?![\\p{L}])|tembusan|ttd|t\\.t\\.d|sumber|dikirim|posted|http|www\\.|kami tunggu|ditunggu|bagi (?:rekan|yang|opd)|rekan-rekan|diharapkan|dimohon|harap|agar|semoga|barakallah|jazakallah|jazakumullah|wallahu|alhamdulillah|bismillah|tabik|horas|sampurasun|punten|pesan ini',
    'untuk (?:menjadi|diketahui|konfirmasi)|jadwal (?:dapat|bisa|sewaktu)|agenda (?:dapat|bisa|sewaktu)|sewaktu-waktu|info lebih|narahubung|contact|#\\p{L}|di tempat$|(?:dilanjut(?:kan)?|lanjut|kemudian|selanjutnya)\\W*$|itu (?:saja|aja|sj)(?![\\p{L}])|segitu(?![\\p{L}])|(?:semua|seluruh) (?:kegiatan|acara|agenda|peserta|opd|pejabat)(?![\\p{L}])|(?:yang|yg) (?:belum|blm|lain|lainnya|tidak|tdk)(?![\\p{L}])',
  ].join('|')})`,
  'iu',
);
/** Offices and units that sign below a message or stand above it. */
const SIGNED =
  /^(?:kabag|kasubag|kasubbag|ajudan|adc|bagian (?:protokol|prokopim|umum|humas)|bag\.|protokol|prokopim|sespri|humas|diskominfo|dinas kominfo|pemerintah (?:kota|kabupaten|provinsi|prov|kab)|pemkot|pemkab|pemprov|sekretariat|biro (?:adpim|administrasi|umum|humas)|perubahan)(?![\p{L}])/iu;
const CLOSING =
  /^(?:demikian|dmk|sekian|terima ?kasih|trima ?kasih|terimakasih|makasih|matur|suwun|nuwun|nuhun|tks|thx|thanks|trims|tq|atas (?:perhatian|kerja)|wassal|hormat kami|om santi|mohon dukungan|mohon kehadiran)/iu;
const CONTACT =
  /(?:\+?62|(?<!\d)0)[\s.-]?8\d{1,2}(?:[\s.-]?\d){5,}|^(?:ig|fb|instagram|facebook|tiktok|twitter|youtube|yt|website|web|email|e-mail)\s*:|^@[\w.]+$/i;
const NOTES =
  /^(?:catatan|cat|note|notes|nb|n\.b|ket|keterangan|perubahan|info tambahan|update|ralat|\*\))\s*[:.]?\s*$/iu;
const NONE = 'nihil|kosong|libur|cuti|off|free|standby|stand by|istirahat|ishoma|isoma';
const NOTHING = new RegExp(
  `^\\(?(?:${NONE}|dinas luar|dl|(?:tidak|tdk|tak|belum|blm|gak|ga|nggak) ada(?:\\s+\\p{L}+){0,3}|(?:jadwal|agenda) menyusul|-)\\)?(?:\\s*[(,:–-]\\s*(?:${NONE}|sakit|dl|dinas luar|i[zj]in)[^)]{0,30}\\)?)?[.\\s]*$`,
  'iu',
);
const AWAY =
  /^(?:sedang |masih )?(?:dl|dinas luar|cuti|libur|umr[ao]h|ibadah haji|luar (?:kota|daerah|negeri))(?:\s+(?:ke|di|bersama|tahunan|nasional|sakit|dalam|daerah|kota|provinsi|\p{Lu}[\p{L}.]*)){1,4}[.\s]*$/iu;

const bare = (text: string): string => text.replace(/^[\s(["'*]+/, '');

/** The region's name alone above the agenda. */
export const isRegion = (text: string): boolean =>
  /^(?:pemerintah\s+)?(?:kota|kabupaten|kab\.?|provinsi|prov\.?)(?:\s+\p{L}+){1,3}$/iu.test(text);

export const isTalk = (text: string): boolean => TALK.test(bare(text));
export const isGreeting = (line: Line): boolean =>
  line.label === null && line.icon === null && isTalk(line.text);
export const isSigned = (line: Line): boolean =>
  line.label === null && line.icon === null && SIGNED.test(bare(line.text));
/** A telephone number or an account, on a line of its own. */
export const isContact = (line: Line): boolean => CONTACT.test(line.text) && line.text.length < 80;
export const isClosing = (text: string): boolean => CLOSING.test(text);
export const opensNotes = (line: Line): boolean =>
  (line.label === 'note' && line.text === '') || (line.label === null && NOTES.test(line.text));
/** Says that there is no activity ("nihil", "tidak ada apel", "DL ke provinsi"). */
export const saysNothing = (text: string): boolean => NOTHING.test(text.trim()) || AWAY.test(text.trim());
