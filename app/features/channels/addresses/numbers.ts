import { account, type ParsedAddress } from './parsed.ts';
import { PHONE_PATTERN, type PhoneNumber, readPhone, telAddress } from './phone-number.ts';
import type { NetworkWord } from './words.ts';

type Find = { parsed: ParsedAddress; at: number; worth: number };

/** Telephone and WhatsApp numbers of a line. A mobile number without a word is WhatsApp: that is how offices use it. */
export function findNumbers(rest: string, words: readonly NetworkWord[]): Find[] {
  const finds: Find[] = [];
  for (const match of rest.matchAll(PHONE_PATTERN)) {
    const said = wordsAbout(rest, words, match.index, match.index + match[0].length);
    const found = longestNumber(match[0], said.length > 0);
    if (!found) continue;
    const onWhatsapp =
      found.line !== 'service' &&
      (said.includes('whatsapp') || (said.length === 0 && found.line !== 'landline'));
    const parsed = onWhatsapp
      ? account('whatsapp', found.digits, `https://wa.me/${found.digits}`)
      : account('phone', found.digits, telAddress(found));
    finds.push({ parsed, at: match.index, worth: said.length > 0 ? 50 : 40 });
  }
  return finds;
}

/** A run of digits may hold two numbers, or a number and an extension: the longest beginning that is a number counts. */
function longestNumber(run: string, loose: boolean): PhoneNumber | null {
  const cuts = [...run.matchAll(/(?<=\d)\)?[ .()\-–—‑]+/g)].map((match) => match.index);
  for (const end of [run.length, ...cuts.reverse()]) {
    const number = readPhone(run.slice(0, end), loose);
    if (number) return number;
  }
  const next = /^[^\d]*\d+\)?[ .()\-–—‑]+/.exec(run)?.[0].length;
  return next === undefined || next >= run.length ? null : longestNumber(run.slice(next), false);
}

/** The phone and WhatsApp words that speak of this number: the group just before it, else one just after it. */
function wordsAbout(rest: string, words: readonly NetworkWord[], start: number, end: number): string[] {
  const about = words.filter((word) => word.network === 'whatsapp' || word.network === 'phone');
  const before = about.filter((word) => word.end <= start && !/\d{4,}|@/.test(rest.slice(word.end, start)));
  if (before.length > 0) {
    const last = before.at(-1)!;
    const near = before.filter((word) =>
      /^[\s/&,.()+:-]*(?:dan|atau|or|and|sms)?[\s/&,.()+:-]*$/i.test(rest.slice(word.end, last.start)),
    );
    return [...near, last].map((word) => word.network);
  }
  return about
    .filter((word) => word.start >= end && word.start - end <= 12 && !/\d/.test(rest.slice(end, word.start)))
    .map((word) => word.network);
}
