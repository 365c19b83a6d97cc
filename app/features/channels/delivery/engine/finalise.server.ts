import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { paidUseWait } from '../../connecting/paid-use.server.ts';
import { may } from '../../policy.ts';
import { frozenAt } from '../requesting.server.ts';
import { takenBack } from '../rules/course.ts';
import { freeLane } from './lanes.server.ts';
import { leaseEnd } from './lease.server.ts';
import {
  applyChange,
  factsOf,
  inSeconds,
  lockDelivery,
  mayGo,
  tellOutcome,
  writeAttempt,
} from './store.server.ts';

/**
 * A pause and the beginning of an irreversible call exclude each other: when the pause is committed, everything that was begun has begun,
 * and nothing begins any more.
 */
export async function holdPauses(tx: Tx, tenantId: string, how: 'shared' | 'alone'): Promise<void> {
  const key = `channels pauses ${tenantId}`;
  await (how === 'alone'
    ? sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    : sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`
  ).execute(tx);
}

const input = z.object({ deliveryId: z.uuid(), leaseKey: z.uuid(), leaseSeconds: z.number().positive() });

/**
 * Writes down, before it is made, that the irreversible call is made now. After this commit nothing sends this message again until a look
 * at the network or a person has said that it is not there. Who asked for it is asked once more here: between his act and now what it shows
 * may have become wrong. `at` is given to `look` as the moment of the call.
 */
export const beginFinalise = defineAction<
  typeof input,
  { may: true; at: string } | { may: false; why: 'lost' | 'paused' | 'spent' | 'taken-back' }
>({
  name: 'channels.begin-finalise',
  input,
  async run(context) {
    const { tx, actor, now, authorize } = context;
    await holdPauses(tx, actor.tenantId, 'shared');
    const { deliveryId, leaseKey, leaseSeconds } = context.input;
    const row = await lockDelivery(tx, deliveryId);
    authorize(may(actor, 'run-deliveries'));
    if (row?.state !== 'prepared' || row.lease_key !== leaseKey)
      return ok({ may: false as const, why: 'lost' as const });
    const unit = { unitId: row.unit_id, network: row.network };
    if (await frozenAt(tx, actor.tenantId, now, unit)) {
      await tx
        .updateTable('channels_delivery')
        .set({ lease_key: null, lease_until: null, updated_at: now })
        .where('id', '=', row.id)
        .execute();
      await freeLane(tx, row, now);
      return ok({ may: false as const, why: 'paused' as const });
    }
    const wait = await paidUseWait(tx, row.network, now);
    if (wait !== null) {
      const rest = { lease_key: null, lease_until: null, next_at: inSeconds(now, wait), updated_at: now };
      await tx.updateTable('channels_delivery').set(rest).where('id', '=', row.id).execute();
      await freeLane(tx, row, now);
      return ok({ may: false as const, why: 'spent' as const });
    }
    if (!(await mayGo(context, row))) {
      await applyChange(context, row, takenBack(factsOf(row)));
      await freeLane(tx, row, now);
      return ok({ may: false as const, why: 'taken-back' as const });
    }
    const begun = { state: 'finalising' as const, finalised_at: now };
    await tx
      .updateTable('channels_delivery')
      .set({ ...begun, looks: 0, absences: 0, lease_until: leaseEnd(leaseSeconds), updated_at: now })
      .where('id', '=', row.id)
      .execute();
    await writeAttempt(tx, row, {
      step: 'finalise',
      startedAt: now,
      finishedAt: null,
      outcome: null,
      reason: null,
      status: null,
    });
    await tellOutcome(context, row, { ...row, ...begun });
    return ok({ may: true as const, at: now });
  },
});
