import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Temporal } from '../clock/temporal.ts';
import { createOutside, type Resolve } from './outside.server.ts';
import { neverLeft, type OutsideResult } from './outside.ts';

let server: Server;
let base: string;
let port: number;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let seen: IncomingMessage[] = [];
let now = Temporal.Instant.from('2026-11-23T01:00:00Z');

const allow = [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }];
const make = (extra: { resolve?: Resolve; allow?: typeof allow; minGapMs?: number } = {}) =>
  createOutside({ clock: { now: () => now }, allow, userAgent: 'Simpul/uji', minGapMs: 0, ...extra });
const text = (result: OutsideResult) => (result.ok ? Buffer.from(result.body).toString() : result.error);
const errorType = (result: OutsideResult) => (result.ok ? 'ok' : result.error.type);

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
  base = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
  now = Temporal.Instant.from('2026-11-23T01:00:00Z');
});

describe('an ordinary page', () => {
  test('comes with its status, headers and body, decompressed', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'br', etag: '"a"' }).end(brotliCompressSync('halo'));
    const result = await make().get(`${base}/a`, { accept: 'application/rss+xml' });
    expect(text(result)).toBe('halo');
    expect(result).toMatchObject({
      ok: true,
      status: 200,
      finalUrl: `${base}/a`,
      notModified: false,
      movedTo: null,
      headers: { etag: '"a"' },
    });
    expect(seen[0]?.headers).toMatchObject({ 'user-agent': 'Simpul/uji', accept: 'application/rss+xml' });
  });

  test('unchanged since the last visit says so', async () => {
    answer = (request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200).end();
    expect(
      await make().get(base, { etag: '"a"', lastModified: 'Mon, 23 Nov 2026 00:00:00 GMT' }),
    ).toMatchObject({ ok: true, notModified: true });
    expect(seen[0]?.headers['if-modified-since']).toBe('Mon, 23 Nov 2026 00:00:00 GMT');
  });

  test('a form is posted with its body', async () => {
    answer = (request, response) => request.pipe(response);
    expect(
      text(await make().post(base, '{"a":1}', { headers: { 'content-type': 'application/json' } })),
    ).toBe('{"a":1}');
  });

  test('is changed and removed by the other methods, with a body in pieces', async () => {
    answer = (request, response) => {
      response.setHeader('x-asked', `${request.method} ${request.headers['content-length'] ?? 'none'}`);
      request.pipe(response);
    };
    const pieces = [new TextEncoder().encode('sa'), new TextEncoder().encode('tu')];
    const put = await make().send('PUT', base, pieces);
    expect([text(put), put.ok && put.headers['x-asked']]).toEqual(['satu', 'PUT 4']);
    expect(await make().send('DELETE', base, null)).toMatchObject({ headers: { 'x-asked': 'DELETE none' } });
  });

  test('a change is never sent on to where a redirect points', async () => {
    answer = (_, response) => response.writeHead(307, { location: '/lain' }).end();
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      expect(await make().send(method, base, 'x')).toMatchObject({ error: { type: 'status', status: 307 } });
    }
    expect(seen).toHaveLength(4);
  });

  test('an error answer keeps its status and a short body', async () => {
    answer = (_, response) => response.writeHead(404).end('tidak ada');
    expect(await make().get(base)).toMatchObject({
      ok: false,
      error: { type: 'status', status: 404, body: new Uint8Array(Buffer.from('tidak ada')) },
    });
  });
});

