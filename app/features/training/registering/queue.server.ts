import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../events.ts';
import { isOver, type LockedBatch } from '../programmes/batch-rows.server.ts';
import '../tables.ts';
import { registeringCopy } from './copy.id.ts';
import { beginningOf, heldIn } from './places.server.ts';
import { offersDue, offerUntil } from './rules/queue.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send' | 'emit'>;

export const PASS_OFFERS_JOB = 'training.pass-offers';
const MINE = '/kerja/pelatihan-saya';

async function tellOf(
  context: Context,
  batch: LockedBatch,
  personId: string,
  notice: { kind: string; title: string; body: string; key: string; urgency: 'urgent' | 'normal' },
): Promise<void> {
  await tell(context, { zone: batch.zone, notices: [{ personId, href: MINE, ...notice }] });
}

/**
 * Offers the free places of a batch to the first of its queue. The caller holds the batch's lock, as every act on its registrations
 * does: two acts never offer one place.
 */
export async function offerFreePlaces(context: Context, batch: LockedBatch): Promise<number> {
  const { tx, now } = context;
  if (isOver(batch) || batch.state === 'draft') return 0;
  const until = offerUntil(now, batch.offer_hours, await beginningOf(tx, batch));
  if (until === null) return 0;
  const waiting = await tx
    .selectFrom('training_registration')
    .select(['id', 'person_id', 'unit_id', 'queued_at as queuedAt'])
    .where('batch_id', '=', batch.id)
    .where('state', '=', 'waiting')
    .execute();
  const due = offersDue(
    waiting.map((row) => ({ ...row, queuedAt: row.queuedAt! })),
    { quota: batch.quota, held: await heldIn(tx, batch.id) },
  );
  for (const one of due) {
    await tx
      .updateTable('training_registration')
      .set({ state: 'offered', queued_at: null, offered_until: until, updated_at: now })
      .where('id', '=', one.id)
      .execute();
    await tellOf(context, batch, one.person_id, {
      kind: 'training.place-offered',
      title: registeringCopy.notices.offered,
      body: registeringCopy.notices.offeredUntil(until, batch.zone),
      key: `training-offer:${one.id}:${until}`,
      // The offer runs while the person sleeps; a digest of tomorrow may come too late.
      urgency: batch.offer_hours < 24 ? 'urgent' : 'normal',
    });
    await context.emit({
      name: 'training.place-offered',
      subject: { type: 'training-registration', id: one.id },
      data: { batchId: batch.id, unitId: one.unit_id, until },
    });
  }
  if (due.length > 0)
    await context.send(
      PASS_OFFERS_JOB,
      { tenantId: context.actor.tenantId, batchId: batch.id },
      { startAfter: until },
    );
  return due.length;
}

/** Ends the offers that nobody answered in time. Who let one lapse may register anew, at the end of the queue. */
export async function endLapsedOffers(context: Context, batch: LockedBatch): Promise<number> {
  const { tx, now } = context;
  const lapsed = await tx
    .updateTable('training_registration')
    .set({
      state: 'withdrawn',
      offered_until: null,
      note: registeringCopy.notices.lapsed,
      updated_at: now,
    })
    .where('batch_id', '=', batch.id)
    .where('state', '=', 'offered')
    .where('offered_until', '<=', now)
    .returning(['id', 'person_id', 'unit_id'])
    .execute();
  for (const one of lapsed) {
    await tellOf(context, batch, one.person_id, {
      kind: 'training.offer-lapsed',
      title: registeringCopy.notices.lapsed,
      body: registeringCopy.notices.lapsedText,
      key: `training-offer-lapsed:${one.id}`,
      urgency: 'normal',
    });
    await context.emit({
      name: 'training.offer-lapsed',
      subject: { type: 'training-registration', id: one.id },
      data: { batchId: batch.id, unitId: one.unit_id },
    });
  }
  return lapsed.length;
}

/** After anything that may free places: lapsed offers end, and the next ones are made. */
export async function settleQueue(context: Context, batch: LockedBatch): Promise<void> {
  await endLapsedOffers(context, batch);
  await offerFreePlaces(context, batch);
}
