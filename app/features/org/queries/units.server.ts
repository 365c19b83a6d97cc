import { sql } from 'kysely';
import type { Actor, Role } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../policy.ts';
import type { ClosedReason, UnitKind } from '../tables.ts';
import '../tables.ts';

export type UnitFilters = {
  search: string;
  kind: UnitKind | null;
  show: 'live' | 'without-officer' | 'not-joined' | 'closed';
};

export type UnitRow = {
  id: string;
  shortName: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  officers: string[];
  /** Officers who accepted their invitation. */
  joined: number;
  closed: { reason: ClosedReason; on: string; successor: string | null } | null;
};

export type UnitList = {
  rows: UnitRow[];
  counts: Record<UnitFilters['show'], number>;
  abilities: { edit: boolean; import: boolean; export: boolean };
};

type Raw = {
  id: string;
  short_name: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  state: 'live' | 'closed';
  closed_reason: ClosedReason | null;
  closed_on: string | null;
  successor: string | null;
  officers: string[];
  joined: number;
};

const KIND_ORDER: readonly UnitKind[] = [
  'opd',
  'bagian',
  'kecamatan',
  'kelurahan',
  'desa',
  'uptd',
  'bumd',
  'lainnya',
];

/** Every unit with its officers in force today, in one query; a government has some hundred units. */
async function allUnits(db: Tx, today: string): Promise<Raw[]> {
  const { rows } = await sql<Raw>`
    select u.id, u.short_name, u.name, u.kind, p.short_name as parent, u.state, u.closed_reason, u.closed_on,
           s.short_name as successor,
           coalesce(o.names, '{}') as officers, coalesce(o.joined, 0)::int as joined
    from org_unit u
    left join org_unit p on p.tenant_id = u.tenant_id and p.id = u.parent_id
    left join org_unit s on s.tenant_id = u.tenant_id and s.id = u.successor_id
    left join (
      select r.unit_id, array_agg(n.name order by n.name) as names, count(*) filter (where n.account_id is not null) as joined
      from org_role r join org_person n on n.tenant_id = r.tenant_id and n.id = r.person_id
      where r.role = 'officer' and r.ended_at is null and r.from_date <= ${today} and (r.to_date is null or r.to_date >= ${today})
      group by r.unit_id
    ) o on o.unit_id = u.id
    order by u.position, u.name`.execute(db);
  return rows;
}

const belongs: Record<UnitFilters['show'], (unit: Raw) => boolean> = {
  live: (unit) => unit.state === 'live',
  'without-officer': (unit) => unit.state === 'live' && unit.officers.length === 0,
  'not-joined': (unit) => unit.state === 'live' && unit.officers.length > 0 && unit.joined === 0,
  closed: (unit) => unit.state === 'closed',
};

