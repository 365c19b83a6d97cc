import type { WritingRule } from '../../finding.ts';
import { ETHICS_COPY } from './copy.id.ts';
import { phraseRule, phrases } from './phrase-rule.ts';

const { message, ...about } = ETHICS_COPY.threat;
const WHOM = '(?:mereka|dia|orang(?:nya|-orang)?|si|semua(?:nya)?|para|kaum|pejabat(?:nya)?|kalian)';

/** Calls to violence: an imperative with somebody to suffer it. Reports of crimes have other forms (membunuh, dibakar). */
export const threat: WritingRule = phraseRule(
  { id: 'H03-ancaman', severity: 'error', ...about },
  phrases(
    'bunuh saja',
    'bantai saja',
    'gantung saja',
    'habisi saja',
    'bakar saja (?:rumah|kantor|orang|mereka)[\\p{L}]*',
    `bakar rumah(?= ${WHOM})`,
    `bakar kantor(?= ${WHOM})`,
    `(?:bunuh|bantai|habisi|gantung|penggal|ganyang|bacok|gebuki|hajar) (?=${WHOM}(?!\\p{L}))`.replace(
      ' (?=',
      '(?= ',
    ),
    'akan (?:kami|saya|kita) (?:habisi|bunuh|hajar|bacok|bakar|bantai)',
    '(?:harus|wajib|pantas|layak) (?:dibasmi|dibantai|dimusnahkan|dibunuh|dipancung|digantung)(?! hama| tikus| nyamuk| wereng| narkoba| korupsi)',
    '(?:tidak|tak) (?:layak|pantas) hidup',
    'halal darahnya',
    'darahnya halal',
    'penggal kepala(?:nya)?',
  ),
  message,
  // "ajakan bunuh saja" in a report of a threat is told by somebody: quotations are blanked already; a verb of saying before is enough.
  (prose, start) =>
    !/(?:ancaman|mengancam|seruan|teriakan|tulisan|unggahan|hoaks)[^.!?]{0,20}$/iu.test(
      prose.slice(Math.max(0, start - 32), start),
    ),
);
