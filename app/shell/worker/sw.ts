/// <reference lib="webworker" />
import { outboxBox } from '#app/platform/outbox/box.ts';
import { network, tellNetwork, within } from '#app/platform/outbox/network.ts';
import { sendAll } from '#app/platform/outbox/send.ts';
import { OFFLINE_PAGE } from './offline-page.ts';
import { assetsIn, handlingOf, KEPT_PAGES, keptUnder, noticeOf } from './routes-kept.ts';

declare const self: ServiceWorkerGlobalScope;

const ASSETS = 'simpul-berkas-1';
const PAGES = 'simpul-halaman-1';
const KNOWN = new Set([ASSETS, PAGES]);
const MOST_PAGES = 40;
const MOST_ASSETS = 200;
/** How long the newest page is waited for while an older one lies ready; less where nothing answered just now. */
const KEPT_MS = { online: 6_000, silent: 1_500 };
/** How long a page is waited for that was never kept. */
const NEVER_KEPT_MS = { online: 20_000, silent: 6_000 };

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('simpul-') && !KNOWN.has(name)) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // Who signs out, or must sign in anew, leaves nothing of theirs behind.
  if (/^\/(?:keluar|masuk)(?:\/|$|\.)/.test(new URL(request.url).pathname)) event.waitUntil(forget());
  const handling = handlingOf(request, self.location.origin);
  if (handling === 'asset') event.respondWith(asset(request));
  else if (handling === 'kept-page') event.respondWith(keptPage(event));
  else if (handling === 'page')
    event.respondWith(answered(fetch(request), patience(NEVER_KEPT_MS)).catch(offline));
  else if (handling === 'data') event.respondWith(answered(fetch(request), patience(NEVER_KEPT_MS)));
});

const patience = (ms: typeof KEPT_MS): number => (network() === 'online' ? ms.online : ms.silent);

/** Counts up when pages are forgotten: an answer that was on its way then is not kept. */
let forgotten = 0;

function forget(): Promise<boolean> {
  forgotten += 1;
  return caches.delete(PAGES);
}

/** A network that swallows everything and one that says no are the same to who waits. */
async function answered(answer: Promise<Response>, ms: number): Promise<Response> {
  try {
    const come = await within(answer, ms);
    tellNetwork(true);
    return come;
  } catch (error) {
    // Who went elsewhere meanwhile says nothing about the network.
    if ((error as Error).name !== 'AbortError') tellNetwork(false);
    throw error;
  }
}

const offline = (): Response =>
  new Response(OFFLINE_PAGE, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });

async function asset(request: Request | string): Promise<Response> {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    await trim(cache, MOST_ASSETS);
  }
  return answer;
}

/** The newest while the network answers in time. A page is kept only for the one who saw it: signing out forgets all. */
async function keptPage(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(PAGES);
  const key = keptUnder(request.url);
  const newest = newestPage(request, cache, key);
  event.waitUntil(newest.catch(() => undefined));
  const kept = await cache.match(key);
  try {
    return await answered(newest, patience(kept ? KEPT_MS : NEVER_KEPT_MS));
  } catch (error) {
    if (kept) return kept;
    if (request.mode === 'navigate') return offline();
    throw error;
  }
}

/** What comes late is kept for the next time, and tells that the network answers again. */
async function newestPage(request: Request, cache: Cache, key: string): Promise<Response> {
  const before = forgotten;
  const answer = await fetch(request);
  tellNetwork(true);
  // 202 is how React Router's data says "go elsewhere": kept, it would send the person away from the page without a network.
  if (answer.redirected || answer.status !== 200 || before !== forgotten) return answer;
  await cache.put(key, answer.clone());
  await trim(cache, MOST_PAGES);
  return answer;
}

async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

/** Keeps the pages an officer needs offline, with the files they load. Asked for by the page, when it has nothing better to do. */
async function keepPages(): Promise<void> {
  const cache = await caches.open(PAGES);
  for (const page of KEPT_PAGES) {
    const answer = await fetch(page, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
    if (answer.redirected || !answer.ok) return;
    const html = await answer.clone().text();
    await cache.put(keptUnder(new URL(page, self.location.origin).href), answer);
    for (const file of assetsIn(html)) await asset(file).catch(() => undefined);
  }
}

async function keepFiles(files: readonly unknown[]): Promise<void> {
  for (const file of files.slice(0, MOST_ASSETS))
    if (typeof file === 'string' && file.startsWith('/assets/')) await asset(file).catch(() => undefined);
}

self.addEventListener('message', (event) => {
  if (event.data === 'simpan-halaman') event.waitUntil(keepPages().catch(() => undefined));
  const files = (event.data as { files?: unknown } | null)?.files;
  if (Array.isArray(files)) event.waitUntil(keepFiles(files));
  if (event.data === 'lupakan') event.waitUntil(forget());
});

type SyncEvent = ExtendableEvent & { readonly tag: string };

/** The browser has a network again, perhaps with no tab open. The program itself checks that the same person is signed in. */
async function sendOutbox(): Promise<void> {
  const senders = new Map(
    (await outboxBox.all()).map(({ personId, tenantId }) => [
      `${tenantId} ${personId}`,
      { personId, tenantId },
    ]),
  );
  let again = false;
  for (const sender of senders.values()) {
    const verdict = await sendAll(outboxBox, sender, (path, init) => fetch(path, init));
    again ||= verdict?.kind === 'stop' && verdict.why === 'network';
  }
  const channel = new BroadcastChannel('simpul-kotak-keluar');
  channel.postMessage(null);
  channel.close();
  // A failed sync is what makes the browser try again.
  if (again) throw new Error('no network yet');
}

self.addEventListener('sync' as 'message', (event) => {
  const sync = event as unknown as SyncEvent;
  if (sync.tag === 'simpul-kirim')
    sync.waitUntil(navigator.locks.request('simpul-kirim', () => sendOutbox()));
});

self.addEventListener('push', (event) => {
  const notice = noticeOf(event.data?.text() ?? null);
  if (!notice) return;
  event.waitUntil(
    self.registration.showNotification(notice.title, {
      tag: notice.id,
      icon: '/icon-192.png',
      badge: '/badge-96.png',
      lang: 'id',
      data: { href: notice.href },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const href = String((event.notification.data as { href?: unknown } | null)?.href ?? '/kerja');
  event.waitUntil(openPage(href));
});

async function openPage(href: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // A window is known by the address it was opened with: who has signed in there is still told as being at the sign-in.
  const console = windows.find((client) => /^\/(?:kerja|masuk)/.test(new URL(client.url).pathname));
  if (!console) await self.clients.openWindow(href);
  else {
    await console.focus().catch(() => undefined);
    await console.navigate(href).catch(() => self.clients.openWindow(href));
  }
}
