import { onOutboxChange, outboxCounts, sendWaiting } from './client.ts';
import type { Sender } from './entry.ts';
import { network, onNetwork, probe } from './network.ts';

const KEPT_AT = 'simpul-halaman-disimpan';
const EVERY_MS = 6 * 60 * 60 * 1000;
/** Between two tries while something waits or nothing answers. */
const SOONEST_MS = 15_000;
const LATEST_MS = 120_000;

/**
 * Makes the console work without a network: the service worker, the pages kept for later, and the outbox sent when the network or
 * the tab comes back. Loaded after the page is ready.
 * @returns how to stop
 */
export function startOffline(sender: Sender): () => void {
  void register(sender).catch(() => undefined);
  const send = () => void (navigator.onLine && sendWaiting(sender).catch(() => undefined));
  const seen = () => document.visibilityState === 'visible' && send();
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', seen);
  send();
  const stop = startTrying(sender);
  return () => {
    window.removeEventListener('online', send);
    document.removeEventListener('visibilitychange', seen);
    stop();
  };
}

/** No event tells that a network which called itself online answers again: while there is reason to, it is tried, ever more seldom. */
function startTrying(sender: Sender): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = SOONEST_MS;
  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void turn(), pause);
  };
  const afresh = () => {
    pause = SOONEST_MS;
    plan();
  };
  const turn = async () => {
    timer = undefined;
    const { waiting } = await outboxCounts(sender).catch(() => ({ waiting: 0 }));
    if (waiting === 0 && network() !== 'silent') return;
    pause = Math.min(pause * 2, LATEST_MS);
    plan();
    if (navigator.onLine && document.visibilityState === 'visible' && (await probe()))
      await sendWaiting(sender).catch(() => undefined);
  };
  // Each sending changes the outbox: what is planned already is left as it is.
  const stops = [onOutboxChange(() => timer === undefined && afresh()), onNetwork(afresh)];
  plan();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

async function register(sender: Sender): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  const [person, at] = (localStorage.getItem(KEPT_AT) ?? '').split(' ');
  if (person && person !== sender.personId) active?.postMessage('lupakan');
  // Signing out, or having to sign in anew, throws the kept pages away.
  const areKept = (await caches.match('/kerja/lapor')) !== undefined;
  if (person === sender.personId && areKept && Date.now() - Number(at) < EVERY_MS) return;
  active?.postMessage('simpan-halaman');
  // What this page has loaded so far may have come before the worker was there.
  active?.postMessage({ files: loadedFiles() });
  localStorage.setItem(KEPT_AT, `${sender.personId} ${Date.now()}`);
}

const loadedFiles = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
