import type { RouterContextProvider } from 'react-router';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { CommonRefusal } from '#app/platform/errors/result.ts';
import { callOf, readAs, requestContext } from '#app/platform/request/request.server.ts';
import { inviteMany } from '../actions/invitations.server.ts';
import type { OrgRefusal } from '../errors.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { ReadyInvitation } from './invitation-links.tsx';

/** Invites those named and prepares one message for each. */
export async function prepareInvitations(
  context: Readonly<RouterContextProvider>,
  actor: PersonActor,
  personIds: readonly string[],
): Promise<
  | { ok: true; ready: ReadyInvitation[] }
  | { ok: false; error: CommonRefusal | Extract<OrgRefusal, { type: 'nobody-to-invite' }> }
> {
  const result = await inviteMany(callOf(context, actor), { personIds });
  if (!result.ok) return result;
  const { origin } = context.get(requestContext);
  const { invited } = result.value;
  const people = await readAs(context, actor, (db) =>
    db
      .selectFrom('org_invitation as i')
      .innerJoin('org_person as p', (join) =>
        join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.person_id'),
      )
      .innerJoin('org_unit as u', (join) =>
        join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.unit_id'),
      )
      .select(['i.id', 'p.id as personId', 'p.name', 'p.phone', 'u.short_name as unit'])
      .where(
        'i.id',
        'in',
        invited.map((one) => one.invitationId),
      )
      .orderBy('u.position')
      .execute(),
  );
  const tokens = new Map(invited.map((one) => [one.invitationId, one.token]));
  const ready = people.map(({ id, ...person }) => ({
    ...person,
    text: unitsCopy.invite.message(person.name, person.unit, `${origin}/undangan/${tokens.get(id)}`),
  }));
  return { ok: true, ready };
}