describe('a private address is never reached', () => {
  test('directly', async () => {
    answer = (_, response) => response.end('rahasia');
    expect(await make({ allow: [] }).get('http://127.0.0.1/')).toMatchObject({
      error: { type: 'private-address', address: '127.0.0.1' },
    });
    expect(seen).toHaveLength(0);
  });

  test('through a name that resolves to it', async () => {
    const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    expect(errorType(await make({ resolve }).get('http://jahat.contoh.id/'))).toBe('private-address');
    expect(seen).toHaveLength(0);
  });

  test('through a redirect', async () => {
    answer = (_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    expect(await make().get(base)).toMatchObject({
      error: { type: 'private-address', address: '169.254.169.254' },
    });
  });

  test('through a redirect to another scheme', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    expect(await make().get(base)).toMatchObject({ error: { type: 'bad-url', why: 'scheme' } });
  });

  test('through a name that changes its answer after the check: the checked address is pinned', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    let asked = 0;
    const resolve: Resolve = async () => [{ address: answers[asked++] ?? '10.0.0.1', family: 4 }];
    answer = (_, response) => response.end('pertama');
    const named = [{ host: 'situs.contoh.id', cidr: '127.0.0.1/32' }];
    const outside = make({ resolve, allow: named });
    expect(text(await outside.get(`http://situs.contoh.id:${port}/`))).toBe('pertama');
    expect(asked).toBe(1);
    expect(errorType(await outside.get(`http://situs.contoh.id:${port}/`))).toBe('private-address');
  });

  test('a name with a public and a private address is connected only to the public one', async () => {
    const resolve: Resolve = async () => [
      { address: '10.0.0.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    answer = (_, response) => response.end('boleh');
    const outside = make({ resolve, allow: [{ host: 'situs.contoh.id', cidr: '127.0.0.1/32' }] });
    expect(text(await outside.get(`http://situs.contoh.id:${port}/`))).toBe('boleh');
  });
});

describe('redirects', () => {
  test('are followed, and a permanent move is told', async () => {
    answer = (request, response) =>
      request.url === '/lama' ? response.writeHead(301, { location: '/baru' }).end() : response.end('baru');
    expect(await make().get(`${base}/lama`)).toMatchObject({
      ok: true,
      finalUrl: `${base}/baru`,
      movedTo: `${base}/baru`,
    });
    answer = (request, response) =>
      request.url === '/lama' ? response.writeHead(302, { location: '/baru' }).end() : response.end('baru');
    expect(await make().get(`${base}/lama`)).toMatchObject({ ok: true, movedTo: null });
  });

  test('that never end are cut', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/lagi' }).end();
    expect(await make().get(base, { maxRedirects: 3 })).toMatchObject({
      error: { type: 'too-many-redirects', limit: 3 },
    });
    expect(seen).toHaveLength(4);
  });

  test('do not carry a token to another origin', async () => {
    answer = (request, response) =>
      request.headers.host?.startsWith('127')
        ? response.writeHead(302, { location: `http://situs.contoh.id:${port}/` }).end()
        : response.end('x');
    const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const outside = make({ resolve, allow: [...allow, { host: 'situs.contoh.id', cidr: '127.0.0.1/32' }] });
    await outside.get(base, { headers: { Authorization: 'Bearer rahasia', 'x-api-key': 'k' } });
    expect(seen[0]?.headers.authorization).toBe('Bearer rahasia');
    expect(seen[1]?.headers.authorization).toBeUndefined();
    expect(seen[1]?.headers['x-api-key']).toBeUndefined();
  });
});

describe('size and time', () => {
  test('a small answer that grows when decompressed is cut at the limit', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
    expect(await make().get(base, { maxBytes: 100_000 })).toMatchObject({
      error: { type: 'too-large', limit: 100_000 },
    });
  });

  test('a body that never ends is cut at the limit', async () => {
    answer = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    };
    expect(errorType(await make().get(base, { maxBytes: 1_000_000 }))).toBe('too-large');
  });

  test('a declared length over the limit is not even read', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': 9_000_000 }).flushHeaders();
    expect(errorType(await make().get(base, { maxBytes: 1000 }))).toBe('too-large');
  });

  test('a byte now and then does not stretch the deadline', async () => {
    answer = (_, response) => {
      const drip = setInterval(() => response.write('x'), 40);
      response.on('close', () => clearInterval(drip));
    };
    expect(await make().get(base, { timeoutMs: 300 })).toMatchObject({
      error: { type: 'timeout', afterMs: 300 },
    });
  });

  test('a server that says nothing, and a name server that says nothing, time out', async () => {
    answer = () => {};
    expect(errorType(await make().get(base, { timeoutMs: 200 }))).toBe('timeout');
    const silent: Resolve = () => new Promise(() => {});
    expect(errorType(await make({ resolve: silent }).get('http://diam.contoh.id/', { timeoutMs: 200 }))).toBe(
      'timeout',
    );
  });
});

describe('trouble is an answer', () => {
  test('of DNS', async () => {
    const resolve: Resolve = async () => {
      throw Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    };
    expect(await make({ resolve }).get('http://tidak-ada.contoh.id/')).toMatchObject({
      error: { type: 'dns', code: 'ENOTFOUND' },
    });
  });

  test('of the connection: closed port, cut answer, no HTTP at all', async () => {
    expect(await make().get('http://127.0.0.1:1/')).toMatchObject({
      error: { type: 'network', code: 'ECONNREFUSED' },
    });

    answer = (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('separuh');
      setTimeout(() => response.destroy(), 20);
    };
    expect(errorType(await make().get(base))).toBe('network');

    const noise = createTcpServer((socket) => socket.end('apa ini\r\n\r\n'));
    await new Promise<void>((done) => noise.listen(0, '127.0.0.1', done));
    expect(errorType(await make().get(`http://127.0.0.1:${(noise.address() as AddressInfo).port}/`))).toBe(
      'network',
    );
    noise.close();
  });

  test('of the certificate', async () => {
    expect(errorType(await make().get(base.replace('http:', 'https:')))).toBe('tls');
  });

  test('of a broken or unknown compression', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('bukan gzip');
    expect(errorType(await make().get(base))).toBe('bad-body');
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'rahasia' }).end('x');
    expect(errorType(await make().get(base))).toBe('bad-body');
  });

  test('of a header that cannot be sent', async () => {
    expect(errorType(await make().get(base, { etag: 'a\nb' }))).toBe('network');
  });
});

