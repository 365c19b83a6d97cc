import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { relevanceInput } from '../schema.ts';
import '../tables.ts';
import { chosenItems, personOf } from './chosen.server.ts';

/** A person sets articles apart or brings them back; empty, the rule decides again. */
export const setRelevance = defineAction({
  name: 'clippings.set-relevance',
  input: relevanceInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    authorize(may(actor, 'set-relevance'));
    const items = await chosenItems(tx, input);
    const [first] = items;
    if (!first) return notFound();
    const decided = input.relevance !== null;
    await tx
      .updateTable('clippings_item')
      .set({
        relevance_decision: input.relevance,
        relevance_by: decided ? personOf(actor) : null,
        relevance_at: decided ? now : null,
      })
      .where(
        'id',
        'in',
        items.map(({ id }) => id),
      )
      .execute();
    await emit({
      name: 'clippings.relevance-set',
      subject: { type: 'clippings-item', id: items.length === 1 ? first.id : null },
      data: { relevance: input.relevance, items: items.length },
    });
    return ok({ items: items.length });
  },
});
