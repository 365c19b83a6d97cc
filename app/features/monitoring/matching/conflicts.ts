import type { ActivityIndex } from './activity-index.ts';
import type { IndexedActivity } from './indexed-activity.ts';
import type { PreparedPost } from './prepare-post.ts';
import { oppositeActs } from './vocabulary.ts';

/** Another number after the same word (koridor 6, ke-23), or another year than the title's. */
export function numberConflict(activity: IndexedActivity, post: PreparedPost): string | null {
  for (const [label, values] of activity.prepared.title.numbered) {
    const others = post.text.numbered.get(label);
    if (others === undefined || [...values].some((value) => others.has(value))) continue;
    if (values.size === 1 && /^(19|20)\d\d$/.test([...values][0]!)) continue;
    return `${label} ${[...others].join(', ')}`;
  }
  const { years } = activity;
  if (years.length === 0) return null;
  const [named = null] = post.years;
  const own = activity.prepared.source.date.slice(0, 4);
  return post.years.some((year) => years.includes(year) || year === own) ? null : named;
}

/** Another place of the same kind, or another government; the degree says how plainly. */
export function placeConflict(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
  { place, title }: { readonly place: number; readonly title: number },
): { degree: number; name: string | null } {
  if (place >= 0.6) return { degree: 0, name: null };
  for (const [noun, names] of activity.places) {
    const others = post.places.get(noun);
    if (others === undefined || [...names].some((name) => others.has(name) || post.text.terms.has(name)))
      continue;
    return { degree: place > 0.2 ? 0.5 : 1, name: `${noun} ${[...others].join(', ')}` };
  }
  const own = index.homesOf(activity);
  const named = own.length === 0 ? [] : index.homesOfPost(post);
  if (named.length === 0 || own.some((home) => named.includes(home) || post.text.terms.has(home)))
    return { degree: 0, name: null };
  return place >= 0.3
    ? { degree: 0, name: null }
    : { degree: title >= 0.6 ? 0.4 : 0.7, name: named[0] ?? null };
}

/** The opposite act on the same object: closing instead of opening. Both acts in one text count half, when it tells of another day. */
export function actsConflict(activity: IndexedActivity, post: PreparedPost, otherDay: boolean): number {
  const { acts } = activity.prepared;
  let degree = 0;
  for (const [a, b] of oppositeActs) {
    if (acts.has(a) === acts.has(b)) continue;
    const own = acts.has(a) ? a : b;
    const other = own === a ? b : a;
    if (!post.acts.has(other)) continue;
    if (!post.acts.has(own)) return 1;
    if (otherDay) degree = 0.5;
  }
  return degree;
}
