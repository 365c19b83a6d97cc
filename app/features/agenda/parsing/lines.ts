import { cutAtIcons, type Icon, plainSigns, withoutMarks, withoutStruck } from './clean-line.ts';
import { chatHead, cutAtItems } from './cut-line.ts';
import { type Habits, habitsOf, meantIcon } from './icon-meaning.ts';
import { cutAtLabels, type Label, labelled, labelOf } from './labels.ts';

/** One cleaned piece of the message; a line with several fields gives several pieces with one number. */
export type Line = {
  /** Line number in the message, from 1. */
  readonly no: number;
  readonly text: string;
  /** How the line was listed: `number`, `roman`, `letter`, a bullet sign, or null. */
  readonly marker: string | null;
  readonly number: number | null;
  readonly icon: Icon | null;
  readonly label: Label | null;
  readonly struck: boolean;
  readonly bold: boolean;
  readonly blankBefore: boolean;
  /** Not the first piece of its line. */
  readonly inner: boolean;
  /** Begins an activity that is told on the line of the one before. */
  readonly opens: boolean;
};

/** Longest piece of one line that is read; the rest of a longer line is left. */
const LONGEST = 1500;
const LONGEST_MESSAGE = 400_000;

const MARKERS: readonly (readonly [string, RegExp])[] = [
  ['number', /^\(?(\d{1,2})\s?[.)\]]+(?:\s*[-–])?(?!\d)\s*(?=\S)/],
  ['number', /^(\d{1,2})\s?[.)](?=\d{1,2}[.:]\d{2}(?![\d.]))/],
  ['number', /^(?:agenda|kegiatan|acara|giat|no\.?|ke-)\s*(?:ke-?)?\s*(\d{1,2})\s*[:.)]\s*(?=\S|$)/i],
  ['number', /^(?:agenda|kegiatan|acara|giat)\s*(?:ke-?)?\s*(\d{1,2})\W*$/i],
  ['number', /^(\d{1,2})\s+(?=(?:pukul|pkl|jam)(?![\p{L}]))/iu],
  ['roman', /^(?:I{1,3}|IV|VI{0,3}|IX|X)[.)]\s+/],
  ['letter', /^(?:\([a-g]\)|[a-gA-G][.)])\s+/],
];
const BULLET = /^(?:[-–•·∙●○◦▪▫■□►▶▸▹➤➢➔→⇒‣⁃>+»›❖✓✔☑◾◽⚫⚪★☆♦◆❑❒✦✧⮚]|\*(?=\s)|=+>|~(?=\s)|o(?=\s\d))+\s*/u;

type Marked = { text: string; marker: string | null; number: number | null };

/** "3 Penyerahan" below "2. Sosialisasi": the full stop was forgotten. */
const BARE_NUMBER = /^(\d{1,2})\s+(?=\p{Lu}\p{Ll})/u;

function takeMarkers(raw: string, pictogram: string | null, counted: number): Marked {
  let text = raw.trim();
  let marker: string | null = pictogram ? `b:${pictogram}` : null;
  let number: number | null = null;
  for (let i = 0; i < 3; i++) {
    const bullet = BULLET.exec(text);
    if (bullet) {
      marker ??= `b:${bullet[0][0]}`;
      text = text.slice(bullet[0].length);
      continue;
    }
    const found = MARKERS.map(([kind, pattern]) => ({ kind, at: pattern.exec(text) })).find(
      (one) => one.at !== null,
    );
    const bare = found || number !== null || counted < 1 ? null : BARE_NUMBER.exec(text);
    if (bare && Number(bare[1]) === counted + 1)
      return { text: text.slice(bare[0].length), marker: 'number', number: counted + 1 };
    if (!found?.at || number !== null) break;
    if (found.kind === 'number') number = Number(found.at[1]);
    marker = found.kind === 'number' ? 'number' : (marker ?? found.kind);
    text = text.slice(found.at[0].length);
  }
  return { text: text.trim(), marker, number };
}

const CELL = /\s*(?:\||\t)\s*/;
type Columns = readonly (Label | null)[];

function cellsOf(text: string): string[] | null {
  if (!/[|\t]/.test(text)) return null;
  const cells = text
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split(CELL)
    .map((cell) => withoutMarks(cell).trim());
  return cells.length >= 3 ? cells : null;
}

function columnsOf(cells: readonly string[]): Columns | null {
  const columns = cells.map((cell) => labelOf(cell));
  const known = columns.filter((one) => one !== null);
  return known.length >= 2 &&
    known.length >= cells.length - 2 &&
    known.some((one) => one === 'time' || one === 'title')
    ? columns
    : null;
}

