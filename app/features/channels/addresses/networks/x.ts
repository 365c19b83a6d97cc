import { accountAddress, cleanHandle } from '../handles.ts';
import { account, accountById, type ParsedAddress, post, unknownOf } from '../parsed.ts';
import { isHost, type NetworkReader } from './place.ts';

const RESERVED = new Set(
  'about account compose communities download explore hashtag help home i intent jobs login logout messages notifications oauth privacy search settings share signup tos who_to_follow widgets'.split(
    ' ',
  ),
);

/** x.com and twitter.com, phone hosts and embed mirrors included. */
export const readX: NetworkReader = (place) => {
  if (!isHost(place.host, 'x.com', 'twitter.com', 'fxtwitter.com', 'vxtwitter.com', 'fixupx.com'))
    return null;
  if (isHost(place.host, 'help.x.com', 'developer.x.com', 'business.x.com', 'help.twitter.com'))
    return unknownOf('x', null);
  const [first = '', second, third, fourth] = place.path;
  const name = first.toLowerCase();
  if (name === 'i') return internal(second, third, fourth);
  if (name === 'intent' || name === 'share') return fromName(place.query.get('screen_name') ?? undefined);
  const hashName = /^#!\/(\w+)/.exec(place.hash)?.[1];
  if (hashName && name === '') return fromName(hashName);
  if (RESERVED.has(name)) return unknownOf('x', null);
  const id = second && /^status(es)?$/i.test(second) ? /^\d{3,}/.exec(third ?? '')?.[0] : undefined;
  const handle = cleanHandle('x', first);
  if (id) return post('x', handle, id, `https://x.com/${handle ?? 'i'}/status/${id}`);
  return fromName(first);
};

function internal(
  second: string | undefined,
  third: string | undefined,
  fourth: string | undefined,
): ParsedAddress {
  const status = second === 'web' ? fourth : third;
  const id = /^\d{3,}/.exec(status ?? '')?.[0];
  if (id && (second === 'status' || second === 'web'))
    return post('x', null, id, `https://x.com/i/status/${id}`);
  if (id && second === 'user') return accountById('x', id, `https://x.com/i/user/${id}`);
  return unknownOf('x', null);
}

function fromName(written: string | undefined): ParsedAddress {
  const handle = written ? cleanHandle('x', written) : null;
  return handle ? account('x', handle, accountAddress('x', handle)) : unknownOf('x', null);
}
