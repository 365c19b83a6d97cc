import { sql } from 'kysely';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { Government } from '#app/platform/request/request.server.ts';
import '../tables.ts';

export type Membership = { tenantId: string; governmentName: string; personId: string; personName: string };

/** The governments in which an account has a living person. */
export async function membershipsOf(platform: Platform, accountId: string): Promise<Membership[]> {
  const { rows } = await sql<{
    tenant_id: string;
    government_name: string;
    person_id: string;
    person_name: string;
  }>`
    select * from org_memberships(${accountId})`.execute(platform.db);
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    governmentName: row.government_name,
    personId: row.person_id,
    personName: row.person_name,
  }));
}

async function rolesInForce(db: Tx, personId: string, today: string): Promise<PersonActor['roles']> {
  const rows = await db
    .selectFrom('org_role as r')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select(['r.role', 'r.unit_id'])
    .where('r.person_id', '=', personId)
    .where('r.from_date', '<=', today)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('r.ended_at', 'is', null)
    .where('u.state', '=', 'live')
    .execute();
  return rows.map((row) => ({ role: row.role, unitId: row.unit_id }));
}

/**
 * Who acts: the person of an account in one government, with the roles in force today there: in the preferred government
 * when there are any, else in the next. A person without any role in force is nobody: the end of a role ends what the
 * sign-in may do at once.
 */
export async function loadActor(
  platform: Platform,
  accountId: string,
  preferredTenantId: string | null,
): Promise<PersonActor | null> {
  const memberships = await membershipsOf(platform, accountId);
  const preferredFirst = [
    ...memberships.filter((membership) => membership.tenantId === preferredTenantId),
    ...memberships.filter((membership) => membership.tenantId !== preferredTenantId),
  ];
  for (const membership of preferredFirst) {
    const actor = await actorIn(platform, accountId, membership);
    if (actor) return actor;
  }
  return null;
}

function actorIn(platform: Platform, accountId: string, membership: Membership): Promise<PersonActor | null> {
  return readTenant(platform.db, membership.tenantId, async (db) => {
    const government = await db.selectFrom('org_government').select('zone').executeTakeFirst();
    if (!government) return null;
    const today = platform.clock.now().toZonedDateTimeISO(government.zone).toPlainDate().toString();
    const roles = await rolesInForce(db, membership.personId, today);
    if (roles.length === 0) return null;
    return {
      kind: 'person',
      tenantId: membership.tenantId,
      personId: membership.personId,
      accountId,
      name: membership.personName,
      roles,
    };
  });
}

type GovernmentRow = {
  tenant_id: string;
  name: string;
  short_name: string;
  accent: string;
  zone: string;
  sample: boolean;
  portal_generation: number;
};

/** The government that a host name stands for; the only one there is when no host is set. */
export async function governmentForHost(platform: Platform, host: string): Promise<Government | null> {
  const { rows } = await sql<GovernmentRow>`select * from org_government_for_host(${host})`.execute(
    platform.db,
  );
  const row = rows[0];
  return row
    ? {
        tenantId: row.tenant_id,
        name: row.name,
        shortName: row.short_name,
        accent: row.accent,
        zone: row.zone,
        sample: row.sample,
        portalGeneration: row.portal_generation,
      }
    : null;
}

/** The same for a known government. */
export async function governmentOf(platform: Platform, tenantId: string): Promise<Government | null> {
  return readTenant(platform.db, tenantId, async (db) => {
    const row = await db.selectFrom('org_government').selectAll().executeTakeFirst();
    return row
      ? {
          tenantId: row.id,
          name: row.name,
          shortName: row.short_name,
          accent: row.accent,
          zone: row.zone,
          sample: row.sample,
          portalGeneration: row.portal_generation,
        }
      : null;
  });
}

/** Today's local date of a zone. */
export function todayIn(platform: Platform, zone: string): Temporal.PlainDate {
  return platform.clock.now().toZonedDateTimeISO(zone).toPlainDate();
}
