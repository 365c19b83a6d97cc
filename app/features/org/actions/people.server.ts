import type { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { editPersonInput, personInput } from '../schema.ts';
import '../tables.ts';

type PersonRefusal = Extract<OrgRefusal, { type: 'contact-taken' | 'contact-missing' }>;
type PersonFields = z.output<typeof personInput>;

/** Whether a contact is free within this government; one living person, one address. */
export async function checkContact(
  tx: Tx,
  contact: { email: string | null; phone: string | null },
  exceptPersonId: string | null,
): Promise<Result<undefined, PersonRefusal>> {
  if (!contact.email && !contact.phone) return refuse({ type: 'contact-missing' });
  const rows = await tx
    .selectFrom('org_person')
    .select(['id', 'email', 'phone'])
    .where((eb) =>
      eb.or([
        ...(contact.email ? [eb(eb.fn('lower', ['email']), '=', contact.email.toLowerCase())] : []),
        ...(contact.phone ? [eb('phone', '=', contact.phone)] : []),
      ]),
    )
    .execute();
  const other = rows.find((row) => row.id !== exceptPersonId);
  if (!other) return ok();
  return refuse({
    type: 'contact-taken',
    field: contact.phone !== null && other.phone === contact.phone ? 'phone' : 'email',
  });
}

/** Writes a person; contact must have been checked. @returns the new id */
export async function insertPerson(
  tx: Tx,
  tenantId: string,
  input: PersonFields,
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('org_person')
    .values({
      tenant_id: tenantId,
      id,
      account_id: null,
      name: input.name,
      email: input.email,
      phone: input.phone,
      humas_level: input.humasLevel,
      created_at: now,
    })
    .execute();
  return id;
}

/** Enters a person into the register; access comes by invitation. */
export const addPerson = defineAction<typeof personInput, { personId: string }, PersonRefusal>({
  name: 'org.add-person',
  input: personInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'edit-people'));
    const contact = await checkContact(tx, input, null);
    if (!contact.ok) return contact;
    const personId = await insertPerson(tx, actor.tenantId, input, now);
    await emit({ name: 'org.person-added', subject: { type: 'person', id: personId }, data: {} });
    return ok({ personId });
  },
});

/** Changes name, contact or pranata humas level. The event names the fields, never the values. */
export const editPerson = defineAction<typeof editPersonInput, undefined, PersonRefusal>({
  name: 'org.edit-person',
  input: editPersonInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const person = await tx
      .selectFrom('org_person')
      .selectAll()
      .where('id', '=', input.personId)
      .forUpdate()
      .executeTakeFirst();
    if (!person) return notFound();
    authorize(may(actor, 'edit-people', { personId: person.id }));
    const contact = await checkContact(tx, input, person.id);
    if (!contact.ok) return contact;
    const after = { name: input.name, email: input.email, phone: input.phone, humas_level: input.humasLevel };
    const fields = Object.entries(after).flatMap(([field, value]) =>
      person[field as keyof typeof after] === value ? [] : [field],
    );
    if (fields.length === 0) return ok();
    await tx.updateTable('org_person').set(after).where('id', '=', person.id).execute();
    await emit({ name: 'org.person-edited', subject: { type: 'person', id: person.id }, data: { fields } });
    return ok();
  },
});
