import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { JP_PER_YEAR } from '../../programmes/rules/lesson-hours.ts';
import '../../tables.ts';
import { jpOfYear } from '../rules/jp-year.ts';

export type JpRow = {
  readonly personId: string;
  readonly person: string;
  readonly unit: string;
  readonly jp: number;
  readonly trainings: number;
  readonly missing: number;
};

/** Certificates that stand, of trainings that ended in the year. */
async function heldIn(db: Tx, year: number) {
  return db
    .selectFrom('training_certificate as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .innerJoin('training_registration as r', 'r.id', 'c.registration_id')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select([
      'r.person_id as personId',
      'r.unit_id as unitId',
      'p.name as person',
      'u.short_name as unit',
      'c.jp',
    ])
    .where('d.state', '<>', 'revoked')
    .where('c.held_until', '>=', `${year}-01-01`)
    .where('c.held_until', '<=', `${year}-12-31`)
    .execute();
}

/** Officers on duty, each once, with the unit that comes first. */
async function officersOf(db: Tx, today: string) {
  return db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select(['p.id as personId', 'p.name as person', 'u.id as unitId', 'u.short_name as unit'])
    .where('r.role', '=', 'officer')
    .where('r.ended_at', 'is', null)
    .where('r.from_date', '<=', today)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('p.state', '=', 'live')
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
}

/** JP of a year by officer: all for the desk, the unit's for its head, one's own for everybody else. */
export async function jpView(db: Tx, actor: PersonActor, asked: { year: number; today: string }) {
  const held = await heldIn(db, asked.year);
  const of = jpOfYear(held);
  const people = new Map<string, { personId: string; person: string; unit: string; unitIds: string[] }>();
  // Who was trained and is no officer any more is shown with the unit he or she came for.
  for (const { personId, person, unit, unitId } of [...(await officersOf(db, asked.today)), ...held]) {
    const known = people.get(personId);
    if (known) known.unitIds.push(unitId);
    else people.set(personId, { personId, person, unit, unitIds: [unitId] });
  }
  const rows = [...people.values()]
    .filter(({ personId, unitIds }) =>
      unitIds.some((unitId) => may(actor, 'see-certificate', { personId, unitId })),
    )
    .map(({ personId, person, unit }): JpRow => ({ personId, person, unit, ...of(personId) }));
  const { first } = await db
    .selectFrom('training_certificate')
    .select((eb) => eb.fn.min('held_until').as('first'))
    .executeTakeFirstOrThrow();
  const thisYear = Number(asked.today.slice(0, 4));
  const from = Math.min(first ? Number(String(first).slice(0, 4)) : thisYear, thisYear);
  return {
    year: asked.year,
    years: Array.from({ length: thisYear - from + 1 }, (_, at) => thisYear - at),
    rows,
    reached: rows.filter(({ missing }) => missing === 0).length,
    wanted: JP_PER_YEAR,
    isDesk: may(actor, 'issue-certificates'),
  };
}
