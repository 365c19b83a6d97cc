import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Days } from '../facts.ts';
import { daysOf } from '../rules/month.ts';
import { type RoleDays, servedDays } from '../rules/periods.ts';

export type Service = { readonly unitId: string; readonly unit: string; readonly periods: readonly Days[] };
export type OfficerLine = {
  readonly personId: string;
  readonly name: string;
  /** Units served in the month, in the order of the register. */
  readonly service: readonly Service[];
};

type Row = RoleDays & { personId: string; name: string; unit: string; position: number };

/** Everybody who was an officer in a month, with the units and days, by unit and name. */
export async function officersIn(
  db: Tx,
  asked: { month: string; zone: string; today: string },
): Promise<OfficerLine[]> {
  const days = daysOf(asked.month);
  const to = asked.today < days.to ? asked.today : days.to;
  if (to < days.from) return [];
  const { rows } = await sql<Row>`
    select r.person_id as "personId", p.name, r.unit_id as "unitId", u.short_name as unit, u.position,
      r.from_date::text as "fromDate", r.to_date::text as "toDate", (r.ended_at at time zone ${asked.zone})::date::text as "endedOn"
    from org_read_role r
    join org_read_person p on p.tenant_id = r.tenant_id and p.id = r.person_id
    join org_read_unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id
    where r.role = 'officer' and r.from_date <= ${to}::date and (r.to_date is null or r.to_date >= ${days.from}::date)
    order by u.position, u.short_name, p.name, r.person_id, r.from_date`.execute(db);
  const people = new Map<string, Row[]>();
  for (const row of rows) people.set(row.personId, [...(people.get(row.personId) ?? []), row]);
  const names = new Map(rows.map(({ unitId, unit }) => [unitId, unit]));
  const lines: OfficerLine[] = [];
  for (const [personId, roles] of people) {
    const served = servedDays(roles, { from: days.from, to });
    if (served.size === 0) continue;
    const service = [...served].map(([unitId, periods]) => ({
      unitId,
      unit: names.get(unitId) ?? '',
      periods,
    }));
    lines.push({ personId, name: roles[0]!.name, service });
  }
  return lines;
}
