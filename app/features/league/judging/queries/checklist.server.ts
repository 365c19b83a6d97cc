import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { LIST } from '../list-key.ts';
import { checklistOf } from '../rules/checklist.ts';
import { jurySeason } from '../season-jury.server.ts';
import { classOfKind } from './seats.server.ts';

export type Mark = {
  readonly met: boolean;
  readonly address: string | null;
  readonly note: string | null;
  readonly at: string;
};
export type ListedUnit = {
  readonly id: string;
  readonly name: string;
  readonly full: string;
  readonly classKey: string;
  /** By item key. */
  readonly marks: Readonly<Record<string, Mark>>;
  readonly mayMark: boolean;
};

async function unitsOf(db: Tx) {
  return db
    .selectFrom('org_read_unit as u')
    .innerJoin('org_read_government as g', 'g.tenant_id', 'u.tenant_id')
    .select(['u.id', 'u.short_name as name', 'u.name as full', 'u.kind', 'u.closed_on as closedOn'])
    .where((eb) =>
      eb.or([eb('g.coordinator_unit_id', 'is', null), eb('u.id', '!=', eb.ref('g.coordinator_unit_id'))]),
    )
    .orderBy('u.position')
    .orderBy('u.short_name')
    .execute();
}

async function marksOf(db: Tx, seasonId: string): Promise<Map<string, Record<string, Mark>>> {
  const rows = await db
    .selectFrom('league_mark')
    .select(['unit_id', 'item_key', 'met', 'evidence_address', 'note', 'marked_at'])
    .where('season_id', '=', seasonId)
    .where('list_key', '=', LIST)
    .execute();
  const marks = new Map<string, Record<string, Mark>>();
  for (const row of rows) {
    const own = marks.get(row.unit_id) ?? {};
    own[row.item_key] = { met: row.met, address: row.evidence_address, note: row.note, at: row.marked_at };
    marks.set(row.unit_id, own);
  }
  return marks;
}

/** The checklist of a season with the units whose marks the viewer may see. */
export async function checklistView(db: Tx, actor: PersonActor, seasonId: string) {
  const season = await jurySeason(db, seasonId);
  if (!season || !may(actor, season.state === 'draft' ? 'see-draft' : 'see-league')) return null;
  const list = checklistOf(season.rules);
  const marks = await marksOf(db, season.id);
  const runs = season.state === 'running';
  const units = (await unitsOf(db)).flatMap((unit): ListedUnit[] => {
    const classKey = classOfKind(season.rules.classes, unit.kind);
    const subject = { unitId: unit.id };
    const marksIt = may(actor, 'mark-checklist', subject);
    if (classKey === null || (unit.closedOn !== null && unit.closedOn < season.from)) return [];
    if (!marksIt && !may(actor, 'see-own', subject)) return [];
    const own = marks.get(unit.id) ?? {};
    return [
      { id: unit.id, name: unit.name, full: unit.full, classKey, marks: own, mayMark: marksIt && runs },
    ];
  });
  return {
    season: { id: season.id, name: season.name, zone: season.zone, state: season.state },
    list: list && { name: list.name, items: list.items },
    classes: season.rules.classes.map(({ key, name }) => ({ key, name })),
    units,
    marks: runs && may(actor, 'mark-checklist'),
  };
}
export type ChecklistView = NonNullable<Awaited<ReturnType<typeof checklistView>>>;
