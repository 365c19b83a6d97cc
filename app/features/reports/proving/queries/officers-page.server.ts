import { hasRole, type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { staleBefore } from '../actions/ask-proofs.server.ts';
import { daysOf, monthOf, monthsBefore, readMonth, standingOf } from '../rules/month.ts';
import { type OfficerLine, officersIn } from './officers.server.ts';
import { placeOf } from './proof-facts.server.ts';

const MONTHS_SHOWN = 12;

async function editionsOf(db: Tx, month: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('reports_proof')
    .select(['person_id', 'edition'])
    .where('month', '=', daysOf(month).from)
    .where('superseded_at', 'is', null)
    .execute();
  return new Map(rows.map(({ person_id, edition }) => [person_id, edition]));
}

/** The last making of the archive for these officers, and the last that was finished. */
async function bundlesOf(db: Tx, month: string, unitId: string | null, now: string) {
  const runs = await db
    .selectFrom('reports_proof_bundle')
    .select([
      'id',
      'wanted',
      'done',
      'failed',
      'state',
      'asked_at as askedAt',
      'ended_at as endedAt',
      'file_id as fileId',
    ])
    .where('month', '=', daysOf(month).from)
    .where('unit_id', unitId ? '=' : 'is', unitId)
    .orderBy('asked_at', 'desc')
    .limit(5)
    .execute();
  const last = runs[0] ?? null;
  const isStale = last?.state === 'running' && last.askedAt <= staleBefore(now);
  const ready = runs.find(({ state, fileId }) => state === 'done' && fileId !== null) ?? null;
  return {
    last: last && { ...last, state: isStale ? ('failed' as const) : last.state },
    ready: ready && { id: ready.id, done: ready.done, failed: ready.failed, endedAt: ready.endedAt! },
  };
}

const ofUnit = (officer: OfficerLine, unitId: string): boolean =>
  officer.service.some((one) => one.unitId === unitId);

/** Officers whose papers the actor may have, of a month and, where one is chosen, a unit. Null for who may have nobody's. */
export async function officersPage(
  db: Tx,
  actor: PersonActor,
  asked: { month: string | null; unitId: string | null; now: string },
) {
  const desk = may(actor, 'see-unit-proof', {});
  const heads = unitsOf(actor, 'head');
  if (!desk && heads.length === 0) return null;
  const { zone } = await placeOf(db);
  const today = dateIn(asked.now, zone);
  const current = monthOf(today);
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => monthsBefore(current, at));
  const wanted = readMonth(asked.month ?? '');
  const month = wanted && months.includes(wanted) ? wanted : months[1]!;
  const seen = (await officersIn(db, { month, zone, today })).filter(
    (officer) => desk || heads.some((unitId) => ofUnit(officer, unitId)),
  );
  const units = [
    ...new Map(
      seen
        .flatMap(({ service }) => service)
        .filter(({ unitId }) => desk || heads.includes(unitId))
        .map(({ unitId, unit }) => [unitId, unit]),
    ),
  ];
  // A head of one unit asks for that unit; only the desk asks for all at once.
  const chosen = units.some(([id]) => id === asked.unitId) ? asked.unitId : null;
  const unitId = chosen ?? (desk ? null : (units[0]?.[0] ?? null));
  const editions = await editionsOf(db, month);
  const rows = seen
    .filter((officer) => unitId === null || ofUnit(officer, unitId))
    .map((officer) => ({ ...officer, edition: editions.get(officer.personId) ?? null }));
  return {
    zone,
    month,
    months,
    unitId,
    units: units.map(([id, name]) => ({ id, name })),
    allUnits: desk,
    isOver: standingOf(month, today) === 'over',
    isOfficer: hasRole(actor, 'officer'),
    rows,
    bundle: await bundlesOf(db, month, unitId, asked.now),
  };
}

/** The finished archive of a run, for who may ask for such a one. */
export async function bundleFile(
  db: Tx,
  actor: PersonActor,
  runId: string,
): Promise<{ fileId: string; month: string } | null> {
  const row = await db
    .selectFrom('reports_proof_bundle')
    .select(['file_id', 'unit_id', 'month'])
    .where('id', '=', runId)
    .where('state', '=', 'done')
    .executeTakeFirst();
  if (!row?.file_id || !may(actor, 'make-proofs', { unitIds: row.unit_id ? [row.unit_id] : [] })) return null;
  return { fileId: row.file_id, month: monthOf(row.month) };
}
