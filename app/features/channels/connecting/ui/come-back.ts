import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { refusalSentence } from '../../copy.id.ts';
import { comeBack } from '../connect.server.ts';
import { CONNECTING_COPY } from '../copy.id.ts';
import type { Route } from './+types/come-back';

const LIST = '/kerja/sambungan';

/** Where networks send a person back to. It acts although it is opened: the state in its address was given to this person alone. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const params = new URL(request.url).searchParams;
  if (params.has('error')) return redirectWith(LIST, { text: CONNECTING_COPY.said.denied, tone: 'bad' });
  const { channelId, result } = await comeBack(callOf(context, actor), {
    state: params.get('state') ?? '',
    code: params.get('code') ?? '',
  });
  const back = channelId ? `${LIST}/${channelId}` : LIST;
  if (result.ok) {
    const { accountName, again } = result.value;
    return redirectWith(back, { text: CONNECTING_COPY.said.connected(accountName, again) });
  }
  const { error } = result;
  if (error.type === 'forbidden') throw new Response(null, { status: 403 });
  if (error.type === 'not-found' || error.type === 'invalid') throw new Response(null, { status: 404 });
  return redirectWith(back, { text: refusalSentence(error), tone: 'bad' });
}
