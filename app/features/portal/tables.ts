import type { DatedProof } from '#app/features/channels/index.ts';

/** What the public may see of each subject; the views are the only gate. */
export type PublicUnit = {
  tenant_id: string;
  id: string;
  parent_id: string | null;
  kind: string;
  name: string;
  short_name: string;
  slug: string;
  address: string | null;
  phone: string | null;
  state: 'live' | 'closed';
  closed_reason: string | null;
  closed_on: string | null;
  successor_id: string | null;
  position: number;
};

export type PublicPost = {
  tenant_id: string;
  id: string;
  unit_id: string;
  channel_id: string;
  network: string;
  address: string;
  published_at: string;
  published_known: boolean;
  edited_at: string | null;
  title: string | null;
  text: string;
  kind: 'original' | 'amplification' | 'copied';
  grade: 'A' | 'B' | 'C';
  source: 'collected' | 'reported' | 'published';
  handle: string | null;
  channel_address: string | null;
  address_key: string | null;
  collab_key: string | null;
};

export type PublicActivity = {
  tenant_id: string;
  id: string;
  title: string;
  date: string;
  starts_at: string | null;
  ends_at: string | null;
  all_day: boolean;
  zone: string;
  place: string | null;
  leader: string | null;
  stand_in: string | null;
  host_unit_id: string | null;
  state: 'planned' | 'tentative' | 'postponed' | 'cancelled' | 'done';
  state_reason: string | null;
  description: string | null;
  updated_at: string;
  sequence: number;
};

/** One look at a proof; `page` is where it was seen. */
export type PublicProof = DatedProof & { readonly page: string | null };

export type PublicAccount = {
  tenant_id: string;
  id: string;
  unit_id: string;
  network: string;
  handle: string | null;
  remote_id: string | null;
  address: string | null;
  address_key: string;
  label: string | null;
  state: 'approved' | 'closed';
  decided_at: string | null;
  closed_on: string | null;
  proofs: readonly PublicProof[];
};

export type PublicFake = {
  tenant_id: string;
  id: string;
  network: string;
  handle: string | null;
  address: string | null;
  address_key: string;
  imitates_unit_id: string | null;
  note: string;
  report_state: 'noted' | 'reported' | 'taken-down' | 'refused';
  reported_on: string | null;
  seen_on: string;
};

export type EntryKind = 'activity' | 'unit' | 'account';

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    portal_public_unit: PublicUnit;
    portal_public_post: PublicPost;
    portal_public_activity: PublicActivity;
    portal_public_account: PublicAccount;
    portal_public_fake: PublicFake;
    portal_term: { tenant_id: string; kind: 'form' | 'word'; term: string; df: number };
    portal_progress: { tenant_id: string; counted_until: string; posts: number };
    portal_entry: {
      tenant_id: string;
      kind: EntryKind;
      subject_id: string;
      unit_id: string | null;
      on_date: string | null;
      sort: string;
      stamp: string;
      search: string;
    };
  }
}
