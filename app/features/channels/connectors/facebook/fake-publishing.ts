import type { IncomingMessage, ServerResponse } from 'node:http';
import { formOf as filesOf, sendJson, startFakeHost } from '../fake-host.ts';
import {
  type FakeGraph,
  formOf,
  type GraphTrouble,
  graphError,
  leaveOf,
  metaTime,
  OFFICE,
  OTHER,
  ownerOf,
} from '../graph/fake-graph.ts';
import { createFacebookPublisher } from './publish.server.ts';

type Photo = { readonly id: string; readonly alt: string; readonly published: boolean };
type Post = { readonly id: string; readonly text: string; readonly alts: readonly string[] };

/** A Page: pictures that are not published, and a feed that carries them. */
export async function startFakeFacebook(): Promise<FakeGraph> {
  const photos = new Map<string, Photo>();
  const posts: Post[] = [];
  let trouble: GraphTrouble | null = null;
  let number = 900;

  async function upload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await filesOf(request);
    const source = form.get('source');
    if (!ownerOf(String(form.get('access_token')), trouble, response)) return;
    if (!(source instanceof File) || source.size === 0) return graphError(response, 324);
    number += 1;
    const id = String(number);
    photos.set(id, {
      id,
      alt: String(form.get('alt_text_custom') ?? ''),
      published: form.get('published') !== 'false',
    });
    sendJson(response, { id });
  }

  function refused(response: ServerResponse): boolean {
    if (trouble === 'asked-to-wait') graphError(response, 32);
    else if (trouble === 'text-refused') graphError(response, 100);
    else if (trouble === 'action-blocked') graphError(response, 368);
    else if (trouble === 'duplicate-refused') graphError(response, 506);
    else return false;
    return true;
  }

  function attached(form: URLSearchParams): (Photo | undefined)[] {
    return [...form]
      .filter(([name]) => name.startsWith('attached_media['))
      .map(([, value]) => photos.get((JSON.parse(value) as { media_fbid: string }).media_fbid));
  }

  async function feed(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await formOf(request);
    const owner = ownerOf(form.get('access_token'), trouble, response);
    if (!owner || refused(response)) return;
    const carried = attached(form);
    if (carried.some((photo) => photo === undefined)) return graphError(response, 100);
    number += 1;
    const id = `${owner.id}_${number}`;
    posts.push({ id, text: form.get('message') ?? '', alts: carried.map((photo) => photo!.alt) });
    if (trouble === 'accepted-then-silent') return;
    if (trouble === 'accepted-then-500') return graphError(response, 1, undefined, 500);
    if (trouble === 'blocked-but-live') return graphError(response, 368);
    sendJson(response, { id });
  }

  const listed = ({ id, text }: Post) => ({
    id,
    message: text,
    created_time: metaTime(1),
    permalink_url: `${host.url}/posts/${id}`,
  });

  function read(response: ServerResponse, url: URL) {
    const owner = ownerOf(url.searchParams.get('access_token'), trouble, response);
    if (!owner) return;
    const [, , first = '', edge] = url.pathname.split('/');
    if (first === 'me') return sendJson(response, owner);
    if (edge === 'published_posts') return sendJson(response, { data: posts.toReversed().map(listed) });
    const post = posts.find(({ id }) => id === first);
    if (post) sendJson(response, listed(post));
    else graphError(response, 100, 33);
  }

  const host = await startFakeHost((request, response, url) => {
    if (request.method === 'GET') return read(response, url);
    void (url.pathname.endsWith('/photos') ? upload(request, response) : feed(request, response));
  });
  return {
    host,
    publisher: createFacebookPublisher({ graph: `${host.url}/v1`, dialog: `${host.url}/dialog` }),
    channel: {
      address: `https://www.facebook.com/${OFFICE.username}`,
      handle: OFFICE.username,
      remoteId: null,
    },
    credential: leaveOf(OFFICE),
    otherCredential: leaveOf(OTHER),
    // A picture that were published by itself would be a post of its own.
    posts: () => [
      ...[...photos.values()]
        .filter(({ published }) => published)
        .map(({ id, alt }) => ({ remoteId: id, title: null, text: '', alts: [alt] })),
      ...posts.map(({ id, text, alts }) => ({ remoteId: id, title: null, text, alts })),
    ],
    trouble: (next) => {
      trouble = next;
    },
    clear: () => {
      photos.clear();
      posts.length = 0;
    },
  };
}
