import type { Outside } from '#app/platform/http/outside.ts';
import { type ConnectorFailure, failure } from '../failure.ts';
import { mastodonFailure } from './failures.ts';
import { type MastodonAccount, mastodonAccount } from './mapping.ts';

const PER_PAGE = 40;

type Answer<T> = { ok: true; value: T } | { ok: false; failure: ConnectorFailure };

export function placeOf(address: string, handle: string | null): { instance: string; user: string } | null {
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

/** Why an account that answers is none to read from. */
export function closed(account: MastodonAccount): { ok: false; failure: ConnectorFailure } | null {
  const moved = account.moved?.url;
  if (moved) return { ok: false, failure: { class: 'moved', reason: 'account-moved', movedTo: moved } };
  return account.suspended ? failure('gone', 'account-gone') : null;
}

export const lookUp = (instance: string, user: string, outside: Outside) =>
  asAccount(`${instance}/api/v1/accounts/lookup?acct=${encodeURIComponent(user)}`, outside);

export const byId = (instance: string, id: string, outside: Outside) =>
  asAccount(`${instance}/api/v1/accounts/${encodeURIComponent(id)}`, outside);

/** Pages of an account's statuses, newest first; `enough` ends it before its end. */
export async function statuses(
  instance: string,
  id: string,
  {
    most,
    replies,
    enough = () => false,
  }: {
    readonly most: number;
    readonly replies: boolean;
    readonly enough?: (page: readonly unknown[]) => boolean;
  },
  outside: Outside,
): Promise<Answer<{ statuses: unknown[]; complete: boolean }>> {
  const found: unknown[] = [];
  let before = '';
  for (let number = 0; number < most; number += 1) {
    const from = before === '' ? '' : `&max_id=${encodeURIComponent(before)}`;
    const query = `limit=${PER_PAGE}&exclude_replies=${!replies}${from}`;
    const answer = await getJson(
      `${instance}/api/v1/accounts/${encodeURIComponent(id)}/statuses?${query}`,
      outside,
    );
    if (!answer.ok) return answer;
    if (!Array.isArray(answer.value)) return failure('broken', 'unreadable-answer');
    found.push(...answer.value);
    const last = (answer.value.at(-1) as { id?: unknown } | undefined)?.id;
    if (typeof last !== 'string' || last === before || enough(answer.value))
      return { ok: true, value: { statuses: found, complete: true } };
    before = last;
  }
  return { ok: true, value: { statuses: found, complete: false } };
}
