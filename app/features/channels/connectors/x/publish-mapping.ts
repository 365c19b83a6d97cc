import { z } from 'zod';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { JsonValue } from '../connector.ts';
import type { Message, Stage } from '../publishing.ts';
import { sameText, withLink } from '../same-text.ts';
import { linksIn } from '../text-measure.ts';

/** A post with a link costs thirteen times one without: a government may leave links out on X. */
export function textOf(message: Message, settings: Readonly<Record<string, string>>): string {
  if (settings.noLinks !== 'ya') return withLink(message.text, message.link);
  let text = message.text;
  for (const { link } of linksIn(message.text)) text = text.replace(link, '');
  return text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const uploaded = z.object({ id: z.string(), until: z.iso.datetime(), ready: z.boolean() });
const stageShape = z.object({ media: z.array(uploaded), since: z.iso.datetime() });
export type XUpload = z.infer<typeof uploaded>;
export type XStage = z.infer<typeof stageShape>;

export function xStageOf(stage: Stage | null): XStage | null {
  const parsed = stageShape.safeParse(stage);
  return parsed.success ? parsed.data : null;
}
export const stageOf = (stage: XStage): Stage => ({
  since: stage.since,
  media: stage.media.map((one): JsonValue => ({ ...one })),
});

export const isPast = (until: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(until), now) <= 0;

export const uploadAnswer = z.object({
  data: z.object({
    id: z.string(),
    expires_after_secs: z.number().positive().optional(),
    processing_info: z
      .object({
        state: z.enum(['pending', 'in_progress', 'succeeded', 'failed']),
        check_after_secs: z.number().nonnegative().optional(),
      })
      .optional(),
  }),
});
export type UploadState = { readonly state: 'ready' | 'working' | 'failed'; readonly waitSeconds: number };

export function uploadState(value: unknown): UploadState | null {
  const parsed = uploadAnswer.safeParse(value);
  if (!parsed.success) return null;
  const info = parsed.data.data.processing_info;
  const waitSeconds = Math.ceil(info?.check_after_secs ?? 5);
  if (!info || info.state === 'succeeded') return { state: 'ready', waitSeconds };
  return { state: info.state === 'failed' ? 'failed' : 'working', waitSeconds };
}

export const postAnswer = z.object({ data: z.object({ id: z.string() }) });

const timeline = z.object({
  data: z
    .array(
      z.object({
        id: z.string(),
        text: z.string(),
        created_at: z.string(),
        note_tweet: z.object({ text: z.string() }).optional(),
        entities: z
          .object({
            urls: z
              .array(z.object({ url: z.string(), expanded_url: z.string().optional() }))
              .optional()
              .catch(undefined),
          })
          .optional(),
      }),
    )
    .optional(),
  meta: z.object({ next_token: z.string().optional() }).optional(),
});
type Listed = NonNullable<z.infer<typeof timeline>['data']>[number];

/** X writes its own short links into the text, and hangs one for pictures at its end. */
function written(post: Listed): string {
  let text = post.note_tweet?.text ?? post.text;
  for (const { url, expanded_url: full } of post.entities?.urls ?? []) {
    const isMedia = full !== undefined && /\/(?:photo|video)\/\d+$/.test(full);
    text = text.replaceAll(url, isMedia ? '' : (full ?? url));
  }
  return text.replace(/\s*https:\/\/t\.co\/\w+$/, (tail) => (post.entities?.urls ? tail : ''));
}

/** Without scheme and closing slash: the network adds both to a bare host. */
const withoutSchemes = (text: string): string => text.replace(/https?:\/\//g, '').replace(/\/(?=\s|$)/g, '');

export function findPost(
  value: unknown,
  text: string,
): { found: { remoteId: string; publishedAt: string } | null; whole: boolean } | null {
  const parsed = timeline.safeParse(value);
  if (!parsed.success) return null;
  const post = (parsed.data.data ?? []).find((one) =>
    sameText(withoutSchemes(written(one)), withoutSchemes(text)),
  );
  return {
    found: post
      ? { remoteId: post.id, publishedAt: Temporal.Instant.from(post.created_at).toString() }
      : null,
    whole: parsed.data.meta?.next_token === undefined,
  };
}

export const postAddress = (handle: string | null, id: string): string =>
  `https://x.com/${handle ?? 'i/web'}/status/${id}`;
