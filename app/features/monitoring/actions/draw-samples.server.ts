import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { drawWeek } from '../store/draw-week.server.ts';

const input = z.object({
  /** Monday of the week to draw from. */
  week: z.iso.date(),
});

/** Draws the samples of one week, once. */
export const drawSamples = defineAction<typeof input, { drawn: number }>({
  name: 'monitoring.draw-samples',
  input,
  async run({ tx, actor, input: { week }, now, authorize, emit }) {
    authorize(may(actor, 'draw-samples'));
    const drawn = await drawWeek(tx, { tenantId: actor.tenantId, now }, week);
    if (drawn > 0)
      await emit({
        name: 'monitoring.samples-drawn',
        subject: { type: 'week', id: null },
        data: { week, drawn },
      });
    return ok({ drawn });
  },
});
