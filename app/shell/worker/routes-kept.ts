/** Which requests the service worker handles, and how. Pure, so that the rules can be tested. */
export type Handling =
  /** Hashed files never change: from the cache, else fetched and kept. */
  | 'asset'
  /** A page that works without a network: the newest there is, else the kept one, else the offline page. */
  | 'kept-page'
  /** Any other page of the console: from the network, else the offline page. */
  | 'page'
  /** What React Router asks for such a page: from the network, but not waited for without end. */
  | 'data'
  /** Not ours: API answers, files, other people's hosts, anything that is not a GET. */
  | 'none';

/** Pages an officer needs without a network. */
export const KEPT_PAGES = [
  '/kerja/tugas',
  '/kerja/hadir',
  '/kerja/hadir/kartu',
  '/kerja/lapor',
  '/kerja/lapor/bagikan',
  '/kerja/catat',
  '/kerja/catat/baru',
  '/kerja/kotak-keluar',
] as const;
/** Kept once they were seen: the material of a task, and the committee's page that scans cards. */
const KEPT_WHEN_SEEN = [
  /^\/kerja\/tugas\/[0-9a-f-]{36}$/,
  /^\/kerja\/pelatihan\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/kehadiran\/pindai$/,
];

/** The path of a page, whether the browser asks for the page or React Router for its data. */
export const pageOf = (path: string): string => path.replace(/\.data$/, '').replace(/\/+$/, '');

export function isKeptPage(path: string): boolean {
  const page = pageOf(path);
  return KEPT_PAGES.some((kept) => kept === page) || KEPT_WHEN_SEEN.some((kept) => kept.test(page));
}

export function handlingOf(request: { method: string; mode: string; url: string }, origin: string): Handling {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return 'none';
  if (url.pathname.startsWith('/assets/')) return 'asset';
  if (!url.pathname.startsWith('/kerja')) return 'none';
  if (url.pathname.startsWith('/kerja/berkas/')) return 'none';
  const isPage = request.mode === 'navigate';
  const isData = url.pathname.endsWith('.data');
  if (!isPage && !isData) return 'none';
  return isKeptPage(url.pathname) ? 'kept-page' : isPage ? 'page' : 'data';
}

/** Under which address a page is kept: what another app shared is read from the address bar, not from the kept page. */
export function keptUnder(url: string): string {
  const { origin, pathname, search } = new URL(url);
  const isData = pathname.endsWith('.data');
  const page =
    pageOf(pathname) === '/kerja/lapor/bagikan' ? `/kerja/lapor/bagikan${isData ? '.data' : ''}` : pathname;
  return `${origin}${page}${isData ? routesOf(search) : ''}`;
}

const routesOf = (search: string): string => {
  const routes = new URLSearchParams(search).get('_routes');
  return routes ? `?_routes=${encodeURIComponent(routes)}` : '';
};

/** Hashed files that a page names: what it needs to run later without a network. */
export function assetsIn(html: string): string[] {
  return [...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map((match) => match[1]!))];
}

/** A push of ours; null for anything else. */
export function noticeOf(text: string | null): { id: string; title: string; href: string } | null {
  try {
    const value = JSON.parse(text ?? '') as Record<string, unknown>;
    const { v, id, title, href } = value;
    if (v !== 1 || typeof id !== 'string' || typeof title !== 'string' || typeof href !== 'string')
      return null;
    return { id, title: title.slice(0, 200), href: /^\/(?![/\\])/.test(href) ? href : '/kerja' };
  } catch {
    return null;
  }
}
