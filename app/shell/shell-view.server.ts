import type { RouterContextProvider } from 'react-router';
import { hasRole, type PersonActor, type Role } from '#app/platform/authz/actor.ts';
import { takeFlash } from '#app/platform/request/flash.server.ts';
import { requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import { shellCopy } from './copy.id.ts';
import type { ShellView } from './frame.tsx';
import { navigationFor } from './navigation.ts';

/** What stands around the page of the signed-in person, and the header that forgets a shown message. */
export async function shellView(
  context: Readonly<RouterContextProvider>,
  request: Request,
): Promise<{ view: ShellView; headers: Record<string, string> }> {
  const actor = requirePerson(context, request);
  const government = requireGovernment(context);
  const { flash, headers } = takeFlash(request);
  const roles = [...new Set(actor.roles.map((held) => held.role))];
  const view: ShellView = {
    government: government.shortName,
    accent: government.accent,
    person: { name: actor.name, role: roleWords(actor) },
    sender: { personId: actor.personId, tenantId: actor.tenantId },
    navigation: navigationFor(roles),
    notices: 0,
    sample: government.sample ? { mayErase: hasRole(actor, 'coordinator', 'operator') } : null,
    ...(flash ? { flash } : {}),
    bare: roles.length > 0 && roles.every((role) => role === 'leader'),
  };
  return { view, headers };
}

function roleWords(actor: PersonActor): string {
  const roles: Role[] = [...new Set(actor.roles.map((held) => held.role))];
  return roles.map((role) => shellCopy.roles[role]).join(', ');
}