describe('whether a request has left', () => {
  const left = (result: OutsideResult) => !result.ok && !neverLeft(result.error);

  /** The server takes a request and says nothing; only then the time of those who ask goes on, until it is over. */
  async function untilOver<T>(asked: () => Promise<T>): Promise<T> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const { promise: taken, resolve } = Promise.withResolvers<void>();
      answer = () => resolve();
      const answers = asked();
      await taken;
      vi.advanceTimersByTime(1_000);
      return await answers;
    } finally {
      vi.useRealTimers();
    }
  }

  test('it has, where the other side was silent or cut the line after taking it', async () => {
    expect(left(await untilOver(() => make().post(base, 'x', { timeoutMs: 200 })))).toBe(true);
    answer = (_, response) => response.destroy();
    expect(left(await make().post(base, 'x'))).toBe(true);
    answer = (_, response) => response.writeHead(500).end();
    expect(left(await make().post(base, 'x'))).toBe(true);
  });

  test('it has not, where there was no name, no certificate or nobody at the door', async () => {
    const silent: Resolve = () => new Promise(() => {});
    const asked = { timeoutMs: 100 };
    expect(left(await make({ resolve: silent }).post('http://diam.contoh.id/', 'x', asked))).toBe(false);
    expect(left(await make().post(base.replace('http:', 'https:'), 'x'))).toBe(false);
    expect(left(await make({ allow: [] }).post(base, 'x'))).toBe(false);
    expect(left(await make().post('http://127.0.0.1:1/', 'x'))).toBe(false);
    expect(left(await make().post(base, 'x', { headers: { a: 'b\nc' } }))).toBe(false);
  });

  test('it has not, where it never came to its turn', async () => {
    const outside = make();
    const both = await untilOver(() =>
      Promise.all([outside.post(base, 'x', { timeoutMs: 200 }), outside.post(base, 'x', { timeoutMs: 100 })]),
    );
    expect(both.map(left)).toEqual([true, false]);
    expect(seen).toHaveLength(1);
  });
});

describe('politeness', () => {
  test('is not for calls of our own account at its network', async () => {
    answer = (_, response) => setTimeout(() => response.writeHead(429, { 'retry-after': '60' }).end(), 30);
    // A pause would be longer than this test may last.
    const outside = make({ minGapMs: 3_600_000 });
    const asked = [1, 2, 3].map(() => outside.post(base, 'x', { own: true }));
    expect((await Promise.all(asked)).map(errorType)).toEqual(['status', 'status', 'status']);
    expect(seen).toHaveLength(3);
  });

  test('one request at a time to a host, with a pause between', async () => {
    let open = 0;
    let most = 0;
    answer = (_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open -= 1;
        response.end();
      }, 20);
    };
    const outside = make({ minGapMs: 50 });
    const start = performance.now();
    await Promise.all([outside.get(base), outside.get(base), outside.get(base)]);
    expect(most).toBe(1);
    expect(performance.now() - start).toBeGreaterThan(3 * 20 + 2 * 45);
  });

  test('a host that asks for quiet gets it', async () => {
    answer = (_, response) => response.writeHead(429, { 'retry-after': '120' }).end();
    const outside = make();
    expect(await outside.get(base)).toMatchObject({
      error: { type: 'status', status: 429, retryAfterSeconds: 120 },
    });
    expect(await outside.get(base)).toMatchObject({ error: { type: 'wait', seconds: 120 } });
    expect(seen).toHaveLength(1);
    now = now.add({ seconds: 121 });
    answer = (_, response) => response.end('lagi');
    expect(text(await outside.get(base))).toBe('lagi');
  });

  test('Retry-After may be a date', async () => {
    answer = (_, response) =>
      response.writeHead(503, { 'retry-after': 'Mon, 23 Nov 2026 01:05:00 GMT' }).end();
    expect(await make().get(base)).toMatchObject({ error: { retryAfterSeconds: 300 } });
  });

  test('a host that keeps failing is left alone for longer and longer', async () => {
    answer = (_, response) => response.writeHead(500).end();
    const outside = make();
    for (let failure = 0; failure < 3; failure += 1) await outside.get(base);
    expect(await outside.get(base)).toMatchObject({ error: { type: 'wait', seconds: 30 } });
    now = now.add({ seconds: 31 });
    await outside.get(base);
    expect(await outside.get(base)).toMatchObject({ error: { type: 'wait', seconds: 60 } });
  });
});
