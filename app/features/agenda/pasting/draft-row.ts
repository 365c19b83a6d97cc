import type { FieldChange } from '../parsing/diff-agenda.ts';
import type { AgendaRow } from '../parsing/row.ts';
import type { RuleChoice } from '../rules/rule-choice.ts';
import type { AssignmentRule } from '../schema.ts';
import type { DraftQuestion } from './questions.ts';

/** One activity of a pasted message as the person checks it. */
export type DraftRow = {
  index: number;
  act: 'add' | 'change' | 'same' | 'cancel';
  activityId: string | null;
  title: string;
  date: string;
  start: string | null;
  end: string | null;
  place: string | null;
  leader: string | null;
  standIn: string | null;
  status: AgendaRow['status'];
  visibility: 'public' | 'press' | 'internal';
  internalReason: string | null;
  dressCode: string | null;
  hostUnitId: string | null;
  rule: RuleChoice;
  /** The rule itself, as it is saved; null when nobody is asked. */
  assign: AssignmentRule | null;
  typedUnits: string;
  unitNames: string[];
  questions: DraftQuestion[];
  /** Fields that were doubtful and are answered. */
  settled: string[];
  changes: FieldChange[];
  faults: Record<string, string>;
  skip: boolean;
  source: { from: number; to: number; doubt: string | null } | null;
};

/** Rows that can be saved now. */
export const readyRows = (draft: { rows: readonly DraftRow[] }): DraftRow[] =>
  draft.rows.filter(
    (row) =>
      !row.skip && row.act !== 'same' && row.questions.length === 0 && Object.keys(row.faults).length === 0,
  );

/** Rows that wait for an answer. */
export const doubtfulRows = (draft: { rows: readonly DraftRow[] }): DraftRow[] =>
  draft.rows.filter((row) => !row.skip && (row.questions.length > 0 || Object.keys(row.faults).length > 0));
