import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { NOW } from './contract-measuring.ts';
import { createFacebookPublisher } from './facebook/publish.server.ts';
import { bodyOf, type FakeHost, sendJson, startFakeHost } from './fake-host.ts';
import { createInstagramPublisher } from './instagram/publish.server.ts';
import type { Publisher } from './publishing.ts';
import { createThreadsPublisher } from './threads/publish.server.ts';
import { createXPublisher } from './x/publish.server.ts';
import { createYoutubePublisher } from './youtube/publish.server.ts';

const APP = { clientId: 'app-1', clientSecret: 'rahasia-aplikasi' };
const BACK = 'https://simpul.example/kerja/sambungan/kembali';

type Asked = { path: string; fields: Record<string, string>; authorization: string | undefined };
type Answer = { status?: number; body: unknown };

let host: FakeHost;
let asked: Asked[] = [];
let answers: Record<string, Answer | readonly Answer[]> = {};

async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const body = new URLSearchParams((await bodyOf(request)).toString());
  const fields = Object.fromEntries([...url.searchParams, ...body]);
  asked.push({ path: url.pathname, fields, authorization: request.headers.authorization });
  const known = answers[url.pathname];
  const times = asked.filter(({ path }) => path === url.pathname).length;
  const said = Array.isArray(known) ? known[times - 1] : (known as Answer | undefined);
  if (said) sendJson(response, said.body, {}, said.status ?? 200);
  else response.writeHead(404).end();
}

beforeAll(async () => {
  host = await startFakeHost((request, response, url) => void answer(request, response, url));
});
afterAll(() => host.stop());
beforeEach(() => {
  asked = [];
  answers = {};
});

const world = () => ({
  now: NOW,
  outside: createOutside({
    clock: { now: () => NOW },
    allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
    userAgent: 'Simpul/uji',
    minGapMs: 0,
  }),
});
const exchange = (publisher: Publisher, code = 'kode-1') =>
  publisher.oauth!.exchange({ code, verifier: 'verifikator', redirectUri: BACK, app: APP, ...world() });
const refresh = (publisher: Publisher, secret: Record<string, string>) =>
  publisher.refresh!({
    credential: { secret, remoteId: '1', settings: {}, app: APP, expiresAt: null },
    ...world(),
  });
const address = (publisher: Publisher) =>
  new URL(
    publisher.oauth!.authorizeAddress({
      clientId: 'app-1',
      redirectUri: BACK,
      state: 'keadaan',
      challenge: 'tantangan',
    }),
  ).searchParams;

const graph = () => ({
  authorize: `${host.url}/izin`,
  token: `${host.url}/oauth/access_token`,
  root: host.url,
  graph: `${host.url}/v1`,
});

describe.each([
  ['instagram', createInstagramPublisher, 'ig', { user_id: '178', username: 'dinkes' }],
  ['threads', createThreadsPublisher, 'th', { id: '178', username: 'dinkes' }],
] as const)('%s', (_name, create, prefix, me) => {
  const publisher = () => create(graph());

  test('a code becomes leave for an hour, that becomes leave for sixty days, and its owner is asked', async () => {
    answers = {
      '/oauth/access_token': { body: { access_token: 'pendek', user_id: 178 } },
      '/access_token': { body: { access_token: 'panjang', token_type: 'bearer', expires_in: 5_184_000 } },
      '/v1/me': { body: me },
    };
    const result = await exchange(publisher(), 'kode-1#_');
    expect(result).toMatchObject({
      ok: true,
      grants: [
        {
          accountName: '@dinkes',
          remoteId: '178',
          credential: {
            secret: { token: 'panjang' },
            expiresAt: '2027-01-22T03:00:00Z',
            refreshAfter: '2026-12-23T03:00:00Z',
          },
        },
      ],
    });
    expect(asked[0]?.fields).toMatchObject({
      code: 'kode-1',
      redirect_uri: BACK,
      grant_type: 'authorization_code',
    });
    expect(asked[1]?.fields).toMatchObject({
      grant_type: `${prefix}_exchange_token`,
      access_token: 'pendek',
    });
    expect(address(publisher()).get('state')).toBe('keadaan');
  });

  test('is extended, and a token that is dead is told', async () => {
    answers = {
      '/refresh_access_token': { body: { access_token: 'baru', expires_in: 5_184_000 } },
    };
    expect(await refresh(publisher(), { token: 'lama' })).toMatchObject({
      ok: true,
      credential: { secret: { token: 'baru' } },
    });
    expect(asked[0]?.fields).toMatchObject({ grant_type: `${prefix}_refresh_token`, access_token: 'lama' });
    answers = {
      '/refresh_access_token': { status: 400, body: { error: { code: 190, error_subcode: 460 } } },
    };
    expect(await refresh(publisher(), { token: 'lama' })).toMatchObject({
      failure: { class: 'reconnect', reason: 'token-revoked' },
    });
  });
});

