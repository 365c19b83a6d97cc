import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FakePublishing, PublishTrouble } from '../contract-publishing.ts';
import { bodyOf, jsonOf, sendJson, startFakeHost } from '../fake-host.ts';
import { createBlueskyConnector } from './client.server.ts';
import { createBlueskyPublisher } from './publish.server.ts';

const OFFICE = {
  did: 'did:plc:abcdefghijklmnopqrstuvwx',
  handle: 'dinkes.contoh.test',
  password: 'rahasia-dinkes',
};
const OTHER = {
  did: 'did:plc:zyxwvutsrqponmlkjihgfedc',
  handle: 'lain.contoh.test',
  password: 'rahasia-lain',
};
const ACCOUNTS = [OFFICE, OTHER];

type Rec = { readonly uri: string; readonly cid: string; readonly value: Record<string, unknown> };
type Image = { readonly alt: string; readonly image: { readonly ref: { readonly $link: string } } };

const wrong = (response: ServerResponse, status: number, error: string, headers = {}): void =>
  sendJson(response, { error, message: error }, headers, status);

/** A personal data server that two accounts can be written on: sessions that end, blobs, records under chosen keys. */
export async function startFakeBlueskyPublishing(): Promise<
  FakePublishing & { endSessions(): void; sessions(): number }
