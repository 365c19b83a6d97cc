import { cancelDelivery } from '#app/features/channels/index.server.ts';
import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { Variant } from '../../variants.server.ts';

/**
 * Takes back a delivery that has not gone out yet.
 * @returns false when it can't be taken back any more: the irreversible call has begun
 */
export async function cancelWaiting(
  { tx, actor, now }: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now'>,
  variant: Variant,
): Promise<boolean> {
  if (variant.delivery_id === null || variant.state === 'published') return true;
  return cancelDelivery(tx, { tenantId: actor.tenantId, now }, variant.delivery_id);
}
