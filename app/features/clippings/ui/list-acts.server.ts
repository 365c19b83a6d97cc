import type { RouterContextProvider } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { setRelevance } from '../actions/set-relevance.server.ts';
import { setTone } from '../actions/set-tone.server.ts';
import { mergeStories } from '../actions/stories.server.ts';
import { clippingsCopy } from '../copy.id.ts';
import { isTone } from '../rules/filters.ts';
import { faultSentence } from './fault-of.ts';

const said = clippingsCopy.said;

/** The acts on chosen stories of the list; each leads back to the same look. */
export async function listActs(
  context: Readonly<RouterContextProvider>,
  request: Request,
  url: URL,
): Promise<Response> {
  const call = callOf(context, requirePerson(context, request));
  const here = `${url.pathname}${url.search}`;
  const form = await request.formData();
  const storyIds = form.getAll('cerita');
  const intent = form.get('intent');
  const refused = (error: { type: string }) =>
    redirectWith(here, { text: faultSentence(error), tone: 'bad' });
  if (intent === 'gabung') {
    const merged = await mergeStories(call, { storyIds });
    return merged.ok ? redirectWith(here, { text: said.merged }) : refused(merged.error);
  }
  if (intent === 'sisihkan' || intent === 'masukkan') {
    const done = await setRelevance(call, {
      storyIds,
      relevance: intent === 'sisihkan' ? 'other' : 'relevant',
    });
    if (!done.ok) return refused(done.error);
    const { items } = done.value;
    return redirectWith(here, { text: intent === 'sisihkan' ? said.aside(items) : said.back(items) });
  }
  const tone = isTone(intent) ? intent : null;
  if (tone === null) throw new Response(null, { status: 400 });
  const set = await setTone(call, { storyIds, tone });
  return set.ok ? redirectWith(here, { text: said.tone(set.value.items, tone) }) : refused(set.error);
}
