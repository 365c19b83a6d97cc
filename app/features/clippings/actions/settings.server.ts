import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../events.ts';
import { RETAG_JOB } from '../jobs.ts';
import { may } from '../policy.ts';
import { settingsInput } from '../schema.ts';
import '../tables.ts';

/** The hour of the daily clipping, and the words by which an article is about this government. */
export const saveSettings = defineAction({
  name: 'clippings.save-settings',
  input: settingsInput,
  async run({ tx, actor, input, now, authorize, emit, send }) {
    authorize(may(actor, 'edit-settings'));
    const old = await tx.selectFrom('clippings_setting').select('own_words').forUpdate().executeTakeFirst();
    const values = { paper_hour: input.paperHour, own_words: input.ownWords, updated_at: now };
    await tx
      .insertInto('clippings_setting')
      .values({ tenant_id: actor.tenantId, ...values })
      .onConflict((on) => on.column('tenant_id').doUpdateSet(values))
      .execute();
    const retags = JSON.stringify(old?.own_words ?? []) !== JSON.stringify(input.ownWords);
    if (retags) await send(RETAG_JOB, { tenantId: actor.tenantId, issueId: null, version: null });
    await emit({
      name: 'clippings.settings-saved',
      subject: { type: 'clippings-setting', id: actor.tenantId },
      data: { paperHour: input.paperHour },
    });
    return ok({ retags });
  },
});
