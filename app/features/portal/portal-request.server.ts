import type { RouterContextProvider } from 'react-router';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { type Government, requestContext, requireGovernment } from '#app/platform/request/request.server.ts';
import { localMoment, type Today } from './rules/when.ts';

/** What every public page starts from: whose portal it is, what time it is there, and one read-only transaction. */
export type PortalCall = {
  readonly government: Government;
  readonly today: Today;
  /** "https://wanasari.go.id", for canonical links and feeds. */
  readonly origin: string;
  read<T>(read: (db: Tx) => Promise<T>): Promise<T>;
};

export function portalCall(context: Readonly<RouterContextProvider>): PortalCall {
  const { platform, origin } = context.get(requestContext);
  const government = requireGovernment(context);
  const now = platform.clock.now().toString();
  const { zone } = government;
  return {
    government,
    today: { zone, now, date: localMoment(now, zone).date },
    origin,
    read: (read) => readTenant(platform.db, government.tenantId, read),
  };
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id of an address, or the portal's 404. */
export function idOf(written: string | undefined): string {
  if (!written || !ID.test(written)) throw notFound();
  return written;
}

export const notFound = (): Response => new Response(null, { status: 404 });

/** Was here and was taken back: search engines drop it at once. */
export const withdrawn = (): Response => new Response(null, { status: 410 });
