import { amend } from './amendments.ts';
import { codesIn } from './codes.ts';
import { parsingCopy } from './copy.id.ts';
import { saysAgenda, saysOnlyHeading } from './headings.ts';
import { readLines } from './lines.ts';
import { familyOf, type Vocabulary } from './offices.ts';
import { type ItemRead, readItem } from './read-item.ts';
import type { AgendaRow, ParseOptions, ParseResult } from './row.ts';
import { rowOf } from './row-of.ts';
import { type Item, segment } from './segment.ts';
import { saysNothing } from './talk.ts';

/** Remarks applied to the items; a message with more is no agenda. */
const MOST_REMARKS = 100;

/** Whether an item holds enough to be an activity rather than a line of talk. */
function isActivity(item: Item, read: ItemRead, evidence: boolean): boolean {
  if (!/[\p{L}]/u.test(read.title) || saysNothing(read.title)) return false;
  if (read.time !== null) return true;
  const labelled = item.lines.filter((line) => line.label !== null || line.icon !== null).length;
  if (labelled >= 2) return true;
  const listed = item.lines[0]?.marker != null || item.lines[0]?.label === 'title';
  return (evidence || read.date?.form === 'full') && listed && !saysOnlyHeading(read.title);
}

/**
 * Reads a leader's agenda as it comes by WhatsApp. Never throws; what is no activity is given back in
 * `ignored`, and every guess that a person should check is in the row's `unsure`.
 */
export function parseAgenda(text: string, options: ParseOptions): ParseResult {
  const lines = readLines(text);
  if (lines.length === 0) return { rows: [], ignored: [], reason: parsingCopy.empty };
  const plain = lines.map((line) => line.text).join('\n');
  const named: Vocabulary = { family: familyOf(plain), leaders: options.leaders ?? [] };
  const vocabulary: Vocabulary = { ...named, codes: codesIn(plain, named) };
  const cut = segment(lines, options.sent, vocabulary);
  const evidence = cut.headings.length > 0 || saysAgenda(plain.slice(0, 2000));
  const ignored = [...cut.ignored];
  const reads: { item: Item; read: ItemRead }[] = [];
  for (const item of cut.items) {
    const read = readItem(item.lines, vocabulary, options.sent);
    const before = reads.at(-1);
    if (item.lines[0]?.opens && before?.item.lines.at(-1)?.no === item.lines[0].no)
      read.date ??= before.read.date;
    if (isActivity(item, read, evidence)) reads.push({ item, read });
    else ignored.push(...item.lines);
  }
  const items = reads.map(({ read }) => read);
  for (const [index, line] of cut.notes.entries()) {
    if (index < MOST_REMARKS) amend(line, items, vocabulary);
    ignored.push(line);
  }
  const anyNamed = items.some((read) => read.attendances.some((one) => one.attend.length > 0));
  const message = { options, vocabulary, headings: cut.headings, anyNamed };
  const rows: AgendaRow[] = [];
  for (const { item, read } of reads) rows.push(rowOf(read, item.headings, message, rows.at(-1) ?? null));
  const reason = rows.length > 0 ? null : evidence ? parsingCopy.noActivities : parsingCopy.nothingFound;
  const shown = ignored.sort((a, b) => a.no - b.no).map((line) => ({ line: line.no, text: line.text }));
  return { rows, ignored: shown, reason };
}
