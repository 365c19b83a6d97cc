import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ClippingRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import { chosenItems } from './chosen.server.ts';

const splitInput = z.object({ itemId: z.uuid() });

/** Takes an article out of its story: it tells one of its own. The rule never puts it back. */
export const splitStory = defineAction<typeof splitInput, { storyId: string }, ClippingRefusal>({
  name: 'clippings.split-story',
  input: splitInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const item = await tx
      .selectFrom('clippings_item')
      .select(['id', 'story_id'])
      .where('id', '=', input.itemId)
      .forUpdate()
      .executeTakeFirst();
    if (!item) return notFound();
    authorize(may(actor, 'edit-stories'));
    const others = await tx
      .selectFrom('clippings_item')
      .select('id')
      .where('story_id', '=', item.story_id)
      .where('id', '<>', item.id)
      .executeTakeFirst();
    if (!others) return refuse({ type: 'story-of-one' });
    const storyId = newId();
    await tx
      .insertInto('clippings_story')
      .values({ tenant_id: actor.tenantId, id: storyId, created_at: now })
      .execute();
    await tx
      .updateTable('clippings_item')
      .set({ story_id: storyId, story_by: 'person' })
      .where('id', '=', item.id)
      .execute();
    await emit({
      name: 'clippings.story-split',
      subject: { type: 'clippings-item', id: item.id },
      data: { storyId },
    });
    return ok({ storyId });
  },
});

const mergeInput = z.object({ storyIds: z.array(z.uuid()).max(200).default([]) });

/** Makes one story of several: the oldest takes the articles of the others. */
export const mergeStories = defineAction<typeof mergeInput, { storyId: string }, ClippingRefusal>({
  name: 'clippings.merge-stories',
  input: mergeInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    authorize(may(actor, 'edit-stories'));
    const wanted = [...new Set(input.storyIds)];
    if (wanted.length < 2) return refuse({ type: 'one-story-only' });
    const stories = await tx
      .selectFrom('clippings_story')
      .select('id')
      .where('id', 'in', wanted)
      .orderBy('created_at')
      .orderBy('id')
      .forUpdate()
      .execute();
    const [kept] = stories;
    if (!kept || stories.length < wanted.length) return notFound();
    const gone = stories.slice(1).map(({ id }) => id);
    const items = await chosenItems(tx, { itemIds: [], storyIds: wanted });
    await tx
      .updateTable('clippings_item')
      .set({ story_id: kept.id, story_by: 'person' })
      .where('story_id', 'in', gone)
      .execute();
    await tx.deleteFrom('clippings_story').where('id', 'in', gone).execute();
    await emit({
      name: 'clippings.stories-merged',
      subject: { type: 'clippings-story', id: kept.id },
      data: { stories: stories.length, items: items.length },
    });
    return ok({ storyId: kept.id });
  },
});
