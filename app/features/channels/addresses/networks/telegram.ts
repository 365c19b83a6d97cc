import { accountAddress, cleanHandle } from '../handles.ts';
import { account, type ParsedAddress, post, unknownOf } from '../parsed.ts';
import { isHost, type NetworkReader } from './place.ts';

const RESERVED = new Set(
  'addemoji addlist addstickers addtheme bg boost c confirmphone contact giftcode invoice iv joinchat login m proxy s setlanguage share socks'.split(
    ' ',
  ),
);

/** t.me and its old names; `/s/` is the preview of a public channel; invitations are nobody's public account. */
export const readTelegram: NetworkReader = (place) => {
  if (isHost(place.host, 'web.telegram.org')) return fromName(/@(\w+)/.exec(place.hash)?.[1]);
  if (!isHost(place.host, 't.me', 'telegram.me', 'telegram.dog', 'telegram.org')) return null;
  if (isHost(place.host, 'telegram.org')) return unknownOf('telegram', null);
  const ownHost = /^([a-z]\w+)\.t\.me$/.exec(place.host)?.[1];
  const [first = '', second, third] = ownHost ? [ownHost, ...place.path] : place.path;
  const folder = first.toLowerCase();
  if (folder === 's' || folder === 'boost')
    return second ? named(second, third) : unknownOf('telegram', null);
  if (folder === 'c') return privatePost(second, place.path.at(-1));
  if (RESERVED.has(folder) || first.startsWith('+') || first.startsWith('%20'))
    return unknownOf('telegram', null);
  return named(first, second === 's' ? third : place.path.length === 3 && !ownHost ? third : second);
};

function named(name: string, id: string | undefined): ParsedAddress {
  const handle = cleanHandle('telegram', name);
  const number = /^\d+/.exec(id ?? '')?.[0];
  if (handle && number) return post('telegram', handle, number, `https://t.me/${handle}/${number}`);
  return fromName(name);
}

function privatePost(chat: string | undefined, id: string | undefined): ParsedAddress {
  if (!chat || !id || chat === id || !/^\d+$/.test(chat) || !/^\d+$/.test(id))
    return unknownOf('telegram', null);
  return post('telegram', null, id, `https://t.me/c/${chat}/${id}`, chat);
}

function fromName(written: string | undefined): ParsedAddress {
  const handle = written ? cleanHandle('telegram', written) : null;
  return handle
    ? account('telegram', handle, accountAddress('telegram', handle))
    : unknownOf('telegram', null);
}
