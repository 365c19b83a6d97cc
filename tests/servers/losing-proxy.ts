import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a real server; a request that it is told to lose is carried out there, and its answer never comes back. */
export async function startLosingProxy(target: string) {
  let loses: (method: string, path: string) => boolean = () => false;
  let lost = 0;

  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = 'GET', url = '/' } = incoming;
    const isLost = loses(method, url);
    const asked = request(
      new URL(url, target),
      { method, headers: { ...incoming.headers, host: new URL(target).host } },
      (answer) => {
        if (isLost) {
          lost += 1;
          answer.resume().on('end', () => outgoing.destroy());
          return;
        }
        const { link } = answer.headers;
        // The server names its own door there; who came through the proxy goes on through it.
        const headers = {
          ...answer.headers,
          ...(link ? { link: String(link).replaceAll(target, own()) } : {}),
        };
        outgoing.writeHead(answer.statusCode ?? 502, headers);
        answer.pipe(outgoing);
      },
    );
    asked.on('error', () => outgoing.destroy());
    incoming.pipe(asked);
  }

  const server = createServer(pass);
  const own = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: own(),
    lose: (when: (method: string, path: string) => boolean) => {
      loses = when;
    },
    lost: () => lost,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}
