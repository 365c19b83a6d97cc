import { parse } from 'tldts';

/** A stretch of the line that may be an address, already freed of what surrounds it. */
export type Stretch = { readonly text: string; readonly start: number; readonly explicit: boolean };

const MAX_LENGTH = 4000;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** One line of plain characters: invisible ones gone, fancy letters and full-width signs made ordinary. */
export function cleanLine(line: string): string {
  return line
    .slice(0, MAX_LENGTH)
    .replaceAll(INVISIBLE, '')
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const EXPLICIT = /h(?:tt|xx)ps?(?: ?: ?\/{1,3}|\/\/) ?[^\s<>"`|]+/giu;
const BARE =
  /(?<![\p{L}\p{N}@_./%=-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:xn--[a-z0-9-]+|\p{L}{2,24})(?::\d{2,5})?(?:[/?#][^\s<>"`|]*)?/giu;
const EMAIL = /(?<![\p{L}\p{N}@_/])[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/giu;
const COMMON_ENDINGS =
  /\.(?:id|com|net|org|info|me|io|co|app|tv|be|ly|watch|ee|link|social|xyz|site|online|tech|gd|gl|at|cc|goog|dev|page|news|gov|edu|int|asia|biz|my|sg)$/i;

/** Addresses of the line in order; `rest` is the line with them blanked out, positions kept. */
export function findAddresses(line: string): { stretches: Stretch[]; rest: string } {
  const stretches: Stretch[] = [];
  let rest = line;
  const take = (start: number, written: string, explicit: boolean) => {
    stretches.push({ text: trimEnd(written), start, explicit });
    rest = rest.slice(0, start) + ' '.repeat(written.length) + rest.slice(start + written.length);
  };
  for (const match of line.matchAll(EXPLICIT)) {
    let offset = match.index;
    for (const part of splitGlued(match[0])) {
      take(offset, part, true);
      offset += part.length;
    }
  }
  for (const match of [...rest.matchAll(BARE)]) {
    if (rest[match.index + match[0].length] === '@' || !isPlausible(match[0], rest, match.index)) continue;
    take(match.index, match[0], false);
  }
  return { stretches: stretches.sort((a, b) => a.start - b.start), rest };
}

export const withoutEmails = (rest: string): string =>
  rest.replaceAll(EMAIL, (mail) => ' '.repeat(mail.length));

/** Two addresses pasted without a space between; one inside a query (`?u=https://…`) stays where it is. */
function splitGlued(text: string): string[] {
  return text.split(/(?<=[^=/:?&\s])(?=https?:\/\/)/i);
}

/** Titles and abbreviations (M.Si, S.Kom, Jl.Raya) look like hosts; a host has a known ending and a real name. */
function isPlausible(written: string, line: string, at: number): boolean {
  const host = written.split(/[/?#:]/, 1)[0] ?? '';
  const named = parse(host, { allowPrivateDomains: true });
  if (!named.domain || !(named.isIcann || named.isPrivate)) return false;
  const hasPath = written.length > host.length && written[host.length] !== ':';
  if (/^www\./i.test(host) || (hasPath && /^[/?]/.test(written.slice(host.length)))) return true;
  const name = named.domainWithoutSuffix ?? '';
  if (name.length < 2 || !COMMON_ENDINGS.test(host)) return false;
  return !/^\.\p{L}/u.test(line.slice(at + written.length));
}

/** What people set after an address belongs to the sentence: punctuation, emoji, an unopened bracket. */
export function trimEnd(written: string): string {
  let text = written
    .replace(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u20E3].*$/u, '')
    .replace(/\]\(.*$/, '');
  for (;;) {
    const last = text.at(-1) ?? '';
    const unopened =
      (last === ')' && !text.includes('(')) ||
      (last === ']' && !text.includes('[')) ||
      (last === '}' && !text.includes('{'));
    if (!unopened && !/[.,;:!'"*~“”‘’«»→…(]/u.test(last)) return text;
    text = text.slice(0, -1);
  }
}
