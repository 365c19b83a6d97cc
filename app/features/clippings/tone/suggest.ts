import { indexForms } from '#app/platform/text/stem.ts';
import { wordsOf } from '#app/platform/text/tokenise.ts';
import { COMPLAINING, PRAISING, TURNING } from './lexicon.ts';

/** What the word list suggests; a person sets the tone, and no count uses this. */
export type ToneSuggestion = {
  readonly suggested: 'positive' | 'negative' | null;
  /** The words of the winning side as they stand in the text. */
  readonly reasons: readonly string[];
};

/** A title says in few words how the text speaks. */
const TITLE_WEIGHT = 2;
const LEAST_LEAD = 2;
const LEAST_SHARE = 2 / 3;
/** How far a turning word reaches. */
const REACH = 2;
const MOST_REASONS = 5;
const MOST_WORDS = 600;

type Side = { score: number; words: Set<string> };

function weigh(text: string, weight: number, praise: Side, complaint: Side): void {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  words.forEach((word, at) => {
    const root = indexForms(word)[0] ?? '';
    const praises = PRAISING.has(root) || PRAISING.has(word);
    if (!praises && !COMPLAINING.has(root) && !COMPLAINING.has(word)) return;
    const turned = words.slice(Math.max(0, at - REACH), at).find((before) => TURNING.has(before));
    const side = praises === (turned === undefined) ? praise : complaint;
    side.score += weight;
    side.words.add(turned === undefined ? word : `${turned} ${word}`);
  });
}

/** Suggests only where one side clearly leads: of most texts it says nothing. */
export function suggestTone(title: string, text: string): ToneSuggestion {
  const praise: Side = { score: 0, words: new Set() };
  const complaint: Side = { score: 0, words: new Set() };
  weigh(title, TITLE_WEIGHT, praise, complaint);
  weigh(text, 1, praise, complaint);
  const leads = praise.score > complaint.score ? praise : complaint;
  const all = praise.score + complaint.score;
  const lead = Math.abs(praise.score - complaint.score);
  if (lead < LEAST_LEAD || leads.score / all < LEAST_SHARE) return { suggested: null, reasons: [] };
  return {
    suggested: leads === praise ? 'positive' : 'negative',
    reasons: [...leads.words].slice(0, MOST_REASONS),
  };
}
