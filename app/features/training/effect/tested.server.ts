import { apart } from '#app/platform/apart/apart.server.ts';
import type * as readers from '../readers.ts';
import { waysToChoose } from './rules/arrangements.ts';
import { type Effect, effectOf, type UnitOutcome } from './rules/effect.ts';

/** Up to this many arrangements take a few milliseconds. */
const QUICK = 20_000;
const KEPT = 40;
const known = new Map<string, Effect>();

/**
 * The test of a comparison: counted once for the same figures, and beside the program where it takes long. Null where a group is empty.
 * What is kept holds figures only, the same for whoever asks.
 */
export async function testedEffect(rows: readonly UnitOutcome[], seed: string): Promise<Effect | null> {
  const bare = rows.map(({ group, before, after }, at) => ({ unit: String(at), group, before, after }));
  const key = JSON.stringify([seed, bare]);
  const held = known.get(key);
  if (held) return held;
  const first = bare.filter((row) => row.group === 'first').length;
  const away =
    waysToChoose(bare.length, first) > QUICK
      ? await apart<typeof readers.effect>('training.effect', { rows: bare, seed })
      : null;
  const result = away?.ok ? away.value : effectOf(bare, seed);
  if (!result.ok) return null;
  if (known.size >= KEPT) known.delete(known.keys().next().value!);
  known.set(key, result.value);
  return result.value;
}
