/** Which head of region the message is about; "Wakil" alone is the deputy of that family. */
export type Family = 'kota' | 'kabupaten' | 'provinsi';

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

export const HONORIFIC =
  '(?:(?:yth\\.?|yang terhormat|bapak/ibu|bapak|bpk|bapa|pak|bp|ibu|bu|saudara|sdr|bunda|ayah)\\.?\\s+)?';
export const ACTING = '(?:(pj|plt|plh|pjs|penjabat|pelaksana tugas|pelaksana harian)\\.?\\s*)?';
const WALI = 'wali ?kota|walkot|wlkota|walkota|wali ?kta';
const DEPUTY = 'wakil|wkl|wk|wa';
const NAME =
  "(?:\\s+(?!(?:dan|dg|dgn|dengan|di|ke|pada|mewakili|diwakili|bersama|menghadiri|hadir|membuka|serta|beserta|memimpin|atau|hari|tanggal|tgl|besok|selaku|untuk|utk|pukul|pkl|jam)(?![\\p{L}]))[\\p{L}/&'.-]+){1,5}";
/** A unit's name without the region behind it. */
const UNIT_NAME = NAME.replace('(?!(?:', '(?!(?:kab|kabupaten|kota|prov|provinsi|');
const UNITS: Readonly<Record<string, string>> = {
  kes: 'Kesehatan',
  sos: 'Sosial',
  hub: 'Perhubungan',
  dik: 'Pendidikan',
  dikbud: 'Pendidikan dan Kebudayaan',
  naker: 'Tenaga Kerja',
  tan: 'Pertanian',
  pertanian: 'Pertanian',
  pora: 'Pemuda dan Olahraga',
  par: 'Pariwisata',
  parbud: 'Pariwisata dan Kebudayaan',
  dag: 'Perdagangan',
  perindag: 'Perindustrian dan Perdagangan',
  dukcapil: 'Kependudukan dan Pencatatan Sipil',
  kominfo: 'Kominfo',
  perkim: 'Perkim',
  pmd: 'PMD',
  damkar: 'Damkar',
};

export type Rule = {
  pattern: string;
  rank: number;
  family?: Family;
  unit?: boolean;
  title: (found: readonly (string | undefined)[]) => string | null;
};
const DIGIT: Readonly<Record<string, string>> = {
  '1': 'I',
  '2': 'II',
  '3': 'III',
  i: 'I',
  ii: 'II',
  iii: 'III',
};

function assistant(word: string | undefined): string | null {
  if (!word) return 'Asisten';
  const plain = word.trim().toLowerCase();
  const number = DIGIT[plain] ?? DIGIT[/^(iii|ii|i|[123])(?![\p{L}])/u.exec(plain)?.[1] ?? ''];
  if (number) return `Asisten ${number}`;
  if (/^pem|kesejahteraan|kesra|tapem/.test(plain)) return 'Asisten I';
  if (/^(?:eko|perek|bidang eko|bidang perek|pembangunan|ekbang)/.test(plain)) return 'Asisten II';
  if (/^(?:adm|umum)/.test(plain)) return 'Asisten III';
  return null;
}

