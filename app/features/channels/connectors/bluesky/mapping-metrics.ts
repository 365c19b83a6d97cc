import { z } from 'zod';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { MeasuredPost } from '../connector.ts';
import type { RepoRecord } from './mapping.ts';

export type { Account, RepoRecord } from './mapping.ts';

const count = z.int().nonnegative().max(2_000_000_000).nullable().catch(null);

export const profileView = z.object({ did: z.string(), followersCount: count });

const postView = z.object({
  uri: z.string(),
  likeCount: count,
  repostCount: count,
  quoteCount: count,
  replyCount: count,
});
export const postViews = z.object({ posts: z.array(postView) });
export type PostView = z.infer<typeof postView>;

const strongRef = z.object({ uri: z.string() });
const act = z.object({ subject: strongRef });
const said = z.object({
  reply: z.object({ parent: strongRef }).optional().catch(undefined),
  embed: z
    .object({ record: z.union([strongRef, z.object({ record: strongRef })]).optional() })
    .optional()
    .catch(undefined),
});

/** What the account did with its own posts, by their address; `null` where its list was too long to be read whole. */
export type OwnActs = {
  readonly likes: ReadonlySet<string> | null;
  readonly reposts: ReadonlySet<string> | null;
  readonly replies: ReadonlyMap<string, number> | null;
  readonly quotes: ReadonlyMap<string, number> | null;
};

type Listed = { readonly records: readonly RepoRecord[]; readonly complete: boolean };

const subjects = ({ records, complete }: Listed): ReadonlySet<string> | null =>
  complete
    ? new Set(
        records.flatMap(({ value }) => {
          const parsed = act.safeParse(value);
          return parsed.success ? [parsed.data.subject.uri] : [];
        }),
      )
    : null;

function tally(uris: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const uri of uris) if (uri !== null) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  return counts;
}

export function ownActs(listed: { likes: Listed; reposts: Listed; posts: Listed }): OwnActs {
  const written = listed.posts.records.flatMap(({ value }) => {
    const parsed = said.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  const whole = listed.posts.complete;
  return {
    likes: subjects(listed.likes),
    reposts: subjects(listed.reposts),
    replies: whole ? tally(written.map(({ reply }) => reply?.parent.uri ?? null)) : null,
    quotes: whole
      ? tally(
          written.map(({ embed }) => {
            const quoted = embed?.record;
            return quoted ? ('uri' in quoted ? quoted.uri : quoted.record.uri) : null;
          }),
        )
      : null,
  };
}

const less = (all: number | null, own: number): number | null =>
  all === null ? null : Math.max(0, all - own);

/**
 * An account likes and reposts a post once at most, so that where its own list is unknown one is taken off; it answers and quotes as often
 * as it likes, so that there nothing is told.
 */
export function measuredPost(view: PostView, own: OwnActs): MeasuredPost {
  const { uri } = view;
  const reposts = less(view.repostCount, own.reposts === null || own.reposts.has(uri) ? 1 : 0);
  const quotes = own.quotes === null ? null : less(view.quoteCount, own.quotes.get(uri) ?? 0);
  return {
    remoteId: uri,
    likes: less(view.likeCount, own.likes === null || own.likes.has(uri) ? 1 : 0),
    shares: reposts === null ? null : reposts + (quotes ?? 0),
    replies: own.replies === null ? null : less(view.replyCount, own.replies.get(uri) ?? 0),
  };
}

/** When a record says it was made; null where that is no date. */
export function createdAtOf({ value }: RepoRecord): Temporal.Instant | null {
  const at = (value as { createdAt?: unknown } | null)?.createdAt;
  try {
    return typeof at === 'string' ? Temporal.Instant.from(at) : null;
  } catch {
    return null;
  }
}
