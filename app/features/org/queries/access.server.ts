import { peekToken } from '#app/platform/auth/tokens.server.ts';
import type { Actor, Role } from '#app/platform/authz/actor.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { INVITATION_PURPOSE } from '../actions/invitations.server.ts';
import { RECOVERY_PURPOSE } from '../actions/recovery.server.ts';
import { may } from '../policy.ts';
import { RECOVERY_OPEN_HOURS } from '../rules.ts';
import '../tables.ts';

export type DeadLink = 'link-unknown' | 'link-used' | 'link-expired';
const dead = {
  'token-unknown': 'link-unknown',
  'token-used': 'link-used',
  'token-expired': 'link-expired',
} as const;

export type InvitationView = {
  tenantId: string;
  government: string;
  zone: string;
  person: string;
  inviter: string | null;
  unit: string;
  role: Role;
  expiresAt: string;
};

/** What an invitation's link shows before it is used: who invites whom, into which unit and role. */
export async function invitationView(platform: Platform, token: string): Promise<InvitationView | DeadLink> {
  const now = platform.clock.now().toString();
  const peeked = await peekToken(platform.db, { purpose: INVITATION_PURPOSE, token, now });
  if (!peeked.ok) return dead[peeked.error.type];
  const [tenantId, invitationId] = peeked.value.subject.split(':') as [string, string];
  const row = await readTenant(platform.db, tenantId, (db) =>
    db
      .selectFrom('org_invitation as i')
      .innerJoin('org_government as g', 'g.id', 'i.tenant_id')
      .innerJoin('org_unit as u', (join) =>
        join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.unit_id'),
      )
      .innerJoin('org_person as p', (join) =>
        join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.person_id'),
      )
      .leftJoin('org_person as b', (join) =>
        join.onRef('b.tenant_id', '=', 'i.tenant_id').onRef('b.id', '=', 'i.created_by'),
      )
      .select([
        'g.name as government',
        'g.zone',
        'p.name as person',
        'p.account_id',
        'b.name as inviter',
        'u.name as unit',
        'i.role',
        'i.expires_at',
        'i.revoked_at',
      ])
      .where('i.id', '=', invitationId)
      .executeTakeFirst(),
  );
  if (!row || row.revoked_at || row.account_id) return 'link-used';
  const { expires_at, revoked_at: _r, account_id: _a, ...rest } = row;
  return { tenantId, ...rest, expiresAt: expires_at };
}

/** The government of a recovery link that still works. */
export async function recoveryView(
  platform: Platform,
  token: string,
): Promise<{ tenantId: string } | DeadLink> {
  const now = platform.clock.now().toString();
  const peeked = await peekToken(platform.db, { purpose: RECOVERY_PURPOSE, token, now });
  if (!peeked.ok) return dead[peeked.error.type];
  return { tenantId: peeked.value.subject.split(':')[0]! };
}

export type RecoveryRequest = {
  id: string;
  person: string;
  personId: string;
  units: string[];
  requestedAt: string;
  headApproved: boolean;
  coordinatorApproved: boolean;
  as: ('head' | 'coordinator')[];
};

/** Open requests for recovery that the actor may agree to, as head or as coordinator. */
export async function recoveryRequests(db: Tx, actor: Actor, now: string): Promise<RecoveryRequest[]> {
  const rows = await db
    .selectFrom('org_recovery as c')
    .innerJoin('org_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'c.tenant_id').onRef('p.id', '=', 'c.person_id'),
    )
    .selectAll('c')
    .select('p.name')
    .where('c.used_at', 'is', null)
    .where('c.refused_at', 'is', null)
    .where('c.expires_at', 'is', null)
    .where(
      'c.requested_at',
      '>',
      Temporal.Instant.from(now).subtract({ hours: RECOVERY_OPEN_HOURS }).toString(),
    )
    .orderBy('c.requested_at')
    .execute();
  if (rows.length === 0) return [];
  const roles = await db
    .selectFrom('org_role as r')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select(['r.person_id', 'r.unit_id', 'u.short_name'])
    .where('r.to_date', 'is', null)
    .where(
      'r.person_id',
      'in',
      rows.map((row) => row.person_id),
    )
    .execute();
  return rows.flatMap((row): RecoveryRequest[] => {
    const units = roles.filter((role) => role.person_id === row.person_id);
    const person = { personId: row.person_id };
    const head = units.some((unit) =>
      may(actor, 'approve-recovery-as-head', { unitId: unit.unit_id, ...person }),
    );
    const coordinator = may(actor, 'approve-recovery-as-coordinator', person);
    const me = actor.kind === 'person' ? actor.personId : '';
    const bothAgreed = row.head_approved_at !== null && row.coordinator_approved_at !== null;
    const done = [row.head_approved_by, row.coordinator_approved_by].includes(me) && !bothAgreed;
    if (!head && !coordinator) return [];
    return [
      {
        id: row.id,
        person: row.name,
        personId: row.person_id,
        units: [...new Set(units.map((unit) => unit.short_name))],
        requestedAt: row.requested_at,
        headApproved: row.head_approved_at !== null,
        coordinatorApproved: row.coordinator_approved_at !== null,
        as: done
          ? []
          : [
              ...(head && !row.head_approved_at ? (['head'] as const) : []),
              // Both have agreed and there is no link: the head could not hold it, so the coordinator fetches it.
              ...(coordinator && (bothAgreed ? row.head_approved_by !== me : !row.coordinator_approved_at)
                ? (['coordinator'] as const)
                : []),
            ],
      },
    ];
  });
}
