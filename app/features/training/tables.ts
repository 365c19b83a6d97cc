import type { ColumnType, Generated, JSONColumnType } from 'kysely';

export const SESSION_KINDS = ['lesson', 'break', 'ceremony', 'test'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
export type BatchState = 'draft' | 'open' | 'cancelled' | 'finished';
export type RegistrationState =
  | 'pending'
  | 'confirmed'
  | 'waiting'
  | 'offered'
  | 'rejected'
  | 'withdrawn'
  | 'replaced';
/** States in which a person holds, or waits for, a place. */
export const LIVE_STATES = [
  'pending',
  'confirmed',
  'waiting',
  'offered',
] as const satisfies RegistrationState[];
export type ScanKind = 'in' | 'out' | 'excused' | 'absent';
export type ScanHow = 'wall' | 'committee' | 'roster';
/** Why a scan does not count. */
export const SCAN_REASONS = [
  'unknown-code',
  'expired',
  'clock-off',
  'upload-late',
  'not-begun',
  'over',
  'batch-closed',
  'not-participant',
  'other-batch',
  'not-confirmed',
  'withdrawn',
] as const;
export type ScanReason = (typeof SCAN_REASONS)[number];
export const LETTER_KINDS = ['undangan', 'surat-tugas'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
export type TestPart = 'pre' | 'post';
export type TestForm = 'A' | 'B';
export const TASK_KINDS = ['release', 'link', 'plan'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export const EFFECT_MEASURES = ['posts', 'coverage'] as const;
export type EffectMeasure = (typeof EFFECT_MEASURES)[number];

/** What a participant must have reached for a certificate; frozen when the batch opens. */
export type CertificateRule = {
  /** Share of the lessons that must be attended, in percent (usual: 80-90). */
  attendancePercent: number;
  /** Least score of the post test, 0-100; null where no test is asked. */
  postTest: number | null;
  /** All tasks of the batch handed in and marked. */
  tasks: boolean;
};

export type EvaluationQuestion = { id: string; text: string; kind: 'scale' | 'text' };
export type RubricLine = { criterion: string; most: number };

export type ProgrammeTable = {
  tenant_id: string;
  id: string;
  title: string;
  purpose: string | null;
  basis: string | null;
  organiser_unit_id: string;
  evaluation: JSONColumnType<EvaluationQuestion[], string | undefined, string>;
  state: Generated<'live' | 'closed'>;
  cloned_from_id: string | null;
  created_by: string | null;
  created_at: string;
};

export type BatchTable = {
  tenant_id: string;
  id: string;
  programme_id: string;
  name: string;
  unit_kinds: string[];
  /** Local dates in `zone`. */
  from_date: string;
  to_date: string;
  zone: string;
  place: string;
  quota: number;
  quota_per_unit: Generated<number>;
  opens_at: string | null;
  closes_at: string | null;
  moderated: Generated<boolean>;
  /** Only units with places of their own (`training_quota`) may register. */
  by_invitation: Generated<boolean>;
  offer_hours: Generated<number>;
  late_minutes: Generated<number>;
  rule: JSONColumnType<CertificateRule>;
  rule_frozen_at: string | null;
  state: Generated<BatchState>;
  state_reason: string | null;
  created_at: string;
  updated_at: string;
};

export type SpeakerTable = {
  tenant_id: string;
  id: string;
  name: string;
  institution: string | null;
  expertise: string | null;
  person_id: string | null;
  state: Generated<'live' | 'gone'>;
  created_at: string;
};

export type SessionTable = {
  tenant_id: string;
  id: string;
  batch_id: string;
  date: string;
  starts_at: string;
  ends_at: string;
  kind: SessionKind;
  subject: string;
  speaker_id: string | null;
  room: string | null;
  created_at: string;
};

export type MaterialTable = {
  tenant_id: string;
  id: string;
  batch_id: string;
  session_id: string | null;
  title: string;
  file_id: string | null;
  url: string | null;
  visible_from: string | null;
  added_by: string | null;
  created_at: string;
};

export type RegistrationTable = {
  tenant_id: string;
  id: string;
  programme_id: string;
  batch_id: string;
  person_id: string;
  /** The unit the person came for; it stays when the person moves on. */
  unit_id: string;
  humas_level: string | null;
  state: RegistrationState;
  via: 'quota' | 'invitation' | 'csv' | 'desk';
  queued_at: string | null;
  offered_until: string | null;
  replaces_id: string | null;
  note: string | null;
  created_by: string | null;
  created_at: string;
  decided_by: string | null;
  decided_at: string | null;
  updated_at: string;
};

/** One event of attendance: taken or refused, never changed but by `undone`. */
export type ScanTable = {
  tenant_id: string;
  id: string;
  batch_id: string;
  session_id: string;
  registration_id: string | null;
  kind: ScanKind;
  how: ScanHow;
  /** When it happened, by the clock of the device that noted it. */
  at: string;
  received_at: string;
  by_person_id: string | null;
  /** Why it does not count; null when it counts. */
  refused: ScanReason | null;
  note: string | null;
  /** Kept on a phone without a network and sent later. */
  offline: Generated<boolean>;
  /** Whose scan it was, where it was refused to somebody without a registration in the batch. */
  person_id: ColumnType<string | null, string | null | undefined, never>;
  undone_at: string | null;
  undone_by: string | null;
};

export type QuestionTable = {
  tenant_id: string;
  id: string;
  topic: string;
  text: string;
  options: JSONColumnType<string[]>;
  /** Index of the right option. Never sent to a participant. */
  answer: number;
  state: Generated<'live' | 'retired'>;
  written_by: string | null;
  created_at: string;
};

export type TestTable = {
  tenant_id: string;
  id: string;
  programme_id: string;
  minutes: number;
  form_a: string[];
  form_b: string[];
  created_at: string;
};

export type AttemptTable = {
  tenant_id: string;
  id: string;
  batch_id: string;
  registration_id: string;
  part: TestPart;
  form: TestForm;
  questions: string[];
  /** Question id -> index of the chosen option. */
  answers: JSONColumnType<Record<string, number>, string | undefined, string>;
  started_at: string;
  deadline_at: string;
  submitted_at: string | null;
  closed_by: 'person' | 'time' | null;
  correct: number | null;
};

export type TaskTable = {
  tenant_id: string;
  id: string;
  batch_id: string;
  title: string;
  kind: TaskKind;
  instructions: string;
  rubric: JSONColumnType<RubricLine[]>;
  due_at: string;
  created_at: string;
};

export type SubmissionTable = {
  tenant_id: string;
  id: string;
  task_id: string;
  registration_id: string;
  text: string | null;
  url: string | null;
  file_id: string | null;
  submitted_at: string;
  updated_at: string;
};

export type CertificateTable = {
  tenant_id: string;
  registration_id: string;
  batch_id: string;
  document_id: string;
  jp: number;
  held_until: string;
  credential: JSONColumnType<object | null, string | null, string | null>;
  issued_at: string;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    training_programme: ProgrammeTable;
    training_batch: BatchTable;
    training_quota: { tenant_id: string; batch_id: string; unit_id: string; places: number };
    training_speaker: SpeakerTable;
    training_session: SessionTable;
    training_material: MaterialTable;
    training_registration: RegistrationTable;
    training_scan: ScanTable;
    training_room_check: {
      tenant_id: string;
      id: string;
      batch_id: string;
      session_id: string;
      at: string;
      by_person_id: string | null;
    };
    training_room_check_row: {
      tenant_id: string;
      check_id: string;
      registration_id: string;
      seen: boolean | null;
    };
    training_question: QuestionTable;
    training_test: TestTable;
    training_test_window: {
      tenant_id: string;
      batch_id: string;
      part: TestPart;
      opens_at: string;
      closes_at: string;
    };
    training_attempt: AttemptTable;
    training_task: TaskTable;
    training_submission: SubmissionTable;
    training_grading: {
      tenant_id: string;
      submission_id: string;
      marker_id: string;
      points: JSONColumnType<number[]>;
      note: string | null;
      at: string;
    };
    training_evaluation_done: { tenant_id: string; batch_id: string; registration_id: string };
    training_evaluation_answer: {
      tenant_id: string;
      id: string;
      batch_id: string;
      answers: JSONColumnType<Record<string, number | string>>;
      /** Released with at least four others. */
      shown: Generated<boolean>;
    };
    training_letter: {
      tenant_id: string;
      document_id: string;
      batch_id: string;
      unit_id: string;
      kind: LetterKind;
      /** Everything that is printed, as it was when the letter got its number. */
      facts: JSONColumnType<object, string | undefined, string>;
      created_at: string;
    };
    training_service: {
      tenant_id: string;
      registration_id: string;
      nip: string | null;
      /** Pangkat and golongan: "Penata Muda (III/a)". */
      rank: string | null;
      post: string | null;
      updated_at: string;
    };
    training_file_run: {
      tenant_id: string;
      id: string;
      batch_id: string;
      steps: number;
      done: Generated<number>;
      state: Generated<'running' | 'done' | 'failed'>;
      pdf_file_id: string | null;
      xlsx_file_id: string | null;
      asked_by: string | null;
      asked_at: string;
      ended_at: string | null;
    };
    training_certificate: CertificateTable;
    training_certificate_run: {
      tenant_id: string;
      id: string;
      batch_id: string;
      wanted: number;
      issued: Generated<number>;
      state: Generated<'running' | 'done' | 'failed'>;
      asked_by: string | null;
      asked_at: string;
      ended_at: string | null;
    };
    training_plan: {
      tenant_id: string;
      programme_id: string;
      measure: EffectMeasure;
      before_days: number;
      after_days: number;
      declared_by: string | null;
      declared_at: string;
    };
    training_lot: {
      tenant_id: string;
      id: string;
      programme_id: string;
      unit_kind: string;
      first_batch_id: string;
      second_batch_id: string;
      seed: string;
      drawn_by: string | null;
      drawn_at: string;
    };
    training_lot_unit: {
      tenant_id: string;
      lot_id: string;
      unit_id: string;
      place: 'first' | 'second';
      /** The unit's code as it stood in the draw. */
      code: string;
    };
    training_coaching: {
      tenant_id: string;
      id: string;
      registration_id: string;
      note: string;
      state: Generated<'open' | 'done'>;
      by_person_id: string | null;
      at: string;
      done_at: string | null;
    };
  }
}
