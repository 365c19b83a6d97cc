import { accountAddress, cleanHandle } from '../handles.ts';
import { account, accountById, type ParsedAddress, post, unknownOf } from '../parsed.ts';
import { isHost, type NetworkReader, type Place } from './place.ts';

const HOME = 'https://www.youtube.com/';
const RESERVED = new Set(
  'about account ads attribution_link creators feed gaming hashtag howyoutubeworks kids movies music new playlist premium redirect results shorts signin t trending tv upload videos watch'.split(
    ' ',
  ),
);

/** youtube.com, youtu.be; channel, `/c/`, `/user/` and `@handle` are accounts, everything that plays is a post. */
export const readYoutube: NetworkReader = (place) => {
  if (isHost(place.host, 'youtu.be')) return video(place.path[0], 'watch?v=');
  if (!isHost(place.host, 'youtube.com', 'youtube-nocookie.com', 'youtube.co.id')) return null;
  const [first = '', second] = place.path;
  const name = first.replace(/^%40/i, '@');
  switch (name.toLowerCase()) {
    case 'watch':
    case 'watch_popup':
      return video(place.query.get('v') ?? second, 'watch?v=');
    case 'shorts':
      return video(second, 'shorts/');
    case 'live':
    case 'embed':
    case 'v':
    case 'e':
      return second === 'live_stream'
        ? channel(place.query.get('channel') ?? undefined)
        : video(second, 'watch?v=');
    case 'clip':
    case 'post':
      return second
        ? post('youtube', null, second, `${HOME}${first.toLowerCase()}/${second}`)
        : unknownOf('youtube', null);
    case 'channel':
      return communityPost(place, null) ?? channel(second);
    case 'c':
    case 'user':
      return legacy(name.toLowerCase(), second);
    default:
      return communityPost(place, name) ?? byName(name);
  }
};

function video(written: string | null | undefined, form: string): ParsedAddress {
  const id = /^[A-Za-z0-9_-]{11}(?![A-Za-z0-9_-])/.exec(written ?? '')?.[0];
  return id ? post('youtube', null, id, `${HOME}${form}${id}`) : unknownOf('youtube', null);
}

function channel(written: string | undefined): ParsedAddress {
  const id = /^UC[A-Za-z0-9_-]{10,30}/.exec(written ?? '')?.[0];
  return id ? accountById('youtube', id, `${HOME}channel/${id}`) : unknownOf('youtube', null);
}

function legacy(folder: string, written: string | undefined): ParsedAddress {
  const handle = written ? cleanHandle('youtube', written) : null;
  return handle
    ? account('youtube', handle, `${HOME}${folder}/${encodeURIComponent(handle)}`)
    : unknownOf('youtube', null);
}

function byName(name: string): ParsedAddress {
  if (!name.startsWith('@') && RESERVED.has(name.toLowerCase())) return unknownOf('youtube', null);
  const handle = cleanHandle('youtube', name);
  return handle ? account('youtube', handle, accountAddress('youtube', handle)) : unknownOf('youtube', null);
}

function communityPost(place: Place, name: string | null): ParsedAddress | null {
  const id = /^[A-Za-z0-9_-]{10,}/.exec(place.query.get('lb') ?? '')?.[0];
  if (!id) return null;
  return post('youtube', name ? cleanHandle('youtube', name) : null, id, `${HOME}post/${id}`);
}
