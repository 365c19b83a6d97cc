import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as build from 'virtual:react-router/server-build';
import { type HttpBindings, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { governmentForHost, governmentOf, loadActor } from '#app/features/org/index.server.ts';
import { type PortalCache, portalCache } from '#app/features/portal/index.server.ts';
import { jsonDoor } from '#app/json-door.ts';
import type { Actor } from '#app/platform/authz/actor.ts';
import { projectRoot } from '#app/platform/db/project-root.server.ts';
import { healthRoutes } from '#app/platform/http/health.server.ts';
import { observe } from '#app/platform/http/observe.server.ts';
import { isReadablePath, readableForm } from '#app/platform/http/readable-form.server.ts';
import {
  comesFromOurPages,
  forwarded,
  secureCookies,
  securityHeaders,
} from '#app/platform/http/security.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { FLASH_COOKIE } from '#app/platform/request/flash.server.ts';
import { openFlash, sealFlash } from '#app/platform/request/flash-seal.server.ts';
import { type Government, requestContext } from '#app/platform/request/request.server.ts';
import { tenantCookie } from '#app/platform/request/tenant-cookie.ts';

export type WebEnv = {
  Bindings: HttpBindings;
  Variables: {
    platform: Platform;
    requestId: string;
    clientAddress: string;
    origin: string;
    actor: Actor | null;
    government: Government | null;
    setCookies: readonly string[];
  };
};

const CLIENT_FOLDER = join(projectRoot(), 'build', 'client');
/** An answer that is under way when the program stops may take this long. */
const ANSWERS_WITHIN_MS = 3_000;
const ONE_YEAR = 'public, max-age=31536000, immutable';

/** Paths whose pages carry no script and know no sign-in. */
function isPublicPath(path: string): boolean {
  return !/^\/(kerja|masuk|auth|undangan|pulih|pasang|api|keluar)(\/|$|\.)/.test(path);
}

const MEGABYTE = 1024 * 1024;

/** Longest body that is read to its end only to be thrown away, and the time given to it. */
const READ_AWAY = { bytes: 100 * MEGABYTE, milliseconds: 10_000 };

/**
 * Lets the sender finish before it is refused: a proxy that is still sending when we hang up tells the person of a failed
 * gateway instead of the size.
 */
async function readAway(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return;
  const until = performance.now() + READ_AWAY.milliseconds;
  const reader = body.getReader();
  for (let seen = 0; seen <= READ_AWAY.bytes && performance.now() < until; ) {
    const { done, value } = await reader.read();
    if (done) return;
    seen += value.byteLength;
  }
}

/** Who is signed in may send files; the forms of everybody else are short. */
function sizeLimit(...roomy: string[]): MiddlewareHandler<WebEnv> {
  const limitOf = (bytes: number) =>
    bodyLimit({
      maxSize: bytes,
      async onError(c) {
        await readAway(c.req.raw.body);
        return c.text(`Kiriman ini terlalu besar; paling banyak ${bytes / MEGABYTE} MB.`, 413);
      },
    });
  const wide = limitOf(25 * MEGABYTE);
  const narrow = limitOf(MEGABYTE);
  return (c, next) => (roomy.some((path) => c.req.path.startsWith(`${path}/`)) ? wide : narrow)(c, next);
}

/** Pages see a message from the last act only when we left it there, for this person. */
function withOpenFlash(request: Request, key: Buffer, personId: string | null): Request {
  const cookies = request.headers.get('cookie');
  if (!cookies?.includes(FLASH_COOKIE)) return request;
  const headers = new Headers(request.headers);
  headers.set('cookie', openFlash(cookies, key, personId ?? ''));
  return new Request(request, { headers });
}

/** The whole road of a request, top to bottom. */
export async function createWeb(
  platform: Platform,
  cache: PortalCache = portalCache(platform),
): Promise<Hono<WebEnv>> {
  const app = new Hono<WebEnv>();
  const secureOrigin = platform.config.web.origin?.startsWith('https:') ?? false;

  app.use(async (c, next) => {
    const peer = c.env.incoming.socket.remoteAddress ?? '127.0.0.1';
    const from = forwarded(peer, c.req.raw.headers, platform.config.web.trustedProxies);
    const url = new URL(c.req.url);
    c.set('platform', platform);
    c.set('requestId', randomBytes(8).toString('hex'));
    c.set('clientAddress', from.address);
    c.set(
      'origin',
      platform.config.web.origin ??
        `${from.proto ?? url.protocol.replace(':', '')}://${from.host ?? url.host}`,
    );
    c.set('actor', null);
    c.set('government', null);
    c.set('setCookies', []);
    await next();
  });
  app.use(cache.answer);
  app.use(observe());
  // Short answers of our own, the JSON door and health too: no browser guesses what they are.
  app.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
  });
  app.route('/', healthRoutes(platform));
  app.use(
    '/assets/*',
    serveStatic({
      root: CLIENT_FOLDER,
      precompressed: true,
      onFound: (_, c) => c.header('Cache-Control', ONE_YEAR),
    }),
  );
  app.use(
    '/:file{[a-z0-9-]+\\.(js|webmanifest|svg|png|ico)}',
    serveStatic({
      root: CLIENT_FOLDER,
      onFound: (_, c) => c.header('Cache-Control', 'public, max-age=300'),
    }),
  );

  app.use(async (c, next) => {
    if (comesFromOurPages(c.req.raw, c.get('origin'))) return next();
    return c.text(
      'Permintaan ini tidak datang dari halaman Simpul. Buka kembali halamannya, lalu ulangi.',
      403,
    );
  });
  app.use(sizeLimit('/kerja', '/api'));
  app.use(compress({ threshold: 1024 }));
  app.use(cache.keep);

  app.use(async (c, next) => {
    const path = new URL(c.req.url).pathname;
    if (!isPublicPath(path)) {
      const session = await platform.auth.session({ headers: c.req.raw.headers, ip: c.get('clientAddress') });
      if (session) {
        c.set('setCookies', session.setCookies);
        c.set('actor', await loadActor(platform, session.accountId, tenantCookie(c.req.raw.headers)));
      }
    }
    const actor = c.get('actor');
    c.set(
      'government',
      actor
        ? await governmentOf(platform, actor.tenantId)
        : await governmentForHost(platform, new URL(c.get('origin')).hostname),
    );
    await next();
    for (const cookie of c.get('setCookies')) c.header('Set-Cookie', cookie, { append: true });
  });

  app.route('/api/v1', await jsonDoor(platform));

  const flashKey = platform.keyFor('flash');
  const pages = createRequestHandler(
    build,
    process.env.NODE_ENV === 'development' ? 'development' : 'production',
  );
  app.all('*', async (c) => {
    const path = new URL(c.req.url).pathname;
    if (!isReadablePath(path))
      return c.text('Alamat ini tidak dapat dibaca. Periksa apakah tersalin utuh.', 400);
    const request = await readableForm(c.req.raw);
    if (!request)
      return c.text('Kiriman ini tidak dapat dibaca. Muat ulang halamannya, lalu kirim lagi.', 400);
    const actor = c.get('actor');
    const personId = actor?.kind === 'person' ? actor.personId : null;
    const nonce = isPublicPath(path) ? null : randomBytes(16).toString('base64');
    const context = new RouterContextProvider();
    context.set(requestContext, {
      platform,
      requestId: c.get('requestId'),
      actor: c.get('actor'),
      government: c.get('government'),
      clientAddress: c.get('clientAddress'),
      origin: c.get('origin'),
      nonce: nonce ?? '',
    });
    const answer = await pages(withOpenFlash(request, flashKey, personId), context);
    if (personId) sealFlash(answer.headers, flashKey, personId);
    for (const [name, value] of Object.entries(securityHeaders(nonce, secureOrigin)))
      if (!answer.headers.has(name)) answer.headers.set(name, value);
    if (secureOrigin) secureCookies(answer.headers);
    if (nonce && !answer.headers.has('Cache-Control')) answer.headers.set('Cache-Control', 'no-store');
    return answer;
  });
  return app;
}

/** Listens. `address` is what a person opens. */
export async function startWeb(platform: Platform): Promise<{ address: string; stop: () => Promise<void> }> {
  const { host, port, origin } = platform.config.web;
  const cache = portalCache(platform);
  const app = await createWeb(platform, cache);
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(started));
    started.on('error', reject);
  });
  const bound = server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    address: origin ?? `http://${shown === '127.0.0.1' ? 'localhost' : shown}:${bound.port}`,
    stop: async () => {
      await new Promise<void>((resolve) => {
        // A kept-alive connection becomes idle when its last answer is out, which may be after the server was closed.
        const idle = setInterval(() => (server as Server).closeIdleConnections(), 100);
        const rest = setTimeout(() => (server as Server).closeAllConnections(), ANSWERS_WITHIN_MS);
        server.close(() => {
          clearInterval(idle);
          clearTimeout(rest);
          resolve();
        });
      });
      await cache.close();
    },
  };
}
