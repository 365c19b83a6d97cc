import type { AccountFact, PostFact } from '../../facts.ts';

/** Why a post counts for nothing. `gone` and `too-many` are no proof of it being bad; they only prove nothing. */
export type PostVerdict = 'counts' | 'removed' | 'gone' | 'private' | 'no-account' | 'too-many';

const byTime = (a: PostFact, b: PostFact): number =>
  a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : a.id < b.id ? -1 : 1;

/**
 * The guards against gaming by posts. Of a deleted post nobody can check anything; what a private or unregistered account shows, no
 * citizen sees; of one network, day and kind only the first `dayMost` count, over all accounts of the unit, so that neither a burst nor
 * more accounts help.
 */
export function countedPosts(
  posts: readonly PostFact[],
  accounts: readonly AccountFact[],
  removed: ReadonlySet<string>,
  dayMost: number,
): Map<string, PostVerdict> {
  const hidden = new Set(accounts.filter((account) => account.private).map(({ id }) => id));
  const perDay = new Map<string, number>();
  const verdicts = new Map<string, PostVerdict>();
  for (const post of [...posts].sort(byTime)) {
    const verdict = ofPost(post, hidden, removed);
    if (verdict !== 'counts') {
      verdicts.set(post.id, verdict);
      continue;
    }
    const key = `${post.day}|${post.network}|${post.kind}`;
    const before = perDay.get(key) ?? 0;
    perDay.set(key, before + 1);
    verdicts.set(post.id, before < dayMost ? 'counts' : 'too-many');
  }
  return verdicts;
}

function ofPost(post: PostFact, hidden: ReadonlySet<string>, removed: ReadonlySet<string>): PostVerdict {
  if (removed.has(post.id)) return 'removed';
  if (post.gone) return 'gone';
  if (post.accountId === null) return 'no-account';
  return hidden.has(post.accountId) ? 'private' : 'counts';
}
