import type { Generated, JSONColumnType } from 'kysely';

export type ActivityState = 'planned' | 'tentative' | 'postponed' | 'cancelled' | 'done';
export type Visibility = 'public' | 'press' | 'internal';
export type AssignmentState = 'given' | 'accepted' | 'done' | 'excused' | 'cancelled';
export type VersionState = 'draft' | 'submitted' | 'approved' | 'returned' | 'superseded' | 'withdrawn';

/** A supporting point of a narrative: the figure with where and when it comes from. */
export type NarrativePoint = { text: string; figure: string | null; source: string; date: string };
export type Fact = { label: string; text: string };

export type ProgrammeTable = {
  tenant_id: string;
  id: string;
  code: string | null;
  name: string;
  goal: string | null;
  from_date: string | null;
  to_date: string | null;
  owner_unit_id: string | null;
  state: Generated<'live' | 'closed'>;
  created_at: string;
};

export type ThemeTable = {
  tenant_id: string;
  id: string;
  programme_id: string | null;
  name: string;
  from_date: string | null;
  to_date: string | null;
  created_at: string;
};

export type NarrativeTable = {
  tenant_id: string;
  id: string;
  theme_id: string | null;
  programme_id: string | null;
  title: string;
  state: Generated<'draft' | 'live' | 'withdrawn'>;
  current_version_id: string | null;
  created_at: string;
};

export type NarrativeVersionTable = {
  tenant_id: string;
  id: string;
  narrative_id: string;
  version: number;
  /** How often this version's text was saved. */
  revision: Generated<number>;
  message: string;
  points: JSONColumnType<NarrativePoint[]>;
  questions: JSONColumnType<{ question: string; answer: string }[]>;
  hashtags: string[];
  words_use: string[];
  words_avoid: string[];
  spokesperson: string | null;
  valid_from: string;
  valid_to: string | null;
  embargo_until: string | null;
  state: Generated<VersionState>;
  written_by: string | null;
  submitted_at: string | null;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string | null;
  created_at: string;
};

export type NarrativeReadingTable = {
  tenant_id: string;
  version_id: string;
  unit_id: string;
  seen_at: string | null;
  seen_by: string | null;
  used_at: string | null;
  used_by: string | null;
  published_at: string | null;
};

export type PasteTable = {
  tenant_id: string;
  id: string;
  sent_on: string;
  text: string;
  pasted_by: string | null;
  created_at: string;
};

export type ActivityTable = {
  tenant_id: string;
  id: string;
  title: string;
  /** Local date in `zone`. */
  date: string;
  starts_at: string | null;
  ends_at: string | null;
  all_day: Generated<boolean>;
  zone: string;
  place: string | null;
  leader: string | null;
  stand_in: string | null;
  host_unit_id: string | null;
  programme_id: string | null;
  narrative_id: string | null;
  visibility: Generated<Visibility>;
  internal_reason: string | null;
  state: Generated<ActivityState>;
  state_reason: string | null;
  rescheduled_from_id: string | null;
  hashtags: Generated<string[]>;
  description: string | null;
  dress_code: string | null;
  facts: JSONColumnType<Fact[], string | undefined, string>;
  source: Generated<'form' | 'paste' | 'ics' | 'sample'>;
  paste_id: string | null;
  ics_uid: string | null;
  sequence: Generated<number>;
  created_by: string | null;
  created_at: string;
  updated_at: string;
};

export type AssignmentTable = {
  tenant_id: string;
  id: string;
  activity_id: string | null;
  narrative_id: string | null;
  unit_id: string;
  kinds: Generated<string[]>;
  due_at: string;
  state: Generated<AssignmentState>;
  note: string | null;
  rule: JSONColumnType<Record<string, unknown> | null, string | null, string | null>;
  given_by: string | null;
  given_at: string;
  accepted_by: string | null;
  accepted_at: string | null;
  done_by: string | null;
  done_at: string | null;
  excuse_reason: string | null;
  excused_by: string | null;
  excused_at: string | null;
  /** An excuse that came after the deadline and waits for a second person. */
  excuse_asked_reason: Generated<string | null>;
  excuse_asked_by: Generated<string | null>;
  excuse_asked_at: Generated<string | null>;
  /** The second person of a late excuse. */
  excuse_decided_by: Generated<string | null>;
  /** Why a late excuse was not accepted. */
  excuse_refused_note: Generated<string | null>;
  cancelled_at: string | null;
  reminded_at: string | null;
  updated_at: string;
};

