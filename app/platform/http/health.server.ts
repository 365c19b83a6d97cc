import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Platform } from '../platform.server.ts';
import { metrics } from './observe.server.ts';

function sameToken(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Numbers are for who has the token; without one set, for this machine. A proxy on it that is not trusted would make everybody local. */
export function maySeeMetrics(
  token: string | null,
  asker: { authorization: string | undefined; address: string; forwarded: boolean },
): boolean {
  if (token) return sameToken(asker.authorization?.replace(/^Bearer /, '') ?? '', token);
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(asker.address) && !asker.forwarded;
}

/** Whether the database answers. */
export async function isReady(platform: Pick<Platform, 'db'>): Promise<boolean> {
  return sql`select 1`.execute(platform.db).then(
    () => true,
    () => false,
  );
}

/** `/health/live`: the process answers. `/health/ready`: the database does too. `/metrics`: Prometheus, by token or from this machine. */
export function healthRoutes(platform: Platform): Hono<{ Variables: { clientAddress: string } }> {
  const app = new Hono<{ Variables: { clientAddress: string } }>();
  app.get('/health/live', (c) => c.json({ status: 'ok' }));
  app.get('/health/ready', async (c) => {
    if (await isReady(platform)) return c.json({ status: 'ok' });
    return c.json({ status: 'database-unreachable' }, 503);
  });
  app.get('/metrics', async (c) => {
    const asker = {
      authorization: c.req.header('authorization'),
      address: c.get('clientAddress'),
      forwarded: c.req.header('x-forwarded-for') !== undefined,
    };
    if (!maySeeMetrics(platform.config.secrets.metricsToken, asker)) return c.text('Tidak diizinkan', 403);
    return c.text(await metrics.metrics(), 200, { 'Content-Type': metrics.contentType });
  });
  return app;
}
