import type { Generated, JSONColumnType } from 'kysely';

export type Grade = 'A' | 'B' | 'C';
export type PostKind = 'original' | 'amplification' | 'copied';
/**
 * Who states when a post was published. `network`: its server, or the program that published it. `unit`: the unit's own site or server,
 * or the program that wrote it, so that it can be any time. `officer`: typed in with the report.
 */
export type TimeBy = 'network' | 'unit' | 'officer';
export type SubjectType = 'activity' | 'narrative';
export type PostImage = { address: string; alt?: string };

export type PostTable = {
  tenant_id: string;
  id: string;
  channel_id: string | null;
  unit_id: string;
  network: string;
  remote_id: string;
  address: string | null;
  /** Canonical address; the same post is never stored twice. */
  address_key: string | null;
  /** Address key of the post as another unit's account showed it first; set where several accounts share one post. */
  collab_key: string | null;
  published_at: string;
  /** False when the network shows no time: `published_at` is then when it was reported. */
  published_known: Generated<boolean>;
  first_seen_at: string;
  /** Null in rows from before it was kept; `monitoring_read_post` says what can be told of them. */
  time_by: TimeBy | null;
  /** The last visit of its account before it was seen, at which it was not there, and down to which stated time that visit looked. */
  absent_at: string | null;
  absent_from: string | null;
  edited_at: string | null;
  gone_at: string | null;
  title: string | null;
  text: Generated<string>;
  images: JSONColumnType<PostImage[], string | undefined, string>;
  hashtags: Generated<string[]>;
  kind: Generated<PostKind>;
  share_of: JSONColumnType<{ handle?: string; address?: string } | null, string | null, string | null>;
  copy_of_id: string | null;
  grade: Grade;
  source: 'collected' | 'reported' | 'published';
  reported_by: string | null;
  reported_assignment_id: string | null;
  screenshot_file_id: string | null;
  content_hash: string;
  search: Generated<string>;
};

export type MatchTable = {
  tenant_id: string;
  post_id: string;
  subject_type: SubjectType;
  subject_id: string;
  unit_id: string;
  score: number;
  band: 'sure' | 'unsure';
  kind: PostKind;
  /** Why it may be confirmed without a person: `published-here`, `reported-for-task`, `own-hashtag`. */
  hard_evidence: string | null;
  reasons: JSONColumnType<object[], string | undefined, string>;
  state: 'proposed' | 'confirmed' | 'rejected';
  decided_by_kind: 'rule' | 'person' | null;
  decided_by: string | null;
  decided_at: string | null;
  published_at: string;
  /** Copies of the post's columns, so that the board reads one table. */
  grade: Grade;
  published_known: Generated<boolean>;
  gone: Generated<boolean>;
};

/** A few hashes of a post's word triples: texts that share one are compared. Kept for weeks only. */
export type SketchTable = {
  tenant_id: string;
  key: number;
  published_at: string;
  post_id: string;
  unit_id: string;
};

export type DecisionTable = {
  tenant_id: string;
  id: string;
  post_id: string;
  subject_type: SubjectType;
  subject_id: string;
  verdict: 'yes' | 'no';
  kind: PostKind | null;
  machine_band: string | null;
  machine_score: number | null;
  sample_of: 'automatic-yes' | 'automatic-no' | null;
  decided_by: string;
  decided_at: string;
  undone_at: string | null;
};

export type SampleTable = {
  tenant_id: string;
  id: string;
  /** Monday of the week it was drawn from. */
  week: string;
  post_id: string;
  subject_type: SubjectType;
  subject_id: string | null;
  drawn_from: 'automatic-yes' | 'automatic-no' | 'declared';
  decision_id: string | null;
  answered_at: string | null;
  created_at: string;
};

/** A subject whose posts are matched anew, and how far that has come: `day` null while its standing matches are looked at. */
export type RematchTable = {
  tenant_id: string;
  subject_type: SubjectType;
  subject_id: string;
  day: string | null;
  after_id: string | null;
  /** Days in UTC; null when no other post can be about it. */
  from_day: string | null;
  until_day: string | null;
  /** What those posts say, as the text of a tsquery. */
  query: string | null;
  posts: number;
  touched_at: string;
};

export type RunTable = {
  tenant_id: string;
  id: string;
  channel_id: string;
  started_at: string;
  finished_at: string | null;
  outcome: 'ok' | 'unchanged' | 'failed' | null;
  failure: string | null;
  found: Generated<number>;
  added: Generated<number>;
  edited: Generated<number>;
  gone: Generated<number>;
};

/** What others did with a post, newest measurement; `null` where its network does not tell or the account's own can't be parted. */
export type MetricTable = {
  tenant_id: string;
  post_id: string;
  /** Day in the government's zone. */
  measured_at: string;
  likes: number | null;
  shares: number | null;
  replies: number | null;
  /** Sum of what is told. */
  reactions: number;
  /** Followers of its account, read with it. */
  followers: number | null;
  followers_on: string | null;
};

export type FollowersTable = { tenant_id: string; channel_id: string; day: string; followers: number };

/** When an account is measured next; `since` is the lease of the pass that is out. */
export type MeasuringTable = {
  tenant_id: string;
  channel_id: string;
  next_at: string;
  since: string | null;
  measured_at: string | null;
  failure: string | null;
  failure_count: Generated<number>;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    monitoring_metric: MetricTable;
    monitoring_followers: FollowersTable;
    monitoring_measuring: MeasuringTable;
    monitoring_read_metric: MetricTable;
    monitoring_read_followers: FollowersTable;
    monitoring_post: PostTable;
    monitoring_match: MatchTable;
    monitoring_decision: DecisionTable;
    monitoring_sample: SampleTable;
    monitoring_run: RunTable;
    monitoring_rematch: RematchTable;
    monitoring_sketch: SketchTable;
    monitoring_read_decision: Pick<
      DecisionTable,
      | 'tenant_id'
      | 'post_id'
      | 'subject_type'
      | 'subject_id'
      | 'verdict'
      | 'kind'
      | 'decided_by'
      | 'decided_at'
      | 'undone_at'
    >;
    monitoring_read_post: Pick<
      PostTable,
      | 'tenant_id'
      | 'id'
      | 'channel_id'
      | 'unit_id'
      | 'network'
      | 'address'
      | 'published_at'
      | 'edited_at'
      | 'gone_at'
      | 'title'
      | 'grade'
      | 'source'
      | 'reported_by'
      | 'screenshot_file_id'
      | 'first_seen_at'
      | 'absent_at'
    > & {
      published_known: boolean;
      text: string;
      images: PostImage[];
      hashtags: string[];
      kind: PostKind;
      time_by: TimeBy;
    };
    monitoring_read_match: Pick<
      MatchTable,
      | 'tenant_id'
      | 'post_id'
      | 'subject_type'
      | 'subject_id'
      | 'unit_id'
      | 'score'
      | 'band'
      | 'kind'
      | 'state'
      | 'decided_by_kind'
      | 'published_at'
      | 'grade'
    > & { published_known: boolean; gone: boolean };
  }
}
