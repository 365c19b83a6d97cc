import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { signDigest } from '#app/platform/documents/government-key.server.ts';
import type { UnitCase } from '../facts.ts';
import { scoreUnit, type UnitScored } from '../score-unit.ts';
import { type SeasonResult, settleSeason } from '../settle.ts';
import { canonical } from './canonical.ts';
import type { SeasonHead, SeasonSeal } from './parts.ts';

const CHUNK = 64 * 1024;

export type SeasonContent = {
  readonly head: SeasonHead & { readonly version: 2 };
  readonly units: AsyncIterable<UnitCase> | Iterable<UnitCase>;
};

export type WriteOptions = {
  /** Whether the standings are computed and written: a sealed file. Without them it holds the facts alone. */
  readonly standings: boolean;
  /** 32 bytes of the government's own; null leaves the file unsigned. */
  readonly seed: Uint8Array | null;
};

/** What was written besides the bytes; complete when the last byte was given. */
export type Written = {
  readonly seal: SeasonSeal;
  /** Null in a file of facts alone. */
  readonly result: SeasonResult | null;
};

const without = <T extends object, K extends keyof T>(row: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = row;
  return rest;
};

/** The lines of one unit: itself, then what it is scored from. */
export function* unitLines({ facts, corrections }: UnitCase): Generator<object> {
  yield { part: 'unit', ...facts.unit };
  const of = function* <T extends { readonly unitId: string }>(part: string, rows: readonly T[]) {
    for (const row of rows) yield { part, ...without(row, 'unitId') };
  };
  yield* of('account', facts.accounts);
  yield* of('task', facts.tasks);
  for (const cover of facts.covers) yield { part: 'cover', ...cover };
  yield* of('post', facts.posts);
  yield* of('judged', facts.judged);
  yield* of('mark', facts.marks);
  yield* of('correction', corrections);
}

async function* lines(
  { head, units }: SeasonContent,
  options: WriteOptions,
  told: { result: SeasonResult | null },
): AsyncGenerator<object> {
  yield { part: 'head', ...head };
  const scored: UnitScored[] = [];
  for await (const given of units) {
    yield* unitLines(given);
    const one = options.standings ? scoreUnit(given, head.rules.body) : null;
    if (one) scored.push(one);
    await setImmediate();
  }
  if (!options.standings) return;
  told.result = settleSeason(scored, head.rules.body);
  for (const note of told.result.classes) yield { part: 'class', ...note };
  for (const standing of told.result.standings) yield { part: 'standing', ...standing };
}

/**
 * A season as JSON Lines: head, unit by unit what it is scored from, class notes and standings, and last the seal: digest and signature of
 * all bytes before it. Only one unit is in memory at a time.
 * @returns the seal and the result, when all bytes were taken
 */
export async function* writeSeasonFile(
  content: SeasonContent,
  options: WriteOptions,
): AsyncGenerator<Uint8Array, Written> {
  const hash = createHash('sha256');
  const told: { result: SeasonResult | null } = { result: null };
  let held = '';
  const take = () => {
    const bytes = Buffer.from(held);
    held = '';
    hash.update(bytes);
    return bytes;
  };
  for await (const line of lines(content, options, told)) {
    held += `${canonical(line)}\n`;
    if (held.length >= CHUNK) yield take();
  }
  yield take();
  const digest = hash.digest('hex');
  const signed = options.seed ? signDigest(options.seed, digest) : { signature: null, publicKey: null };
  const seal: SeasonSeal = { digest, ...signed };
  yield Buffer.from(`${canonical({ part: 'seal', ...seal })}\n`);
  return { seal, result: told.result };
}
