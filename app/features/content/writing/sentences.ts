import type { Span } from './finding.ts';

/** Never the end of a sentence: what they belong to follows. Degrees behind a name and `dll.` may be one. */
const LEADING = new Set(
  (
    'no nomor nr jl jln gg kab kec kel ds kp dr drs dra ir prof h hj kh k.h st tgl tlp telp tel hp yth sdr sdri bpk hlm hal vol ' +
    'ed tn ny nn rp a.n u.p d.a s.d u.b cq c.q ust ustaz kompol akp akbp kombes brigjen mayjen letjen jend kol letkol may kapt lettu ' +
    'letda serda sertu serma pdt r.a r.m bd ns apt cv pt up an rd dg moch muh abd moh md'
  ).split(' '),
);
const BULLET = /^[\s]*(?:[-*•●▪◦–—]|\d{1,3}[.)]|[a-z][.)])\s+/;

function isSoftBreak(line: string, next: string): boolean {
  if (BULLET.test(next) || line.trim() === '') return false;
  if (/^\s*\p{Ll}/u.test(next)) return !/[.!?:;]\s*$/.test(line);
  return line.length >= 60 && line.length <= 100 && /[\p{L}\d,]\s*$/u.test(line) && next.trim().length > 0;
}

/** A line is a paragraph of its own, as officers write captions and releases; a line broken by an editor's width goes on. */
export function paragraphsOf(raw: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let at = 0;
  const lines = raw.split('\n');
  lines.forEach((line, index) => {
    const end = at + line.length;
    const next = lines[index + 1];
    if (next === undefined || !isSoftBreak(line, next)) {
      const text = raw.slice(start, end);
      const lead = text.length - text.trimStart().length;
      if (text.trim()) found.push({ start: start + lead, end: start + text.trimEnd().length });
      start = end + 1;
    }
    at = end + 1;
  });
  return found;
}

function endsSentence(raw: string, start: number, stop: number, next: number): boolean {
  const after = raw.slice(next, next + 2);
  if (/^\p{Ll}/u.test(after)) return false;
  if (raw[stop] !== '.') return true;
  let from = stop;
  while (from > start && stop - from < 40 && !/[\s(“"]/.test(raw[from - 1]!)) from -= 1;
  const token = raw.slice(from, stop);
  if (LEADING.has(token.toLowerCase())) return false;
  if (/^\p{Lu}(?:\.\p{Lu})*$/u.test(token) && token.length < 4) return /^(?:S|M)\.\p{Lu}/u.test(token);
  return !(/^\d{1,3}$/.test(token) && from === start);
}

/** Sentences of one paragraph, with the trailing space left out. */
function sentencesIn(raw: string, paragraph: Span): Span[] {
  const found: Span[] = [];
  let start = paragraph.start;
  const text = raw.slice(paragraph.start, paragraph.end);
  for (const stop of text.matchAll(/[.!?…]{1,12}["”’')\]]{0,4}\s{1,20}/g)) {
    const at = paragraph.start + stop.index;
    const next = at + stop[0].length;
    if (next >= paragraph.end || !endsSentence(raw, start, at, next)) continue;
    found.push({ start, end: at + stop[0].trimEnd().length });
    start = next;
  }
  if (start < paragraph.end) found.push({ start, end: paragraph.end });
  return found;
}

export const sentencesOf = (raw: string, paragraphs: readonly Span[]): Span[] =>
  paragraphs.flatMap((paragraph) => sentencesIn(raw, paragraph));
