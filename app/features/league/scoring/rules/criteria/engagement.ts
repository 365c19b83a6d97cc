import type { LedgerLine } from '../../../types.ts';
import type { PostFact } from '../../facts.ts';
import { medianBoundPlace, medianOf } from '../fairness/lower-bound.ts';
import {
  type CriterionOf,
  countGrades,
  lineIf,
  type Measured,
  notMeasured,
  type Prepared,
  tooFew,
} from '../measured.ts';
import { seasonPosts } from './originality.ts';

type Rated = { readonly post: PostFact; readonly rate: number };

/** Reactions of others for each follower of that day. A deleted post keeps its place with nothing, so that deleting weak posts never helps. */
function ratesOf(unit: Prepared, leastFollowers: number): { rated: Rated[]; small: number } {
  const rated: Rated[] = [];
  let small = 0;
  for (const post of seasonPosts(unit)) {
    const verdict = unit.verdicts.get(post.id);
    if (post.kind !== 'original' || post.reactions === null || post.followers === null) continue;
    if (verdict === 'removed' || verdict === 'no-account') continue;
    if (post.followers < leastFollowers) small += 1;
    else
      rated.push({
        post,
        rate: verdict === 'gone' || verdict === 'private' ? 0 : post.reactions / post.followers,
      });
  }
  return { rated: rated.sort((a, b) => a.rate - b.rate), small };
}

/**
 * Engagement: the median rate of reactions to followers over the measured own posts, by the lower bound of that median. A median is moved by
 * more than half of the posts only: one post that went far, bought or lucky, moves nothing. `full` is the rate from which all points are given.
 */
export function engagement(unit: Prepared, criterion: CriterionOf<'engagement'>): Measured {
  const { rated, small } = ratesOf(unit, criterion.leastFollowers);
  if (rated.length === 0) return notMeasured(small > 0 ? 'no-followers' : 'no-metrics');
  const rates = rated.map(({ rate }) => rate);
  const place = medianBoundPlace(rates.length);
  const gone = rated.filter(({ post }) => post.gone).length;
  const ledger: LedgerLine[] = [
    {
      key: 'measured-posts',
      values: { n: rates.length, leastFollowers: criterion.leastFollowers },
      evidence: { of: 'metrics', part: 'counted' },
    },
    ...lineIf(small, {
      key: 'small-accounts',
      values: { n: small, leastFollowers: criterion.leastFollowers },
    }),
    ...lineIf(gone, {
      key: 'gone-as-nothing',
      values: { n: gone },
      evidence: { of: 'posts', part: 'not-counted' },
    }),
  ];
  const evidence = countGrades(rated.map(({ post }) => post.grade));
  if (place === null || rates.length < criterion.least)
    return { ...tooFew(rates.length, criterion.least, ledger), evidence };
  const median = medianOf(rates);
  const bound = rates[place - 1] ?? 0;
  return {
    missing: null,
    part: median,
    whole: 1,
    bound,
    ledger: [...ledger, { key: 'median', values: { rate: median, place, n: rates.length, bound } }],
    evidence,
  };
}
