import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type { Connector, ConnectorChannel } from './connector.ts';
import { impatient } from './contract.ts';
import { NOW } from './contract-measuring.ts';
import { describeTroubles } from './contract-troubles.ts';
import { exactText, inputFor, mediaFor, messageFor, run } from './contract-writing.ts';
import { type FakeHost, startFakeHost } from './fake-host.ts';
import type { Credential, Message, Publisher } from './publishing.ts';
import { measureText } from './text-measure.ts';

/** Troubles of a network that a fake can have on demand; a connector's test names those that its network knows. */
export type PublishTrouble =
  /** The post is made, the answer never comes. */
  | 'accepted-then-silent'
  /** The post is made, the answer is 500. */
  | 'accepted-then-500'
  /** The leave has ended and the connector can't renew it by itself. */
  | 'leave-ended'
  /** Too fast: wait and come again. */
  | 'asked-to-wait'
  /** The account's or the app's allowance is used up until a moment that the answer names. */
  | 'quota-used'
  | 'text-refused'
  | 'duplicate-refused'
  /** The network blocks the act, though nothing is wrong with the message. */
  | 'action-blocked'
  /** Media are ready only after a few looks. */
  | 'slow-processing'
  | 'processing-failed'
  /** What was prepared is no more by the time of the irreversible call (until `null`). */
  | 'prepared-expired'
  /** The network could not fetch the media. */
  | 'media-unreachable';

export type FakePublished = {
  readonly remoteId: string;
  readonly title: string | null;
  /** Plain text, however the network keeps it. */
  readonly text: string;
  readonly alts: readonly string[];
};

/** A network that can be written to, with one account. */
export type FakePublishing = {
  readonly host: FakeHost;
  readonly publisher: Publisher;
  readonly channel: ConnectorChannel;
  readonly credential: Credential;
  /** Works as well, but belongs to someone else; null where a site has no second account. */
  readonly otherCredential: Credential | null;
  /** What anyone can see at the account, oldest first; a draft or a container is not among it. */
  posts(): readonly FakePublished[];
  /** From now on; null ends it. */
  trouble(trouble: PublishTrouble | null): void;
  clear(): void;
  /** Where one reads the same network: what it collects must be what the publisher said it made. */
  readonly collector?: Connector;
};

export type PublisherPromises = {
  /** `proves`: absence is certain. `finds`: what is there is found, absence is not certain. `never`: can't look. */
  readonly looks: 'proves' | 'finds' | 'never';
  /** The irreversible call may be made again and makes no second post. */
  readonly idempotent: boolean;
  readonly troubles: readonly PublishTrouble[];
};

export type Given = {
  readonly fake: FakePublishing;
  readonly outside: Outside;
  /** Public address under which the message's media can be fetched. */
  readonly mediaUrl: string;
};

const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z',
  'base64',
);

const newOutside = (host: FakeHost): Outside =>
  impatient(
    createOutside({
      clock: { now: () => NOW },
      allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
      userAgent: 'Simpul/uji',
      minGapMs: 0,
    }),
    host.isSilent,
  );

/** Every connector that publishes keeps this; a new one calls it with its fake and says what it promises. */
export function describePublisher(
  name: string,
  start: () => Promise<FakePublishing>,
  promises: PublisherPromises,
): void {
  describe(`publishing to ${name}`, () => {
    let given: Given;
    let media: FakeHost;
    beforeAll(async () => {
      const fake = await start();
      media = await startFakeHost((_, response) => {
        response.writeHead(200, { 'content-type': 'image/jpeg' }).end(JPEG);
      });
      given = { fake, outside: newOutside(fake.host), mediaUrl: media.url };
    });
    afterAll(() => Promise.all([given?.fake.host.stop(), media?.stop()]));
    beforeEach(() => {
      // A host that was troubled in one test is not left alone in the next.
      given = { ...given, outside: newOutside(given.fake.host) };
      given.fake.clear();
      given.fake.trouble(null);
      given.fake.host.fail(null);
    });

    describeOrdinary(() => given);
    describeTroubles(() => given, promises);
  });
}

