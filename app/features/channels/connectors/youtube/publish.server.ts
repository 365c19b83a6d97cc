import { refusalOf } from '../message-limits.ts';
import { ownAccount } from '../own-account.ts';
import { failed } from '../publish-failure.ts';
import type {
  CheckResult,
  Failed,
  FinaliseResult,
  LookResult,
  PrepareResult,
  Publisher,
  PublishInput,
} from '../publishing.ts';
import {
  unreadable,
  type YoutubeCall,
  type YoutubeServices,
  youtubeGet,
  youtubePut,
} from './client.server.ts';
import { refresh, whoIs, YOUTUBE_SCOPES, youtubeOauth } from './oauth.server.ts';
import { YOUTUBE_LIMITS } from './publish-limits.ts';
import {
  descriptionOf,
  markedVideo,
  ownChannel,
  processingReason,
  shown,
  type VideoState,
  videoAddress,
  videoAnswer,
  videoOf,
  videoState,
} from './publish-mapping.ts';
import { upload } from './upload.server.ts';

const SERVICES: YoutubeServices = {
  api: 'https://www.googleapis.com/youtube/v3',
  upload: 'https://www.googleapis.com/upload/youtube/v3',
  authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
  token: 'https://oauth2.googleapis.com/token',
};
const WAIT_SECONDS = 20;

export function createYoutubePublisher(services: YoutubeServices = SERVICES): Publisher {
  const callOf = ({ credential, outside, now }: Pick<PublishInput, 'credential' | 'outside' | 'now'>) =>
    ({ services, token: credential.secret.token ?? '', outside, now }) satisfies YoutubeCall;
  const opened =
    <T>(run: (call: YoutubeCall, input: PublishInput) => Promise<T | Failed>) =>
    async (input: PublishInput): Promise<T | Failed> =>
      input.credential.secret.token ? run(callOf(input), input) : failed('reconnect', 'not-connected');
  return {
    network: 'youtube',
    limits: YOUTUBE_LIMITS,
    connect: { by: 'oauth', scopes: YOUTUBE_SCOPES },
    oauth: youtubeOauth(services),
    pace: { gapMs: 5_000 },
    prepare: async (input) =>
      refusalOf(input.message, YOUTUBE_LIMITS, descriptionOf(input.message)) ??
      (await opened<PrepareResult>(prepare)(input)),
    check: opened<CheckResult>(check),
    finalise: opened<FinaliseResult>(finalise),
    look: opened<LookResult>(look),
    who: async (input) =>
      input.credential.secret.token
        ? ownAccount('youtube', input.channel, await whoIs(callOf(input)))
        : failed('reconnect', 'not-connected'),
    refresh: ({ credential, outside, now }) => refresh(services, credential, { outside, now }),
  };
}

/** The video comes up for nobody to see; what an earlier try brought up is taken, so that none lies there twice. */
async function prepare(call: YoutubeCall, input: PublishInput): Promise<PrepareResult> {
  const [media] = input.message.media;
  if (!media) return failed('refused', 'media-missing');
  const earlier = await earlierVideo(call, input);
  if (typeof earlier === 'object' && earlier !== null) return earlier;
  if (earlier !== null)
    return { ok: true, stage: { videoId: earlier }, ready: false, waitSeconds: WAIT_SECONDS };
  const bytes = await input.readMedia(media);
  if (bytes === null) return failed('refused', 'media-missing');
  const sent = await upload(call, input.message, media, bytes, input.marker);
  if (!('videoId' in sent)) return sent;
  return { ok: true, stage: { videoId: sent.videoId }, ready: false, waitSeconds: WAIT_SECONDS };
}

async function earlierVideo(call: YoutubeCall, input: PublishInput): Promise<string | null | Failed> {
  const known = videoOf(input.stage);
  if (known !== null) {
    const state = await readVideo(call, known);
    if ('ok' in state) return state;
    if (state.state === 'ready' || state.state === 'processing') return known;
  }
  const answer = await youtubeGet(call, 'channels', { part: 'contentDetails', mine: 'true' });
  if (!answer.ok) return answer;
  const channel = ownChannel(answer.value);
  if (channel === null) return unreadable();
  if (channel === 'none') return failed('reconnect', 'account-closed');
  if (channel.uploads === null) return null;
  const list = await youtubeGet(call, 'playlistItems', {
    part: 'snippet',
    playlistId: channel.uploads,
    maxResults: '50',
  });
  // A channel without any upload has no such list yet.
  if (!list.ok) return list.failure.status === 404 ? null : list;
  const found = markedVideo(list.value, input.marker);
  return found === known ? null : found;
}

async function readVideo(call: YoutubeCall, id: string): Promise<VideoState | Failed> {
  const answer = await youtubeGet(call, 'videos', { part: 'status,snippet', id });
  if (!answer.ok) return answer;
  return videoState(answer.value) ?? unreadable();
}

async function check(call: YoutubeCall, input: PublishInput): Promise<CheckResult> {
  const id = videoOf(input.stage);
  if (id === null) return { ok: true, ready: false, gone: true };
  const video = await readVideo(call, id);
  if ('ok' in video) return video;
  switch (video.state) {
    case 'ready':
      return { ok: true, ready: true };
    case 'processing':
      return { ok: true, ready: false, waitSeconds: WAIT_SECONDS };
    case 'gone':
      return { ok: true, ready: false, gone: true };
    default:
      return failed('refused', processingReason(video.detail), { raw: video.detail });
  }
}

/** One video, one id: shown twice it is still one. */
async function finalise(call: YoutubeCall, input: PublishInput): Promise<FinaliseResult> {
  const id = videoOf(input.stage);
  if (id === null) return failed('later', 'prepared-expired');
  const answer = await youtubePut(call, 'videos?part=snippet,status', shown(input.message, id), 'once');
  if (!answer.ok) return answer;
  const video = videoAnswer.safeParse(answer.value);
  if (!video.success) return unreadable('once');
  // Of a project that Google has not audited every upload stays private, whatever is asked.
  if (video.data.status && video.data.status.privacyStatus !== 'public')
    return failed('refused', 'not-allowed');
  return { ok: true, remoteId: id, address: videoAddress(id) };
}

async function look(call: YoutubeCall, input: PublishInput): Promise<LookResult> {
  const id = videoOf(input.stage);
  if (id === null) return { ok: true, found: null, certain: true };
  const video = await readVideo(call, id);
  if ('ok' in video) return video;
  if (!video.isPublic) return { ok: true, found: null, certain: true };
  return { ok: true, found: { remoteId: id, address: videoAddress(id) } };
}
