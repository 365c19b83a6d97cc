import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { localDate, localTime, requiredText } from '#app/platform/request/form-fields.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { type ContentAct, may } from '../../policy.ts';
import { lockVariant, moveVariant, type Piece, type Variant } from '../../variants.server.ts';

const variantInput = z.object({ variantId: z.uuid() });
export const excuseInput = variantInput.extend({ reason: requiredText('alasannya', 300) });
export const dueInput = variantInput.extend({ date: localDate, time: localTime });

async function load(
  context: ActionContext<{ variantId: string }>,
  act: ContentAct,
): Promise<{ piece: Piece; variant: Variant }> {
  const { tx, actor, input, authorize, notFound } = context;
  const found = await lockVariant(tx, actor.tenantId, input.variantId);
  authorize(may(actor, act, { unitId: found?.variant.unit_id ?? null }));
  return found ?? notFound();
}

/** A variant is not posted after all; the reason stays with it. */
export const excuseVariant = defineAction({
  name: 'content.excuse-variant',
  input: excuseInput,
  async run(context): Promise<Result<void, Refusal>> {
    const { tx, actor, now, input, emit } = context;
    const { variant } = await load(context, 'excuse');
    const state = await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'excuse', {
      excused_reason: input.reason,
      excused_by: actor.kind === 'person' ? actor.personId : null,
      excused_at: now,
    });
    if (!state) return refuse<Refusal>({ type: 'wrong-state', state: variant.state });
    await emit({
      name: 'content.excused',
      subject: { type: 'variant', id: variant.id },
      data: { unitId: variant.unit_id },
    });
    return ok();
  },
});

/** An excused variant is posted after all. */
export const reopenVariant = defineAction({
  name: 'content.reopen-variant',
  input: variantInput,
  async run(context): Promise<Result<void, Refusal>> {
    const { tx, actor, now, emit } = context;
    const { variant } = await load(context, 'excuse');
    const state = await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'reopen', {
      excused_reason: null,
      excused_by: null,
      excused_at: null,
    });
    if (!state) return refuse<Refusal>({ type: 'wrong-state', state: variant.state });
    await emit({
      name: 'content.reopened',
      subject: { type: 'variant', id: variant.id },
      data: { unitId: variant.unit_id },
    });
    return ok();
  },
});

/** By when a person posts it; reminders follow it. Local to the government. */
export const setDue = defineAction({
  name: 'content.set-due',
  input: dueInput,
  async run(context): Promise<Result<void, Refusal>> {
    const { tx, actor, now, input } = context;
    const { variant } = await load(context, 'schedule');
    if (variant.way !== 'assisted' || variant.state !== 'approved')
      return refuse<Refusal>({ type: 'wrong-state', state: variant.state });
    const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
    const dueAt = instantAt(input.date, input.time ?? '16:00', zone) ?? now;
    if (Date.parse(dueAt) < Date.parse(now))
      return refuse<Refusal>({ type: 'not-ready', blockers: [{ type: 'in-the-past' }] });
    await tx
      .updateTable('content_variant')
      .set({ due_at: dueAt, reminded_at: null, updated_at: now })
      .where('tenant_id', '=', actor.tenantId)
      .where('id', '=', variant.id)
      .execute();
    await context.emit({
      name: 'content.due-set',
      subject: { type: 'variant', id: variant.id },
      data: { unitId: variant.unit_id, at: dueAt },
    });
    return ok();
  },
});
