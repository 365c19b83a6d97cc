import type { ActionContext } from '#app/platform/actions/define-action.server.ts';

/** A variant went out: told in the transaction that stores it, so that coverage is true at once. */
export type PublishedVariant = {
  readonly variantId: string;
  readonly unitId: string;
  /** Null: the portal's newsroom. */
  readonly channelId: string | null;
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
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit' | 'send' | 'platform'>,
  variant: PublishedVariant,
) => Promise<void>;

declare module '#app/platform/module.ts' {
  interface Contributors {
    variantPublished: { readonly key: string; readonly tell: PublishedListener };
  }
}
