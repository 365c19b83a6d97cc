import { z } from 'zod';
import { parseAddress } from '#app/features/channels/index.ts';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { reportCopy } from './copy.id.ts';
import './events.ts';
import { mayReport } from './policy.ts';
import { accountKeys } from './rules/post-key.ts';

/** The officer says that the register has an account under the wrong unit: the coordinators are told, once a day. */
export const askAccountCheck = defineAction({
  name: 'monitoring.ask-account-check',
  input: z.object({ address: z.string().max(4_000) }),
  async run(context): Promise<Result<undefined, { type: 'account-unknown' }>> {
    const { tx, actor, input, now, authorize, emit } = context;
    const keys = accountKeys(parseAddress(input.address));
    const channel =
      keys.length === 0
        ? undefined
        : await tx
            .selectFrom('channels_read_channel')
            .select(['id', 'unit_id'])
            .where('address_key', 'in', keys)
            .executeTakeFirst();
    authorize(mayReport(actor, 'ask-check'));
    if (!channel) return refuse({ type: 'account-unknown' });
    const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
    const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString();
    const desk = await tx
      .selectFrom('org_read_role')
      .select('person_id')
      .distinct()
      .where('role', '=', 'coordinator')
      .where('ended_at', 'is', null)
      .where('from_date', '<=', today)
      .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
      .execute();
    await emit({
      name: 'monitoring.account-check-asked',
      subject: { type: 'channel', id: channel.id },
      data: { channelId: channel.id, unitId: channel.unit_id },
    });
    await tell(context, {
      zone,
      notices: desk.map(({ person_id }) => ({
        personId: person_id,
        kind: 'monitoring.account-check',
        urgency: 'normal' as const,
        title: reportCopy.askNotice,
        href: `/kerja/akun/${channel.id}`,
        key: `account-check:${channel.id}:${today}`,
      })),
    });
    return ok();
  },
});
