import { dateIn } from '#app/platform/clock/local-time.ts';
import { jsonb, readTenant, type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { checkPath } from '#app/platform/documents/check-code.ts';
import { issueDocument, revokeDocument } from '#app/platform/documents/documents.server.ts';
import { numberUnit } from '#app/platform/documents/number-pattern.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import { formatRange } from '#app/ui/format-date.ts';
import type * as crafts from '../crafts.server.ts';
import '../tables.ts';
import { issuePeriod } from './actions/issue-period.server.ts';
import { tellingCopy } from './copy.id.ts';
import { digestOf } from './digest.server.ts';
import type { PeriodFacts } from './facts.ts';
import { paperCopy } from './paper-copy.id.ts';
import { periodFileName } from './period-file-name.ts';
import type { PaperMarks } from './period-pdf.ts';
import { periodTables } from './period-tables.ts';
import { printedFields } from './printed-fields.ts';
import { officeOf, originOf } from './queries/office.server.ts';
import { periodFacts } from './queries/period-facts.server.ts';
import { standingReport } from './queries/period-runs.server.ts';
import { thumbPictures, thumbsOf } from './queries/thumbs.server.ts';
import { periodOf } from './rules/periods.ts';

type Run = { readonly tenantId: string; readonly runId: string };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function openRun(db: Tx, runId: string) {
  const row = await db
    .selectFrom('reports_period')
    .select([
      'id',
      'kind',
      'from_date as from',
      'state',
      'facts',
      'document_id as documentId',
      'asked_by as askedBy',
    ])
    .where('id', '=', runId)
    .executeTakeFirst();
  return row?.state === 'running' ? row : null;
}

/** Which unit's series numbers the reports: the desk's, or the first of the register where none is named. */
async function issuerOf(tx: Tx): Promise<{ id: string; short: string }> {
  const { unitId, unitShort } = await officeOf(tx);
  if (unitId !== null && unitShort !== null) return { id: unitId, short: unitShort };
  return tx
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as short'])
    .where('state', '=', 'live')
    .orderBy('position')
    .executeTakeFirstOrThrow();
}

/** Keeps what the report says and gives it its number, or finds that the standing one says the same and takes its papers. */
async function number(platform: Platform, run: Run, facts: PeriodFacts, askedBy: string | null) {
  const now = platform.clock.now().toString();
  const digest = digestOf(facts);
  return writeTenant(platform.db, run.tenantId, async (tx) => {
    const standing = await standingReport(tx, facts);
    const keep = (documentId: string) =>
      tx
        .updateTable('reports_period')
        .set({ facts: jsonb(facts) as never, digest, document_id: documentId, done: 2 })
        .where('id', '=', run.runId)
        .where('state', '=', 'running')
        .execute();
    if (standing?.digest === digest) {
      await keep(standing.documentId);
      return { pdfFileId: standing.pdfFileId, xlsxFileId: standing.xlsxFileId };
    }
    const issuer = await issuerOf(tx);
    const madeOn = dateIn(now, facts.zone);
    const document = await issueDocument(
      tx,
      { tenantId: run.tenantId, now, by: askedBy },
      {
        kind: `laporan-${facts.kind}`,
        kindMark: paperCopy.mark[facts.kind],
        unitId: issuer.id,
        unitMark: numberUnit(issuer.short),
        title: `${paperCopy.titles[facts.kind]}, ${formatRange(facts.from, facts.to)}`,
        subject: { type: 'report', id: run.runId },
        date: madeOn,
        fields: printedFields(facts, madeOn, digest),
      },
    );
    await keep(document.id);
    return null;
  });
}

async function marksOf(
  platform: Platform,
  run: Run,
  documentId: string,
  facts: PeriodFacts,
): Promise<PaperMarks> {
  const found = await readTenant(platform.db, run.tenantId, async (db) => ({
    document: await db
      .selectFrom('document')
      .select(['number', 'check_code as checkCode', 'issued_at as issuedAt'])
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow(),
    thumbs: await thumbsOf(
      db,
      [...facts.top, ...facts.first].map(({ postId }) => postId),
    ),
  }));
  const { number, checkCode, issuedAt } = found.document;
  return {
    number,
    checkCode,
    checkUrl: `${originOf(platform)}${checkPath(checkCode)}`,
    madeOn: dateIn(issuedAt, facts.zone),
    thumbs: await thumbPictures(platform, run.tenantId, found.thumbs),
  };
}

/** Draws the papers and keeps their files. */
async function draw(platform: Platform, run: Run, documentId: string, facts: PeriodFacts) {
  const marks = await marksOf(platform, run, documentId, facts);
  const pdf = await workshop<typeof crafts.periodAsPdf>('reports.periodAsPdf', { facts, marks });
  await writeTenant(platform.db, run.tenantId, (tx) =>
    tx.updateTable('reports_period').set({ done: 3 }).where('id', '=', run.runId).execute(),
  );
  const xlsx = await workshop<typeof crafts.tablesAsXlsx>('reports.tablesAsXlsx', periodTables(facts));
  const now = platform.clock.now().toString();
  return writeTenant(platform.db, run.tenantId, async (tx) => {
    const store = (bytes: Uint8Array, mime: string, form: 'pdf' | 'xlsx') =>
      platform.files.store(tx, run.tenantId, now, {
        bytes,
        mime,
        name: periodFileName(facts, form),
        purpose: 'reports.period',
        createdBy: null,
      });
    const kept = { pdf: await store(pdf, 'application/pdf', 'pdf'), xlsx: await store(xlsx, XLSX, 'xlsx') };
    return { pdfFileId: kept.pdf.id, xlsxFileId: kept.xlsx.id };
  });
}

/** Ends a making that cannot succeed; its number stays used and its check page says why. */
export async function failRun(platform: Platform, { tenantId, runId }: Run): Promise<void> {
  const now = platform.clock.now().toString();
  await writeTenant(platform.db, tenantId, async (tx) => {
    const failed = await tx
      .updateTable('reports_period')
      .set({ state: 'failed', ended_at: now })
      .where('id', '=', runId)
      .where('state', '=', 'running')
      .returning('document_id')
      .executeTakeFirst();
    if (!failed?.document_id) return;
    const shared = await tx
      .selectFrom('reports_period')
      .select('id')
      .where('document_id', '=', failed.document_id)
      .where('state', '=', 'done')
      .executeTakeFirst();
    if (!shared) await revokeDocument(tx, { now, by: null }, failed.document_id, tellingCopy.failed);
  });
}

/** Makes a report: collects, numbers, draws, keeps. A job that runs again goes on where the first one stopped, with its number. */
export async function makePeriod(platform: Platform, run: Run): Promise<void> {
  const { tenantId, runId } = run;
  const found = await readTenant(platform.db, tenantId, (db) => openRun(db, runId));
  if (!found) return;
  try {
    const now = platform.clock.now().toString();
    const period = periodOf(found.kind, found.from);
    const facts =
      found.facts ??
      (await readTenant(platform.db, tenantId, (db) => periodFacts(db, { tenantId, period, now })));
    const same = found.documentId ? null : await number(platform, run, facts, found.askedBy);
    const open = await readTenant(platform.db, tenantId, (db) => openRun(db, runId));
    if (!open?.documentId) return;
    const files = same ?? (await draw(platform, run, open.documentId, facts));
    const call = { platform, actor: { kind: 'system' as const, tenantId, job: 'reports.make-period' } };
    const issued = await issuePeriod(call, { runId, ...files });
    if (!issued.ok) throw new Error(`report not issued: ${issued.error.type}`);
  } catch (err) {
    await failRun(platform, run);
    platform.log.error({ err, runId }, 'report of a period not made');
  }
}
