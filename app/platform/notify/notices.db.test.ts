import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { DEFAULT_PREFERENCES } from './delivery-rule.ts';
import { countUnread, listNotices, markRead, notify } from './notices.server.ts';
import { readPreferences } from './preferences.server.ts';
import { notifyStage, task } from './testing.server.ts';

const stage = await notifyStage();
const { outside, tenantId, notifier, inTenant, aPerson, aBrowserOf, write, states, later, wib } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

describe('a notice in the app', () => {
  test('is listed newest first, counted, and read', async () => {
    const personId = await aPerson();
    const who = { tenantId, personId };
    await write(task(personId, { title: 'Satu' }));
    later(1);
    await write(task(personId, { title: 'Dua' }));
    const first = await inTenant((tx) => listNotices(tx, { ...who, limit: 1 }));
    expect(first.map((notice) => notice.title)).toEqual(['Dua']);
    const next = await inTenant((tx) => listNotices(tx, { ...who, before: first[0]?.id, limit: 5 }));
    expect(next.map((notice) => notice.title)).toEqual(['Satu']);
    expect(await inTenant((tx) => countUnread(tx, who))).toBe(2);
    const other = await aPerson();
    const ids = [first[0]?.id ?? ''];
    expect(await inTenant((tx) => markRead(tx, { tenantId, personId: other, ids, now: outside.now }))).toBe(
      0,
    );
    expect(await inTenant((tx) => markRead(tx, { ...who, ids, now: outside.now }))).toBe(1);
    expect(await inTenant((tx) => markRead(tx, { ...who, ids: 'all', now: outside.now }))).toBe(1);
    expect(await inTenant((tx) => countUnread(tx, who))).toBe(0);
  });

  test('with the same key is written once', async () => {
    const personId = await aPerson();
    expect(await write(task(personId, { key: 'tugas-1' }))).toEqual({ written: 1, sendNow: true });
    expect(await write(task(personId, { key: 'tugas-1' }))).toEqual({ written: 0, sendNow: false });
  });

  test('is not seen by another government', async () => {
    const personId = await aPerson();
    await write(task(personId));
    expect(await inTenant((tx) => listNotices(tx, { tenantId, personId, limit: 5 }), newId())).toEqual([]);
    const rows = await inTenant((tx) => tx.selectFrom('notify_subscription').selectAll().execute(), newId());
    expect(rows).toEqual([]);
  });

  test('is gone when the act is rolled back', async () => {
    const personId = await aPerson();
    const failing = inTenant(async (tx) => {
      await notify(tx, { tenantId, zone: 'Asia/Jakarta', now: outside.now, notices: [task(personId)] });
      throw new Error('the act failed');
    });
    await expect(failing).rejects.toThrow();
    expect(await states()).toEqual([]);
  });
});

describe('quiet hours', () => {
  test('hold a push back until six, but not an urgent one', async () => {
    wib('21.00');
    const personId = await aPerson({ mail: 'off' });
    await aBrowserOf(personId);
    expect(await write(task(personId, { title: 'Bisa menunggu' }))).toEqual({ written: 1, sendNow: false });
    await write(task(personId, { title: 'Mendesak', urgency: 'urgent' }));
    expect(await notifier.deliverDue()).toBe(1);
    later(8 * 60 + 59);
    expect(await notifier.deliverDue()).toBe(0);
    later(1);
    expect(await notifier.deliverDue()).toBe(1);
  });

  test('follow the zone of the government and the wishes of the person', async () => {
    wib('18.30');
    const personId = await aPerson({ mail: 'off' });
    const inEast = (tx: Tx) =>
      notify(tx, { tenantId, zone: 'Asia/Jayapura', now: outside.now, notices: [task(personId)] });
    expect((await inTenant(inEast)).sendNow).toBe(false);
    const early = await aPerson({ mail: 'off', quietFrom: 18 * 60 });
    expect((await write(task(early))).sendNow).toBe(false);
    expect(await inTenant((tx) => readPreferences(tx, { tenantId, personId: newId() }))).toEqual(
      DEFAULT_PREFERENCES,
    );
  });
});
