import { startsLikePlace } from './place-words.ts';

/** One part of a running text, with the sign before it. */
export type Segment = { text: string; separator: string; bracketed: boolean };

const ABBREVIATION =
  /(?:^|[\s.(])(?:jl|jln|no|kec|kel|kab|r|rg|lt|dr|drs|ir|h|hj|prof|st|se|sh|gg|lap|ds|dsn|bpk|ka|pj|plt|plh|a\.n|s\.d|gd|ged|hlm|hal|pkl|tgl|sdr|alm|almh|u\.p|bid|bag|mr|mrs|km|prov|univ|psr|perum|blok|rp|dll|dsb|[a-z])$/i;
/** Bullets that also stand between the parts of a line. */
const ARROWS = '➤➢►▶▸▹»›⇒➔·•●|';

/** "/ Apel / Alun-alun" has parts; "Penyuluhan / Sosialisasi" is one. */
function partedBySlashes(text: string): boolean {
  const parts = text.split(/(?:^|\s)\/\s/);
  return parts.length > 2 || (parts.length === 2 && startsLikePlace(parts[1]!));
}

/** Cuts a text at commas, dashes, arrows, full stops and brackets. */
export function segmentsOf(text: string): Segment[] {
  const out: Segment[] = [{ text: '', separator: '', bracketed: false }];
  const open = (separator: string, bracketed: boolean) => out.push({ text: '', separator, bracketed });
  const slashes = partedBySlashes(text);
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    const here = out.at(-1)!;
    const before = text[i - 1] ?? ' ';
    const after = text[i + 1] ?? ' ';
    if (sign === '(' || sign === '[') {
      const close = text.indexOf(sign === '(' ? ')' : ']', i);
      if (close > i && close - i < 160) {
        out.push({ text: text.slice(i + 1, close), separator: sign, bracketed: true });
        open('', false);
        i = close;
      } else here.text += sign;
    } else if ((sign === ',' && !(/\d/.test(before) && /\d/.test(after))) || sign === ';')
      open(`${sign} `, false);
    else if ((sign === '–' || sign === '-' || sign === '~') && /\s/.test(before) && /\s/.test(after))
      open(' – ', false);
    else if (sign === '–' && /[\p{L}\s)]/u.test(before) && /[\p{L}\s]/u.test(after)) open(' – ', false);
    else if ((sign === '=' || sign === '-') && after === '>') {
      open(' – ', false);
      i++;
    } else if (sign === '/' && slashes && /\s/.test(before) && /\s/.test(after)) open(' – ', false);
    else if (sign === '→' || (ARROWS.includes(sign) && /\s/.test(before) && /\s/.test(after)))
      open(' – ', false);
    else if (
      sign === '.' &&
      /\s/.test(after) &&
      /[\p{L}\d)]/u.test(before) &&
      /[\p{L}(]/u.test(text.slice(i + 1).trimStart()[0] ?? '') &&
      !ABBREVIATION.test(here.text)
    )
      open('. ', false);
    else here.text += sign;
  }
  return out.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => one.text !== '');
}

/** Without list signs, stray punctuation and doubled spaces; the letters stay as written. */
export const tidyTitle = (words: string): string =>
  words
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.|/@=>"~➤➢►▶▸▹»›⇒➔·•●–-]+/, '')
    .replace(/[\s:;,|@=<~➤➢►▶▸▹»›⇒➔·•●–-]+$/, '')
    .replace(/^([^"]*)"$/, '$1')
    .replace(/(?<=[\p{L}\d)]{2})\.$/u, '')
    .trim();
