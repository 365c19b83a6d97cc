/** `2026-11-19 14.10`, `19/11/2026 14:10`, `2026-11-19` (noon stands for a day without an hour) as a local moment. */
export function localMoment(written: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?)?/.exec(written);
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ ,]+(\d{1,2})[.:](\d{2}))?/.exec(written);
  const parts = iso
    ? [iso[1], iso[2], iso[3], iso[4], iso[5]]
    : local
      ? [local[3], local[2], local[1], local[4], local[5]]
      : null;
  if (!parts) return null;
  const [year, month, day, hour = '12', minute = '00'] = parts.map((part) => part?.padStart(2, '0'));
  const valid =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month)) &&
    Number(hour) < 24 &&
    Number(minute) < 60;
  return valid ? `${year}-${month}-${day}T${hour}:${minute}` : null;
}

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
