import { setImmediate } from 'node:timers/promises';
import { isSignatureOf } from '#app/platform/documents/government-key.server.ts';
import type { ClassNote, CriterionKey, UnitStanding } from '../../types.ts';
import { scoreUnit, type UnitScored } from '../score-unit.ts';
import { type SeasonResult, settleSeason } from '../settle.ts';
import { canonical } from './canonical.ts';
import type { SeasonHead, SeasonPart, SeasonSeal } from './parts.ts';
import { readSeasonFile } from './read-season-file.server.ts';

/** Where the file says something else than what its facts and rules make. Values are as written and as computed. */
export type Difference =
  | {
      readonly what: 'rows';
      readonly of: 'standings' | 'classes';
      readonly written: number;
      readonly computed: number;
    }
  | { readonly what: 'class'; readonly line: number; readonly classKey: string }
  | { readonly what: 'unit'; readonly line: number; readonly written: string; readonly computed: string }
  | {
      readonly what: 'criterion';
      readonly line: number;
      readonly unit: string;
      readonly criterion: CriterionKey;
      readonly written: number | null;
      readonly computed: number | null;
    }
  | {
      readonly what: 'field';
      readonly line: number;
      readonly unit: string;
      readonly field: string;
      readonly written: string;
      readonly computed: string;
    };

export type Verified = {
  readonly head: SeasonHead;
  readonly seal: SeasonSeal;
  /** Digest of the bytes as read. */
  readonly computed: string;
  readonly signature: 'good' | 'bad' | 'none';
  readonly units: number;
  readonly posts: number;
  readonly differences: readonly Difference[];
};

/** So many differences are told; one is enough to refuse the file. */
const MOST = 20;
const FIELDS = ['classKey', 'outcome', 'rank', 'shared', 'total', 'band', 'reason'] as const;

type Written = {
  standings: { line: number; standing: UnitStanding }[];
  classes: { line: number; note: ClassNote }[];
};

function* inStanding(
  line: number,
  unit: string,
  written: UnitStanding,
  computed: UnitStanding,
): Generator<Difference> {
  for (const score of computed.scores) {
    const told = written.scores.find(({ key }) => key === score.key);
    if (told && canonical(told) === canonical(score)) continue;
    const difference = { what: 'criterion', line, unit, criterion: score.key } as const;
    yield { ...difference, written: told?.points ?? null, computed: score.points };
  }
  for (const field of FIELDS)
    if (written[field] !== computed[field])
      yield {
        what: 'field',
        line,
        unit,
        field,
        written: String(written[field]),
        computed: String(computed[field]),
      };
  if (written.scores.length !== computed.scores.length)
    yield {
      what: 'field',
      line,
      unit,
      field: 'scores',
      written: String(written.scores.length),
      computed: String(computed.scores.length),
    };
}

function* differencesOf(
  written: Written,
  { standings, classes }: SeasonResult,
  names: ReadonlyMap<string, string>,
): Generator<Difference> {
  if (written.classes.length !== classes.length)
    yield { what: 'rows', of: 'classes', written: written.classes.length, computed: classes.length };
  if (written.standings.length !== standings.length)
    yield { what: 'rows', of: 'standings', written: written.standings.length, computed: standings.length };
  for (const [at, { line, note }] of written.classes.entries())
    if (canonical(note) !== canonical(classes[at] ?? null)) yield { what: 'class', line, classKey: note.key };
  const nameOf = (id: string) => names.get(id) ?? id;
  for (const [at, { line, standing }] of written.standings.entries()) {
    const computed = standings[at];
    if (!computed || canonical(standing) === canonical(computed)) continue;
    if (standing.unitId === computed.unitId)
      yield* inStanding(line, nameOf(standing.unitId), standing, computed);
    else yield { what: 'unit', line, written: nameOf(standing.unitId), computed: nameOf(computed.unitId) };
  }
}

const signatureOf = ({ signature, publicKey }: SeasonSeal, digest: string): Verified['signature'] => {
  if (signature === null || publicKey === null) return 'none';
  return isSignatureOf({ signature, publicKey }, digest) ? 'good' : 'bad';
};

/**
 * Computes a season's table anew from its file alone, without a database, and compares line by line.
 * @throws SeasonFileError where the file is none, or not whole
 */
export async function verifySeason(source: AsyncIterable<Uint8Array>): Promise<Verified> {
  const scored: UnitScored[] = [];
  const names = new Map<string, string>();
  const written: Written = { standings: [], classes: [] };
  let head: SeasonHead | null = null;
  let posts = 0;
  let end: (SeasonPart & { part: 'seal' }) | null = null;
  for await (const part of readSeasonFile(source)) {
    if (part.part === 'head') head = part.head;
    else if (part.part === 'unit' && head) {
      const { unit } = part.case.facts;
      names.set(unit.id, unit.shortName);
      posts += part.case.facts.posts.length;
      const one = scoreUnit(part.case, head.rules.body);
      if (one) scored.push(one);
      await setImmediate();
    } else if (part.part === 'class') written.classes.push(part);
    else if (part.part === 'standing') written.standings.push(part);
    else if (part.part === 'seal') end = part;
  }
  if (!head || !end) throw new Error('the reader ends only after head and seal');
  const result = settleSeason(scored, head.rules.body);
  return {
    head,
    seal: end.seal,
    computed: end.computed,
    signature: signatureOf(end.seal, end.computed),
    units: names.size,
    posts,
    differences: [...differencesOf(written, result, names)].slice(0, MOST),
  };
}