const tidy = (words: string | undefined) =>
  (words ?? '')
    .replace(/[\s.,;–-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
const unitName = (words: string | undefined) => UNITS[tidy(words).toLowerCase()] ?? tidy(words);

export const RULES: readonly Rule[] = [
  {
    pattern: `(?:${DEPUTY})\\.?\\s*(?:${WALI})|wawali(?:kota|kot)?|wawalkot|wawako|wakwali|wakil wali|wwk|wkwk|w2|(?:deputy|vice) mayor`,
    rank: 2,
    family: 'kota',
    title: () => 'Wakil Wali Kota',
  },
  {
    pattern: `${WALI}|wako(?=[^\\p{L}]|$)|w1|(?:pak|bu|bapak|ibu|bpk)\\.? wali(?! kelas| murid| santri| nagari| songo)|^\\s*wali\\s*$|wk(?=\\s*$)|mayor(?!\\s+jend)`,
    rank: 1,
    family: 'kota',
    title: () => 'Wali Kota',
  },
  {
    pattern: `(?:${DEPUTY})\\.?\\s*bupati|wabup|wkbup|b2|(?:deputy|vice) regent`,
    rank: 2,
    family: 'kabupaten',
    title: () => 'Wakil Bupati',
  },
  {
    pattern: 'bupati|regent|b1|(?:pak|bu|bapak|ibu|bpk)\\.? bup',
    rank: 1,
    family: 'kabupaten',
    title: () => 'Bupati',
  },
  {
    pattern: `(?:${DEPUTY})\\.?\\s*(?:gubernur|gub)|wagub|g2|(?:deputy|vice) governor`,
    rank: 2,
    family: 'provinsi',
    title: () => 'Wakil Gubernur',
  },
  { pattern: 'gubernur|governor|gub|g1', rank: 1, family: 'provinsi', title: () => 'Gubernur' },
  {
    pattern:
      'sekretaris daerah|sekertaris daerah|sekda(?:kot|kab|prov|ko)?|sekprov|sekkab|sekkot|sekdako|regional secretary',
    rank: 3,
    title: () => 'Sekretaris Daerah',
  },
  {
    pattern: 'wakil ketua( i{1,3}| [1-4])?(?: (?:tp|tim penggerak))\\.? ?pkk',
    rank: 5,
    title: ([n]) => `Wakil Ketua${n ? n.toUpperCase() : ''} TP PKK`,
  },
  { pattern: '(?:ketua (?:(?:tp|tim penggerak)\\.?)? ?pkk)', rank: 4, title: () => 'Ketua TP PKK' },
  { pattern: 'ketua dekranasda', rank: 4, title: () => 'Ketua Dekranasda' },
  {
    pattern: 'bunda (paud|literasi|genre)',
    rank: 4,
    title: ([n]) => `Bunda ${n?.toUpperCase() === 'PAUD' ? 'PAUD' : capitalised(n ?? '')}`,
  },
  {
    pattern:
      '(?:asisten|asda|assisten|asist|ass|as)\\.?(?:\\s+(?:sekda|setda|daerah|bidang))?\\s+((?:iii|ii|i|[123])(?![\\p{L}\\d])|(?:pemerintahan|pem|perekonomian|ekonomi|ekbang|pembangunan|administrasi|adm|umum)[\\p{L}]*(?:\\.?\\s+(?:dan|&)?\\s*(?:kesra|kesejahteraan rakyat|pembangunan|umum))?)(?:\\s*\\([^)]{0,40}\\))?',
    rank: 6,
    title: ([n]) => assistant(n),
  },
  {
    pattern: `(?:staf ahli|sahli)((?:\\s+(?:wali ?kota|bupati|gubernur))?(?:\\s+(?:bidang|bid\\.?)${NAME}|\\s+(?:iii|ii|i|[123])(?![\\p{L}]))?)`,
    rank: 7,
    title: ([n]) => tidy(`Staf Ahli${(n ?? '').replace(/\s+(?:wali ?kota|bupati|gubernur)/i, '')}`),
  },
  {
    pattern: 'kadin(kes|sos|hub|dikbud|dik|naker|tan|pora|par|dag)',
    rank: 8,
    unit: true,
    title: ([n]) => `Kepala Dinas ${unitName(n)}`,
  },
  {
    pattern:
      'kadis(kominfo|dukcapil|dikbud|dik|pora|par|perindag|dag|perkim|pertanian|nakertrans|naker|hub|sos|kes|parbud|tan)',
    rank: 8,
    unit: true,
    title: ([n]) => `Kepala Dinas ${unitName(n)}`,
  },
  {
    pattern: `(?:kadis|kepala dinas|ka\\.? ?dinas)(${UNIT_NAME})`,
    rank: 8,
    unit: true,
    title: ([n]) => `Kepala Dinas ${unitName(n)}`,
  },
  {
    pattern: `(?:kaban|kepala badan|ka\\.? ?badan)(${UNIT_NAME})`,
    rank: 8,
    unit: true,
    title: ([n]) => `Kepala Badan ${tidy(n)}`,
  },
  {
    pattern: `(?:kabag|kepala bagian)(${UNIT_NAME})`,
    rank: 8,
    unit: true,
    title: ([n]) => `Kepala Bagian ${tidy(n)}`,
  },
  {
    pattern: '(?:kasatpol|kasat pol|kepala satpol|kasat) ?pp',
    rank: 8,
    unit: true,
    title: () => 'Kepala Satpol PP',
  },
  { pattern: '(?:kalak|kepala pelaksana) bpbd', rank: 8, unit: true, title: () => 'Kepala Pelaksana BPBD' },
  {
    pattern: '(?:kepala|ka\\.) ?([\\p{L}]{3,20})',
    rank: 8,
    unit: true,
    title: ([n]) =>
      /^(?:daerah|desa|sekolah|kepolisian|kejaksaan|opd)$/i.test(n ?? '')
        ? null
        : `Kepala ${n?.length && n.length <= 4 ? n.toUpperCase() : capitalised(n ?? '')}`,
  },
  { pattern: 'inspektur(?: daerah)?(?! upacara)', rank: 8, unit: true, title: () => 'Inspektur' },
  { pattern: 'sekwan|sekretaris dprd', rank: 8, unit: true, title: () => 'Sekretaris DPRD' },
  { pattern: `camat(${NAME})?`, rank: 9, unit: true, title: ([n]) => tidy(`Camat ${tidy(n)}`) },
  { pattern: `lurah(${NAME})?`, rank: 9, unit: true, title: ([n]) => tidy(`Lurah ${tidy(n)}`) },
  {
    pattern: '(?:wakil|wkl)(?: kepala daerah| kdh)|wkdh|(?:pak|bu|bapak|ibu) wakil|^\\s*wakil\\s*$',
    rank: 2,
    title: () => '@deputy',
  },
  { pattern: 'kepala daerah|kdh', rank: 1, title: () => '@head' },
];
