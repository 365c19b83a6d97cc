import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { resetFactors, setPassword } from '#app/platform/auth/accounts.server.ts';
import { createToken } from '#app/platform/auth/tokens.server.ts';
import type { Actor } from '#app/platform/authz/actor.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { RECOVERY_HOURS, RECOVERY_OPEN_HOURS } from '../rules.ts';
import { acceptInvitationInput } from '../schema.ts';
import '../tables.ts';
import { spendLink } from './spend-link.server.ts';

export const RECOVERY_PURPOSE = 'org.recovery';

/** Requests from before this are closed, whatever a page that stood open offers. */
const openSince = (now: string): string =>
  Temporal.Instant.from(now).subtract({ hours: RECOVERY_OPEN_HOURS }).toString();

/** A new password answers every open request and link of the person: none of them may set another one. */
export async function closeRecoveries(tx: Tx, personId: string, now: string): Promise<void> {
  await tx
    .updateTable('org_recovery')
    .set({ refused_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('refused_at', 'is', null)
    .execute();
}

/**
 * Whoever gets the link can become the person. The coordinator may give every role anyway; a head only when the person is no more
 * than an officer of the unit, since he made him one himself.
 */
async function mayHoldLink(tx: Tx, actor: Actor, personId: string): Promise<boolean> {
  const roles = await tx
    .selectFrom('org_role')
    .select(['unit_id', 'role'])
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('ended_at', 'is', null)]))
    .execute();
  return roles.every(({ unit_id, role }) => may(actor, 'give-role', { unitId: unit_id, role }));
}

/**
 * Somebody says that he can't sign in any more. Always answers the same, whether the person exists or not; at most one open
 * request a person. The unit's head and the coordinator both have to agree that it is really him.
 */
export const askRecovery = defineAction({
  name: 'org.ask-recovery',
  input: z.object({ email: z.string().nullable(), phone: z.string().nullable() }),
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(actor.kind === 'anonymous');
    const person = await tx
      .selectFrom('org_person')
      .select('id')
      .where('account_id', 'is not', null)
      .where('state', '=', 'live')
      .where((eb) =>
        input.email ? eb(eb.fn('lower', ['email']), '=', input.email) : eb('phone', '=', input.phone ?? ''),
      )
      .forUpdate()
      .executeTakeFirst();
    if (!person) return ok();
    const open = await tx
      .selectFrom('org_recovery')
      .select('id')
      .where('person_id', '=', person.id)
      .where('used_at', 'is', null)
      .where('refused_at', 'is', null)
      .where('requested_at', '>', openSince(now))
      .executeTakeFirst();
    if (open) return ok();
    const id = newId();
    await tx
      .insertInto('org_recovery')
      .values({
        tenant_id: actor.tenantId,
        id,
        person_id: person.id,
        requested_at: now,
        head_approved_by: null,
        head_approved_at: null,
        coordinator_approved_by: null,
        coordinator_approved_at: null,
        refused_at: null,
        expires_at: null,
        used_at: null,
      })
      .execute();
    await emit({
      name: 'org.recovery-asked',
      subject: { type: 'recovery', id },
      data: { personId: person.id },
    });
    return ok();
  },
});

/**
 * One of the two agrees. A person who is both head and coordinator agrees once: two persons are always needed. When both
 * have agreed the second gets the link to pass on; a head who may not hold it leaves that to the coordinator, who presses once more.
 */
export const approveRecovery = defineAction<
  z.ZodObject<{ recoveryId: z.ZodUUID; as: z.ZodEnum<{ head: 'head'; coordinator: 'coordinator' }> }>,
  { token: string | null },
  Extract<OrgRefusal, { type: 'link-used' | 'link-expired' | 'same-person' }>
