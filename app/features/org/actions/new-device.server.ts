import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { NewDevice } from '#app/platform/auth/auth.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { may } from '../policy.ts';
import { profileCopy } from '../profile-copy.id.ts';
import { membershipsOf } from '../queries/actor.server.ts';
import '../tables.ts';

/** Writes the notice that somebody signed in from a device the account never used. */
const announceNewDevice = defineAction({
  name: 'org.announce-new-device',
  input: z.object({ personId: z.uuid(), device: z.string().max(120), at: z.string() }),
  async run({ tx, actor, input, now, send, authorize, notFound }) {
    const government = await tx.selectFrom('org_government').select('zone').executeTakeFirst();
    if (!government) return notFound();
    authorize(may(actor, 'end-sign-ins'));
    const notice = {
      personId: input.personId,
      kind: 'org.new-device',
      urgency: 'urgent' as const,
      title: profileCopy.notices.newDevice(input.device),
      body: profileCopy.notices.newDeviceBody,
      href: '/kerja/profil/keamanan',
      key: `new-device:${input.at}`,
    };
    await tell({ tx, actor, now, send }, { zone: government.zone, notices: [notice] });
    return ok();
  },
});

/** Told once in each government of the account. */
export async function tellNewDevice(platform: Platform, event: NewDevice): Promise<void> {
  for (const { tenantId, personId } of await membershipsOf(platform, event.accountId)) {
    const actor = { kind: 'system' as const, tenantId, job: 'sign-in' };
    await announceNewDevice({ platform, actor }, { personId, device: event.device, at: event.at });
  }
}
