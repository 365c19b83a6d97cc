import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Troubles every fake can have. */
export type Fault =
  | 'server-error'
  | 'rate-limited'
  | 'silent'
  | 'garbage'
  | 'forbidden'
  | 'missing'
  | 'cut'
  | 'endless'
  | 'to-private';

export type FakeHost = {
  readonly url: string;
  readonly port: number;
  /** From now on every answer has this fault; null ends it. */
  fail(fault: Fault | null): void;
  /** True while it takes every request and says nothing. */
  isSilent(): boolean;
  /** Requests answered so far. */
  count(): number;
  stop(): Promise<void>;
};

/** A local web server whose answers can be made to fail, for the connectors' fakes. */
export async function startFakeHost(
  answer: (request: IncomingMessage, response: ServerResponse, url: URL) => void,
): Promise<FakeHost> {
  let fault: Fault | null = null;
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    if (fault) return failAs(fault, request, response);
    answer(request, response, new URL(request.url ?? '/', 'http://127.0.0.1'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    fail: (next) => {
      fault = next;
    },
    isSilent: () => fault === 'silent',
    count: () => count,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** What a careless server says of a request: everything, its keys too. */
const told = ({ method, url, headers }: IncomingMessage): string =>
  JSON.stringify({ galat: `${method} ${url}`, headers });

function failAs(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  switch (fault) {
    case 'server-error':
      response.writeHead(500).end(told(request));
      return;
    case 'rate-limited':
      response.writeHead(429, { 'retry-after': '90' }).end();
      return;
    case 'forbidden':
      response.writeHead(403).end(told(request));
      return;
    case 'missing':
      response
        .writeHead(404, { 'content-type': 'text/html' })
        .end('<html><body>Tidak ditemukan</body></html>');
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('\u0000\u0001<<<bukan apa-apa{{{');
      return;
    case 'cut':
      response.writeHead(200, { 'content-length': '5000' }).write('separuh');
      setTimeout(() => response.destroy(), 10);
      return;
    case 'endless': {
      const more = () => {
        while (!response.destroyed && response.write('<item>'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
      return;
    }
    case 'to-private':
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      return;
    case 'silent':
  }
}

/** The whole body of a request to a fake. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await bodyOf(request)).toString();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** A form with files, as a browser would send it. */
export async function formOf(request: IncomingMessage): Promise<FormData> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(new Uint8Array(await bodyOf(request)), { headers }).formData();
}

export function sendJson(
  response: ServerResponse,
  value: unknown,
  headers: Record<string, string> = {},
  status = 200,
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** A post as the contract test writes it. */
export type FakePost = {
  readonly id: string;
  title: string;
  text: string;
  readonly at: string;
  edited?: string;
};

/** Newest first, as every network lists. */
export const newestFirst = (posts: Iterable<FakePost>): FakePost[] =>
  [...posts].sort((a, b) => (a.at < b.at ? 1 : -1));

/** Reactions of others, and what the account did itself. */
export type FakeReactions = { likes: number; shares: number; replies: number; own: number | null };

export const noReactions = (): FakeReactions => ({ likes: 0, shares: 0, replies: 0, own: null });