type Base = { no: number; blankBefore: boolean };

function tableRow(cells: readonly string[], columns: Columns, base: Base): Line[] {
  const plain = { icon: null, struck: false, bold: false };
  const number = cells.findIndex((_, index) => columns[index] === 'number');
  const counted = number >= 0 ? Number.parseInt(cells[number] ?? '', 10) : Number.NaN;
  const shown = cells
    .map((text, index) => ({ text, label: columns[index] ?? null }))
    .filter((cell) => cell.label !== 'number' && /[\p{L}\p{N}]/u.test(cell.text));
  return shown.map((cell, index) => ({
    ...plain,
    ...base,
    text: cell.text,
    label: cell.label ?? 'note',
    marker: index === 0 ? 'row' : null,
    number: index === 0 && !Number.isNaN(counted) ? counted : null,
    inner: index > 0,
    opens: false,
  }));
}

/** "(update 12/8 pukul 20.00)", "per pkl 20.00": tells of the message and of no activity. */
const ISSUED =
  /\((?:update|upd|revisi|rev|ralat|diperbarui|per)(?![\p{L}])[^()]*\d[^()]*\)|(?<=\S\s*[,–-]?\s)(?:update )?per\s+(?:pkl|pukul|jam)\.?\s*\d{1,2}[.:]\d{2}(?:\s*wi(?:b|t|ta))?\s*$/giu;

function plainPieces(signs: string, base: Base, habits: Habits, counted: number): Line[] {
  const flat =
    /\S(?:\t| {3,})\S.*\S(?:\t| {3,})\S/.test(signs) && !/\S\s{3,}[:=]/.test(signs)
      ? signs.replace(/(?<=\S)(?:\t| {3,})(?=\S)/g, ' – ')
      : signs;
  const lines: Line[] = [];
  const bold = /^\W*\*\S.*\S\*\W*$/.test(flat.trim());
  for (const [place, part] of cutAtItems(flat).entries()) {
    let opens = place > 0;
    for (const piece of cutAtIcons(part)) {
      const words = piece.text.replace(/^\s*[*_]+(?=\S)/, '');
      const icon = meantIcon(piece, habits);
      const head = takeMarkers(words, icon === null ? piece.pictogram : null, counted);
      const plain = withoutStruck(withoutMarks(head.text));
      for (const [index, words] of cutAtLabels(
        plain.text
          .replace(/\s*\|\s*/g, ' – ')
          .replace(/\s+/g, ' ')
          .trim(),
      ).entries()) {
        const tagged = icon === null || icon === 'date' || /:/.test(words) ? labelled(words) : null;
        const text = (tagged ? tagged.value : words.replace(/^[:;,|–-]+\s*/, '')).trim();
        if (text === '' && !tagged && head.number === null) continue;
        const first = index === 0;
        lines.push({
          ...base,
          text: text.slice(0, LONGEST),
          marker: first ? head.marker : null,
          number: first ? head.number : null,
          icon: first ? icon : null,
          label: tagged?.label ?? null,
          struck: plain.struck,
          bold,
          inner: lines.length > 0,
          opens,
        });
        opens = false;
      }
    }
  }
  return lines;
}

/** Cuts a message into cleaned pieces; blank lines and rulers survive only as `blankBefore`. */
export function readLines(message: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  let columns: Columns | null = null;
  let sender: string | undefined;
  const habits = habitsOf(message);
  let counted = 0;
  for (const [index, raw] of message
    .slice(0, LONGEST_MESSAGE)
    .split(/\r\n|[\n\r\v\f\u2028\u2029\u0085]/)
    .entries()) {
    const written = plainSigns(raw.slice(0, LONGEST));
    const chat = chatHead(written);
    const signs = (chat ? chat.said : written).replace(ISSUED, ' ');
    if (chat && chat.sender !== sender) blankBefore = true;
    sender = chat?.sender ?? sender;
    if (!/[\p{L}\p{N}]/u.test(signs)) {
      if (!/[|]/.test(signs)) {
        blankBefore = true;
        if (signs.trim() === '') columns = null;
      }
      continue;
    }
    const base = { no: index + 1, blankBefore };
    blankBefore = false;
    const cells = cellsOf(signs);
    const heads = cells ? columnsOf(cells) : null;
    if (heads) columns = heads;
    else if (cells && columns) lines.push(...tableRow(cells, columns, base));
    else {
      const pieces = plainPieces(signs, base, habits, counted);
      counted = pieces.find((piece) => piece.number !== null)?.number ?? counted;
      lines.push(...pieces);
    }
  }
  return lines;
}
