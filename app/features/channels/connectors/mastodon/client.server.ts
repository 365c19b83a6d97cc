import { apart } from '#app/platform/apart/apart.server.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type * as readers from '../../readers.ts';
import type { CollectInput, CollectResult, Connector } from '../connector.ts';
import { type ConnectorFailure, failure, unreadable } from '../failure.ts';
import { compare, cursorText, readLedger } from '../ledger.ts';
import { mastodonFailure } from './failures.ts';
import { MASTODON_MANIFEST } from './manifest.ts';
import { type MastodonAccount, mastodonAccount } from './mapping.ts';

const PER_PAGE = 40;
const FIRST_VISIT_PAGES = 10;
const LATER_PAGES = 2;

type Answer<T> = { ok: true; value: T } | { ok: false; failure: ConnectorFailure };

/** Reads an account's public posts and boosts from its own instance, no key needed. */
export const mastodonConnector: Connector = { manifest: MASTODON_MANIFEST, collect };

async function collect({ channel, cursor, outside, now }: CollectInput): Promise<CollectResult> {
  const place = placeOf(channel.address, channel.handle);
  if (!place) return failure('broken', 'bad-address');
  const { instance, user } = place;
  const known = cursorText(cursor?.accountId);
  const account = known ? await byId(instance, known, outside) : await lookUp(instance, user, outside);
  if (!account.ok) return account;
  const moved = account.value.moved?.url;
  if (moved) return { ok: false, failure: { class: 'moved', reason: 'account-moved', movedTo: moved } };
  if (account.value.suspended) return failure('gone', 'account-gone');
  const listed = await statuses(
    instance,
    account.value.id,
    cursor === null ? FIRST_VISIT_PAGES : LATER_PAGES,
    outside,
  );
  if (!listed.ok) return listed;
  const read = await apart<typeof readers.mastodonItems>('channels.mastodonItems', {
    statuses: listed.value.statuses,
    instance,
    now: now.toString(),
  });
  if (!read.ok) return { ok: false, failure: unreadable(read.error) };
  const items = read.value;
  if (items.length === 0 && listed.value.statuses.length > 0) return failure('broken', 'unreadable-answer');
  const compared = compare(readLedger(cursor?.seen), { items, complete: listed.value.complete });
  return {
    ok: true,
    items: compared.items,
    gone: compared.gone,
    cursor: { accountId: account.value.id, seen: compared.ledger },
  };
}

function placeOf(address: string, handle: string | null): { instance: string; user: string } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const user = /^\/@([^/@]+)/.exec(url.pathname)?.[1] ?? handle?.split('@')[0];
  return user ? { instance: url.origin, user } : null;
}

async function getJson(url: string, outside: Outside): Promise<Answer<unknown>> {
  const answer = await outside.get(url, { accept: 'application/json' });
  if (!answer.ok) return { ok: false, failure: mastodonFailure(answer.error) };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(answer.body)) };
  } catch {
    return failure('broken', 'unreadable-answer');
  }
}

async function asAccount(url: string, outside: Outside): Promise<Answer<MastodonAccount>> {
  const answer = await getJson(url, outside);
  if (!answer.ok) return answer;
  const parsed = mastodonAccount.safeParse(answer.value);
  return parsed.success ? { ok: true, value: parsed.data } : failure('broken', 'unreadable-answer');
}

const lookUp = (instance: string, user: string, outside: Outside) =>
  asAccount(`${instance}/api/v1/accounts/lookup?acct=${encodeURIComponent(user)}`, outside);

const byId = (instance: string, id: string, outside: Outside) =>
  asAccount(`${instance}/api/v1/accounts/${encodeURIComponent(id)}`, outside);

async function statuses(
  instance: string,
  id: string,
  most: number,
  outside: Outside,
): Promise<Answer<{ statuses: unknown[]; complete: boolean }>> {
  const found: unknown[] = [];
  let before = '';
  for (let number = 0; number < most; number += 1) {
    const from = before === '' ? '' : `&max_id=${encodeURIComponent(before)}`;
    const query = `limit=${PER_PAGE}&exclude_replies=true${from}`;
    const answer = await getJson(
      `${instance}/api/v1/accounts/${encodeURIComponent(id)}/statuses?${query}`,
      outside,
    );
    if (!answer.ok) return answer;
    if (!Array.isArray(answer.value)) return failure('broken', 'unreadable-answer');
    found.push(...answer.value);
    const last = (answer.value.at(-1) as { id?: unknown } | undefined)?.id;
    if (typeof last !== 'string' || last === before)
      return { ok: true, value: { statuses: found, complete: true } };
    before = last;
  }
  return { ok: true, value: { statuses: found, complete: false } };
}
