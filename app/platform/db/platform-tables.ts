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

declare module './tables.ts' {
  interface Tables {
    event: EventTable;
    action_answer: ActionAnswerTable;
    file: FileTable;
    clock_holiday: ClockHolidayTable;
  }
}
