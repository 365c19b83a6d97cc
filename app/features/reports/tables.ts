import type { Generated, JSONColumnType } from 'kysely';
import type { PeriodFacts } from './telling/facts.ts';
import type { DailyFacts } from './telling/rules/daily-text.ts';
import type { PeriodKind } from './telling/rules/periods.ts';

/** A paper of an officer and a month that is over, as it was issued. A later edition supersedes it. */
export type ProofTable = {
  tenant_id: string;
  id: string;
  person_id: string;
  /** First day of the month, local. */
  month: string;
  edition: number;
  /** SHA-256 of what the paper says, without its date and number. */
  digest: string;
  document_id: string;
  pdf_file_id: string | null;
  xlsx_file_id: string | null;
  made_by: string | null;
  made_at: string;
  superseded_at: string | null;
};

/** One making of many papers: "Bukti kinerja 100 petugas". */
export type ProofBundleTable = {
  tenant_id: string;
  id: string;
  month: string;
  /** Null for all units. */
  unit_id: string | null;
  people: JSONColumnType<readonly string[]>;
  wanted: number;
  done: Generated<number>;
  failed: Generated<number>;
  state: Generated<'running' | 'done' | 'failed'>;
  file_id: string | null;
  asked_by: string | null;
  asked_at: string;
  ended_at: string | null;
};

/** A small picture of a post; a null file is one that could not be had. */
export type ThumbTable = {
  tenant_id: string;
  post_id: string;
  file_id: string | null;
  tries: Generated<number>;
  tried_at: string;
};

/** When reports are made without asking and for which roles; one row a government, the built-in wishes until it is kept. */
export type SettingTable = {
  tenant_id: string;
  daily: boolean;
  /** Minute of the day in the government's zone. */
  daily_minute: number;
  daily_days: 'working' | 'every';
  daily_roles: string[];
  weekly: boolean;
  weekly_minute: number;
  weekly_roles: string[];
  /** Who a memo goes to and from, in words. */
  memo_to: string | null;
  memo_from: string | null;
  updated_by: string | null;
  updated_at: string;
};

/** A person's own wish; who has said none is told by role. */
export type WishTable = {
  tenant_id: string;
  person_id: string;
  daily: boolean;
  weekly: boolean;
  updated_at: string;
};

export type DailyTable = {
  tenant_id: string;
  /** Local. */
  day: string;
  facts: JSONColumnType<DailyFacts>;
  text: string;
  made_by: string | null;
  made_at: string;
};

/** One making of the report of a week, month or quarter. The newest that is done stands; those before it are superseded. */
export type PeriodTable = {
  tenant_id: string;
  id: string;
  kind: PeriodKind;
  from_date: string;
  to_date: string;
  state: Generated<'running' | 'done' | 'failed'>;
  steps: number;
  done: Generated<number>;
  facts: JSONColumnType<PeriodFacts | null, string | null, string | null>;
  /** SHA-256 of what the report says, without its date and number. */
  digest: string | null;
  document_id: string | null;
  pdf_file_id: string | null;
  xlsx_file_id: string | null;
  asked_by: string | null;
  asked_at: string;
  ended_at: string | null;
  superseded_at: string | null;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    reports_setting: SettingTable;
    reports_wish: WishTable;
    reports_daily: DailyTable;
    reports_period: PeriodTable;
    reports_proof: ProofTable;
    reports_proof_bundle: ProofBundleTable;
    reports_thumb: ThumbTable;
  }
}
