import type { AccountFact, PostFact } from '../../facts.ts';

/** Why a post counts for nothing. `gone` and `too-many` are no proof of it being bad; they only prove nothing. */
export type PostVerdict = 'counts' | 'removed' | 'gone' | 'private' | 'no-account' | 'too-many';

const byTime = (a: PostFact, b: PostFact): number =>
  a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : a.id < b.id ? -1 : 1;

/** In the order of time; facts mostly come so. */
function inOrder(posts: readonly PostFact[]): readonly PostFact[] {
  for (let at = 1; at < posts.length; at += 1)
    if (byTime(posts[at - 1]!, posts[at]!) > 0) return [...posts].sort(byTime);
  return posts;
}

/** Counts posts of the same network, day and kind. */
class DayCount {
  private readonly days = new Map<string, Map<string, Record<PostFact['kind'], number>>>();

  /** How many there were before this one. */
  next({ day, network, kind }: PostFact): number {
    const networks = this.days.get(day) ?? new Map<string, Record<PostFact['kind'], number>>();
    const kinds = networks.get(network) ?? { original: 0, amplification: 0, copied: 0 };
    if (kinds.original + kinds.amplification + kinds.copied === 0)
      this.days.set(day, networks.set(network, kinds));
    const before = kinds[kind];
    kinds[kind] = before + 1;
    return before;
  }
}

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
  const perDay = new DayCount();
  const verdicts = new Map<string, PostVerdict>();
  for (const post of inOrder(posts)) {
    const verdict = ofPost(post, hidden, removed);
    const isOver = verdict === 'counts' && perDay.next(post) >= dayMost;
    verdicts.set(post.id, isOver ? 'too-many' : verdict);
  }
  return verdicts;
}

function ofPost(post: PostFact, hidden: ReadonlySet<string>, removed: ReadonlySet<string>): PostVerdict {
  if (removed.has(post.id)) return 'removed';
  if (post.gone) return 'gone';
  if (post.accountId === null) return 'no-account';
  return hidden.has(post.accountId) ? 'private' : 'counts';
}
