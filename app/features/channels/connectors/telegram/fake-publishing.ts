import type { ServerResponse } from 'node:http';
import type { FakePublished, FakePublishing, PublishTrouble } from '../contract-publishing.ts';
import { formOf, sendJson, startFakeHost } from '../fake-host.ts';
import { createTelegramPublisher } from './publish.server.ts';

const TOKEN = '7000001:AA-rahasia-bot-dinkes';
const CHATS = [
  { id: -1001, type: 'channel', title: 'Dinkes Wanasari', username: 'dinkes_contoh' },
  { id: -1002, type: 'channel', title: 'Saluran lain', username: 'lain_contoh' },
];
const SENT_AT = 1_795_402_800;

const refuse = (response: ServerResponse, code: number, description: string, parameters = {}): void =>
  sendJson(response, { ok: false, error_code: code, description, parameters }, {}, code);

/** The Bot API with one bot that is admin of two channels; the bot can be thrown out. */
export async function startFakeTelegram(): Promise<FakePublishing & { throwOut(isOut: boolean): void }> {
  const posts: FakePublished[] = [];
  let trouble: PublishTrouble | null = null;
  let isOut = false;
  let made = 0;

  function send(method: string, form: FormData, response: ServerResponse) {
    if (trouble === 'asked-to-wait')
      return refuse(response, 429, 'Too Many Requests: retry after 7', { retry_after: 7 });
    if (trouble === 'text-refused') return refuse(response, 400, "Bad Request: can't parse entities");
    const chat = CHATS.find(({ id }) => String(id) === form.get('chat_id'));
    if (!chat) return refuse(response, 400, 'Bad Request: chat not found');
    const album = JSON.parse(String(form.get('media') ?? '[]')) as { media: string; caption?: string }[];
    const files = [...form.values()].filter((value) => typeof value !== 'string');
    if (album.some(({ media }) => !form.has(media.replace('attach://', ''))))
      return refuse(response, 400, 'Bad Request: wrong file');
    const text = String(form.get('text') ?? form.get('caption') ?? album[0]?.caption ?? '');
    if (text.length > (files.length > 0 ? 1_024 : 4_096))
      return refuse(response, 400, 'Bad Request: message is too long');
    made += 1;
    const message = { message_id: made, date: SENT_AT, chat };
    posts.push({ remoteId: String(made), title: null, text, alts: [] });
    made += Math.max(album.length - 1, 0);
    if (trouble === 'accepted-then-silent') return;
    if (trouble === 'accepted-then-500') return refuse(response, 500, 'Internal Server Error');
    sendJson(response, { ok: true, result: method === 'sendMediaGroup' ? [message] : message });
  }

  function read(method: string, form: FormData, response: ServerResponse) {
    if (method === 'getMe')
      return sendJson(response, { ok: true, result: { id: 7000001, username: 'dinkes_bot' } });
    const wanted = String(form.get('chat_id'));
    const chat = CHATS.find(({ id, username }) => String(id) === wanted || `@${username}` === wanted);
    if (!chat) return refuse(response, 400, 'Bad Request: chat not found');
    if (method === 'getChat') return sendJson(response, { ok: true, result: chat });
    const member = isOut ? { status: 'left' } : { status: 'administrator', can_post_messages: true };
    sendJson(response, { ok: true, result: member });
  }

  const host = await startFakeHost((request, response, url) => {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    if (trouble === 'leave-ended' || token !== TOKEN) return refuse(response, 401, 'Unauthorized');
    void formOf(request).then((form) => (method.startsWith('send') ? send : read)(method, form, response));
  });
  const credential = { secret: { token: TOKEN }, remoteId: null, settings: {}, app: null, expiresAt: null };
  return {
    host,
    publisher: createTelegramPublisher({ api: host.url }),
    channel: { address: 'https://t.me/dinkes_contoh', handle: 'dinkes_contoh', remoteId: null },
    credential,
    otherCredential: { ...credential, secret: { token: TOKEN, chat: '@lain_contoh' } },
    posts: () => posts,
    trouble: (next) => {
      trouble = next;
    },
    clear: () => {
      posts.length = 0;
      isOut = false;
    },
    throwOut: (out) => {
      isOut = out;
    },
  };
}
