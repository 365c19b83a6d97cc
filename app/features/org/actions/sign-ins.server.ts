import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { revokeAllSignIns } from '#app/platform/auth/sessions.server.ts';
import { createToken } from '#app/platform/auth/tokens.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { RECOVERY_HOURS } from '../rules.ts';
import '../tables.ts';
import { RECOVERY_PURPOSE } from './recovery.server.ts';

const personOnly = z.object({ personId: z.uuid() });

/** Ends every sign-in of a person: a lost phone, a sudden leave. */
export const endSignIns = defineAction<
  typeof personOnly,
  { count: number },
  Extract<OrgRefusal, { type: 'no-account' }>
>({
  name: 'org.end-sign-ins',
  input: personOnly,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const person = await tx
      .selectFrom('org_person')
      .select(['id', 'account_id'])
      .where('id', '=', input.personId)
      .forUpdate()
      .executeTakeFirst();
    if (!person) return notFound();
    authorize(may(actor, 'end-sign-ins', { personId: person.id }));
    if (!person.account_id) return refuse({ type: 'no-account' });
    const count = await revokeAllSignIns(tx, person.account_id);
    await emit({
      name: 'org.sign-ins-ended',
      subject: { type: 'person', id: person.id },
      data: { personId: person.id, count },
    });
    return ok({ count });
  },
});

/** The machine's keeper makes a recovery link when no head or coordinator can agree any more; it stands in the trail. */
export const issueRecovery = defineAction<
  typeof personOnly,
  { token: string; expiresAt: string },
  Extract<OrgRefusal, { type: 'no-account' }>
>({
  name: 'org.issue-recovery',
  input: personOnly,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const person = await tx
      .selectFrom('org_person')
      .select(['id', 'account_id'])
      .where('id', '=', input.personId)
      .forUpdate()
      .executeTakeFirst();
    if (!person) return notFound();
    authorize(may(actor, 'issue-recovery', { personId: person.id }));
    if (!person.account_id) return refuse({ type: 'no-account' });
    const id = newId();
    const expiresAt = Temporal.Instant.from(now).add({ hours: RECOVERY_HOURS }).toString();
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
        expires_at: expiresAt,
        used_at: null,
      })
      .execute();
    const subject = `${actor.tenantId}:${id}`;
    const { token } = await createToken(tx, { purpose: RECOVERY_PURPOSE, subject, now, expiresAt });
    await emit({
      name: 'org.recovery-issued',
      subject: { type: 'recovery', id },
      data: { personId: person.id },
    });
    return ok({ token, expiresAt });
  },
});
