import { createECDH, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { decrypt } from 'http_ece';
import { SMTPServer } from 'smtp-server';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type TestDatabase, testDatabase } from '#app/testing/database.server.ts';
import { DEFAULT_PREFERENCES, type Preferences } from './delivery-rule.ts';
import { createMailer } from './mail.server.ts';
import { type NewNotice, notify } from './notices.server.ts';
import { createNotifier, type NotifierOptions } from './notifier.server.ts';
import { savePreferences } from './preferences.server.ts';
import type { PushPost } from './push.server.ts';
import { pushSubscriptionInput } from './schema.ts';
import { saveSubscription } from './subscriptions.server.ts';

export const ORIGIN = 'https://simpul.wanasari.go.id';

/** A real SMTP server that keeps what it is given, and can be told to refuse. */
export async function smtpSink() {
  const sink = {
    inbox: [] as { to: string; text: string }[],
    fault: null as { responseCode: number } | null,
    url: '',
    close: async () => {},
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_, __, done) {
      done(sink.fault ? Object.assign(new Error('refused'), sink.fault) : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        sink.inbox.push({
          to: session.envelope.rcptTo[0]?.address ?? '',
          text: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sink.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  sink.close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return sink;
}

/** A browser that can subscribe, with the keys to read what it is sent. */
export function pushBrowser() {
  const curve = createECDH('prime256v1');
  curve.generateKeys();
  const authSecret = randomBytes(16).toString('base64url');
  const subscription = pushSubscriptionInput.parse({
    endpoint: `https://fcm.googleapis.com/fcm/send/${randomBytes(12).toString('hex')}`,
    keys: { p256dh: curve.getPublicKey('base64url'), auth: authSecret },
  });
  const read = (body: Uint8Array): unknown =>
    JSON.parse(
      decrypt(Buffer.from(body), { version: 'aes128gcm', privateKey: curve, authSecret }).toString(),
    );
  return { subscription, read };
}

/** Where a test stands: the moment, what the outside answers, what was sent. */
type Outside = {
  now: string;
  posted: Parameters<PushPost>[0][];
  pushAnswer: { status: number; retryAfter: string | null } | Error;
  addresses: Map<string, string>;
  logged: string[];
};

/** The usual task notice, in words an office uses. */
export const task = (personId: string, more: Partial<NewNotice> = {}): NewNotice => ({
  personId,
  kind: 'agenda.task-assigned',
  urgency: 'normal',
  title: 'Tugas liputan baru: Apel pagi',
  body: 'Diminta oleh koordinator, tenggat Selasa 09.00.',
  href: '/tugas/1',
  ...more,
});

function people(db: TestDatabase, outside: Outside, tenantId: string) {
  const inTenant = <T>(run: (tx: Tx) => Promise<T>, tenant = tenantId) => writeTenant(db.app, tenant, run);
  return {
    inTenant,
    async aPerson(wishes: Partial<Preferences> = {}): Promise<string> {
      const personId = newId();
      outside.addresses.set(personId, `petugas-${personId.slice(-6)}@wanasari.go.id`);
      const preferences = { ...DEFAULT_PREFERENCES, ...wishes };
      await inTenant((tx) => savePreferences(tx, { tenantId, personId, preferences, now: outside.now }));
      return personId;
    },
    async aBrowserOf(personId: string) {
      const browser = pushBrowser();
      const { subscription } = browser;
      const device = 'Chrome di Android';
      await inTenant((tx) =>
        saveSubscription(tx, { tenantId, personId, subscription, device, now: outside.now }),
      );
      return browser;
    },
    write: (...notices: NewNotice[]) =>
      inTenant((tx) => notify(tx, { tenantId, zone: 'Asia/Jakarta', now: outside.now, notices })),
    /** `mail sent 1`: channel, state, reason if any, tries. */
    async states(): Promise<string[]> {
      const rows = await db.owner.selectFrom('notify_delivery').selectAll().orderBy('channel').execute();
      return rows.map(
        (row) => `${row.channel} ${row.state}${row.reason ? ` ${row.reason}` : ''} ${row.attempts}`,
      );
    },
  };
}

/** A database, a real mail server and a push service that answers as told, for one test file. */
export async function notifyStage() {
  const db = await testDatabase();
  const smtp = await smtpSink();
  const mailer = createMailer({ smtpUrl: smtp.url, from: 'Simpul <simpul@wanasari.go.id>' });
  const tenantId = newId();
  const outside: Outside = {
    now: '2026-11-23T03:00:00Z',
    posted: [],
    pushAnswer: { status: 201, retryAfter: null },
    addresses: new Map(),
    logged: [],
  };
  const options: NotifierOptions = {
    db: db.app,
    clock: { now: () => outside.now },
    log: { info: () => {}, warn: (data, message) => outside.logged.push(JSON.stringify({ data, message })) },
    origin: ORIGIN,
    mailer,
    pushContact: ORIGIN,
    findAddresses: async (_, __, ids) =>
      new Map(
        ids.flatMap((id) => {
          const address = outside.addresses.get(id);
          return address ? [[id, address] as const] : [];
        }),
      ),
    pushPost: async (request) => {
      outside.posted.push(request);
      if (outside.pushAnswer instanceof Error) throw outside.pushAnswer;
      return outside.pushAnswer;
    },
  };
  let week = 0;
  const wib = (clock: string) => {
    const [hour = 0, minute = 0] = clock.split('.').map(Number);
    const monday = Temporal.PlainDate.from('2026-11-23').add({ weeks: week });
    const plainTime = new Temporal.PlainTime(hour, minute);
    outside.now = monday.toZonedDateTime({ timeZone: 'Asia/Jakarta', plainTime }).toInstant().toString();
  };
  return {
    db,
    smtp,
    outside,
    tenantId,
    options,
    notifier: createNotifier(options),
    ...people(db, outside, tenantId),
    later(minutes: number) {
      outside.now = Temporal.Instant.from(outside.now).add({ minutes }).toString();
    },
    /** Sets the local time of day in WIB. */
    wib,
    /** A Monday of its own at ten, with nothing written and all services well. */
    async fresh() {
      week += 1;
      wib('10.00');
      smtp.inbox.length = 0;
      smtp.fault = null;
      outside.posted.length = 0;
      outside.pushAnswer = { status: 201, retryAfter: null };
      await db.owner.deleteFrom('notify_notice').execute();
    },
    async close() {
      mailer.close();
      await smtp.close();
      await db.drop();
    },
  };
}
