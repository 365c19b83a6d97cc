import type { Telling } from '#app/features/channels/index.server.ts';
import { networkName } from '#app/features/channels/index.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../events.ts';
import { peopleToTell } from '../people-to-tell.server.ts';
import type { Piece, Variant } from '../variants.server.ts';
import { publishCopy } from './copy.id.ts';

const copy = publishCopy.outThough;

/** What somebody withdrew stands on the network all the same: the unit and the coordinators take it down there, by hand and at once. */
export async function tellOutThoughWithdrawn(
  context: Telling,
  { piece, variant }: { piece: Piece; variant: Variant },
  deliveryId: string,
): Promise<void> {
  const { tx, now, emit } = context;
  await emit({
    name: 'content.out-though-withdrawn',
    subject: { type: 'variant', id: variant.id },
    data: { unitId: variant.unit_id, network: variant.network },
  });
  const { zone, personIds } = await peopleToTell(tx, now, { units: [variant.unit_id], coordinators: true });
  await tell(context, {
    zone,
    notices: personIds.map((personId) => ({
      personId,
      kind: 'content.out-though-withdrawn',
      urgency: 'urgent' as const,
      title: copy.title,
      body: copy.body(piece.title, networkName(variant.network)),
      href: `/kerja/naskah/${piece.id}/tayang/${variant.id}`,
      key: `content.out-though-withdrawn:${deliveryId}`,
    })),
  });
}
