import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson, startFakeHost } from '../fake-host.ts';
import type { Publisher, PublishingNetwork } from '../publishing.ts';
import { measureText } from '../text-measure.ts';
import {
  type FakeAccount,
  type FakeGraph,
  formOf,
  type GraphTrouble,
  graphError,
  leaveOf,
  metaTime,
  OFFICE,
  OTHER,
  ownerOf,
} from './fake-graph.ts';

/** What Instagram and Threads call the same things, as their servers see it. */
export type FakeDialect = {
  readonly network: PublishingNetwork;
  readonly create: string;
  readonly publish: string;
  readonly list: string;
  readonly quota: string;
  readonly quotaTotal: number;
  readonly text: 'caption' | 'text';
  readonly idField: 'user_id' | 'id';
  readonly statusField: 'status_code' | 'status';
  readonly addressOf: (username: string) => string;
  readonly publisherAt: (services: Record<'authorize' | 'token' | 'root' | 'graph', string>) => Publisher;
};

type Container = {
  readonly id: string;
  readonly text: string;
  readonly alts: readonly string[];
  readonly isPart: boolean;
  looks: number;
  state: 'waits' | 'published';
};
type Post = { readonly id: string; readonly text: string; readonly alts: readonly string[] };

/** A server that takes media as containers and shows nobody anything before they are published. */
export async function startFakeContainers(dialect: FakeDialect): Promise<FakeGraph> {
  const containers = new Map<string, Container>();
  const posts: Post[] = [];
  let trouble: GraphTrouble | null = null;
  let number = 18_000_000;

  function create(form: URLSearchParams, response: ServerResponse) {
    const text = form.get(dialect.text) ?? '';
    if (trouble === 'text-refused') return graphError(response, 100);
    if (trouble === 'media-unreachable') return graphError(response, 9004, 2207052);
    if (measureText(publisher.limits, text).over > 0) return graphError(response, 100, 2207010);
    const parts = (form.get('children') ?? '').split(',').filter((id) => id !== '');
    if (parts.some((id) => !containers.has(id))) return graphError(response, 100);
    const address = form.get('image_url') ?? form.get('video_url');
    const isText = form.get('media_type') === 'TEXT';
    if (parts.length === 0 && !isText && !URL.canParse(address ?? ''))
      return graphError(response, 9004, 2207052);
    number += 1;
    const alt = form.get('alt_text');
    const alts = parts.length > 0 ? parts.flatMap((id) => containers.get(id)!.alts) : alt ? [alt] : [];
    const isPart = form.get('is_carousel_item') === 'true';
    containers.set(String(number), {
      id: String(number),
      text,
      alts,
      isPart,
      looks: 0,
      state: 'waits',
    });
    sendJson(response, { id: String(number) });
  }

  function publish(form: URLSearchParams, response: ServerResponse) {
    const container = containers.get(form.get('creation_id') ?? '');
    if (trouble === 'asked-to-wait') return graphError(response, 4);
    if (trouble === 'action-blocked') return graphError(response, 4, 2207051, 403);
    if (!container || container.isPart || container.state === 'published')
      return graphError(response, 24, 2207006);
    number += 1;
    container.state = 'published';
    posts.push({ id: String(number), text: container.text, alts: container.alts });
    if (trouble === 'accepted-then-silent') return;
    if (trouble === 'accepted-then-500') return graphError(response, 2, undefined, 500);
    if (trouble === 'blocked-but-live') return graphError(response, 4, 2207051, 403);
    sendJson(response, { id: String(number) });
  }

  function stateOf(container: Container): string {
    container.looks += 1;
    if (container.state === 'published') return 'PUBLISHED';
    if (trouble === 'prepared-expired') return 'EXPIRED';
    if (trouble === 'processing-failed' || trouble === 'could-not-fetch') return 'ERROR';
    return trouble === 'slow-processing' && container.looks < 4 ? 'IN_PROGRESS' : 'FINISHED';
  }

  const listed = ({ id, text }: Post) => ({
    id,
    [dialect.text]: text,
    timestamp: metaTime(1),
    permalink: `${host.url}/p/${id}`,
  });

  function one(id: string, response: ServerResponse) {
    const container = containers.get(id);
    const post = posts.find((each) => each.id === id);
    if (post) return sendJson(response, listed(post));
    if (!container) return graphError(response, 100, 33);
    const words = trouble === 'could-not-fetch' ? { status: 'Error: 2207052' } : {};
    sendJson(response, { ...words, [dialect.statusField]: stateOf(container), id });
  }

  function read(owner: FakeAccount, path: readonly string[], response: ServerResponse) {
    const [first = '', edge] = path;
    if (first === 'me') return sendJson(response, { [dialect.idField]: owner.id, username: owner.username });
    if (edge === undefined) return one(first, response);
    if (edge === dialect.list) return sendJson(response, { data: posts.toReversed().map(listed) });
    const used = trouble === 'quota-used' ? dialect.quotaTotal : posts.length;
    const config = { quota_total: dialect.quotaTotal, quota_duration: 86_400 };
    sendJson(response, { data: [{ quota_usage: used, config }] });
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = url.pathname.split('/').slice(2);
    if (request.method === 'GET') {
      const owner = ownerOf(url.searchParams.get('access_token'), trouble, response);
      if (owner) read(owner, path, response);
      return;
    }
    const form = await formOf(request);
    if (!ownerOf(form.get('access_token'), trouble, response)) return;
    if (path[1] === dialect.create) create(form, response);
    else publish(form, response);
  }

  const host = await startFakeHost((request, response, url) => void answer(request, response, url));
  const graph = `${host.url}/v1`;
  const publisher = dialect.publisherAt({
    authorize: `${host.url}/oauth/authorize`,
    token: `${host.url}/oauth/access_token`,
    root: host.url,
    graph,
  });
  return {
    host,
    publisher,
    channel: { address: dialect.addressOf(OFFICE.username), handle: OFFICE.username, remoteId: null },
    credential: leaveOf(OFFICE),
    otherCredential: leaveOf(OTHER),
    posts: () => posts.map(({ id, text, alts }) => ({ remoteId: id, title: null, text, alts })),
    trouble: (next) => {
      trouble = next;
    },
    clear: () => {
      containers.clear();
      posts.length = 0;
    },
  };
}
