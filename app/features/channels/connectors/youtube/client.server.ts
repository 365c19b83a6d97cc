import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside, OutsideResult } from '#app/platform/http/outside.ts';
import { type CallKind, failed } from '../publish-failure.ts';
import type { Failed } from '../publishing.ts';
import { youtubeFailure } from './publish-failures.ts';

export type YoutubeServices = {
  readonly api: string;
  readonly upload: string;
  readonly authorize: string;
  readonly token: string;
};

export type YoutubeCall = {
  readonly services: YoutubeServices;
  readonly token: string;
  readonly outside: Outside;
  readonly now: Temporal.Instant;
};
export type YoutubeAnswer = { ok: true; value: unknown; headers: Readonly<Record<string, string>> } | Failed;

const JSON_TYPE = 'application/json; charset=UTF-8';

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export async function youtubeGet(
  call: YoutubeCall,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<YoutubeAnswer> {
  const address = `${call.services.api}/${path}?${new URLSearchParams(query)}`;
  const result = await call.outside.get(address, { own: true, headers: bearer(call.token) });
  return answerOf(call.now, 'again', result);
}

export async function youtubePut(
  call: YoutubeCall,
  path: string,
  body: unknown,
  kind: CallKind,
): Promise<YoutubeAnswer> {
  const result = await call.outside.send('PUT', `${call.services.api}/${path}`, JSON.stringify(body), {
    own: true,
    headers: { ...bearer(call.token), 'content-type': JSON_TYPE },
  });
  return answerOf(call.now, kind, result);
}

export function answerOf(now: Temporal.Instant, kind: CallKind, result: OutsideResult): YoutubeAnswer {
  if (!result.ok) return { ok: false, failure: youtubeFailure(result.error, kind, now) };
  const { body, headers } = result;
  if (body.length === 0) return { ok: true, value: null, headers };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(body)), headers };
  } catch {
    return unreadable(kind);
  }
}

export const unreadable = (kind: CallKind = 'again'): Failed =>
  failed(kind === 'once' ? 'unconfirmed' : 'later', 'unreadable-answer');
