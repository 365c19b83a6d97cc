import type { LedgerLine } from '../../../types.ts';
import type { PostFact } from '../../facts.ts';
import { lowerBound } from '../fairness/lower-bound.ts';
import {
  type CriterionOf,
  countGrades,
  lineIf,
  type Measured,
  notMeasured,
  type Prepared,
  tooFew,
} from '../measured.ts';

/** Posts of the season's days; others are known only because they cover a task. */
export function seasonPosts({ facts: { season, posts, unit } }: Prepared): PostFact[] {
  const last = unit.closedOn !== null && unit.closedOn < season.to ? unit.closedOn : season.to;
  return posts.filter(({ day }) => day >= season.from && day <= last);
}

/**
 * Originality: own posts of own posts and copies of other units' posts; sharing is neither. A copy stays in the count also when it was
 * deleted afterwards or was one too many, so that deleting never helps.
 */
export function originality(unit: Prepared, criterion: CriterionOf<'originality'>): Measured {
  const posts = seasonPosts(unit).filter(({ kind }) => kind !== 'amplification');
  if (posts.length === 0) return notMeasured('no-posts');
  const verdict = (post: PostFact) => unit.verdicts.get(post.id);
  const own = posts.filter((post) => post.kind === 'original' && verdict(post) === 'counts');
  const copies = posts.filter((post) => post.kind === 'copied' && verdict(post) !== 'removed');
  const out = posts.length - own.length - copies.length;
  const ledger: LedgerLine[] = [
    { key: 'originals', values: { n: own.length }, evidence: { of: 'posts', part: 'counted' } },
    ...lineIf(copies.length, {
      key: 'copies',
      values: { n: copies.length },
      evidence: { of: 'posts', part: 'copied' },
    }),
    ...lineIf(out, {
      key: 'not-counted',
      values: { n: out },
      evidence: { of: 'posts', part: 'not-counted' },
    }),
  ];
  const whole = own.length + copies.length;
  const evidence = countGrades([...own, ...copies].map(({ grade }) => grade));
  // A deleted post counts here, else deleting would lead under the least and out of the criterion.
  const known = posts.filter((post) => verdict(post) !== 'removed').length;
  if (whole === 0 || known < criterion.least) return { ...tooFew(known, criterion.least, ledger), evidence };
  return { missing: null, part: own.length, whole, bound: lowerBound(own.length, whole), ledger, evidence };
}
