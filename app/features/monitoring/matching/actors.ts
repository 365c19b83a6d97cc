import type { ActivityIndex } from './activity-index.ts';
import type { IndexedActivity } from './indexed-activity.ts';
import type { PreparedPost } from './prepare-post.ts';
import type { PreparedUnit } from './prepare-unit.ts';

/** Who posts and who is named, against who holds and who leads the activity. */
export type Actors = {
  /** 1 the host posts, 0.7 a unit of the same place or name. */
  readonly unit: number;
  /** The account of the one who leads it. */
  readonly ownAccount: boolean;
  /** The text names the office that leads it. */
  readonly role: boolean;
  /** The text names an office of the government, but not the one that leads it. */
  readonly otherRole: boolean;
  /** A kelurahan, school or puskesmas with which the activity has nothing to do, and of whose place the text doesn't speak. */
  readonly stranger: boolean;
};

/** One unit under two names: "Bank Wanasari" and "Perumda BPR Bank Wanasari", "Dinas Sosial" and "Dinsos". */
function isHost(index: ActivityIndex, own: ReadonlySet<string>, unit: ReadonlySet<string>): boolean {
  const [short, long] = own.size <= unit.size ? [own, unit] : [unit, own];
  let telling = false;
  for (const term of short) {
    if (!long.has(term)) return false;
    if (!index.names.isHome(term)) telling = true;
  }
  return telling;
}

function closeness(index: ActivityIndex, activity: IndexedActivity, unit: PreparedUnit): number {
  if (unit.governments.some((name) => !index.names.isOwn(name) && !activity.known.has(name))) return 0;
  if (isHost(index, activity.prepared.unitTerms, unit.terms)) return 1;
  if (activity.homeTerms.some((term) => unit.terms.has(term) && !index.names.isHome(term))) return 0.7;
  for (const [noun, names] of unit.places)
    for (const name of activity.places.get(noun) ?? [])
      if (names.has(name) && !index.names.isHome(name)) return 0.7;
  return 0;
}

const share = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 0 && others.length > 0 && some.some((role) => others.includes(role));

export function actorsOf(index: ActivityIndex, activity: IndexedActivity, post: PreparedPost): Actors {
  const own = activity.prepared.leading;
  const named = post.leading;
  const unit =
    post.unit === null
      ? 0
      : index.closeness(post.unit, activity, () => closeness(index, activity, post.unit!));
  const local = post.unit?.local ?? [];
  const role = share(own, named);
  return {
    unit,
    ownAccount: post.unit !== null && share(own, post.unit.leading),
    role,
    otherRole: own.length > 0 && named.length > 0 && !role,
    stranger:
      unit === 0 &&
      local.length > 0 &&
      !local.some((name) => activity.known.has(name) && !index.names.isOften(name)),
  };
}
