import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type NoticeText, pushPayload } from '../../app/platform/notify/message.ts';
import { ownerOf } from './access/neighbour.ts';
import { openBrowser, PHONE, signIn, type Visit, visit } from './browser.ts';
import { givenUnit, linkOf, postsWith, reportsOf, type UnitGiven } from './given.ts';
import { controlWorker, readyForOffline, type WorkerControl } from './service-worker.ts';

const program = inject('sample');
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let unit: UnitGiven;
let officer: Visit;
let control: WorkerControl;
beforeAll(async () => {
  [browser, owner] = await Promise.all([openBrowser(), ownerOf(program.dataDir)]);
  unit = await givenUnit(owner.db, 'Kel. Karang Tengah Lor');
  officer = await visit(browser, { viewport: PHONE });
  await signIn(officer.page, program, 'Admin medsos');
  await officer.page.goto(`${program.origin}/kerja/lapor`);
  await readyForOffline(officer.page);
  // An empty page of the same browser: through it the worker is reached while no page of the program is open.
  control = await controlWorker(officer.context, await officer.context.newPage(), program.origin);
});
afterAll(async () => {
  await browser?.close();
  await owner?.close();
});

/** Reports a link without a network, and closes the tab. @returns what the page asked the browser for */
async function reportAndLeave(code: string): Promise<string[]> {
  const { context } = officer;
  const page = await context.newPage();
  await rememberSyncs(page);
  await page.goto(`${program.origin}/kerja/lapor`);
  await context.setOffline(true);
  await page.getByText('Anda sedang luring.').waitFor();
  await page.getByLabel('Tautan kiriman').fill(linkOf(unit, code));
  await page.getByText('Akun resmi unit Anda').waitFor();
  await page.getByLabel('Keterangan kiriman (caption)').fill('Ronda malam di RW 05.');
  await page.getByRole('button', { name: 'Laporkan' }).click();
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor();
  const asked = await page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await page.close();
  return asked;
}

/** Chromium grants no background sync to a browser without a profile: what is asked for is written down. */
async function rememberSyncs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const world = globalThis as unknown as {
      asked: string[];
      SyncManager: { prototype: { register(tag: string): Promise<void> } };
    };
    const { register } = world.SyncManager.prototype;
    world.asked = [];
    world.SyncManager.prototype.register = function remembered(tag) {
      world.asked.push(tag);
      return register.call(this, tag);
    };
  });
}

const sentOnce = (code: string) =>
  expect.poll(async () => (await postsWith(owner.db, code)).length, { timeout: 120_000 }).toBe(1);

/** Opens the phone's outbox: what it shows is what is really left. */
async function outboxIsEmpty(): Promise<void> {
  const page = await officer.context.newPage();
  await page.goto(`${program.origin}/kerja/kotak-keluar`);
  await page.getByText('Semua yang Anda kerjakan di ponsel ini sudah terkirim.').waitFor();
  await page.close();
}

describe('a report that waits on the phone', () => {
  beforeAll(() => officer.page.close());

  test('is sent by the service worker while no tab is open, exactly once', async () => {
    expect(await reportAndLeave('LATARBELAKANG')).toContain('simpul-kirim');
    await control.sync('simpul-kirim');
    expect(await postsWith(owner.db, 'LATARBELAKANG')).toEqual([]);

    await officer.context.setOffline(false);
    await control.sync('simpul-kirim');
    await sentOnce('LATARBELAKANG');
    await control.sync('simpul-kirim');
    await outboxIsEmpty();
    expect(await reportsOf(owner.db, 'LATARBELAKANG')).toBe(1);
    expect(await postsWith(owner.db, 'LATARBELAKANG')).toHaveLength(1);
  });

  test('is sent once when the worker and two tabs wake at the same moment', async () => {
    await reportAndLeave('BERSAMAAN001');
    const tabs = await Promise.all([officer.context.newPage(), officer.context.newPage()]);
    await officer.context.setOffline(false);
    await Promise.all([
      control.sync('simpul-kirim'),
      ...tabs.map((tab) => tab.goto(`${program.origin}/kerja/tugas`)),
      control.sync('simpul-kirim'),
    ]);
    await sentOnce('BERSAMAAN001');
    await outboxIsEmpty();
    for (const tab of tabs) await tab.close();
    expect(await reportsOf(owner.db, 'BERSAMAAN001')).toBe(1);
    expect(await postsWith(owner.db, 'BERSAMAAN001')).toHaveLength(1);
  });
});

describe('a push message', () => {
  let page: Page;
  const notice: NoticeText = {
    id: '019a9f00-0000-7000-8000-000000000001',
    title: 'Tugas baru: Kerja bakti saluran',
    body: 'Tenggat besok pukul 12.00.',
    href: '/kerja/pemberitahuan',
  };
  beforeAll(async () => {
    await officer.context.grantPermissions(['notifications'], { origin: program.origin });
    page = await officer.context.newPage();
    await page.goto(`${program.origin}/kerja/tugas`);
  });

  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const notifications = await registration.getNotifications();
      return notifications.map(({ title, body, tag }) => ({ title, body, tag }));
    });

  test('shows its title and nothing else, and the same notice again replaces it', async () => {
    await control.push(JSON.stringify(pushPayload([notice])));
    await expect.poll(shown).toEqual([{ title: notice.title, body: '', tag: notice.id }]);
    await control.push(
      JSON.stringify({ ...pushPayload([notice]), title: 'Tugas diubah: Kerja bakti saluran' }),
    );
    await expect
      .poll(shown)
      .toEqual([{ title: 'Tugas diubah: Kerja bakti saluran', body: '', tag: notice.id }]);
  });

  test('pressed, it leads the open tab to its page and is gone', async () => {
    const worker = officer.context.serviceWorkers().find((one) => one.url() === `${program.origin}/sw.js`);
    // Nothing can be pressed outside a page without a screen: the worker gets the event that the press would bring.
    await worker?.evaluate(async () => {
      const world = globalThis as unknown as {
        registration: ServiceWorkerRegistration;
        NotificationEvent: new (type: string, init: { notification: Notification }) => Event;
      };
      const [notification] = await world.registration.getNotifications();
      globalThis.dispatchEvent(
        new world.NotificationEvent('notificationclick', { notification: notification! }),
      );
    });
    await page.waitForURL(`${program.origin}${notice.href}`);
    expect(await shown()).toEqual([]);
    expect(officer.errors).toEqual([]);
  });
});
