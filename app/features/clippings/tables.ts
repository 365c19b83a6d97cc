import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { FailureClass } from '#app/features/channels/index.ts';
import type { RelevanceReason } from './tagging/relevance.ts';

export const TONES = ['positive', 'neutral', 'negative'] as const;
/** How a text speaks of the government. Only a person sets it. */
export type Tone = (typeof TONES)[number];

export type SourceState = 'active' | 'paused' | 'closed';
export type Relevance = 'relevant' | 'other';
export type TagKind = 'issue' | 'unit';
/** Words and names by which a rule decided, as a person reads them: "banjir", "Kali Wening". */
export type Reasons = readonly string[];

export type SourceTable = {
  tenant_id: string;
  id: string;
  name: string;
  /** As it was pasted: the outlet's page or its feed. */
  address: string;
  address_key: string;
  host: string;
  /** An outlet of this place: what names no other place is about this one. */
  local: Generated<boolean>;
  state: Generated<SourceState>;
  connector: Generated<'website' | 'feed' | 'wordpress'>;
  cursor: JSONColumnType<Record<string, unknown> | null, string | null, string | null>;
  collect_every_minutes: Generated<number>;
  next_collect_at: string | null;
  collecting_since: string | null;
  last_collect_at: string | null;
  last_success_at: string | null;
  last_item_at: string | null;
  failure: FailureClass | null;
  failure_detail: string | null;
  failure_count: Generated<number>;
  moved_to: string | null;
  created_by: string | null;
  created_at: string;
};

export type ItemTable = {
  tenant_id: string;
  id: string;
  source_id: string | null;
  outlet: string;
  address: string;
  address_key: string;
  remote_id: string | null;
  title: string;
  /** For matching only: pages and papers show two sentences of it. */
  text: string;
  published_at: string;
  published_known: boolean;
  story_id: string;
  /** A person's split or merge is not undone by the rule. */
  story_by: Generated<'rule' | 'person'>;
  relevant_by_rule: boolean;
  relevance_reasons: JSONColumnType<readonly RelevanceReason[], string | undefined, string>;
  relevance_decision: Relevance | null;
  relevance_by: string | null;
  relevance_at: string | null;
  relevant: GeneratedAlways<boolean>;
  tone: Tone | null;
  tone_by: string | null;
  tone_at: string | null;
  tone_suggested: 'positive' | 'negative' | null;
  tone_reasons: JSONColumnType<Reasons, string | undefined, string>;
  added_by: string | null;
  added_at: string;
  updated_at: string;
};

export type IssueTable = {
  tenant_id: string;
  id: string;
  name: string;
  words: string[];
  /** Words whose presence takes the issue away. */
  words_not: Generated<string[]>;
  theme_id: string | null;
  narrative_id: string | null;
  state: Generated<'live' | 'closed'>;
  /** Raised with each change of the words. */
  version: Generated<number>;
  /** The version with which all past items have been tagged. */
  retagged_version: Generated<number>;
  created_by: string | null;
  created_at: string;
  updated_at: string;
};

type TagTable = {
  tenant_id: string;
  item_id: string;
  by_rule: boolean;
  reasons: JSONColumnType<Reasons, string | undefined, string>;
  decision: 'yes' | 'no' | null;
  decided_by: string | null;
  decided_at: string | null;
  counts: GeneratedAlways<boolean>;
};

/** A pasted link that is not an item yet: it waits to be read, or for what a person must add. */
export type LinkTable = {
  tenant_id: string;
  id: string;
  address: string;
  address_key: string;
  state: Generated<'waiting' | 'ask'>;
  problem: string | null;
  title: string | null;
  outlet: string | null;
  published_at: string | null;
  text: Generated<string>;
  added_by: string | null;
  added_at: string;
  read_at: string | null;
};

export type PaperTable = {
  tenant_id: string;
  id: string;
  date: string;
  from_at: string;
  to_at: string;
  state: Generated<'making' | 'done' | 'failed'>;
  stories: number | null;
  items: number | null;
  /** The text for WhatsApp. */
  text: string | null;
  file_id: string | null;
  /** Null when the schedule asked. */
  asked_by: string | null;
  asked_at: string;
  made_at: string | null;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    clippings_source: SourceTable;
    clippings_story: { tenant_id: string; id: string; created_at: string };
    clippings_item: ItemTable;
    clippings_sketch: { tenant_id: string; key: number; published_at: string; item_id: string };
    clippings_issue: IssueTable;
    clippings_item_issue: TagTable & { issue_id: string };
    clippings_item_unit: TagTable & { unit_id: string };
    clippings_link: LinkTable;
    clippings_setting: {
      tenant_id: string;
      paper_hour: Generated<number>;
      own_words: Generated<string[]>;
      updated_at: string;
    };
    clippings_paper: PaperTable;
  }
}
