import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createMailer, type Mailer } from './mail.server.ts';
import { countUnread, listNotices, markRead } from './notices.server.ts';
import { createNotifier } from './notifier.server.ts';
import { notifyStage, task } from './testing.server.ts';

const stage = await notifyStage();
const { db, smtp, outside, tenantId, options, notifier, inTenant, aPerson, write, states, later } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

describe('mail', () => {
  test('brings title, words and link, once, with an id that mailboxes recognise', async () => {
    const personId = await aPerson({ push: 'off', mail: 'each' });
    await write(task(personId));
    await notifier.deliverDue();
    expect(smtp.inbox).toHaveLength(1);
    expect(smtp.inbox[0]?.to).toBe(outside.addresses.get(personId));
    const [notice] = await inTenant((tx) => listNotices(tx, { tenantId, personId, limit: 1 }));
    expect(smtp.inbox[0]?.text).toContain(`Message-ID: <${notice?.id}.mail@wanasari.go.id>`);
    expect(smtp.inbox[0]?.text).toContain('Subject: Tugas liputan baru: Apel pagi');
    expect(smtp.inbox[0]?.text).toContain('https://simpul.wanasari.go.id/tugas/1');
    expect(await notifier.deliverDue()).toBe(0);
  });

  test('a title cannot smuggle in further headers', async () => {
    const personId = await aPerson({ push: 'off', mail: 'each' });
    await write(task(personId, { title: 'Apel\r\nBcc: orang@jahat.example' }));
    await notifier.deliverDue();
    const [headers = ''] = smtp.inbox[0]?.text.split('\r\n\r\n') ?? [];
    expect(headers).toContain('Subject: Apel Bcc: orang@jahat.example');
    expect(headers).not.toMatch(/^Bcc:/m);
  });

  test('the digest brings everything of the day in one mail at 07.00', async () => {
    const personId = await aPerson({ push: 'off' });
    for (const title of ['Satu', 'Dua', 'Tiga']) await write(task(personId, { title }));
    expect(await notifier.deliverDue()).toBe(0);
    later(20 * 60 + 59);
    expect(await notifier.deliverDue()).toBe(0);
    later(1);
    expect(await notifier.deliverDue()).toBe(1);
    expect(smtp.inbox).toHaveLength(1);
    expect(smtp.inbox[0]?.text).toContain('Subject: 3 kabar untuk Anda hari ini');
    for (const title of ['Satu', 'Dua', 'Tiga']) expect(smtp.inbox[0]?.text).toContain(`- ${title}`);
  });

  test('the digest stays one mail when more has gathered than one worker takes at once', async () => {
    const personId = await aPerson({ push: 'off' });
    await write(...Array.from({ length: 250 }, (_, i) => task(personId, { title: `Kabar ${i}` })));
    later(21 * 60);
    expect(await notifier.deliverDue()).toBe(1);
    expect(smtp.inbox).toHaveLength(1);
    expect(smtp.inbox[0]?.text).toContain('Subject: 250 kabar untuk Anda hari ini');
    expect(smtp.inbox[0]?.text).toContain('dan 220 lainnya');
  });

  test('what was read in the app meanwhile is left out; when all was read, no mail comes', async () => {
    const reader = await aPerson({ push: 'off' });
    const half = await aPerson({ push: 'off' });
    await write(task(reader), task(half, { title: 'Dibaca' }), task(half, { title: 'Belum' }));
    await inTenant((tx) => markRead(tx, { tenantId, personId: reader, ids: 'all', now: outside.now }));
    const mine = await inTenant((tx) => listNotices(tx, { tenantId, personId: half, limit: 5 }));
    const ids = mine.filter((notice) => notice.title === 'Dibaca').map((notice) => notice.id);
    await inTenant((tx) => markRead(tx, { tenantId, personId: half, ids, now: outside.now }));
    later(21 * 60);
    await notifier.deliverDue();
    expect(smtp.inbox).toHaveLength(1);
    expect(smtp.inbox[0]?.text).toContain('Subject: Belum');
    expect(smtp.inbox[0]?.text).not.toContain('Dibaca');
  });

  test('a mailbox that does not exist is given up, a busy server is tried again', async () => {
    const personId = await aPerson({ push: 'off', mail: 'each' });
    smtp.fault = { responseCode: 550 };
    await write(task(personId));
    await notifier.deliverDue();
    expect(await states()).toEqual(['mail failed smtp-550 1']);
    await db.owner.deleteFrom('notify_notice').execute();
    smtp.fault = { responseCode: 451 };
    await write(task(personId));
    await notifier.deliverDue();
    expect(await states()).toEqual(['mail waiting smtp-451 1']);
    smtp.fault = null;
    later(1);
    await notifier.deliverDue();
    expect(await states()).toEqual(['mail sent 2']);
  });

  test('a mail server that is down costs one try, not one a mail', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => aPerson({ push: 'off', mail: 'each' })));
    const dead = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'simpul@wanasari.go.id' });
    let tries = 0;
    const counting: Mailer = {
      ...dead,
      send(mail) {
        tries += 1;
        return dead.send(mail);
      },
    };
    await write(...people.map((personId) => task(personId)));
    await createNotifier({ ...options, mailer: counting }).deliverDue();
    expect(tries).toBe(1);
    expect(new Set(await states())).toEqual(new Set(['mail waiting smtp-ESOCKET 1']));
  });

  test('without a mail server or an address it is skipped, and the notice stays in the app', async () => {
    const personId = await aPerson({ push: 'off', mail: 'each' });
    await write(task(personId));
    await createNotifier({ ...options, mailer: null }).deliverDue();
    expect(await states()).toEqual(['mail skipped no-mail-server 1']);
    expect(await inTenant((tx) => countUnread(tx, { tenantId, personId }))).toBe(1);
  });
});
