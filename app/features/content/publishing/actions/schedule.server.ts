import { z } from 'zod';
import { cancelDelivery, frozenAt, requestDelivery } from '#app/features/channels/index.server.ts';
import { breachesOf, limitsOf, type PublishingNetwork } from '#app/features/channels/index.ts';
import {
  type ActionCall,
  type ActionContext,
  defineAction,
} from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { localTime, optionalDate } from '#app/platform/request/form-fields.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { ensureRendition } from '../../media/actions/make-rendition.server.ts';
import { sizeFor } from '../../media/rules/sizes.ts';
import { may, readerMissing } from '../../policy.ts';
import { moved, type VariantMove } from '../../states.ts';
import { isReleasedUrgent } from '../../urgent.server.ts';
import { lockVariant, moveVariant, type Piece, type Variant } from '../../variants.server.ts';
import { connectionOf } from '../connection.server.ts';
import { messageOf, picturesToFit } from '../message.server.ts';
import { blockersOf } from '../rules/blockers.ts';

/** Date and hour in the government's zone; both empty: at once. */
export const scheduleInput = z
  .object({ variantId: z.uuid(), date: optionalDate, time: localTime })
  .refine(({ date, time }) => (date === null) === (time === null), {
    path: ['time'],
    message: 'Isi tanggal dan jamnya.',
  });
const variantInput = z.object({ variantId: z.uuid() });

type Context = ActionContext<unknown>;
type Found = { piece: Piece; variant: Variant };

async function load(context: Context, variantId: string): Promise<Found> {
  const found = await lockVariant(context.tx, context.actor.tenantId, variantId);
  context.authorize(may(context.actor, 'schedule', { unitId: found?.variant.unit_id ?? null }));
  return found ?? context.notFound();
}

const zoneOf = async ({ tx }: Context): Promise<string> =>
  (await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow()).zone;

async function embargoOf({ tx }: Context, narrativeId: string | null): Promise<string | null> {
  if (narrativeId === null) return null;
  const row = await tx
    .selectFrom('agenda_read_narrative')
    .select('embargo_until')
    .where('id', '=', narrativeId)
    .executeTakeFirst();
  return row?.embargo_until ?? null;
}

/** Sends an approved variant at a moment, or now; scheduled already, it is moved there. */
export const storeSchedule = defineAction({
  name: 'content.schedule',
  input: scheduleInput,
  async run(context): Promise<Result<{ at: string }, Refusal>> {
    const { tx, actor, now, input, emit, send } = context;
    const { piece, variant } = await load(context, input.variantId);
    if (variant.way !== 'automatic' || moved(variant.state, nextOf(variant)) === null)
      return refuse<Refusal>({ type: 'wrong-state', state: variant.state });
    const at = input.date === null ? now : (instantAt(input.date, input.time, await zoneOf(context)) ?? now);
    const built = await messageOf(tx, variant);
    const limits = limitsOf(variant.network);
    const blockers = blockersOf({
      breaches: limits ? breachesOf(limits, built.message) : [],
      media: built.media,
      flags: piece.flags.length,
      at: input.date === null ? null : at,
      now,
      frozen: await frozen(context, variant, at),
      connection: await connectionOf(tx, variant),
      embargoUntil: await embargoOf(context, piece.narrative_id),
      readerMissing: readerMissing(piece, variant, await isReleasedUrgent(tx, variant)),
    });
    if (blockers.length > 0) return refuse<Refusal>({ type: 'not-ready', blockers });
    if (
      variant.delivery_id &&
      !(await cancelDelivery(tx, { tenantId: actor.tenantId, now }, variant.delivery_id))
    )
      return refuse<Refusal>({ type: 'under-way' });
    const { deliveryId } = await requestDelivery(
      tx,
      { tenantId: actor.tenantId, now, send },
      {
        key: `content ${variant.id} ${variant.version} ${now}`,
        origin: 'content',
        originId: variant.id,
        unitId: variant.unit_id,
        channelId: variant.channel_id,
        network: variant.network as PublishingNetwork,
        message: built.message,
        dueAt: at,
      },
    );
    await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, nextOf(variant), {
      scheduled_at: at,
      delivery_id: deliveryId,
      problem: null,
      held_reason: null,
    });
    await emit({
      name: 'content.scheduled',
      subject: { type: 'variant', id: variant.id },
      data: { unitId: variant.unit_id, at },
    });
    return ok({ at });
  },
});

const nextOf = (variant: Variant): VariantMove => (variant.state === 'failed' ? 'retry' : 'schedule');

async function frozen({ tx, actor }: Context, variant: Variant, at: string) {
  const pause = await frozenAt(tx, actor.tenantId, at, {
    unitId: variant.unit_id,
    network: variant.network,
  });
  return pause && { reason: pause.reason, until: pause.untilAt };
}

/** Makes the sizes its network needs, then schedules. */
export async function schedule(call: ActionCall, raw: unknown): ReturnType<typeof storeSchedule> {
  const parsed = scheduleInput.safeParse(raw);
  if (parsed.success) await fitPictures(call, parsed.data.variantId);
  return storeSchedule(call, raw);
}

async function fitPictures(call: ActionCall, variantId: string): Promise<void> {
  const { platform, actor } = call;
  const found = await readTenant(platform.db, actor.tenantId, async (db) => {
    const variant = await db
      .selectFrom('content_variant')
      .select(['tenant_id', 'id', 'unit_id', 'network'])
      .where('id', '=', variantId)
      .executeTakeFirst();
    if (!variant || !may(actor, 'schedule', { unitId: variant.unit_id })) return null;
    return { network: variant.network, pictures: await picturesToFit(db, variant) };
  });
  for (const picture of found?.pictures ?? [])
    await ensureRendition(call, { ...picture, size: sizeFor(found?.network ?? '') });
}

/** Takes a variant back to approved; too late once the irreversible call has begun. */
export const unschedule = defineAction({
  name: 'content.unschedule',
  input: variantInput,
  async run(context): Promise<Result<void, Refusal>> {
    const { tx, actor, now, input, emit } = context;
    const { variant } = await load(context, input.variantId);
    if (moved(variant.state, 'unschedule') === null)
      return refuse<Refusal>({ type: 'wrong-state', state: variant.state });
    if (
      variant.delivery_id &&
      !(await cancelDelivery(tx, { tenantId: actor.tenantId, now }, variant.delivery_id))
    )
      return refuse<Refusal>({ type: 'under-way' });
    await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'unschedule', {
      scheduled_at: null,
      delivery_id: null,
      problem: null,
      held_reason: null,
    });
    await emit({
      name: 'content.unscheduled',
      subject: { type: 'variant', id: variant.id },
      data: { unitId: variant.unit_id },
    });
    return ok();
  },
});
