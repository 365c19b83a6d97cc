import { addressToOpen } from '#app/features/agenda/index.ts';
import { accountName, breachesOf, limitsOf, networkName } from '#app/features/channels/index.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { unusable } from '../../media/rules/usable.ts';
import { may, readerMissing } from '../../policy.ts';
import type { VariantState } from '../../states.ts';
import type { PieceTable } from '../../tables.ts';
import type { VariantProblem } from '../../types.ts';
import { isReleasedUrgent } from '../../urgent.server.ts';
import { connectionOf } from '../connection.server.ts';
import { messageOf } from '../message.server.ts';
import { type Blocker, blockersOf } from '../rules/blockers.ts';

export type PublishMedia = {
  readonly id: string;
  readonly kind: 'image' | 'video';
  readonly title: string;
  readonly alt: string;
  readonly usable: boolean;
};
export type PublishView = {
  readonly id: string;
  readonly pieceId: string;
  readonly unitId: string;
  readonly title: string;
  readonly heading: string | null;
  readonly network: string;
  readonly networkName: string;
  readonly account: string | null;
  readonly channelId: string | null;
  readonly open: string | null;
  readonly way: 'assisted' | 'automatic';
  readonly state: VariantState;
  readonly text: string;
  readonly link: string | null;
  readonly media: readonly PublishMedia[];
  readonly reviewed: boolean;
  readonly scheduledAt: string | null;
  readonly dueAt: string | null;
  readonly publishedAt: string | null;
  readonly publishedAddress: string | null;
  readonly deliveryId: string | null;
  readonly problem: VariantProblem | null;
  readonly heldReason: string | null;
  readonly excusedReason: string | null;
  /** In the way of going out now. */
  readonly blockers: readonly Blocker[];
  readonly may: { readonly publish: boolean; readonly excuse: boolean };
};

async function rowOf(db: Tx, pieceId: string, variantId: string) {
  return db
    .selectFrom('content_variant as v')
    .innerJoin('content_piece as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.piece_id'),
    )
    .leftJoin('channels_read_channel as c', (join) =>
      join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.channel_id'),
    )
    .selectAll('v')
    .select([
      'p.title as piece_title',
      'p.flags',
      'p.subject',
      'c.network as channel_network',
      'c.handle',
      'c.address',
    ])
    .where('v.id', '=', variantId)
    .where('v.piece_id', '=', pieceId)
    .executeTakeFirst();
}

async function mediaOf(db: Tx, variantId: string): Promise<PublishMedia[]> {
  const rows = await db
    .selectFrom('content_variant_media as v')
    .innerJoin('content_media as m', (join) =>
      join.onRef('m.tenant_id', '=', 'v.tenant_id').onRef('m.id', '=', 'v.media_id'),
    )
    .select(['m.id', 'm.kind', 'm.title', 'm.alt', 'm.people', 'm.consent', 'm.archived_at', 'v.alt as own'])
    .where('v.variant_id', '=', variantId)
    .orderBy('v.position')
    .execute();
  return rows.map(({ id, kind, title, alt, own, people, consent, archived_at }) => ({
    id,
    kind,
    title,
    alt: own ?? alt,
    usable: unusable({ people, consent, archived: archived_at !== null }) === null,
  }));
}

/** One variant on its way out; null when there is none, `forbidden` when it is not for these eyes. */
export async function publishView(
  db: Tx,
  { actor, now }: { actor: PersonActor; now: string },
  ids: { pieceId: string; variantId: string },
): Promise<PublishView | 'forbidden' | null> {
  const row = await rowOf(db, ids.pieceId, ids.variantId);
  if (!row) return null;
  const unitId = row.unit_id;
  const isOut = row.state === 'published';
  if (!may(actor, 'see-piece', { unitId, out: isOut })) return 'forbidden';
  const insider = may(actor, 'see-piece', { unitId });
  const built = await messageOf(db, row);
  const limits = limitsOf(row.network);
  const isAutomatic = row.way === 'automatic';
  const { channel_network, handle, address } = row;
  return {
    id: row.id,
    pieceId: row.piece_id,
    unitId,
    title: row.piece_title,
    heading: row.title,
    network: row.network,
    networkName: networkName(row.network),
    account: channel_network ? accountName({ network: channel_network, handle, address }) : null,
    channelId: row.channel_id,
    open: addressToOpen(row.network, address),
    way: row.way,
    state: row.state,
    text: row.text,
    link: row.link,
    media: await mediaOf(db, row.id),
    reviewed: row.reviewed,
    scheduledAt: row.scheduled_at,
    dueAt: row.due_at,
    publishedAt: row.published_at,
    publishedAddress: row.published_address,
    deliveryId: row.delivery_id,
    problem: !insider ? null : (row.problem as unknown as VariantProblem | null),
    heldReason: row.held_reason,
    excusedReason: row.excused_reason,
    blockers: !insider
      ? []
      : blockersOf({
          breaches: limits ? breachesOf(limits, built.message) : [],
          media: built.media,
          flags: (row.flags as unknown as PieceTable['flags']['__select__']).length,
          at: null,
          now,
          frozen: null,
          connection: isAutomatic ? await connectionOf(db, row) : 'live',
          embargoUntil: null,
          readerMissing: isAutomatic && readerMissing(row, row, await isReleasedUrgent(db, row)),
        }),
    may: {
      publish: may(actor, isAutomatic ? 'schedule' : 'publish-assisted', { unitId }),
      excuse: may(actor, 'excuse', { unitId }),
    },
  };
}
