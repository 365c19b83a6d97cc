import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { createPool } from '#app/platform/db/db.server.ts';
import { testDatabase } from '#app/testing/database.server.ts';
import { createAccount } from './accounts.server.ts';
import { createAuth } from './auth.server.ts';
import { aBrowser, type TestBrowser } from './test-browser.server.ts';

const ORIGIN = 'https://simpul.wanasari.go.id';
const CLIENT_ID = 'simpul';
const CLIENT_SECRET = 'rahasia-klien-untuk-uji';

/** People of the government's own directory, as its SSO knows them. */
const directory: Record<string, { email: string; email_verified: boolean; name: string }> = {
  dewi: { email: 'dewi@wanasari.go.id', email_verified: true, name: 'Dewi di SSO' },
  budi: { email: 'budi@wanasari.go.id', email_verified: false, name: 'Budi' },
  asing: { email: 'orang.asing@wanasari.go.id', email_verified: true, name: 'Orang Asing' },
  tono: { email: 'tono@wanasari.go.id', email_verified: true, name: 'Tono' },
};
let signsInAs = 'dewi';

function ssoProvider(issuer: string): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${ORIGIN}/auth/callback/pemerintah`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/masuk/${interaction.uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['kunci-uji'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...directory[id] }) }),
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        accountId: ctx.oidc.session?.accountId ?? '',
        clientId: ctx.oidc.client?.clientId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}

/** Whether the provider answers; its port is its own all the time. */
let answers = false;

/** The real provider of `oidc-provider`, whose login page lets in whoever the test says. */
async function startProvider(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const provider = ssoProvider(`http://127.0.0.1:${port}`);
  const pages = provider.callback();
  server.on('request', (request, response) => {
    if (!answers) return request.destroy();
    const done = request.url?.startsWith('/masuk/')
      ? provider.interactionFinished(request, response, { login: { accountId: signsInAs } })
      : pages(request, response);
    done.catch(() => response.destroy());
  });
  return { server, port };
}

const db = await testDatabase();
const pool = createPool({ connectionString: db.appUrl, max: 6 });
const { server, port } = await startProvider();
let nowMs = Date.now();
const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(nowMs) };
const authWith = (providerPort: number) =>
  createAuth({
    pool,
    clock,
    config: {
      origin: ORIGIN,
      secret: 's'.repeat(64),
      appName: 'Simpul',
      oidc: {
        issuer: `http://127.0.0.1:${providerPort}`,
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        label: 'SSO Kota Wanasari',
      },
    },
  });
const auth = authWith(port);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await pool.end();
  await db.drop();
});

async function account(email: string, emailVerified: boolean): Promise<string> {
  const made = await db.app.transaction().execute((tx) =>
    createAccount(tx, {
      name: 'Petugas',
      email,
      emailVerified,
      password: null,
      now: clock.now().toString(),
    }),
  );
  if (!made.ok) throw new Error(made.error.type);
  return made.value.accountId;
}

