import type { RouterContextProvider } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { archivePieces } from '../actions/put-away.server.ts';
import { piecesCopy, refusalSentence } from '../copy.id.ts';

const copy = piecesCopy.list;

/** The acts on chosen pieces of the list; each leads back to the same look. */
export async function listActs(
  context: Readonly<RouterContextProvider>,
  request: Request,
  url: URL,
): Promise<Response> {
  const call = callOf(context, requirePerson(context, request));
  const here = `${url.pathname}${url.search}`;
  const form = await request.formData();
  const pieceIds = form.getAll('naskah');
  const intent = form.get('intent');
  if (intent !== 'arsipkan' && intent !== 'pulihkan') throw new Response(null, { status: 400 });
  const result = await archivePieces(call, { pieceIds, archived: intent === 'arsipkan' });
  if (!result.ok) {
    if (result.error.type === 'forbidden') throw new Response(null, { status: 403 });
    return redirectWith(here, { text: refusalSentence(result.error), tone: 'bad' });
  }
  const { done } = result.value;
  return redirectWith(here, {
    text: intent === 'arsipkan' ? copy.archived(done, pieceIds.length) : copy.restored(done),
  });
}
