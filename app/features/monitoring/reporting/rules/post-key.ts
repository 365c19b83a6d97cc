import type { Network, ParsedAddress } from '#app/features/channels/index.ts';
import { canonicalAddress } from '../../rules/incoming-post.ts';

/** Networks whose posts have one number in the whole network; their address may or may not name the account. */
const NUMBERED: ReadonlySet<Network> = new Set(['instagram', 'tiktok', 'x', 'threads', 'youtube']);

/** The same post under every way of writing its address. Null where there is nothing to tell it by. */
export function postKey(parsed: ParsedAddress): string | null {
  const id = parsed.postId ?? parsed.id;
  if (parsed.network !== null && NUMBERED.has(parsed.network) && id) return `${parsed.network}:${id}`;
  return canonicalAddress(parsed.address);
}

/** Keys under which the register may know the post's account, the most exact first. A site may be a folder of a host. */
export function accountKeys(parsed: ParsedAddress): string[] {
  const { network, handle, accountId } = parsed;
  if (network === null) return [];
  const names = [handle, accountId ?? null].filter((name): name is string => Boolean(name));
  if (network !== 'website') return names.map((name) => `${network}:${name.toLowerCase()}`);
  return names
    .flatMap((name) => folders(name, parsed.address))
    .map((name) => `website:${name.toLowerCase()}`);
}

const DEEPEST_SITE = 3;

function folders(name: string, address: string | null): string[] {
  const path = (address ?? '')
    .replace(/^https?:\/\/[^/?#]+\/?/i, '')
    .split(/[?#]/)[0]!
    .split('/')
    .filter(Boolean);
  const host = name.split('/')[0]!;
  const found = [name, host];
  for (let depth = 1; depth <= Math.min(path.length, DEEPEST_SITE); depth += 1)
    found.push(`${host}/${path.slice(0, depth).join('/')}`);
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}
