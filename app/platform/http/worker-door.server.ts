import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Platform } from '../platform.server.ts';
import { isReady, maySeeMetrics } from './health.server.ts';
import { metrics } from './observe.server.ts';

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
  response.end(body);
}

const say = (response: ServerResponse, status: number, word: string) =>
  answer(response, status, 'application/json', JSON.stringify({ status: word }));

/**
 * The worker has no pages, but says whether it lives and what it has done: `/health/live`, `/health/ready`, `/metrics`. By plain
 * Node, so that a worker carries no web framework. A port that is taken is a warning: the jobs matter more than their numbers.
 */
export async function openWorkerDoor(
  platform: Pick<Platform, 'config' | 'db' | 'log'>,
): Promise<Server | null> {
  const { host, port } = platform.config.worker;
  if (port === null) return null;
  const server = createServer((request, response) => {
    const address = request.socket.remoteAddress ?? '';
    const path = request.method === 'GET' ? (request.url ?? '').split('?')[0] : '';
    if (path === '/health/live') return say(response, 200, 'ok');
    if (path === '/health/ready')
      return void isReady(platform).then((ready) =>
        say(response, ready ? 200 : 503, ready ? 'ok' : 'database-unreachable'),
      );
    if (path !== '/metrics') return answer(response, 404, 'text/plain; charset=utf-8', 'Tidak ada');
    const asker = {
      authorization: request.headers.authorization,
      address,
      forwarded: request.headers['x-forwarded-for'] !== undefined,
    };
    if (!maySeeMetrics(platform.config.secrets.metricsToken, asker))
      return answer(response, 403, 'text/plain; charset=utf-8', 'Tidak diizinkan');
    return void metrics.metrics().then((text) => answer(response, 200, metrics.contentType, text));
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  server.unref();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      platform.log.warn({ reason: error.code, port }, 'worker numbers are not served');
      resolve(null);
    });
    server.listen(port, host, () => resolve(server));
  });
}
