import type { Db, Tx } from '../db/db.server.ts';
import { readTenant, writeTenant } from '../db/db.server.ts';
import type { Logger } from '../log/log.server.ts';
import type { Mailer } from './mail.server.ts';
import { mailText, pushPayload } from './message.ts';
import { claimMessages, dueTenants, forgetOld, type Message, settleMessage } from './outbox.server.ts';
import { type PushOutcome, type PushPost, postToPushService, sendPush } from './push.server.ts';
import type { Outcome } from './sending.ts';
import { type VapidKeys, vapidKeys } from './subscriptions.server.ts';

/** Mail addresses of people of one government; people without one are left out. Given by `org`. */
export type FindAddresses = (
  db: Tx,
  tenantId: string,
  personIds: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

export type NotifierOptions = {
  readonly db: Db;
  readonly clock: { now(): { toString(): string } };
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** The console's public address, for links in mail. */
  readonly origin: string;
  /** Null when the installation has no SMTP server: mail is skipped. */
  readonly mailer: Mailer | null;
  /** Whom a push service may write to: `mailto:` or the https origin. */
  readonly pushContact: string;
  readonly findAddresses: FindAddresses;
  readonly pushPost?: PushPost;
};

export type Notifier = {
  /** The key that the browser needs to subscribe. */
  publicPushKey(): Promise<string>;
  /** Sends what is due for one government, or for all. The job `notify.deliver` calls it. @returns messages handled */
  deliverDue(tenantId?: string): Promise<number>;
};

type Sender = NotifierOptions & { keys: () => Promise<VapidKeys>; now: () => string };

async function mail(sender: Sender, message: Message): Promise<Outcome> {
  const { mailer } = sender;
  if (!mailer) return { type: 'skipped', reason: 'no-mail-server' };
  const addresses = await readTenant(sender.db, message.tenantId, (tx) =>
    sender.findAddresses(tx, message.tenantId, [message.personId]),
  );
  const to = addresses.get(message.personId);
  if (!to) return { type: 'skipped', reason: 'no-address' };
  return mailer.send({
    ...mailText(message.notices, sender.origin),
    to,
    id: `${message.notices[0]?.id}.mail`,
  });
}

async function notePush(sender: Sender, tenantId: string, id: string, outcome: PushOutcome): Promise<void> {
  await writeTenant(sender.db, tenantId, async (tx) => {
    if (outcome === 'gone')
      await tx
        .deleteFrom('notify_subscription')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
    if (outcome === 'sent')
      await tx
        .updateTable('notify_subscription')
        .set({ last_ok_at: sender.now() })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
  });
}

async function push(sender: Sender, message: Message): Promise<Outcome> {
  const { tenantId, personId } = message;
  const targets = await readTenant(sender.db, tenantId, (tx) =>
    tx
      .selectFrom('notify_subscription')
      .select(['id', 'endpoint', 'p256dh', 'auth'])
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .execute(),
  );
  if (targets.length === 0) return { type: 'skipped', reason: 'no-browser' };
  const options = {
    keys: await sender.keys(),
    subject: sender.pushContact,
    post: sender.pushPost ?? postToPushService,
  };
  const outcomes: PushOutcome[] = [];
  for (const target of targets) {
    const outcome = await sendPush(options, target, pushPayload(message.notices), message.urgency);
    outcomes.push(outcome);
    await notePush(sender, tenantId, target.id, outcome);
  }
  if (outcomes.includes('sent')) return { type: 'sent' };
  const later = outcomes.find((outcome) => typeof outcome === 'object');
  if (later) return { type: 'later', reason: 'push-unavailable', retryAfterSeconds: later.retryAfterSeconds };
  if (outcomes.includes('refused')) return { type: 'refused', reason: 'push-refused' };
  return { type: 'skipped', reason: 'browser-gone' };
}

/** Held-back notices that were read in the app meanwhile are not sent any more. */
function unread(message: Message): Message {
  return { ...message, notices: message.notices.filter((notice) => !notice.read) };
}

type Run = { mailOutage: Outcome | null };

async function trySending(sender: Sender, message: Message, run: Run): Promise<Outcome> {
  if (message.notices.length === 0) return { type: 'skipped', reason: 'already-read' };
  if (message.channel === 'push') return push(sender, message);
  // A dead mail server would cost a timeout for each mail.
  if (run.mailOutage) return run.mailOutage;
  const outcome = await mail(sender, message);
  if (outcome.type === 'later' && outcome.reason.startsWith('smtp-E')) run.mailOutage = outcome;
  return outcome;
}

async function deliver(sender: Sender, message: Message, run: Run): Promise<void> {
  const outcome = await trySending(sender, unread(message), run);
  await settleMessage(sender.db, message, outcome, sender.now());
  if (outcome.type !== 'sent' && outcome.type !== 'skipped')
    sender.log.warn(
      {
        channel: message.channel,
        notice: message.notices[0]?.id,
        outcome: outcome.type,
        reason: outcome.reason,
      },
      'notice not delivered',
    );
}

async function deliverTenant(sender: Sender, tenantId: string): Promise<number> {
  let handled = 0;
  const run: Run = { mailOutage: null };
  for (;;) {
    const messages = await claimMessages(sender.db, tenantId, sender.now());
    if (messages.length === 0) break;
    for (const message of messages) await deliver(sender, message, run);
    handled += messages.length;
  }
  if (handled > 0) await forgetOld(sender.db, tenantId, sender.now());
  return handled;
}

/**
 * Sends what the outbox holds. At least once: a worker that dies between sending and noting sends again after its lease;
 * the mail's Message-ID and the push topic are the notice's id, so that the second one is recognised.
 */
export function createNotifier(options: NotifierOptions): Notifier {
  const now = () => options.clock.now().toString();
  let keys: Promise<VapidKeys> | undefined;
  const sender: Sender = {
    ...options,
    now,
    keys: () => {
      keys ??= vapidKeys(options.db, now()).catch((error: unknown) => {
        keys = undefined;
        throw error;
      });
      return keys;
    },
  };
  return {
    publicPushKey: async () => (await sender.keys()).publicKey,
    async deliverDue(tenantId) {
      let handled = 0;
      for (const tenant of tenantId ? [tenantId] : await dueTenants(options.db, now()))
        handled += await deliverTenant(sender, tenant);
      return handled;
    },
  };
}
