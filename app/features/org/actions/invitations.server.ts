import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { createAccount } from '#app/platform/auth/accounts.server.ts';
import { createToken, revokeTokens } from '#app/platform/auth/tokens.server.ts';
import type { Actor, Role } from '#app/platform/authz/actor.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { INVITATION_HOURS } from '../rules.ts';
import { acceptInvitationInput, inviteInput, inviteManyInput } from '../schema.ts';
import '../tables.ts';
import { localToday } from './local-today.server.ts';
import { checkContact, insertPerson } from './people.server.ts';
import { spendLink } from './spend-link.server.ts';

export const INVITATION_PURPOSE = 'org.invitation';

/** What a token stands for: the government and the invitation. */
export function invitationSubject(tenantId: string, invitationId: string): string {
  return `${tenantId}:${invitationId}`;
}

export type Invited = { invitationId: string; personId: string; token: string; expiresAt: string };

/**
 * The inviter sees the link, and whoever opens it gets every role of the person: so the inviter must be allowed to give each of
 * them, else a head could step into a new coordinator's account.
 */
async function mayInviteAll(tx: Tx, actor: Actor, personIds: readonly string[]): Promise<boolean> {
  if (personIds.length === 0) return true;
  const roles = await tx
    .selectFrom('org_role')
    .select(['unit_id', 'role'])
    .where('person_id', 'in', personIds)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('ended_at', 'is', null)]))
    .execute();
  return roles.every(({ unit_id, role }) => may(actor, 'invite', { unitId: unit_id, role }));
}

/** Writes the invitation and its token; an older one of the same person stops working. */
async function writeInvitation(
  { tx, actor, now, emit }: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit'>,
  who: { personId: string; unitId: string; role: Role },
): Promise<Invited> {
  await tx
    .updateTable('org_invitation')
    .set({ revoked_at: now })
    .where('person_id', '=', who.personId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
  const invitationId = newId();
  const expiresAt = Temporal.Instant.from(now).add({ hours: INVITATION_HOURS }).toString();
  await tx
    .insertInto('org_invitation')
    .values({
      tenant_id: actor.tenantId,
      id: invitationId,
      person_id: who.personId,
      unit_id: who.unitId,
      role: who.role,
      expires_at: expiresAt,
      accepted_at: null,
      revoked_at: null,
      created_by: actor.kind === 'person' ? actor.personId : null,
      created_at: now,
    })
    .execute();
  const subject = invitationSubject(actor.tenantId, invitationId);
  const { token } = await createToken(tx, { purpose: INVITATION_PURPOSE, subject, now, expiresAt });
  await emit({ name: 'org.invited', subject: { type: 'invitation', id: invitationId }, data: who });
  return { invitationId, personId: who.personId, token, expiresAt };
}

/**
 * Invites everybody named who holds a role and has no account yet, each into the unit of the first role. The links are shown
 * once.
 */
export const inviteMany = defineAction<
  typeof inviteManyInput,
  { invited: Invited[] },
  Extract<OrgRefusal, { type: 'nobody-to-invite' }>
>({
  name: 'org.invite-many',
  input: inviteManyInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    const rows = await tx
      .selectFrom('org_role as r')
      .innerJoin('org_person as p', (join) =>
        join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
      )
      .innerJoin('org_unit as u', (join) =>
        join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
      )
      .select(['p.id as personId', 'r.unit_id as unitId', 'r.role'])
      .where('p.id', 'in', input.personIds)
      .where('p.account_id', 'is', null)
      .where('p.state', '=', 'live')
      .where('r.to_date', 'is', null)
      .where('u.state', '=', 'live')
      .orderBy('r.created_at')
      .forUpdate('p')
      .execute();
    const first = new Map(rows.toReversed().map((row) => [row.personId, row]));
    authorize(rows.every((who) => may(actor, 'invite', who)) && actor.kind === 'person');
    authorize(await mayInviteAll(tx, actor, [...first.keys()]));
    if (first.size === 0) return refuse({ type: 'nobody-to-invite' });
    const invited: Invited[] = [];
    for (const who of first.values()) invited.push(await writeInvitation({ tx, actor, now, emit }, who));
    return ok({ invited });
  },
});

/**
 * Invites a person into a role of a unit. The link works once and 48 hours; a new invitation makes the old link worthless.
 * @returns the secret of the link, shown to the inviter once
 */
export const invite = defineAction<
  typeof inviteInput,
  Invited,
  | Extract<OrgRefusal, { type: 'unit-closed' | 'contact-taken' | 'contact-missing' | 'has-account-already' }>
  | { type: 'name-missing' }
