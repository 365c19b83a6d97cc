import type { Generated } from 'kysely';
import type { Channel, ChannelMode, Urgency } from './delivery-rule.ts';

type NoticeTable = {
  tenant_id: string;
  id: string;
  person_id: string;
  kind: string;
  urgency: Urgency;
  title: string;
  body: string;
  href: string;
  key: string | null;
  created_at: string;
  read_at: string | null;
};

type DeliveryTable = {
  tenant_id: string;
  notice_id: string;
  channel: Channel;
  person_id: string;
  digest: boolean;
  state: 'waiting' | 'sent' | 'skipped' | 'failed';
  not_before: string;
  lease_until: string | null;
  attempts: Generated<number>;
  /** Why it was not sent: a code, never a person's data. */
  reason: string | null;
  done_at: string | null;
};

type PreferenceTable = {
  tenant_id: string;
  person_id: string;
  push: ChannelMode;
  mail: ChannelMode;
  quiet_from: number;
  quiet_to: number;
  digest_at: number;
  updated_at: string;
};

type SubscriptionTable = {
  tenant_id: string;
  id: string;
  person_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  device: string;
  created_at: string;
  last_ok_at: string | null;
};

type VapidTable = {
  only_one: Generated<boolean>;
  public_key: string;
  private_key: string;
  created_at: string;
};

declare module '../db/tables.ts' {
  interface Tables {
    notify_notice: NoticeTable;
    notify_delivery: DeliveryTable;
    notify_preference: PreferenceTable;
    notify_subscription: SubscriptionTable;
    notify_vapid: VapidTable;
  }
}
