import { sql } from 'kysely';
import { jsonb, type Tx } from '../db/db.server.ts';
import { newId } from '../db/id.server.ts';
import '../db/platform-tables.ts';
import { newCheckCode } from './check-code.server.ts';
import { documentNumber } from './number-pattern.ts';

/** Used until an office sets its own. */
export const DEFAULT_PATTERN = '{klasifikasi}/{urut}/{jenis}/{unit}/{romawi}/{tahun}';

export type NewDocument = {
  readonly kind: string;
  /** Word of the kind in the number: "SERT". */
  readonly kindMark: string;
  readonly unitId: string;
  readonly unitMark: string;
  readonly title: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** What is printed, in the reader's words, in order. No number or address that identifies a person beyond the name. */
  readonly fields: readonly PrintedField[];
  /** Local date on the document. */
  readonly date: string;
};
export type PrintedField = { readonly label: string; readonly value: string };

export type IssuedDocument = { id: string; number: string; checkCode: string };

/** The next number of a series. The row is locked until the transaction ends, so that no two documents share one. */
async function nextInSeries(
  tx: Tx,
  tenantId: string,
  unitId: string,
  kind: string,
  year: number,
): Promise<number> {
  const { last } = await tx
    .insertInto('document_series')
    .values({ tenant_id: tenantId, unit_id: unitId, kind, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'unit_id', 'kind', 'year'])
        .doUpdateSet({ last: sql`document_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** How the office writes its numbers; the built-in pattern until it says so. */
export async function numberingOf(db: Tx): Promise<{ pattern: string; classification: string }> {
  const row = await db
    .selectFrom('document_numbering')
    .select(['pattern', 'classification'])
    .executeTakeFirst();
  return { pattern: row?.pattern ?? DEFAULT_PATTERN, classification: row?.classification ?? '' };
}

async function isTaken(tx: Tx, number: string): Promise<boolean> {
  const row = await tx.selectFrom('document').select('id').where('number', '=', number).executeTakeFirst();
  return row !== undefined;
}

/**
 * The next number nobody bears. A pattern without the kind or the unit makes numbers of several series look alike; the series then
 * goes on past what another one used, as a clerk with one book would.
 */
async function nextNumber(
  tx: Tx,
  tenantId: string,
  document: NewDocument,
): Promise<{ year: number; sequence: number; number: string }> {
  const [year, month] = document.date.split('-').map(Number) as [number, number];
  // One clerk at a time: two kinds whose numbers look alike must see each other's.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document number ${tenantId}`}, 0))`.execute(tx);
  const { pattern, classification } = await numberingOf(tx);
  for (;;) {
    const sequence = await nextInSeries(tx, tenantId, document.unitId, document.kind, year);
    const number = documentNumber(pattern, {
      sequence,
      classification,
      kind: document.kindMark,
      unit: document.unitMark,
      month,
      year,
    });
    if (!(await isTaken(tx, number))) return { year, sequence, number };
  }
}

/** Numbers a document and keeps what it says. The number is given with the row: an act that fails uses none up. */
export async function issueDocument(
  tx: Tx,
  where: { tenantId: string; now: string; by: string | null },
  document: NewDocument,
): Promise<IssuedDocument> {
  const { year, sequence, number } = await nextNumber(tx, where.tenantId, document);
  const id = newId();
  const checkCode = newCheckCode();
  await tx
    .insertInto('document')
    .values({
      tenant_id: where.tenantId,
      id,
      unit_id: document.unitId,
      kind: document.kind,
      series_year: year,
      series_no: sequence,
      number,
      title: document.title,
      subject_type: document.subject.type,
      subject_id: document.subject.id,
      fields: jsonb({ printed: document.fields }) as never,
      check_code: checkCode,
      file_id: null,
      issued_by: where.by,
      issued_at: where.now,
      revoked_by: null,
      revoked_at: null,
      revoked_reason: null,
    })
    .execute();
  return { id, number, checkCode };
}

/** Keeps the rendered file; `signed` when a signing service has signed it. */
export async function attachFile(tx: Tx, documentId: string, fileId: string, signed: boolean): Promise<void> {
  await tx
    .updateTable('document')
    .set({ file_id: fileId, ...(signed ? { state: 'signed' as const } : {}) })
    .where('id', '=', documentId)
    .where('state', '<>', 'revoked')
    .execute();
}

/** Withdraws a document; its number stays used and its check page says why. @returns false when it was withdrawn before */
export async function revokeDocument(
  tx: Tx,
  where: { now: string; by: string | null },
  documentId: string,
  reason: string,
): Promise<boolean> {
  const changed = await tx
    .updateTable('document')
    .set({ state: 'revoked', revoked_at: where.now, revoked_by: where.by, revoked_reason: reason })
    .where('id', '=', documentId)
    .where('state', '<>', 'revoked')
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

export type CheckedDocument = {
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly state: 'draft' | 'signed' | 'revoked';
  readonly fields: readonly PrintedField[];
  readonly issuedAt: string;
  readonly revokedAt: string | null;
  readonly revokedReason: string | null;
};

/** What the check page shows: every printed field, so that an edited paper is found out. */
export async function documentByCode(db: Tx, code: string): Promise<CheckedDocument | null> {
  const row = await db.selectFrom('document').selectAll().where('check_code', '=', code).executeTakeFirst();
  if (!row) return null;
  return {
    number: row.number,
    title: row.title,
    kind: row.kind,
    state: row.state,
    fields: (row.fields as { printed?: PrintedField[] }).printed ?? [],
    issuedAt: row.issued_at,
    revokedAt: row.revoked_at,
    revokedReason: row.revoked_reason,
  };
}
