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

/** A release of the newsroom; of a withdrawn one the words are null. */
export type PublicRelease = {
  tenant_id: string;
  id: string;
  unit_id: string;
  piece_id: string;
  state: 'published' | 'withdrawn';
  published_at: string;
  updated_at: string;
  kind: string;
  title: string | null;
  text: string | null;
  link: string | null;
  reviewed: boolean;
  urgent: boolean;
  /** The release that this one corrects, and the newest one that corrects this. */
  corrects_id: string | null;
  corrected_by: string | null;
};

export type PublicPicture = {
  tenant_id: string;
  release_id: string;
  position: number;
  media_id: string;
  alt: string;
  credit: string | null;
  file_id: string;
  mime: string;
  bytes: number;
  width: number | null;
  height: number | null;
};

export type EntryKind = 'activity' | 'unit' | 'account' | 'release';

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    portal_public_unit: PublicUnit;
    portal_public_post: PublicPost;
    portal_public_activity: PublicActivity;
    portal_public_account: PublicAccount;
    portal_public_fake: PublicFake;
    content_read_release: PublicRelease;
    content_read_release_picture: PublicPicture;
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