test('Facebook: every page of the person with its own token, none without', async () => {
  const publisher = createFacebookPublisher({ graph: `${host.url}/v1`, dialog: `${host.url}/izin` });
  answers = {
    '/v1/oauth/access_token': [{ body: { access_token: 'pendek' } }, { body: { access_token: 'panjang' } }],
    '/v1/me/accounts': {
      body: {
        data: [
          { id: '1', name: 'Dinkes', username: 'dinkes', access_token: 'halaman-1' },
          { id: '2', name: 'Tanpa hak' },
        ],
      },
    },
  };
  expect(await exchange(publisher)).toEqual({
    ok: true,
    grants: [
      {
        credential: { secret: { token: 'halaman-1' }, expiresAt: null, refreshAfter: null },
        accountName: 'Dinkes',
        remoteId: '1',
        addresses: ['https://www.facebook.com/dinkes', 'https://www.facebook.com/profile.php?id=1'],
      },
    ],
  });
  expect(asked[1]?.fields).toMatchObject({ grant_type: 'fb_exchange_token', fb_exchange_token: 'pendek' });
  expect(publisher.refresh).toBeUndefined();
});

describe('X', () => {
  const publisher = () => createXPublisher({ api: host.url, authorize: `${host.url}/izin` });

  test('challenge out, verifier back, by the app’s own name', async () => {
    answers = {
      '/2/oauth2/token': { body: { access_token: 'a1', refresh_token: 'r1', expires_in: 7200 } },
      '/2/users/me': { body: { data: { id: '9', username: 'dinkes', name: 'Dinkes' } } },
    };
    expect(Object.fromEntries(address(publisher()))).toMatchObject({
      code_challenge: 'tantangan',
      code_challenge_method: 'S256',
    });
    expect(await exchange(publisher())).toMatchObject({
      grants: [{ credential: { secret: { token: 'a1', refreshToken: 'r1' } }, remoteId: '9' }],
    });
    expect(asked[0]).toMatchObject({
      fields: { code_verifier: 'verifikator' },
      authorization: `Basic ${Buffer.from('app-1:rahasia-aplikasi').toString('base64')}`,
    });
  });

  test('the renewal token turns with every use, and one that is used up needs a person', async () => {
    answers = { '/2/oauth2/token': { body: { access_token: 'a2', refresh_token: 'r2', expires_in: 7200 } } };
    expect(await refresh(publisher(), { token: 'a1', refreshToken: 'r1' })).toMatchObject({
      credential: { secret: { token: 'a2', refreshToken: 'r2' }, expiresAt: '2026-11-23T05:00:00Z' },
    });
    expect(asked[0]?.fields).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'r1' });
    answers = { '/2/oauth2/token': { status: 400, body: { error: 'invalid_request' } } };
    expect(await refresh(publisher(), { token: 'a2', refreshToken: 'r1' })).toMatchObject({
      failure: { class: 'reconnect', reason: 'token-revoked' },
    });
    answers = { '/2/oauth2/token': { status: 503, body: {} } };
    expect(await refresh(publisher(), { token: 'a2', refreshToken: 'r1' })).toMatchObject({
      failure: { class: 'later' },
    });
  });
});

describe('YouTube', () => {
  const publisher = () =>
    createYoutubePublisher({
      api: `${host.url}/yt`,
      upload: `${host.url}/up`,
      authorize: `${host.url}/izin`,
      token: `${host.url}/token`,
    });
  const channel = { id: 'UC1', snippet: { title: 'Dinkes', customUrl: '@dinkes' } };

  test('leave that lasts is asked for, and the channel is named by name and by id', async () => {
    answers = {
      '/token': { body: { access_token: 'a1', refresh_token: 'r1', expires_in: 3599 } },
      '/yt/channels': { body: { items: [channel] } },
    };
    expect(Object.fromEntries(address(publisher()))).toMatchObject({
      access_type: 'offline',
      prompt: 'consent',
    });
    expect(await exchange(publisher())).toMatchObject({
      grants: [
        {
          accountName: 'Dinkes',
          addresses: ['https://www.youtube.com/@dinkes', 'https://www.youtube.com/channel/UC1'],
        },
      ],
    });
  });

  test('the lasting token stays; taken back it needs a person', async () => {
    answers = { '/token': { body: { access_token: 'a2', expires_in: 3599 } } };
    expect(await refresh(publisher(), { token: 'a1', refreshToken: 'r1' })).toMatchObject({
      credential: { secret: { token: 'a2', refreshToken: 'r1' } },
    });
    answers = { '/token': { status: 400, body: { error: 'invalid_grant' } } };
    expect(await refresh(publisher(), { token: 'a1', refreshToken: 'r1' })).toMatchObject({
      failure: { class: 'reconnect', reason: 'token-revoked' },
    });
  });

  test('a sign-in without a channel is told', async () => {
    answers = {
      '/token': { body: { access_token: 'a1', refresh_token: 'r1', expires_in: 3599 } },
      '/yt/channels': { body: { pageInfo: { totalResults: 0 } } },
    };
    expect(await exchange(publisher())).toMatchObject({ failure: { reason: 'account-closed' } });
  });
});
