import { formData } from '#app/platform/http/multipart.ts';
import { refusalOf } from '../message-limits.ts';
import { failed } from '../publish-failure.ts';
import type {
  Failed,
  FinaliseResult,
  PrepareResult,
  Publisher,
  PublishInput,
  WhoResult,
} from '../publishing.ts';
import { withLink } from '../same-text.ts';
import { fieldOf, jsonBody, type Step, withoutSecrets } from '../steps.ts';
import { telegramConnect as copy } from './copy.id.ts';
import { telegramFailure } from './publish-failures.ts';
import { TELEGRAM_LIMITS } from './publish-limits.ts';
import {
  addressOf,
  botAnswer,
  type Chat,
  callFor,
  chatAnswer,
  type File,
  memberAnswer,
  sentOf,
} from './publish-mapping.ts';

const UPLOAD_MS = 60_000;
const TEXT_MS = 20_000;

export type TelegramServices = { readonly api: string };

/**
 * Sends as a bot that is admin of a channel. Telegram knows no key against a second sending and shows a bot nothing of what stands in the
 * channel: where the answer was lost, a person has to look.
 */
export function createTelegramPublisher(
  { api }: TelegramServices = { api: 'https://api.telegram.org' },
): Publisher {
  const kept = async <T extends { ok: boolean }>(input: Pick<PublishInput, 'credential'>, step: Promise<T>) =>
    withoutSecrets(await step, input.credential);
  return {
    network: 'telegram',
    limits: TELEGRAM_LIMITS,
    connect: {
      by: 'form',
      fields: [
        { name: 'token', label: copy.token, hint: copy.tokenHint, secret: true },
        { name: 'chat', label: copy.chat, hint: copy.chatHint, secret: false, optional: true },
      ],
    },
    // Twenty a minute is what a group takes; a channel takes more.
    pace: { gapMs: 3_000 },
    prepare: (input) => kept(input, prepare(input, api)),
    check: async () => ({ ok: true, ready: true }),
    finalise: (input) => kept(input, finalise(input, api)),
    look: async () => ({ ok: true, found: null, certain: false }),
    who: (input) => kept(input, who(input, api)),
  };
}

type Asking = Pick<PublishInput, 'channel' | 'credential' | 'outside'>;

/** By its number where it is known, because a channel may be renamed. */
function chatIdOf({ channel, credential }: Asking): string | null {
  if (credential.remoteId) return credential.remoteId;
  const name = fieldOf(credential, 'chat') || (channel.handle ?? '');
  if (name === '') return null;
  return /^-?\d+$/.test(name) || name.startsWith('@') ? name : `@${name}`;
}

async function ask(
  { credential, outside }: Asking,
  api: string,
  step: Step,
  method: string,
  parts: Parameters<typeof formData>[0],
): Promise<{ ok: true; value: unknown } | Failed> {
  const { body, contentType } = formData(parts, method);
  const hasFiles = parts.some((part) => 'bytes' in part);
  const address = `${api}/bot${fieldOf(credential, 'token')}/${method}`;
  const answer = await outside.post(address, body, {
    own: true,
    headers: { 'content-type': contentType },
    timeoutMs: hasFiles ? UPLOAD_MS : TEXT_MS,
  });
  return answer.ok
    ? { ok: true, value: jsonBody(answer) }
    : { ok: false, failure: telegramFailure(answer.error, step) };
}

/** Nothing can be laid ready at Telegram; what can be known before is whether the bot may still send. */
async function prepare(input: PublishInput, api: string): Promise<PrepareResult> {
  const { message } = input;
  const refusal = refusalOf(message, TELEGRAM_LIMITS, withLink(message.text, message.link));
  if (refusal) return refusal;
  const chat = await ownChat(input, api, 'prepare');
  return chat.ok ? { ok: true, ready: true, stage: { chatId: String(chat.chat.id) } } : chat;
}

async function finalise(input: PublishInput, api: string): Promise<FinaliseResult> {
  const { chatId } = input.stage ?? {};
  if (typeof chatId !== 'string' || !/^-?\d+$/.test(chatId)) return failed('later', 'prepared-expired');
  const files: File[] = [];
  for (const media of input.message.media) {
    const bytes = await input.readMedia(media);
    if (!bytes) return failed('refused', 'media-missing');
    files.push({ media, bytes });
  }
  const { method, parts } = callFor(input.message, files, chatId);
  const answer = await ask(input, api, 'finalise', method, parts);
  if (!answer.ok) return answer;
  const sent = sentOf(answer.value);
  if (!sent) return failed('unconfirmed', 'unreadable-answer');
  return {
    ok: true,
    remoteId: String(sent.message_id),
    address: addressOf(sent),
    publishedAt: new Date(sent.date * 1000).toISOString(),
  };
}

/** The registered channel, where the bot is admin and may send. */
async function ownChat(input: Asking, api: string, step: Step): Promise<{ ok: true; chat: Chat } | Failed> {
  const chatId = chatIdOf(input);
  if (chatId === null) return failed('refused', 'account-closed');
  const bot = await ask(input, api, step, 'getMe', []);
  if (!bot.ok) return bot;
  const me = botAnswer.safeParse(bot.value);
  if (!me.success) return failed('later', 'unreadable-answer');
  const found = await ask(input, api, step, 'getChat', [{ name: 'chat_id', value: chatId }]);
  if (!found.ok) return found;
  const chat = chatAnswer.safeParse(found.value);
  if (!chat.success) return failed('later', 'unreadable-answer');
  if (!isRegistered(chat.data.result, input)) return failed('refused', 'other-account');
  const member = await ask(input, api, step, 'getChatMember', [
    { name: 'chat_id', value: chatId },
    { name: 'user_id', value: String(me.data.result.id) },
  ]);
  if (!member.ok) return member;
  const role = memberAnswer.safeParse(member.value);
  if (!role.success) return failed('later', 'unreadable-answer');
  const { status, can_post_messages: mayPost } = role.data.result;
  const isAllowed = status === 'creator' || (status === 'administrator' && mayPost !== false);
  return isAllowed ? { ok: true, chat: chat.data.result } : failed('reconnect', 'not-allowed');
}

/** By number where the register knows it, else by name. */
function isRegistered({ id, username }: Chat, { channel }: Asking): boolean {
  if (channel.remoteId !== null && /^-?\d+$/.test(channel.remoteId)) return channel.remoteId === String(id);
  const handle = channel.handle?.replace(/^@/, '').toLowerCase();
  return handle !== undefined && username?.toLowerCase() === handle;
}

async function who(input: Asking, api: string): Promise<WhoResult> {
  const found = await ownChat({ ...input, credential: { ...input.credential, remoteId: null } }, api, 'who');
  if (!found.ok) return found;
  const { id, title, username } = found.chat;
  return {
    ok: true,
    accountName: username ? `@${username}` : title,
    remoteId: String(id),
    address: username ? `https://t.me/${username}` : null,
  };
}
