import type { PeriodFacts } from '../facts.ts';
import { type Period, weeksWithin } from './periods.ts';
import type { UnitPosts } from './sums.ts';

type Count = {
  readonly unitId: string;
  readonly network: string;
  /** Monday. */
  readonly week: string;
  readonly posts: number;
  readonly shares: number;
};

/**
 * What was published, by unit and network. A whole week that is over and in which a unit published nothing is a silent one; weeks of
 * which nothing at all is known count for nobody: then nothing was collected.
 */
export function postSums(counts: readonly Count[], period: Period, today: string) {
  const known = new Set(counts.map(({ week }) => week));
  const weeks = weeksWithin(period).filter(({ key, to }) => to < today && known.has(key));
  const units = Map.groupBy(counts, ({ unitId }) => unitId);
  const sum = (of: readonly Count[], what: 'posts' | 'shares') =>
    of.reduce((total, one) => total + one[what], 0);
  const byNetwork: PeriodFacts['postsByNetwork'] = [...Map.groupBy(counts, ({ network }) => network)]
    .map(([network, of]) => ({ network, posts: sum(of, 'posts'), shares: sum(of, 'shares') }))
    .sort((a, b) => b.posts + b.shares - (a.posts + a.shares) || a.network.localeCompare(b.network));
  return {
    posts: sum(counts, 'posts'),
    shares: sum(counts, 'shares'),
    byNetwork,
    ofUnit(unitId: string): UnitPosts {
      const own = units.get(unitId) ?? [];
      const heard = new Set(own.map(({ week }) => week));
      return {
        posts: sum(own, 'posts'),
        shares: sum(own, 'shares'),
        silentWeeks: weeks.filter(({ key }) => !heard.has(key)).length,
      };
    },
  };
}
