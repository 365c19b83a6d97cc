import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { ALL_KINDS } from '../facts.server.ts';
import { personOf } from '../recording.server.ts';
import { policyInput } from '../schema.ts';

/** Who reviews: for kinds of units (`all`: for every kind), or for units by name; `inherit` takes the rule of units and kinds away. */
export const setReviewPolicy = defineAction({
  name: 'content.set-review-policy',
  input: policyInput.refine(
    ({ kinds, unitIds }) => kinds.length > 0 !== unitIds.length > 0,
    'Pilih unit, atau jenis unit.',
  ),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    authorize(may(actor, 'set-review-policy'));
    const { mode, kinds, unitIds } = input;
    const units =
      unitIds.length === 0
        ? []
        : await tx
            .selectFrom('org_read_unit')
            .select('id')
            .where('id', 'in', unitIds)
            .where('state', '=', 'live')
            .execute();
    if (units.length !== new Set(unitIds).size) return notFound();
    const base = { tenant_id: actor.tenantId, set_by: personOf(context), set_at: now };
    if (mode === 'inherit') {
      if (kinds.length > 0)
        await tx.deleteFrom('content_review_default').where('kind', 'in', kinds).execute();
      if (unitIds.length > 0)
        await tx.deleteFrom('content_review_policy').where('unit_id', 'in', unitIds).execute();
    } else {
      for (const kind of new Set(kinds))
        await tx
          .insertInto('content_review_default')
          .values({ ...base, kind, mode })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'kind']).doUpdateSet({ mode, set_by: base.set_by, set_at: now }),
          )
          .execute();
      if (units.length > 0)
        await tx
          .insertInto('content_review_policy')
          .values(units.map(({ id }) => ({ ...base, unit_id: id, mode })))
          .onConflict((conflict) =>
            conflict
              .columns(['tenant_id', 'unit_id'])
              .doUpdateSet({ mode, set_by: base.set_by, set_at: now }),
          )
          .execute();
    }
    await emit({
      name: 'content.review-policy-set',
      subject: { type: 'review-policy', id: units[0]?.id ?? actor.tenantId },
      data: { mode, units: units.length, kinds: kinds.map((kind) => (kind === ALL_KINDS ? 'all' : kind)) },
    });
    return ok({ units: units.length, kinds: kinds.length });
  },
});
