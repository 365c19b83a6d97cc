import type { Generated, JSONColumnType } from 'kysely';

type EventTable = {
  tenant_id: string;
  id: string;
  seq: Generated<number>;
  at: string;
  name: string;
  actor_kind: 'person' | 'system' | 'anonymous';
  actor_person_id: string | null;
  subject_type: string;
  subject_id: string | null;
  data: JSONColumnType<Record<string, unknown>>;
  request_id: string | null;
};

type ActionAnswerTable = {
  tenant_id: string;
  person_id: string;
  act: string;
  key: string;
  payload_hash: string;
  answer: JSONColumnType<object>;
  created_at: string;
};

type FileTable = {
  tenant_id: string;
  id: string;
  sha256: string;
  bytes: number;
  mime: string;
  name: string;
  purpose: string;
  created_by: string | null;
  created_at: string;
};

type ClockHolidayTable = {
  tenant_id: string;
  date: string;
  name: string;
  type: 'libur' | 'cuti' | 'lokal';
  basis: string;
};

type DocumentTable = {
  tenant_id: string;
  id: string;
  /** Whose number series it is from. */
  unit_id: string;
  kind: string;
  series_year: number;
  series_no: number;
  number: string;
  title: string;
  subject_type: string;
  subject_id: string;
  /** What was printed, as it was printed. */
  fields: JSONColumnType<Record<string, unknown>>;
  check_code: string;
  /** `draft` is an unsigned document ("Konsep"), not an unfinished one. */
  state: Generated<'draft' | 'signed' | 'revoked'>;
  file_id: string | null;
  issued_by: string | null;
  issued_at: string;
  revoked_by: string | null;
  revoked_at: string | null;
  revoked_reason: string | null;
};

type DocumentSeriesTable = { tenant_id: string; unit_id: string; kind: string; year: number; last: number };

declare module './tables.ts' {
  interface Tables {
    event: EventTable;
    action_answer: ActionAnswerTable;
    file: FileTable;
    clock_holiday: ClockHolidayTable;
    document: DocumentTable;
    document_series: DocumentSeriesTable;
    document_numbering: {
      tenant_id: string;
      pattern: string;
      classification: string | null;
      updated_at: string;
    };
  }
}
