import type { Generated, JSONColumnType } from 'kysely';

export const FAILURES = ['later', 'reconnect', 'gone', 'private', 'moved', 'refused', 'broken'] as const;
export type ChannelFailure = (typeof FAILURES)[number];
export const CHANNEL_STATES = ['proposed', 'approved', 'rejected', 'closed'] as const;
export type ChannelState = (typeof CHANNEL_STATES)[number];
export const PROOF_METHODS = [
  'official-page',
  'link-back',
  'rel-me',
  'dns-txt',
  'bio-code',
  'connected-api',
] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

export type ChannelTable = {
  tenant_id: string;
  id: string;
  unit_id: string;
  network: string;
  handle: string | null;
  remote_id: string | null;
  address: string | null;
  /** Canonical form that makes an account unique: `network:handle-or-id`. */
  address_key: string;
  label: string | null;
  languages: Generated<string[]>;
  state: Generated<ChannelState>;
  proposed_by: string | null;
  decided_by: string | null;
  decided_at: string | null;
  rejected_reason: string | null;
  opened_on: string | null;
  closed_on: string | null;
  /** Posts of this channel are those that units are asked to share (the leader's, Diskominfo's). */
  amplifiable: Generated<boolean>;
  custodian_person_id: string | null;
  recovery_mail_official: boolean | null;
  second_factor: boolean | null;
  custody_checked_on: string | null;
  bio_code: string | null;
  connector: string | null;
  feed_address: string | null;
  cursor: JSONColumnType<Record<string, unknown> | null, string | null, string | null>;
  collect_every_minutes: Generated<number>;
  next_collect_at: string | null;
  collecting_since: string | null;
  last_collect_at: string | null;
  last_success_at: string | null;
  last_post_at: string | null;
  /** The last visit that tells what was not there: when it began, down to which stated time it looked, and in which list. */
  looked_at: string | null;
  looked_from: string | null;
  looked_source: string | null;
  failure: ChannelFailure | null;
  failure_detail: string | null;
  failure_count: Generated<number>;
  /** Where the account says it has gone; a person decides whether that is still ours. */
  moved_to: string | null;
  created_at: string;
};

export const REPORT_STATES = ['noted', 'reported', 'taken-down', 'refused'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export type ProofTable = {
  tenant_id: string;
  id: string;
  channel_id: string;
  method: ProofMethod;
  holds: boolean;
  detail: string;
  evidence_address: string | null;
  checked_at: string;
  stale_after: string;
  checked_by: string | null;
};

export type FakeTable = {
  tenant_id: string;
  id: string;
  network: string;
  handle: string | null;
  address: string | null;
  address_key: string;
  imitates_unit_id: string | null;
  note: string;
  report_state: Generated<ReportState>;
  reported_on: string | null;
  seen_on: string;
  created_by: string | null;
  created_at: string;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    channels_channel: ChannelTable;
    channels_proof: ProofTable;
    channels_fake: FakeTable;
    channels_read_channel: Pick<
      ChannelTable,
      | 'tenant_id'
      | 'id'
      | 'unit_id'
      | 'network'
      | 'handle'
      | 'address'
      | 'address_key'
      | 'label'
      | 'connector'
      | 'opened_on'
      | 'closed_on'
      | 'last_collect_at'
      | 'last_success_at'
      | 'last_post_at'
      | 'failure'
      | 'failure_detail'
      | 'created_at'
    > & { state: ChannelState; amplifiable: boolean; failure_count: number };
    channels_read_look: { tenant_id: string; channel_id: string; looked_at: string; looked_from: string };
    channels_read_proof: Pick<
      ProofTable,
      'tenant_id' | 'channel_id' | 'method' | 'holds' | 'checked_at' | 'stale_after'
    >;
    /** Who holds an account, as facts without a person. */
    channels_read_custody: Pick<
      ChannelTable,
      | 'tenant_id'
      | 'unit_id'
      | 'recovery_mail_official'
      | 'second_factor'
      | 'custody_checked_on'
      | 'failure'
      | 'last_success_at'
    > & { channel_id: string; held: boolean; private: boolean; failure_count: number };
    channels_read_fake: Omit<FakeTable, 'created_by' | 'created_at' | 'report_state'> & {
      report_state: ReportState;
    };
  }
}
