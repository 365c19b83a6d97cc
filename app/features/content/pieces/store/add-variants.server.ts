import { tidyHashtags } from '#app/features/agenda/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { writableNetwork } from '../rules/limits.ts';
import { proposedText, proposedTitle } from '../rules/proposal.ts';
import { NEWSROOM } from '../schema.ts';

export type UnitChannel = {
  readonly id: string | null;
  readonly network: string;
  readonly handle: string | null;
  readonly address: string | null;
  readonly connected: boolean;
};

/** The accounts that a unit can write for, and the newsroom of the portal, which needs no connection. */
export async function channelsOf(tx: Tx, unitId: string): Promise<UnitChannel[]> {
  const rows = await tx
    .selectFrom('channels_read_channel as c')
    .leftJoin('channels_read_connection as k', (join) =>
      join
        .onRef('k.tenant_id', '=', 'c.tenant_id')
        .onRef('k.channel_id', '=', 'c.id')
        .on('k.state', '=', 'live'),
    )
    .select(['c.id', 'c.network', 'c.handle', 'c.address', 'k.channel_id as connected'])
    .where('c.unit_id', '=', unitId)
    .where('c.state', '=', 'approved')
    .orderBy('c.network')
    .orderBy('c.id')
    .execute();
  const accounts = rows
    .filter(({ network }) => writableNetwork(network))
    .map(({ connected, ...row }) => ({ ...row, connected: connected !== null }));
  return [{ id: null, network: NEWSROOM, handle: null, address: null, connected: true }, ...accounts];
}

type Into = {
  readonly tenantId: string;
  readonly now: string;
  readonly personId: string | null;
  readonly piece: {
    readonly id: string;
    readonly unitId: string;
    readonly title: string;
    readonly body: string;
  };
  readonly hashtags: readonly string[];
};

/** Makes a draft for each channel, with the text proposed for its network, and its first snapshot. */
export async function addVariants(
  tx: Tx,
  { tenantId, now, personId, piece, hashtags }: Into,
  channels: readonly UnitChannel[],
): Promise<string[]> {
  const ids: string[] = [];
  const tags = tidyHashtags(hashtags);
  for (const { id: channelId, network, connected } of channels) {
    const id = newId();
    const title = proposedTitle(piece.title, network);
    const text = proposedText({ title: piece.title, body: piece.body, hashtags: tags }, network);
    await tx
      .insertInto('content_variant')
      .values({
        tenant_id: tenantId,
        id,
        piece_id: piece.id,
        unit_id: piece.unitId,
        channel_id: channelId,
        network,
        way: connected ? 'automatic' : 'assisted',
        title,
        text,
        link: null,
        approved_version: null,
        scheduled_at: null,
        due_at: null,
        delivery_id: null,
        problem: null,
        held_reason: null,
        excused_reason: null,
        excused_by: null,
        excused_at: null,
        published_at: null,
        published_address: null,
        remote_id: null,
        reminded_at: null,
        created_at: now,
        updated_at: now,
      })
      .execute();
    await tx
      .insertInto('content_version')
      .values({
        tenant_id: tenantId,
        variant_id: id,
        version: 1,
        title,
        text,
        link: null,
        made_by: personId,
        made_at: now,
      })
      .execute();
    ids.push(id);
  }
  return ids;
}
