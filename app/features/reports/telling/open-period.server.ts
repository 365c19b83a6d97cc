import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { checkPath } from '#app/platform/documents/check-code.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { writeCsv } from '#app/platform/sheets/write-sheet.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../crafts.server.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import type { PeriodFacts } from './facts.ts';
import { memoPaper } from './memo-paper.ts';
import { periodFileName } from './period-file-name.ts';
import { PICTURES } from './period-tables.ts';
import { officeOf, originOf } from './queries/office.server.ts';
import { tellingSettings } from './queries/settings.server.ts';
import type { Period } from './rules/periods.ts';

type Opened = { readonly bytes: Uint8Array; readonly name: string };

/** The report of a period that stands, with everything that it says. */
async function standingWhole(db: Tx, period: Period) {
  const row = await db
    .selectFrom('reports_period as p')
    .innerJoin('document as d', (join) =>
      join.onRef('d.tenant_id', '=', 'p.tenant_id').onRef('d.id', '=', 'p.document_id'),
    )
    .select(['p.facts', 'p.pdf_file_id', 'p.xlsx_file_id', 'd.number', 'd.check_code', 'd.issued_at'])
    .where('p.kind', '=', period.kind)
    .where('p.from_date', '=', period.from)
    .where('p.state', '=', 'done')
    .where('p.superseded_at', 'is', null)
    .executeTakeFirst();
  return row?.facts ? { ...row, facts: row.facts } : null;
}

/** Who leads the unit that issues the report: only on the memo, which that person is to sign. */
async function headOf(db: Tx, today: string): Promise<string | null> {
  const { unitId } = await officeOf(db);
  if (unitId === null) return null;
  const row = await db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select('p.name')
    .where('r.unit_id', '=', unitId)
    .where('r.role', '=', 'head')
    .where('r.from_date', '<=', today)
    .where('r.ended_at', 'is', null)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('p.state', '=', 'live')
    .orderBy('r.from_date', 'desc')
    .executeTakeFirst();
  return row?.name ?? null;
}

async function memo(platform: Platform, actor: PersonActor, period: Period): Promise<Uint8Array | null> {
  const now = platform.clock.now().toString();
  const paper = await readTenant(platform.db, actor.tenantId, async (db) => {
    const report = await standingWhole(db, period);
    if (!report) return null;
    const settings = await tellingSettings(db);
    return memoPaper(report.facts, {
      reportNumber: report.number,
      checkUrl: `${originOf(platform)}${checkPath(report.check_code)}`,
      checkCode: report.check_code,
      madeOn: dateIn(now, report.facts.zone),
      to: settings.memoTo,
      from: settings.memoFrom,
      head: await headOf(db, dateIn(now, report.facts.zone)),
    });
  });
  return paper && workshop<typeof crafts.memoAsDocx>('reports.memoAsDocx', paper);
}

/** A report's paper, workbook or memo, for who may see it. @returns null for what is not made */
export async function openPeriodFile(
  platform: Platform,
  actor: PersonActor,
  period: Period,
  form: 'pdf' | 'xlsx' | 'docx',
): Promise<Opened | null> {
  if (!may(actor, 'see-weekly')) return null;
  const name = periodFileName(period, form);
  if (form === 'docx') {
    const bytes = await memo(platform, actor, period);
    return bytes && { bytes, name };
  }
  const report = await readTenant(platform.db, actor.tenantId, (db) => standingWhole(db, period));
  const id = form === 'pdf' ? report?.pdf_file_id : report?.xlsx_file_id;
  const bytes = id ? await platform.files.read(actor.tenantId, id) : null;
  return bytes && { bytes, name };
}

/** The figures of one picture of a report. */
export function pictureFile(facts: PeriodFacts, picture: keyof typeof PICTURES): Opened {
  const bytes = writeCsv(PICTURES[picture](facts));
  return { bytes, name: periodFileName(facts, 'csv', `-${picture}`) };
}

/** What a standing report says; null where there is none or the person may not see it. */
export async function standingFacts(db: Tx, actor: PersonActor, period: Period) {
  if (!may(actor, 'see-weekly')) return null;
  const report = await standingWhole(db, period);
  return report && { facts: report.facts, number: report.number, issuedAt: report.issued_at };
}
