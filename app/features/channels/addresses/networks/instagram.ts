import { accountAddress, cleanHandle } from '../handles.ts';
import { account, type ParsedAddress, post, shortLink, unknownOf } from '../parsed.ts';
import { isHost, type NetworkReader, type Place } from './place.ts';

const HOME = 'https://www.instagram.com/';
const RESERVED = new Set(
  'about accounts api ar challenge create developer direct directory download emails explore graphql legal lite nametag oauth popular press privacy qr session terms topics web your_activity reels'.split(
    ' ',
  ),
);
const POST_FOLDER: Record<string, string> = { p: 'p', reel: 'reel', reels: 'reel', tv: 'tv', video: 'p' };
const holdsPosts = (folder: string): boolean => Object.hasOwn(POST_FOLDER, folder);

/** instagram.com, its phone and short hosts; `/p/`, `/reel/`, `/tv/` and stories are posts. */
export const readInstagram: NetworkReader = (place) => {
  if (isHost(place.host, 'ig.me')) return fromName(place.path[0] === 'm' ? place.path[1] : place.path[0]);
  if (!isHost(place.host, 'instagram.com', 'instagr.am', 'instagram.co.id')) return null;
  const [first = '', second, third] = place.path;
  const folder = first.toLowerCase();
  if (folder === 'stories') return story(second, third);
  if (folder === 's' && place.query.get('story_media_id'))
    return story('highlights', place.query.get('story_media_id')!);
  if (folder === 'share') return share(second, third);
  if (holdsPosts(folder)) return second ? aPost(null, folder, second) : unknownOf('instagram', null);
  if (folder === '_u' || folder === '_n' || folder === 'n') return fromName(second);
  if (second && third && holdsPosts(second.toLowerCase())) {
    return aPost(cleanHandle('instagram', first), second.toLowerCase(), third);
  }
  if (RESERVED.has(folder)) return fromUsernameQuery(place);
  return fromName(first);
};

const fromUsernameQuery = (place: Place): ParsedAddress => fromName(place.query.get('username') ?? undefined);

function fromName(written: string | undefined): ParsedAddress {
  const handle = written ? cleanHandle('instagram', written) : null;
  return handle
    ? account('instagram', handle, accountAddress('instagram', handle))
    : unknownOf('instagram', null);
}

function aPost(handle: string | null, folder: string, code: string): ParsedAddress {
  const clean = /^[A-Za-z0-9_-]{5,64}/.exec(code)?.[0];
  if (!clean) return unknownOf('instagram', null);
  const inHandle = handle ? `${handle}/` : '';
  return post('instagram', handle, clean, `${HOME}${inHandle}${POST_FOLDER[folder]}/${clean}/`);
}

function story(name: string | undefined, id: string | undefined): ParsedAddress {
  const number = id && /^\d{3,}/.exec(id)?.[0];
  if (name === 'highlights' && number) {
    return post('instagram', null, number, `${HOME}stories/highlights/${number}/`);
  }
  const handle = name ? cleanHandle('instagram', name) : null;
  if (!handle) return unknownOf('instagram', null);
  if (!number) return fromName(handle);
  return post('instagram', handle, number, `${HOME}stories/${handle}/${number}/`);
}

function share(folder: string | undefined, code: string | undefined): ParsedAddress {
  if (!folder) return unknownOf('instagram', null);
  if (!code) return shortLink('instagram', folder, `${HOME}share/${folder}`);
  return post('instagram', null, code, `${HOME}share/${folder}/${code}`);
}
