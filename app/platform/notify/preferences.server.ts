import './tables.ts';
import type { Tx } from '../db/db.server.ts';
import { DEFAULT_PREFERENCES, type Preferences } from './delivery-rule.ts';

/** The wishes of many people; who has set none gets the usual ones. */
export async function readManyPreferences(
  db: Tx,
  tenantId: string,
  personIds: readonly string[],
): Promise<(personId: string) => Preferences> {
  if (personIds.length === 0) return () => DEFAULT_PREFERENCES;
  const rows = await db
    .selectFrom('notify_preference')
    .select(['person_id', 'push', 'mail', 'quiet_from', 'quiet_to', 'digest_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', 'in', [...personIds])
    .execute();
  const found = new Map(
    rows.map((row) => [
      row.person_id,
      {
        push: row.push,
        mail: row.mail,
        quietFrom: row.quiet_from,
        quietTo: row.quiet_to,
        digestAt: row.digest_at,
      },
    ]),
  );
  return (personId) => found.get(personId) ?? DEFAULT_PREFERENCES;
}

export async function readPreferences(
  db: Tx,
  who: { tenantId: string; personId: string },
): Promise<Preferences> {
  return (await readManyPreferences(db, who.tenantId, [who.personId]))(who.personId);
}

/** Keeps a person's wishes; they hold for notices written from now on. */
export async function savePreferences(
  tx: Tx,
  input: { tenantId: string; personId: string; preferences: Preferences; now: string },
): Promise<void> {
  const { push, mail, quietFrom, quietTo, digestAt } = input.preferences;
  const values = {
    push,
    mail,
    quiet_from: quietFrom,
    quiet_to: quietTo,
    digest_at: digestAt,
    updated_at: input.now,
  };
  await tx
    .insertInto('notify_preference')
    .values({ tenant_id: input.tenantId, person_id: input.personId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(values))
    .execute();
}
