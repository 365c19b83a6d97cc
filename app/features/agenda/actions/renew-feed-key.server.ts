import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { feedHash, feedKey } from '../feed-key.server.ts';
import { may } from '../policy.ts';

/** Gives a unit's calendar feed a new secret address; the old one opens nothing from then on. */
export const renewFeedKey = defineAction({
  name: 'agenda.renew-feed-key',
  input: z.object({ unitId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit, platform }) {
    const unit = await tx
      .selectFrom('org_read_unit')
      .select('id')
      .where('id', '=', input.unitId)
      .executeTakeFirst();
    if (!unit) return notFound();
    authorize(may(actor, 'see-feed-key', { unitId: unit.id }));
    const before = await tx
      .selectFrom('agenda_feed')
      .select('generation')
      .where('unit_id', '=', unit.id)
      .forUpdate()
      .executeTakeFirst();
    const generation = (before?.generation ?? 0) + 1;
    const key = feedKey(platform, { tenantId: actor.tenantId, unitId: unit.id, generation });
    const row = { generation, key_hash: feedHash(key), renewed_at: now };
    await tx
      .insertInto('agenda_feed')
      .values({ tenant_id: actor.tenantId, unit_id: unit.id, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'unit_id']).doUpdateSet(row))
      .execute();
    await emit({
      name: 'agenda.feed-key-renewed',
      subject: { type: 'unit', id: unit.id },
      data: { unitId: unit.id },
    });
    return ok({ key, path: `/kalender/${key}.ics` });
  },
});
