import { z } from 'zod';
import { type ActionCall, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { readSheet } from '#app/platform/sheets/read-sheet.server.ts';
import { refusalSentence, reportCopy } from './copy.id.ts';
import './events.ts';
import { inspectLink, reportedAlready, reportScope } from './inspect-link.server.ts';
import { mayReport } from './policy.ts';
import { type LinkReading, readLink } from './read-link.server.ts';
import { storeOne } from './report-link.server.ts';
import { MOST_ROWS, type ReadRows, type ReportRow, type RowFault, readRows } from './rules/read-rows.ts';
import { reportFields } from './schema.ts';
import { type OpenTask, openTasks } from './tasks.server.ts';

/** A row that is ready: what it says, whose account it is, which task. */
export type ReadyRow = ReportRow & {
  readonly account: string;
  readonly assignmentId: string | null;
  readonly taskTitle: string | null;
};

export type SheetCheck = {
  readonly ready: readonly ReadyRow[];
  readonly faults: readonly RowFault[];
  readonly all: number;
};

/** In a fault of the whole file. */
export const NO_COLUMN = '-';
const MEGABYTE = 1_000_000;

/** Reads an uploaded sheet and checks every row against the register and the open tasks; stores nothing. */
export async function checkSheet(call: ActionCall, bytes: Uint8Array): Promise<SheetCheck> {
  const read = await readSheet(bytes, { rows: MOST_ROWS + 1, bytes: 2 * MEGABYTE, cell: 8_000 });
  if (!read.ok) {
    const { row, column, message } = read.error;
    return { ready: [], all: 0, faults: [{ row: row ?? 1, column: column ?? NO_COLUMN, message }] };
  }
  const sheet = readRows(read.value.rows);
  if (sheet.rows.length === 0) return { ready: [], all: 0, faults: sheet.faults };
  const actor = call.actor as PersonActor;
  return readTenant(call.platform.db, actor.tenantId, (db) => checkRows(db, actor, sheet));
}

async function checkRows(db: Tx, actor: PersonActor, sheet: ReadRows): Promise<SheetCheck> {
  const units = reportScope(actor) ?? [...new Set(actor.roles.map((role) => role.unitId))];
  const tasks = await openTasks(db, units, null);
  const faults = [...sheet.faults];
  const ready: ReadyRow[] = [];
  const seen = new Map<string, number>();
  for (const row of sheet.rows) {
    const fault = (column: keyof ReadRows['columns'], message: string) =>
      void faults.push({ row: row.row, column: sheet.columns[column], message });
    const parsed = reportFields.safeParse({ address: row.address, caption: row.caption });
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        fault(issue.path[0] === 'caption' ? 'caption' : 'address', issue.message);
      continue;
    }
    const link = await inspectLink(db, actor, { ...row, account: null, collab: false });
    if (!link.ok) {
      fault('address', refusalSentence(link.error));
      continue;
    }
    const earlier = seen.get(link.value.key);
    if (earlier !== undefined) fault('address', reportCopy.many.twice(earlier));
    else seen.set(link.value.key, row.row);
    const known = await reportedAlready(db, link.value, false);
    if (known) fault('address', refusalSentence(known));
    const task = row.activity === '' ? null : taskNamed(tasks, row.activity, link.value.account.unitId);
    if (row.activity !== '' && !task) fault('activity', reportCopy.many.unknownActivity);
    ready.push({
      ...row,
      account: link.value.account.name,
      assignmentId: task?.assignmentId ?? null,
      taskTitle: task?.title ?? null,
    });
  }
  return { ready, faults, all: sheet.rows.length };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** By its whole name; a beginning will do where it is the only one. */
function taskNamed(tasks: readonly OpenTask[], name: string, unitId: string): OpenTask | null {
  const mine = tasks.filter((task) => task.unitId === unitId);
  const exact = mine.filter((task) => plain(task.title) === plain(name));
  if (exact.length > 0) return exact[0]!;
  const begins = mine.filter((task) => plain(task.title).startsWith(plain(name)));
  return begins.length === 1 ? begins[0]! : null;
}

const manyInput = z.object({
  rows: z
    .array(
      reportFields
        .pick({ address: true, caption: true, publishedAt: true, assignmentId: true })
        .extend({ row: z.number().int().min(1).max(100_000) }),
    )
    .min(1, reportCopy.many.nothing)
    .max(MOST_ROWS, reportCopy.many.tooMany),
});
type ManyInput = z.output<typeof manyInput>;
type RowsRefused = { type: 'rows'; faults: readonly RowFault[] };
type Prepared = { rows: ManyInput['rows']; readings: readonly (LinkReading | null)[] };

const storeMany = defineAction<z.ZodType<Prepared>, { count: number }, RowsRefused>({
  name: 'monitoring.report-many-links',
  input: z.custom<Prepared>(),
  async run(context): Promise<Result<{ count: number }, RowsRefused>> {
    const { actor, authorize, emit, input } = context;
    authorize(mayReport(actor, 'store-screenshot'));
    const units = new Set<string>();
    const faults: RowFault[] = [];
    for (const [at, row] of input.rows.entries()) {
      const fields = { ...row, account: null, screenshotFileId: null, variantId: null, collab: false };
      const stored = await storeOne(context, fields, input.readings[at] ?? null);
      if (stored.ok) units.add(stored.value.unitId);
      else faults.push({ row: row.row, column: 'tautan', message: refusalSentence(stored.error) });
    }
    if (faults.length > 0) return refuse({ type: 'rows', faults });
    await emit({
      name: 'monitoring.links-reported',
      subject: { type: 'person', id: actor.kind === 'person' ? actor.personId : null },
      data: { count: input.rows.length, unitIds: [...units] },
    });
    return ok({ count: input.rows.length });
  },
});

const AT_ONCE = 4;
const READING_SECONDS = 25;

/** Reads the pages of rows without words, a few at a time and not for ever; what was not reached asks for its words. */
async function readAll(call: ActionCall, rows: ManyInput['rows']): Promise<(LinkReading | null)[]> {
  const { platform } = call;
  const ends = platform.clock.now().add({ seconds: READING_SECONDS }).epochMilliseconds;
  const readings: (LinkReading | null)[] = rows.map(() => null);
  const waiting = [...rows.keys()].filter((at) => rows[at]!.caption === null);
  const work = async () => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (platform.clock.now().epochMilliseconds > ends) return;
      readings[at] = await readLink(rows[at]!.address, platform.outside, platform.clock.now());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return readings;
}

/** Reports all rows in one act: all of them, or none. */
export async function reportMany(
  call: ActionCall,
  raw: unknown,
): Promise<Result<{ count: number }, RowsRefused | CommonRefusal>> {
  const parsed = manyInput.safeParse(raw);
  if (!parsed.success)
    return refuse({
      type: 'invalid',
      faults: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    });
  if (!mayReport(call.actor, 'store-screenshot')) return refuse({ type: 'forbidden' });
  const readings = await readAll(call, parsed.data.rows);
  return storeMany(call, { rows: parsed.data.rows, readings });
}