/** Follows the provider's pages like a browser until it sends the person back to us. */
async function throughProvider(address: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = address;
  for (let hop = 0; hop < 8 && !url.startsWith(ORIGIN); hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    await answer.arrayBuffer();
    for (const line of answer.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? '';
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    url = new URL(answer.headers.get('location') ?? '', url).href;
  }
  return new URL(url).search;
}

async function begin(returnTo: string | null = '/minggu-ini') {
  const browser = aBrowser();
  const start = await auth.startSso({ returnTo, client: browser.client() });
  if (!start.ok) throw new Error(start.error.type);
  browser.accept(start.value.setCookies);
  return { browser, search: await throughProvider(start.value.redirectTo) };
}

async function viaSso(person: string, returnTo?: string) {
  signsInAs = person;
  const { browser, search } = await begin(returnTo);
  const answer = await auth.finishSso({ search, client: browser.client() });
  if (answer.ok) browser.accept(answer.value.setCookies);
  return { answer, browser, search };
}

const accountOf = async (browser: TestBrowser) => (await auth.session(browser.client()))?.accountId ?? null;

test('a provider that cannot be reached breaks nothing, and works as soon as it is there', async () => {
  const start = (at = auth) => at.startSso({ returnTo: null, client: aBrowser().client() });
  const unreachable = { ok: false, error: { type: 'sso-unreachable' } };
  expect(await start(authWith(1))).toEqual(unreachable);
  expect(await start()).toEqual(unreachable);
  answers = true;
  nowMs += 5_000;
  expect(await start()).toMatchObject({ ok: true });
});

describe('government SSO', () => {
  beforeAll(async () => {
    answers = true;
    nowMs += 5_000;
  });

  test('signs in the person whose proven address it vouches for, and comes back to the page asked for', async () => {
    const dewi = await account('dewi@wanasari.go.id', true);
    const { answer, browser } = await viaSso('dewi', '/liputan?minggu=48');
    expect(answer).toMatchObject({ ok: true, value: { accountId: dewi, redirectTo: '/liputan?minggu=48' } });
    expect(await accountOf(browser)).toBe(dewi);
    const again = await viaSso('dewi');
    expect(await accountOf(again.browser)).toBe(dewi);
    expect((await auth.account(dewi))?.name).toBe('Petugas');
  });

  test('never makes an account for an unknown person', async () => {
    const before = await db.owner.selectFrom('auth_user').select('id').execute();
    const { answer, browser } = await viaSso('asing');
    expect(answer).toEqual({ ok: false, error: { type: 'sso-unknown-person' } });
    expect(await accountOf(browser)).toBeNull();
    expect(await db.owner.selectFrom('auth_user').select('id').execute()).toEqual(before);
  });

  test('does not link by an address that the provider did not verify', async () => {
    await account('budi@wanasari.go.id', true);
    expect((await viaSso('budi')).answer).toEqual({ ok: false, error: { type: 'sso-unknown-person' } });
  });

  test('does not link to an account whose owner never proved the address', async () => {
    await account('tono@wanasari.go.id', false);
    expect((await viaSso('tono')).answer).toEqual({ ok: false, error: { type: 'sso-unknown-person' } });
  });

  test('an answer is worth nothing in another browser, twice, or made up', async () => {
    signsInAs = 'dewi';
    const { browser, search } = await begin();
    const refused = { ok: false, error: { type: 'sso-refused' } };
    expect(await auth.finishSso({ search, client: aBrowser().client() })).toEqual(refused);
    const fresh = await viaSso('dewi');
    expect(fresh.answer.ok).toBe(true);
    expect(await auth.finishSso({ search: fresh.search, client: fresh.browser.client() })).toEqual(refused);
    expect(await auth.finishSso({ search: '?code=a&state=b', client: browser.client() })).toEqual(refused);
    expect(await auth.finishSso({ search: '', client: browser.client() })).toEqual(refused);
    expect(
      await auth.finishSso({ search: '?error=access_denied&state=b', client: browser.client() }),
    ).toEqual(refused);
  });

  test('never leads to another site', async () => {
    for (const returnTo of [
      'https://jahat.example/',
      '//jahat.example',
      '/\\jahat.example',
      'javascript:alert(1)',
    ]) {
      const { answer } = await viaSso('dewi', returnTo);
      expect(answer).toMatchObject({ ok: true, value: { redirectTo: '/' } });
    }
  });

  test('its tokens are not kept', async () => {
    const { rows } = await sql`
      select access_token, refresh_token, id_token from auth_account where provider_id = 'pemerintah'`.execute(
      db.owner,
    );
    expect(rows).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
  });
});

test('an installation without SSO says so', async () => {
  const plain = createAuth({
    pool,
    clock,
    config: { origin: ORIGIN, secret: 's'.repeat(64), appName: 'Simpul', oidc: null },
  });
  expect(plain.ssoLabel).toBeNull();
  expect(await plain.startSso({ returnTo: null, client: aBrowser().client() })).toEqual({
    ok: false,
    error: { type: 'sso-off' },
  });
});
