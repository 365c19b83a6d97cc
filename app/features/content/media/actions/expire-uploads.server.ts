import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { ok } from '#app/platform/errors/result.ts';
import { may } from '../../policy.ts';
import { UPLOAD_DAYS } from '../rules/limits.ts';
import { dropParts } from '../upload-rows.server.ts';

const MOST = 200;

/** Files that nobody went on sending are let go; the device that comes back begins its file anew. */
export const expireUploads = defineAction<z.ZodObject, { count: number; leftovers: readonly string[] }>({
  name: 'content.expire-uploads',
  input: z.object({}),
  async run({ tx, actor, now, authorize, emit }) {
    authorize(may(actor, 'run-jobs'));
    const before = Temporal.Instant.from(now)
      .subtract({ hours: UPLOAD_DAYS * 24 })
      .toString();
    const old = await tx
      .selectFrom('content_upload')
      .select('id')
      .where('state', '=', 'open')
      .where('touched_at', '<', before)
      .orderBy('touched_at')
      .limit(MOST)
      .forUpdate()
      .skipLocked()
      .execute();
    const leftovers: string[] = [];
    for (const { id } of old) leftovers.push(...(await dropParts(tx, id)));
    if (old.length > 0) {
      const ids = old.map(({ id }) => id);
      await tx.updateTable('content_upload').set({ state: 'expired' }).where('id', 'in', ids).execute();
      await emit({
        name: 'content.uploads-expired',
        subject: { type: 'government', id: actor.tenantId },
        data: { count: old.length },
      });
    }
    return ok({ count: old.length, leftovers });
  },
});