> {
  const records = new Map<string, Rec>();
  const blobs = new Set<string>();
  const tokens = new Map<string, string>();
  let trouble: PublishTrouble | null = null;
  let made = 0;
  let opened = 0;

  function openSession(response: ServerResponse, did: string): void {
    opened += 1;
    tokens.set(`akses-${opened}-rahasia`, did);
    tokens.set(`segar-${opened}-rahasia`, did);
    sendJson(response, { did, accessJwt: `akses-${opened}-rahasia`, refreshJwt: `segar-${opened}-rahasia` });
  }

  async function session(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (trouble === 'leave-ended') return wrong(response, 401, 'AuthenticationRequired');
    if (method === 'refreshSession') {
      const token = bearer(request);
      const did = tokens.get(token);
      tokens.delete(token);
      if (did && token.startsWith('segar')) openSession(response, did);
      else wrong(response, 400, 'ExpiredToken');
      return;
    }
    const { identifier, password } = await jsonOf(request);
    const account = ACCOUNTS.find(({ did, handle }) => did === identifier || handle === identifier);
    if (account?.password !== password) return wrong(response, 401, 'AuthenticationRequired');
    openSession(response, account?.did ?? '');
  }

  function stopped(response: ServerResponse): boolean {
    const reset = { 'ratelimit-limit': '5000', 'ratelimit-remaining': '0', 'ratelimit-reset': '1795403400' };
    if (trouble === 'asked-to-wait') wrong(response, 429, 'RateLimitExceeded', { 'retry-after': '30' });
    else if (trouble === 'quota-used')
      wrong(response, 429, 'RateLimitExceeded', { ...reset, 'ratelimit-policy': '5000;w=3600' });
    else if (trouble === 'text-refused') wrong(response, 400, 'InvalidRequest');
    else if (trouble === 'prepared-expired')
      sendJson(response, { error: 'InvalidRequest', message: 'Could not find blob: bafy1' }, {}, 400);
    else return false;
    return true;
  }

  async function put(request: IncomingMessage, response: ServerResponse, did: string): Promise<void> {
    const { rkey, record, swapRecord, collection, repo } = await jsonOf(request);
    if (stopped(response)) return;
    const value = record as Record<string, unknown>;
    const uri = `at://${repo}/${collection}/${rkey}`;
    if (repo !== did || !/^[2-7a-j][2-7a-z]{12}$/.test(String(rkey)))
      return wrong(response, 400, 'InvalidRequest');
    if (!isValid(value, blobs)) return wrong(response, 400, 'InvalidRequest');
    if (records.has(uri) && swapRecord === null) return wrong(response, 400, 'InvalidSwap');
    made += 1;
    records.set(uri, { uri, cid: `bafyrec${made}`, value });
    if (trouble === 'accepted-then-silent') return;
    if (trouble === 'accepted-then-500') return wrong(response, 500, 'InternalServerError');
    sendJson(response, { uri, cid: `bafyrec${made}` });
  }

  async function authed(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const did = tokens.get(bearer(request));
    if (trouble === 'leave-ended' || !did) return wrong(response, 400, 'ExpiredToken');
    if (method === 'repo.putRecord') return put(request, response, did);
    const bytes = await bodyOf(request);
    made += 1;
    blobs.add(`bafyblob${made}`);
    const blob = {
      $type: 'blob',
      ref: { $link: `bafyblob${made}` },
      mimeType: request.headers['content-type'],
      size: bytes.length,
    };
    sendJson(response, { blob });
  }

  function open(method: string, response: ServerResponse, url: URL): void {
    const query = (name: string) => url.searchParams.get(name) ?? '';
    if (method === 'identity.resolveHandle') {
      const account = ACCOUNTS.find(({ handle }) => handle === query('handle'));
      if (account) sendJson(response, { did: account.did });
      else sendJson(response, { error: 'InvalidRequest', message: 'Unable to resolve handle' }, {}, 400);
      return;
    }
    if (method === 'repo.getRecord') {
      const found = records.get(`at://${query('repo')}/${query('collection')}/${query('rkey')}`);
      if (found) sendJson(response, found);
      else wrong(response, 400, 'RecordNotFound');
      return;
    }
    const all = [...records.values()].filter(({ uri }) =>
      uri.startsWith(`at://${query('repo')}/${query('collection')}/`),
    );
    sendJson(response, { records: all.toReversed() });
  }

  const host = await startFakeHost((request, response, url) => {
    const account = ACCOUNTS.find(({ did }) => url.pathname === `/${did}`);
    if (account) return sendJson(response, document(account, host.url));
    const method = url.pathname.replace('/xrpc/com.atproto.', '');
    if (method.startsWith('server.')) return void session(method.slice('server.'.length), request, response);
    if (request.method === 'POST') return void authed(method, request, response);
    open(method, response, url);
  });
  const services = { api: host.url, plc: host.url };
  const leave = ({ handle, password }: typeof OFFICE) => ({
    secret: { identifier: handle, password },
    remoteId: null,
    settings: {},
    app: null,
    expiresAt: null,
  });
  return {
    host,
    publisher: createBlueskyPublisher(services),
    collector: createBlueskyConnector(services),
    channel: { address: `https://bsky.app/profile/${OFFICE.handle}`, handle: OFFICE.handle, remoteId: null },
    credential: leave(OFFICE),
    otherCredential: leave(OTHER),
    posts: () => [...records.values()].map(shown),
    trouble: (next) => {
      trouble = next;
    },
    clear: () => {
      records.clear();
      blobs.clear();
    },
    endSessions: () => tokens.clear(),
    sessions: () => opened,
  };
}

const bearer = (request: IncomingMessage): string =>
  (request.headers.authorization ?? '').replace('Bearer ', '');

const document = ({ did, handle }: typeof OFFICE, url: string) => ({
  id: did,
  alsoKnownAs: [`at://${handle}`],
  service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: url }],
});

const imagesOf = (value: Record<string, unknown>): readonly Image[] =>
  (value.embed as { images?: readonly Image[] } | undefined)?.images ?? [];

const isValid = (value: Record<string, unknown>, blobs: ReadonlySet<string>): boolean =>
  [...new Intl.Segmenter().segment(String(value.text))].length <= 300 &&
  imagesOf(value).every(({ image }) => blobs.has(image.ref.$link));

const shown = ({ uri, value }: Rec) => ({
  remoteId: uri,
  title: null,
  text: String(value.text),
  alts: imagesOf(value).map(({ alt }) => alt),
});