function describeOrdinary(now: () => Given): void {
  const limits = () => now().fake.publisher.limits;
  const publish = async (message: Message) => run(inputFor(now(), message), now().fake.publisher);

  test('publishes once, whole, under the id and address that it tells', async () => {
    const { fake } = now();
    const message = messageFor(limits(), 'Pekan imunisasi dibuka di Puskesmas Muarabening.');
    const done = await publish(message);
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
    expect(fake.posts()).toMatchObject([{ remoteId: done.remoteId, text: message.text }]);
    if (limits().title) expect(fake.posts()[0]?.title).toBe(message.title);
    if (!fake.collector) return;
    const { outside } = now();
    const read = await fake.collector.collect({ channel: fake.channel, cursor: null, outside, now: NOW });
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.items.map(({ remoteId, address }) => [remoteId, address])).toEqual([
      [done.remoteId, done.address],
    ]);
  });

  test.each(['plain', 'mixed'] as const)('takes a %s text that fills the last character', async (kind) => {
    const { fake } = now();
    const message = messageFor(limits(), '');
    const text = exactText(limits(), kind, message.media.length > 0);
    const { used, most, over } = measureText(limits(), text, message.media.length > 0);
    expect([used, over]).toEqual([most, 0]);
    const done = await publish({ ...message, text });
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
    const [made, ...more] = fake.posts();
    expect([made?.text.length, made?.text === text, more.length]).toEqual([text.length, true, 0]);
  });

  test('refuses one character more before anything is asked', async () => {
    const { fake } = now();
    const message = messageFor(limits(), '');
    const text = `${exactText(limits(), 'plain', message.media.length > 0)}a`;
    const before = fake.host.count();
    expect(await publish({ ...message, text })).toMatchObject({
      ok: false,
      failure: { class: 'refused', reason: 'text-too-long' },
    });
    expect([fake.host.count() - before, fake.posts()]).toEqual([0, []]);
  });

  test('sends the description of every picture', async () => {
    const { images, alt } = limits();
    const { fake } = now();
    if (!images) return;
    const alts = ['Perawat menyuntik bayi', 'Antrean “warga” & kader'].slice(0, images.most);
    const pictures = alts.map((each) => mediaFor(limits(), 'image', each));
    const done = await publish({ ...messageFor(limits(), 'Foto kegiatan.'), media: pictures });
    expect(done).toMatchObject({ ok: true });
    expect(fake.posts()[0]?.alts).toEqual(alt ? alts : []);
  });

  test('a picture that is no more is said before anything goes out', async () => {
    const { fake } = now();
    if (limits().fetchesMedia) return;
    const media = [mediaFor(limits(), limits().images ? 'image' : 'video', 'Foto')];
    const input = inputFor(now(), { ...messageFor(limits(), 'Foto.'), media });
    const done = await run({ ...input, readMedia: async () => null }, fake.publisher);
    expect(done).toMatchObject({ ok: false, failure: { class: 'refused', reason: 'media-missing' } });
    expect(fake.posts()).toEqual([]);
  });

  test('preparing shows nobody anything, and twice is as good as once', async () => {
    const { fake } = now();
    const input = inputFor(now(), messageFor(limits(), 'Kerja bakti hari Jumat.'));
    expect(await fake.publisher.prepare(input)).toMatchObject({ ok: true });
    expect(fake.posts()).toEqual([]);
    expect(await run(input, fake.publisher)).toMatchObject({ ok: true });
    expect(fake.posts()).toHaveLength(1);
  });

  test('two messages are two posts', async () => {
    const { fake } = now();
    const one = inputFor(now(), messageFor(limits(), 'Posyandu di RW 3.'));
    const two = inputFor(now(), messageFor(limits(), 'Posyandu di RW 4.'), 2);
    const done = [await run(one, fake.publisher), await run(two, fake.publisher)];
    expect(fake.posts().map(({ remoteId }) => remoteId)).toEqual(
      done.map((each) => (each.ok ? each.remoteId : each.failure)),
    );
  });

  test('knows whose leave it has, and takes nobody else’s', async () => {
    const { fake, outside } = now();
    const asked = { channel: fake.channel, outside, now: NOW };
    const own = await fake.publisher.who({ ...asked, credential: fake.credential });
    if (!own.ok) throw new Error(JSON.stringify(own.failure));
    expect([own.accountName !== '', own.remoteId !== '']).toEqual([true, true]);
    if (!fake.otherCredential) return;
    const other = await fake.publisher.who({ ...asked, credential: fake.otherCredential });
    expect(other).toMatchObject({ ok: false, failure: { class: 'refused', reason: 'other-account' } });
  });
}
