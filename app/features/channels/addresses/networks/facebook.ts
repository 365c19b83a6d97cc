import { accountAddress, cleanHandle } from '../handles.ts';
import { account, accountById, type ParsedAddress, post, shortLink, unknownOf } from '../parsed.ts';
import { isHost, type NetworkReader, type Place } from './place.ts';

const HOME = 'https://www.facebook.com/';
const RESERVED = new Set(
  'about ads ad_campaign business bookmarks checkpoint dialog directory find-friends friends games help hashtag home home.php lite login login.php legal marketplace messages me notifications pages places plugins policies policy privacy recover reg saved search settings sharer sharer.php signup support terms tr'.split(
    ' ',
  ),
);

/** facebook.com with all its hosts, fb.com, fb.me, fb.watch, Messenger's m.me. */
export const readFacebook: NetworkReader = (place) => {
  if (isHost(place.host, 'fb.watch')) return opaque(place, 'https://fb.watch/');
  if (isHost(place.host, 'm.me', 'messenger.com')) return byName(place.path.at(-1));
  if (
    isHost(place.host, 'fb.me') &&
    /^[1-9a-z][0-9A-Za-z]{8,}$/.test(place.path[0] ?? '') &&
    /[A-Z]/.test(place.path[0]!)
  ) {
    return opaque(place, 'https://fb.me/');
  }
  if (!isHost(place.host, 'facebook.com', 'fb.com', 'fb.me', 'facebook.co.id', 'fb.gg')) return null;
  return special(place) ?? underName(place);
};

const number = (text: string | null | undefined): string | undefined => text?.match(/^\d{3,}/)?.[0];

function opaque(place: Place, home: string): ParsedAddress {
  const code = place.path[0];
  return code ? shortLink('facebook', code, `${home}${code}/`) : unknownOf('facebook', null);
}

/** Addresses that begin with a word of Facebook's own. */
function special(place: Place): ParsedAddress | null {
  const [first = '', second, third, fourth] = place.path;
  const id = number(place.query.get('id'));
  switch (first.toLowerCase()) {
    case 'profile.php':
      return id ? byId(id) : unknownOf('facebook', null);
    case 'people':
      return byId(number(third) ?? number(second));
    case 'p':
      return byId(/(\d{6,})$/.exec(second ?? '')?.[1]);
    case 'pages':
    case 'pg':
      return pages(place.path.slice(1));
    case 'permalink.php':
    case 'story.php':
      return permalink(place, id);
    case 'photo':
    case 'photo.php':
      return aPost(null, number(place.query.get('fbid')) ?? number(second), (n) => `photo/?fbid=${n}`);
    case 'watch':
    case 'video.php':
      return aPost(null, number(place.query.get('v')) ?? number(second), (n) => `watch/?v=${n}`);
    case 'reel':
    case 'reels':
      return aPost(null, number(second), (n) => `reel/${n}`);
    case 'events':
      return aPost(null, number(second), (n) => `events/${n}/`);
    case 'media':
      return unknownOf('facebook', null);
    case 'stories':
      return aPost(null, number(second), (n) => `stories/${n}/${third ?? ''}`);
    case 'share':
    case 'share.php':
      return share(second, third);
    case 'groups':
      return group(place, second, third, fourth);
    default:
      return null;
  }
}

function underName(place: Place): ParsedAddress {
  const [first = '', second = '', third, fourth] = place.path;
  if (first === '' || RESERVED.has(first.toLowerCase())) return byName(undefined);
  const owner = byName(first);
  if (owner.kind === 'unknown') return owner;
  const tab = second.toLowerCase();
  const inTab = (id: string | undefined, path: (id: string) => string) =>
    aPost(owner.handle, id, (n) => `${owner.handle ?? owner.id}/${path(n)}`, owner.id ?? undefined);
  if (tab === 'posts' && third) {
    const id = /^(pfbid\w+|\d{5,})/.exec(third)?.[1] ?? number(fourth) ?? /(\d{8,})$/.exec(third)?.[1];
    return inTab(id, (n) => `posts/${n}`);
  }
  if (tab === 'videos' && third) return inTab(number(place.path.at(-1)), (n) => `videos/${n}/`);
  if (tab === 'photos' && third) return inTab(number(place.path.at(-1)), (n) => `photos/${n}/`);
  if (tab === 'reel' && third) return aPost(owner.handle, number(third), (n) => `reel/${n}`);
  return owner;
}

function permalink(place: Place, owner: string | undefined): ParsedAddress {
  const written = place.query.get('story_fbid') ?? place.query.get('fbid');
  const id = /^(pfbid\w+|\d{3,})/.exec(written ?? '')?.[1];
  return aPost(null, id, (n) => `permalink.php?story_fbid=${n}${owner ? `&id=${owner}` : ''}`, owner);
}

function share(folder: string | undefined, code: string | undefined): ParsedAddress {
  if (!folder || (folder === 'g' && code)) return unknownOf('facebook', null);
  if (!code) return shortLink('facebook', folder, `${HOME}share/${folder}/`);
  return post('facebook', null, code, `${HOME}share/${folder}/${code}/`);
}

/** A group is nobody's account; a post in it is a post. */
function group(
  place: Place,
  name: string | undefined,
  tab: string | undefined,
  id: string | undefined,
): ParsedAddress {
  const wanted = number(id) ?? number(place.query.get('multi_permalinks'));
  if (name && wanted && (tab === undefined || /^(posts|permalink)$/.test(tab))) {
    return post('facebook', null, wanted, `${HOME}groups/${name}/posts/${wanted}/`);
  }
  return unknownOf('facebook', name ? `${HOME}groups/${name}/` : null);
}

function pages(path: readonly string[]): ParsedAddress {
  const last = path.at(-1) ?? '';
  const id =
    number(last) ??
    /-(\d{6,})$/.exec(last)?.[1] ??
    path.map((part) => /(?:^|-)(\d{9,})$/.exec(part)?.[1]).find(Boolean);
  return id ? byId(id) : byName(path.find((part) => part !== 'category'));
}

function byId(id: string | undefined): ParsedAddress {
  return id ? accountById('facebook', id, `${HOME}profile.php?id=${id}`) : unknownOf('facebook', null);
}

function byName(written: string | undefined): ParsedAddress {
  if (!written) return unknownOf('facebook', null);
  if (/^\d{6,}$/.test(written)) return byId(written);
  const oldPage = /^.+-(\d{9,})$/.exec(written)?.[1];
  if (oldPage) return byId(oldPage);
  const handle = written.endsWith('.php') ? null : cleanHandle('facebook', written);
  return handle
    ? account('facebook', handle, accountAddress('facebook', handle))
    : unknownOf('facebook', null);
}

function aPost(
  handle: string | null,
  id: string | undefined,
  path: (id: string) => string,
  owner?: string,
): ParsedAddress {
  return id ? post('facebook', handle, id, `${HOME}${path(id)}`, owner) : unknownOf('facebook', null);
}
