import { readAttendance } from './attendance.ts';
import type { Line } from './lines.ts';
import { isInternalOnly, saysInternal, statusIn } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import type { ItemRead } from './read-item.ts';
import { changedTime, findTime } from './times.ts';

const NUMBERS =
  /^(?:\W*)(?:(?:mohon|mhn|i[zj]in|maaf|ralat|revisi|koreksi|info|update|perubahan|utk|untuk|khusus)[\s:,]+)*(?:agenda|giat|kegiatan|acara|no|nomor|nmr|poin|point)?\.?\s*(?:no\.?|nomor|ke-?|poin)?\s*\.?\s*(\d{1,2}(?:\s*(?:,|dan|&)\s*\d{1,2})*)\s+(?=\p{L})/iu;

/** Applies a remark such as "agenda no 3 ditunda" to the items it names; false when it names none. */
export function amend(line: Line, items: readonly ItemRead[], vocabulary: Vocabulary): boolean {
  const named = NUMBERS.exec(line.text);
  const numbers = named
    ? (named[1]!.match(/\d+/g) ?? []).map(Number)
    : line.number !== null
      ? [line.number]
      : [];
  const time = named ? null : findTime(line.text);
  const says = named ? line.text.slice(named[0].length) : line.text;
  const aimed = items.filter((item) =>
    time ? item.time?.start === time.start : item.number !== null && numbers.includes(item.number),
  );
  if (aimed.length === 0) return false;
  const status = statusIn(says)?.status ?? null;
  const internal = isInternalOnly(says) || saysInternal(says);
  const attendance = readAttendance(says.replace(/^(?:masih|akan|jadi|nanti)\s+/i, ''), vocabulary);
  const moved = named ? changedTime(says) : null;
  if (!status && !internal && !attendance && !moved) return false;
  for (const item of aimed) {
    if (status) item.status = status;
    if (moved) item.time = moved;
    if (internal) item.internal = true;
    if (attendance) item.attendances.push(attendance);
    item.notes.push(says);
  }
  return true;
}
