import { cutAtIcons, type Icon, plainSigns, withoutMarks, withoutStruck } from './clean-line.ts';
import { cutAtFirstClock } from './headings.ts';
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
};

/** Longest piece of one line that is read; the rest of a longer line is left. */
const LONGEST = 1500;
const LONGEST_MESSAGE = 400_000;

const CHAT =
  /^(?:\[\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? +\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[AP]M)?\]|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}[.:]\d{2}(?: ?[AP]M)? [-–]) *[^:\n]{1,60}: ?/iu;
const MARKERS: readonly (readonly [string, RegExp])[] = [
  ['number', /^\(?(\d{1,2})\s?[.)\]]+(?:\s*[-–])?(?!\d)\s*(?=\S)/],
  ['number', /^(\d{1,2})\s?[.)](?=\d{1,2}[.:]\d{2}(?![\d.]))/],
  ['number', /^(?:agenda|kegiatan|acara|giat|no\.?|ke-)\s*(?:ke-?)?\s*(\d{1,2})\s*[:.)]\s*(?=\S|$)/i],
  ['number', /^(\d{1,2})\s+(?=(?:pukul|pkl|jam)(?![\p{L}]))/iu],
  ['roman', /^(?:I{1,3}|IV|VI{0,3}|IX|X)[.)]\s+/],
  ['letter', /^(?:\([a-g]\)|[a-gA-G][.)])\s+/],
];
const BULLET = /^(?:[-–•·∙●○◦▪▫■□►▶▸▹➤➢➔→⇒‣⁃>+»›❖✓✔☑◾◽⚫⚪★☆♦◆❑❒✦✧⮚]|\*(?=\s)|=+>|~(?=\s)|o(?=\s\d))+\s*/u;

type Marked = { text: string; marker: string | null; number: number | null };

function takeMarkers(raw: string, pictogram: string | null): Marked {
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
    if (!found?.at || number !== null) break;
    if (found.kind === 'number') number = Number(found.at[1]);
    marker = found.kind === 'number' ? 'number' : (marker ?? found.kind);
    text = text.slice(found.at[0].length);
  }
  return { text: text.trim(), marker, number };
}

/** Cuts "1) ... 2) ... 3) ..." written on one line. */
function cutAtNumbers(text: string): string[] {
  const starts: number[] = [];
  for (const at of text.matchAll(/(?<=^|[\s;:.,(])(\d{1,2})[.)]\s+(?=\S)/g)) {
    if (Number(at[1]) === starts.length + 1) starts.push(at.index);
  }
  if (starts.length < 2) return [text];
  const pieces = starts.map((start, index) => text.slice(start, starts[index + 1]).replace(/[;,\s]+$/, ''));
  const head = text.slice(0, starts[0]).trim();
  return head ? [head, ...pieces] : pieces;
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

/** "..., lalu jam 10 rapat": the next activity told in one sentence. */
const NEXT_CLOCK =
  /[,.;]?\s+(?:dan\s+)?(?:lalu|kemudian|lanjut|dilanjutkan|dilanjut|setelah itu|selanjutnya|terus|trus)\s+(?=(?:jam|pukul|pkl)[.\s]*\d)|;\s*(?=(?:(?:jam|pukul|pkl)[.\s]*)?\d{1,2}[.:]\d{2}(?!\d))/iu;

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
  }));
}

function plainPieces(signs: string, base: Base): Line[] {
  const flat =
    /\S(?:\t| {3,})\S.*\S(?:\t| {3,})\S/.test(signs) && !/\S\s{3,}[:=]/.test(signs)
      ? signs.replace(/(?<=\S)(?:\t| {3,})(?=\S)/g, ' – ')
      : signs;
  const lines: Line[] = [];
  const bold = /^\W*\*\S.*\S\*\W*$/.test(flat.trim());
  const parts = cutAtNumbers(flat)
    .flatMap((part) => part.split(NEXT_CLOCK))
    .flatMap(cutAtFirstClock);
  for (const part of parts) {
    for (const piece of cutAtIcons(part)) {
      const head = takeMarkers(
        piece.text.replace(/^\s*[*_]+(?=\S)/, ''),
        piece.icon === null ? piece.pictogram : null,
      );
      const plain = withoutStruck(withoutMarks(head.text));
      for (const [index, words] of cutAtLabels(
        plain.text
          .replace(/\s*\|\s*/g, ' – ')
          .replace(/\s+/g, ' ')
          .trim(),
      ).entries()) {
        const tagged =
          piece.icon === null || piece.icon === 'date' || /:/.test(words) ? labelled(words) : null;
        const text = (tagged ? tagged.value : words.replace(/^[:;,|–-]+\s*/, '')).trim();
        if (text === '' && !tagged && head.number === null) continue;
        const first = index === 0;
        lines.push({
          ...base,
          text: text.slice(0, LONGEST),
          marker: first ? head.marker : null,
          number: first ? head.number : null,
          icon: first ? piece.icon : null,
          label: tagged?.label ?? null,
          struck: plain.struck,
          bold,
          inner: lines.length > 0,
        });
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
  for (const [index, raw] of message
    .slice(0, LONGEST_MESSAGE)
    .split(/\r\n|[\n\r\v\f\u2028\u2029\u0085]/)
    .entries()) {
    const signs = plainSigns(raw.slice(0, LONGEST)).replace(CHAT, '');
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
    else lines.push(...plainPieces(signs, base));
  }
  return lines;
}
