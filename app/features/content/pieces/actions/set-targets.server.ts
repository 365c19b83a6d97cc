import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { PURPOSES } from '../../tables.ts';
import { targetsInput } from '../schema.ts';

/** The coordinator says how a month's content is to be made up. */
export const setTargets = defineAction({
  name: 'content.set-targets',
  input: targetsInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'set-target'));
    const set = { set_by: actor.kind === 'person' ? actor.personId : null, set_at: now };
    await tx
      .insertInto('content_target')
      .values(
        PURPOSES.map((purpose) => ({
          tenant_id: actor.tenantId,
          month: `${input.month}-01`,
          purpose,
          share: input[purpose],
          ...set,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'month', 'purpose'])
          .doUpdateSet((eb) => ({ share: eb.ref('excluded.share'), ...set })),
      )
      .execute();
    await emit({
      name: 'content.targets-set',
      subject: { type: 'government', id: actor.tenantId },
      data: { month: input.month },
    });
    return ok();
  },
});
