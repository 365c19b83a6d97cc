import { createHash } from 'node:crypto';
import type { CorrectionFact, UnitCase } from '../facts.ts';
import { canonical } from './canonical.ts';
import { FIRST_POST, LINES, type LineKind, type LineOf } from './line-schema.ts';
import { SeasonFileError, type SeasonHead, type SeasonPart } from './parts.ts';

/** The longest line is that of the rule set. */
const LINE_BYTES = 1024 * 1024;
/** Far more than one unit has in a quarter. */
const LINES_OF_UNIT = 200_000;
const UNITS = 100_000;
const NEWLINE = 0x0a;

/** Lines with their numbers; a file that does not end with its last line's end is cut off. */
async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: number; bytes: Buffer }> {
  let rest: Buffer[] = [];
  let length = 0;
  let line = 1;
  for await (const chunk of source) {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE)) {
      if (length + end > LINE_BYTES) throw new SeasonFileError('line-too-long', line);
      yield { line, bytes: Buffer.concat([...rest, bytes.subarray(0, end)]) };
      rest = [];
      length = 0;
      line += 1;
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length === 0) continue;
    length += bytes.length;
    if (length > LINE_BYTES) throw new SeasonFileError('line-too-long', line);
    rest.push(Buffer.from(bytes));
  }
  if (line === 1 && length === 0) throw new SeasonFileError('empty', 1);
  if (length > 0) throw new SeasonFileError('cut-off', line);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Buffer, line: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new SeasonFileError('not-text', line);
  }
}

type Read = { [K in LineKind]: { kind: K; row: LineOf<K>; line: number; text: string } }[LineKind];

function readLine(bytes: Buffer, line: number, version: SeasonHead['version'] | undefined): Read {
  const text = decoded(bytes, line);
  let value: unknown;
  let again: string;
  try {
    value = JSON.parse(text);
    again = JSON.stringify(value);
  } catch {
    throw new SeasonFileError('not-json', line);
  }
  // A key twice, 1e2 for 100, spaces: other readers could see another file under the same digest.
  if (again !== text) throw new SeasonFileError('wrong-shape', line);
  const kind = (value as { part?: unknown } | null)?.part;
  if (typeof kind !== 'string' || !Object.hasOwn(LINES, kind))
    throw new SeasonFileError(line === 1 ? 'other-format' : 'wrong-shape', line);
  const shape = kind === 'post' && version === 1 ? FIRST_POST : LINES[kind as LineKind];
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new SeasonFileError(kind === 'head' ? 'other-format' : 'wrong-shape', line);
  return { kind, row: parsed.data, line, text } as Read;
}

type Lists = {
  -readonly [K in
    | 'accounts'
    | 'tasks'
    | 'covers'
    | 'posts'
    | 'judged'
    | 'marks']: UnitCase['facts'][K][number][];
};

/** The unit whose lines are being read. */
class Block {
  readonly line: number;
  readonly unit: UnitCase['facts']['unit'];
  readonly lists: Lists = { accounts: [], tasks: [], covers: [], posts: [], judged: [], marks: [] };
  readonly corrections: CorrectionFact[] = [];
  private size = 0;

  constructor(line: number, { part: _, ...unit }: LineOf<'unit'>) {
    this.line = line;
    this.unit = unit;
  }

  /** @returns false when the line belongs to no unit */
  take({ kind, row, line }: Read): boolean {
    this.size += 1;
    if (this.size > LINES_OF_UNIT) throw new SeasonFileError('too-large', line);
    const unitId = this.unit.id;
    const own = <T extends { part: string }>({ part: _, ...rest }: T) => ({ ...rest, unitId });
    if (kind === 'account') this.lists.accounts.push(own(row));
    else if (kind === 'task') this.lists.tasks.push(own(row));
    else if (kind === 'cover') {
      const { part: _, ...cover } = row;
      this.lists.covers.push(cover);
    } else if (kind === 'post') this.lists.posts.push(own(row));
    else if (kind === 'judged') this.lists.judged.push(own(row));
    else if (kind === 'mark') this.lists.marks.push(own(row));
    else if (kind === 'correction') this.corrections.push(own(row));
    else return false;
    return true;
  }

  part(season: SeasonHead['season']): SeasonPart {
    return {
      part: 'unit',
      line: this.line,
      case: { facts: { season, unit: this.unit, ...this.lists }, corrections: this.corrections },
    };
  }
}

/** Parts may only follow each other in this order. */
const ORDER: readonly LineKind[] = ['head', 'unit', 'class', 'standing', 'seal'];

/**
 * Reads a season's file part by part and hashes what it reads; one unit is in memory at a time. What comes first, twice, unknown, too long or
 * not at all ends the reading with a `SeasonFileError`.
 */
export async function* readSeasonFile(source: AsyncIterable<Uint8Array>): AsyncGenerator<SeasonPart> {
  const hash = createHash('sha256');
  const seen = new Set<string>();
  let head: SeasonHead | null = null;
  let block: Block | null = null;
  let stage = -1;
  let last = 0;
  let closing = 0;
  for await (const { line, bytes } of linesOf(source)) {
    last = line;
    if (stage === ORDER.length - 1) throw new SeasonFileError('after-the-end', line);
    const read = readLine(bytes, line, head?.version);
    if (read.kind !== 'seal') hash.update(bytes).update('\n');
    if (block?.take(read)) continue;
    if (block && head) yield block.part(head.season);
    block = null;
    const next = ORDER.indexOf(read.kind);
    if (next < 0 || next < stage || (next > 0 && head === null) || (next === 0 && stage === 0))
      throw new SeasonFileError('wrong-order', line);
    stage = next;
    if (read.kind === 'head') {
      const { part: _, ...rest } = read.row;
      head = rest;
      yield { part: 'head', line, head };
    } else if (read.kind === 'unit') {
      if (seen.has(read.row.id)) throw new SeasonFileError('unit-twice', line);
      if (seen.size >= UNITS) throw new SeasonFileError('too-large', line);
      seen.add(read.row.id);
      block = new Block(line, read.row);
    } else {
      // A row for each unit and a note for each class, of which a unit has one.
      closing += 1;
      if (closing > 2 * seen.size + 1) throw new SeasonFileError('too-large', line);
      yield closingPart(read, hash);
    }
  }
  if (stage < ORDER.length - 1) throw new SeasonFileError('cut-off', last + 1);
}

function closingPart(read: Read, hash: ReturnType<typeof createHash>): SeasonPart {
  const { line } = read;
  if (read.kind === 'class') {
    const { part: _, ...note } = read.row;
    return { part: 'class', line, note };
  }
  if (read.kind === 'standing') {
    const { part: _, ...standing } = read.row;
    return { part: 'standing', line, standing: standing as never };
  }
  if (read.kind !== 'seal') throw new SeasonFileError('wrong-order', line);
  // The seal is not under its own digest: its bytes are held to the one way of writing it.
  if (canonical(read.row) !== read.text) throw new SeasonFileError('wrong-shape', line);
  const { part: _, ...seal } = read.row;
  return { part: 'seal', line, seal, computed: hash.digest('hex') };
}

/** The units of a file of facts, in its order. */
export async function* unitsIn(source: AsyncIterable<Uint8Array>): AsyncGenerator<UnitCase> {
  for await (const part of readSeasonFile(source)) if (part.part === 'unit') yield part.case;
}
