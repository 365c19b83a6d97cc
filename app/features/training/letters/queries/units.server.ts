import type { UnitKind } from '#app/features/org/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { LetterPerson } from '../facts.ts';

export type LetterUnit = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  readonly lines: readonly { what: 'address' | 'phone'; text: string }[];
  /** How many the unit may send. */
  readonly places: number;
  readonly people: readonly LetterPerson[];
};

type Batch = {
  readonly id: string;
  readonly unit_kinds: readonly string[];
  readonly quota_per_unit: number;
  readonly by_invitation: boolean;
};

async function confirmedPeople(db: Tx, batchId: string) {
  return db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .leftJoin('training_service as s', 's.registration_id', 'r.id')
    .select(['r.id as registrationId', 'r.unit_id as unitId', 'p.name', 's.nip', 's.rank', 's.post'])
    .where('r.batch_id', '=', batchId)
    .where('r.state', '=', 'confirmed')
    .orderBy('p.name')
    .execute();
}

/** Units that a batch invites, and those that send somebody, with their confirmed participants. */
export async function letterUnits(db: Tx, batch: Batch): Promise<LetterUnit[]> {
  const people = await confirmedPeople(db, batch.id);
  const sending = [...new Set(people.map(({ unitId }) => unitId))];
  const rows = await db
    .selectFrom('org_read_unit as u')
    .leftJoin('training_quota as q', (join) =>
      join.onRef('q.unit_id', '=', 'u.id').on('q.batch_id', '=', batch.id),
    )
    .select([
      'u.id',
      'u.kind',
      'u.name',
      'u.short_name as shortName',
      'u.address',
      'u.phone',
      'u.state',
      'q.places',
    ])
    .where((eb) =>
      eb.or([
        eb.and([eb('u.state', '=', 'live'), eb('u.kind', 'in', [...batch.unit_kinds, '-'] as never)]),
        eb('u.id', 'in', sending.length > 0 ? sending : ['00000000-0000-0000-0000-000000000000']),
      ]),
    )
    .orderBy('u.position')
    .orderBy('u.name')
    .execute();
  return rows
    .map(({ address, phone, places, state: _, ...unit }) => ({
      ...unit,
      lines: [
        ...(address ? [{ what: 'address' as const, text: address }] : []),
        ...(phone ? [{ what: 'phone' as const, text: phone }] : []),
      ],
      places: places ?? (batch.by_invitation ? 0 : batch.quota_per_unit),
      people: people.filter(({ unitId }) => unitId === unit.id).map(({ unitId: _unit, ...person }) => person),
    }))
    .filter(({ places, people: own }) => places > 0 || own.length > 0);
}

/** Who leads each unit now. */
export async function headsOf(
  db: Tx,
  unitIds: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .select(['r.unit_id', 'p.name'])
    .where('r.unit_id', 'in', [...unitIds])
    .where('r.role', '=', 'head')
    .where('r.ended_at', 'is', null)
    .where('r.from_date', '<=', today)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('p.state', '=', 'live')
    .orderBy('r.from_date')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.name]));
}
