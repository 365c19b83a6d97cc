import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { changeContact, passwordMatches, setPassword } from '#app/platform/auth/accounts.server.ts';
import type { Actor } from '#app/platform/authz/actor.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { markRead } from '#app/platform/notify/notices.server.ts';
import { savePreferences } from '#app/platform/notify/preferences.server.ts';
import { preferencesInput, pushSubscriptionInput } from '#app/platform/notify/schema.ts';
import { removeSubscription, saveSubscription } from '#app/platform/notify/subscriptions.server.ts';
import type { OrgRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { ownProfileInput } from '../schema.ts';
import '../tables.ts';
import { checkContact } from './people.server.ts';
import { closeRecoveries } from './recovery.server.ts';

/** The acting person; nobody when a job or a visitor asks, which the policy then refuses. */
const selfOf = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : '');

const editOwnProfileInput = ownProfileInput.extend({ password: z.string().max(200).default('') });

/**
 * A person changes his own name and contact. The contact is also what he signs in with, so the account changes in the same
 * transaction and the current password is asked for it.
 */
export const editOwnProfile = defineAction<
  typeof editOwnProfileInput,
  undefined,
  Extract<
    OrgRefusal,
    { type: 'contact-taken' | 'contact-missing' | 'identifier-taken' | 'wrong-password' | 'no-account' }
  >
>({
  name: 'org.edit-own-profile',
  input: editOwnProfileInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const personId = selfOf(actor);
    const person = await tx
      .selectFrom('org_person')
      .selectAll()
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst();
    if (!person) return notFound();
    authorize(may(actor, 'edit-own-profile', { personId }));
    const contact = await checkContact(tx, input, personId);
    if (!contact.ok) return contact;
    const after = { name: input.name, email: input.email, phone: input.phone };
    const fields = Object.entries(after).flatMap(([field, value]) =>
      person[field as keyof typeof after] === value ? [] : [field],
    );
    if (fields.length === 0) return ok();
    if (fields.includes('email') || fields.includes('phone')) {
      if (!person.account_id) return refuse({ type: 'no-account' });
      if (!(await passwordMatches(tx, person.account_id, input.password)))
        return refuse({ type: 'wrong-password' });
      const changed = await changeContact(tx, { accountId: person.account_id, ...after, now });
      if (!changed.ok) {
        const { error } = changed;
        return refuse({
          type: 'identifier-taken',
          field: error.type === 'identifier-taken' ? error.field : 'email',
        });
      }
    }
    await tx.updateTable('org_person').set(after).where('id', '=', personId).execute();
    await emit({ name: 'org.profile-edited', subject: { type: 'person', id: personId }, data: { fields } });
    return ok();
  },
});

/** A new password for oneself; every other sign-in ends. The current one was asked and counted by the sign-in before. */
export const changeOwnPassword = defineAction<
  z.ZodObject<{ password: z.ZodString; keepSessionId: z.ZodString }>,
  undefined,
  Extract<OrgRefusal, { type: 'password-refused' }>
>({
  name: 'org.change-own-password',
  input: z.object({
    password: z.string().min(1, 'Isi kata sandi baru.').max(200),
    keepSessionId: z.string(),
  }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const personId = selfOf(actor);
    authorize(may(actor, 'edit-own-profile', { personId }));
    if (actor.kind !== 'person') return notFound();
    const set = await setPassword(tx, {
      accountId: actor.accountId,
      password: input.password,
      keepSessionId: input.keepSessionId,
      now,
    });
    if (!set.ok) return refuse({ type: 'password-refused', fault: set.error.fault });
    await closeRecoveries(tx, personId, now);
    await emit({ name: 'org.password-changed', subject: { type: 'person', id: personId }, data: {} });
    return ok();
  },
});

/** Writes into the trail that the way somebody signs in changed; the sign-in itself keeps no trail. */
export const noteFactorChange = defineAction({
  name: 'org.note-factor-change',
  input: z.object({
    what: z.enum(['second-factor-on', 'second-factor-off', 'passkey-added', 'passkey-removed']),
  }),
  async run({ actor, input, authorize, emit }) {
    const personId = selfOf(actor);
    authorize(may(actor, 'edit-own-profile', { personId }));
    const subject = { type: 'person', id: personId };
    if (input.what.startsWith('second-factor'))
      await emit({
        name: 'org.second-factor-changed',
        subject,
        data: { on: input.what === 'second-factor-on' },
      });
    else
      await emit({ name: 'org.passkey-changed', subject, data: { added: input.what === 'passkey-added' } });
    return ok();
  },
});

/** How one wants to be told. */
export const saveOwnPreferences = defineAction({
  name: 'org.save-own-preferences',
  input: preferencesInput,
  async run({ tx, actor, input, now, authorize }) {
    const personId = selfOf(actor);
    authorize(may(actor, 'edit-own-profile', { personId }));
    await savePreferences(tx, { tenantId: actor.tenantId, personId, preferences: input, now });
    return ok();
  },
});

/** This browser gets push messages from now on. */
export const addOwnPush = defineAction({
  name: 'org.add-own-push',
  input: z.object({ subscription: pushSubscriptionInput, device: z.string().max(80) }),
  async run({ tx, actor, input, now, authorize }) {
    const personId = selfOf(actor);
    authorize(may(actor, 'edit-own-profile', { personId }));
    await saveSubscription(tx, { tenantId: actor.tenantId, personId, ...input, now });
    return ok();
  },
});

export const removeOwnPush = defineAction({
  name: 'org.remove-own-push',
  input: z.object({ id: z.uuid().optional(), endpoint: z.string().max(1_000).optional() }),
  async run({ tx, actor, input, authorize }) {
    const personId = selfOf(actor);
    authorize(may(actor, 'edit-own-profile', { personId }));
    await removeSubscription(tx, { tenantId: actor.tenantId, personId, ...input });
    return ok();
  },
});

/** One's own notices, read. */
export const readOwnNotices = defineAction({
  name: 'org.read-own-notices',
  input: z.object({ ids: z.union([z.literal('all'), z.array(z.uuid()).max(200)]) }),
  async run({ tx, actor, input, now, authorize }) {
    const personId = selfOf(actor);
    authorize(may(actor, 'edit-own-profile', { personId }));
    return ok({ read: await markRead(tx, { tenantId: actor.tenantId, personId, ids: input.ids, now }) });
  },
});
