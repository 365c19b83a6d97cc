import type { ParsedAddress } from '#app/features/channels/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { LinkRefusal } from './errors.ts';
import { accountKeys } from './rules/post-key.ts';

/** The account a post stands on, as the register knows it. */
export type FoundAccount = {
  readonly channelId: string;
  readonly unitId: string;
  readonly network: string;
  /** As people write it: `@kel.muarabening`, `dinkes.wanasari.go.id`. */
  readonly name: string;
  readonly unitName: string;
};

type Row = {
  id: string;
  unit_id: string;
  network: string;
  handle: string | null;
  label: string | null;
  state: 'proposed' | 'approved' | 'rejected' | 'closed';
  address_key: string;
  unit_name: string;
};

const AT_NETWORKS = new Set([
  'instagram',
  'tiktok',
  'x',
  'threads',
  'telegram',
  'youtube',
  'facebook',
  'bluesky',
]);

/** How an account is named in a sentence. */
export function accountName(network: string, handle: string | null, label: string | null = null): string {
  if (!handle) return label ?? network;
  return AT_NETWORKS.has(network) ? `@${handle.replace(/^@/, '')}` : handle;
}

const found = (row: Row): FoundAccount => ({
  channelId: row.id,
  unitId: row.unit_id,
  network: row.network,
  name: accountName(row.network, row.handle, row.label),
  unitName: row.unit_name,
});

function channels(db: Tx) {
  return db
    .selectFrom('channels_read_channel as c')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .select([
      'c.id',
      'c.unit_id',
      'c.network',
      'c.handle',
      'c.label',
      'c.state',
      'c.address_key',
      'u.name as unit_name',
    ]);
}

/**
 * Which account of the reporter's units the post stands on.
 * @param unitIds units the reporter speaks for; null: every unit (the desk)
 * @param chosen the account the officer chose where the address names none
 * @param collab the post is shared with an account of another unit
 */
export async function findAccount(
  db: Tx,
  parsed: ParsedAddress,
  unitIds: readonly string[] | null,
  options: { chosen: string | null; collab: boolean },
): Promise<Result<FoundAccount, LinkRefusal>> {
  const keys = accountKeys(parsed);
  const network = parsed.network ?? 'website';
  if (keys.length > 0) {
    const rows = await channels(db).where('c.address_key', 'in', keys).execute();
    const known = best(rows, keys);
    const name = accountName(network, parsed.handle ?? parsed.accountId ?? null);
    if (!known) return refuse({ type: 'account-unknown', handle: name, network });
    const isOwn = unitIds === null || unitIds.includes(known.unit_id);
    if (isOwn && known.state === 'approved') return ok(found(known));
    if (isOwn && known.state === 'proposed') return refuse({ type: 'account-waiting', handle: name });
    if (isOwn) return refuse({ type: 'account-closed', handle: name });
    if (!options.collab) return refuse({ type: 'other-unit', handle: name, unitName: known.unit_name });
  }
  return ownAccount(db, network, unitIds, options.chosen);
}

/** Approved before waiting before closed; of equal ones the most exact key. */
function best(rows: readonly Row[], keys: readonly string[]): Row | undefined {
  const order = { approved: 0, proposed: 1, closed: 2, rejected: 3 };
  return [...rows].sort(
    (a, b) => order[a.state] - order[b.state] || keys.indexOf(a.address_key) - keys.indexOf(b.address_key),
  )[0];
}

/** The address names no account (`instagram.com/p/…`): it is the unit's only one on that network, or the officer says which. */
async function ownAccount(
  db: Tx,
  network: string,
  unitIds: readonly string[] | null,
  chosen: string | null,
): Promise<Result<FoundAccount, LinkRefusal>> {
  if (unitIds !== null && unitIds.length === 0) return refuse({ type: 'account-of-nobody', network });
  let query = channels(db)
    .where('c.network', '=', network)
    .where('c.state', '=', 'approved')
    .orderBy('c.handle');
  if (unitIds !== null) query = query.where('c.unit_id', 'in', [...unitIds]);
  const own = await query.limit(50).execute();
  const named = chosen === null ? undefined : own.find((row) => row.id === chosen);
  if (named) return ok(found(named));
  if (own.length === 1) return ok(found(own[0]!));
  if (own.length === 0) return refuse({ type: 'account-of-nobody', network });
  return refuse({
    type: 'which-account',
    network,
    accounts: own.map((row) => ({ id: row.id, name: `${found(row).name} (${row.unit_name})` })),
  });
}
