import type { ActivityIndex } from './activity-index.ts';
import type { IndexedTerm } from './activity-words.ts';
import type { IndexedActivity } from './indexed-activity.ts';
import type { ActivityTerm } from './prepare-activity.ts';
import type { PreparedPost } from './prepare-post.ts';

const fuzzyCredit = 0.6;
/** A kelurahan that posts "in our kelurahan" need not name itself. */
const unitCredit = 0.5;

/** Credit for a term that does not stand in the post as it is. */
function nearCredit(index: ActivityIndex, asked: ActivityTerm, post: PreparedPost): number {
  const { text, unit } = post;
  if (asked.term.length >= 7 && text.joined.has(asked.term)) return 1;
  if (unit?.terms.has(asked.term)) return unitCredit;
  return text.odd.length > 0 && index.oddOfPost(post).hasNear(asked) ? fuzzyCredit : 0;
}

/** How surely each term of the activity was found in the post. */
export function matchTerms(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
): readonly number[] {
  const { terms, known, prepared } = activity;
  const matched: number[] = [];
  const reading = index.reading(post);
  for (const term of terms) {
    const { word } = term;
    if (word.reading !== reading) {
      word.reading = reading;
      word.exact = post.text.terms.has(term.term);
      word.near = word.exact ? 1 : nearCredit(index, term, post);
    }
    matched.push(word.exact || !term.common ? word.near : 0);
  }
  const findAll = (found: readonly string[] | undefined) => {
    for (const term of found ?? []) {
      const at = known.get(term);
      if (at !== undefined) matched[at] = 1;
    }
  };
  for (const acronym of post.text.acronyms) findAll(prepared.acronyms.get(acronym));
  for (const joined of index.joinedOfPost(post)) findAll(prepared.joined.get(joined));
  return matched;
}

export function containment(
  index: ActivityIndex,
  terms: readonly IndexedTerm[],
  matched: readonly number[],
): number {
  let found = 0;
  for (const term of terms) {
    const credit = matched[term.at]!;
    if (credit !== 0) found += index.weight(term) * credit;
  }
  const all = index.totalWeight(terms);
  return all === 0 ? 0 : found / all;
}

const rareFactor = { title: 1, place: 0.9, leader: 0.5, region: 0.4, msg: 0.3 } as const;

/** What one matched word adds to the absolute evidence: proper names of this activity alone count in full. */
function rareValue(index: ActivityIndex, term: IndexedTerm): number {
  return rareFactor[term.part] * (term.common ? 0.25 : 1) * index.distinction(term);
}

/** A leader's name proves little when the same leader has many activities. */
export function leaderDegree(
  index: ActivityIndex,
  terms: readonly IndexedTerm[],
  matched: readonly number[],
): number {
  if (terms.length === 0) return 0;
  return containment(index, terms, matched) * Math.min(1, index.meanDistinction(terms) * 1.2);
}

/** Absolute evidence of all matched words, between 0 and 1. */
export function rareness(
  index: ActivityIndex,
  { terms }: IndexedActivity,
  matched: readonly number[],
): number {
  let count = 0;
  for (const term of terms) {
    const credit = matched[term.at]!;
    if (credit !== 0) count += rareValue(index, term) * credit;
  }
  return 1 - 0.55 ** count;
}
