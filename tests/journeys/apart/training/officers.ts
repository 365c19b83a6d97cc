import type { Db } from '../../../../app/platform/db/db.server.ts';

export type Row = { person: string; unit: string };

const FIRST = ['Arjuna', 'Bima', 'Citra', 'Dahlia', 'Endah', 'Fajar', 'Gading', 'Hesti', 'Intan', 'Jaka'];
const LAST = ['Lesmana', 'Mandala', 'Nusantara'];

/** Officers of the units: those of the sample, and as many more as it takes for fifty and fifty. */
export async function officersOf(db: Db, invited: readonly string[]) {
  const rows = await db
    .selectFrom('org_unit as u')
    .leftJoin('org_role as r', (join) =>
      join
        .onRef('r.unit_id', '=', 'u.id')
        .on('r.role', '=', 'officer')
        .on('r.ended_at', 'is', null)
        .on('r.to_date', 'is', null),
    )
    .leftJoin('org_person as p', (join) => join.onRef('p.id', '=', 'r.person_id').on('p.state', '=', 'live'))
    .select(['u.id', 'u.kind', 'u.short_name as unit', 'p.name as person'])
    .where('u.state', '=', 'live')
    .orderBy('u.position')
    .execute();
  const of = (...kinds: string[]) => {
    const units = [...new Set(rows.filter(({ kind }) => kinds.includes(kind)).map(({ unit }) => unit))];
    const held = rows.flatMap(({ kind, person, unit }) =>
      kinds.includes(kind) && person ? [{ person, unit }] : [],
    );
    return {
      units,
      held: held.filter((row, at) => held.findIndex(({ person }) => person === row.person) === at),
    };
  };
  const added: Row[] = [];
  /** Fills up to fifty: units without an officer first, never more than two of a unit. */
  function filled({ units, held }: ReturnType<typeof of>, from: number): Row[] {
    const all = [...held];
    const count = (unit: string) => all.filter((row) => row.unit === unit).length;
    for (let at = from; all.length < 50; at += 1) {
      const unit = [...units].sort((a, b) => count(a) - count(b))[0]!;
      const row = { person: `${FIRST[at % 10]} ${LAST[Math.floor(at / 10) % 3]} ${at}`, unit };
      added.push(row);
      all.push(row);
    }
    return all;
  }
  const offices = of('opd', 'bagian', 'bumd');
  const alone = offices.units.filter((unit) => offices.held.filter((row) => row.unit === unit).length === 1);
  const own = invited.map((person, at) => ({ person, unit: alone[at]! }));
  const first = filled({ ...offices, held: [...offices.held, ...own] }, 1);
  const second = filled(of('kelurahan'), 31);
  return {
    first,
    second,
    /** Those whom the register does not know yet. */
    added,
    /** Ids of the units of those who are invited one by one. */
    units: own.map(({ unit }) => rows.find((row) => row.unit === unit)!.id),
  };
}
