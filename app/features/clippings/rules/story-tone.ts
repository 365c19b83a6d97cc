import type { Tone } from '../tables.ts';

/** The tone of a story: what a person set on its articles; `mixed` where these differ, null where nobody set one. */
export function storyTone(tones: readonly (Tone | null)[]): Tone | 'mixed' | null {
  const set = new Set(tones.filter((tone) => tone !== null));
  const [first] = set;
  return set.size > 1 ? 'mixed' : (first ?? null);
}
