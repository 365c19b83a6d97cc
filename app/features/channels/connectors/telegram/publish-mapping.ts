import { z } from 'zod';
import type { FormPart } from '#app/platform/http/multipart.ts';
import type { Message, MessageMedia } from '../publishing.ts';
import { withLink } from '../same-text.ts';

const chat = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string().catch(''),
  username: z.string().optional(),
});
export type Chat = z.infer<typeof chat>;
const sent = z.object({ message_id: z.number(), date: z.number(), chat });
export type Sent = z.infer<typeof sent>;

export const botAnswer = z.object({
  ok: z.literal(true),
  result: z.object({ id: z.number(), username: z.string().optional() }),
});
export const chatAnswer = z.object({ ok: z.literal(true), result: chat });
export const memberAnswer = z.object({
  ok: z.literal(true),
  result: z.object({ status: z.string(), can_post_messages: z.boolean().optional() }),
});
const sentAnswer = z.object({ ok: z.literal(true), result: z.union([sent, z.array(sent).min(1)]) });

/** The message of an answer; of an album the first, which carries the words. */
export function sentOf(answer: unknown): Sent | null {
  const read = sentAnswer.safeParse(answer);
  if (!read.success) return null;
  const { result } = read.data;
  return Array.isArray(result) ? result[0]! : result;
}

/** A public channel's post has an address for everyone, a private one's only for its members. */
export function addressOf({ message_id: id, chat: { id: chatId, username } }: Sent): string {
  if (username) return `https://t.me/${username}/${id}`;
  return `https://t.me/c/${String(chatId).replace(/^-100/, '')}/${id}`;
}

export type File = { readonly media: MessageMedia; readonly bytes: Uint8Array };
export type Call = { readonly method: string; readonly parts: readonly FormPart[] };

const field = (name: string, value: string): FormPart => ({ name, value });
const fileName = ({ mime }: MessageMedia, at: number): string =>
  `media-${at + 1}.${mime.split('/')[1]?.replace('jpeg', 'jpg') ?? 'bin'}`;
const filePart = (name: string, { media, bytes }: File, at: number): FormPart => ({
  name,
  fileName: fileName(media, at),
  mime: media.mime,
  bytes,
});
const typeOf = ({ kind }: MessageMedia) => (kind === 'image' ? 'photo' : 'video');

/** The one call that sends a message: text, a picture or video with caption, or an album whose first item has the caption. */
export function callFor(message: Message, files: readonly File[], chatId: string): Call {
  const text = withLink(message.text, message.link);
  const to = field('chat_id', chatId);
  const [first, ...others] = files;
  if (!first) return { method: 'sendMessage', parts: [to, field('text', text)] };
  if (others.length === 0) {
    const type = typeOf(first.media);
    const method = type === 'photo' ? 'sendPhoto' : 'sendVideo';
    const more = type === 'video' ? [field('supports_streaming', 'true')] : [];
    return { method, parts: [to, field('caption', text), ...more, filePart(type, first, 0)] };
  }
  const media = files.map(({ media: each }, at) => ({
    type: typeOf(each),
    media: `attach://berkas${at}`,
    ...(at === 0 ? { caption: text } : {}),
  }));
  return {
    method: 'sendMediaGroup',
    parts: [
      to,
      field('media', JSON.stringify(media)),
      ...files.map((file, at) => filePart(`berkas${at}`, file, at)),
    ],
  };
}
