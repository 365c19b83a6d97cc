import type { IncomingMessage, ServerResponse } from 'node:http';
import { NOW } from '../contract-measuring.ts';
import type { FakePublishing, PublishTrouble } from '../contract-publishing.ts';
import { formOf, jsonOf, sendJson, startFakeHost } from '../fake-host.ts';
import type { Credential } from '../publishing.ts';
import { linksIn, measureText } from '../text-measure.ts';
import { createXPublisher } from './publish.server.ts';
import { X_LIMITS } from './publish-limits.ts';

type Account = { readonly id: string; readonly username: string; readonly name: string };
const OFFICE: Account = { id: '1401', username: 'dinkes_wanasari', name: 'Dinkes' };
const OTHER: Account = { id: '1402', username: 'dpupr_wanasari', name: 'DPUPR' };
const TOKENS = new Map([
  ['rahasia-x-dinkes', OFFICE],
  ['rahasia-x-dpupr', OTHER],
]);

type Media = {
  readonly id: string;
  bytes: number;
  readonly total: number;
  alt: string;
  looks: number;
  done: boolean;
};
type Post = { readonly id: string; readonly text: string; readonly alts: readonly string[] };

const RESET = String(NOW.epochMilliseconds / 1000 + 600);
const LEFT = {
  'x-rate-limit-limit': '100',
  'x-rate-limit-remaining': '42',
  'x-rate-limit-reset': RESET,
};

function problem(response: ServerResponse, status: number, title: string, detail = '', headers = {}) {
  sendJson(response, { title, detail, type: 'about:blank', status }, headers, status);
}

/** As X answers: short links for every link, `&amp;` for `&`. */
function listed({ id, text }: Post) {
  const urls = linksIn(text).map(({ link }, at) => ({
    url: `https://t.co/k${id}${at}`,
    expanded_url: /^https?:/i.test(link) ? link : `http://${link}`,
    link,
  }));
  const short = urls.reduce((all, { url, link }) => all.replace(link, url), text);
  return {
    id,
    text: short.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    created_at: NOW.add({ seconds: 1 }).toString({ smallestUnit: 'millisecond' }),
    entities: { urls: urls.map(({ url, expanded_url }) => ({ url, expanded_url })) },
  };
}

export async function startFakeX(): Promise<FakePublishing> {
  const media = new Map<string, Media>();
  const posts: Post[] = [];
  let trouble: PublishTrouble | null = null;
  let number = 70_000;

  function stateOf(one: Media) {
    one.looks += 1;
    const base = { id: one.id, expires_after_secs: 86_400 };
    if (trouble === 'processing-failed') return { ...base, processing_info: { state: 'failed' } };
    if (trouble === 'slow-processing' && one.looks < 3)
      return { ...base, processing_info: { state: 'in_progress', check_after_secs: 1 } };
    return base;
  }

  async function upload(
    path: readonly string[],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const [id = '', step] = path;
    if (id === 'initialize') {
      const { total_bytes: total, media_category: category } = await jsonOf(request);
      if (typeof total !== 'number' || !String(category).startsWith('tweet_'))
        return problem(response, 400, 'Invalid Request', 'media_category');
      number += 1;
      const made = { id: String(number), bytes: 0, total, alt: '', looks: 0, done: false };
      media.set(made.id, made);
      return sendJson(response, { data: { id: made.id, expires_after_secs: 86_400 } });
    }
    const one = media.get(id);
    if (!one) return problem(response, 404, 'Not Found');
    if (step === 'append') {
      const file = (await formOf(request)).get('media');
      one.bytes += file instanceof File ? file.size : 0;
      return sendJson(response, { data: { expires_at: 1 } });
    }
    if (one.bytes !== one.total) return problem(response, 400, 'Invalid Request', 'media size');
    one.done = true;
    sendJson(response, { data: stateOf(one) });
  }

  function stopped(response: ServerResponse): boolean {
    if (trouble === 'asked-to-wait')
      problem(response, 429, 'Too Many Requests', '', { ...LEFT, 'x-rate-limit-remaining': '0' });
    else if (trouble === 'quota-used') problem(response, 402, 'CreditsDepleted', 'No credits left');
    else if (trouble === 'text-refused') problem(response, 400, 'Invalid Request', 'text');
    else if (trouble === 'duplicate-refused')
      problem(response, 403, 'Forbidden', 'You are not allowed to create a Tweet with duplicate content.');
    else return false;
    return true;
  }

  async function tweet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await jsonOf(request);
    const text = String(body.text ?? '');
    if (stopped(response)) return;
    const ids = (body.media as { media_ids?: string[] } | undefined)?.media_ids ?? [];
    if (measureText(X_LIMITS, text).over > 0) return problem(response, 400, 'Invalid Request', 'text');
    if (trouble === 'prepared-expired' || ids.some((id) => !media.get(id)?.done))
      return problem(response, 400, 'Invalid Request', 'Your media IDs are invalid.');
    if (posts.some((post) => post.text === text))
      return problem(
        response,
        403,
        'Forbidden',
        'You are not allowed to create a Tweet with duplicate content.',
      );
    number += 1;
    posts.push({ id: String(number), text, alts: ids.map((id) => media.get(id)!.alt) });
    if (trouble === 'accepted-then-silent') return;
    if (trouble === 'accepted-then-500') return problem(response, 503, 'Service Unavailable');
    sendJson(response, { data: { id: String(number), text } }, LEFT, 201);
  }

  function read(owner: Account, response: ServerResponse, url: URL) {
    const path = url.pathname.split('/').slice(2);
    if (path[0] === 'media') {
      const one = media.get(url.searchParams.get('media_id') ?? '');
      if (one) sendJson(response, { data: stateOf(one) });
      else problem(response, 404, 'Not Found');
      return;
    }
    if (path[1] === 'me') return sendJson(response, { data: owner });
    const data = posts.toReversed().map(listed);
    sendJson(response, { ...(data.length > 0 ? { data } : {}), meta: { result_count: data.length } });
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const owner = TOKENS.get((request.headers.authorization ?? '').replace('Bearer ', ''));
    if (!owner || trouble === 'leave-ended') return problem(response, 401, 'Unauthorized', 'Unauthorized');
    const path = url.pathname.split('/').slice(2);
    if (request.method === 'GET') return read(owner, response, url);
    if (path[0] === 'tweets') return tweet(request, response);
    if (path[1] === 'metadata') {
      const { id, metadata } = await jsonOf(request);
      const one = media.get(String(id));
      if (one) one.alt = (metadata as { alt_text: { text: string } }).alt_text.text;
      return sendJson(response, { data: { id } });
    }
    return upload(path.slice(2), request, response);
  }

  const host = await startFakeHost((request, response, url) => void answer(request, response, url));
  const leave = (token: string, { id }: Account): Credential => ({
    secret: { token, refreshToken: `${token}-segar` },
    remoteId: id,
    settings: {},
    app: { clientId: 'app-x', clientSecret: 'rahasia-aplikasi-x' },
    expiresAt: null,
  });
  return {
    host,
    publisher: createXPublisher({ api: host.url, authorize: `${host.url}/authorize` }),
    channel: { address: `https://x.com/${OFFICE.username}`, handle: OFFICE.username, remoteId: null },
    credential: leave('rahasia-x-dinkes', OFFICE),
    otherCredential: leave('rahasia-x-dpupr', OTHER),
    posts: () => posts.map(({ id, text, alts }) => ({ remoteId: id, title: null, text, alts })),
    trouble: (next) => {
      trouble = next;
    },
    clear: () => {
      media.clear();
      posts.length = 0;
    },
  };
}
