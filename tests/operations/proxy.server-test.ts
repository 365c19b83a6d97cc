import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRunningEmbedded } from '#app/platform/db/embedded/embedded.server.ts';
import { freePort } from '../servers/process.ts';
import { askHttps, type HttpsAnswer } from './https-client.ts';
import { dataFolder, type Process, removeFolders, sampleSignIn, startProcess, until } from './processes.ts';
import { type Kind, type RunningProxy, startProxy } from './proxy-server.ts';

/** A visitor whose address differs from the proxy's. */
const VISITOR = '127.9.9.9';

const list = (value: string | string[] | undefined): string[] => [value ?? []].flat();
const cookieHeader = (answer: HttpsAnswer) =>
  list(answer.headers['set-cookie'])
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe.each<Kind>(['nginx', 'caddy'])('behind %s, as docs/proxy says', (kind) => {
  let simpul: Process;
  let proxy: RunningProxy;
  let dataDir: string;

  const ask = (path: string, options: Partial<Parameters<typeof askHttps>[1]> = {}) =>
    askHttps(`${proxy.origin}${path}`, { ca: proxy.ca, from: VISITOR, ...options });
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: proxy.origin,
      'Sec-Fetch-Site': 'same-origin',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });

  async function networksOfSessions(): Promise<string[]> {
    const server = await findRunningEmbedded(join(dataDir, 'postgres'));
    const client = new pg.Client({ ...server!, database: 'simpul' });
    await client.connect();
    try {
      const { rows } = await client.query<{ network: string }>(
        'select network from auth_session order by id',
      );
      return rows.map((row) => row.network);
    } finally {
      await client.end();
    }
  }

  beforeAll(async () => {
    dataDir = await dataFolder();
    const port = await freePort();
    simpul = await startProcess('all', {
      SIMPUL_DATA_DIR: dataDir,
      SIMPUL_ORIGIN: `https://localhost:${port}`,
      SIMPUL_TRUSTED_PROXIES: '127.0.0.1/32',
    });
    proxy = await startProxy(kind, { appPort: Number(new URL(simpul.origin).port), port });
  });
  afterAll(async () => {
    await proxy?.stop();
    if (simpul) expect((await simpul.stop()).ms).toBeLessThan(10_000);
    await removeFolders();
  });

  test('links that are used once stand in no access log, other addresses do', async () => {
    await ask('/undangan/rahasia-undangan-1?x=1');
    await ask('/pulih/rahasia-pulih-2');
    await ask('/s/rahasia-persetujuan-3');
    await ask('/agenda');
    await until('the log is written', () => Promise.resolve(proxy.accessLog().includes('/agenda')), 60);
    expect(proxy.accessLog()).toMatch(/\/undangan\/\.\.\./);
    expect(proxy.accessLog()).not.toMatch(/rahasia/);
  });

  test('signing in works over HTTPS, and its cookies belong to this host and to HTTPS alone', async () => {
    const answer = await ask('/masuk', form(sampleSignIn(simpul.output())));
    expect(answer.status).toBe(303);
    const cookies = list(answer.headers['set-cookie']);
    expect(cookies.some((cookie) => cookie.startsWith('__Host-simpul'))).toBe(true);
    for (const cookie of cookies) expect(cookie).toMatch(/;\s*secure/i);
    const page = await ask('/kerja/lainnya', { headers: { cookie: cookieHeader(answer) } });
    expect(page.status).toBe(200);
    expect(page.headers['strict-transport-security']).toContain('max-age=');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test("a visitor's address is the one the proxy saw, whatever the visitor claims", async () => {
    const claimed = { 'X-Forwarded-For': '203.0.113.9', 'X-Real-IP': '203.0.113.9' };
    await ask('/masuk', form(sampleSignIn(simpul.output(), 'Pemeriksa'), claimed));
    const networks = await networksOfSessions();
    expect(networks.length).toBeGreaterThan(1);
    expect(new Set(networks)).toEqual(new Set(['127.9.9.0']));
  });

  test('a form sent from the page of a stranger is refused', async () => {
    const fields = sampleSignIn(simpul.output());
    const strange = { Origin: 'https://jahat.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask('/masuk', form(fields, strange))).status).toBe(403);
  });

  test('pages are packed once, and cache rules of pages and files pass through', async () => {
    const packed = { headers: { 'Accept-Encoding': 'gzip' } };
    const home = await ask('/', packed);
    expect(home.headers['content-encoding']).toBe('gzip');
    expect(home.text()).toContain('<!DOCTYPE html>');
    expect(String(home.headers['cache-control'])).toMatch(/max-age|no-store/);
    const signIn = await ask('/masuk', packed);
    const asset = /\/assets\/[\w.-]+\.(?:js|css)/.exec(signIn.text())?.[0];
    const file = await ask(asset!, packed);
    expect(file.status).toBe(200);
    expect(file.headers['cache-control']).toContain('immutable');
    expect(file.text().length).toBeGreaterThan(100);
  });

  test('the installed app finds its manifest and the share target', async () => {
    const manifest = await ask('/manifest.webmanifest');
    expect(manifest.status).toBe(200);
    expect(manifest.headers['content-type']).toContain('application/manifest+json');
    const { share_target } = JSON.parse(manifest.text()) as { share_target: { action: string } };
    const shared = await ask(`${share_target.action}?url=https%3A%2F%2Fcontoh.example%2Fp%2F1`);
    expect(shared.status).toBe(302);
    expect(shared.headers.location).toContain('/masuk');
  });

  test('a sending over the limit is refused with 413, by the proxy or by Simpul', async () => {
    const tooLarge = (bytes: number) => ({ ...form({}), body: Buffer.alloc(bytes, 'a') });
    expect((await ask('/masuk', tooLarge(2 * 1024 * 1024))).status).toBe(413);
    const huge = await ask('/kerja/lapor', tooLarge(27 * 1024 * 1024)).catch((error: Error) => error);
    // A server that has refused may hang up while the rest is still being sent.
    if (huge instanceof Error) expect(huge.message).toMatch(/EPIPE|ECONNRESET|socket hang up/);
    else expect(huge.status).toBe(413);
  });

  test('figures and health of the process stay inside', async () => {
    expect((await ask('/metrics')).status).toBe(404);
    expect((await ask('/health/ready')).status).toBe(404);
    expect((await fetch(`${simpul.origin}/health/ready`)).status).toBe(200);
    const throughAnother = await fetch(`${simpul.origin}/metrics`, {
      headers: { 'X-Forwarded-For': '127.0.0.1' },
    });
    expect(throughAnother.status).toBe(403);
  });

  // Caddy makes this redirect by itself on port 80, which a test can't open.
  if (kind === 'nginx') {
    test('plain HTTP leads to HTTPS', async () => {
      const answer = await fetch(`${proxy.plainOrigin}/unit?q=a`, { redirect: 'manual' });
      expect(answer.status).toBe(301);
      expect(answer.headers.get('location')).toMatch(/^https:\/\/localhost\/unit\?q=a/);
    });
  }
});
