import type { Generated, JSONColumnType } from 'kysely';
import type { DeliveryFailure, Message, Stage } from '../connectors/publishing.ts';

export const DELIVERY_STATES = [
  'waiting',
  'preparing',
  'prepared',
  'finalising',
  'unconfirmed',
  'delivered',
  'refused',
  'held',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** The government's own app at a network (OAuth); the secret is sealed with a key outside the database. */
export type AppTable = {
  tenant_id: string;
  network: string;
  client_id: string;
  secret: Buffer;
  settings: JSONColumnType<Record<string, string>, string | undefined, string>;
  set_by: string | null;
  set_at: string;
};

/** Leave to act for an account. `secret` is sealed with a key outside the database. */
export type ConnectionTable = {
  tenant_id: string;
  id: string;
  channel_id: string;
  network: string;
  secret: Buffer;
  account_name: string;
  remote_id: string | null;
  settings: JSONColumnType<Record<string, string>, string | undefined, string>;
  scopes: Generated<string[]>;
  state: Generated<'live' | 'reconnect' | 'revoked'>;
  state_reason: string | null;
  expires_at: string | null;
  refresh_after: string | null;
  refreshing_since: string | null;
  refreshed_at: string | null;
  connected_by: string | null;
  connected_at: string;
  warned_at: string | null;
};

/** One message to one account, exactly once. `key` is unique: who asks twice gets the same delivery. */
export type DeliveryTable = {
  tenant_id: string;
  id: string;
  key: string;
  /** Who asked: the feature's word and its row. */
  origin: 'content' | 'inbox';
  origin_id: string;
  unit_id: string;
  channel_id: string | null;
  network: string;
  message: JSONColumnType<Message, string, string>;
  due_at: string;
  state: Generated<DeliveryState>;
  /** What was prepared at the network: containers, uploaded pictures. Committed before the irreversible call. */
  stage: JSONColumnType<Stage | null, string | null, string | null>;
  next_at: string;
  lease_until: string | null;
  lease_key: string | null;
  tries: Generated<number>;
  looks: Generated<number>;
  /** Looks in a row that proved it is not there. */
  absences: Generated<number>;
  /** When the irreversible call was begun; set and committed before it. */
  finalised_at: string | null;
  delivered_at: string | null;
  remote_id: string | null;
  address: string | null;
  failure: DeliveryFailure['class'] | null;
  failure_reason: string | null;
  failure_raw: string | null;
  held_reason: string | null;
  settled_by: string | null;
  created_at: string;
  updated_at: string;
};

export type AttemptTable = {
  tenant_id: string;
  delivery_id: string;
  number: number;
  step: 'prepare' | 'check' | 'finalise' | 'look' | 'person';
  started_at: string;
  finished_at: string | null;
  outcome: string | null;
  reason: string | null;
  status: number | null;
};

/** What a network still lets us do, read from its answers: by account and by app. */
export type BudgetTable = {
  tenant_id: string;
  scope: 'account' | 'app';
  key: string;
  kind: string;
  most: number | null;
  remaining: number;
  resets_at: string;
  read_at: string;
};

/** Nothing goes out while it holds: all at once, of one unit or to one network; also planned ahead (a frozen period). */
export type PauseTable = {
  tenant_id: string;
  id: string;
  scope: 'all' | 'unit' | 'network';
  scope_id: string | null;
  reason: string;
  from_at: string;
  until_at: string | null;
  set_by: string | null;
  set_at: string;
  lifted_by: string | null;
  lifted_at: string | null;
};

/** One lane an account: one message at a time is under way there, and not before `next_at`. */
export type LaneTable = {
  tenant_id: string;
  account: string;
  unit_id: string;
  network: string;
  taken_at: string;
  busy_until: string | null;
  next_at: string;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    channels_app: AppTable;
    channels_connection: ConnectionTable;
    channels_delivery: DeliveryTable;
    channels_attempt: AttemptTable;
    channels_budget: BudgetTable;
    channels_pause: PauseTable;
    channels_lane: LaneTable;
    /** Whether an account is connected; no secret in it. */
    channels_read_connection: Pick<
      ConnectionTable,
      'tenant_id' | 'channel_id' | 'network' | 'account_name' | 'expires_at' | 'connected_at'
    > & { state: 'live' | 'reconnect' | 'revoked' };
  }
}
