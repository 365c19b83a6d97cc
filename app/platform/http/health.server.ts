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

/** `/health/live`: the process answers. `/health/ready`: the database does too. `/metrics`: Prometheus, by token or from this machine. */
export function healthRoutes(platform: Platform): Hono<{ Variables: { clientAddress: string } }> {
  const app = new Hono<{ Variables: { clientAddress: string } }>();
  app.get('/health/live', (c) => c.json({ status: 'ok' }));
  app.get('/health/ready', async (c) => {
    try {
      await sql`select 1`.execute(platform.db);
      return c.json({ status: 'ok' });
    } catch {
      return c.json({ status: 'database-unreachable' }, 503);
    }
  });
  app.get('/metrics', async (c) => {
    const token = platform.config.secrets.metricsToken;
    const given = c.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
    const address = c.get('clientAddress');
    // A proxy on this machine that is not trusted yet would make everybody local.
    const local = (address === '127.0.0.1' || address === '::1') && !c.req.header('x-forwarded-for');
    if (token ? !sameToken(given, token) : !local) return c.text('Tidak diizinkan', 403);
    return c.text(await metrics.metrics(), 200, { 'Content-Type': metrics.contentType });
  });
  return app;
}
