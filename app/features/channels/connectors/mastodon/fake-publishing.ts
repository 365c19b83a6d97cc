import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FakePublishing, PublishTrouble } from '../contract-publishing.ts';
import { formOf, jsonOf, sendJson, startFakeHost } from '../fake-host.ts';
import { mastodonConnector } from './client.server.ts';
import { mastodonPublisher } from './publish.server.ts';

const OFFICE = { id: '7', username: 'dinkes', token: 'rahasia-token-dinkes' };
const OTHER = { id: '8', username: 'lain', token: 'rahasia-token-lain' };
const AT = '2026-11-23T03:00:00.000Z';
const SLOW_LOOKS = 3;

type Media = { readonly id: string; readonly alt: string; looks: number };
type Made = { readonly id: string; readonly text: string; readonly media: readonly Media[] };

const refuse = (response: ServerResponse, status: number, error: string, headers = {}) =>
  sendJson(response, { error }, headers, status);

/** An instance with two accounts: statuses under idempotency keys, pictures that take their time. */
export async function startFakeMastodonPublishing(): Promise<
  FakePublishing & { limit(characters: number): void }
> {
  const made: Made[] = [];
  const byKey = new Map<string, Made>();
  const media = new Map<string, Media>();
  let trouble: PublishTrouble | null = null;
  let characters = 500;
  let number = 100;

  const shown = ({ id, text, media: attached }: Made) => ({
    id,
    uri: `${host.url}/users/dinkes/statuses/${id}`,
    url: `${host.url}/@dinkes/${id}`,
    created_at: AT,
    edited_at: null,
    content: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    account: { acct: 'dinkes', url: `${host.url}/@dinkes` },
    reblog: null,
    media_attachments: attached.map(({ id: mediaId, alt }) => ({
      id: mediaId,
      type: 'image',
      description: alt,
    })),
    tags: [],
  });
  const account = ({ id, username }: typeof OFFICE) => ({
    id,
    username,
    acct: username,
    url: `${host.url}/@${username}`,
    followers_count: 0,
  });

  async function status(request: IncomingMessage, response: ServerResponse) {
    const key = String(request.headers['idempotency-key'] ?? '');
    const { status: text, media_ids: ids = [] } = (await jsonOf(request)) as {
      status: string;
      media_ids?: string[];
    };
    const reset = (minutes: number) => ({
      'x-ratelimit-limit': '300',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': new Date(Date.parse(AT) + minutes * 60_000).toISOString(),
    });
    if (trouble === 'asked-to-wait') return refuse(response, 429, 'Too many requests', reset(3));
    if (trouble === 'quota-used') return refuse(response, 429, 'Too many requests', reset(120));
    if (trouble === 'text-refused') return refuse(response, 422, 'Validation failed: Text is not allowed');
    const attached = ids.flatMap((id) => media.get(id) ?? []);
    if (attached.length < ids.length || attached.some(({ looks }) => looks > 0))
      return refuse(
        response,
        422,
        'Cannot attach files that have not finished processing. Try again in a moment!',
      );
    const known = byKey.get(key);
    number += known ? 0 : 1;
    const post = known ?? { id: String(number), text, media: attached };
    if (!known) made.push(post);
    byKey.set(key, post);
    if (trouble === 'accepted-then-silent') return;
    if (trouble === 'accepted-then-500') return refuse(response, 500, 'Internal server error');
    sendJson(response, shown(post), {
      'x-ratelimit-limit': '300',
      'x-ratelimit-remaining': '299',
      'x-ratelimit-reset': '2026-11-23T03:05:00Z',
    });
  }

  async function upload(request: IncomingMessage, response: ServerResponse) {
    const form = await formOf(request);
    number += 1;
    const looks = trouble === 'slow-processing' || trouble === 'processing-failed' ? SLOW_LOOKS : 0;
    const one = { id: String(number), alt: String(form.get('description') ?? ''), looks };
    media.set(one.id, one);
    const url = looks > 0 ? null : `${host.url}/media/${one.id}.png`;
    sendJson(response, { id: one.id, url }, {}, looks > 0 ? 202 : 200);
  }

  function lookAtMedia(id: string, response: ServerResponse) {
    const one = media.get(id);
    if (!one || trouble === 'prepared-expired') return refuse(response, 404, 'Record not found');
    if (one.looks > 0) one.looks -= 1;
    if (one.looks > 0) return sendJson(response, { id, url: null }, {}, 206);
    if (trouble === 'processing-failed') return refuse(response, 422, 'Error processing thumbnail');
    sendJson(response, { id, url: `${host.url}/media/${id}.png` });
  }

  function open(response: ServerResponse, url: URL) {
    const { pathname } = url;
    const source = /^\/api\/v1\/statuses\/(\d+)\/source$/.exec(pathname)?.[1];
    const post = made.find(({ id }) => id === source);
    if (post) return sendJson(response, { id: post.id, text: post.text, spoiler_text: '' });
    if (pathname === '/api/v1/accounts/7/statuses') return sendJson(response, made.map(shown).toReversed());
    if (pathname === '/api/v1/accounts/lookup' || pathname === '/api/v1/accounts/7')
      return sendJson(response, account(OFFICE));
    if (pathname === '/api/v2/instance')
      return sendJson(response, { configuration: { statuses: { max_characters: characters } } });
    refuse(response, 404, 'Record not found');
  }

  const host = await startFakeHost((request, response, url) => {
    const token = request.headers.authorization?.replace('Bearer ', '');
    const caller = [OFFICE, OTHER].find((each) => each.token === token);
    const isRefused = token !== undefined && (!caller || trouble === 'leave-ended');
    if (isRefused) return refuse(response, 401, 'The access token is invalid');
    const { pathname } = url;
    if (pathname === '/api/v1/accounts/verify_credentials' && caller)
      return sendJson(response, account(caller));
    if (pathname === '/api/v2/media') return void upload(request, response);
    if (pathname.startsWith('/api/v1/media/')) return lookAtMedia(pathname.split('/').at(-1) ?? '', response);
    if (pathname === '/api/v1/statuses' && request.method === 'POST') return void status(request, response);
    open(response, url);
  });
  const leave = ({ token }: typeof OFFICE) => ({
    secret: { token },
    remoteId: null,
    settings: {},
    app: null,
    expiresAt: null,
  });
  return {
    host,
    publisher: mastodonPublisher,
    collector: mastodonConnector,
    channel: { address: `${host.url}/@dinkes`, handle: 'dinkes@contoh.test', remoteId: null },
    credential: leave(OFFICE),
    otherCredential: leave(OTHER),
    posts: () =>
      made.map(({ id, text, media: attached }) => ({
        remoteId: id,
        title: null,
        text,
        alts: attached.map(({ alt }) => alt),
      })),
    trouble: (next) => {
      trouble = next;
    },
    clear: () => {
      made.length = 0;
      byKey.clear();
      characters = 500;
    },
    limit: (most) => {
      characters = most;
    },
  };
}