type ReadActivity = Pick<
  ActivityTable,
  | 'tenant_id'
  | 'id'
  | 'title'
  | 'date'
  | 'starts_at'
  | 'ends_at'
  | 'zone'
  | 'place'
  | 'leader'
  | 'stand_in'
  | 'host_unit_id'
  | 'programme_id'
  | 'narrative_id'
  | 'description'
  | 'updated_at'
> & { all_day: boolean; visibility: Visibility; state: ActivityState; hashtags: string[] };

type ReadAssignment = Pick<
  AssignmentTable,
  | 'tenant_id'
  | 'id'
  | 'activity_id'
  | 'narrative_id'
  | 'unit_id'
  | 'due_at'
  | 'excuse_reason'
  | 'excused_at'
  | 'done_at'
  | 'given_at'
  | 'accepted_by'
  | 'accepted_at'
  | 'done_by'
> & { kinds: string[]; state: AssignmentState };

/** What a unit did with a version of a narrative. */
type ReadNarrativeUse = NarrativeReadingTable & { narrative_id: string; version: number; title: string };

type ReadNarrative = {
  tenant_id: string;
  id: string;
  title: string;
  state: 'draft' | 'live' | 'withdrawn';
  programme_id: string | null;
  version_id: string | null;
  version: number | null;
  message: string | null;
  points: NarrativePoint[] | null;
  hashtags: string[] | null;
  words_use: string[] | null;
  words_avoid: string[] | null;
  valid_from: string | null;
  valid_to: string | null;
  embargo_until: string | null;
  spokesperson: string | null;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    agenda_programme: ProgrammeTable;
    agenda_theme: ThemeTable;
    agenda_narrative: NarrativeTable;
    agenda_narrative_version: NarrativeVersionTable;
    agenda_narrative_reading: NarrativeReadingTable;
    agenda_paste: PasteTable;
    agenda_activity: ActivityTable;
    agenda_assignment: AssignmentTable;
    agenda_internal_reason: { tenant_id: string; kind: string; reason: string; created_at: string };
    agenda_feed: {
      tenant_id: string;
      unit_id: string;
      generation: number;
      key_hash: string;
      renewed_at: string;
    };
    agenda_read_activity: ReadActivity;
    agenda_read_assignment: ReadAssignment;
    agenda_read_narrative: ReadNarrative;
    /** Texts of all versions that were ever in force, for telling what changed. */
    agenda_read_narrative_version: Pick<
      NarrativeVersionTable,
      | 'tenant_id'
      | 'id'
      | 'narrative_id'
      | 'version'
      | 'message'
      | 'hashtags'
      | 'words_avoid'
      | 'embargo_until'
    > & { points: NarrativePoint[]; state: VersionState };
    agenda_read_excuse: {
      tenant_id: string;
      id: string;
      unit_id: string;
      activity_id: string | null;
      narrative_id: string | null;
      due_at: string;
      state: AssignmentState;
      reason: string | null;
      excused_at: string | null;
      excused_by: string | null;
      /** The second person of a late excuse. */
      decided_by: string | null;
      asked_at: string | null;
    };
    agenda_read_theme: Omit<ThemeTable, 'created_at'>;
    agenda_read_narrative_use: ReadNarrativeUse;
    agenda_read_programme: Pick<
      ProgrammeTable,
      'tenant_id' | 'id' | 'code' | 'name' | 'goal' | 'owner_unit_id'
    > & {
      state: 'live' | 'closed';
    };
  }
}
