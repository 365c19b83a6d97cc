import { apart } from '#app/platform/apart/apart.server.ts';
import type * as readers from '../readers.ts';
import { waysToChoose } from './rules/arrangements.ts';
import { type Effect, effectOf, type UnitOutcome } from './rules/effect.ts';

/** Up to this many arrangements take a few milliseconds. */
const QUICK = 20_000;
const KEPT = 40;
const known = new Map<string, Promise<Effect | null>>();

type Bare = { unit: string; group: UnitOutcome['group']; before: number; after: number }[];

async function counted(bare: Bare, seed: string): Promise<Effect | null> {
  const first = bare.filter((row) => row.group === 'first').length;
  const away =
    waysToChoose(bare.length, first) > QUICK
      ? await apart<typeof readers.effect>('training.effect', { rows: bare, seed })
      : null;
  const result = away?.ok ? away.value : effectOf(bare, seed);
  return result.ok ? result.value : null;
}

/**
 * The test of a comparison: counted once for the same figures, and beside the program where it takes long. Null where a group is empty.
 * What is kept holds figures only, the same for whoever asks; who asks while it is counted waits for that same sum.
 */
export function testedEffect(rows: readonly UnitOutcome[], seed: string): Promise<Effect | null> {
  const bare = rows.map(({ group, before, after }, at) => ({ unit: String(at), group, before, after }));
  const key = JSON.stringify([seed, bare]);
  const held = known.get(key);
  if (held !== undefined) return held;
  if (known.size >= KEPT) known.delete(known.keys().next().value!);
  const sum = counted(bare, seed);
  known.set(key, sum);
  sum.catch(() => known.delete(key));
  return sum;
}
