import type { AttendanceState } from '../attending/rules/attendance.ts';
import type { SessionKind } from '../tables.ts';

export type FilePerson = {
  readonly registrationId: string;
  readonly name: string;
  readonly unit: string;
  readonly nip: string | null;
  readonly post: string | null;
  readonly level: string | null;
  readonly attended: number;
  readonly lessons: number;
  readonly pre: number | null;
  readonly postTest: number | null;
  readonly tasksMarked: number;
  readonly tasks: number;
  readonly certificate: { number: string; jp: number; revoked: boolean } | null;
};

export type FileSession = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly subject: string;
  readonly speaker: string | null;
  /** "Senin, 23 November 2026, 08.00–10.00 WIB". */
  readonly when: string;
  readonly attendance: Readonly<
    Record<string, { state: AttendanceState; inAt: string | null; outAt: string | null; note: string | null }>
  >;
};

/** Everything in the file of a batch, in the reader's words where it is words. */
export type FileFacts = {
  readonly government: string;
  readonly office: string;
  readonly officeLines: readonly string[];
  readonly training: string;
  readonly batch: string;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly days: string;
  readonly place: string;
  readonly jp: number;
  readonly madeAt: string;
  readonly people: readonly FilePerson[];
  readonly sessions: readonly FileSession[];
  readonly learnt: {
    pairs: number;
    difference: number | null;
    interval: { from: number; to: number } | null;
  };
  readonly evaluation: {
    answered: number;
    shown: number;
    scales: readonly { text: string; answers: number; mean: number | null; counts: readonly number[] }[];
    texts: readonly { text: string; said: readonly { text: string; times: number }[] }[];
  };
  readonly documents: readonly { kind: string; title: string; where: string }[];
  readonly letters: readonly { kind: string; unit: string; number: string; date: string; state: string }[];
};
