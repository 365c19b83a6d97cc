import type { CheckedText, WritingRule } from '../../finding.ts';
import { DEGREES } from '../../words/degrees.ts';
import { E04 as copy } from './copy.id.ts';
import type { Spot } from './spot.ts';

/** Letters of a degree without points -> how it is written: `ssos` -> `S.Sos.`. */
const RIGHT = new Map<string, string[]>();
for (const degree of DEGREES.split(/\s+/).filter(Boolean)) {
  const letters = degree.replaceAll('.', '').toLowerCase();
  // Two ways are in use for some (S.I.P., S.IP.): both are let stand.
  RIGHT.set(letters, [...(RIGHT.get(letters) ?? []), degree]);
}
/** Read as something else when no comma stands before: SE (surat edaran), ST, SH and the like need one. */
const PLAIN = new Set([
  'se',
  'st',
  'sh',
  'mm',
  'mt',
  'mh',
  'sp',
  'ma',
  'mp',
  'sa',
  'ss',
  'sk',
  'skm',
  'si',
  'mi',
  'msc',
  'mba',
  'phd',
  'sag',
  'sip',
  'map',
  'mpp',
  'sth',
  'mil',
]);
const NAME_BEFORE = /(?:^|[\s(])\p{Lu}[\p{Ll}'’.]{1,30}$/u;

type Piece = { start: number; end: number; join: string; written: string; right: readonly string[] };

/** Reads a run of degrees that begins at `from`; undefined where the text there is none. */
function pieceAt(prose: string, from: number): Piece | undefined {
  const join = /^,? {1,2}|^,/.exec(prose.slice(from, from + 3))?.[0];
  if (join === undefined) return undefined;
  const rest = prose.slice(from + join.length, from + join.length + 16);
  // The longest reading that is a degree: `S. Pd.` before `S.`
  for (let length = Math.min(rest.length, 14); length >= 2; length -= 1) {
    const written = rest.slice(0, length);
    if (!/^[A-Z]/.test(written) || /[^A-Za-z. ]/.test(written) || /\s$/.test(written)) continue;
    if (/[A-Za-z]/.test(rest[length] ?? '') || rest[length] === '.') continue;
    if (/ /.test(written) && !/^[A-Z]\. ?(?:[A-Z][A-Za-z]{0,3}\. ?)*[A-Z][A-Za-z]{0,4}\.?$/.test(written))
      continue;
    const right = RIGHT.get(written.replace(/[. ]/g, '').toLowerCase());
    if (
      !right ||
      (!/[.]/.test(written) && written !== written.toUpperCase() && !/^[SMA][A-Za-z]+$/.test(written))
    )
      continue;
    const start = from + join.length;
    return { start, end: start + length, join, written, right };
  }
  return undefined;
}

function runAt(prose: string, from: number): Piece[] {
  const found: Piece[] = [];
  for (let at = from; found.length < 8; ) {
    const piece = pieceAt(prose, at);
    if (!piece) break;
    found.push(piece);
    at = piece.end;
  }
  return found;
}

function trailing(text: CheckedText): Spot[] {
  const found: Spot[] = [];
  let done = 0;
  for (const head of text.prose.matchAll(/\p{L}[.]?(?=,? {1,2}[A-Z]|,[A-Z])/gu)) {
    const from = head.index + head[0].length;
    if (from < done || !NAME_BEFORE.test(text.prose.slice(Math.max(0, from - 32), from))) continue;
    const run = runAt(text.prose, from);
    if (run.length === 0) continue;
    done = run.at(-1)!.end;
    const bare = run[0]!.written.replace(/[. ]/g, '').toLowerCase();
    // Without comma and point two capitals are an abbreviation like any other.
    if (
      !run[0]!.join.includes(',') &&
      (PLAIN.has(bare) || run[0]!.written === run[0]!.written.toUpperCase()) &&
      !run[0]!.written.includes('.') &&
      run.length === 1 &&
      bare !== 'skm'
    )
      continue;
    found.push(...spotsOf(run, text.prose));
  }
  return found;
}

/** One spot for the pieces that hang together: from the first that is wrong to the last. */
function spotsOf(run: readonly Piece[], prose: string): Spot[] {
  const wrong = run.map((piece) => {
    const ends = prose[piece.end] === '.' ? '.' : '';
    return !piece.right.includes(piece.written + ends) || piece.join !== ', ';
  });
  const first = wrong.indexOf(true);
  if (first < 0) return [];
  const last = wrong.lastIndexOf(true);
  const cut = run.slice(first, last + 1);
  // A join that is right stays outside the span; a missing comma needs the space before it.
  const start = cut[0]!.join === ', ' ? cut[0]!.start : cut[0]!.start - cut[0]!.join.length;
  const fix = cut.map(({ right }) => right[0]!).join(', ');
  const full = cut[0]!.join === ', ' ? fix : `, ${fix}`;
  // A point that stands already stays outside: it may be the sentence's.
  const pointed = cut.at(-1)!.written.endsWith('.') && !cut.at(-1)!.written.slice(0, -1).includes('.');
  if (pointed)
    return [
      {
        start,
        end: cut.at(-1)!.end - 1,
        fix: full.slice(0, -1),
        severity: 'error',
        message: copy.degree(fix),
      },
    ];
  return [{ start, end: cut.at(-1)!.end, fix: full, severity: 'error', message: copy.degree(fix) }];
}

/** Titles before a name; `Dr.` with a specialist's degree behind is a physician's `dr.`. */
const LEADING =
  /(?<![\p{L}.])(Drs|Dra|Drg|DRG|drg|drh|Ir|Hj|DRS|DRA|DR|Dr|dr|Prof|PROF|H|KH|Apt|apt)(\.?)( ?)(?=\p{Lu}\p{Ll}|\p{Lu}\.|dr\.|Ir\.|Hj?\.|Dra?s?\.)/gu;
const TITLES: Record<string, string> = {
  DRS: 'Drs',
  DRA: 'Dra',
  DR: 'Dr',
  PROF: 'Prof',
  Drg: 'drg',
  DRG: 'drg',
  KH: 'K.H',
  Apt: 'apt',
};

function leading(text: CheckedText): Spot[] {
  return [...text.prose.matchAll(LEADING)].flatMap((found) => {
    const [whole, written, point, space] = found as unknown as [string, string, string, string];
    const start = found.index;
    const following = text.prose.slice(start + whole.length, start + whole.length + 90);
    const doctor =
      written === 'Dr' && /^[^.;\n]{3,60}, Sp\.?[A-Z]/.test(following) && !/^dr\./.test(following);
    const right = `${doctor ? 'dr' : (TITLES[written] ?? written)}.`;
    if (written + point === right && space !== '') return [];
    if (space === '' && !point) return [];
    const end = start + written.length + point.length;
    if (written + point === right)
      return [{ start, end, fix: `${right} `, severity: 'error' as const, message: copy.lead(right) }];
    return [
      {
        start,
        end,
        fix: space === '' ? `${right} ` : right,
        severity: 'error' as const,
        message: doctor ? copy.doctor : copy.lead(right),
      },
    ];
  });
}

export const degrees: WritingRule = {
  id: 'E04-gelar',
  ...copy,
  severity: 'error',
  find: (text) => [...trailing(text), ...leading(text)],
};
