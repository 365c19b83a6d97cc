/** What a pictogram at the head of a line stands for. */
export type Icon = 'time' | 'place' | 'dress' | 'person' | 'date' | 'note' | 'internal' | 'cancelled';

const ICONS: Readonly<Record<Icon, string>> = {
  time: '🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧⏰⏱⏲⌚🕰⏳⌛',
  place: '📍🏢🏛🏠🏡🏨🏫🏟🗺🏬🏣🏘🏤🕌⛪🚩💻🖥',
  dress: '👔👕👗👚🥋🧥👖👘🥻👞👟🧢',
  person: '👤👥🧑👨👩🙋🧕🗣🤵👮',
  date: '📅📆🗓',
  note: 'ℹ🗒📎☎📞📱',
  internal: '🔒🔐🔏🚷',
  cancelled: '❌🚫',
};
const ICON_OF = new Map<string, Icon>(
  (Object.entries(ICONS) as [Icon, string][]).flatMap(([icon, all]) =>
    [...all].map((one) => [one, icon] as const),
  ),
);

const PICTOGRAM = /\p{Extended_Pictographic}(?:\p{EMod}|\u200D\p{Extended_Pictographic})*/gu;
const KEYCAPS = /(?:\d\uFE0F?\u20E3)+/gu;
const CIRCLED: readonly (readonly [number, number])[] = [
  [0x2460, 20],
  [0x2776, 10],
  [0x2780, 10],
  [0x278a, 10],
  [0x24f5, 10],
];

/** One written piece with the pictogram that led it. */
export type Piece = { text: string; icon: Icon | null; pictogram: string | null };

function numberSigns(text: string): string {
  let out = '';
  for (const sign of text
    .replace(KEYCAPS, (keys) => ` ${keys.replace(/\D/g, '')}. `)
    .replaceAll('🔟', ' 10. ')) {
    const code = sign.codePointAt(0) ?? 0;
    const range = CIRCLED.find(([first, count]) => code >= first && code < first + count);
    out += range ? ` ${code - range[0] + 1}. ` : sign;
  }
  return out;
}

/** Plain letters, spaces, quotes and dashes for what phones make of them. */
export function plainSigns(raw: string): string {
  return numberSigns(raw)
    .replaceAll('\u2139', '🗒') // compatible with the letter i, which is not what is meant
    .normalize('NFKC')
    .replace(/[\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]|\uFE0E|\uFE0F/g, '')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g, ' ')
    .replace(/[\u2018\u2019\u201B\u0060\u00B4\u02BC\u02BB]/g, "'")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/[\u27A1\u279C\u2B95\u27F6]/g, '→')
    .replace(/[\u2010-\u2015\u2212]+/g, (dash) => (dash[0] === '\u2010' || dash[0] === '\u2011' ? '-' : '–'));
}

/** Cuts a line before each pictogram that names a field; other pictograms are dropped. */
export function cutAtIcons(line: string): Piece[] {
  const pieces: Piece[] = [{ text: '', icon: null, pictogram: null }];
  let last = 0;
  for (const found of line.matchAll(PICTOGRAM)) {
    const piece = pieces.at(-1)!;
    piece.text += line.slice(last, found.index);
    last = found.index + found[0].length;
    const sign = [...found[0]][0] ?? '';
    const icon = ICON_OF.get(sign) ?? null;
    const headless = !/[\p{L}\p{N}]/u.test(piece.text);
    if (icon === null) {
      if (headless && piece.pictogram === null) piece.pictogram = sign;
      piece.text += ' ';
    } else if (headless) {
      piece.icon = icon;
      piece.pictogram = sign;
    } else pieces.push({ text: '', icon, pictogram: sign });
  }
  pieces.at(-1)!.text += line.slice(last);
  return pieces;
}

const STATUS_WORDS =
  /(?<![\p{L}])(?:di ?batalkan|batal|cancel(?:led)?|di ?tunda|ditiadakan|re-?schedule)(?![\p{L}])/giu;

/** Takes struck-through words (`~so~`) out; `struck` when most of the line was struck. */
export function withoutStruck(text: string): { text: string; struck: boolean } {
  const parts = text.split('~');
  if (parts.length < 3) return { text, struck: false };
  let kept = parts[0] ?? '';
  let gone = '';
  for (let i = 1; i < parts.length; i++) {
    const inside = parts[i] ?? '';
    const closes = i < parts.length - 1;
    if (closes && /^\S/.test(inside) && /\S$/.test(inside)) {
      gone += inside;
      kept += parts[i + 1] ?? '';
      i++;
    } else kept += `~${inside}`;
  }
  const letters = (words: string) => words.replace(/[^\p{L}]/gu, '').length;
  const rest = kept.replace(/\([^()]*\)/g, ' ').replace(STATUS_WORDS, ' ');
  const struck = letters(gone) > 2 && letters(gone) >= letters(rest);
  return struck ? { text: text.replaceAll('~', ''), struck } : { text: kept.replace(/\s{2,}/g, ' '), struck };
}

/** Takes WhatsApp's bold, italic and code marks away. */
export function withoutMarks(text: string): string {
  return text
    .replace(/\*+/g, (stars, at: number) => (at === 0 && text[stars.length] === ' ' ? stars : ''))
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/```/g, '');
}
