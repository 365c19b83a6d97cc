import { sql } from 'kysely';
import { accountIn, latestByMethod, parseAddress, standingOf } from '#app/features/channels/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { portalCopy, type Thing } from '../copy.id.ts';
import { publicFakes, publicUnits } from '../gates.server.ts';
import { resembles } from '../rules/alike.ts';
import { dayOf, type Today } from '../rules/when.ts';
import type { PublicFake } from '../tables.ts';
import {
  type AccountLine,
  type AccountRow,
  accountLine,
  accountName,
  accountRows,
  accountsOf,
  lastProved,
} from './accounts.server.ts';

type Asked = {
  name: string;
  /** Null where the name says it by itself: a site, a telephone number. */
  network: string | null;
  isNumber: boolean;
  thing: Thing;
};

/** What may be said of an account of the register. */
export type AccountVerdict = 'official' | 'one-way' | 'claimed' | 'stale' | 'closed';

/** The answer to "is this account real?". */
export type Verdict =
  | { kind: AccountVerdict; asked: Asked; account: AccountDetail }
  | { kind: 'fake'; asked: Asked; fake: FakeDetail }
  | { kind: 'unknown'; asked: Asked; alike: AccountLine[]; alikeOnly: boolean; underDomain: string | null }
  | { kind: 'office'; asked: Asked; unit: { name: string; slug: string; phone: string } }
  | { kind: 'several'; asked: Asked; accounts: AccountLine[] }
  | { kind: 'short-link' | 'post-only' | 'unclear'; asked: Asked };

export type AccountDetail = AccountLine & {
  provedOn: string | null;
  claimedOn: string | null;
  closedOn: string | null;
  proofs: { method: string; page: string }[];
  others: AccountLine[];
};

export type FakeDetail = {
  claims: string;
  network: string;
  report: PublicFake['report_state'];
  on: string;
  unit: { name: string; shortName: string; slug: string; phone: string | null } | null;
};

const NUMBERS = new Set(['whatsapp', 'phone']);
const networkSaid = (network: string | null): string | null =>
  network && network !== 'website' && network !== 'phone' ? (portalCopy.networks[network] ?? network) : null;
const hostOf = (address: string | null): string =>
  address && URL.canParse(address) ? new URL(address).host : '';

/**
 * Reads an address, handle or number and says what the register knows of it. A known fake is said first, whatever else is
 * true; an account is called official only when that follows from its claim and proofs.
 */
export async function checkAccount(db: Tx, today: Today, typed: string): Promise<Verdict> {
  const parsed = parseAddress(typed);
  const found = accountIn(parsed);
  const network = found.network;
  const name = parsed.handle
    ? accountName({ network: network ?? '', handle: parsed.handle, address: parsed.address })
    : typed.trim().slice(0, 120);
  const asked: Asked = {
    name,
    network: networkSaid(network),
    isNumber: NUMBERS.has(network ?? ''),
    thing: NUMBERS.has(network ?? '') ? 'nomor' : network === 'website' ? 'situs' : 'akun',
  };
  if (!found.ok && found.error === 'short-link') return { kind: 'short-link', asked };
  if (!found.ok && found.error === 'post-without-account') return { kind: 'post-only', asked };
  const wanted: Wanted = found.ok
    ? {
        networks: NUMBERS.has(found.network) ? [...NUMBERS] : [found.network],
        handle: found.handle,
        id: found.id,
        key: found.key,
      }
    : { networks: null, handle: parsed.handle, id: null, key: null };
  if (!wanted.handle && !wanted.id) return { kind: 'unclear', asked };
  const fake = await fakeOf(db, wanted);
  if (fake) {
    const detail = await fakeDetail(db, today, fake);
    return { kind: 'fake', asked: { ...asked, network: detail.network }, fake: detail };
  }
  const rows = await registered(db, wanted);
  const [row] = rows;
  if (rows.length > 1 && !wanted.networks)
    return { kind: 'several', asked, accounts: rows.map((each) => accountLine(each, today)) };
  const office = !row && isNumber(wanted) ? await officeOf(db, wanted.handle ?? '') : null;
  if (office) return { kind: 'office', asked, unit: office };
  if (!row) return { kind: 'unknown', asked, ...(await unknownDetail(db, today, wanted, parsed.address)) };
  const standing = standingOf(row, row.proofs, today.now);
  return {
    kind: standing === 'unclaimed' ? 'claimed' : standing,
    asked: { ...asked, network: networkSaid(row.network) },
    account: await accountDetail(db, today, row),
  };
}

type Wanted = {
  readonly networks: readonly string[] | null;
  readonly handle: string | null;
  readonly id: string | null;
  readonly key: string | null;
};

/** A handle as it is compared: lower case; a number as its digits with the country in front, however it was written. */
const comparable = (column: 'c.handle' | 'f.handle', number: boolean) =>
  number
    ? sql<string>`regexp_replace(regexp_replace(${sql.ref(column)}, '\\D', '', 'g'), '^0', '62')`
    : sql<string>`lower(${sql.ref(column)})`;

const isNumber = (wanted: Wanted): boolean => NUMBERS.has(wanted.networks?.[0] ?? '');

