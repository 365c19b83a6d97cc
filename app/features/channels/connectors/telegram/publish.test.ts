import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { NOW } from '../contract-measuring.ts';
import { describePublisher } from '../contract-publishing.ts';
import { inputFor, mediaFor, messageFor, run } from '../contract-writing.ts';
import { startFakeTelegram } from './fake-publishing.ts';
import { telegramFailure } from './publish-failures.ts';
import { TELEGRAM_LIMITS } from './publish-limits.ts';

describePublisher('telegram', startFakeTelegram, {
  looks: 'never',
  idempotent: false,
  troubles: ['accepted-then-silent', 'accepted-then-500', 'leave-ended', 'asked-to-wait', 'text-refused'],
});

describe('a channel of Telegram', () => {
  let fake: Awaited<ReturnType<typeof startFakeTelegram>>;
  beforeAll(async () => {
    fake = await startFakeTelegram();
  });
  afterAll(() => fake.host.stop());
  const outside = createOutside({
    clock: { now: () => NOW },
    allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
    userAgent: 'Simpul/uji',
    minGapMs: 0,
  });

  test('gets an album in one call, with the words on its first picture', async () => {
    const media = [1, 2, 3].map((number) => mediaFor(TELEGRAM_LIMITS, 'image', `Foto ${number}`));
    const input = inputFor(
      { fake, outside, mediaUrl: '' },
      { ...messageFor(TELEGRAM_LIMITS, 'Kerja bakti'), link: 'https://wanasari.go.id/a', media },
    );
    expect(await run(input, fake.publisher)).toMatchObject({
      ok: true,
      address: 'https://t.me/dinkes_contoh/1',
    });
    expect(fake.posts()).toMatchObject([{ text: 'Kerja bakti\n\nhttps://wanasari.go.id/a' }]);
  });

  test('that threw the bot out says so before anything is sent', async () => {
    fake.clear();
    fake.throwOut(true);
    const input = inputFor({ fake, outside, mediaUrl: '' }, messageFor(TELEGRAM_LIMITS, 'Kabar'));
    const failure = { class: 'reconnect', reason: 'not-allowed' };
    expect(await run(input, fake.publisher)).toMatchObject({ ok: false, failure });
    expect(await fake.publisher.who(input)).toMatchObject({ ok: false, failure });
    expect(fake.posts()).toEqual([]);
  });
});

describe('what Telegram answers', () => {
  const answer = (status: number, description: string, extra = {}) =>
    telegramFailure(
      {
        type: 'status',
        status,
        retryAfterSeconds: null,
        headers: {},
        body: new TextEncoder().encode(
          JSON.stringify({ ok: false, error_code: status, description, ...extra }),
        ),
        finalUrl: '',
      },
      'finalise',
    );
  test.each([
    [429, 'Too Many Requests: retry after 35', { parameters: { retry_after: 35 } }, 'later', 'asked-to-wait'],
    [401, 'Unauthorized', {}, 'reconnect', 'token-revoked'],
    [403, 'Forbidden: bot was kicked from the channel chat', {}, 'reconnect', 'not-allowed'],
    [400, 'Bad Request: need administrator rights in the channel chat', {}, 'reconnect', 'not-allowed'],
    [400, 'Bad Request: chat not found', {}, 'refused', 'account-closed'],
    [400, 'Bad Request: message caption is too long', {}, 'refused', 'text-too-long'],
    [400, 'Bad Request: IMAGE_PROCESS_FAILED', {}, 'refused', 'media-refused'],
    [413, 'Request Entity Too Large', {}, 'refused', 'media-refused'],
    [500, 'Internal Server Error', {}, 'unconfirmed', 'server-error'],
    [502, 'Bad Gateway', {}, 'unconfirmed', 'server-error'],
  ])('%i %s', (status, description, extra, kind, reason) =>
    expect(answer(status, description, extra)).toMatchObject({ class: kind, reason }),
  );
});
