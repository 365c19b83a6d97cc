import type { Span } from './finding.ts';

/** Stands in for what rules of language leave alone; no letter, no space, no punctuation. */
export const BLANK = '\uFFFC';

/** A bare domain is one by its ending, so that a full stop without a space after it is not taken for an address. */
const ENDINGS =
  'go\\.id|ac\\.id|or\\.id|co\\.id|sch\\.id|desa\\.id|web\\.id|id|com|net|org|gov|info|app|link|ly';

const addresses = [
  /`[^`\n]{1,200}`/g,
  /\b(?:https?|ftp):\/\/[^\s<>"“”]{1,2000}/gi,
  /\bwww\.[^\s<>"“”]{1,2000}/gi,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
  new RegExp(`\\b(?:[a-z0-9-]{1,63}\\.){1,6}(?:${ENDINGS})\\b(?:[/?][^\\s<>"“”]{0,500})?`, 'gi'),
  /[\w-]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|jpe?g|png|gif|webp|heic|mp[34]|mov|csv|zip|rar|txt|json|html?)\b/gi,
  // Placeholders of templates and names of machines.
  /\{[\w.]{1,40}\}/g,
  /\b[A-Za-z\d]{1,40}_\w{1,80}/g,
  /#[\p{L}\p{N}_]{1,100}/gu,
  /@[\p{L}\p{N}_.]{1,60}/gu,
];

const opensQuote = (before: string | undefined) => before === undefined || /[\s([—–-]/.test(before);
const CLOSERS: Record<string, string> = { '“': '”', '„': '”', '«': '»' };

/** Quotations of one paragraph. One that is never closed runs to its end only if it began it: quotations of several paragraphs. */
function quotationsIn(raw: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let closer = '';
  for (let at = start; at < end; at += 1) {
    const char = raw[at]!;
    if (open >= 0 && char === closer && !(char === '"' && opensQuote(raw[at - 1]))) {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    } else if (char === '"' ? opensQuote(at === start ? undefined : raw[at - 1]) : CLOSERS[char]) {
      open = at;
      closer = CLOSERS[char] ?? '"';
    }
  }
  if (open >= 0 && /^\s*$/.test(raw.slice(start, open))) spans.push({ start: open, end });
  return spans;
}

const singleQuoted = /(^|[\s(])(['‘][^'‘’\n]{2,160}['’])(?=$|[\s.,;:!?)])/gm;

function blankSpan(chars: string[], { start, end }: Span) {
  for (let at = start; at < end; at += 1) if (chars[at] !== '\n') chars[at] = BLANK;
}

/** The text with quotations, addresses, files, hashtags and mentions blanked at the same length. */
export function proseOf(raw: string, paragraphs: readonly Span[]): string {
  const chars = raw.split('');
  for (const paragraph of paragraphs) for (const span of quotationsIn(raw, paragraph)) blankSpan(chars, span);
  for (const found of raw.matchAll(singleQuoted)) {
    const start = found.index + found[1]!.length;
    blankSpan(chars, { start, end: start + found[2]!.length });
  }
  for (const pattern of addresses) {
    for (const found of raw.matchAll(pattern)) {
      blankSpan(chars, { start: found.index, end: found.index + found[0].replace(/[.,;:!?)]+$/, '').length });
    }
  }
  return chars.join('');
}
