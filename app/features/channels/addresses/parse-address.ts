import { cleanLine, findAddresses, type Stretch, trimEnd, withoutEmails } from './line.ts';
import { findNames, hostAsHandle } from './names.ts';
import { readAtUri, readBluesky } from './networks/bluesky.ts';
import { readFacebook } from './networks/facebook.ts';
import { readInstagram } from './networks/instagram.ts';
import { readMastodon } from './networks/mastodon.ts';
import { type NetworkReader, type Place, placeOf } from './networks/place.ts';
import { readTelegram } from './networks/telegram.ts';
import { readThreads } from './networks/threads.ts';
import { readTiktok } from './networks/tiktok.ts';
import { readWebsite } from './networks/website.ts';
import { byNumber, readWhatsapp } from './networks/whatsapp.ts';
import { readX } from './networks/x.ts';
import { readYoutube } from './networks/youtube.ts';
import { findNumbers } from './numbers.ts';
import { account, NOTHING, type ParsedAddress, unknownOf } from './parsed.ts';
import { readPhone, telAddress } from './phone-number.ts';
import { readShortLink, unwrapped } from './short-links.ts';
import { networkWords } from './words.ts';

const READERS: readonly NetworkReader[] = [
  readInstagram,
  readFacebook,
  readX,
  readTiktok,
  readYoutube,
  readThreads,
  readTelegram,
  readWhatsapp,
  readBluesky,
  readShortLink,
  readMastodon,
];

/** How much a find is worth when a line holds several; equal ones go by their place in the line. */
type Find = { readonly parsed: ParsedAddress; readonly at: number; readonly worth: number };

/**
 * What one pasted line says: network, handle or id, canonical address and kind, whatever stands around it.
 * Never throws; reading the canonical address again gives the same answer.
 */
export function parseAddress(pasted: string): ParsedAddress {
  const line = cleanLine(pasted);
  const direct = readScheme(line);
  if (direct) return direct;
  const { stretches, rest } = findAddresses(line);
  const words = networkWords(rest);
  const finds: Find[] = stretches.map((stretch) => {
    const found = readStretch(stretch);
    const isHost = !stretch.explicit && found.parsed.network === 'website';
    const handle = isHost ? hostAsHandle(stretch.text, stretch.start, rest, words) : null;
    return handle && isAccountsOwn(handle)
      ? { parsed: handle, worth: 50, at: stretch.start }
      : { ...found, at: stretch.start };
  });
  finds.push(...findNames(rest, words).filter(({ parsed }) => isAccountsOwn(parsed)));
  finds.push(...findNumbers(withoutEmails(rest), words));
  const best = finds.filter((find) => find.worth > 0).sort((a, b) => b.worth - a.worth || a.at - b.at)[0];
  if (best) return best.parsed;
  const first = words[0];
  return finds[0]?.parsed ?? (first ? unknownOf(first.network, null) : NOTHING);
}

/** A name is an account only where its address is read as that account: "IG: reels" is a folder, `@user@host` may be another network's. */
function isAccountsOwn({ network, handle, address }: ParsedAddress): boolean {
  if (address === null) return true;
  const read = readUrl(address);
  return read?.network === network && read.handle === handle;
}

/** Reads one http(s) address; null when it is not one. */
export function readUrl(written: string, depth = 0): ParsedAddress | null {
  const url = toUrl(written);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  const place = placeOf(url);
  const inner = depth < 4 ? unwrapped(place) : null;
  if (inner) {
    const found = readUrl(inner, depth + 1);
    if (found) return found;
  }
  const parsed = readPlace(place);
  const trimmed = parsed.address === null ? null : trimEnd(parsed.address);
  return trimmed === null || trimmed === written || depth > 8 ? parsed : readUrl(trimmed, depth + 1);
}

function readPlace(place: Place): ParsedAddress {
  for (const read of READERS) {
    const parsed = read(place);
    if (parsed) return parsed;
  }
  return readWebsite(place);
}

function toUrl(written: string): URL | null {
  const address = written
    .replace(/^(?:h(?:tt|xx)p(s?)(?: ?: ?\/{1,3}|\/\/) ?)+/i, (_, secure: string) => `http${secure}://`)
    .replace(/^(?!https?:)/i, 'https://');
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function readStretch(stretch: Stretch): { parsed: ParsedAddress; worth: number } {
  const parsed = readUrl(stretch.text) ?? NOTHING;
  if (parsed.kind === 'unknown') return { parsed, worth: parsed.network === null ? 0 : 15 };
  if (parsed.kind === 'short-link' || parsed.network === 'website') return { parsed, worth: 50 };
  return { parsed, worth: 90 };
}

/** Addresses of schemes other than http: what phones put on the clipboard. */
function readScheme(line: string): ParsedAddress | null {
  const at = /at:\/\/\S+/i.exec(line)?.[0];
  if (at) return readAtUri(at);
  const app = /^(tg|whatsapp|instagram|fb|twitter|tel|mailto|acct):(?:\/\/)?(\S*)/i.exec(line);
  if (!app) return null;
  const [, scheme = '', tail = ''] = app;
  const value = (key: string) => new RegExp(`[?&]${key}=([^&]+)`).exec(tail)?.[1];
  switch (scheme.toLowerCase()) {
    case 'tel':
      return phone(line.slice(line.indexOf(':') + 1));
    case 'whatsapp':
      return byNumber(value('phone'));
    case 'tg':
      return readUrl(`https://t.me/${value('domain') ?? ''}/${value('post') ?? ''}`);
    case 'instagram':
      return value('username') ? readUrl(`https://instagram.com/${value('username')}`) : null;
    case 'twitter':
      return value('screen_name') ? readUrl(`https://x.com/${value('screen_name')}`) : null;
    default:
      return null;
  }
}

function phone(written: string): ParsedAddress | null {
  const number = readPhone(written, true);
  return number ? account('phone', number.digits, telAddress(number)) : null;
}
