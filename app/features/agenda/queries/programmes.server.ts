import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../policy.ts';
import '../tables.ts';

export type ThemeRow = {
  id: string;
  programmeId: string | null;
  name: string;
  fromDate: string | null;
  toDate: string | null;
};

export type ProgrammeRow = {
  id: string;
  code: string | null;
  name: string;
  goal: string | null;
  fromDate: string | null;
  toDate: string | null;
  ownerUnitId: string | null;
  owner: string | null;
  closed: boolean;
  activities: number;
  narratives: number;
  themes: ThemeRow[];
};

/** Choices of a form: living programmes, themes, living units. */
export async function narrativeChoices(db: Tx) {
  const programmes = await db
    .selectFrom('agenda_programme')
    .select(['id', 'name'])
    .where('state', '=', 'live')
    .orderBy('name')
    .execute();
  const themes = await db.selectFrom('agenda_theme').select(['id', 'name']).orderBy('name').execute();
  const units = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as name'])
    .where('state', '=', 'live')
    .orderBy('position')
    .execute();
  return { programmes, themes, units };
}

async function countBy(db: Tx, table: 'agenda_activity' | 'agenda_narrative') {
  const rows = await db
    .selectFrom(table)
    .select((eb) => ['programme_id', eb.fn.countAll<number>().as('count')])
    .where('programme_id', 'is not', null)
    .groupBy('programme_id')
    .execute();
  return new Map(rows.map((row) => [row.programme_id, Number(row.count)]));
}

/** Programmes with their themes, living ones first, and themes of no programme. */
export async function programmeList(db: Tx, actor: PersonActor) {
  const rows = await db
    .selectFrom('agenda_programme as p')
    .leftJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.owner_unit_id'),
    )
    .selectAll('p')
    .select('u.short_name as owner')
    .orderBy('p.state', 'desc')
    .orderBy('p.name')
    .limit(500)
    .execute();
  const themes = (await db.selectFrom('agenda_theme').selectAll().orderBy('name').limit(1_000).execute()).map(
    (row): ThemeRow => ({
      id: row.id,
      programmeId: row.programme_id,
      name: row.name,
      fromDate: row.from_date,
      toDate: row.to_date,
    }),
  );
  const activities = await countBy(db, 'agenda_activity');
  const narratives = await countBy(db, 'agenda_narrative');
  const programmes = rows.map(
    (row): ProgrammeRow => ({
      id: row.id,
      code: row.code,
      name: row.name,
      goal: row.goal,
      fromDate: row.from_date,
      toDate: row.to_date,
      ownerUnitId: row.owner_unit_id,
      owner: row.owner,
      closed: row.state === 'closed',
      activities: activities.get(row.id) ?? 0,
      narratives: narratives.get(row.id) ?? 0,
      themes: themes.filter((theme) => theme.programmeId === row.id),
    }),
  );
  return {
    programmes,
    loose: themes.filter((theme) => theme.programmeId === null),
    units: (await narrativeChoices(db)).units,
    abilities: { edit: may(actor, 'edit-programmes') },
  };
}
