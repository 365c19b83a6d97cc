import type { MiddlewareHandler } from 'hono';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Platform } from '../platform.server.ts';

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const duration = new Histogram({
  name: 'simpul_http_request_seconds',
  help: 'Time of an HTTP answer in seconds',
  labelNames: ['method', 'area', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3],
  registers: [metrics],
});
const failures = new Counter({
  name: 'simpul_http_failures_total',
  help: 'Answers with status 500 or more',
  registers: [metrics],
});

/** The part of the program a path belongs to: metrics and logs never carry a whole address, which could hold an id. */
export function areaOf(path: string): string {
  return /^\/([a-z-]{1,24})/.exec(path)?.[1] ?? 'beranda';
}

/** One log line and one measurement a request. */
export function observe(): MiddlewareHandler<{ Variables: { platform: Platform; requestId: string } }> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const path = new URL(c.req.url).pathname;
    const area = areaOf(path);
    const seconds = (performance.now() - started) / 1000;
    duration.observe({ method: c.req.method, area, status: String(c.res.status) }, seconds);
    if (c.res.status >= 500) failures.inc();
    c.header('X-Request-Id', c.get('requestId'));
    if (area !== 'assets' && area !== 'health')
      c.get('platform').log.info(
        {
          requestId: c.get('requestId'),
          method: c.req.method,
          area,
          status: c.res.status,
          ms: Math.round(seconds * 1000),
        },
        'request',
      );
  };
}
