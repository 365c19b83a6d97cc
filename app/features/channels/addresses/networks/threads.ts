import { accountAddress, cleanHandle } from '../handles.ts';
import { account, post, unknownOf } from '../parsed.ts';
import { isHost, type NetworkReader } from './place.ts';

/** threads.net moved to threads.com; both are read, the new one is canonical. */
export const readThreads: NetworkReader = (place) => {
  if (!isHost(place.host, 'threads.net', 'threads.com')) return null;
  const [first = '', second, third] = place.path;
  const name = first.replace(/^%40/i, '@');
  if (name.toLowerCase() === 't' && second)
    return post('threads', null, second, `https://www.threads.com/t/${second}`);
  const handle =
    name.startsWith('@') || !RESERVED.has(name.toLowerCase()) ? cleanHandle('threads', name) : null;
  if (handle && second === 'post' && third) {
    return post('threads', handle, third, `https://www.threads.com/@${handle}/post/${third}`);
  }
  return handle ? account('threads', handle, accountAddress('threads', handle)) : unknownOf('threads', null);
};

const RESERVED = new Set([
  '',
  'about',
  'activity',
  'download',
  'following',
  'for_you',
  'intent',
  'login',
  'search',
  'settings',
  't',
]);
