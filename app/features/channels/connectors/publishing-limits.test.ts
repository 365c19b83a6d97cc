import { describe, expect, test } from 'vitest';
import type { Message, MessageMedia } from './publishing.ts';
import { breachesOf, limitsOf, PUBLISHING_LIMITS } from './publishing-limits.ts';

const image: MessageMedia = {
  fileId: 'a',
  kind: 'image',
  mime: 'image/jpeg',
  bytes: 200_000,
  width: 800,
  height: 600,
  alt: 'Perawat menyuntik bayi',
};
const video: MessageMedia = { ...image, kind: 'video', mime: 'video/mp4', bytes: 1_000_000 };
const message = (part: Partial<Message>): Message => ({
  title: 'Judul',
  text: 'Halo',
  link: null,
  media: [],
  ...part,
});
const wrong = (network: string, part: Partial<Message>) =>
  breachesOf(limitsOf(network)!, message(part)).map((breach) => breach.type);

describe('what a network does not take', () => {
  test('nothing is wrong with a short text and a picture with its description, anywhere', () => {
    for (const network of Object.keys(PUBLISHING_LIMITS)) {
      if (network === 'youtube') continue;
      expect([network, wrong(network, { media: [image] })]).toEqual([network, []]);
    }
    expect(wrong('youtube', { media: [video] })).toEqual([]);
  });

  test.each<[string, Partial<Message>, string[]]>([
    ['bluesky', { text: 'a'.repeat(301) }, ['text-too-long']],
    ['bluesky', { text: '  ' }, ['text-empty']],
    ['bluesky', { media: [{ ...image, alt: ' ' }] }, ['alt-missing']],
    ['bluesky', { media: Array(5).fill(image) }, ['too-many-images']],
    ['bluesky', { media: [video] }, ['media-kind']],
    ['bluesky', { media: [{ ...image, bytes: 1_000_001 }] }, ['media-too-large']],
    ['website', { title: ' ' }, ['title-missing']],
    ['website', { title: 'a'.repeat(201) }, ['title-too-long']],
    ['instagram', {}, ['media-required']],
    ['instagram', { media: [{ ...image, mime: 'image/png' }] }, ['media-kind']],
    ['instagram', { media: [image, video] }, ['media-mixed']],
    [
      'instagram',
      { media: [image], text: Array.from({ length: 31 }, (_, at) => `#tag${at}`).join(' ') },
      ['too-many-hashtags'],
    ],
    ['telegram', { text: 'a'.repeat(2_000), media: [image] }, ['text-too-long']],
    ['mastodon', { media: [{ ...image, mime: 'image/heic' }] }, ['media-kind']],
    ['mastodon', { media: [video, video] }, ['too-many-videos']],
  ])('%s refuses %o', (network, part, types) => expect(wrong(network, part)).toEqual(types));

  test('a network without limits of its own has none', () => expect(limitsOf('phone')).toBeNull());
});
