import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Network } from './addresses/parsed.ts';
import { newProofCode } from './proving/proof-code.server.ts';
import type { ProofMethod } from './tables.ts';
import './tables.ts';

/** Two people who put the same account forward in the same moment: the second waits and is told. */
export async function oneAtATime(tx: Tx, tenantId: string, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`channels ${tenantId} ${key}`}, 0))`.execute(tx);
}

export type NewChannel = {
  readonly tenantId: string;
  readonly unitId: string;
  readonly network: Network;
  readonly handle: string | null;
  readonly remoteId: string | null;
  readonly address: string | null;
  readonly key: string;
  readonly label: string | null;
  readonly openedOn: string | null;
  readonly proposedBy: string | null;
  readonly now: string;
};

export function rowOf(channel: NewChannel) {
  return {
    tenant_id: channel.tenantId,
    id: newId(),
    unit_id: channel.unitId,
    network: channel.network,
    handle: channel.handle,
    remote_id: channel.remoteId,
    address: channel.address,
    address_key: channel.key,
    label: channel.label,
    proposed_by: channel.proposedBy,
    decided_by: null,
    decided_at: null,
    rejected_reason: null,
    opened_on: channel.openedOn,
    closed_on: null,
    custodian_person_id: null,
    recovery_mail_official: null,
    second_factor: null,
    custody_checked_on: null,
    bio_code: newProofCode(),
    connector: null,
    feed_address: null,
    cursor: null,
    next_collect_at: null,
    collecting_since: null,
    last_collect_at: null,
    last_success_at: null,
    last_post_at: null,
    failure: null,
    failure_detail: null,
    moved_to: null,
    created_at: channel.now,
  };
}

export async function insertChannels(tx: Tx, channels: readonly NewChannel[]): Promise<string[]> {
  const rows = channels.map(rowOf);
  for (let from = 0; from < rows.length; from += 500)
    await tx
      .insertInto('channels_channel')
      .values(rows.slice(from, from + 500))
      .execute();
  return rows.map((row) => row.id);
}

/** The channel for an act that changes it. */
export function lockChannel(tx: Tx, channelId: string) {
  return tx
    .selectFrom('channels_channel')
    .selectAll()
    .where('id', '=', channelId)
    .forUpdate()
    .executeTakeFirst();
}

export type ChannelRow = NonNullable<Awaited<ReturnType<typeof lockChannel>>>;

/** The living account that holds a key, with the name of its unit. */
export function livingByKey(tx: Tx, key: string) {
  return tx
    .selectFrom('channels_channel as c')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .select(['c.id', 'c.state', 'c.unit_id', 'u.short_name'])
    .where('c.address_key', '=', key)
    .where('c.state', 'in', ['proposed', 'approved'])
    .executeTakeFirst();
}

export async function insertProof(
  tx: Tx,
  proof: {
    tenantId: string;
    channelId: string;
    method: ProofMethod;
    holds: boolean;
    detail: string;
    evidenceAddress: string | null;
    checkedAt: string;
    staleAfter: string;
    checkedBy: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('channels_proof')
    .values({
      tenant_id: proof.tenantId,
      id: newId(),
      channel_id: proof.channelId,
      method: proof.method,
      holds: proof.holds,
      detail: proof.detail,
      evidence_address: proof.evidenceAddress,
      checked_at: proof.checkedAt,
      stale_after: proof.staleAfter,
      checked_by: proof.checkedBy,
    })
    .execute();
}
