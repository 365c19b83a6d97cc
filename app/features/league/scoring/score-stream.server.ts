import { setImmediate } from 'node:timers/promises';
import type { RuleSet } from '../types.ts';
import type { UnitCase } from './facts.ts';
import { scoreUnit, type UnitScored } from './score-unit.ts';
import { type SeasonResult, settleSeason } from './settle.ts';

/** Scores units as they come and forgets their facts; gives the event loop its turn between them. */
export async function scoreStream(
  units: AsyncIterable<UnitCase> | Iterable<UnitCase>,
  rules: RuleSet,
): Promise<SeasonResult> {
  const scored: UnitScored[] = [];
  for await (const given of units) {
    const one = scoreUnit(given, rules);
    if (one) scored.push(one);
    await setImmediate();
  }
  return settleSeason(scored, rules);
}
