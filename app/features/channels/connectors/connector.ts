import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type { ConnectorFailure } from './failure.ts';
import type { Reach } from './reach.ts';

/** What a connector is and can do. Grade A: read from the account itself; B: from a public page or feed. */
export type ConnectorManifest = {
  readonly network: ConnectorName;
  readonly title: string;
  readonly grade: 'A' | 'B';
  readonly reads: boolean;
  readonly writes: boolean;
  /** What it can measure; empty where the network shows no such figures. */
  readonly metrics: readonly Metric[];
  readonly comments: boolean;
  readonly replies: boolean;
  /** Least time between two visits of one channel. */
  readonly politeness: { readonly everyMinutes: number };
};

/** `replies`: only those of others; a network that can't part them has none. */
export type Metric = 'likes' | 'shares' | 'replies' | 'followers';

export type ConnectorName = 'feed' | 'wordpress' | 'bluesky' | 'mastodon';

/** The channel as the register knows it. */
export type ConnectorChannel = {
  readonly address: string;
  readonly handle: string | null;
  /** Id of the account on its network where known (DID, numeric id). */
  readonly remoteId: string | null;
};

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What a connector wants to remember until the next visit: opaque to the caller, plain JSON. */
export type Cursor = { readonly [key: string]: JsonValue };

export type CollectInput = {
  readonly channel: ConnectorChannel;
  /** What the last visit gave back; null at the first. */
  readonly cursor: Cursor | null;
  readonly outside: Outside;
  readonly now: Temporal.Instant;
};

export type CollectedImage = { readonly address: string; readonly alt?: string };

/** `missing` and `unreadable` leave `publishedAt` null; a date before 2000 or after tomorrow is kept out and flagged. */
export type DateFault = 'missing' | 'unreadable' | 'too-early' | 'in-future';

export type CollectedItem = {
  /** Never changes for the same post; unique in its channel. */
  readonly remoteId: string;
  readonly address: string | null;
  /** ISO instant in UTC. */
  readonly publishedAt: string | null;
  readonly dateFault?: DateFault;
  readonly editedAt?: string;
  readonly title?: string;
  /** Plain text, paragraphs parted by line breaks. */
  readonly text: string;
  readonly images: readonly CollectedImage[];
  readonly links: readonly string[];
  /** Lower case, without `#`. */
  readonly hashtags: readonly string[];
  readonly kind: 'original' | 'share';
  /** Whose post is passed on. */
  readonly shareOf?: { readonly handle: string | null; readonly address: string | null };
  /** The few raw fields worth keeping as evidence. */
  readonly raw: { readonly [key: string]: JsonValue };
};

/** `items` holds what is new or changed since the cursor; `gone` the ids of posts that were taken down. */
export type CollectResult =
  | {
      readonly ok: true;
      readonly items: readonly CollectedItem[];
      readonly cursor: Cursor;
      readonly gone?: readonly string[];
      /** Id of the account that its network never changes, where the visit learned it. */
      readonly remoteId?: string;
      /** Where the channel has moved for good; it still answered. */
      readonly movedTo?: string;
      /** What the visit would have seen; null where nobody can tell. */
      readonly reach: Reach | null;
    }
  | { readonly ok: false; readonly failure: ConnectorFailure };

export type MeasureInput = {
  readonly channel: ConnectorChannel;
  /** `remoteId`s of posts written since `since`. */
  readonly posts: readonly string[];
  readonly since: Temporal.Instant;
  readonly outside: Outside;
};

/** What others did with a post; the account's own likes, shares and replies are never in it. `null`: can't be told apart. */
export type MeasuredPost = {
  readonly remoteId: string;
  readonly likes: number | null;
  readonly shares: number | null;
  readonly replies: number | null;
};

/** A post that the network no longer shows is not among `posts`. */
export type MeasureResult =
  | { readonly ok: true; readonly followers: number | null; readonly posts: readonly MeasuredPost[] }
  | { readonly ok: false; readonly failure: ConnectorFailure };

export type Connector = {
  readonly manifest: ConnectorManifest;
  /** One visit. Never throws for what the other side does. */
  collect(input: CollectInput): Promise<CollectResult>;
  /** There exactly where the manifest names metrics. */
  readonly measure?: (input: MeasureInput) => Promise<MeasureResult>;
};
