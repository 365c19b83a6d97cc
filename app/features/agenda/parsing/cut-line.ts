import { startsLikeEvent } from './event-words.ts';
import { isTalk } from './talk.ts';

const DATE = '\\d{1,2}[/.-]\\d{1,2}';
const TIME = '\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?(?: ?[AP]M)?';
const CHAT = new RegExp(
  `^\\s*(?:\\[(?:${DATE}(?:[/.-]\\d{2,4})?,? +${TIME}|${TIME},? +${DATE}(?:[/.-]\\d{2,4})?)\\]|${DATE}[/.-]\\d{2,4},? +${TIME} [-–]) *([^:\\n]{1,60}): ?`,
  'iu',
);

/** The head of a message copied out of a chat ("[23/11 06.12] Humas: ", "23/11/26 06.12 - Humas: ") and what was said. */
export function chatHead(line: string): { sender: string; said: string } | null {
  const found = CHAT.exec(line);
  return found ? { sender: found[1]!.trim(), said: line.slice(found[0].length) } : null;
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

const CLOCK_WORD =
  '(?:jam|pukul|pkl)[.\\s]*(?:\\d|setengah|stgh|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)';
const BARE_CLOCK = '\\d{1,2}[.:]\\d{2}(?!\\d)';
/** "..., lalu jam 10 rapat", "..., kedua jam 13.00", "...; 10.00 apel": the next activity told in one sentence. */
const NEXT_CLOCK = new RegExp(
  [
    `[,.;]?\\s+(?:dan\\s+)?(?:lalu|kemudian|lanjut|dilanjutkan|dilanjut|setelah itu|habis itu|abis itu|sesudah itu|selanjutnya|berikutnya|terus|trus|trs|terakhir|kedua|ketiga|keempat|kelima|keenam)(?:\\s*[,:]?\\s*)(?=(?:(?:pagi|siang|sore|malam)(?:nya)?\\s+)?${CLOCK_WORD})`,
    `[,.;]\\s+(?=(?:pagi|siang|sore|malam)nya\\s+${CLOCK_WORD})`,
    `;\\s*(?=(?:(?:jam|pukul|pkl)[.\\s]*)?${BARE_CLOCK})`,
  ].join('|'),
  'iu',
);
/** "08.00 apel (setda), 10.00 paripurna (dprd)": a clock time after a comma, with words of its own. */
const LISTED_CLOCK = new RegExp(
  `,\\s*(?=(?:(?:jam|pukul|pkl)[.\\s]*\\d{1,2}|${BARE_CLOCK})[^,]{0,24}?\\s(?!(?:wib|wita|wit|s\\.?d|sampai|selesai)(?![\\p{L}]))\\p{L}{3})`,
  'iu',
);
const OPENS_WITH_CLOCK = new RegExp(`^(?:${CLOCK_WORD}|${BARE_CLOCK})`, 'i');
/** "Bupati: 08.00 apel, 10.00 rapat": for whom the whole line is. */
const FOR_WHOM = new RegExp(`^([^:\\d,]{3,40}):\\s*(?=${CLOCK_WORD}|${BARE_CLOCK})`, 'i');

/** "Sekda : " leads every half. */
const LED = /^\s*[^\p{L}]{0,4}[^:\d,;]{3,40}\s?:\s/u;
const ANY_CLOCK = new RegExp(`(?<!\\d)(?:${CLOCK_WORD}|${BARE_CLOCK})`, 'i');

/** "Rapat, jam 10.00, Bappeda; Terima BPS, jam 13.00": each half has its own clock time. */
function cutAtSemicolons(text: string): string[] {
  const halves = text.split(/;\s+/);
  if (halves.length < 2 || !halves.every((half) => ANY_CLOCK.test(half))) return [text];
  const whom = LED.exec(text)?.[0] ?? '';
  return halves.map((half, index) => (index === 0 ? half : whom + half));
}

function cutAtListedClocks(text: string): string[] {
  const whom = FOR_WHOM.exec(text);
  const said = whom ? text.slice(whom[0].length) : text;
  const pieces = said.split(LISTED_CLOCK);
  if (pieces.length < 2 || !OPENS_WITH_CLOCK.test(said.trimStart())) return [text];
  return whom ? [`${whom[1]!.trim()}:`, ...pieces] : pieces;
}

const EACH_CLOCK = new RegExp(`(?<![\\p{L}])(?:(?:siang|sore|malam)nya\\s+)?${CLOCK_WORD}`, 'giu');
const NO_START =
  /(?:sampai|sampe|s\.?\/?d\.?|hingga|[–-]|menjadi|jadi|ke|semula|setelah|sebelum|dari|pada|lambat|kumpul|\()\s*$/i;

const LINK =
  /[\s,;.]*(?:\s(?:dan|lalu|kemudian|lanjut|dilanjut(?:kan)?|setelah itu|habis itu|abis itu|selanjutnya|berikutnya|terus|trus|trs|terakhir|kedua|ketiga|keempat|kelima))*[\s,;]*$/i;

/** "besok jam 8 apel di setda jam 10 rapat": an activity at each clock time, and nothing else parts them. */
function cutAtEachClock(text: string): string[] {
  const at = [...text.matchAll(EACH_CLOCK)]
    .map((one) => one.index)
    .filter((index) => !NO_START.test(text.slice(Math.max(0, index - 14), index)));
  const [first] = at;
  if (first === undefined || at.length < 2) return [text];
  const head = text.slice(0, first);
  if (head.split(/\s+/).some((_, index, words) => startsLikeEvent(words.slice(index).join(' '))))
    return [text];
  const pieces = at.map((start, index) => text.slice(start, at[index + 1]).replace(LINK, ''));
  if (!pieces.every((piece) => piece.split(/\s+/).length >= 4)) return [text];
  return /\p{L}/u.test(head) ? [head, ...pieces] : pieces;
}

/** "... Bapak Bupati dijadwalkan menghadiri Festival Kopi pada pukul 09.00": the activity before its hour. */
const TOLD =
  /(?<![\p{L}])(?:akan |dijadwalkan |direncanakan |diagendakan )+(?:untuk )?(?:menghadiri |mengikuti |hadir (?:di|pada|dalam) )?(?!di(?:laksanakan|selenggarakan|adakan|gelar)|berlangsung)(?=\S+\s+\S+\s+\S+)/iu;

/** "... kehadiran Bapak Bupati pada acara Penyaluran Zakat yang akan dilaksanakan pada hari Rabu". */
const HELD =
  /(?<![\p{L}])(?:pada|dalam|untuk|menghadiri|mengikuti)\s+(?:acara|kegiatan|undangan)\s+(?=[^:]{8,160}\s(?:pada|hari|tanggal|tgl)\s)/iu;

const FIRST_CLOCK_AFTER = /^\W*(?:update\s+)?(?:agenda|jadwal|giat|kegiatan)(?![\p{L}])/iu;

/** Where talk and headings end and the first clock time begins on one line. */
function cutAtFirstClock(text: string): string[] {
  if (!isTalk(text) && !FIRST_CLOCK_AFTER.test(text)) return [text];
  const at = text.search(/\s(?:jam|pukul|pkl)[.\s]*\d/i);
  if (at < 0 || at > 400) return [text];
  const told = TOLD.exec(text.slice(0, at));
  const held = told ? null : HELD.exec(text.slice(0, at));
  if (held) return [text.slice(0, held.index), text.slice(held.index + held[0].length)];
  if (told) return [text.slice(0, told.index), text.slice(told.index + told[0].length)];
  const words = text
    .slice(at)
    .replace(/(?<![\p{L}])(?:jam|pukul|pkl|wib|wita|wit|sd|selesai)(?![\p{L}])|[^\p{L}]/giu, '');
  return words.length >= 4 ? [text.slice(0, at), text.slice(at)] : [text];
}

/** Cuts a line that tells several activities into one piece each. */
export const cutAtItems = (line: string): string[] =>
  cutAtNumbers(line)
    .flatMap(cutAtEachClock)
    .flatMap((part) => part.split(NEXT_CLOCK))
    .flatMap(cutAtSemicolons)
    .flatMap(cutAtListedClocks)
    .flatMap(cutAtFirstClock);
