import { formData } from '#app/platform/http/multipart.ts';
import { failed } from '../publish-failure.ts';
import type { Failed, MessageMedia } from '../publishing.ts';
import { unreadable, type XCall, xPost, xSend } from './client.server.ts';
import { uploadAnswer, uploadState, type XUpload } from './publish-mapping.ts';

/** X takes a file in pieces of at most 5 MB. */
const PIECE = 4 * 1024 * 1024;
const LIFE_SECONDS = 3600;
/** What is nearly over is as good as over. */
const MARGIN_SECONDS = 300;

/** Initialize, append, finalize; then the words for those who can't see. Nobody sees what no post carries. */
export async function upload(
  call: XCall,
  media: MessageMedia,
  bytes: Uint8Array,
  marker: string,
): Promise<XUpload | Failed> {
  const begun = await xPost(call, '/2/media/upload/initialize', {
    media_type: media.mime,
    total_bytes: bytes.length,
    media_category: media.kind === 'video' ? 'tweet_video' : 'tweet_image',
  });
  if (!begun.ok) return begun;
  const first = uploadAnswer.safeParse(begun.value);
  if (!first.success) return unreadable();
  const { id, expires_after_secs: life = LIFE_SECONDS } = first.data.data;
  for (let at = 0; at * PIECE < bytes.length; at += 1) {
    const { body, contentType } = formData(
      [
        { name: 'segment_index', value: String(at) },
        {
          name: 'media',
          fileName: 'berkas',
          mime: media.mime,
          bytes: bytes.subarray(at * PIECE, (at + 1) * PIECE),
        },
      ],
      `${marker}${at}`,
    );
    const sent = await xSend(call, `/2/media/upload/${id}/append`, body, contentType);
    if (!sent.ok) return sent;
  }
  const ended = await xPost(call, `/2/media/upload/${id}/finalize`, {});
  if (!ended.ok) return ended;
  const state = uploadState(ended.value);
  if (!state) return unreadable();
  if (state.state === 'failed') return failed('refused', 'processing-failed');
  if (media.kind === 'image' && media.alt !== '') {
    const told = await xPost(call, '/2/media/metadata', {
      id,
      metadata: { alt_text: { text: media.alt } },
    });
    if (!told.ok) return told;
  }
  const until = call.now.add({ seconds: Math.max(1, Math.floor(life) - MARGIN_SECONDS) }).toString();
  return { id, until, ready: state.state === 'ready' };
}
