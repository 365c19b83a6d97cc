import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gunzipSync, gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { Actor } from '#app/platform/authz/actor.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { Government } from '#app/platform/request/request.server.ts';
import { cacheKeyOf } from './cache/cache-key.ts';
import { type Generations, type Hearing, hearGenerations } from './cache/generations.server.ts';
import { type KeptPage, PageStore } from './cache/page-store.ts';

const pack = promisify(gzip);
/** A page is made again after a minute; a browser asks again after half of it. */
const KEPT_MS = 60_000;
const BROWSER_SECONDS = 30;
const MOST_BYTES = 24 * 1024 * 1024;

type CacheEnv = { Variables: { origin: string; actor: Actor | null; government: Government | null } };

export type PortalCache = {
  /** Answers from memory; a page that is being made for somebody else is waited for. */
  readonly answer: MiddlewareHandler<CacheEnv>;
  /** Keeps what the pages below it made. */
  readonly keep: MiddlewareHandler<CacheEnv>;
  readonly generations: Generations;
  close(): Promise<void>;
};

/**
 * Whole-page cache of the public portal, in two places of a request's road: `answer` stands as early as possible, `keep`
 * where the page is still uncompressed. A kept page is served only while the government's generation is the one it
 * was made in, so what is withdrawn is gone with the withdrawing commit.
 */
export function portalCache(
  platform: Platform,
  options: { mostBytes?: number; hearing?: Hearing } = {},
): PortalCache {
  const store = new PageStore(options.mostBytes ?? MOST_BYTES);
  const generations = hearGenerations(platform, options.hearing);
  const making = new Map<string, Promise<void>>();
  const now = () => platform.clock.now().epochMilliseconds;

  function fresh(key: string): KeptPage | null {
    const page = store.get(key);
    if (!page) return null;
    if (page.until > now() && generations.current(page.tenantId) === page.generation) return page;
    store.drop(key);
    return null;
  }

  async function make(key: string, next: () => Promise<void>): Promise<void> {
    let done = () => {};
    const made = new Promise<void>((resolve) => {
      done = resolve;
    });
    making.set(key, made);
    try {
      await next();
    } finally {
      making.delete(key);
      done();
    }
  }

  return {
    generations,
    close: () => generations.close(),
    async answer(c, next) {
      const key = c.req.method === 'GET' ? cacheKeyOf(c.get('origin'), pathAndQuery(c.req.url)) : null;
      if (!key) return next();
      const page = fresh(key.key);
      if (page) return served(c, page);
      const other = making.get(key.key);
      if (!other) return key.exact ? make(key.key, next) : next();
      await other;
      const ready = fresh(key.key);
      return ready ? served(c, ready) : next();
    },
    async keep(c, next) {
      await next();
      const key = c.req.method === 'GET' ? cacheKeyOf(c.get('origin'), pathAndQuery(c.req.url)) : null;
      const government = c.get('government');
      if (!key?.exact || !government || !mayKeep(c)) return;
      const page = await pageOf(c, government, now() + KEPT_MS);
      generations.seen(government.tenantId, government.portalGeneration);
      store.put(key.key, page);
      c.res = served(c, page, false);
    },
  };
}

/** Only whole, anonymous, plainly public answers: none for a person, none that sets a cookie or asks not to be stored. */
function mayKeep(c: Context<CacheEnv>): boolean {
  const { res } = c;
  return (
    res.status === 200 &&
    c.get('actor') === null &&
    c.req.header('cookie') === undefined &&
    c.req.header('authorization') === undefined &&
    !res.headers.has('Set-Cookie') &&
    !/no-store|private/.test(res.headers.get('Cache-Control') ?? '') &&
    !res.headers.has('Content-Encoding')
  );
}

function pathAndQuery(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2));
}

async function pageOf(c: Context<CacheEnv>, government: Government, until: number): Promise<KeptPage> {
  const body = Buffer.from(await c.res.arrayBuffer());
  const etag = `W/"${createHash('sha1').update(body).digest('base64url').slice(0, 20)}"`;
  const packed = await pack(body, { level: constants.Z_BEST_COMPRESSION });
  const headers: Record<string, string> = {};
  for (const [name, value] of c.res.headers) if (name !== 'content-length') headers[name] = value;
  headers.etag = etag;
  headers.vary = 'Accept-Encoding';
  headers['cache-control'] = `public, max-age=${BROWSER_SECONDS}`;
  return {
    tenantId: government.tenantId,
    generation: government.portalGeneration,
    until,
    etag,
    packed: new Uint8Array(packed),
    size: body.byteLength,
    plainHeaders: { ...headers, 'content-length': String(body.byteLength) },
    packedHeaders: { ...headers, 'content-encoding': 'gzip', 'content-length': String(packed.byteLength) },
  };
}

function served(c: Context, page: KeptPage, conditional = true): Response {
  if (conditional && c.req.header('if-none-match')?.includes(page.etag))
    return new Response(null, {
      status: 304,
      headers: { etag: page.etag, 'cache-control': page.plainHeaders['cache-control']! },
    });
  return /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    ? new Response(page.packed, { headers: page.packedHeaders })
    : new Response(new Uint8Array(gunzipSync(page.packed)), { headers: page.plainHeaders });
}
