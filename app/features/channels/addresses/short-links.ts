import { isHost, type Place } from './networks/place.ts';
import { type ParsedAddress, shortLink } from './parsed.ts';

/** Shorteners and link pages: what stands behind them is known only after opening them. */
const SHORTENERS = [
  'bit.ly',
  'bitly.com',
  'j.mp',
  's.id',
  'tinyurl.com',
  't.co',
  'goo.gl',
  'g.co',
  'cutt.ly',
  'is.gd',
  'v.gd',
  'ow.ly',
  'buff.ly',
  'rb.gy',
  'shorturl.at',
  'shorturl.asia',
  'tiny.cc',
  'rebrand.ly',
  'lnkd.in',
  't.ly',
  'bl.ink',
  'adf.ly',
  'ouo.io',
  'gg.gg',
  'intip.in',
  'bit.do',
  'u.to',
  'forms.gle',
  'g.page',
  'share.google',
  'pin.it',
  'amzn.to',
  'dlvr.it',
  'trib.al',
  'shope.ee',
  's.shopee.co.id',
  'tokopedia.link',
  'on.fb.me',
  'ift.tt',
  'short.gy',
  'dub.sh',
  'dub.co',
  'qr.ae',
  'qrco.de',
  'me-qr.com',
  'qr.link',
  'kutt.it',
  'shrtco.de',
  'urlz.fr',
  'clck.ru',
  'n9.cl',
  'spoti.fi',
  'spotify.link',
  'discord.gg',
  'a.co',
  'apple.co',
  'x.gd',
  'tl.gd',
  'surl.li',
  'kntl.id',
  'sid.id',
  'linktr.ee',
  'tr.ee',
  'lnk.bio',
  'linkin.bio',
  'lnk.to',
  'bio.link',
  'bio.site',
  'beacons.ai',
  'linkr.bio',
  'taplink.cc',
  'taplink.id',
  'heylink.me',
  'msha.ke',
  'linkbio.co',
  'lynk.id',
  'lit.link',
  'flow.page',
  'campsite.bio',
  'solo.to',
  'hoo.be',
  'allmylinks.com',
  'znap.link',
  'many.link',
  'linkpop.com',
  'biolink.info',
  'contactin.bio',
  'bio.fm',
  'instabio.cc',
  'linkfly.to',
  'magic.ly',
  'zez.am',
  'direct.me',
  'snipfeed.co',
  'komi.io',
  'about.me',
  'pixel.link',
  'mez.ink',
  'desty.page',
  'taplink.ws',
  'bento.me',
];

export function readShortLink(place: Place): ParsedAddress | null {
  if (!isHost(place.host, ...SHORTENERS) || place.path.length === 0) return null;
  const code = place.path.join('/');
  return shortLink(null, code, `https://${place.host}/${code}`);
}

const WRAPPERS: readonly [test: (place: Place) => boolean, key: readonly string[]][] = [
  [
    (p) =>
      isHost(
        p.host,
        'l.instagram.com',
        'l.facebook.com',
        'lm.facebook.com',
        'l.threads.net',
        'l.threads.com',
        'l.messenger.com',
        'l.wl.co',
      ),
    ['u'],
  ],
  [
    (p) =>
      isHost(p.host, 'facebook.com') &&
      /^(?:l\.php|flx|sharer(?:\.php)?|share\.php|dialog)$/.test(p.path[0] ?? ''),
    ['u', 'href', 'link'],
  ],
  [(p) => isHost(p.host, 'facebook.com') && p.path[0] === 'plugins', ['href']],
  [
    (p) =>
      isHost(p.host, 'facebook.com', 'instagram.com') &&
      (/^login(?:\.php)?$/.test(p.path[0] ?? '') || p.path[0] === 'accounts'),
    ['next'],
  ],
  [(p) => /(?:^|\.)google\.(?:com|co\.id)$/.test(p.host) && p.path[0] === 'url', ['q', 'url']],
  [(p) => isHost(p.host, 'youtube.com') && p.path[0] === 'redirect', ['q']],
  [(p) => isHost(p.host, 'youtube.com') && p.path[0] === 'attribution_link', ['u']],
  [(p) => p.host === 'consent.youtube.com' || p.host === 'accounts.google.com', ['continue', 'next']],
  [(p) => isHost(p.host, 't.me', 'telegram.me') && (p.path[0] === 'share' || p.path[0] === 'iv'), ['url']],
  [
    (p) => isHost(p.host, 'x.com', 'twitter.com') && (p.path[0] === 'share' || p.path[0] === 'intent'),
    ['url'],
  ],
  [(p) => isHost(p.host, 'href.li', 'steamcommunity.com') && p.path[0] === 'linkfilter', ['url']],
  [(p) => p.host === 'out.reddit.com' || p.host === 'away.vk.com', ['url', 'to']],
];

/** The address a network's own "you are leaving" page carries, or null. */
export function unwrapped(place: Place): string | null {
  const amp =
    /(?:^|\.)google\.(?:com|co\.id)$/.test(place.host) && place.path[0] === 'amp'
      ? place.path.slice(1)
      : null;
  if (amp && amp.length > 1) return `https://${(amp[0] === 's' ? amp.slice(1) : amp).join('/')}`;
  const translated = /^([a-z0-9-]+)\.translate\.goog$/.exec(place.host)?.[1];
  if (translated) {
    const host = translated.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-');
    return `https://${host}${place.url.pathname}`;
  }
  for (const [test, keys] of WRAPPERS) {
    if (!test(place)) continue;
    const inner = keys.map((key) => place.query.get(key)).find((value) => value !== null && value !== '');
    if (inner) return inner.startsWith('/') ? new URL(inner, place.url).href : inner;
  }
  return null;
}
