import { sql } from 'kysely';
import type { Actor, Role } from '#app/platform/authz/actor.ts';
import { unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { formatPhone } from '#app/ui/format-phone.ts';
import { may } from '../policy.ts';
import type { HumasLevel } from '../tables.ts';
import '../tables.ts';

export type PeopleFilters = {
  search: string;
  role: Role | null;
  level: HumasLevel | 'any' | null;
  show: 'all' | 'not-joined' | 'without-role';
};

export type PersonRow = {
  id: string;
  name: string;
  level: HumasLevel | null;
  joined: boolean;
  /** Only for those who may see contacts. */
  contact: string | null;
  roles: { role: Role; unitId: string; unit: string; to: string | null }[];
};

type Raw = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  level: HumasLevel | null;
  joined: boolean;
  roles: { role: Role; unitId: string; unit: string; from: string; to: string | null }[];
};

async function everybody(db: Tx, today: string): Promise<Raw[]> {
  const { rows } = await sql<Raw>`
    select p.id, p.name, p.email, p.phone, p.humas_level as level, p.account_id is not null as joined,
           coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id, 'unit', u.short_name, 'from', r.from_date, 'to', r.to_date)
             order by r.from_date) filter (where r.id is not null), '[]') as roles
    from org_person p
    left join org_role r on r.tenant_id = p.tenant_id and r.person_id = p.id and r.ended_at is null
      and (r.to_date is null or r.to_date >= ${today})
    left join org_unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id
    where p.state = 'live'
    group by p.tenant_id, p.id order by p.name`.execute(db);
  return rows;
}

/** A coordinator sees everybody; a head the people of his units. */
function visibleTo(actor: Actor, person: Raw): boolean {
  if (may(actor, 'edit-people') || may(actor, 'export')) return true;
  const mine = unitsOf(actor, 'head');
  return person.roles.some((role) => mine.includes(role.unitId));
}

function contactFor(actor: Actor, person: Raw): string | null {
  const seen =
    may(actor, 'see-contacts', { personId: person.id }) ||
    person.roles.some((role) => may(actor, 'see-contacts', { unitId: role.unitId, personId: person.id }));
  return seen ? (person.phone ? formatPhone(person.phone) : person.email) : null;
}

const shows: Record<PeopleFilters['show'], (person: Raw) => boolean> = {
  all: () => true,
  'not-joined': (person) => !person.joined && person.roles.length > 0,
  'without-role': (person) => person.roles.length === 0,
};

/** The register of people with their roles in force or to come. */
export async function listPeople(
  db: Tx,
  actor: Actor,
  filters: PeopleFilters,
  today: string,
): Promise<{
  rows: PersonRow[];
  total: number;
  notJoined: number;
  abilities: { edit: boolean; invite: boolean; export: boolean };
}> {
  const all = (await everybody(db, today)).filter((person) => visibleTo(actor, person));
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = all.filter((person) => {
    const text = `${person.name} ${person.roles.map((role) => role.unit).join(' ')}`.toLowerCase();
    const level =
      filters.level === null ||
      (filters.level === 'any' ? person.level !== null : person.level === filters.level);
    const role = filters.role === null || person.roles.some((held) => held.role === filters.role);
    return words.every((word) => text.includes(word)) && level && role && shows[filters.show](person);
  });
  return {
    rows: rows.map((person) => ({
      id: person.id,
      name: person.name,
      level: person.level,
      joined: person.joined,
      contact: contactFor(actor, person),
      roles: person.roles.map(({ from: _, ...role }) => role),
    })),
    total: all.length,
    notJoined: all.filter(shows['not-joined']).length,
    abilities: {
      edit: may(actor, 'edit-people'),
      invite: may(actor, 'edit-people'),
      export: may(actor, 'export'),
    },
  };
}

export type PersonView = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  contacts: boolean;
  level: HumasLevel | null;
  joined: boolean;
  roles: {
    id: string;
    role: Role;
    unitId: string;
    unit: string;
    from: string;
    to: string | null;
    over: boolean;
    mayEnd: boolean;
  }[];
  abilities: { edit: boolean; invite: string | null; endSignIns: boolean; giveRole: boolean };
};

/** One person; a head sees only people of his units. Null also when the actor may not know of him. */
export async function personView(
  db: Tx,
  actor: Actor,
  personId: string,
  today: string,
): Promise<PersonView | null> {
  const person = await db.selectFrom('org_person').selectAll().where('id', '=', personId).executeTakeFirst();
  if (!person) return null;
  const roles = await db
    .selectFrom('org_role as r')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select(['r.id', 'r.role', 'r.unit_id', 'u.short_name', 'r.from_date', 'r.to_date', 'r.ended_at'])
    .where('r.person_id', '=', personId)
    .orderBy('r.from_date', 'desc')
    .execute();
  const contacts =
    may(actor, 'see-contacts', { personId }) ||
    roles.some((role) => may(actor, 'see-contacts', { unitId: role.unit_id, personId }));
  if (!contacts) return null;
  const shown = roles.map((role) => ({
    id: role.id,
    role: role.role,
    unitId: role.unit_id,
    unit: role.short_name,
    from: role.from_date,
    to: role.to_date,
    over: role.ended_at !== null || (role.to_date !== null && role.to_date < today),
    mayEnd: may(actor, 'end-role', { unitId: role.unit_id, personId, role: role.role }),
  }));
  const first = shown.find((role) => !role.over);
  const mayInvite = first && may(actor, 'invite', { unitId: first.unitId, role: first.role });
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    phone: person.phone,
    contacts,
    level: person.humas_level,
    joined: person.account_id !== null,
    roles: shown,
    abilities: {
      edit: may(actor, 'edit-people', { personId }),
      invite: person.account_id === null && mayInvite ? first.unitId : null,
      endSignIns: person.account_id !== null && may(actor, 'end-sign-ins', { personId }),
      giveRole: may(actor, 'edit-people', { personId }),
    },
  };
}

/** Who could take a unit's tasks over: everybody live, by name. */
export async function peopleChoices(db: Tx): Promise<{ id: string; name: string; joined: boolean }[]> {
  const rows = await db
    .selectFrom('org_person')
    .select(['id', 'name', 'account_id'])
    .where('state', '=', 'live')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, joined: row.account_id !== null }));
}

export type WaitingInvitee = { id: string; name: string; phone: string | null; unit: string; role: Role };

/** People with a role and no account yet: whom to invite. */
export async function waitingInvitees(db: Tx): Promise<WaitingInvitee[]> {
  const rows = await db
    .selectFrom('org_role as r')
    .innerJoin('org_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select(['p.id', 'p.name', 'p.phone', 'u.short_name as unit', 'r.role'])
    .distinctOn('p.id')
    .where('p.account_id', 'is', null)
    .where('p.state', '=', 'live')
    .where('r.to_date', 'is', null)
    .where('u.state', '=', 'live')
    .orderBy('p.id')
    .orderBy('r.created_at')
    .execute();
  return rows.sort((a, b) => a.unit.localeCompare(b.unit, 'id'));
}
