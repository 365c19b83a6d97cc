import { proseOf } from './blank.ts';
import type { CheckedText, CheckOptions, Span, Word } from './finding.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const isCapital = (text: string) => /^\p{Lu}/u.test(text);
/** Written small inside headings and names alike. */
const SMALL = new Set([
  'dan',
  'di',
  'ke',
  'dari',
  'untuk',
  'yang',
  'dalam',
  'pada',
  'dengan',
  'oleh',
  'bagi',
  'bin',
  'binti',
  'serta',
  'atau',
  'se',
]);
/** Begin sentences, so they are no part of the name that follows. */
const OPENERS = new Set(
  (
    'para kepala pada di dari ke untuk bagi oleh saat ketika menurut kata ujar selain sementara warga ketua wakil seluruh setiap namun ' +
    'sebanyak sejumlah bersama melalui dalam atas usai setelah sebelum hari tim plt pj yuk ayo mari halo hai selamat'
  ).split(' '),
);

type Draft = { start: number; text: string };

function isHeading(drafts: readonly Draft[], sentence: Span, prose: string): boolean {
  if (/[.!?…]["”’')\]]*$/.test(prose.slice(Math.max(sentence.start, sentence.end - 6), sentence.end)))
    return false;
  const telling = drafts.filter(({ text }) => !SMALL.has(text.toLowerCase()) && /^\p{L}/u.test(text));
  return telling.length >= 2 && telling.every(({ text }) => isCapital(text));
}

/** In upper-case letters only, with whatever end: nothing there tells a name. */
const isShouted = (drafts: readonly Draft[]) =>
  drafts.length > 1 && drafts.every(({ text }) => text === text.toUpperCase());

function wordsOf(drafts: readonly Draft[], prose: string, sentence: Span): Word[] {
  const titled = isHeading(drafts, sentence, prose) || isShouted(drafts);
  return drafts.map(({ start, text }, at): Word => {
    const end = start + text.length;
    const lower = text.toLowerCase();
    const next = drafts[at + 1];
    const first = at === 0 && isFirst(prose, sentence, start);
    const goesOn = !!next && prose.slice(end, next.start) === ' ' && isCapital(next.text);
    const name = isCapital(text) && (!first || (goesOn && !OPENERS.has(lower)));
    return { start, end, text, lower, name, first, titled };
  });
}

/** Whether only signs, bullets and emoji stand between the sentence's beginning and this word. */
const isFirst = (prose: string, sentence: Span, start: number) =>
  !prose.slice(sentence.start, start).includes('\uFFFC');

function releaseByLook(raw: string): boolean {
  const head = raw.slice(0, 1500);
  return (
    /(?:^|\n)\s*(?:SIARAN|RILIS|PRESS?|KETERANGAN) PERS\b|\bSIARAN PERS\b|\bUNTUK SEGERA DISIARKAN\b/i.test(
      head,
    ) || /(?:^|\n)\s*\p{Lu}[\p{Lu} .]{2,40}, \d{1,2} \p{L}{3,9} \d{4}\s*[–—-]/u.test(head)
  );
}

/** Reads a text once for all rules. */
export function prepare(raw: string, options: CheckOptions): CheckedText {
  const paragraphs = paragraphsOf(raw);
  const sentences = sentencesOf(raw, paragraphs);
  const prose = proseOf(raw, paragraphs);
  const drafts = Array.from(prose.matchAll(WORD), ({ 0: text, index: start }) => ({ start, text }));
  const words: Word[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const mine: Draft[] = [];
    while (at < drafts.length && drafts[at]!.start < sentence.end) mine.push(drafts[at++]!);
    for (const word of wordsOf(mine, prose, sentence)) words.push(word);
  }
  // One line of a release, pasted to be checked, is not asked for its letterhead and contact.
  const whole = paragraphs.length >= 3 && words.length >= 40;
  const isRelease = options.kind === 'release' || (options.kind === 'auto' && whole && releaseByLook(raw));
  return { raw, prose, words, sentences, paragraphs, isRelease, options };
}
