import { lookup as systemLookup } from 'node:dns/promises';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Clock } from '../clock/clock.ts';
import type { Temporal } from '../clock/temporal.ts';
import { checkUrl, hostOf, mayConnect } from './address-guard.ts';
import type { HostTurns } from './host-turns.ts';
import {
  type AllowedHost,
  MOST_BYTES,
  type Outside,
  type OutsideBody,
  type OutsideError,
  type OutsideOptions,
  type OutsideResult,
  type SendMethod,
} from './outside.ts';
import { readBody } from './outside-body.server.ts';
import { createPoliteness } from './politeness.server.ts';

type Address = { address: string; family: number };
export type Resolve = (host: string) => Promise<readonly Address[]>;

export type OutsideSettings = {
  readonly clock: Clock;
  readonly allow?: readonly AllowedHost[];
  readonly userAgent: string;
  /** Pause between two requests to one host. */
  readonly minGapMs?: number;
  /** Turns at hosts that all processes share; without them each keeps its own. */
  readonly turns?: HostTurns;
  /** For tests of names that no DNS knows. */
  readonly resolve?: Resolve;
};

const DEFAULTS = { maxBytes: MOST_BYTES, timeoutMs: 20_000, maxRedirects: 5, minGapMs: 500 };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ERROR_BODY_BYTES = 16 * 1024;
const PRIVATE_HEADERS = /^(?:authorization|cookie|proxy-authorization|x-.*(?:token|key).*)$/i;

type Asked = {
  readonly method: 'GET' | SendMethod;
  readonly body?: OutsideBody;
  readonly options: OutsideOptions;
  readonly deadline: number;
  readonly maxBytes: number;
};

const refused = (error: OutsideError): OutsideResult => ({ ok: false, error });
const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true, order: 'ipv4first' });

/**
 * The only client for addresses that come from people. DNS is asked here and the answer is pinned for the connection, so a name
 * cannot change between check and use; every redirect is checked anew; time, bytes and redirects are limited; never throws for trouble
 * of the network.
 */
export function createOutside(settings: OutsideSettings): Outside {
  const allow = settings.allow ?? [];
  const resolve = settings.resolve ?? resolveBySystem;
  const politely = createPoliteness(
    settings.clock,
    settings.minGapMs ?? DEFAULTS.minGapMs,
    settings.turns ?? null,
  );

  async function hop(text: string, asked: Asked): Promise<OutsideResult> {
    const checked = checkUrl(text, allow);
    if ('error' in checked) return refused(checked.error);
    const request = async () => {
      const left = asked.deadline - performance.now();
      if (left <= 0) return refused({ type: 'timeout', afterMs: timeoutOf(asked), unsent: true });
      const found = await addressesOf(checked.url, resolve, left);
      if ('error' in found) return refused(found.error);
      const host = hostOf(checked.url);
      const permitted = found.addresses.filter(({ address }) => mayConnect(host, address, allow));
      if (permitted.length === 0) {
        return refused({ type: 'private-address', host, address: found.addresses[0]?.address ?? '' });
      }
      return attempt(() => exchange(checked.url, permitted, asked, settings));
    };
    return asked.options.own ? request() : politely(checked.url.host, asked.deadline, request);
  }

  async function follow(first: string, asked: Asked): Promise<OutsideResult> {
    const limit = asked.options.maxRedirects ?? DEFAULTS.maxRedirects;
    let url = first;
    let permanent = true;
    let current = asked;
    for (let redirects = 0; ; redirects += 1) {
      const result = await hop(url, current);
      const target = redirectTarget(result, url);
      if (target === null || asked.method !== 'GET') {
        return result.ok ? { ...result, movedTo: redirects > 0 && permanent ? url : null } : result;
      }
      if (redirects >= limit) return refused({ type: 'too-many-redirects', limit });
      permanent &&= !result.ok && result.error.type === 'status' && [301, 308].includes(result.error.status);
      if (!sameOrigin(url, target)) current = { ...current, options: withoutPrivateHeaders(current.options) };
      url = target;
    }
  }

  const ask = (method: 'GET' | SendMethod, url: string, options: OutsideOptions, body?: OutsideBody) =>
    follow(url, {
      method,
      options,
      deadline: performance.now() + (options.timeoutMs ?? DEFAULTS.timeoutMs),
      maxBytes: options.maxBytes ?? DEFAULTS.maxBytes,
      ...(body === undefined ? {} : { body }),
    });

  return {
    get: (url, options = {}) => ask('GET', url, options),
    post: (url, body, options = {}) => ask('POST', url, options, body),
    send: (method, url, body, options = {}) => ask(method, url, options, body ?? undefined),
  };
}

async function addressesOf(
  url: URL,
  resolve: Resolve,
  leftMs: number,
): Promise<{ addresses: readonly Address[] } | { error: OutsideError }> {
  const host = hostOf(url);
  const family = isIP(host);
  if (family !== 0) return { addresses: [{ address: host, family }] };
  const { promise: late, resolve: giveUp } = Promise.withResolvers<null>();
  const timer = setTimeout(() => giveUp(null), leftMs);
  try {
    const addresses = await Promise.race([resolve(host), late]);
    if (addresses === null) return { error: { type: 'timeout', afterMs: Math.round(leftMs), unsent: true } };
    return addresses.length === 0 ? { error: { type: 'dns', host, code: 'ENODATA' } } : { addresses };
  } catch (error) {
    return { error: { type: 'dns', host, code: codeOf(error) } };
  } finally {
    clearTimeout(timer);
  }
}

