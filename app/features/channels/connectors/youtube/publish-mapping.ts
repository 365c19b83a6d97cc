import { z } from 'zod';
import { hashtagsOf } from '../hashtags.ts';
import type { DeliveryReason, Message, Stage } from '../publishing.ts';
import { withLink } from '../same-text.ts';
import { bytesOf } from '../text-measure.ts';
import { YOUTUBE_LIMITS } from './publish-limits.ts';

/** "News & politics" in YouTube's list. */
const CATEGORY = '25';
const MOST_TAG_CHARACTERS = 400;

export const descriptionOf = (message: Message): string => withLink(message.text, message.link);

/** YouTube refuses angle brackets: single quotation marks of the same look stand for them where there is room. */
function withoutAngles(text: string, most: number, lengthOf: (text: string) => number): string {
  const changed = text.replaceAll('<', '‹').replaceAll('>', '›');
  return lengthOf(changed) > most ? text : changed;
}

/** As long as nobody sees the video, its description carries the mark by which it is found again. */
const markOf = (marker: string): string => `simpul:${marker}`;

function tagsOf(message: Message): string[] {
  const tags: string[] = [];
  let used = 0;
  for (const { tag } of hashtagsOf(message.text)) {
    used += tag.length + 3;
    if (used > MOST_TAG_CHARACTERS) break;
    if (!tags.includes(tag)) tags.push(tag);
  }
  return tags;
}

const snippetOf = (message: Message, description: string) => ({
  title: withoutAngles(message.title?.trim() ?? '', YOUTUBE_LIMITS.title?.most ?? 0, (text) => text.length),
  description,
  tags: tagsOf(message),
  categoryId: CATEGORY,
  defaultLanguage: 'id',
});

/** Uploaded for nobody to see. */
export const hidden = (message: Message, marker: string) => ({
  snippet: snippetOf(message, markOf(marker)),
  status: { privacyStatus: 'private', selfDeclaredMadeForKids: false, embeddable: true },
});

/** The same video, for all to see, as it was approved. */
export const shown = (message: Message, id: string) => ({
  id,
  snippet: snippetOf(message, withoutAngles(descriptionOf(message), YOUTUBE_LIMITS.text.most, bytesOf)),
  status: { privacyStatus: 'public', selfDeclaredMadeForKids: false, embeddable: true },
});

const stageShape = z.object({ videoId: z.string() });
export function videoOf(stage: Stage | null): string | null {
  const parsed = stageShape.safeParse(stage);
  return parsed.success ? parsed.data.videoId : null;
}

export const videoAnswer = z.object({
  id: z.string(),
  status: z.object({ privacyStatus: z.string() }).optional(),
});

const videos = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      status: z.object({
        uploadStatus: z.string(),
        privacyStatus: z.string(),
        failureReason: z.string().optional(),
        rejectionReason: z.string().optional(),
      }),
      snippet: z.object({ publishedAt: z.string().optional() }).optional(),
    }),
  ),
});
export type VideoState = {
  readonly state: 'processing' | 'ready' | 'failed' | 'rejected' | 'gone';
  readonly isPublic: boolean;
  readonly publishedAt: string | null;
  readonly detail: string;
};

const STATES: Readonly<Record<string, VideoState['state']>> = {
  uploaded: 'processing',
  processed: 'ready',
  failed: 'failed',
  rejected: 'rejected',
  deleted: 'gone',
};

/** Null where the answer can't be read. */
export function videoState(value: unknown): VideoState | null {
  const parsed = videos.safeParse(value);
  if (!parsed.success) return null;
  const [video] = parsed.data.items;
  if (!video) return { state: 'gone', isPublic: false, publishedAt: null, detail: '' };
  const { status, snippet } = video;
  return {
    state: STATES[status.uploadStatus] ?? 'processing',
    isPublic: status.privacyStatus === 'public',
    publishedAt: snippet?.publishedAt ?? null,
    detail: status.failureReason ?? status.rejectionReason ?? '',
  };
}

const REJECTED_FOR_MEDIA = new Set(['codec', 'conversion', 'emptyFile', 'invalidFile', 'tooSmall', 'length']);
export const processingReason = (detail: string): DeliveryReason =>
  detail === 'duplicate'
    ? 'duplicate-refused'
    : REJECTED_FOR_MEDIA.has(detail)
      ? 'media-refused'
      : 'processing-failed';

const channels = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({ title: z.string(), customUrl: z.string().optional() }).optional(),
        contentDetails: z
          .object({ relatedPlaylists: z.object({ uploads: z.string().optional() }) })
          .optional(),
      }),
    )
    .optional(),
});
export type OwnChannel = { id: string; title: string; handle: string | null; uploads: string | null };

export function ownChannel(value: unknown): OwnChannel | 'none' | null {
  const parsed = channels.safeParse(value);
  if (!parsed.success) return null;
  const channel = parsed.data.items?.[0];
  if (!channel) return 'none';
  return {
    id: channel.id,
    title: channel.snippet?.title ?? channel.id,
    handle: channel.snippet?.customUrl ?? null,
    uploads: channel.contentDetails?.relatedPlaylists.uploads ?? null,
  };
}

const uploads = z.object({
  items: z.array(
    z.object({
      snippet: z.object({
        description: z.string().catch(''),
        resourceId: z.object({ videoId: z.string() }),
      }),
    }),
  ),
});

/** The video that an earlier try had already brought up, by its mark. */
export function markedVideo(value: unknown, marker: string): string | null {
  const parsed = uploads.safeParse(value);
  if (!parsed.success) return null;
  const found = parsed.data.items.find(({ snippet }) => snippet.description.includes(markOf(marker)));
  return found?.snippet.resourceId.videoId ?? null;
}

/** First byte that is still missing, out of `Range: bytes=0-1048575`; 0 where nothing has come. */
export function nextByte(range: string | undefined): number {
  const last = /^bytes=0-(\d{1,15})$/.exec(range?.trim() ?? '')?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}

export const videoAddress = (id: string): string => `https://www.youtube.com/watch?v=${id}`;