>({
  name: 'org.approve-recovery',
  input: z.object({ recoveryId: z.uuid(), as: z.enum(['head', 'coordinator']) }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const row = await tx
      .selectFrom('org_recovery')
      .selectAll()
      .where('id', '=', input.recoveryId)
      .forUpdate()
      .executeTakeFirst();
    if (!row || actor.kind !== 'person') return notFound();
    const units = await tx
      .selectFrom('org_role')
      .select('unit_id')
      .where('person_id', '=', row.person_id)
      .where('to_date', 'is', null)
      .execute();
    authorize(
      input.as === 'head'
        ? units.some((unit) =>
            may(actor, 'approve-recovery-as-head', { unitId: unit.unit_id, personId: row.person_id }),
          )
        : may(actor, 'approve-recovery-as-coordinator', { personId: row.person_id }),
    );
    if (row.used_at || row.refused_at || row.expires_at) return refuse({ type: 'link-used' });
    if (Date.parse(row.requested_at) <= Date.parse(openSince(now))) return refuse({ type: 'link-expired' });
    const other = input.as === 'head' ? row.coordinator_approved_by : row.head_approved_by;
    if (other === actor.personId) return refuse({ type: 'same-person' });
    const mine =
      input.as === 'head'
        ? { head_approved_by: actor.personId, head_approved_at: now }
        : { coordinator_approved_by: actor.personId, coordinator_approved_at: now };
    await tx.updateTable('org_recovery').set(mine).where('id', '=', row.id).execute();
    await emit({
      name: 'org.recovery-approved',
      subject: { type: 'recovery', id: row.id },
      data: { personId: row.person_id, as: input.as },
    });
    if (!other || !(await mayHoldLink(tx, actor, row.person_id))) return ok({ token: null });
    const expiresAt = Temporal.Instant.from(now).add({ hours: RECOVERY_HOURS }).toString();
    await tx.updateTable('org_recovery').set({ expires_at: expiresAt }).where('id', '=', row.id).execute();
    const { token } = await createToken(tx, {
      purpose: RECOVERY_PURPOSE,
      subject: `${actor.tenantId}:${row.id}`,
      now,
      expiresAt,
    });
    return ok({ token });
  },
});

/** Head or coordinator says that this is not him. */
export const refuseRecovery = defineAction({
  name: 'org.refuse-recovery',
  input: z.object({ recoveryId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const row = await tx
      .selectFrom('org_recovery')
      .selectAll()
      .where('id', '=', input.recoveryId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return notFound();
    const units = await tx
      .selectFrom('org_role')
      .select('unit_id')
      .where('person_id', '=', row.person_id)
      .where('to_date', 'is', null)
      .execute();
    authorize(
      may(actor, 'approve-recovery-as-coordinator', { personId: row.person_id }) ||
        units.some((unit) =>
          may(actor, 'approve-recovery-as-head', { unitId: unit.unit_id, personId: row.person_id }),
        ),
    );
    await tx.updateTable('org_recovery').set({ refused_at: now }).where('id', '=', row.id).execute();
    await emit({
      name: 'org.recovery-refused',
      subject: { type: 'recovery', id: row.id },
      data: { personId: row.person_id },
    });
    return ok();
  },
});

/**
 * The person sets a new password through the link; all old sign-ins end. The second factor and the passkeys end too: the phone that
 * held them may be what was lost, or they may be those of whoever took the account over.
 */
export const finishRecovery = defineAction<
  typeof acceptInvitationInput,
  undefined,
  Extract<
    OrgRefusal,
    { type: 'link-unknown' | 'link-used' | 'link-expired' | 'password-refused' | 'no-account' }
  >
>({
  name: 'org.finish-recovery',
  input: acceptInvitationInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    const link = await spendLink(tx, { purpose: RECOVERY_PURPOSE, token: input.token, now });
    if (!link.ok) return link;
    const { tenantId, rowId } = link.value;
    authorize(actor.kind === 'anonymous' && actor.tenantId === tenantId);
    const row = await tx
      .selectFrom('org_recovery as r')
      .innerJoin('org_person as p', (join) =>
        join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
      )
      .select(['r.id', 'r.person_id', 'r.refused_at', 'p.account_id'])
      .where('r.id', '=', rowId)
      .forUpdate('r')
      .executeTakeFirst();
    if (!row || row.refused_at) return refuse({ type: 'link-used' });
    if (!row.account_id) return refuse({ type: 'no-account' });
    const set = await setPassword(tx, { accountId: row.account_id, password: input.password, now });
    if (!set.ok) return refuse({ type: 'password-refused', fault: set.error.fault });
    await resetFactors(tx, row.account_id, now);
    await tx.updateTable('org_recovery').set({ used_at: now }).where('id', '=', row.id).execute();
    await closeRecoveries(tx, row.person_id, now);
    await emit({
      name: 'org.recovery-finished',
      subject: { type: 'recovery', id: row.id },
      data: { personId: row.person_id },
    });
    return ok();
  },
});
