import type { Line } from './lines.ts';
import type { Item } from './segment.ts';

const FIELDS: ReadonlySet<string> = new Set([
  'time',
  'title',
  'place',
  'address',
  'attend',
  'standIn',
  'date',
]);

/** Where, after a blank line, words begin that are no labelled field of the item; -1 when nowhere. */
function trailerAt(lines: readonly Line[]): number {
  const at = lines.findIndex((line, index) => index > 0 && line.blankBefore && !line.inner);
  if (at < 0) return -1;
  const after = lines.slice(at);
  const fields = after.some(
    (line) =>
      (line.label !== null && FIELDS.has(line.label)) || line.icon === 'time' || line.icon === 'place',
  );
  return fields ? -1 : at;
}

/**
 * Takes off the last items what follows a blank line, when the other items of the message have no blank line within:
 * it is a remark on all of them. Gives the lines taken.
 */
export function dropTrailers(items: readonly Item[], lasts: ReadonlySet<Item>): Line[] {
  const ends = items.map((item) => ({ item, at: trailerAt(item.lines) }));
  const broken = items.filter((item) =>
    item.lines.some((line, index) => index > 0 && line.blankBefore && !line.inner),
  );
  const whole = items.length - broken.length;
  if (whole === 0 || broken.some((item) => !lasts.has(item)) || whole < broken.length) return [];
  return ends.flatMap(({ item, at }) => (at < 0 ? [] : item.lines.splice(at)));
}
