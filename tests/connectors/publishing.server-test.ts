import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBlueskyPublisher } from '#app/features/channels/connectors/bluesky/publish.server.ts';
import type {
  Credential,
  Message,
  Publisher,
  PublishInput,
  Stage,
} from '#app/features/channels/connectors/publishing.ts';
import { wordpressPublisher } from '#app/features/channels/connectors/wordpress/publish.server.ts';
import { systemClock } from '#app/platform/clock/system-clock.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { startLosingProxy } from '../servers/losing-proxy.ts';
import { startPds } from '../servers/pds.ts';
import { startWordPress } from '../servers/wordpress.ts';
import { patientOutside } from './patient-outside.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const outside = patientOutside();
const picture = (alt: string): Message['media'][number] => ({
  fileId: alt,
  kind: 'image',
  mime: 'image/png',
  bytes: PIXEL.length,
  width: 1,
  height: 1,
  alt,
});

function deliveryOf(
  channel: PublishInput['channel'],
  secret: Credential['secret'],
  message: Message,
): PublishInput {
  const deliveryId = newId();
  return {
    deliveryId,
    originId: newId(),
    marker: deliveryId.replaceAll('-', '').slice(6),
    channel,
    credential: { secret, remoteId: null, settings: {}, app: null, expiresAt: null },
    message,
    stage: null,
    outside,
    now: systemClock.now(),
    readMedia: async () => new Uint8Array(PIXEL),
    mediaAddress: () => Promise.reject(new Error('These networks fetch nothing')),
    finalisedAt: null,
  };
}

/** Laid ready and looked at; the stage as the database keeps it. */
async function laidReady(publisher: Publisher, input: PublishInput): Promise<Stage> {
  const prepared = await publisher.prepare(input);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure));
  const stage = JSON.parse(JSON.stringify(prepared.stage)) as Stage;
  expect(await publisher.check({ ...input, stage })).toEqual({ ok: true, ready: true });
  return stage;
}

