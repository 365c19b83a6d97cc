import { Resolver } from 'node:dns/promises';
import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { faultsOf } from '#app/platform/actions/define-action.server.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { recordProof } from '../actions/record-proof.server.ts';
import type { ChannelRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import { isUnderDomain, methodsFor, wayOf } from '../rules/proof-method.ts';
import { proofInput } from '../schema.ts';
import { governmentOfTx } from '../telling.server.ts';
import { type Looked, lookFor, type ProofSource, type ProofTarget } from './look.server.ts';

type CheckRefusal = Extract<
  ChannelRefusal,
  {
    type:
      | 'method-not-for-network'
      | 'no-official-domain'
      | 'not-under-domain'
      | 'not-open'
      | 'readable-by-machine';
  }
>;

const DNS_TIMEOUT_MS = 4000;

/** TXT records by the system's resolver, with its own limit of time. */
async function resolveTxt(name: string): Promise<string[][]> {
  return new Resolver({ timeout: DNS_TIMEOUT_MS, tries: 2 }).resolveTxt(name);
}

async function targetOf(db: Tx, channelId: string) {
  const row = await db
    .selectFrom('channels_channel')
    .select(['id', 'unit_id', 'state', 'network', 'handle', 'address', 'address_key', 'bio_code'])
    .where('id', '=', channelId)
    .executeTakeFirst();
  return row ? { row, government: await governmentOfTx(db) } : null;
}

/**
 * Looks outside for one proof and writes down what was found, as a dated row. The look happens between two transactions: nothing is
 * locked while a site takes its time.
 */
export async function checkProof(
  call: ActionCall,
  raw: unknown,
  source: Partial<ProofSource> = {},
): Promise<Result<Looked, CheckRefusal | CommonRefusal>> {
  const parsed = proofInput.safeParse(raw);
  if (!parsed.success) return refuse({ type: 'invalid', faults: faultsOf(parsed.error) });
  const { channelId, method, page } = parsed.data;
  const found = await readTenant(call.platform.db, call.actor.tenantId, (db) => targetOf(db, channelId));
  if (!found) return refuse({ type: 'not-found' });
  const { row, government } = found;
  if (!may(call.actor, 'check-proof', { unitId: row.unit_id })) return refuse({ type: 'forbidden' });
  if (row.state !== 'approved' && row.state !== 'proposed') return refuse({ type: 'not-open' });
  if (!methodsFor(row.network).includes(method)) return refuse({ type: 'method-not-for-network' });
  if (method === 'link-back' || wayOf(row.network, method) === 'person')
    return refuse({ type: 'method-not-for-network' });
  const onPage = method === 'official-page' || method === 'rel-me';
  if (onPage && !government.rootDomain) return refuse({ type: 'no-official-domain' });
  const rootDomain = government.rootDomain ?? '';
  const address = page === null ? null : withScheme(page);
  if (onPage && address !== null) {
    if (!URL.canParse(address) || !isUnderDomain(new URL(address).hostname, rootDomain))
      return refuse({ type: 'not-under-domain', domain: rootDomain });
  }
  const target: ProofTarget = {
    network: row.network,
    handle: row.handle,
    address: row.address,
    key: row.address_key,
    code: row.bio_code ?? '',
    rootDomain,
    page: address,
  };
  const looked = await lookFor(method, target, {
    outside: source.outside ?? call.platform.outside,
    resolveTxt: source.resolveTxt ?? resolveTxt,
    blueskyApi: source.blueskyApi ?? call.platform.config.bluesky.api,
  });
  const recorded = await recordProof(call, {
    channelId,
    method,
    holds: looked.holds,
    detail: looked.detail.slice(0, 500),
    evidenceAddress: looked.evidenceAddress?.slice(0, 2000) ?? null,
  });
  return recorded.ok ? ok(looked) : recorded;
}

const withScheme = (address: string): string =>
  /^https?:\/\//i.test(address) ? address : `https://${address}`;
