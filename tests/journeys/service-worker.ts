import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { takenOver } from './browser.ts';

/** What the browser does to a service worker by itself: here at the journey's word. */
export type WorkerControl = {
  /** As the browser does when the network is back and a sending was asked for. */
  sync(tag: string): Promise<void>;
  /** As the browser does when its push service brings a message. */
  push(data: string): Promise<void>;
};

/** @param page any page of the same person's browser: it need not be one of the program's */
export async function controlWorker(
  context: BrowserContext,
  page: Page,
  origin: string,
): Promise<WorkerControl> {
  const session = await context.newCDPSession(page);
  const registrationId = await registrationOf(session, origin);
  return {
    sync: async (tag) => {
      await session.send('ServiceWorker.dispatchSyncEvent', {
        origin,
        registrationId,
        tag,
        lastChance: false,
      });
    },
    push: async (data) => {
      await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    },
  };
}

async function registrationOf(session: CDPSession, origin: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    const found = registrations.find((one) => !one.isDeleted && one.scopeURL.startsWith(`${origin}/`));
    if (found) resolve(found.registrationId);
  });
  await session.send('ServiceWorker.enable');
  return promise;
}

/** Pages an officer needs without a network. */
const KEPT = [
  '/kerja/tugas',
  '/kerja/hadir',
  '/kerja/hadir/kartu',
  '/kerja/lapor',
  '/kerja/lapor/bagikan',
  '/kerja/catat',
  '/kerja/catat/baru',
  '/kerja/kotak-keluar',
];

const WITHIN_MS = 90_000;

/** Asks again until it is so. (A page's own `waitForFunction` takes the promise of an async question for a yes.) */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`Not within ${WITHIN_MS} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Waits until the page is one of the service worker's, and what is needed without a network is kept. */
export async function readyForOffline(page: Page): Promise<void> {
  await until('the service worker keeps the pages', () =>
    page.evaluate(async (paths) => {
      const found = await Promise.all(paths.map((path) => caches.match(path)));
      return navigator.serviceWorker.controller !== null && found.every(Boolean);
    }, KEPT),
  );
  const answer = await page.reload({ waitUntil: 'load' });
  if (!answer?.fromServiceWorker())
    throw new Error('The service worker does not answer for the page it controls');
  await takenOver(page);
}

/** The page is kept for the time without a network. */
export const isKept = (page: Page, path: string): Promise<boolean> =>
  page.evaluate(async (asked) => (await caches.match(asked)) !== undefined, path);
