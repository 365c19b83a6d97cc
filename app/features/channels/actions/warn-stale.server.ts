import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { plainLongDate } from '#app/platform/clock/indonesian-dates.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { ok } from '#app/platform/errors/result.ts';
import { COPY } from '../copy.id.ts';
import '../events.ts';
import { RECHECK_JOB } from '../jobs.ts';
import { accountName } from '../networks.ts';
import { may } from '../policy.ts';
import { proofsOf } from '../queries/proofs.server.ts';
import { latestByMethod, provedUntil, RECHECK_DAYS } from '../rules/official.ts';
import { wayOf } from '../rules/proof-method.ts';
import { governmentOfTx, tellUnit } from '../telling.server.ts';

const input = z.object({});
/** A person has this long to renew a proof that no machine can look at. */
const WARN_DAYS = 14;

/** Sends proofs that go stale soon to be looked at again, and tells head and holder of those that only a person can renew. */
export const warnOfStaleProofs = defineAction<typeof input, { rechecked: number; told: number }>({
  name: 'channels.warn-of-stale-proofs',
  input,
  async run(context) {
    const { tx, actor, now, authorize, send } = context;
    authorize(may(actor, 'check-proof'));
    const { zone } = await governmentOfTx(tx);
    const channels = await tx
      .selectFrom('channels_channel')
      .select(['id', 'unit_id', 'network', 'handle', 'address', 'custodian_person_id'])
      .where('state', '=', 'approved')
      .execute();
    const proofs = await proofsOf(
      tx,
      channels.map((channel) => channel.id),
    );
    const soon = (days: number) =>
      Temporal.Instant.from(now)
        .add({ hours: days * 24 })
        .toString();
    const counts = { rechecked: 0, told: 0 };
    for (const channel of channels) {
      const latest = latestByMethod(proofs.get(channel.id) ?? []).filter((proof) => proof.holds);
      const last = provedUntil(channel.network, latest, now);
      if (!last || Date.parse(last) > Date.parse(soon(RECHECK_DAYS))) continue;
      if (latest.some((proof) => wayOf(channel.network, proof.method) === 'machine')) {
        await send(
          RECHECK_JOB,
          { tenantId: actor.tenantId, channelId: channel.id },
          { singletonKey: channel.id },
        );
        counts.rechecked += 1;
      }
      const stale = Date.parse(last) <= Date.parse(now);
      if (!stale && Date.parse(last) > Date.parse(soon(WARN_DAYS))) continue;
      const name = accountName(channel);
      const day = Temporal.Instant.from(last).toZonedDateTimeISO(zone);
      await tellUnit(context, {
        zone,
        unitId: channel.unit_id,
        roles: ['head'],
        also: [channel.custodian_person_id],
        kind: stale ? 'channels.proof-stale' : 'channels.proof-stale-soon',
        urgency: 'normal',
        title: stale ? COPY.notices.stale : COPY.notices.staleSoon,
        body: stale ? COPY.notices.staleBody(name) : COPY.notices.staleSoonBody(name, plainLongDate(day)),
        href: `/kerja/akun/${channel.id}`,
        key: `channels.stale:${stale ? 'gone' : 'soon'}:${channel.id}:${last.slice(0, 10)}`,
      });
      counts.told += 1;
    }
    return ok(counts);
  },
});
