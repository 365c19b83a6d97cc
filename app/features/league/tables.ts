import type { Generated, JSONColumnType } from 'kysely';
import type { UnitFacts } from './scoring/facts.ts';
import type { ClassNote, CriterionScore, PreviewResult, RuleSet } from './types.ts';

export type SeasonState = 'draft' | 'running' | 'provisional' | 'sealed' | 'cancelled';
export type AppealState = 'open' | 'accepted' | 'rejected' | 'withdrawn';
export type AppealSubject = 'task' | 'post' | 'account' | 'checklist' | 'jury';
export type StandingOutcome = 'ranked' | 'badge' | 'unranked' | 'out';

export type RulesTable = {
  tenant_id: string;
  id: string;
  version: number;
  name: string;
  body: JSONColumnType<RuleSet>;
  state: Generated<'draft' | 'frozen'>;
  based_on_id: string | null;
  created_by: string | null;
  created_at: string;
  updated_at: string;
};

export type SeasonTable = {
  tenant_id: string;
  id: string;
  name: string;
  from_date: string;
  to_date: string;
  zone: string;
  rules_id: string;
  state: Generated<SeasonState>;
  state_reason: string | null;
  frozen_at: string | null;
  frozen_by: string | null;
  closed_at: string | null;
  closed_by: string | null;
  appeals_until: string | null;
  sealed_at: string | null;
  sealed_by: string | null;
  computed_at: string | null;
  classes: JSONColumnType<readonly ClassNote[], string | undefined, string>;
  /** The facts as they stood when the season was closed; corrections are added to them, nothing else. */
  facts_file_id: string | null;
  seal_file_id: string | null;
  /** SHA-256 of the sealed file, hex. */
  digest: string | null;
  signature: string | null;
  public_key: string | null;
  jury_seed: string | null;
  jury_drawn_at: string | null;
  jury_closed_at: string | null;
  /** Until when the sheets are waited for. */
  jury_due_on: Generated<string | null>;
  /** What the pieces were drawn from, as it stood then. */
  jury_lot_file_id: Generated<string | null>;
  created_by: string | null;
  created_at: string;
};

/** What a season has not yet when it is written down. */
export const NOT_YET = {
  state_reason: null,
  closed_at: null,
  closed_by: null,
  appeals_until: null,
  sealed_at: null,
  sealed_by: null,
  computed_at: null,
  facts_file_id: null,
  seal_file_id: null,
  digest: null,
  signature: null,
  public_key: null,
  jury_seed: null,
  jury_drawn_at: null,
  jury_closed_at: null,
} as const;

export type StandingTable = {
  tenant_id: string;
  season_id: string;
  unit_id: string;
  class_key: string;
  outcome: StandingOutcome;
  rank: number | null;
  /** Shares its rank: the order would flip under small changes of the weights. */
  shared: Generated<boolean>;
  total: number | null;
  band: string | null;
  /** Why there is no number. */
  reason: string | null;
  scores: JSONColumnType<readonly CriterionScore[]>;
};

export type AppealTable = {
  tenant_id: string;
  id: string;
  season_id: string;
  unit_id: string;
  criterion: string;
  subject_type: AppealSubject | null;
  subject_id: string | null;
  text: string;
  evidence_address: string | null;
  filed_by: string;
  filed_at: string;
  state: Generated<AppealState>;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string | null;
};

export const CORRECTION_KINDS = [
  'task-covered',
  'task-late',
  'task-removed',
  'post-original',
  'post-time',
  'post-removed',
  'account-complete',
  'checklist-met',
  'jury-score',
  'disqualified',
] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export type CorrectionTable = {
  tenant_id: string;
  id: string;
  season_id: string;
  unit_id: string;
  kind: CorrectionKind;
  /** Id of the task, post or piece, or `list:item` of a checklist; null for a disqualification. */
  subject_id: string | null;
  value: number | null;
  reason: string;
  appeal_id: string | null;
  made_by: string;
  made_at: string;
};

export type JurorTable = {
  tenant_id: string;
  id: string;
  season_id: string;
  person_id: string;
  class_keys: string[];
  /** When the juror said with whom there is a conflict of interest, or that there is none; no sheet before. */
  declared_at: string | null;
  added_by: string | null;
  added_at: string;
  removed_at: string | null;
};

export type PieceTable = {
  tenant_id: string;
  id: string;
  season_id: string;
  unit_id: string;
  /** Where the unit competes; its kind may change later. */
  class_key: string;
  post_id: string;
  position: number;
  drawn_at: string;
};

