import { failed } from '../publish-failure.ts';
import type { Failed, Message, MessageMedia } from '../publishing.ts';
import { answerOf, bearer, unreadable, type YoutubeCall } from './client.server.ts';
import { hidden, nextByte, videoAnswer } from './publish-mapping.ts';

/** A multiple of 256 KiB, as the protocol wants. */
const PIECE = 8 * 1024 * 1024;
const PIECE_MS = 120_000;
const MOST_STOPS = 3;

/** A session of the resumable protocol, then the file in pieces. Before its last byte there is no video, and what there is is private. */
export async function upload(
  call: YoutubeCall,
  message: Message,
  media: MessageMedia,
  bytes: Uint8Array,
  marker: string,
): Promise<{ videoId: string } | Failed> {
  const session = await beginSession(call, message, media, bytes.length, marker);
  if (!('address' in session)) return session;
  let from = 0;
  for (let stops = 0; stops <= MOST_STOPS; ) {
    const sent = await sendPiece(call, session.address, media.mime, bytes, from);
    if ('videoId' in sent) return sent;
    if ('next' in sent) {
      stops = sent.next > from ? stops : stops + 1;
      from = sent.next;
      continue;
    }
    if (sent.failure.class !== 'later') return sent;
    stops += 1;
    // What has really arrived only the session can say.
    const asked = await askSession(call, session.address, bytes.length);
    if ('videoId' in asked) return asked;
    if (!('next' in asked)) return asked;
    from = asked.next;
  }
  return failed('later', 'no-answer');
}

async function beginSession(
  call: YoutubeCall,
  message: Message,
  media: MessageMedia,
  length: number,
  marker: string,
): Promise<{ address: string } | Failed> {
  const query = new URLSearchParams({ uploadType: 'resumable', part: 'snippet,status' });
  const result = await call.outside.post(
    `${call.services.upload}/videos?${query}`,
    JSON.stringify(hidden(message, marker)),
    {
      own: true,
      headers: {
        ...bearer(call.token),
        'content-type': 'application/json; charset=UTF-8',
        'x-upload-content-length': String(length),
        'x-upload-content-type': media.mime,
      },
    },
  );
  const answer = answerOf(call.now, 'again', result);
  if (!answer.ok) return answer;
  const { location } = answer.headers;
  return location && URL.canParse(location) ? { address: location } : unreadable();
}

type Step = { videoId: string } | { next: number } | Failed;

async function sendPiece(
  call: YoutubeCall,
  session: string,
  mime: string,
  bytes: Uint8Array,
  from: number,
): Promise<Step> {
  const to = Math.min(from + PIECE, bytes.length);
  const result = await call.outside.send('PUT', session, bytes.subarray(from, to), {
    own: true,
    timeoutMs: PIECE_MS,
    headers: {
      ...bearer(call.token),
      'content-type': mime,
      'content-range': `bytes ${from}-${to - 1}/${bytes.length}`,
    },
  });
  return stepOf(call, result);
}

async function askSession(call: YoutubeCall, session: string, length: number): Promise<Step> {
  const result = await call.outside.send('PUT', session, new Uint8Array(), {
    own: true,
    headers: { ...bearer(call.token), 'content-range': `bytes */${length}` },
  });
  return stepOf(call, result);
}

/** 308 is "go on": its `Range` says how far. 404 or 410: the session is over and a new one begins next time. */
function stepOf(call: YoutubeCall, result: Parameters<typeof answerOf>[2]): Step {
  if (!result.ok && result.error.type === 'status') {
    const { status, headers } = result.error;
    if (status === 308) return { next: nextByte(headers.range) };
    if (status === 404 || status === 410) return failed('later', 'prepared-expired', { status });
  }
  const answer = answerOf(call.now, 'again', result);
  if (!answer.ok) return answer;
  const video = videoAnswer.safeParse(answer.value);
  return video.success ? { videoId: video.data.id } : unreadable();
}
