import { type AccentRefusal, deriveAccent, isAccentName } from '#app/ui/accent.ts';
import { setupCopy } from './setup-copy.id.ts';

const copy = setupCopy.government;
const decimal = (value: number) => value.toFixed(1).replace('.', ',');

/** Why a colour can't be used, with the pair that fails and its ratio. */
export function accentRefusalSentence(refusal: AccentRefusal): string {
  if (refusal.type === 'not-a-colour') return copy.notAColour;
  return copy.tooPale(copy.pairs[refusal.pair], decimal(refusal.ratio), decimal(refusal.needed));
}

/** The colour that a form asks for: one of the four names, or another one that holds. */
export function readAccent(
  choice: string,
  other: string,
): { ok: true; accent: string } | { ok: false; sentence: string } {
  if (isAccentName(choice)) return { ok: true, accent: choice };
  const derived = deriveAccent(other);
  return derived.ok
    ? { ok: true, accent: other.trim().toLowerCase() }
    : { ok: false, sentence: accentRefusalSentence(derived.error) };
}
