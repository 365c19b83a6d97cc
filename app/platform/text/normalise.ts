/**
 * Text as people paste it, made comparable. Nothing here changes what is stored or shown: it is for search, matching
 * and parsing only.
 */

/** Invisible: zero-width, joiners, direction marks, variation selectors, soft hyphen, byte order mark, tags. */
const INVISIBLE =
  /(?:[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|\p{Variation_Selector})/gu;
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3|\u200d)+/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4\uff07]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\uff02]/g;
const SPACES = /[^\S\n]+/g;
/** WhatsApp marks: *tebal*, _miring_, ~coret~, ```kode```; only round words, so snake_case and 5*3 stay. */
const WHATSAPP_MARKS = /(^|[^\p{L}\p{N}*_~`])(\*|_|~|```)(?=\S)([^\n]{0,500}?\S)\2(?![\p{L}\p{N}])/gmu;

/** Nothing to make plain: most words and many texts. */
const isPlain = (text: string): boolean => !BEYOND_ASCII.test(text);
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** Whole-width and compatibility letters as plain ones, one kind of dash, quote and space; nothing invisible. */
export function tidy(text: string): string {
  if (isPlain(text)) return text.replace(/`/g, "'").replace(/\r\n?/g, '\n').replace(SPACES, ' ');
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SPACES, ' ');
}

/** The words inside WhatsApp's marks without the marks; nested marks too. */
export function withoutWhatsAppMarks(text: string): string {
  let before = text;
  for (let depth = 0; depth < 4; depth += 1) {
    const after = before.replace(WHATSAPP_MARKS, '$1$3');
    if (after === before) return after;
    before = after;
  }
  return before;
}

/** Emoji and pictographs become a space: they often stand in for one. */
export function withoutEmoji(text: string): string {
  return text.replace(EMOJI, ' ');
}

/** Letters without their marks: é -> e. */
export function withoutDiacritics(text: string): string {
  if (isPlain(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/** The form in which two texts are compared: tidy, without marks, emoji and diacritics, lower case, single spaces. */
export function normalise(text: string): string {
  const plain = withoutDiacritics(withoutEmoji(tidy(text)));
  // A sign may be an emoji only once its stroke is gone: a struck arrow.
  return withoutWhatsAppMarks(withoutEmoji(plain)).toLowerCase().replace(/\s+/g, ' ').trim();
}
