import { accountIn, addressKeyOf, parseAddress } from '#app/features/channels/index.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '#app/features/channels/tables.ts';
import type { ProofMethod } from '#app/features/channels/tables.ts';
import type { ProofKind, Sample, SampleChannel } from '../types.ts';
import type { SampleIds } from './ids.server.ts';

const METHOD: Record<ProofKind, ProofMethod> = {
  'link-back': 'official-page',
  'rel-me': 'rel-me',
  'dns-txt': 'dns-txt',
  'bio-code': 'bio-code',
  connected: 'connected-api',
};

const NETWORK = (network: SampleChannel['network']) => (network === 'whatsapp-number' ? 'whatsapp' : network);

/** The key by which the register finds an account again; what the parser can't read keeps its handle. */
function keyOf(account: Pick<SampleChannel, 'network' | 'handle' | 'address'>): string {
  const read = accountIn(parseAddress(account.address));
  return read.ok ? addressKeyOf(read) : `${NETWORK(account.network)}:${account.handle.toLowerCase()}`;
}

/** Sample hosts end in `.example`: nothing is ever collected from them, so their channels have no next time. */
export async function loadChannels(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<void> {
  // The register was filled a month before the quarter that the sample tells of.
  const filled = Temporal.PlainDate.from(sample.from).subtract({ days: 30 }).toString();
  for (const channel of sample.channels) {
    const approver = channel.claim?.by ?? null;
    await tx
      .insertInto('channels_channel')
      .values({
        tenant_id: ids.tenantId,
        id: ids.of('channel', channel.key),
        unit_id: ids.of('unit', channel.unit),
        network: NETWORK(channel.network),
        handle: channel.handle,
        remote_id: null,
        address: channel.address,
        address_key: keyOf(channel),
        label: null,
        state: channel.closed ? 'closed' : channel.claim ? 'approved' : 'proposed',
        proposed_by: ids.maybe('person', approver),
        decided_by: ids.maybe('person', approver),
        decided_at: channel.claim ? `${channel.claim.on}T02:00:00Z` : null,
        rejected_reason: null,
        opened_on: channel.opened,
        closed_on: channel.closed,
        amplifiable: ['diskominfo', 'prokopim'].some((desk) => channel.unit.includes(desk)),
        custodian_person_id: ids.maybe('person', channel.custody.holder),
        recovery_mail_official: channel.custody.recoveryOnOfficialDomain,
        second_factor: channel.custody.secondFactor,
        custody_checked_on: channel.custody.checkedOn,
        bio_code: ids.of('channel', channel.key).slice(-10),
        connector: null,
        feed_address: null,
        cursor: null,
        next_collect_at: null,
        collecting_since: null,
        last_collect_at: channel.grade === 'C' ? null : now,
        last_success_at: channel.grade === 'C' || channel.private ? null : now,
        last_post_at: null,
        failure: channel.private ? 'private' : null,
        failure_detail: null,
        created_at: `${channel.opened > filled ? channel.opened : filled}T02:00:00Z`,
      })
      .execute();
  }
  const networks = new Map(sample.channels.map((channel) => [channel.key, channel]));
  await tx
    .insertInto('channels_proof')
    .values(
      sample.proofs.flatMap((proof) => {
        const checked = Temporal.Instant.from(`${proof.on}T03:00:00Z`);
        const { network } = networks.get(proof.channel) ?? {};
        const back = proof.kind === 'link-back' && network !== 'bluesky' ? (['link-back'] as const) : [];
        return [METHOD[proof.kind], ...back].map((method) => ({
          tenant_id: ids.tenantId,
          id: newId(),
          channel_id: ids.of('channel', proof.channel),
          method,
          holds: true,
          detail: 'Bukti pada data contoh.',
          evidence_address: null,
          checked_at: checked.toString(),
          stale_after: checked.add({ hours: 180 * 24 }).toString(),
          checked_by: null,
        }));
      }),
    )
    .execute();
  await tx
    .insertInto('channels_fake')
    .values(
      sample.fakes.map((fake) => ({
        tenant_id: ids.tenantId,
        id: newId(),
        network: NETWORK(fake.network),
        handle: fake.handle,
        address: fake.address,
        address_key: keyOf(fake),
        imitates_unit_id: ids.of('unit', fake.unit),
        note: `Mengaku ${fake.claimsToBe}.`,
        report_state:
          fake.state === 'removed'
            ? ('taken-down' as const)
            : fake.reportedOn
              ? ('reported' as const)
              : ('noted' as const),
        reported_on: fake.reportedOn,
        seen_on: fake.seenOn,
        created_by: null,
        created_at: now,
      })),
    )
    .execute();
}
