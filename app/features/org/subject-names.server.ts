import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import './tables.ts';
import { ROLE_WORDS } from './words.id.ts';

type Ids = readonly string[];

const personHref = (id: string) => `/kerja/orang/${id}`;

async function people(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('org_person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, name }) => ({ id, name, href: personHref(id) }));
}

async function units(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('org_unit')
    .select(['id', 'short_name'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, short_name }) => ({ id, name: short_name, href: `/kerja/unit/${id}` }));
}

type Held = { id: string; person_id: string; unit_id: string; role: keyof typeof ROLE_WORDS };

/** A role and an invitation are both a person's in a unit. */
async function heldBy(db: Tx, held: readonly Held[]) {
  if (held.length === 0) return [];
  const who = new Map(
    (
      await people(
        db,
        held.map((one) => one.person_id),
      )
    ).map((one) => [one.id, one]),
  );
  const where = new Map(
    (
      await units(
        db,
        held.map((one) => one.unit_id),
      )
    ).map((one) => [one.id, one.name]),
  );
  return held.map((one) => ({
    id: one.id,
    name: `${who.get(one.person_id)?.name ?? ''}, ${ROLE_WORDS[one.role]} ${where.get(one.unit_id) ?? ''}`,
    href: personHref(one.person_id),
  }));
}

const HELD = ['id', 'person_id', 'unit_id', 'role'] as const;

async function roles(db: Tx, ids: Ids) {
  return heldBy(
    db,
    await db
      .selectFrom('org_role')
      .select(HELD)
      .where('id', 'in', [...ids])
      .execute(),
  );
}

async function invitations(db: Tx, ids: Ids) {
  return heldBy(
    db,
    await db
      .selectFrom('org_invitation')
      .select(HELD)
      .where('id', 'in', [...ids])
      .execute(),
  );
}

async function recoveries(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('org_recovery as r')
    .innerJoin('org_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['r.id', 'p.id as personId', 'p.name'])
    .where('r.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, href: personHref(row.personId) }));
}

/** Whom and what records of the organisation are about. */
export const orgSubjects: Contributors['subjectNames'] = {
  person: people,
  unit: units,
  role: roles,
  invitation: invitations,
  recovery: recoveries,
};
