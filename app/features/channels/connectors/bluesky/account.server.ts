import type { Outside } from '#app/platform/http/outside.ts';
import { type ConnectorFailure, failure } from '../failure.ts';
import { blueskyFailure } from './failures.ts';
import { type Account, accountOf, type RepoRecord, recordPage } from './mapping.ts';

/** Services that know the accounts of the network, by the operator's settings: base addresses without a last slash. */
export type BlueskyServices = { readonly api: string; readonly plc: string };

const PER_PAGE = 100;

type Answer<T> = { ok: true; value: T } | { ok: false; failure: ConnectorFailure };

export async function findAccount(
  name: string | null,
  services: BlueskyServices,
  outside: Outside,
): Promise<Answer<Account>> {
  if (!name) return failure('broken', 'bad-address');
  if (name.startsWith('did:')) return accountOfDid(name, services, outside);
  const resolved = await getJson(
    `${services.api}/xrpc/com.atproto.identity.resolveHandle?handle=${encodeURIComponent(name)}`,
    outside,
  );
  if (!resolved.ok) return resolved;
  const did = (resolved.value as { did?: unknown } | null)?.did;
  return typeof did === 'string'
    ? accountOfDid(did, services, outside)
    : failure('broken', 'unreadable-answer');
}

export async function accountOfDid(
  did: string,
  services: BlueskyServices,
  outside: Outside,
): Promise<Answer<Account>> {
  const host = /^did:web:([a-z0-9.-]+)$/i.exec(did)?.[1];
  if (!host && !/^did:plc:[a-z2-7]+$/.test(did)) return failure('broken', 'bad-address');
  const document = await getJson(
    host ? `https://${host}/.well-known/did.json` : `${services.plc}/${did}`,
    outside,
  );
  if (!document.ok) return document;
  const account = accountOf(document.value);
  return account && account.did === did ? { ok: true, value: account } : failure('gone', 'account-gone');
}

export async function getJson(url: string, outside: Outside): Promise<Answer<unknown>> {
  const answer = await outside.get(url, { accept: 'application/json' });
  if (!answer.ok) return { ok: false, failure: blueskyFailure(answer.error) };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(answer.body)) };
  } catch {
    return failure('broken', 'unreadable-answer');
  }
}

/** Pages of a collection, newest first; `enough` ends it before its end, `complete` says that nothing wanted is missing. */
export async function listRecords(
  account: Account,
  collection: string,
  most: number,
  outside: Outside,
  enough: (page: readonly RepoRecord[]) => boolean = () => false,
): Promise<Answer<{ records: RepoRecord[]; complete: boolean }>> {
  const records: RepoRecord[] = [];
  let cursor = '';
  for (let number = 0; number < most; number += 1) {
    const from = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const query = `repo=${encodeURIComponent(account.did)}&collection=${collection}&limit=${PER_PAGE}${from}`;
    const answer = await getJson(`${account.pds}/xrpc/com.atproto.repo.listRecords?${query}`, outside);
    if (!answer.ok) return answer;
    const page = recordPage.safeParse(answer.value);
    if (!page.success) return failure('broken', 'unreadable-answer');
    records.push(...page.data.records);
    if (!page.data.cursor || page.data.records.length < PER_PAGE || enough(page.data.records))
      return { ok: true, value: { records, complete: true } };
    cursor = page.data.cursor;
  }
  return { ok: true, value: { records, complete: false } };
}