async function registered(db: Tx, wanted: Wanted): Promise<AccountRow[]> {
  const handle = (wanted.handle ?? '').toLowerCase();
  let query = accountRows(db).where((eb) =>
    eb.or([
      eb('c.address_key', '=', wanted.key ?? ''),
      ...(handle ? [eb(comparable('c.handle', isNumber(wanted)), '=', handle)] : []),
      ...(wanted.id ? [eb('c.remote_id', '=', wanted.id)] : []),
    ]),
  );
  if (wanted.networks) query = query.where('c.network', 'in', [...wanted.networks]);
  return query.orderBy('c.state').orderBy('c.network').limit(10).execute();
}

/** The unit whose office number this is, as the coordinator keeps it. */
async function officeOf(
  db: Tx,
  digits: string,
): Promise<{ name: string; slug: string; phone: string } | null> {
  const unit = await publicUnits(db)
    .select(['u.name', 'u.slug', 'u.phone'])
    .where('u.state', '=', 'live')
    .where(sql<string>`regexp_replace(regexp_replace(u.phone, '\\D', '', 'g'), '^0', '62')`, '=', digits)
    .executeTakeFirst();
  return unit?.phone ? { name: unit.name, slug: unit.slug, phone: unit.phone } : null;
}

async function fakeOf(db: Tx, wanted: Wanted): Promise<PublicFake | null> {
  let query = publicFakes(db)
    .selectAll('f')
    .where((eb) =>
      eb.or([
        eb('f.address_key', '=', wanted.key ?? ''),
        ...(wanted.handle
          ? [eb(comparable('f.handle', isNumber(wanted)), '=', wanted.handle.toLowerCase())]
          : []),
      ]),
    );
  if (wanted.networks) query = query.where('f.network', 'in', [...wanted.networks]);
  return (await query.executeTakeFirst()) ?? null;
}

async function fakeDetail(db: Tx, today: Today, fake: PublicFake): Promise<FakeDetail> {
  const unit = fake.imitates_unit_id
    ? await db
        .selectFrom('portal_public_unit')
        .select(['name', 'short_name', 'slug', 'phone'])
        .where('id', '=', fake.imitates_unit_id)
        .executeTakeFirst()
    : undefined;
  return {
    claims: fake.note,
    network: portalCopy.networks[fake.network] ?? fake.network,
    report: fake.reported_on ? fake.report_state : 'noted',
    on: dayOf(`${fake.reported_on ?? fake.seen_on}T05:00:00Z`, today, 'plain'),
    unit: unit ? { name: unit.name, shortName: unit.short_name, slug: unit.slug, phone: unit.phone } : null,
  };
}

/** What a citizen may turn to when nothing registered resembles what was asked: the coordinating office's own accounts. */
async function mainAccounts(db: Tx, today: Today): Promise<AccountLine[]> {
  const rows = await accountRows(db)
    .where('c.unit_id', '=', (eb) =>
      eb.selectFrom('org_read_government').select('coordinator_unit_id').limit(1),
    )
    .where('c.state', '=', 'approved')
    .orderBy('c.network')
    .execute();
  return rows
    .map((row) => accountLine(row, today))
    .filter((account) => account.standing === 'official')
    .slice(0, 3);
}

async function unknownDetail(db: Tx, today: Today, wanted: Wanted, address: string | null) {
  const { rows } = await sql<{
    id: string;
  }>`select id from portal_accounts_alike(${wanted.handle ?? ''})`.execute(db);
  const government = await db
    .selectFrom('org_read_government')
    .select(['root_domain', 'short_name'])
    .executeTakeFirst();
  const domain = government?.root_domain ?? null;
  const host = wanted.networks?.includes('website') ? hostOf(address) : '';
  const found = await accountsOf(
    db,
    today,
    rows.map((row) => row.id),
  );
  const everywhere = `${government?.short_name ?? ''} ${domain ?? ''}`;
  const alike = found.filter((account) => resembles(wanted.handle ?? '', account.name, everywhere));
  return {
    alike: isNumber(wanted) ? [] : alike.length > 0 ? alike : await mainAccounts(db, today),
    alikeOnly: alike.length > 0,
    underDomain: domain && (host === domain || host.endsWith(`.${domain}`)) ? domain : null,
  };
}

async function accountDetail(db: Tx, today: Today, row: AccountRow): Promise<AccountDetail> {
  const others = await accountRows(db)
    .where('c.unit_id', '=', row.unit_id)
    .where('c.id', '!=', row.id)
    .where('c.state', '=', 'approved')
    .orderBy('c.network')
    .limit(8)
    .execute();
  const proved = lastProved(row);
  const order = Object.keys(portalCopy.check.proof);
  const fresh = latestByMethod(row.proofs)
    .filter((proof) => proof.holds && Date.parse(proof.staleAfter) > Date.parse(today.now))
    .toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
  return {
    ...accountLine(row, today),
    provedOn: proved ? dayOf(proved, today, 'plain') : null,
    claimedOn: row.decided_at ? dayOf(row.decided_at, today, 'plain') : null,
    closedOn: row.closed_on ? dayOf(`${row.closed_on}T05:00:00Z`, today, 'plain') : null,
    proofs: fresh.map((proof) => ({
      method: proof.method,
      page: hostOf(
        row.proofs.find((each) => each.method === proof.method && each.checkedAt === proof.checkedAt)?.page ??
          null,
      ),
    })),
    others: others.map((other) => accountLine(other, today)),
  };
}
