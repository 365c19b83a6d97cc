import { type Clock, clockAt, clockText, dotted, hourOfDay, sticky, tail } from './clock.ts';
import { startsLikeEvent } from './event-words.ts';

/** A time found in words. `start` is null for "ba'da Isya"; `words` is what was written. */
export type TimeFound = {
  readonly start: string | null;
  readonly end: string | null;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** WIB, WITA or WIT, when written. */
  readonly zone: string | null;
  /** The other hour it may mean ("jam 9"), or the likely hours of a vague time. */
  readonly options: readonly string[];
  /** The same time in another zone: "15.00 WIB (16.00 WITA)". */
  readonly also: TimeFound | null;
};

const PREFIX =
  /(?<![\p{L}])(?:(?:mulai|dimulai|sekitar|sktr|kira-kira|±)\s*)?(?:pukul|pukull|pukl|pkul|puku|pkl|pk|jam|jm|tabuh|tabu|waktu)\s*[.:;]*\s*$/iu;
const BEFORE_NO_TIME =
  /(?:rp|no|nomor|pasal|versi|perda|perwal|perbup|kelas|ke-|rt|rw|lantai|lt|usia)\s*[.:]?\s*$/i;
const AFTER_NO_TIME =
  /^\s?(?:%|persen|ribu|juta|miliar|milyar|orang|peserta|kg|km|ha\b|hektar|meter|m2|m²|ton|unit|paket)/i;
const RANGE =
  /\s*(?:s\s?[./]?\s?d\.?(?![\p{L}])|sd(?![\p{L}])|sampai dengan|sampai|sampe|hingga|smp|sampek|to(?![\p{L}])|until|-+|–+|~)\s*(?:(?:pukul|pkl|jam)\.?\s*)?/iuy;
const DONE = /(?:se?le?sai|slsai|sls|tuntas|rampung|finish|end|habis)(?![\p{L}])/iuy;
const HALF =
  /(?<![\p{L}])(?:jam|pukul|pkl)?\s*(?:setengah|stgh|stengah)\s+(\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua ?belas)(?![\p{L}\d])/iu;
const WORDED =
  /(?<![\p{L}])(?:jam|pukul|pkl)\s+(dua ?belas|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?![\p{L}])/iu;
const NUMBERS = [
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
  'duabelas',
];
export type TimeContext = { readonly labelled?: boolean };

function rangeEnd(text: string, at: number, start: Clock): { clock: Clock | null; end: number } | null {
  const range = sticky(RANGE, text, at);
  if (!range) return null;
  const next = at + range[0].length;
  const done = sticky(DONE, text, next);
  if (done) return { clock: null, end: next + done[0].length };
  const clock = clockAt(text, next);
  if (!clock || clock.hour > 24 || clock.minute > 59) return null;
  if (clock.form === 'hhmm' && start.form !== 'hhmm') return null;
  const after = tail(text, clock.end);
  const said = after.zone !== null || after.part !== null || start.form === 'h';
  if (clock.form === 'h' && !said && text.slice(clock.end).trim() !== '') return null;
  return { clock, end: clock.end };
}

