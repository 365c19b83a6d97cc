import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { formatDate, formatInstant, formatTime, localOf } from '#app/ui/format-date.ts';
import { unitsToAddFor } from '../../media/queries/units-to-add.server.ts';
import type { NoteAnswers } from '../../types.ts';

export type NoteTaskChoice = {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly sub: string;
  /** What the agenda knows already; fills what is still empty. */
  readonly known: NoteAnswers;
};
export type NoteFormView = {
  readonly mayWrite: boolean;
  readonly person: { readonly personId: string; readonly tenantId: string };
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly tasks: readonly NoteTaskChoice[];
};

const MOST_TASKS = 60;

function whenOf(row: { date: string | null; starts_at: string | null; zone: string | null }): string {
  if (!row.date) return '';
  const day = formatDate(row.date, 'full');
  return row.starts_at && row.zone
    ? `${day}, pukul ${formatTime(localOf(row.starts_at, row.zone).time, row.zone)}`
    : day;
}

/** What the empty form shows: units, open tasks and what the agenda knows of each. Also what the phone keeps for the field. */
export async function noteFormView(
  db: Tx,
  actor: PersonActor,
  zone: string,
  now: string,
): Promise<NoteFormView> {
  const units = await unitsToAddFor(db, actor);
  const person = { personId: actor.personId, tenantId: actor.tenantId };
  if (units.length === 0) return { mayWrite: false, person, units, tasks: [] };
  const own = [...new Set(actor.roles.map((role) => role.unitId))];
  const rows = await db
    .selectFrom('agenda_read_assignment as t')
    .leftJoin('agenda_read_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
    )
    .leftJoin('agenda_read_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 't.tenant_id').onRef('n.id', '=', 't.narrative_id'),
    )
    .select(['t.id', 't.unit_id', 't.due_at', 'a.title', 'a.date', 'a.starts_at', 'a.zone', 'a.place'])
    .select('n.title as narrative')
    .where('t.unit_id', 'in', own)
    .where('t.state', 'in', ['given', 'accepted'])
    .orderBy('t.due_at')
    .orderBy('t.id')
    .limit(MOST_TASKS)
    .execute();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return {
    mayWrite: true,
    person,
    units,
    tasks: rows
      .filter((row) => names.has(row.unit_id))
      .map((row) => ({
        id: row.id,
        unitId: row.unit_id,
        title: row.title ?? row.narrative ?? '',
        sub: [row.place, formatInstant(row.due_at, zone, 'short', now.slice(0, 10))]
          .filter(Boolean)
          .join(' · '),
        known: {
          what: row.title ?? '',
          where: row.place ?? '',
          when: whenOf(row),
        },
      })),
  };
}
