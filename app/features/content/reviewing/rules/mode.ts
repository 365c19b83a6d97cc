import { needsSecondPerson } from '../../policy.ts';
import type { ReviewMode, Subject } from '../../tables.ts';

/** What the office said: for a unit itself, for its kind, for all. */
export type ModeRules = {
  readonly unit: ReviewMode | null;
  readonly kind: ReviewMode | null;
  readonly all: ReviewMode | null;
};

/** Where nothing was said: the unit's own head reads it. */
export const FIRST_MODE: ReviewMode = 'head';

export type ModeSource = 'unit' | 'kind' | 'all' | 'first';

export function modeOf(rules: ModeRules): { mode: ReviewMode; from: ModeSource } {
  if (rules.unit) return { mode: rules.unit, from: 'unit' };
  if (rules.kind) return { mode: rules.kind, from: 'kind' };
  if (rules.all) return { mode: rules.all, from: 'all' };
  return { mode: FIRST_MODE, from: 'first' };
}

/** Who reads this content: where the unit's rule asks nobody, its head still reads what needs a second person. */
export const readerOf = (mode: ReviewMode, subject: Subject): ReviewMode =>
  mode === 'nobody' && needsSecondPerson(subject) ? 'head' : mode;
