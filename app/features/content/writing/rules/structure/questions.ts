import type { CheckedText, WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { DATELINE, isWhole, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.questions;
type Question = keyof typeof copy.names;

const any = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'iu');

const WHAT = /(?<!\p{L})(?:me|ber|di|ter|pe)\p{Ll}{4,}(?!\p{L})/iu;
const WHO = any(
  `wali kota|wakil wali kota|bupati|wakil bupati|gubernur|presiden|menteri|sekretaris daerah|sekda|kepala|camat|lurah|pemerintah|pemkot|pemkab|
pemprov|dinas|badan|diskominfo|satpol|warga|siswa|siswi|pelajar|mahasiswa|guru|petugas|relawan|kader|pedagang|petani|nelayan|peserta|tim|dprd|polisi|polres|
bpbd|puskesmas|rsud|kelurahan|kecamatan|penduduk|pengusaha|pelaku usaha|ketua|direktur|asn`.replaceAll(
    '\n',
    '',
  ),
);
const WHERE =
  /(?<!\p{L})(?:di|ke|dari|se)[ -](?:\p{Lu}\p{L}+|kantor|balai|gedung|lapangan|aula|sekolah|puskesmas|pasar|kelurahan|kecamatan|desa|kota|kabupaten|rumah|hotel|pendopo|taman|alun-alun|masjid|stadion|jalan|kampung|ruang|wilayah|seluruh|sejumlah|beberapa|\d)|(?:kelurahan|kecamatan|desa|kabupaten|pendopo|kantor|gedung|aula|balai|lapangan) \p{Lu}/u;
const WHEN = any(
  `senin|selasa|rabu|kamis|jumat|sabtu|minggu|hari ini|kemarin|besok|tadi|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|
november|desember|pekan|tahun \\d{4}|pukul|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?`.replaceAll('\n', ''),
);
const WHY = any(
  'karena|sebab|agar|supaya|untuk|guna|demi|dalam rangka|bertujuan|tujuan(?:nya)?|akibat|sehingga|mengingat|menyusul|alasan(?:nya)?|dilatarbelakangi|dipicu|berkat|sebagai upaya|sebagai bentuk',
);
const HOW = any(
  'dengan|melalui|lewat|secara|cara(?:nya)?|menggunakan|memakai|bertahap|berupa|terdiri atas|dimulai|diawali|kemudian|setelah(?: itu)?|selanjutnya|bersama|sebanyak|sambil|mulai dari|meliputi|mekanisme|tahapan',
);

function missingOf(text: CheckedText): Question[] {
  const { lead, body } = releaseParts(text);
  if (!lead) return [];
  const opening = text.raw.slice(lead.start, lead.end);
  const sentence = opening.replace(DATELINE, '');
  const whole = body.map(({ start, end }) => text.raw.slice(start, end)).join('\n');
  const named = text.words.some(({ start, end, name }) => name && start >= lead.start && end <= lead.end);
  const dated = DATELINE.exec(opening)?.[0] ?? '';
  return [
    ...(WHAT.test(sentence) ? [] : (['what'] as const)),
    ...(named && WHO.test(sentence)
      ? []
      : WHO.test(sentence) || /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(sentence)
        ? []
        : (['who'] as const)),
    ...(WHERE.test(sentence) || dated !== '' ? [] : (['where'] as const)),
    ...(WHEN.test(sentence) || /\d/.test(dated) ? [] : (['when'] as const)),
    ...(WHY.test(whole) ? [] : (['why'] as const)),
    ...(HOW.test(whole) ? [] : (['how'] as const)),
  ];
}

/** Which of the six questions stays open: four in the lead, why and how anywhere. Told once, at the lead. */
export const questions: WritingRule = {
  id: 'S08-adiksimba',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text)) return [];
    const { lead } = releaseParts(text);
    const missing = missingOf(text);
    if (!lead || missing.length === 0) return [];
    const message = copy.message(missing.map((question) => copy.names[question]));
    return [{ ...lead, message, fix: null, severity: 'warning' as const }];
  },
};
