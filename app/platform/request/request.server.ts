import { createContext, type RouterContextProvider } from 'react-router';
import type { Actor, PersonActor } from '../authz/actor.ts';
import { type Db, readTenant, type Tx } from '../db/db.server.ts';
import type { Platform } from '../platform.server.ts';

/** The government a request is about, found by host (portal) or by the person's membership (console). */
export type Government = {
  readonly tenantId: string;
  readonly name: string;
  readonly shortName: string;
  readonly accent: string;
  readonly zone: string;
  readonly sample: boolean;
  readonly portalGeneration: number;
};

/** What the host knows of a request before any page runs. */
export type RequestContext = {
  readonly platform: Platform;
  readonly requestId: string;
  readonly actor: Actor | null;
  readonly government: Government | null;
  /** Address of the client after trusted proxies. */
  readonly clientAddress: string;
  readonly origin: string;
  readonly nonce: string;
};

export const requestContext = createContext<RequestContext>();

type Context = Readonly<RouterContextProvider>;

export function platformOf(context: Context): Platform {
  return context.get(requestContext).platform;
}

export function requestIdOf(context: Context): string {
  return context.get(requestContext).requestId;
}

/** The signed-in person, or a redirect to the sign-in page that comes back here afterwards. */
export function requirePerson(context: Context, request: Request): PersonActor {
  const { actor } = context.get(requestContext);
  if (actor?.kind === 'person') return actor;
  // A page that is opened by script asks for its data under an address of its own, which is no page.
  const { pathname: asked, search } = new URL(request.url);
  const pathname = asked.replace(/\.data$/, '');
  const back = request.method === 'GET' ? `?kembali=${encodeURIComponent(pathname + search)}` : '';
  throw new Response(null, { status: 302, headers: { Location: `/masuk${back}` } });
}

/** The government of the request; a friendly 404 when there is none (nothing set up yet, unknown host). */
export function requireGovernment(context: Context): Government {
  const { government } = context.get(requestContext);
  if (!government) throw new Response(null, { status: 404 });
  return government;
}

/** PostgreSQL's `invalid_text_representation`, `invalid_datetime_format`, `datetime_field_overflow`: "x" as an id, 31 February. */
const NO_SUCH_VALUE: readonly unknown[] = ['22P02', '22007', '22008'];

/**
 * Reads as the signed-in person's government in one read-only transaction. What an address names by a text that is no id or day is not
 * there: 404, and no fault in the log for everybody who mistypes a link.
 */
export async function readAs<T>(context: Context, actor: Actor, read: (db: Tx) => Promise<T>): Promise<T> {
  const db: Db = platformOf(context).db;
  try {
    return await readTenant(db, actor.tenantId, read);
  } catch (error) {
    if (NO_SUCH_VALUE.includes((error as { code?: unknown } | null)?.code))
      throw new Response(null, { status: 404 });
    throw error;
  }
}

/** For an action call: `await postponeActivity(callOf(context, actor), form)`. */
export function callOf(
  context: Context,
  actor: Actor,
): { platform: Platform; actor: Actor; requestId: string } {
  const { platform, requestId } = context.get(requestContext);
  return { platform, actor, requestId };
}

/** What the sign-in needs of a request. */
export function clientOf(context: Context, request: Request): { headers: Headers; ip: string } {
  return { headers: request.headers, ip: context.get(requestContext).clientAddress };
}

/** A redirect that sets cookies, one header each. */
export function redirectWithCookies(location: string, setCookies: readonly string[]): Response {
  const headers = new Headers({ Location: location });
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Where to go after the sign-in: only a path of the console, never another site. */
export function safeReturn(wish: string | null): string {
  return wish && /^\/kerja(\/[\w\-/]*)?(\?[\w\-=&%.+*~]*)?$/.test(wish) ? wish : '/kerja';
}
