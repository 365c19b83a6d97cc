import type { Generated, JSONColumnType } from 'kysely';

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

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    reports_proof: ProofTable;
    reports_proof_bundle: ProofBundleTable;
    reports_thumb: ThumbTable;
  }
}