describe('a real WordPress', () => {
  let site: Awaited<ReturnType<typeof startWordPress>>;
  let proxy: Awaited<ReturnType<typeof startLosingProxy>>;
  beforeAll(async () => {
    site = await startWordPress();
    proxy = await startLosingProxy(site.url);
  });
  afterAll(() => Promise.all([site?.stop(), proxy?.stop()]));
  const input = (message: Partial<Message>, password = site.password) =>
    deliveryOf(
      { address: `${site.url}/`, handle: null, remoteId: null },
      { user: site.user, password },
      { title: 'Pekan imunisasi dibuka', text: 'Isi.', link: null, media: [], ...message },
    );

  test('shows an article once, with its pictures and their descriptions, and takes no word for a command', async () => {
    const text =
      'Wali Kota: <script>alert(1)</script> [gallery] & “warga”.\n\nBaca https://wanasari.go.id/?a=1&b=2.';
    const message = { text, media: [picture('Perawat menyuntik bayi'), picture('Antrean "warga"')] };
    const asked = input(message);
    await laidReady(wordpressPublisher, asked);
    expect(await site.publicPosts()).toEqual([]);
    const stage = await laidReady(wordpressPublisher, asked);
    expect(await wordpressPublisher.look({ ...asked, stage })).toEqual({
      ok: true,
      found: null,
      certain: true,
    });
    const done = await wordpressPublisher.finalise({
      ...asked,
      stage,
      finalisedAt: systemClock.now().toString(),
    });
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
    const [article, ...more] = await site.publicPosts();
    expect([more, article?.id, article?.link]).toEqual([[], Number(done.remoteId), done.address]);
    expect(article?.link).toContain('/pekan-imunisasi-dibuka-');
    expect(article?._embedded?.['wp:featuredmedia']?.[0]?.alt_text).toBe('Perawat menyuntik bayi');
    const html = article?.content.rendered ?? '';
    expect(html).toContain('alt="Antrean &quot;warga&quot;"');
    expect(html).toContain('href="https://wanasari.go.id/?a=1&amp;b=2"');
    expect(html).not.toContain('<script');
    expect(html.replaceAll('&#091;', '[').replaceAll('&#093;', ']')).toContain('[gallery]');
    expect(await site.pictures()).toBe(2);
  });

  test('a lost answer is found again, and there is one article', async () => {
    const before = (await site.publicPosts()).length;
    const asked = input({ title: 'Kerja bakti' });
    const direct = await laidReady(wordpressPublisher, asked);
    const stage = { ...direct, root: `${proxy.url}/wp-json/` };
    proxy.lose((method, path) => method === 'POST' && path.includes('/wp/v2/posts/'));
    const finalisedAt = systemClock.now().toString();
    const lost = await wordpressPublisher.finalise({ ...asked, stage, finalisedAt });
    expect(lost).toMatchObject({ ok: false, failure: { class: 'unconfirmed' } });
    expect(proxy.lost()).toBe(1);
    proxy.lose(() => false);
    const seen = await wordpressPublisher.look({ ...asked, stage, finalisedAt });
    expect(seen).toMatchObject({ ok: true, found: { remoteId: String(direct.postId) } });
    expect(await wordpressPublisher.finalise({ ...asked, stage, finalisedAt })).toMatchObject({
      ok: true,
      remoteId: String(direct.postId),
    });
    expect(await site.publicPosts()).toHaveLength(before + 1);
  });

  test('a draft that somebody threw away is noticed before anything goes out', async () => {
    const asked = input({ title: 'Posyandu' });
    const stage = await laidReady(wordpressPublisher, asked);
    await site.deletePost(String(stage.postId));
    expect(await wordpressPublisher.check({ ...asked, stage })).toEqual({
      ok: true,
      ready: false,
      gone: true,
    });
    expect(await wordpressPublisher.finalise({ ...asked, stage })).toMatchObject({
      failure: { class: 'later', reason: 'prepared-expired' },
    });
  });

  test('a revoked password asks for a new connection, and is in no failure', async () => {
    const { uuid, password } = await site.newPassword();
    const asked = input({ title: 'Sandi' }, password);
    expect(await wordpressPublisher.who(asked)).toMatchObject({ ok: true, accountName: 'admin' });
    await site.revokePassword(uuid);
    const [article] = await site.publicPosts();
    const stage = { root: `${site.url}/wp-json/`, postId: article?.id ?? 0 };
    for (const step of ['prepare', 'finalise', 'look', 'who'] as const) {
      const result = await wordpressPublisher[step]({ ...asked, stage });
      expect([step, result]).toMatchObject([step, { ok: false, failure: { class: 'reconnect' } }]);
      expect(JSON.stringify(result)).not.toContain(password);
    }
  });
});

