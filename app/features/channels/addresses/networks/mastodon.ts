import { accountAddress, cleanHandle } from '../handles.ts';
import { account, type ParsedAddress, post } from '../parsed.ts';
import { isHost, type NetworkReader } from './place.ts';

/** Sites that also write `/@name` and are no part of the fediverse. */
const OTHERS = [
  'medium.com',
  'substack.com',
  'hackmd.io',
  'unpkg.com',
  'npmjs.com',
  'odysee.com',
  'steemit.com',
  'hive.blog',
  'vimeo.com',
  'kick.com',
  'rumble.com',
  'ko-fi.com',
  'patreon.com',
  'dev.to',
  'flipboard.com',
  'bitchute.com',
  'lemon8-app.com',
  'google.com',
  'kaskus.co.id',
  'kumparan.com',
  'quora.com',
  'snapchat.com',
  'linkedin.com',
  'pinterest.com',
];

/** Any host may be an instance: it is known by `/@user` and `/users/user`. */
export const readMastodon: NetworkReader = (place) => {
  if (isHost(place.host, ...OTHERS) || !place.host.includes('.')) return null;
  const path = place.path[0] === 'web' ? place.path.slice(1) : place.path;
  const [first = '', second, third, fourth] = path;
  if (first === 'users' && second) {
    if (third === 'statuses' && fourth) return aPost(second, place.host, fourth);
    return third === undefined ? who(second, place.host) : null;
  }
  const name = first.replaceAll(/%40/gi, '@');
  if (!/^@[\w.-]+(?:@[\w.-]+)?$/.test(name)) return null;
  const [user = '', remote] = name.slice(1).split('@');
  if (second && /^\d{6,}/.test(second)) return aPost(user, place.host, second, remote);
  if (second && !/^(with_replies|media|following|followers|featured|tagged)$/.test(second)) return null;
  return who(user, remote ?? place.host);
};

/** `@user@instance`, as people of the fediverse write it. */
export function who(user: string, host: string): ParsedAddress | null {
  const handle = cleanHandle('mastodon', `${user}@${host}`);
  return handle ? account('mastodon', handle, accountAddress('mastodon', handle)) : null;
}

function aPost(user: string, host: string, id: string, remote?: string): ParsedAddress | null {
  const handle = cleanHandle('mastodon', `${user}@${remote ?? host}`);
  const number = /^\d+/.exec(id)?.[0];
  if (!handle || !number) return null;
  const shown = remote ? `${user}@${remote}`.toLowerCase() : user.toLowerCase();
  return post('mastodon', handle, number, `https://${host}/@${shown}/${number}`);
}
