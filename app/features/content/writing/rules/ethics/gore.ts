import type { WritingRule } from '../../finding.ts';
import { ETHICS_COPY } from './copy.id.ts';
import { phraseRule, phrases } from './phrase-rule.ts';

const { message, ...about } = ETHICS_COPY.gore;

/** The state of a body. Words with a plain use ("sampah berceceran") count only beside a body. */
export const gore: WritingRule = phraseRule(
  { id: 'J04-sadis', severity: 'warning', ...about },
  phrases(
    'hancur berceceran',
    '(?:tubuh|jasad|jenazah|mayat|organ|otak|usus|darah)(?:nya)? berceceran',
    'terpenggal',
    'terburai',
    'bersimbah darah',
    'bermandikan darah',
    'berlumuran darah',
    'bersimbahan darah',
    'dimutilasi',
    'termutilasi',
    'isi perut(?:nya)?',
    '(?:kepala|tengkorak|batok kepala)(?:nya)? (?:pecah|remuk|hancur)',
    '(?:tubuh|badan|wajah|jasad)(?:nya)? (?:hancur|remuk|gosong|hangus|membusuk|terpotong(?:-potong)?)',
    'hangus terpanggang',
    'dikerubungi belatung',
    '(?:darah|otak) (?:muncrat|menyembur)',
    'digorok',
    'menyayat-nyayat',
    'disayat-sayat',
    '(?:daging|kulit)(?: \\p{Ll}+)? terkelupas',
    'tewas mengenaskan',
    'kondisi mengenaskan',
  ),
  message,
);
