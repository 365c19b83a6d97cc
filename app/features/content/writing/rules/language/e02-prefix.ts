import type { WritingRule } from '../../finding.ts';
import { BARE_VERBS, NOT_VERBS } from '../../words/verbs.ts';
import { E02 as copy } from './copy.id.ts';
import { lookUp } from './e20-standard-words.ts';
import { eachWord, isAllCaps, isCapital, nextOf, withCapitals, wordSet } from './spot.ts';

const VERBS = wordSet(BARE_VERBS);
const PLACES = wordSet(NOT_VERBS);
/** Verb roots that are things and places as well: apart where no passive is meant. */
const NOUNS = wordSet(
  'data antar dapat foto gelar inap isi muat nanti nilai operasi produksi proses protes pukul survei tari tata tolong ujar ulang undang vaksin ikut kenal edar subsidi sewa impor ekspor ingat diskusi tindak hukum rehab bina',
);
const CLITIC = /(?:nya|lah|kah)$/;

/** Nouns in ke-an whose prefix is set apart now and then. */
const KE = wordSet(
  'imanan takwaan sehatan giatan bijakan bersihan amanan hadiran majuan butuhan berhasilan beradaan budayaan pemimpinan manusiaan masyarakatan uangan bakaran celakaan jadian tertiban',
  'sejahteraan mudahan untungan kuatan kurangan lebihan samaan setaraan terampilan terlibatan bersamaan berlanjutan miskinan indahan arifan satuan pentingan cintaan bahagiaan selamatan nyamanan',
);

function isPassive(lower: string): boolean {
  const bare = lower.replace(CLITIC, '');
  if (PLACES.has(lower) || PLACES.has(bare)) return false;
  if (VERBS.has(lower) || VERBS.has(bare)) return !NOUNS.has(bare);
  // A verb in -kan; nouns in -kan are roots in -k with -an behind pe-, ke-, and the few of the list.
  if (/^[a-z]{3,}kan$/.test(bare))
    return !/^(?:pe(?!r(?:lihat|ingat|kenal|tahan|tanyak?|oleh|boleh|juang|timbang|tegas|cepat|siap|guna|dengar|satu|temu|kirak?|untuk|lombak?))|ke(?!lola|mbang|mbali|luar|nal|tengah|samping|cuali|mas|hendak|muka|lompok|depan|rah|jut)|se[bmp]|masakan|tanjakan)/.test(
      bare,
    );
  const root = /^([a-z]{3,})i$/.exec(bare)?.[1];
  return !!root && VERBS.has(root) && !NOUNS.has(root);
}

export const prefix: WritingRule = {
  id: 'E02-awalan',
  ...copy,
  severity: 'error',
  find: eachWord((word, at, text) => {
    // `mem-bangun`, `di-laksanakan`: a hyphen belongs before foreign words and abbreviations only.
    const hyphened = /^(di|mem|men|meng|ber|ter)-([a-z]{3,})$/.exec(word.lower);
    if (hyphened && isPassive(hyphened[2]!)) {
      const fix = word.text.replace('-', '');
      return { start: word.start, end: word.end, fix, severity: 'error', message: copy.message(fix) };
    }
    if (
      ![
        'di',
        'ke',
        'ketidak',
        'ter',
        'ber',
        'me',
        'men',
        'mem',
        'meng',
        'meny',
        'pen',
        'pem',
        'peng',
      ].includes(word.lower)
    )
      return undefined;
    const next = nextOf(text, at);
    // `ketidak hadiran`: one word.
    if (word.lower === 'ketidak' && next && /^[a-z]{4,}an$/.test(next.lower)) {
      const fix = word.text + next.text;
      return { start: word.start, end: next.end, fix, severity: 'error', message: copy.message(fix) };
    }
    if (!next || (isCapital(next.text) && !isAllCaps(word.text)) || !/^[a-z-]+$/.test(next.lower))
      return undefined;
    if (word.lower === 'ke' && !KE.has(next.lower.replace(CLITIC, ''))) return undefined;
    if (word.lower === 'ke') {
      const whole = word.text + next.text;
      return {
        start: word.start,
        end: next.end,
        fix: whole,
        severity: 'error',
        message: copy.message(whole),
      };
    }
    if (!isPassive(next.lower) || (word.lower !== 'di' && isCapital(word.text))) return undefined;
    const joined = word.text + next.text;
    // `di himbau` has two slips: the fix mends both.
    const fix = withCapitals(lookUp(joined.toLowerCase()) ?? joined, word.text);
    return { start: word.start, end: next.end, fix, severity: 'error', message: copy.message(fix) };
  }),
};
