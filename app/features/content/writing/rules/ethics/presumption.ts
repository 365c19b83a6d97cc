import type { CheckedText, Finding, Span, WritingRule } from '../../finding.ts';
import { ETHICS_COPY } from './copy.id.ts';
import { phrases } from './phrase-rule.ts';

const copy = ETHICS_COPY.presumption;

const SUSPECT =
  /(?<!\p{L})(?:tersangka(?:nya)?|terduga|diduga|terperiksa|(?:masih|baru|sedang) (?:di)?(?:periksa|sidik|selidiki)|belum (?:disidang(?:kan)?|diadili|diputus|ada putusan)|(?:menjalani|dalam) (?:pemeriksaan|penyidikan|penyelidikan)|sidang perdana|berinisial|(?:baru )?dilaporkan|membantah(?: tuduhan)?|menyangkal|masih (?:men)?dalami|mendalami keterangan|(?:penyelidikan|penyidikan|pemeriksaan) (?:baru|masih)|belum ada putusan)(?!\p{L})/iu;
const JUDGED =
  /(?<!\p{L})(?:divonis|vonis|terpidana|inkrah|berkekuatan hukum tetap|(?<!belum ada )putusan|dinyatakan bersalah|narapidana|hakim|terdakwa|dihukum)(?!\p{L})/iu;
const CRIME =
  'korupsi|suap|pencurian|pembunuhan|pemerkosaan|pencabulan|penipuan|penggelapan|penganiayaan|perampokan|begal|tawuran|pembakaran|pembegalan|kekerasan|pungli|pungutan liar|perundungan|perusakan|penyelundupan|pengeroyokan|curanmor';
const GUILTY = phrases(
  `(?<!terduga )(?<!diduga )(?<!diduga sebagai )pelaku (?:${CRIME})`,
  'koruptor',
  'pembunuh(?!an)',
  'pemerkosa(?!an)',
  'maling',
  '(?:pencuri|perampok|begal|penipu|penculik|penganiaya|pengedar|bandar(?: narkoba)?)(?= (?:(?:motor|mobil|ternak|sapi|ponsel|emas|kabel|kotak amal|rumah) )?(?:berinisial|bernama|itu))',
  '(?<!terduga )(?<!diduga )pelaku(?= (?:berinisial|bernama))',
);
const PROVEN =
  /(?<!\p{L})(?:tersangka|terduga)[^.!?\n]{0,60}?(?<!tidak )(?<!belum )(?<!jika )(?<!bila )(terbukti(?: (?:telah |secara sah )?(?:me\p{Ll}{3,20}|bersalah|korupsi))?)(?!\p{L})/giu;

/** "Terbukti bersalah" of somebody who is only suspected in the same sentence. */
const TOO_EARLY =
  /(?<!tidak )(?<!belum )(?<!jika )(?<!bila )(?<!\p{L})((?:terbukti|jelas|sudah pasti|pasti) (?:bersalah|korupsi|mencuri|menipu))(?!\p{L})/giu;

const fixOf = (words: string) => {
  const plain = words.toLowerCase() === 'koruptor' ? 'tersangka korupsi' : `terduga ${words.toLowerCase()}`;
  return /^\p{Lu}/u.test(words) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
};

function inSentence(text: CheckedText, { start, end }: Span): Omit<Finding, 'rule'>[] {
  const words = text.prose.slice(start, end);
  if (!SUSPECT.test(words) || JUDGED.test(words)) return [];
  const guilty = Array.from(words.matchAll(GUILTY)).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    message: copy.message(fixOf(match[0])),
    fix: fixOf(match[0]),
    severity: 'warning' as const,
  }));
  const proven = [...words.matchAll(PROVEN), ...words.matchAll(TOO_EARLY)].map((match) => {
    const to = start + match.index + match[0].length;
    return {
      start: to - (match[1]?.length ?? 0),
      end: to,
      message: copy.proven,
      fix: null,
      severity: 'warning' as const,
    };
  });
  return [...guilty, ...proven];
}

/** In a sentence about a suspect nobody is called guilty, until a court is named in it. */
export const presumption: WritingRule = {
  id: 'J01-praduga',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  find: (text) => text.sentences.flatMap((sentence) => inSentence(text, sentence)),
};