function accepted(
  text: string,
  at: number,
  clock: Clock,
  context: TimeContext,
  after: ReturnType<typeof tail>,
): boolean {
  if (clock.hour > 24 || clock.minute > 59) return false;
  const before = text.slice(Math.max(0, at - 14), at);
  const said =
    PREFIX.test(before) || after.zone !== null || (context.labelled === true && before.trim() === '');
  if (said) return true;
  if (BEFORE_NO_TIME.test(before) || AFTER_NO_TIME.test(text.slice(clock.end, clock.end + 12))) return false;
  if (clock.form === 'hm') return !clock.loose;
  if (clock.form === 'h' && at === 0 && clock.hour >= 7 && clock.hour <= 22 && after.part === null)
    return /^\s+\p{L}/u.test(text.slice(clock.end)) && startsLikeEvent(text.slice(clock.end));
  if (clock.form === 'h') return after.part !== null && !/[\p{L}-]\s?$/u.test(before.slice(-2));
  const year = clock.hour === 20 && clock.minute >= 20 && clock.minute < 30;
  return (
    at === 0 &&
    clock.minute % 5 === 0 &&
    !year &&
    /^\s*(?:[\p{L}(]|[-–]\s?\d{4}(?!\d))/u.test(text.slice(clock.end))
  );
}

/** "malamnya jam 7", "makan malam jam 7": the part of the day before the clock. */
const LEADING_PART = /(?<![\p{L}])(pagi|siang|sore|malam|mlm)(?:nya|\s+hari)?\s*,?\s*$/iu;

function build(text: string, at: number, clock: Clock, context: TimeContext): TimeFound | null {
  const first = tail(text, clock.end);
  const range = rangeEnd(text, first.end, clock);
  const last = range ? tail(text, range.end) : first;
  if (
    !accepted(text, at, clock, context, {
      ...first,
      zone: first.zone ?? last.zone,
      part: first.part ?? last.part,
    })
  )
    return null;
  const prefix = PREFIX.exec(text.slice(0, at));
  const from = prefix ? at - prefix[0].length : at;
  const said = LEADING_PART.exec(text.slice(Math.max(0, from - 16), from))?.[1] ?? null;
  const part = first.part ?? (clock.form === 'h' ? last.part : null) ?? said;
  let hour = hourOfDay(clock.hour, part);
  const afternoon = !part && clock.oneDigit && hour >= 1 && hour <= 4;
  if (afternoon) hour += 12;
  const start = clockText(hour, clock.minute);
  let end: string | null = null;
  if (range?.clock) {
    let until = hourOfDay(range.clock.hour, last.part ?? part);
    if (until < hour && until < 12 && range.clock.oneDigit) until += 12;
    end = clockText(until, range.clock.minute);
  }
  const doubtful = !part && clock.oneDigit && hour < 18 && (clock.form === 'h' || afternoon);
  const words = text.slice(from, first.end).trim();
  const options = doubtful ? [dotted(start), dotted(clockText(hour + 12, clock.minute))] : [];
  return { start, end, from, to: last.end, words, zone: first.zone ?? last.zone, options, also: null };
}

function wordedClock(text: string): TimeFound | null {
  const half = HALF.exec(text);
  const found = half ?? WORDED.exec(text);
  if (!found) return null;
  const word = found[1]!.toLowerCase().replace(' ', '');
  const said = /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1;
  if (said < 1 || said > 12) return null;
  const after = tail(text, found.index + found[0].length);
  const plain = half && said === 1 ? 12 : half ? said - 1 : said;
  const hour = after.part && half ? hourOfDay(said, after.part) - 1 : hourOfDay(plain, after.part);
  const start = clockText(hour, half ? 30 : 0);
  const options = after.part ? [] : [dotted(start), dotted(clockText(hour + 12, half ? 30 : 0))];
  const words = text.slice(found.index, after.end).trim();
  return { start, end: null, from: found.index, to: after.end, words, zone: after.zone, options, also: null };
}

/** The first clock time in a line, with its end, zone and brackets around it. */
export function findTime(text: string, context: TimeContext = {}): TimeFound | null {
  const worded = wordedClock(text);
  for (const digits of text.matchAll(/(?<![\d.,:/])\d{1,4}/g)) {
    const clock = clockAt(text, digits.index);
    if (!clock) continue;
    const found = build(text, digits.index, clock, context);
    if (found) return withLead(text, worded && worded.from < found.from ? worded : withSecond(text, found));
  }
  return worded && withLead(text, worded);
}

const OTHER_ZONE = /\s*[(/=|]\s*(?:atau\s+)?(?:(?:pukul|pkl|jam)\.?\s*)?/iuy;
const CHANGED =
  /\s*\(?(?:jadi|menjadi|diubah|digeser|bergeser|dimajukan|maju|diundur|mundur|→|➡|=+>|–*-*>)\s*(?:ke\s+|menjadi\s+|jadi\s+)?(?:(?:pukul|pkl|jam)\.?\s*)?/iuy;

/** A clock time right after the first: the same hour in another zone, or the hour to which it was moved. */
function withSecond(text: string, first: TimeFound): TimeFound {
  const zoned = sticky(OTHER_ZONE, text, first.to);
  const link = zoned ?? sticky(CHANGED, text, first.to);
  if (!link || link[0] === '') return first;
  const at = first.to + link[0].length;
  const clock = clockAt(text, at);
  const next = clock && build(text, at, clock, { labelled: zoned === null });
  if (!next) return first;
  const to = next.to + (/^\s*\)/.exec(text.slice(next.to))?.[0].length ?? 0);
  if (zoned)
    return first.zone && next.zone && next.zone !== first.zone ? { ...first, to, also: next } : first;
  return { ...next, from: first.from, to };
}

/** Words that only lead to the clock: "Pagi jam 8", "Dilanjut jam 10", "Malam 19.00". */
const CLOCK_LEAD =
  /(?:^|(?<=[\s,.;(]))(?:(?:dan\s+)?(?:lalu|kemudian|lanjut|dilanjut(?:kan)?|selanjutnya|setelah itu)\s+)?(?:(?:pagi|siang|sore|malam|mlm)(?:nya|\s+hari)?\s*,?\s*)?(?:(?:pada|mulai|dimulai|sekitar|±)\s*)?$/iu;

function withLead(text: string, found: TimeFound): TimeFound {
  const lead = CLOCK_LEAD.exec(text.slice(Math.max(0, found.from - 40), found.from));
  const words = lead?.[0].trimEnd() ?? '';
  return words === '' ? found : { ...found, from: found.from - (lead?.[0].length ?? 0) };
}

/** The time said last in "semula 11.00 menjadi 10.00" or "digeser ke jam 14.00", over all the words that say it. */
export function changedTime(text: string): TimeFound | null {
  const found =
    /(?:semula|sebelumnya)[^,;()]{0,40}?\s(?:menjadi|jadi|ke)\s+/i.exec(text) ??
    /(?<![\p{L}])(?:dimajukan|maju|digeser|bergeser|geser|berubah|diubah|pindah|ganti|diundur(?:kan)?|mundur|dimundurkan|menjadi)\s+(?:ke\s+|menjadi\s+|jadi\s+)?(?=(?:jam|pukul|pkl)?[.\s]*\d)/iu.exec(
      text,
    );
  if (!found) return null;
  const said = found.index + found[0].length;
  const time = findTime(text.slice(said));
  return time && time.from <= 2 ? { ...time, from: found.index, to: said + time.to } : null;
}
