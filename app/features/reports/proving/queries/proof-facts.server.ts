import { sql } from 'kysely';
import { LEVEL_WORDS } from '#app/features/org/index.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Days, ProofFacts, ProofUnit, TrainingLine } from '../facts.ts';
import { daysOf, standingOf } from '../rules/month.ts';
import { type RoleDays, servedDays } from '../rules/periods.ts';
import { unitWork } from './unit-work.server.ts';

export type Place = { readonly government: string; readonly place: string; readonly zone: string };

/** Names and zone of the government of this transaction. */
export async function placeOf(db: Tx): Promise<Place> {
  const row = await db
    .selectFrom('org_read_government')
    .select(['name', 'short_name', 'zone'])
    .executeTakeFirstOrThrow();
  return { government: row.name, place: row.short_name, zone: row.zone };
}

/** The officer's roles that touch these days. */
async function officerRoles(db: Tx, personId: string, { from, to }: Days, zone: string): Promise<RoleDays[]> {
  const { rows } = await sql<RoleDays>`
    select unit_id as "unitId", from_date::text as "fromDate", to_date::text as "toDate", (ended_at at time zone ${zone})::date::text as "endedOn"
    from org_read_role
    where person_id = ${personId} and role = 'officer' and from_date <= ${to}::date and (to_date is null or to_date >= ${from}::date)
    order by from_date, id`.execute(db);
  return rows;
}

/** Units that the person served as an officer in a month, and when; what has not been yet is left out. */
export async function servedIn(
  db: Tx,
  personId: string,
  month: string,
  where: { zone: string; today: string },
): Promise<Map<string, Days[]>> {
  const days = daysOf(month);
  const to = where.today < days.to ? where.today : days.to;
  if (to < days.from) return new Map();
  const asked = { from: days.from, to };
  return servedDays(await officerRoles(db, personId, asked, where.zone), asked);
}

async function trainingsOf(db: Tx, personId: string, { from, to }: Days): Promise<TrainingLine[]> {
  const rows = await db
    .selectFrom('training_read_participation')
    .select(['programme', 'batch', 'from_date', 'to_date', 'jp', 'certificate'])
    .where('person_id', '=', personId)
    .where('to_date', '>=', from)
    .where('to_date', '<=', to)
    .orderBy('to_date')
    .orderBy('registration_id')
    .execute();
  return rows.map((row) => ({
    title: row.programme,
    batch: row.batch,
    days: { from: row.from_date, to: row.to_date },
    jp: row.jp,
    certificate: row.certificate,
  }));
}

/**
 * What an officer's paper of a month says.
 * @returns null when the person served no unit as an officer in that month, or is not of this government
 */
export async function proofFacts(
  db: Tx,
  asked: { personId: string; month: string; now: string },
): Promise<ProofFacts | null> {
  const { government, place, zone } = await placeOf(db);
  const today = dateIn(asked.now, zone);
  const served = await servedIn(db, asked.personId, asked.month, { zone, today });
  if (served.size === 0) return null;
  const person = await db
    .selectFrom('org_read_person')
    .select(['id', 'name', 'humas_level'])
    .where('id', '=', asked.personId)
    .executeTakeFirst();
  if (!person) return null;
  const names = await db
    .selectFrom('org_read_unit')
    .select(['id', 'name', 'short_name as shortName'])
    .where('id', 'in', [...served.keys()])
    .orderBy('position')
    .orderBy('short_name')
    .orderBy('id')
    .execute();
  const units: ProofUnit[] = [];
  for (const unit of names) {
    const periods = served.get(unit.id)!;
    const work = await unitWork(db, {
      unitId: unit.id,
      periods,
      zone,
      now: asked.now,
      personId: asked.personId,
    });
    units.push({ id: unit.id, name: unit.name, shortName: unit.shortName, periods, ...work });
  }
  const { from, to } = daysOf(asked.month);
  const running = standingOf(asked.month, today) === 'running';
  const until = running ? today : to;
  const level = person.humas_level && LEVEL_WORDS[person.humas_level];
  return {
    government,
    place,
    zone,
    month: asked.month,
    until,
    running,
    person: { id: person.id, name: person.name, level: level ?? null },
    units,
    trainings: await trainingsOf(db, asked.personId, { from, to: until }),
  };
}
