import { accountAddress, cleanHandle } from '../handles.ts';
import { account, type ParsedAddress, post, shortLink, unknownOf } from '../parsed.ts';
import { isHost, type NetworkReader } from './place.ts';

const RESERVED = new Set(
  'about browse business channel creators discover embed explore following foryou friends inbox legal live login messages music place search setting share tag trending upload video'.split(
    ' ',
  ),
);

/** tiktok.com; `vt.` and `vm.` hosts and `/t/` are TikTok's own short links. */
export const readTiktok: NetworkReader = (place) => {
  if (!isHost(place.host, 'tiktok.com')) return null;
  const [first = '', second, third] = place.path;
  if (/^v[tm]\.tiktok\.com$/.test(place.host) && first)
    return short(`https://${place.host}/${first}/`, first);
  if (first.toLowerCase() === 't' && second) return short(`https://www.tiktok.com/t/${second}/`, second);
  const bare = /^(?:v|embed|video|share)$/.test(first.toLowerCase())
    ? place.path.find((part) => /^\d{8,}/.test(part))
    : undefined;
  const number = bare?.match(/^\d+/)?.[0];
  if (number) return post('tiktok', null, number, `https://www.tiktok.com/@/video/${number}`);
  if (/^share$/i.test(first) && second === 'user' && third) return unknownOf('tiktok', null);
  const name = decodedAt(first);
  if (!name.startsWith('@') && RESERVED.has(name.toLowerCase())) return unknownOf('tiktok', null);
  const id = second && /^(video|photo)$/i.test(second) ? /^\d{5,}/.exec(third ?? '')?.[0] : undefined;
  const handle = cleanHandle('tiktok', name);
  if (id)
    return post(
      'tiktok',
      handle,
      id,
      `https://www.tiktok.com/@${handle ?? ''}/${second!.toLowerCase()}/${id}`,
    );
  return handle ? account('tiktok', handle, accountAddress('tiktok', handle)) : unknownOf('tiktok', null);
};

const decodedAt = (segment: string): string => segment.replace(/^%40/i, '@');

const short = (address: string, code: string): ParsedAddress => shortLink('tiktok', code, address);