/** The units by kind, with how many have no officer. */
export async function listUnits(
  db: Tx,
  actor: Actor,
  filters: UnitFilters,
  today: string,
): Promise<UnitList> {
  const all = await allUnits(db, today);
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter((unit) => {
    const text = `${unit.short_name} ${unit.name} ${unit.officers.join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word)) && (!filters.kind || unit.kind === filters.kind);
  });
  const count = (show: UnitFilters['show']) => all.filter(belongs[show]).length;
  const rows = found.filter(belongs[filters.show]).map(
    (unit): UnitRow => ({
      id: unit.id,
      shortName: unit.short_name,
      name: unit.name,
      kind: unit.kind,
      parent: unit.parent,
      officers: unit.officers,
      joined: unit.joined,
      closed:
        unit.state === 'closed'
          ? { reason: unit.closed_reason ?? 'dissolved', on: unit.closed_on ?? '', successor: unit.successor }
          : null,
    }),
  );
  rows.sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
  return {
    rows,
    counts: {
      live: count('live'),
      'without-officer': count('without-officer'),
      'not-joined': count('not-joined'),
      closed: count('closed'),
    },
    abilities: {
      edit: may(actor, 'edit-units'),
      import: may(actor, 'import'),
      export: may(actor, 'export'),
    },
  };
}

export type UnitChoice = { id: string; shortName: string; name: string; kind: UnitKind };

/** Units that are live, for choosing one. */
export async function liveUnits(db: Tx): Promise<UnitChoice[]> {
  const rows = await db
    .selectFrom('org_unit')
    .select(['id', 'short_name', 'name', 'kind'])
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ id: row.id, shortName: row.short_name, name: row.name, kind: row.kind }));
}

export type UnitPerson = {
  roleId: string;
  personId: string;
  name: string;
  role: Role;
  from: string;
  to: string | null;
  joined: boolean;
  contact: string | null;
  mayEnd: boolean;
};

export type UnitView = {
  id: string;
  kind: UnitKind;
  name: string;
  shortName: string;
  slug: string;
  code: string | null;
  regionCode: string | null;
  address: string | null;
  phone: string | null;
  parent: { id: string; shortName: string } | null;
  children: { id: string; shortName: string; name: string; kind: UnitKind }[];
  closed: { reason: ClosedReason; on: string; successor: { id: string; shortName: string } | null } | null;
  people: UnitPerson[];
  former: UnitPerson[];
  abilities: { edit: boolean; invite: boolean; handOver: boolean };
};

async function peopleOf(db: Tx, actor: Actor, unitId: string): Promise<UnitPerson[]> {
  const rows = await db
    .selectFrom('org_role as r')
    .innerJoin('org_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select([
      'r.id as roleId',
      'p.id as personId',
      'p.name',
      'r.role',
      'r.from_date as from',
      'r.to_date as to',
      'p.account_id',
      'p.phone',
      'p.email',
    ])
    .where('r.unit_id', '=', unitId)
    .orderBy('p.name')
    .execute();
  return rows.map(({ account_id, phone, email, ...row }) => ({
    ...row,
    joined: account_id !== null,
    contact: may(actor, 'see-contacts', { unitId, personId: row.personId }) ? (phone ?? email) : null,
    mayEnd: may(actor, 'end-role', { unitId, personId: row.personId, role: row.role }),
  }));
}

/** One unit with its place in the tree and its people. */
export async function unitView(
  db: Tx,
  actor: Actor,
  unitId: string,
  today: string,
): Promise<UnitView | null> {
  const near = await db
    .selectFrom('org_unit')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', unitId), eb('parent_id', '=', unitId)]))
    .orderBy('position')
    .execute();
  const unit = near.find((candidate) => candidate.id === unitId);
  if (!unit) return null;
  const linked = [unit.parent_id, unit.successor_id].filter((id) => id !== null);
  const others =
    linked.length > 0
      ? await db.selectFrom('org_unit').select(['id', 'short_name']).where('id', 'in', linked).execute()
      : [];
  const short = (id: string | null) => {
    const found = others.find((candidate) => candidate.id === id);
    return found ? { id: found.id, shortName: found.short_name } : null;
  };
  const people = await peopleOf(db, actor, unitId);
  const inForce = (person: UnitPerson) => person.to === null || person.to >= today;
  const live = unit.state === 'live';
  return {
    id: unit.id,
    kind: unit.kind,
    name: unit.name,
    shortName: unit.short_name,
    slug: unit.slug,
    code: unit.code,
    regionCode: unit.region_code,
    address: unit.address,
    phone: unit.phone,
    parent: short(unit.parent_id),
    children: near
      .filter((child) => child.parent_id === unitId && child.state === 'live')
      .map((child) => ({ id: child.id, shortName: child.short_name, name: child.name, kind: child.kind })),
    closed: live
      ? null
      : {
          reason: unit.closed_reason ?? 'dissolved',
          on: unit.closed_on ?? '',
          successor: short(unit.successor_id),
        },
    people: people.filter(inForce),
    former: people.filter((person) => !inForce(person)),
    abilities: {
      edit: live && may(actor, 'edit-units', { unitId }),
      invite: live && may(actor, 'invite', { unitId, role: 'officer' }),
      handOver: live && may(actor, 'hand-over', { unitId, role: 'officer' }),
    },
  };
}
