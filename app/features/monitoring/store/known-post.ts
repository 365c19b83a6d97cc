import type { Grade, TimeBy } from '../tables.ts';

/** What is known of a post that comes again. */
export type KnownPost = {
  id: string;
  channel_id: string | null;
  unit_id: string;
  remote_id: string;
  address_key: string | null;
  collab_key: string | null;
  content_hash: string;
  grade: Grade;
  source: 'collected' | 'reported' | 'published';
  published_at: string;
  published_known: boolean;
  time_by: TimeBy | null;
  gone_at: string | null;
  reported_by: string | null;
  reported_assignment_id: string | null;
  screenshot_file_id: string | null;
};

export const remoteKey = (channelId: string | null, remoteId: string): string =>
  `${channelId ?? ''} ${remoteId}`;
