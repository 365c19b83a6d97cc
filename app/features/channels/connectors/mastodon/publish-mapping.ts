import { z } from 'zod';
import type { Message, PublishingLimits } from '../publishing.ts';
import { MASTODON_LIMITS } from './publish-limits.ts';

const number = z.number().int().positive().optional().catch(undefined);
const instanceAnswer = z.object({
  configuration: z.object({
    statuses: z.object({ max_characters: number, max_media_attachments: number }).catch({}),
    media_attachments: z
      .object({
        supported_mime_types: z.array(z.string()).optional().catch(undefined),
        image_size_limit: number,
        video_size_limit: number,
        description_limit: number,
      })
      .catch({}),
  }),
});

const MOST_DESCRIPTION = 1_500;

/** What this instance takes: its own limits where they are stricter than those the composer knows. */
export function limitsOfInstance(answer: unknown): { limits: PublishingLimits; description: number } {
  const read = instanceAnswer.safeParse(answer);
  const { statuses, media_attachments: media } = read.success
    ? read.data.configuration
    : { statuses: {}, media_attachments: {} };
  const least = (own: number, theirs: number | undefined) => Math.min(own, theirs ?? own);
  const { text, images, videos } = MASTODON_LIMITS;
  const known = (mimes: readonly string[]) =>
    media.supported_mime_types ? mimes.filter((mime) => media.supported_mime_types?.includes(mime)) : mimes;
  return {
    description: least(MOST_DESCRIPTION, media.description_limit),
    limits: {
      ...MASTODON_LIMITS,
      text: { ...text, most: least(text.most, statuses.max_characters) },
      images: images && {
        most: least(images.most, statuses.max_media_attachments),
        mimes: known(images.mimes),
        bytes: least(images.bytes, media.image_size_limit),
      },
      videos: videos && {
        ...videos,
        mimes: known(videos.mimes),
        bytes: least(videos.bytes, media.video_size_limit),
      },
    },
  };
}

export const ownAccount = z.object({
  id: z.string(),
  username: z.string(),
  acct: z.string(),
  url: z.string().nullish(),
});
export const uploadAnswer = z.object({ id: z.string(), url: z.string().nullish() });
export const statusAnswer = z.object({
  id: z.string(),
  url: z.string().nullish(),
  uri: z.string().nullish(),
  created_at: z.string(),
  reblog: z.unknown().optional(),
  media_attachments: z.array(z.object({ id: z.string() })).catch([]),
});
export type Status = z.infer<typeof statusAnswer>;
export const sourceAnswer = z.object({ text: z.string() });

export const stageOf = z.object({
  instance: z.url(),
  accountId: z.string().min(1),
  media: z.array(z.string()),
});
export type MastodonStage = z.infer<typeof stageOf>;

export const statusBody = (text: string, { media }: MastodonStage): object => ({
  status: text,
  visibility: 'public',
  language: 'id',
  ...(media.length > 0 ? { media_ids: media } : {}),
});

/** An answer to the irreversible call, or a status that was found. */
export const published = ({ id, url, uri, created_at: publishedAt }: Status) => ({
  remoteId: id,
  address: url ?? uri ?? null,
  publishedAt,
});

/** Sizes of an original are no part of what is asked; the description is cut where an instance takes less. */
export const descriptionOf = (alt: string, most: number): string => [...alt].slice(0, most).join('');

export const hasOwnMedia = (status: Status, { media }: MastodonStage): boolean =>
  status.media_attachments.some(({ id }) => media.includes(id));

export const fileNameOf = ({ mime }: Message['media'][number], at: number): string =>
  `media-${at + 1}.${mime.split('/')[1]?.replace('jpeg', 'jpg').replace('quicktime', 'mov') ?? 'bin'}`;
