import type { CleanPost } from '../rules/incoming-post.ts';
import type { Grade, TimeBy } from '../tables.ts';
import { type KnownPost, remoteKey } from './known-post.ts';

export const better = (a: Grade, b: Grade): Grade => (a <= b ? a : b);

/** What stands in a row from before it was kept is told anew by the next who says a time. */
const TRUST = ['network', 'unit', 'officer'] as const;
const trustOf = (by: TimeBy | null): number => (by === null ? TRUST.length : TRUST.indexOf(by));

export type Change = {
  readonly post: CleanPost;
  readonly hash: string;
  readonly reworded: boolean;
  /** False where a post that was taken down is only spoken of: it stays out of coverage. */
  readonly alive: boolean;
};

/** An item that is known: what of it is new? Null when nothing is. */
export function changeOf(known: KnownPost, { post, hash }: { post: CleanPost; hash: string }): Change | null {
  // Words that a better source has read are not overwritten by a report or a page that shows less.
  const speaks = post.grade <= known.grade;
  const reworded = speaks && hash !== known.content_hash;
  // Of a time that the network gave, the unit's own place has nothing to say.
  const tells =
    post.publishedKnown &&
    (!known.published_known || (speaks && trustOf(post.timeBy) <= trustOf(known.time_by)));
  const timed =
    tells &&
    (!known.published_known ||
      post.publishedAt.slice(0, 16) !== new Date(known.published_at).toISOString().slice(0, 16));
  const vouched = tells && known.time_by !== null && post.timeBy !== known.time_by;
  const linked =
    post.reportedAssignmentId !== null && post.reportedAssignmentId !== known.reported_assignment_id;
  const upgraded = post.grade < known.grade;
  const claimed = known.channel_id === null && post.channelId !== null;
  const witnessed = post.screenshotFileId !== null && known.screenshot_file_id === null;
  // Seen again by a machine it lives; an officer's word brings nothing back that the network has taken down.
  const alive = known.gone_at === null || post.grade < 'C';
  const revived = known.gone_at !== null && alive;
  if (!reworded && !timed && !vouched && !linked && !upgraded && !claimed && !witnessed && !revived)
    return null;
  return {
    reworded,
    alive,
    hash,
    post: {
      ...post,
      grade: better(known.grade, post.grade),
      source: upgraded || known.source === 'reported' ? post.source : known.source,
      publishedAt: timed ? post.publishedAt : new Date(known.published_at).toISOString(),
      publishedKnown: timed || known.published_known,
      timeBy: tells ? post.timeBy : (known.time_by ?? post.timeBy),
    },
  };
}

/** The same item twice in one call becomes one: the later words, the better grade. Of two units it stays two. */
export function once(posts: readonly (CleanPost | null)[]) {
  const byKey = new Map<string, number>();
  const unique: CleanPost[] = [];
  let duplicates = 0;
  const slot = posts.map((post) => {
    if (post === null) {
      duplicates += 1;
      return null;
    }
    const keys = [
      ...(post.channelId === null ? [] : [`r ${remoteKey(post.channelId, post.remoteId)}`]),
      ...(post.addressKey === null ? [] : [`a ${post.unitId} ${post.addressKey}`]),
      ...(post.channelId === null && post.addressKey === null
        ? [`n ${post.network} ${post.unitId} ${post.remoteId}`]
        : []),
    ];
    const at = keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
    const place = at ?? unique.length;
    const earlier = unique[place];
    if (earlier) {
      duplicates += 1;
      unique[place] = { ...post, grade: better(earlier.grade, post.grade) };
    } else unique.push(post);
    for (const key of keys) byKey.set(key, place);
    return place;
  });
  return { unique, slot, duplicates };
}
