import type { Tx } from '#app/platform/db/db.server.ts';
import type { LetterKind } from '../../tables.ts';
import '../../tables.ts';
import type { LetterFacts } from '../facts.ts';

export type LetterRow = {
  readonly documentId: string;
  readonly unitId: string;
  readonly kind: LetterKind;
  readonly number: string;
  readonly checkCode: string;
  readonly state: 'draft' | 'signed' | 'revoked';
  readonly reason: string | null;
  readonly ready: boolean;
  readonly facts: LetterFacts;
  readonly issuedAt: string;
};

/** All letters of a batch, the newest first; revoked ones too. */
export async function lettersOf(db: Tx, batchId: string): Promise<LetterRow[]> {
  const rows = await db
    .selectFrom('training_letter as l')
    .innerJoin('document as d', 'd.id', 'l.document_id')
    .select([
      'l.document_id as documentId',
      'l.unit_id as unitId',
      'l.kind',
      'l.facts',
      'd.number',
      'd.check_code as checkCode',
      'd.state',
      'd.revoked_reason as reason',
      'd.file_id as fileId',
      'd.issued_at as issuedAt',
    ])
    .where('l.batch_id', '=', batchId)
    .orderBy('d.series_year', 'desc')
    .orderBy('d.issued_at', 'desc')
    .orderBy('d.series_no', 'desc')
    .execute();
  return rows.map(({ fileId, facts, ...row }) => ({
    ...row,
    ready: fileId !== null,
    facts: facts as LetterFacts,
  }));
}

/** The letter that holds: the newest that was not revoked. */
export const holding = (rows: readonly LetterRow[], unitId: string, kind: LetterKind): LetterRow | null =>
  rows.find((row) => row.unitId === unitId && row.kind === kind && row.state !== 'revoked') ?? null;
