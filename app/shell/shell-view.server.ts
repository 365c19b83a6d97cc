import type { RouterContextProvider } from 'react-router';
import { hasRole, type PersonActor, type Role } from '#app/platform/authz/actor.ts';
import { countUnread } from '#app/platform/notify/notices.server.ts';
import type { ConsoleStrip } from '#app/platform/request/console-strip.ts';
import { takeFlash } from '#app/platform/request/flash.server.ts';
import '#app/platform/request/navigation-counts.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
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
  const { notices, counts, strips } = await waiting(context, actor);
  const view: ShellView = {
    government: government.shortName,
    accent: government.accent,
    person: { name: actor.name, role: roleWords(actor) },
    sender: { personId: actor.personId, tenantId: actor.tenantId },
    navigation: navigationFor(roles, counts),
    notices,
    strips,
    sample: government.sample ? { mayErase: hasRole(actor, 'coordinator', 'operator') } : null,
    ...(flash ? { flash } : {}),
    bare: roles.length > 0 && roles.every((role) => role === 'leader'),
  };
  return { view, headers };
}

/** What waits for this person: unread notices, what features count for the entries of the rail, and what everybody has to know now. */
async function waiting(
  context: Readonly<RouterContextProvider>,
  actor: PersonActor,
): Promise<{ notices: number; counts: Partial<Record<string, number>>; strips: ConsoleStrip[] }> {
  const parts = platformOf(context).contributions('navigationCounts');
  const stripParts = platformOf(context).contributions('consoleStrip');
  const now = platformOf(context).clock.now().toString();
  return readAs(context, actor, async (db) => {
    const counts: Record<string, number> = {};
    for (const part of parts)
      for (const [entry, count] of Object.entries(await part(db, actor, now)))
        counts[entry] = (counts[entry] ?? 0) + (count ?? 0);
    const strips: ConsoleStrip[] = [];
    for (const part of stripParts) {
      const strip = await part(db, actor, now);
      if (strip) strips.push(strip);
    }
    return { notices: await countUnread(db, actor), counts, strips };
  });
}

function roleWords(actor: PersonActor): string {
  const roles: Role[] = [...new Set(actor.roles.map((held) => held.role))];
  return roles.map((role) => shellCopy.roles[role]).join(', ');
}
