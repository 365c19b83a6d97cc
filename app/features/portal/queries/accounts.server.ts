import { type Standing, standingOf } from '#app/features/channels/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { capital, portalCopy } from '../copy.id.ts';
import { publicAccounts } from '../gates.server.ts';
import { dayOf, type Today } from '../rules/when.ts';
import type { PublicAccount } from '../tables.ts';

/** An account as lists show it, with what may be said of it. */
export type AccountLine = {
  id: string;
  name: string;
  /** Begins a line: "Situs web". */
  network: string;
  address: string | null;
  /** Leads to its check. */
  check: string;
  unit: string;
  unitSlug: string;
  standing: Standing;
  note: string;
};

export type AccountRow = PublicAccount & { unit: string; slug: string };

export const accountRows = (db: Tx) =>
  publicAccounts(db)
    .innerJoin('portal_public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .selectAll('c')
    .select(['u.name as unit', 'u.slug']);

const ON_NUMBERS = new Set(['whatsapp', 'phone']);

/** "@dinkes.wanasari", "0800-0000-1234", "dinkes.wanasari.go.id". */
export function accountName(account: {
  network: string;
  handle: string | null;
  label?: string | null;
  address: string | null;
}): string {
  const { network, handle } = account;
  if (!handle) return account.label ?? account.address ?? network;
  if (ON_NUMBERS.has(network)) return numberName(handle);
  if (network === 'website' || network === 'whatsapp-channel' || handle.startsWith('@')) return handle;
  return `@${handle}`;
}

function numberName(digits: string): string {
  const local = digits.replace(/^62/, '0');
  return /^0\d{8,13}$/.test(local) ? local.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3') : local;
}

/** When the newest holding look was, for "diperiksa". */
export function lastProved(account: Pick<PublicAccount, 'proofs'>): string | null {
  return account.proofs.reduce<string | null>(
    (latest, proof) =>
      proof.holds && (!latest || Date.parse(proof.checkedAt) > Date.parse(latest)) ? proof.checkedAt : latest,
    null,
  );
}

export function accountLine(row: AccountRow, today: Today): AccountLine {
  const standing = standingOf(row, row.proofs, today.now);
  const { units } = portalCopy;
  const proved = lastProved(row);
  const notes: Record<Standing, string> = {
    official: proved ? units.official(dayOf(proved, today)) : '',
    'one-way': units.oneWay,
    claimed: units.claimed,
    stale: units.stale,
    closed: units.closed,
    unclaimed: units.claimed,
  };
  return {
    id: row.id,
    name: accountName(row),
    network: capital(portalCopy.networks[row.network] ?? row.network),
    address: row.address,
    check: `/cek-akun?q=${encodeURIComponent(row.address?.replace(/^tel:/, '') ?? `${row.network} ${row.handle ?? ''}`)}`,
    unit: row.unit,
    unitSlug: row.slug,
    standing,
    note: notes[standing],
  };
}

export async function accountsOfUnit(db: Tx, today: Today, unitId: string): Promise<AccountLine[]> {
  const rows = await accountRows(db)
    .where('c.unit_id', '=', unitId)
    .orderBy('c.state')
    .orderBy('c.network')
    .orderBy('c.handle')
    .execute();
  return rows.map((row) => accountLine(row, today));
}

export async function accountsOf(db: Tx, today: Today, ids: readonly string[]): Promise<AccountLine[]> {
  if (ids.length === 0) return [];
  const rows = await accountRows(db)
    .where('c.id', 'in', [...ids])
    .execute();
  const lines = new Map(rows.map((row) => [row.id, accountLine(row, today)]));
  return ids.flatMap((id) => lines.get(id) ?? []);
}
