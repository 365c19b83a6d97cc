import { type Copy, findCopies, kindOf } from './copies.ts';
import { createMatcher, type MatcherOptions } from './matcher.ts';
import type { Match, MatchActivity, MatchKind, MatchPost } from './types.ts';

export type MatchedPost = Match & { readonly post: string; readonly kind: MatchKind };

function copyReason(copy: Copy): Match['reasons'][number] {
  return {
    kind: 'copy',
    for: true,
    text: `Teks sama dengan kiriman ${copy.of} (${Math.round(copy.likeness * 100)} persen)`,
  };
}

/** Matches a whole collection at once: posts in their order, matches best first. A copy whose own words say too little takes over what its source matched, as unsure. */
export function matchAll(
  activities: readonly MatchActivity[],
  posts: readonly MatchPost[],
  options: MatcherOptions = {},
): readonly MatchedPost[] {
  const matcher = createMatcher(activities, options);
  const copies = new Map(findCopies(posts).map((copy) => [copy.post, copy]));
  const own = new Map(posts.map((post) => [post.id, matcher.match(post)]));
  return posts.flatMap((post) => {
    const copy = copies.get(post.id) ?? null;
    const matches = own.get(post.id) ?? [];
    const taken = matches.length > 0 || copy === null ? matches : (own.get(copy.of) ?? []).map(inherited);
    const kind = kindOf(post, copy);
    return taken.map((match) => ({
      ...match,
      post: post.id,
      kind,
      reasons: copy === null ? match.reasons : [...match.reasons, copyReason(copy)],
    }));
  });
}

function inherited(match: Match): Match {
  return { ...match, band: 'unsure', hardEvidence: null, score: Math.min(match.score, 0.6), reasons: [] };
}
