import { z } from 'zod';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Message, Stage } from '../publishing.ts';
import { sameText, withLink } from '../same-text.ts';

/** Next to pictures a link stands in the words; without them it has its own card. */
export const textOf = (message: Message): string =>
  message.media.length === 0 ? message.text : withLink(message.text, message.link);

export function feedForm(message: Message, photos: readonly string[]): Record<string, string> {
  return {
    message: textOf(message),
    ...(message.link !== null && photos.length === 0 ? { link: message.link } : {}),
    ...Object.fromEntries(
      photos.map((id, at) => [`attached_media[${at}]`, JSON.stringify({ media_fbid: id })]),
    ),
  };
}

const stageShape = z.object({ photos: z.array(z.string()), since: z.iso.datetime() });
export type FacebookStage = z.infer<typeof stageShape>;
export function facebookStageOf(stage: Stage | null): FacebookStage | null {
  const parsed = stageShape.safeParse(stage);
  return parsed.success ? parsed.data : null;
}

const published = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      message: z.string().optional(),
      created_time: z.string(),
      permalink_url: z.string().optional(),
    }),
  ),
});

export type PublishedPage = {
  readonly found: { remoteId: string; address: string | null; publishedAt: string } | null;
};

const instantOf = (written: string): Temporal.Instant | null => {
  try {
    return Temporal.Instant.from(written.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  } catch {
    return null;
  }
};

export function findPublished(value: unknown, text: string, since: Temporal.Instant): PublishedPage | null {
  const parsed = published.safeParse(value);
  if (!parsed.success) return null;
  for (const post of parsed.data.data) {
    const at = instantOf(post.created_time);
    if (at === null || Temporal.Instant.compare(at, since) < 0) continue;
    if (sameText(post.message ?? '', text))
      return {
        found: { remoteId: post.id, address: post.permalink_url ?? null, publishedAt: at.toString() },
      };
  }
  return { found: null };
}