>({
  name: 'org.invite',
  input: inviteInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const unit = await tx
      .selectFrom('org_unit')
      .select(['id', 'state'])
      .where('id', '=', input.unitId)
      .forShare()
      .executeTakeFirst();
    if (!unit) return notFound();
    authorize(may(actor, 'invite', { unitId: unit.id, role: input.role }));
    if (unit.state === 'closed') return refuse({ type: 'unit-closed' });
    let personId = input.personId;
    if (personId) {
      const person = await tx
        .selectFrom('org_person')
        .select('account_id')
        .where('id', '=', personId)
        .forUpdate()
        .executeTakeFirst();
      if (!person) return notFound();
      authorize(await mayInviteAll(tx, actor, [personId]));
      if (person.account_id) return refuse({ type: 'has-account-already' });
    } else {
      if (!input.name) return refuse({ type: 'name-missing' });
      const contact = await checkContact(tx, input, null);
      if (!contact.ok) return contact;
      personId = await insertPerson(
        tx,
        actor.tenantId,
        { name: input.name, email: input.email, phone: input.phone, humasLevel: null },
        now,
      );
    }
    return ok(
      await writeInvitation({ tx, actor, now, emit }, { personId, unitId: unit.id, role: input.role }),
    );
  },
});

/** Takes an invitation back; its link stops working. */
export const revokeInvitation = defineAction({
  name: 'org.revoke-invitation',
  input: z.object({ invitationId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const row = await tx
      .selectFrom('org_invitation')
      .selectAll()
      .where('id', '=', input.invitationId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return notFound();
    authorize(may(actor, 'invite', { unitId: row.unit_id, role: row.role }));
    await tx.updateTable('org_invitation').set({ revoked_at: now }).where('id', '=', row.id).execute();
    await revokeTokens(tx, {
      purpose: INVITATION_PURPOSE,
      subject: invitationSubject(actor.tenantId, row.id),
      now,
    });
    await emit({
      name: 'org.invitation-revoked',
      subject: { type: 'invitation', id: row.id },
      data: { personId: row.person_id },
    });
    return ok();
  },
});

/**
 * The invited person sets a password: account, role and the end of the link in one transaction. Runs as the anonymous
 * visitor of the government that the token names; holding the token is the right to do it.
 */
export const acceptInvitation = defineAction<
  typeof acceptInvitationInput,
  { accountId: string; identifier: string },
  Extract<
    OrgRefusal,
    {
      type:
        | 'link-unknown'
        | 'link-used'
        | 'link-expired'
        | 'password-refused'
        | 'identifier-taken'
        | 'unit-closed';
    }
  >
>({
  name: 'org.accept-invitation',
  input: acceptInvitationInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    const link = await spendLink(tx, { purpose: INVITATION_PURPOSE, token: input.token, now });
    if (!link.ok) return link;
    const { tenantId, rowId } = link.value;
    authorize(actor.kind === 'anonymous' && actor.tenantId === tenantId);
    // The person is locked before the invitation is read: a role given at this moment may take the link back.
    await tx
      .selectFrom('org_person')
      .select('id')
      .where('id', '=', (eb) => eb.selectFrom('org_invitation').select('person_id').where('id', '=', rowId))
      .forUpdate()
      .execute();
    const row = await tx
      .selectFrom('org_invitation as i')
      .innerJoin('org_person as p', (join) =>
        join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.person_id'),
      )
      .innerJoin('org_unit as u', (join) =>
        join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.unit_id'),
      )
      .select([
        'i.id',
        'i.unit_id',
        'i.role',
        'i.revoked_at',
        'p.id as person_id',
        'p.name',
        'p.email',
        'p.phone',
        'p.account_id',
        'u.state',
      ])
      .where('i.id', '=', rowId)
      .executeTakeFirst();
    if (!row || row.revoked_at || row.account_id) return refuse({ type: 'link-used' });
    if (row.state === 'closed') return refuse({ type: 'unit-closed' });
    const account = await createAccount(tx, {
      name: row.name,
      email: row.email,
      phone: row.phone,
      emailVerified: false,
      password: input.password,
      now,
    });
    if (!account.ok) {
      if (account.error.type === 'password-refused')
        return refuse({ type: 'password-refused', fault: account.error.fault });
      return refuse({
        type: 'identifier-taken',
        field: account.error.type === 'identifier-taken' ? account.error.field : 'email',
      });
    }
    await tx
      .updateTable('org_person')
      .set({ account_id: account.value.accountId })
      .where('id', '=', row.person_id)
      .execute();
    await tx.updateTable('org_invitation').set({ accepted_at: now }).where('id', '=', row.id).execute();
    await tx
      .insertInto('org_role')
      .values({
        tenant_id: actor.tenantId,
        id: newId(),
        person_id: row.person_id,
        unit_id: row.unit_id,
        role: row.role,
        from_date: await localToday(tx, now),
        to_date: null,
        ended_at: null,
        created_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'person_id', 'unit_id', 'role'])
          .where('to_date', 'is', null)
          .doNothing(),
      )
      .execute();
    await emit({
      name: 'org.invitation-accepted',
      subject: { type: 'invitation', id: row.id },
      data: { personId: row.person_id },
    });
    return ok({ accountId: account.value.accountId, identifier: row.email ?? row.phone ?? '' });
  },
});