/** Node refuses some header values by throwing; to the caller that is trouble like any other. */
async function attempt(run: () => Promise<OutsideResult>): Promise<OutsideResult> {
  try {
    return await run();
  } catch (error) {
    return refused({ type: 'network', code: codeOf(error), unsent: true });
  }
}

/** One request on a connection that can go to the given addresses only. */
function exchange(
  url: URL,
  addresses: readonly Address[],
  asked: Asked,
  settings: OutsideSettings,
): Promise<OutsideResult> {
  const { promise, resolve } = Promise.withResolvers<OutsideResult>();
  const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
    method: asked.method,
    agent: false,
    lookup: pinned(addresses),
    headers: headersOf(asked, settings.userAgent),
    servername: isIP(hostOf(url)) === 0 ? hostOf(url) : undefined,
  });
  let unsent: { unsent: true } | Record<string, never> = { unsent: true };
  request.on('socket', (socket) => {
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      unsent = {};
    });
  });
  const left = Math.max(asked.deadline - performance.now(), 0);
  const timer = setTimeout(() => {
    resolve(refused({ type: 'timeout', afterMs: timeoutOf(asked), ...unsent }));
    request.destroy();
  }, left);
  request.on('error', (error) => resolve(refused({ ...networkError(error), ...unsent })));
  request.on('response', (message) => {
    answerOf(message, url, asked, settings.clock).then(resolve, (error) =>
      resolve(refused(bodyError(error))),
    );
  });
  send(request, asked.body);
  return promise.finally(() => {
    clearTimeout(timer);
    request.destroy();
  });
}

function send(request: ClientRequest, body: OutsideBody | undefined): void {
  for (const piece of piecesOf(body)) request.write(piece);
  request.end();
}

const piecesOf = (body: OutsideBody | undefined): readonly (string | Uint8Array)[] =>
  body === undefined ? [] : typeof body === 'string' || body instanceof Uint8Array ? [body] : body;

const lengthOf = (body: OutsideBody): number =>
  piecesOf(body).reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);

const timeoutOf = ({ options }: Asked): number => options.timeoutMs ?? DEFAULTS.timeoutMs;

/** Node asks for one address or for all; either way it only learns the checked ones. */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_host, options, callback) => {
    if (options.all) callback(null, [...addresses]);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  };
}

async function answerOf(
  message: IncomingMessage,
  url: URL,
  asked: Asked,
  clock: Clock,
): Promise<OutsideResult> {
  const status = message.statusCode ?? 0;
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const isFine = status >= 200 && status < 300;
  const common = { status, headers, finalUrl: url.href };
  if (status === 304) {
    message.resume();
    return { ok: true, ...common, body: new Uint8Array(), notModified: true, movedTo: null };
  }
  if (!isFine) {
    const read = REDIRECTS.has(status) ? null : await readBody(message, ERROR_BODY_BYTES).catch(() => null);
    const body = read?.ok ? read.body : new Uint8Array();
    return refused({
      type: 'status',
      ...common,
      body,
      retryAfterSeconds: retryAfter(headers['retry-after'], clock),
    });
  }
  const read = await readBody(message, asked.maxBytes);
  return read.ok ? { ok: true, ...common, body: read.body, notModified: false, movedTo: null } : read;
}

function headersOf({ options, body }: Asked, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: options.accept ?? '*/*',
    'accept-encoding': 'gzip, br',
    'accept-language': 'id, en;q=0.5',
    ...(options.etag ? { 'if-none-match': options.etag } : {}),
    ...(options.lastModified ? { 'if-modified-since': options.lastModified } : {}),
    ...(body === undefined ? {} : { 'content-length': String(lengthOf(body)) }),
    ...options.headers,
  };
}

function redirectTarget(result: OutsideResult, from: string): string | null {
  if (result.ok || result.error.type !== 'status' || !REDIRECTS.has(result.error.status)) return null;
  const location = result.error.headers.location;
  return location && URL.canParse(location, from) ? new URL(location, from).href : null;
}

const sameOrigin = (a: string, b: string): boolean => new URL(a).origin === new URL(b).origin;

const withoutPrivateHeaders = (options: OutsideOptions): OutsideOptions => ({
  ...options,
  etag: null,
  lastModified: null,
  headers: Object.fromEntries(
    Object.entries(options.headers ?? {}).filter(([name]) => !PRIVATE_HEADERS.test(name)),
  ),
});

/** Seconds of a `Retry-After`, which may be a number or a date. */
function retryAfter(value: string | undefined, clock: Clock): number | null {
  if (!value) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value);
  const date = new Date(value).getTime();
  if (Number.isNaN(date)) return null;
  const now: Temporal.Instant = clock.now();
  return Math.max(Math.ceil((date - now.epochMilliseconds) / 1000), 0);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';

const TLS_CODE = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/;

function networkError(error: Error): { type: 'tls' | 'network'; code: string } {
  const code = codeOf(error);
  return TLS_CODE.test(code) ? { type: 'tls', code } : { type: 'network', code };
}

function bodyError(error: unknown): OutsideError {
  const code = codeOf(error);
  return /^(?:Z_|ERR_|ZSTD)/.test(code) && code !== 'ERR_STREAM_PREMATURE_CLOSE'
    ? { type: 'bad-body', code }
    : { type: 'network', code };
}
