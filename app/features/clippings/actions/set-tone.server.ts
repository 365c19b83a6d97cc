import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { toneInput } from '../schema.ts';
import '../tables.ts';
import { chosenItems, personOf } from './chosen.server.ts';

/** A person says how articles speak of the government, of one or of whole stories; an empty tone takes it back. */
export const setTone = defineAction({
  name: 'clippings.set-tone',
  input: toneInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    authorize(may(actor, 'set-tone'));
    const items = await chosenItems(tx, input);
    const [first] = items;
    if (!first) return notFound();
    await tx
      .updateTable('clippings_item')
      .set(
        input.tone === null
          ? { tone: null, tone_by: null, tone_at: null }
          : { tone: input.tone, tone_by: personOf(actor), tone_at: now },
      )
      .where(
        'id',
        'in',
        items.map(({ id }) => id),
      )
      .execute();
    await emit({
      name: 'clippings.tone-set',
      subject: { type: 'clippings-item', id: items.length === 1 ? first.id : null },
      data: { tone: input.tone, items: items.length },
    });
    return ok({ items: items.length });
  },
});
