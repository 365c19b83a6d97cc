import type { Tx } from '#app/platform/db/db.server.ts';
import { parseAddress } from '../addresses/parse-address.ts';
import { accountIn, type PastedAccount } from '../rules/address-key.ts';
import { type Standing, standingOf } from '../rules/official.ts';
import '../tables.ts';
import { proofsOf } from './proofs.server.ts';

/** What the register knows of a pasted address, handle or number. */
export type AccountLook =
  | { readonly found: 'not-an-account'; readonly reason: Extract<PastedAccount, { ok: false }>['error'] }
  | {
      readonly found: 'registered';
      readonly channelId: string;
      readonly unitId: string;
      readonly standing: Standing;
      readonly account: Extract<PastedAccount, { ok: true }>;
    }
  | {
      readonly found: 'fake';
      readonly fakeId: string;
      readonly account: Extract<PastedAccount, { ok: true }>;
    }
  | { readonly found: 'unknown'; readonly account: Extract<PastedAccount, { ok: true }> };

/** Whose account is this: registered and official or not, a known fake, or unknown. */
export async function lookUpAccount(db: Tx, pasted: string, now: string): Promise<AccountLook> {
  const account = accountIn(parseAddress(pasted));
  if (!account.ok) return { found: 'not-an-account', reason: account.error };
  const channel = await channelByKey(db, account.key);
  if (channel) {
    const proofs = await proofsOf(db, [channel.id]);
    return {
      found: 'registered',
      channelId: channel.id,
      unitId: channel.unit_id,
      standing: standingOf(channel, proofs.get(channel.id) ?? [], now),
      account,
    };
  }
  const fake = await db
    .selectFrom('channels_fake')
    .select('id')
    .where('address_key', '=', account.key)
    .executeTakeFirst();
  return fake ? { found: 'fake', fakeId: fake.id, account } : { found: 'unknown', account };
}

/** The account that holds a key: a living one first, else the last one that was closed. */
export function channelByKey(db: Tx, key: string) {
  return db
    .selectFrom('channels_channel')
    .select(['id', 'unit_id', 'state', 'network'])
    .where('address_key', '=', key)
    .where('state', '<>', 'rejected')
    .orderBy((eb) => eb('state', 'in', ['approved', 'proposed']), 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}
