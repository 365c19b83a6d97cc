import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { Period, PeriodKind } from '../rules/periods.ts';
import { staleBefore } from '../rules/stale.ts';

/** The report of a period that stands, without what it says. */
export async function standingReport(db: Tx, period: Pick<Period, 'kind' | 'from'>) {
  const row = await db
    .selectFrom('reports_period')
    .select(['id', 'digest', 'document_id', 'pdf_file_id', 'xlsx_file_id', 'ended_at'])
    .where('kind', '=', period.kind)
    .where('from_date', '=', period.from)
    .where('state', '=', 'done')
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    digest: row.digest!,
    documentId: row.document_id!,
    pdfFileId: row.pdf_file_id!,
    xlsxFileId: row.xlsx_file_id!,
    madeAt: row.ended_at!,
  };
}

/** The last making of a period; one that has died counts as failed. */
export async function lastRun(db: Tx, period: Pick<Period, 'kind' | 'from'>, now: string) {
  const row = await db
    .selectFrom('reports_period')
    .select(['id', 'state', 'steps', 'done', 'asked_at as askedAt', 'ended_at as endedAt'])
    .where('kind', '=', period.kind)
    .where('from_date', '=', period.from)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const died = row.state === 'running' && row.askedAt <= staleBefore(now);
  return { ...row, state: died ? ('failed' as const) : row.state };
}

export type ArchiveLine = {
  readonly kind: PeriodKind;
  readonly from: string;
  readonly to: string;
  readonly madeAt: string;
  readonly number: string;
  readonly covered: number;
  readonly of: number;
};

/** Reports that stand, the newest period first. */
export async function archive(db: Tx, kind: PeriodKind, limit: number): Promise<ArchiveLine[]> {
  const rows = await db
    .selectFrom('reports_period as p')
    .innerJoin('document as d', (join) =>
      join.onRef('d.tenant_id', '=', 'p.tenant_id').onRef('d.id', '=', 'p.document_id'),
    )
    .select((eb) => [
      'p.kind',
      'p.from_date as from',
      'p.to_date as to',
      'p.ended_at as madeAt',
      'd.number',
      eb
        .cast<number>(eb.fn('jsonb_extract_path_text', ['p.facts', eb.val('covered')]), 'integer')
        .as('covered'),
      eb.cast<number>(eb.fn('jsonb_extract_path_text', ['p.facts', eb.val('of')]), 'integer').as('of'),
    ])
    .where('p.kind', '=', kind)
    .where('p.state', '=', 'done')
    .where('p.superseded_at', 'is', null)
    .orderBy('p.from_date', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, madeAt: row.madeAt! }));
}

/** First days of the periods whose report is being made. */
export async function runningPeriods(db: Tx, kind: PeriodKind, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('reports_period')
    .select('from_date as from')
    .where('kind', '=', kind)
    .where('state', '=', 'running')
    .where('asked_at', '>', staleBefore(now))
    .execute();
  return rows.map(({ from }) => from);
}