describe('a real Bluesky server', () => {
  let pds: Awaited<ReturnType<typeof startPds>>;
  let proxy: Awaited<ReturnType<typeof startLosingProxy>>;
  let account: Awaited<ReturnType<Awaited<ReturnType<typeof startPds>>['createAccount']>>;
  let publisher: Publisher;
  let password: string;
  beforeAll(async () => {
    pds = await startPds();
    proxy = await startLosingProxy(pds.url);
    account = await pds.createAccount('dinkes');
    password = await pds.newPassword(account, 'simpul');
    publisher = createBlueskyPublisher({ api: pds.url, plc: pds.plc });
  });
  afterAll(() => Promise.all([pds?.stop(), proxy?.stop()]));
  const input = (message: Partial<Message>, secret = { identifier: 'dinkes.test', password }) =>
    deliveryOf(
      { address: 'https://bsky.app/profile/dinkes.test', handle: 'dinkes.test', remoteId: null },
      secret,
      { title: null, text: 'Halo', link: null, media: [], ...message },
    );

  test('keeps a post once, with picture, description, links and mention at their bytes', async () => {
    const text = 'Kota “Wanasari” 👨‍👩‍👧‍👦 #Sehat wanasari.go.id/jadwal @dinkes.test @tidak-ada.test';
    const asked = input({ text, media: [picture('Perawat menyuntik bayi')] });
    await laidReady(publisher, asked);
    expect(await pds.records(account)).toEqual([]);
    const stage = await laidReady(publisher, asked);
    expect(await publisher.look({ ...asked, stage })).toEqual({ ok: true, found: null, certain: true });
    const done = await publisher.finalise({ ...asked, stage, finalisedAt: systemClock.now().toString() });
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
    const records = await pds.records(account);
    expect(records).toMatchObject([
      {
        uri: done.remoteId,
        value: {
          text,
          langs: ['id'],
          embed: { images: [{ alt: 'Perawat menyuntik bayi', aspectRatio: { width: 1, height: 1 } }] },
        },
      },
    ]);
    const facets = records[0]?.value.facets as { index: { byteStart: number; byteEnd: number } }[];
    const covered = facets.map(({ index }) =>
      Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString(),
    );
    expect(covered).toEqual(['#Sehat', 'wanasari.go.id/jadwal', '@dinkes.test']);
    expect(await publisher.finalise({ ...asked, stage })).toMatchObject({
      ok: true,
      remoteId: done.remoteId,
    });
    expect(await pds.records(account)).toHaveLength(1);
  });

  test('a lost answer is found again, and there is one post', async () => {
    const before = (await pds.records(account)).length;
    const asked = input({ text: 'Kerja bakti' });
    const direct = await laidReady(publisher, asked);
    const stage = { ...direct, pds: proxy.url };
    proxy.lose((_, path) => path.includes('putRecord'));
    expect(await publisher.finalise({ ...asked, stage })).toMatchObject({
      failure: { class: 'unconfirmed' },
    });
    expect(proxy.lost()).toBe(1);
    proxy.lose(() => false);
    const seen = await publisher.look({ ...asked, stage });
    expect(seen).toMatchObject({
      ok: true,
      found: { remoteId: expect.stringContaining(String(direct.rkey)) },
    });
    expect(await publisher.finalise({ ...asked, stage })).toMatchObject({ ok: true });
    expect(await pds.records(account)).toHaveLength(before + 1);
  });

  test('300 letters are taken; 301 are refused by us before anything is asked, and by the server alike', async () => {
    const letter = '👨‍👩‍👧';
    const full = input({ text: `${letter.repeat(100)}${'a'.repeat(200)}` });
    const stage = await laidReady(publisher, full);
    expect(await publisher.finalise({ ...full, stage })).toMatchObject({ ok: true });
    const over = `${full.message.text}a`;
    expect(await publisher.prepare(input({ text: over }))).toMatchObject({
      failure: { class: 'refused', reason: 'text-too-long' },
    });
    await expect(pds.createPost(account, over, systemClock.now().toString())).rejects.toThrow(/400/);
  });

  test('a password of somebody else, and one that was revoked, ask for a person', async () => {
    await pds.createAccount('lain');
    const other = input({}, { identifier: 'lain.test', password: 'sandi-untuk-uji' });
    expect(await publisher.who(other)).toMatchObject({
      failure: { class: 'refused', reason: 'other-account' },
    });
    expect(await publisher.who(input({}))).toMatchObject({
      ok: true,
      remoteId: account.did,
      accountName: 'dinkes.test',
    });
    await pds.revokePassword(account, 'simpul');
    const fresh = createBlueskyPublisher({ api: pds.url, plc: pds.plc });
    const refused = await fresh.prepare(input({}));
    expect(refused).toMatchObject({ ok: false, failure: { class: 'reconnect', reason: 'token-revoked' } });
    expect(JSON.stringify(refused)).not.toContain(password);
  });
});
