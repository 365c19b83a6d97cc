import type { IncomingMessage, ServerResponse } from 'node:http';
import { NOW } from '../contract-measuring.ts';
import type { FakePublishing, PublishTrouble } from '../contract-publishing.ts';
import { bodyOf, jsonOf, sendJson, startFakeHost } from '../fake-host.ts';
import type { Credential } from '../publishing.ts';
import { bytesOf } from '../text-measure.ts';
import { createYoutubePublisher } from './publish.server.ts';

type Account = { readonly id: string; readonly title: string; readonly handle: string };
const OFFICE: Account = {
  id: 'UCaaaaaaaaaaaaaaaaaaaaaa',
  title: 'Dinkes Wanasari',
  handle: 'dinkeswanasari',
};
const OTHER: Account = { id: 'UCbbbbbbbbbbbbbbbbbbbbbb', title: 'DPUPR Wanasari', handle: 'dpuprwanasari' };
const TOKENS = new Map([
  ['rahasia-yt-dinkes', OFFICE],
  ['rahasia-yt-dpupr', OTHER],
]);

type Resource = {
  snippet: { title: string; description: string };
  status: { privacyStatus: string };
};
type Video = Resource & { readonly id: string; looks: number };
type Session = { readonly resource: Resource; readonly total: number; received: number };

export type YoutubeTrouble = PublishTrouble | 'cut-upload' | 'stays-private';

function wrong(response: ServerResponse, status: number, reason: string) {
  const error = { code: status, message: `Galat buatan ${reason}`, errors: [{ domain: 'youtube', reason }] };
  sendJson(response, { error }, {}, status);
}

export type FakeYoutube = Omit<FakePublishing, 'trouble'> & {
  trouble(trouble: YoutubeTrouble | null): void;
  /** All uploads, whoever sees them. */
  uploads(): number;
};

/** A channel: resumable sessions, videos that nobody sees until they are public. */
export async function startFakeYoutube(): Promise<FakeYoutube> {
  const sessions = new Map<string, Session>();
  const videos = new Map<string, Video>();
  let trouble: YoutubeTrouble | null = null;
  let number = 0;

  async function begin(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const resource = (await jsonOf(request)) as unknown as Resource;
    if (trouble === 'quota-used') return wrong(response, 403, 'quotaExceeded');
    if (trouble === 'asked-to-wait') return wrong(response, 403, 'rateLimitExceeded');
    if (resource.snippet.title.length > 100) return wrong(response, 400, 'invalidTitle');
    number += 1;
    const total = Number(request.headers['x-upload-content-length']);
    sessions.set(`s${number}`, { resource, total, received: 0 });
    response.writeHead(200, { location: `${host.url}/session/s${number}` }).end();
  }

  function incomplete(response: ServerResponse, { received }: Session) {
    response.writeHead(308, received > 0 ? { range: `bytes=0-${received - 1}` } : {}).end();
  }

  async function receive(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const session = sessions.get(key);
    const bytes = await bodyOf(request);
    if (!session) return wrong(response, 404, 'notFound');
    const from = /^bytes (\d+)-/.exec(request.headers['content-range'] ?? '')?.[1];
    if (from === undefined) return incomplete(response, session);
    if (Number(from) !== session.received) return wrong(response, 400, 'badContent');
    if (trouble === 'cut-upload' && session.received === 0) {
      // Half of it arrives, and the line breaks.
      session.received = Math.floor(bytes.length / 2);
      return void response.destroy();
    }
    session.received += bytes.length;
    if (session.received < session.total) return incomplete(response, session);
    sessions.delete(key);
    number += 1;
    const video = { ...structuredClone(session.resource), id: `video${number}`, looks: 0 };
    videos.set(video.id, video);
    sendJson(response, video);
  }

  async function update(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const change = (await jsonOf(request)) as unknown as Resource & { id: string };
    const video = videos.get(change.id);
    if (!video) return wrong(response, 404, 'videoNotFound');
    if (trouble === 'text-refused') return wrong(response, 400, 'invalidDescription');
    if (bytesOf(change.snippet.description) > 5_000) return wrong(response, 400, 'invalidDescription');
    video.snippet = change.snippet;
    video.status = trouble === 'stays-private' ? { privacyStatus: 'private' } : change.status;
    if (trouble === 'accepted-then-silent') return;
    if (trouble === 'accepted-then-500') return wrong(response, 500, 'backendError');
    sendJson(response, video);
  }

  function state(video: Video) {
    video.looks += 1;
    if (trouble === 'processing-failed') return { uploadStatus: 'failed', failureReason: 'uploadAborted' };
    const isDone = trouble !== 'slow-processing' || video.looks > 3;
    return { uploadStatus: isDone ? 'processed' : 'uploaded' };
  }

  function read(owner: Account, response: ServerResponse, url: URL) {
    const what = url.pathname.split('/').at(-1);
    if (what === 'channels') {
      const snippet = { title: owner.title, customUrl: `@${owner.handle}` };
      const contentDetails = { relatedPlaylists: { uploads: `UU${owner.id.slice(2)}` } };
      return sendJson(response, { items: [{ id: owner.id, snippet, contentDetails }] });
    }
    if (what === 'playlistItems') {
      const items = [...videos.values()].toReversed().map(({ id, snippet }) => ({
        snippet: { description: snippet.description, resourceId: { videoId: id } },
      }));
      return sendJson(response, { items });
    }
    const video = videos.get(url.searchParams.get('id') ?? '');
    const gone = !video || trouble === 'prepared-expired';
    sendJson(response, {
      items: gone
        ? []
        : [
            {
              id: video.id,
              status: { ...video.status, ...state(video) },
              snippet: { publishedAt: NOW.toString() },
            },
          ],
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const owner = TOKENS.get((request.headers.authorization ?? '').replace('Bearer ', ''));
    if (!owner || trouble === 'leave-ended') return wrong(response, 401, 'authError');
    if (request.method === 'GET') return read(owner, response, url);
    if (url.pathname.startsWith('/session/'))
      return receive(url.pathname.split('/').at(-1) ?? '', request, response);
    return request.method === 'PUT' ? update(request, response) : begin(request, response);
  }

  const host = await startFakeHost((request, response, url) => void answer(request, response, url));
  const leave = (token: string, { id }: Account): Credential => ({
    secret: { token, refreshToken: `${token}-segar` },
    remoteId: id,
    settings: {},
    app: { clientId: 'app-yt', clientSecret: 'rahasia-aplikasi-yt' },
    expiresAt: null,
  });
  return {
    host,
    publisher: createYoutubePublisher({
      api: `${host.url}/youtube/v3`,
      upload: `${host.url}/upload/youtube/v3`,
      authorize: `${host.url}/auth`,
      token: `${host.url}/token`,
    }),
    channel: {
      address: `https://www.youtube.com/@${OFFICE.handle}`,
      handle: OFFICE.handle,
      remoteId: null,
    },
    credential: leave('rahasia-yt-dinkes', OFFICE),
    otherCredential: leave('rahasia-yt-dpupr', OTHER),
    posts: () =>
      [...videos.values()]
        .filter(({ status }) => status.privacyStatus === 'public')
        .map(({ id, snippet }) => ({
          remoteId: id,
          title: snippet.title,
          text: snippet.description.replaceAll('‹', '<').replaceAll('›', '>'),
          alts: [],
        })),
    trouble: (next) => {
      trouble = next;
    },
    clear: () => {
      sessions.clear();
      videos.clear();
    },
    uploads: () => videos.size,
  };
}
