import type { DocumentRefusal } from '#app/platform/files/safe-document.ts';

/** Everything training refuses, beyond bad input, missing rights and missing rows. Each part adds its own. */
export type TrainingRefusal =
  | ProgrammeRefusal
  | RegistrationRefusal
  | AttendanceRefusal
  | CertificateRefusal
  | ExaminingRefusal
  | EvaluatingRefusal
  | LotRefusal
  | LetterRefusal
  | TaskingRefusal
  | FilingRefusal;

export type ProgrammeRefusal =
  | { type: 'unknown-unit' }
  | { type: 'unknown-speaker' }
  | { type: 'unknown-person' }
  | { type: 'batch-closed' }
  | { type: 'batch-not-draft' }
  | { type: 'batch-still-runs' }
  | { type: 'rule-frozen' }
  | { type: 'no-lessons' }
  | { type: 'session-outside-batch' }
  | { type: 'quota-below-confirmed'; confirmed: number }
  | { type: 'dates-have-participants' }
  | { type: 'attendance-began' }
  | { type: 'same-days' };

export type CertificateRefusal =
  | { type: 'batch-not-running' }
  | { type: 'nobody-due' }
  | { type: 'rule-not-met' }
  | { type: 'already-revoked' };

export type RegistrationRefusal =
  | { type: 'not-open' }
  | { type: 'unit-not-invited' }
  | { type: 'not-of-unit' }
  | { type: 'already-registered' }
  | { type: 'unit-quota-full'; places: number }
  | { type: 'clashing-batch'; title: string }
  | { type: 'batch-full' }
  | { type: 'not-invited' }
  | { type: 'not-pending' }
  | { type: 'no-offer' }
  | { type: 'offer-lapsed' };

export type AttendanceRefusal =
  | { type: 'session-not-begun' }
  | { type: 'already-undone' }
  | { type: 'nobody-there' }
  | { type: 'check-noted' }
  | { type: 'check-incomplete' };

export type LotRefusal =
  | { type: 'plan-frozen' }
  | { type: 'plan-reaches-second'; most: number }
  | { type: 'lot-window-too-long'; most: number; afterDays: number }
  | { type: 'lot-drawn' }
  | { type: 'lot-not-for-kind'; place: 'first' | 'second' }
  | { type: 'lot-first-began' }
  | { type: 'lot-too-close'; days: number; least: number }
  | { type: 'lot-registration-began' }
  | { type: 'lot-too-few' }
  | { type: 'drawn-for-other-batch' };

export type ExaminingRefusal =
  | { type: 'question-in-form'; title: string }
  | { type: 'question-in-both-forms' }
  | { type: 'unknown-question' }
  | { type: 'questions-known' }
  | { type: 'form-without-questions' }
  | { type: 'test-began' }
  | { type: 'no-test' }
  | { type: 'test-taken'; part: 'pre' | 'post' }
  | { type: 'window-not-open' }
  | { type: 'already-taken' }
  | { type: 'already-handed-in' }
  | { type: 'time-over' };

export type EvaluatingRefusal =
  | { type: 'evaluation-began' }
  | { type: 'evaluation-not-open' }
  | { type: 'already-evaluated' };

export type FilingRefusal = { type: 'file-running' };

export type LetterRefusal =
  | { type: 'no-letters-due' }
  | { type: 'letter-revoked' }
  | { type: 'no-signer'; units: readonly string[] };
export type TaskingRefusal =
  | DocumentRefusal
  | { type: 'task-overdue' }
  | { type: 'task-marked' }
  | { type: 'task-handed-in' }
  | { type: 'marking-began' }
  | { type: 'marks-final' };
