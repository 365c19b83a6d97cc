import type { Tx } from '#app/platform/db/db.server.ts';
import '#app/platform/db/platform-tables.ts';
import '../../tables.ts';
import { daysOf } from '../rules/month.ts';

/** The edition of a paper that stands, with what is printed on it beside its facts. */
export type StandingProof = {
  readonly id: string;
  readonly edition: number;
  readonly digest: string;
  readonly documentId: string;
  readonly number: string;
  readonly checkCode: string;
  readonly madeAt: string;
  readonly maker: string | null;
  readonly pdfFileId: string | null;
  readonly xlsxFileId: string | null;
  /** Number of the edition before. */
  readonly supersedes: string | null;
};

export async function standingProof(db: Tx, personId: string, month: string): Promise<StandingProof | null> {
  const row = await db
    .selectFrom('reports_proof as r')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .leftJoin('org_read_person as p', 'p.id', 'r.made_by')
    .leftJoin('reports_proof as f', (join) =>
      join
        .onRef('f.tenant_id', '=', 'r.tenant_id')
        .onRef('f.person_id', '=', 'r.person_id')
        .onRef('f.month', '=', 'r.month')
        .on((eb) => eb('f.edition', '=', eb('r.edition', '-', 1))),
    )
    .leftJoin('document as fd', 'fd.id', 'f.document_id')
    .select([
      'r.id',
      'r.edition',
      'r.digest',
      'r.document_id as documentId',
      'd.number',
      'd.check_code as checkCode',
      'r.made_at as madeAt',
      'p.name as maker',
      'r.pdf_file_id as pdfFileId',
      'r.xlsx_file_id as xlsxFileId',
      'fd.number as supersedes',
    ])
    .where('r.person_id', '=', personId)
    .where('r.month', '=', daysOf(month).from)
    .where('r.superseded_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
