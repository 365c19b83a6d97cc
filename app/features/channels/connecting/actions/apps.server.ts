import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { sealSecret } from '../../delivery/secrets.server.ts';
import '../../delivery/tables.ts';
import type { ChannelRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { appInput, removeAppInput } from '../schema.ts';

/** The government's own app at a network. Its key is sealed; left empty, the stored one stays. */
export const setApp = defineAction<
  typeof appInput,
  undefined,
  Extract<ChannelRefusal, { type: 'app-secret-missing' }>
>({
  name: 'channels.set-app',
  input: appInput,
  async run({ tx, actor, input, now, authorize, emit, platform }) {
    authorize(may(actor, 'set-app'));
    const { network, clientId, clientSecret } = input;
    const known = await tx
      .selectFrom('channels_app')
      .select(['client_id', 'secret'])
      .where('network', '=', network)
      .forUpdate()
      .executeTakeFirst();
    if (clientSecret === '' && known?.client_id !== clientId) return refuse({ type: 'app-secret-missing' });
    const secret =
      clientSecret === ''
        ? known!.secret
        : sealSecret(platform, { tenantId: actor.tenantId, app: network }, { clientSecret });
    const settings = {
      ...(input.monthlyCap === null ? {} : { monthlyCap: String(input.monthlyCap) }),
      ...(input.noLinks ? { noLinks: 'ya' } : {}),
    };
    const values = {
      client_id: clientId,
      secret,
      settings: jsonb(settings) as never,
      set_by: actor.kind === 'person' ? actor.personId : null,
      set_at: now,
    };
    await tx
      .insertInto('channels_app')
      .values({ tenant_id: actor.tenantId, network, ...values })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'network']).doUpdateSet(values))
      .execute();
    await emit({
      name: 'channels.app-set',
      subject: { type: 'government', id: actor.tenantId },
      data: { network, keyChanged: clientSecret !== '' },
    });
    return ok();
  },
});

/** Accounts that were connected by it stay so until their leave has to be renewed. */
export const removeApp = defineAction<typeof removeAppInput, undefined>({
  name: 'channels.remove-app',
  input: removeAppInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    authorize(may(actor, 'set-app'));
    const gone = await tx
      .deleteFrom('channels_app')
      .where('network', '=', input.network)
      .returning('network')
      .executeTakeFirst();
    if (!gone) return notFound();
    await emit({
      name: 'channels.app-removed',
      subject: { type: 'government', id: actor.tenantId },
      data: { network: input.network },
    });
    return ok();
  },
});
