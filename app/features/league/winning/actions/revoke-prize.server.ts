import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { revokeDocument } from '#app/platform/documents/documents.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { requiredText } from '#app/platform/request/form-fields.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';

/**
 * Withdraws a winner's certificate with its reason, as when something comes to light after the seal: the sealed table stays as it was
 * computed, the number stays used, and the check page shows both.
 */
export const revokePrize = defineAction({
  name: 'league.revoke-prize',
  input: z.object({ prizeId: z.uuid(), reason: requiredText('alasan pencabutan', 300) }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const prize = await tx
      .selectFrom('league_prize')
      .select(['id', 'season_id', 'unit_id', 'document_id'])
      .where('id', '=', input.prizeId)
      .forUpdate()
      .executeTakeFirst();
    if (!prize) return notFound();
    authorize(may(actor, 'issue-prizes') || may(actor, 'run-jobs'));
    const by = actor.kind === 'person' ? actor.personId : null;
    if (!(await revokeDocument(tx, { now, by }, prize.document_id, input.reason)))
      return refuse<Refusal>({ type: 'prize-revoked' });
    await emit({
      name: 'league.prize-revoked',
      subject: { type: 'league-prize', id: prize.id },
      data: { seasonId: prize.season_id, unitId: prize.unit_id, documentId: prize.document_id },
    });
    return ok();
  },
});
