import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createDb, createPool } from '#app/platform/db/db.server.ts';
import { createNotifier } from './notifier.server.ts';
import { notifyStage, task } from './testing.server.ts';

const stage = await notifyStage();
const { db, smtp, outside, tenantId, options, notifier, aPerson, write, later } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

const inAnHour = (now: string) => new Date(Date.parse(now) + 3_600_000).toISOString();
/** Leases go by the database's clock: so many minutes of them are over. */
const passes = (minutes: number) =>
  sql`update notify_delivery set lease_until = lease_until - make_interval(mins => ${minutes})`.execute(
    db.owner,
  );

describe('many workers and sudden ends', () => {
  test('two workers at the same moment send each message once', async () => {
    const people = await Promise.all(
      Array.from({ length: 30 }, () => aPerson({ push: 'off', mail: 'each' })),
    );
    await write(...people.map((personId) => task(personId)));
    const pool = createPool({ connectionString: db.appUrl, max: 4 });
    const second = createNotifier({ ...options, db: createDb(pool) });
    await Promise.all([notifier.deliverDue(), second.deliverDue(), notifier.deliverDue(tenantId)]);
    await pool.end();
    expect(smtp.inbox).toHaveLength(30);
    expect(new Set(smtp.inbox.map((mail) => mail.to)).size).toBe(30);
  });

  test('a machine whose clock is an hour ahead sends nothing that another is sending', async () => {
    const personId = await aPerson({ push: 'off', mail: 'each' });
    await write(task(personId));
    const ahead = createNotifier({ ...options, clock: { now: () => inAnHour(outside.now) } });
    const sending = createNotifier({
      ...options,
      findAddresses: async (...asked) => {
        expect(await ahead.deliverDue()).toBe(0);
        return options.findAddresses(...asked);
      },
    });
    expect(await sending.deliverDue()).toBe(1);
    expect(smtp.inbox).toHaveLength(1);
  });

  test('what a worker took and died over is sent by the next one after ten minutes', async () => {
    const personId = await aPerson({ push: 'off', mail: 'each' });
    await write(task(personId));
    const dying = createNotifier({
      ...options,
      findAddresses: async () => {
        throw new Error('killed');
      },
    });
    await expect(dying.deliverDue()).rejects.toThrow('killed');
    later(60);
    expect(await notifier.deliverDue()).toBe(0);
    await passes(9);
    expect(await notifier.deliverDue()).toBe(0);
    await passes(1);
    expect(await notifier.deliverDue()).toBe(1);
    expect(smtp.inbox).toHaveLength(1);
  });
});

test('notices are kept for half a year', async () => {
  const personId = await aPerson({ push: 'off', mail: 'each' });
  await write(task(personId, { title: 'Lama' }));
  await notifier.deliverDue();
  later(170 * 1440);
  await write(task(personId, { title: 'Masih disimpan' }));
  await notifier.deliverDue();
  const titles = async () =>
    (await db.owner.selectFrom('notify_notice').select('title').orderBy('id').execute()).map(
      (row) => row.title,
    );
  expect(await titles()).toEqual(['Lama', 'Masih disimpan']);
  later(11 * 1440);
  await write(task(personId, { title: 'Baru' }));
  await notifier.deliverDue();
  expect(await titles()).toEqual(['Masih disimpan', 'Baru']);
});

test('a failure is logged without address or title', async () => {
  const personId = await aPerson({ push: 'off', mail: 'each' });
  smtp.fault = { responseCode: 550 };
  await write(task(personId));
  await notifier.deliverDue();
  expect(outside.logged.length).toBeGreaterThan(0);
  expect(outside.logged.join('\n')).not.toMatch(/wanasari|petugas-|Apel/);
});
