import type { IncomingMessage, ServerResponse } from 'node:http';
import { NOW } from '../contract-measuring.ts';
import type { FakePublishing, PublishTrouble } from '../contract-publishing.ts';
import { bodyOf, sendJson } from '../fake-host.ts';
import type { Credential } from '../publishing.ts';

/** Two accounts, and the tokens that open them. */
export type FakeAccount = { readonly id: string; readonly username: string; readonly name: string };
export const OFFICE: FakeAccount = { id: '17841400', username: 'dinkes.wanasari', name: 'Dinkes Wanasari' };
export const OTHER: FakeAccount = { id: '17841499', username: 'dpupr.wanasari', name: 'DPUPR Wanasari' };
const TOKENS = new Map([
  ['rahasia-token-dinkes', OFFICE],
  ['rahasia-token-dpupr', OTHER],
]);
const tokenOf = (account: FakeAccount): string =>
  [...TOKENS].find(([, owner]) => owner === account)?.[0] ?? '';

export const leaveOf = (account: FakeAccount): Credential => ({
  secret: { token: tokenOf(account) },
  remoteId: account.id,
  settings: {},
  app: { clientId: 'app-1', clientSecret: 'rahasia-aplikasi' },
  expiresAt: null,
});

/** Troubles beyond the contract's, each for a test of its own. */
export type GraphTrouble = PublishTrouble | 'blocked-but-live' | 'could-not-fetch';

export function graphError(
  response: ServerResponse,
  code: number,
  subcode?: number,
  status = 400,
  message = 'Galat buatan',
) {
  const error = { message, type: 'OAuthException', code, ...(subcode ? { error_subcode: subcode } : {}) };
  sendJson(response, { error: { ...error, fbtrace_id: 'Abc' } }, {}, status);
}

export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(new TextDecoder().decode(await bodyOf(request)));
}

/** The account that a token opens, or the answer that says it opens none. */
export function ownerOf(
  token: string | null,
  trouble: GraphTrouble | null,
  response: ServerResponse,
): FakeAccount | null {
  const owner = trouble === 'leave-ended' ? undefined : TOKENS.get(token ?? '');
  if (owner) return owner;
  graphError(response, 190, trouble === 'leave-ended' ? 463 : 467, 401);
  return null;
}

/** As Meta writes moments: `2026-11-23T03:00:00+0000`. */
export const metaTime = (seconds = 0): string =>
  NOW.add({ seconds }).round('second').toString().replace('Z', '+0000');

export type FakeGraph = Omit<FakePublishing, 'trouble'> & {
  trouble(trouble: GraphTrouble | null): void;
};
