/** One clock time as written: "08.00", "0800" or "8". */
export type Clock = {
  hour: number;
  minute: number;
  form: 'hm' | 'hhmm' | 'h';
  end: number;
  loose: boolean;
  oneDigit: boolean;
};
const CLOCK =
  /(\d{1,2})\s?([.:;,])\s?([0-5oO][\doO])(?![\d])(?![.,:/]\d)|(\d{4})(?!\d)|(\d{1,2})(?![\d])(?![.,:/]\d)/y;
const ZONE = /\s*\(?(wib|wita|wit)(?![\p{L}])\)?/iuy;
export const NIGHT_EVENT =
  '(?!\\s*(?:puncak|keakraban|anugerah|penganugerahan|renungan|takbir|tirakatan|resepsi|grand|final|gala|seni|amal|apresiasi|inagurasi|minggu|kesenian|budaya|kebersamaan|ramah))';
const PART = new RegExp(
  `\\s*\\(?(pagi|siang|sore|petang|(?:malam|mlm|mlam)(?![\\p{L}])${NIGHT_EVENT}|dini hari|subuh|am|pm)(?![\\p{L}])\\)?`,
  'iuy',
);
export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function clockAt(text: string, at: number): Clock | null {
  const found = sticky(CLOCK, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  if (found[1] !== undefined && found[3] !== undefined) {
    const loose = found[2] === ',' || found[2] === ';' || /o/i.test(found[3]) || /\s/.test(found[0]);
    const minute = Number(found[3].replace(/o/gi, '0'));
    return { hour: Number(found[1]), minute, form: 'hm', end, loose, oneDigit: found[1].length === 1 };
  }
  if (found[4] !== undefined) {
    const hour = Number(found[4].slice(0, 2));
    return { hour, minute: Number(found[4].slice(2)), form: 'hhmm', end, loose: true, oneDigit: false };
  }
  return { hour: Number(found[5]), minute: 0, form: 'h', end, loose: true, oneDigit: found[5]!.length === 1 };
}

export const clockText = (hour: number, minute: number) =>
  `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
export const dotted = (time: string) => time.replace(':', '.');

/** The hour of 24 for an hour said with a part of the day. */
export function hourOfDay(hour: number, part: string | null): number {
  if (!part) return hour;
  if (/pagi|dini|subuh|^am$/i.test(part)) return hour === 12 ? 0 : hour;
  if (/siang/i.test(part)) return hour >= 1 && hour <= 5 ? hour + 12 : hour;
  if (/malam|mlm|mlam/i.test(part)) return hour === 12 ? 24 : hour >= 5 && hour < 12 ? hour + 12 : hour;
  return hour >= 1 && hour < 12 ? hour + 12 : hour;
}

/** Reads zone and part of the day in any order after a clock time. */
export function tail(text: string, at: number): { end: number; zone: string | null; part: string | null } {
  let end = at;
  let zone: string | null = null;
  let part: string | null = null;
  for (let i = 0; i < 2; i++) {
    const zoneHere: RegExpExecArray | null = zone ? null : sticky(ZONE, text, end);
    if (zoneHere) {
      zone = zoneHere[1]!.toUpperCase();
      end += zoneHere[0].length;
    }
    const partHere: RegExpExecArray | null = part ? null : sticky(PART, text, end);
    if (partHere) {
      part = partHere[1]!;
      end += partHere[0].length;
    }
  }
  return { end, zone, part };
}
