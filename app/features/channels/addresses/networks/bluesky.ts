import { accountAddress, cleanHandle } from '../handles.ts';
import { account, accountById, type ParsedAddress, post, shortLink, unknownOf } from '../parsed.ts';
import { isHost, type NetworkReader } from './place.ts';

const DID = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]+)$/;

/** bsky.app profiles and posts; a host under bsky.social is somebody's handle. */
export const readBluesky: NetworkReader = (place) => {
  if (place.host === 'go.bsky.app' && place.path[0]) {
    return shortLink('bluesky', place.path[0], `https://go.bsky.app/${place.path[0]}`);
  }
  if (/^[a-z0-9-]+\.bsky\.social$/.test(place.host)) return who(place.host);
  if (!isHost(place.host, 'bsky.app')) return null;
  const [first, name, folder, rkey] = place.path;
  if (first !== 'profile' || !name) return unknownOf('bluesky', null);
  return folder === 'post' && rkey ? aPost(name, rkey) : who(name);
};

/** `at://handle-or-did/app.bsky.feed.post/rkey`, as other programs write it. */
export function readAtUri(text: string): ParsedAddress | null {
  const [, name, rkey] = /^at:\/\/([^/\s]+)(?:\/app\.bsky\.feed\.post\/([\w-]+))?/i.exec(text) ?? [];
  if (!name) return null;
  return rkey ? aPost(name, rkey) : who(name);
}

function who(written: string): ParsedAddress {
  const name = written.replaceAll(/%3A/gi, ':');
  const did = DID.exec(name.toLowerCase())?.[0];
  if (did) return accountById('bluesky', did, `https://bsky.app/profile/${did}`);
  const handle = cleanHandle('bluesky', name);
  return handle ? account('bluesky', handle, accountAddress('bluesky', handle)) : unknownOf('bluesky', null);
}

function aPost(written: string, rkey: string): ParsedAddress {
  const owner = who(written);
  const name = owner.handle ?? owner.id;
  const key = /^[\w-]+/.exec(rkey)?.[0];
  if (!name || !key) return unknownOf('bluesky', null);
  return post(
    'bluesky',
    owner.handle,
    key,
    `https://bsky.app/profile/${name}/post/${key}`,
    owner.id ?? undefined,
  );
}