export type SheetTable = {
  tenant_id: string;
  id: string;
  piece_id: string;
  juror_id: string;
  /** 1 and 2 always; 3 where the first two differ too much. */
  turn: number;
  /** Points by rubric item. */
  scores: JSONColumnType<Record<string, number> | null, string | null, string | null>;
  note: string | null;
  scored_at: string | null;
};

export type MarkTable = {
  tenant_id: string;
  season_id: string;
  unit_id: string;
  list_key: string;
  item_key: string;
  met: boolean;
  evidence_address: string | null;
  note: string | null;
  marked_by: string;
  marked_at: string;
};

export type PrizeTable = {
  tenant_id: string;
  id: string;
  season_id: string;
  unit_id: string;
  /** `rank-1`, `rank-2`, `rank-3`, `badge`. */
  kind: string;
  document_id: string;
  /** Where its check page stands. */
  origin: string;
  issued_by: string | null;
  issued_at: string;
};

/** A long job of the league and how far it is: a preview of a rule set, the closing or the sealing of a season. */
export type RunTable = {
  tenant_id: string;
  id: string;
  kind: 'preview' | 'close' | 'seal' | 'prizes';
  season_id: string | null;
  rules_id: string | null;
  steps: number;
  done: Generated<number>;
  state: Generated<'running' | 'done' | 'failed'>;
  /** Why it failed, as the type of a refusal; null for a fault. */
  failure: string | null;
  /** Of a preview: its class tables. */
  result: JSONColumnType<PreviewResult | null, string | null, string | null>;
  asked_by: string | null;
  asked_at: string;
  ended_at: string | null;
};

/** What the desk proposes to correct or whom to disqualify; a second person decides. */
export type ProposalTable = {
  tenant_id: string;
  id: string;
  season_id: string;
  unit_id: string;
  kind: CorrectionKind;
  subject_id: string | null;
  value: number | null;
  reason: string;
  proposed_by: string;
  proposed_at: string;
  state: Generated<AppealState>;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string | null;
  correction_id: string | null;
};

/** A season that everybody may see. */
export type PublicSeason = Pick<
  SeasonTable,
  | 'tenant_id'
  | 'id'
  | 'name'
  | 'from_date'
  | 'to_date'
  | 'zone'
  | 'closed_at'
  | 'appeals_until'
  | 'sealed_at'
  | 'computed_at'
  | 'digest'
  | 'signature'
  | 'public_key'
  | 'jury_seed'
  | 'jury_drawn_at'
  | 'seal_file_id'
> & {
  jury_lot_file_id: string | null;
  state: 'provisional' | 'sealed';
  classes: readonly ClassNote[];
  rules_version: number;
  rules_name: string;
  rules: RuleSet;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    league_run: RunTable;
    league_proposal: ProposalTable;
    /** What a unit was scored from when its season was closed. */
    league_evidence: {
      tenant_id: string;
      season_id: string;
      unit_id: string;
      facts: JSONColumnType<UnitFacts>;
    };
    league_read_season: Pick<
      SeasonTable,
      | 'tenant_id'
      | 'id'
      | 'name'
      | 'from_date'
      | 'to_date'
      | 'zone'
      | 'computed_at'
      | 'closed_at'
      | 'appeals_until'
      | 'sealed_at'
    > & { state: SeasonState };
    league_read_standing: Omit<StandingTable, 'scores' | 'shared'> & { shared: boolean };
    league_read_public_season: PublicSeason;
    league_read_public_standing: Omit<StandingTable, 'shared' | 'scores'> & {
      shared: boolean;
      scores: readonly CriterionScore[];
    };
    league_read_public_correction: Pick<
      CorrectionTable,
      'tenant_id' | 'season_id' | 'unit_id' | 'kind' | 'value' | 'made_at'
    > & { by_appeal: boolean };
    league_read_public_appeal: Pick<
      AppealTable,
      'tenant_id' | 'season_id' | 'unit_id' | 'criterion' | 'filed_at' | 'decided_at'
    > & { state: Exclude<AppealState, 'withdrawn'> };
    league_rules: RulesTable;
    league_season: SeasonTable;
    league_standing: StandingTable;
    league_appeal: AppealTable;
    league_correction: CorrectionTable;
    league_juror: JurorTable;
    league_conflict: {
      tenant_id: string;
      juror_id: string;
      unit_id: string;
      reason: string;
      declared_at: string;
    };
    league_piece: PieceTable;
    league_sheet: SheetTable;
    league_mark: MarkTable;
    league_prize: PrizeTable;
  }
}
