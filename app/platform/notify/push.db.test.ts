import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { listNotices } from './notices.server.ts';
import { pushSubscriptionInput } from './schema.ts';
import {
  listSubscriptions,
  removeSubscription,
  saveSubscription,
  vapidKeys,
} from './subscriptions.server.ts';
import { notifyStage, task } from './testing.server.ts';

const stage = await notifyStage();
const { db, outside, tenantId, notifier, inTenant, aPerson, aBrowserOf, write, states, later } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

describe('push', () => {
  test('arrives encrypted on each browser of the person, with id and title, and never with the body', async () => {
    const personId = await aPerson({ mail: 'off' });
    const phone = await aBrowserOf(personId);
    const desk = await aBrowserOf(personId);
    await write(task(personId));
    expect(await notifier.deliverDue()).toBe(1);
    expect(outside.posted.map((request) => request.url).sort()).toEqual(
      [phone, desk].map((browser) => browser.subscription.endpoint).sort(),
    );
    const [notice] = await inTenant((tx) => listNotices(tx, { tenantId, personId, limit: 1 }));
    const request = outside.posted.find((sent) => sent.url === phone.subscription.endpoint);
    expect(phone.read(request?.body ?? Buffer.alloc(0))).toEqual({
      v: 1,
      id: notice?.id,
      title: 'Tugas liputan baru: Apel pagi',
      href: '/tugas/1',
    });
    expect(request?.headers).toMatchObject({ Topic: notice?.id.replaceAll('-', ''), Urgency: 'normal' });
    expect(request?.headers.Authorization).toContain(await notifier.publicPushKey());
    expect(await states()).toEqual(['push sent 1']);
    expect(await notifier.deliverDue()).toBe(0);
  });

  test('a browser that gave up its subscription is forgotten', async () => {
    const personId = await aPerson({ mail: 'off' });
    await aBrowserOf(personId);
    outside.pushAnswer = { status: 410, retryAfter: null };
    await write(task(personId));
    await notifier.deliverDue();
    expect(await states()).toEqual(['push skipped browser-gone 1']);
    expect(await inTenant((tx) => listSubscriptions(tx, { tenantId, personId }))).toEqual([]);
  });

  test.each([
    ['is down', { status: 503, retryAfter: null }, 1],
    ['asks for patience', { status: 429, retryAfter: '1800' }, 30],
    ['cannot be reached', new Error('connect ECONNREFUSED'), 1],
  ])('waits when the push service %s, and comes through later', async (_, answer, minutes) => {
    const personId = await aPerson({ mail: 'off' });
    await aBrowserOf(personId);
    outside.pushAnswer = answer;
    await write(task(personId));
    await notifier.deliverDue();
    expect(await states()).toEqual(['push waiting push-unavailable 1']);
    outside.pushAnswer = { status: 201, retryAfter: null };
    later(minutes - 0.5 > 1 ? minutes - 1 : 0);
    if (minutes > 1) expect(await notifier.deliverDue()).toBe(0);
    later(1);
    expect(await notifier.deliverDue()).toBe(1);
    expect(await states()).toEqual(['push sent 2']);
  });

  test('is given up after a day of failures', async () => {
    const personId = await aPerson({ mail: 'off' });
    await aBrowserOf(personId);
    outside.pushAnswer = { status: 500, retryAfter: null };
    await write(task(personId));
    for (let i = 0; i < 12; i += 1) {
      await notifier.deliverDue();
      later(721);
    }
    expect(await states()).toEqual(['push failed push-unavailable 8']);
    expect(outside.posted).toHaveLength(8);
  });

  test('a shared computer belongs to whoever subscribed last', async () => {
    const before = await aPerson({ mail: 'off' });
    const after = await aPerson({ mail: 'off' });
    const { subscription } = await aBrowserOf(before);
    await inTenant((tx) =>
      saveSubscription(tx, {
        tenantId,
        personId: after,
        subscription,
        device: 'Chrome di Windows',
        now: outside.now,
      }),
    );
    await write(task(before));
    await notifier.deliverDue();
    expect(outside.posted).toEqual([]);
    await inTenant((tx) =>
      removeSubscription(tx, { tenantId, personId: before, endpoint: subscription.endpoint }),
    );
    expect(await inTenant((tx) => listSubscriptions(tx, { tenantId, personId: after }))).toHaveLength(1);
  });

  test('addresses that are no push service are not taken', () => {
    const keys = {
      p256dh: randomBytes(65).toString('base64url'),
      auth: randomBytes(16).toString('base64url'),
    };
    const taken = (endpoint: string) => pushSubscriptionInput.safeParse({ endpoint, keys }).success;
    expect(taken('https://updates.push.services.mozilla.com/wpush/v2/abc')).toBe(true);
    for (const endpoint of [
      'http://fcm.googleapis.com/x',
      'https://169.254.169.254/latest/meta-data',
      'https://fcm.googleapis.com.jahat.example/x',
      'https://fcm.googleapis.com:8443/x',
      'https://fcm.googleapis.com@10.0.0.1/x',
      'https://notify.windows.com/x',
      'bukan alamat',
    ])
      expect(taken(endpoint)).toBe(false);
  });

  test('the keys are made once, also by many processes at the same moment', async () => {
    await db.owner.deleteFrom('notify_vapid').execute();
    const made = await Promise.all(Array.from({ length: 5 }, () => vapidKeys(db.app, outside.now)));
    expect(new Set(made.map((keys) => keys.publicKey)).size).toBe(1);
  });
});
