import { parse } from 'tldts';
import { account, type ParsedAddress, post, unknownOf } from '../parsed.ts';
import { isHost, type Place } from './place.ts';

/** Networks and services Simpul keeps no register for: an address there is nobody's own site. */
const NOT_A_SITE = [
  'linkedin.com',
  'pinterest.com',
  'snapchat.com',
  'discord.com',
  'discord.gg',
  'reddit.com',
  'tumblr.com',
  'quora.com',
  'line.me',
  'lin.ee',
  'vk.com',
  'weibo.com',
  'twitch.tv',
  'lemon8-app.com',
  'snackvideo.com',
  'kwai.com',
  'helo-app.com',
  'medium.com',
  'substack.com',
  'kumparan.com',
  'patreon.com',
  'ko-fi.com',
  'google.com',
  'google.co.id',
  'apple.com',
  'bing.com',
  'yahoo.com',
  'microsoft.com',
  'office.com',
  'live.com',
  'zoom.us',
  'canva.com',
  'dropbox.com',
  'wetransfer.com',
  'mediafire.com',
  'github.com',
  'gitlab.com',
  'spotify.com',
  'soundcloud.com',
  'shopee.co.id',
  'tokopedia.com',
  'lazada.co.id',
  'bukalapak.com',
  'change.org',
  'wikipedia.org',
  'archive.org',
];

const HOME = /^(?:index(?:\.\w+)?|home|beranda|default\.\w+|main|id|en|web|amp|halaman-utama|site)$/i;
const NEWS_FOLDER =
  /^(?:berita|news|artikel|article|read|baca|detail|post|posts|blog|pengumuman|siaran-pers|siaranpers|press-release|publikasi|kegiatan|agenda|view|konten|content|informasi|warta|kabar|liputan|rilis|storage|uploads|wp-content)$/i;
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|igsh|igshid|mibextid|ref|ref_src|share|source|si|_rdr|amp|mc_[ce]id|feature|gad_source)$/i;

/** Any other public host is a site; an address deep inside it is one of its posts. */
export function readWebsite({ host, path, query, url }: Place): ParsedAddress {
  if (host !== 'sites.google.com' && isHost(host, ...NOT_A_SITE)) return unknownOf(null, cleaned(url));
  const named = parse(url.hostname, { allowPrivateDomains: true });
  const isPublic = named.isIcann === true || named.isPrivate === true;
  if (!named.isIp && (!isPublic || !named.domain))
    return url.port === '' ? unknownOf(null, null) : folder(host, [], url);
  if (named.isIp) return url.port === '' ? unknownOf(null, null) : folder(host, [], url);
  if (host === 'sites.google.com') return folder(host, path, url);
  const rest = withoutHome(path);
  const queried = [...query.keys()].filter((key) => !TRACKING.test(key));
  if (isArticle(rest, query))
    return post('website', nameOf(host, url), addressTail(rest, queried, query), cleaned(url));
  return folder(host, rest, url);
}

function isArticle(path: readonly string[], query: URLSearchParams): boolean {
  if (
    ['p', 'page_id', 'id', 'berita', 'artikel', 'idberita', 'news', 'slug', 'read'].some((key) =>
      query.has(key),
    )
  )
    return true;
  if (path.length === 0) return false;
  if (path.some((part) => /\.(?:pdf|jpe?g|png|docx?|xlsx?|mp4)$/i.test(part))) return true;
  if (path.some((part) => NEWS_FOLDER.test(part)) && path.length >= 2) return true;
  if (path.some((part) => /^(?:19|20)\d{2}$/.test(part)) && path.length >= 2) return true;
  return path.length >= 4 || path.some((part) => part.split(/[-_]/).length >= 4 || /^\d{3,}/.test(part));
}

function withoutHome(path: readonly string[]): readonly string[] {
  const last = path.at(-1);
  return last !== undefined && HOME.test(last) ? withoutHome(path.slice(0, -1)) : path;
}

const addressTail = (path: readonly string[], queried: readonly string[], query: URLSearchParams): string => {
  const asked = queried.map((key) => `${key}=${query.get(key)}`).join('&');
  return `/${path.join('/')}${asked === '' ? '' : `?${asked}`}`;
};

const nameOf = (host: string, url: URL): string => (url.port === '' ? host : `${host}:${url.port}`);

function folder(host: string, path: readonly string[], url: URL): ParsedAddress {
  const inFolder = withoutHome(path.slice(0, 2)).join('/');
  const name = nameOf(host, url);
  const address = `${origin(url)}/${inFolder === '' ? '' : `${inFolder}/`}`;
  return account('website', inFolder === '' ? name : `${name}/${inFolder.toLowerCase()}`, address);
}

/** One site, one address: https; a site on its own port keeps what was pasted. */
const origin = (url: URL): string =>
  `${url.port === '' ? 'https:' : url.protocol}//${url.host.replace(/\.$/, '')}`;

function cleaned(url: URL): string {
  const query = new URLSearchParams([...url.searchParams].filter(([key]) => !TRACKING.test(key)));
  const asked = query.toString();
  return `${origin(url)}${url.pathname}${asked === '' ? '' : `?${asked}`}`;
}
