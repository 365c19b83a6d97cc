import './tables.ts';
import type { Db, Tx } from '../db/db.server.ts';
import { newId } from '../db/id.server.ts';
import type { PushSubscriptionInput } from './schema.ts';

export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

/** The keys of this installation, made once. Of two processes that make them at the same moment one wins. */
export async function vapidKeys(db: Db, now: string): Promise<VapidKeys> {
  const read = () => db.selectFrom('notify_vapid').select(['public_key', 'private_key']).executeTakeFirst();
  let row = await read();
  if (!row) {
    const { default: webPush } = await import('web-push');
    const made = webPush.generateVAPIDKeys();
    await db
      .insertInto('notify_vapid')
      .values({ public_key: made.publicKey, private_key: made.privateKey, created_at: now })
      .onConflict((conflict) => conflict.column('only_one').doNothing())
      .execute();
    row = await read();
  }
  if (!row) throw new Error('VAPID keys were not kept');
  return { publicKey: row.public_key, privateKey: row.private_key };
}

/** Keeps a browser's subscription. The same browser under another person belongs to that person from then on. */
export async function saveSubscription(
  tx: Tx,
  input: {
    tenantId: string;
    personId: string;
    subscription: PushSubscriptionInput;
    device: string;
    now: string;
  },
): Promise<string> {
  const { subscription, now } = input;
  const values = {
    person_id: input.personId,
    p256dh: subscription.keys.p256dh,
    auth: subscription.keys.auth,
    device: input.device.slice(0, 80),
  };
  const row = await tx
    .insertInto('notify_subscription')
    .values({
      tenant_id: input.tenantId,
      id: newId(Date.parse(now)),
      endpoint: subscription.endpoint,
      created_at: now,
      last_ok_at: null,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'endpoint']).doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Forgets one browser of this person: on signing out there, or from the list. */
export async function removeSubscription(
  tx: Tx,
  input: { tenantId: string; personId: string; endpoint?: string; id?: string },
): Promise<void> {
  if (!input.endpoint && !input.id) return;
  let query = tx
    .deleteFrom('notify_subscription')
    .where('tenant_id', '=', input.tenantId)
    .where('person_id', '=', input.personId);
  if (input.endpoint) query = query.where('endpoint', '=', input.endpoint);
  if (input.id) query = query.where('id', '=', input.id);
  await query.execute();
}

/** The browsers that a person gets push on. */
export async function listSubscriptions(
  db: Tx,
  who: { tenantId: string; personId: string },
): Promise<{ id: string; device: string; createdAt: string }[]> {
  const rows = await db
    .selectFrom('notify_subscription')
    .select(['id', 'device', 'created_at'])
    .where('tenant_id', '=', who.tenantId)
    .where('person_id', '=', who.personId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, device: row.device, createdAt: row.created_at }));
}
