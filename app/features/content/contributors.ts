import type { Tx } from '#app/platform/db/db.server.ts';

/** A variant went out: told in the transaction that stores it, so that coverage is true at once. */
export type PublishedVariant = {
  readonly variantId: string;
  readonly unitId: string;
  readonly channelId: string;
  readonly network: string;
  readonly remoteId: string;
  readonly address: string | null;
  readonly publishedAt: string;
  readonly title: string | null;
  readonly text: string;
  readonly activityId: string | null;
  readonly narrativeId: string | null;
  readonly assignmentId: string | null;
};
export type PublishedListener = (
  tx: Tx,
  where: { tenantId: string; now: string },
  variant: PublishedVariant,
) => Promise<void>;

declare module '#app/platform/module.ts' {
  interface Contributors {
    variantPublished: { readonly key: string; readonly tell: PublishedListener };
  }
}
