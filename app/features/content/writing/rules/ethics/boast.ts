import type { WritingRule } from '../../finding.ts';
import { ETHICS_COPY } from './copy.id.ts';
import { phraseRule, phrases } from './phrase-rule.ts';

const { message, ...about } = ETHICS_COPY.boast;
const WHERE = 'di (?:dunia|indonesia|asia|nusantara|tanah air|jagat raya)';

const RANKED =
  /(?<!\p{L})(?:nominasi|nomine|peringkat|predikat|penghargaan|juara|gelar|kategori|kompetisi|meraih|raih|dinobatkan|ditetapkan|menurut|versi)(?!\p{L})/iu;

/** Shouts and unmeasured superlatives. A rank with its place ("terbaik kedua se-Provinsi") is measured by somebody. */
export const boast: WritingRule = phraseRule(
  { id: 'J05-berlebihan', severity: 'warning', ...about },
  phrases(
    'wow',
    'gempar',
    'heboh',
    '(?:banjir|kecelakaan|kebakaran|gempa|tragedi|peristiwa|pemandangan|kejadian|insiden)(?: yang)? (?:mengerikan|menggemparkan|mencekam|menyeramkan)',
    '(?:menggemparkan|menghebohkan|mencengangkan|bikin gempar) (?:warga|publik|masyarakat|jagat)',
    'bikin (?:geger|heboh|merinding|melongo|nangis|iri)',
    `(?:terbaik|terhebat|tercanggih|terindah|termewah|nomor satu|paling \\p{Ll}{4,12}) ${WHERE}`,
    `satu-satunya ${WHERE}`,
    `(?:pertama|terbesar) di dunia`,
    '(?:tidak|tak|nggak|gak) akan percaya',
    'wajib (?:kamu|anda) tahu',
    'jangan sampai menyesal',
    'dijamin (?:puas|sembuh|lulus|untung|laku|ampuh|manjur|tidak rugi|pasti)',
    'tiada (?:duanya|tandingannya|bandingannya)',
    'tak tertandingi',
    'super (?:keren|hebat|dahsyat|mewah)',
    'spektakuler',
    'mengguncang dunia',
    'ter(?:hebat|baik|besar|indah|cantik|sukses|canggih|mewah) sepanjang masa',
    'nomor satu (?:sejagat|sedunia|se-Indonesia|di jagat)',
    '(?:sejagat|sedunia) raya',
    '100 persen (?:aman|sembuh|pasti|bebas)',
    'sempurna tanpa cela',
  ),
  message,
  // "Nominasi terbaik di Indonesia" is a rank that somebody gave.
  (prose, start) => !RANKED.test(prose.slice(Math.max(0, start - 50), start)),
);
