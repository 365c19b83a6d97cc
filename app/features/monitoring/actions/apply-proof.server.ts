import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { ownPrecision } from '../store/match-posts.server.ts';
import { notePublished } from '../store/note-published.server.ts';
import '../tables.ts';

const proofSchema = z.object({});

/** Once the precision on own decisions is proven, the sure proposals that wait are confirmed by rule. */
export const applyProof = defineAction<typeof proofSchema, { confirmed: number }>({
  name: 'monitoring.apply-proof',
  input: proofSchema,
  async run({ tx, actor, now, authorize, emit }) {
    authorize(may(actor, 'rematch'));
    const { proven } = await ownPrecision(tx);
    if (!proven) return ok({ confirmed: 0 });
    const done = await tx
      .updateTable('monitoring_match')
      .set({ state: 'confirmed', decided_by_kind: 'rule', decided_at: now })
      .where('state', '=', 'proposed')
      .where('band', '=', 'sure')
      .returning('post_id')
      .execute();
    await notePublished({ tx, actor, emit }, [...new Set(done.map((row) => row.post_id))]);
    return ok({ confirmed: done.length });
  },
});
