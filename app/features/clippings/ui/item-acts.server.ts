import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { ok, type Result } from '#app/platform/errors/result.ts';
import type { Typed } from '#app/platform/request/form-input.ts';
import { correctTag } from '../actions/correct-tag.server.ts';
import { setRelevance } from '../actions/set-relevance.server.ts';
import { setTone } from '../actions/set-tone.server.ts';
import { splitStory } from '../actions/stories.server.ts';
import { clippingsCopy } from '../copy.id.ts';
import { isTone } from '../rules/filters.ts';

const said = clippingsCopy.said;

/** The acts of one article's page; each answers what it says when it is done. */
export async function itemAct(
  call: ActionCall,
  itemId: string,
  typed: Typed,
): Promise<Result<string, { type: string }>> {
  switch (typed.intent) {
    case 'nada': {
      const tone = isTone(typed.tone) ? typed.tone : null;
      const done = await setTone(call, { itemIds: [itemId], tone });
      return done.ok ? ok(said.tone(1, tone)) : done;
    }
    case 'relevan': {
      const done = await setRelevance(call, { itemIds: [itemId], relevance: typed.relevance });
      if (!done.ok) return done;
      return ok(
        typed.relevance === 'other'
          ? said.aside(1)
          : typed.relevance === 'relevant'
            ? said.back(1)
            : said.byRule,
      );
    }
    case 'pisah': {
      const done = await splitStory(call, { itemId });
      return done.ok ? ok(said.split) : done;
    }
    case 'tanda': {
      const done = await correctTag(call, { ...typed, itemId });
      return done.ok ? ok(said.tag[(typed.decision || 'none') as keyof typeof said.tag]) : done;
    }
    default:
      return { ok: false, error: { type: 'not-found' } };
  }
}
