import type { VariantState } from '../../states.ts';
import type { PieceFlag } from '../../types.ts';

export type FlagKind = PieceFlag['kind'];

/** Flags that the agenda causes; a withdrawn consent is settled where the picture is. */
export const AGENDA_FLAGS = [
  'narrative-changed',
  'narrative-withdrawn',
  'activity-changed',
  'activity-cancelled',
] as const satisfies readonly FlagKind[];
export type AgendaFlag = (typeof AGENDA_FLAGS)[number];

export const isAgendaFlag = (kind: string): kind is AgendaFlag =>
  (AGENDA_FLAGS as readonly string[]).includes(kind);

/** Variants that could still go out. */
export const canGoOut = (state: VariantState): boolean =>
  state !== 'published' && state !== 'withdrawn' && state !== 'excused';

/** A new flag takes the place of older ones about the same thing. */
export function withFlag(flags: readonly PieceFlag[], flag: PieceFlag): PieceFlag[] {
  const about = flag.kind.split('-')[0];
  return [...flags.filter(({ kind }) => kind.split('-')[0] !== about || kind === 'consent-withdrawn'), flag];
}

/** Another text answers neither a withdrawn consent nor a narrative that must not be used any more. */
const NOT_BY_TEXT: readonly FlagKind[] = ['consent-withdrawn', 'narrative-withdrawn'];

/** Flags that still wait for a person, when each variant that could go out was last changed at these moments. */
export function flagsLeft(flags: readonly PieceFlag[], changedAt: readonly string[]): PieceFlag[] {
  const first = Math.min(...changedAt.map((at) => Date.parse(at)));
  return flags.filter(
    (flag) => NOT_BY_TEXT.includes(flag.kind) || changedAt.length === 0 || first <= Date.parse(flag.at),
  );
}
