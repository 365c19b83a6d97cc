import type { LimitBreach } from '#app/features/channels/index.ts';
import type { Unusable } from '../../media/rules/usable.ts';

/** What keeps an approved variant from going out. Each has a sentence in `copy.id.ts` that says what to do. */
export type Blocker =
  | LimitBreach
  | { readonly type: 'media-unusable'; readonly at: number; readonly why: Unusable }
  | { readonly type: 'flags-open'; readonly count: number }
  | { readonly type: 'in-the-past' }
  | { readonly type: 'too-far' }
  | { readonly type: 'frozen'; readonly reason: string; readonly until: string | null }
  | { readonly type: 'not-connected'; readonly why: 'none' | 'reconnect' }
  /** Such a subject needs a second person, and nobody has read it. */
  | { readonly type: 'reader-missing' }
  | { readonly type: 'embargoed'; readonly until: string };

export type GoingOut = {
  readonly breaches: readonly LimitBreach[];
  /** Of each picture and film, in order; null where it may be used. */
  readonly media: readonly (Unusable | null)[];
  readonly flags: number;
  /** ISO instant; null: at once. */
  readonly at: string | null;
  readonly now: string;
  readonly frozen: { readonly reason: string; readonly until: string | null } | null;
  readonly connection: 'live' | 'reconnect' | 'none';
  readonly embargoUntil: string | null;
  /** The subject needs a second person, nobody has read this version, and it was not released as urgent. */
  readonly readerMissing: boolean;
};

/** A minute typed while the page was open is no past. */
const SLACK_MS = 5 * 60_000;
const FARTHEST_MS = 400 * 86_400_000;

/** Everything that is in the way, in the order a person mends it; empty where the variant may go out. */
export function blockersOf(out: GoingOut): Blocker[] {
  const moment = out.at === null ? Date.parse(out.now) : Date.parse(out.at);
  const ahead = moment - Date.parse(out.now);
  return [
    ...(out.readerMissing ? [{ type: 'reader-missing' as const }] : []),
    ...(out.flags > 0 ? [{ type: 'flags-open' as const, count: out.flags }] : []),
    ...out.breaches,
    ...out.media.flatMap((why, at) => (why === null ? [] : [{ type: 'media-unusable' as const, at, why }])),
    ...(ahead < -SLACK_MS ? [{ type: 'in-the-past' as const }] : []),
    ...(ahead > FARTHEST_MS ? [{ type: 'too-far' as const }] : []),
    ...(out.embargoUntil !== null && moment < Date.parse(out.embargoUntil)
      ? [{ type: 'embargoed' as const, until: out.embargoUntil }]
      : []),
    ...(out.frozen ? [{ type: 'frozen' as const, ...out.frozen }] : []),
    ...(out.connection === 'live' ? [] : [{ type: 'not-connected' as const, why: out.connection }]),
  ];
}
