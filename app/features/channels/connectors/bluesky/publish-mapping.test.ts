import { describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import * as fc from '#app/testing/properties.ts';
import type { Message } from '../publishing.ts';
import { facetsOf, mentionsIn, recordKey, recordOf } from './publish-mapping.ts';

const now = Temporal.Instant.from('2026-11-23T03:00:00.123456Z');
const stage = {
  did: 'did:plc:abcdefghijklmnopqrstuvwx',
  pds: 'https://pds.contoh.id',
  handle: 'dinkes.contoh.id',
  rkey: '3k2a2a2a2a2a2',
  images: [],
  mentions: {},
};
const message = (part: Partial<Message>): Message => ({
  title: null,
  text: 'Halo',
  link: null,
  media: [],
  ...part,
});

/** What each facet covers, read back by bytes. */
const covered = (text: string, mentions: Record<string, string> = {}) =>
  facetsOf(text, mentions).map(({ index, features }) => [
    Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString(),
    ...features.map(({ uri, tag, did }) => uri ?? tag ?? did),
  ]);

describe('facets', () => {
  test('name links, hashtags and known handles by bytes, behind any letters', () => {
    const text =
      'Kota “Wanasari” 👨‍👩‍👧‍👦: #Sehat, lihat wanasari.go.id/jadwal dan https://a.id/x. @dinkes.contoh.id @siapa.contoh.id';
    expect(covered(text, { 'dinkes.contoh.id': 'did:plc:a' })).toEqual([
      ['#Sehat', 'Sehat'],
      ['wanasari.go.id/jadwal', 'https://wanasari.go.id/jadwal'],
      ['https://a.id/x', 'https://a.id/x'],
      ['@dinkes.contoh.id', 'did:plc:a'],
    ]);
    expect(mentionsIn(text)).toEqual(['dinkes.contoh.id', 'siapa.contoh.id']);
    expect(mentionsIn('surel ke dinkes@wanasari.go.id')).toEqual([]);
  });

  test('of any text lie inside it, in order, apart, at the bounds of letters', () => {
    const piece = fc.constantFrom(
      '#tag',
      'https://a.id/é',
      'b.go.id',
      '@dinkes.contoh.id',
      '😀',
      'é',
      ' ',
      '\n',
      '“',
      'kata',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join('')),
        (text) => {
          const bytes = Buffer.from(text);
          let end = 0;
          for (const { index } of facetsOf(text, { 'dinkes.contoh.id': 'did:plc:a' })) {
            expect(index.byteStart).toBeGreaterThanOrEqual(end);
            expect(index.byteEnd).toBeLessThanOrEqual(bytes.length);
            expect(text).toContain(bytes.subarray(index.byteStart, index.byteEnd).toString());
            end = index.byteEnd;
          }
        },
      ),
      { examples: [['https://a.id/é😀#tag😀#tag']] },
    );
  });
});

describe('the key of a post', () => {
  test('is a valid TID, the same for the same delivery, another for another', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, two) => {
        expect(recordKey(one)).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
        expect(recordKey(one)).toBe(recordKey(one));
        return one === two || recordKey(one) !== recordKey(two);
      }),
    );
  });

  test('stands in the order in which deliveries were made', () => {
    const keys = [
      '019ab0c4-0000-7fff-bfff-ffffffffffff',
      '019ab0c4-0001-7000-8000-000000000000',
      '019ab0c5-0000-7000-8000-000000000000',
    ].map(recordKey);
    expect(keys).toEqual(keys.toSorted());
  });
});

describe('the record', () => {
  test('says its language and moment, and shows the link as a card', () => {
    expect(recordOf(message({ title: 'Jadwal', link: 'https://wanasari.go.id/j' }), stage, now)).toEqual({
      $type: 'app.bsky.feed.post',
      text: 'Halo\n\nhttps://wanasari.go.id/j',
      createdAt: '2026-11-23T03:00:00.123Z',
      langs: ['id'],
      facets: [
        {
          index: { byteStart: 6, byteEnd: 30 },
          features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://wanasari.go.id/j' }],
        },
      ],
      embed: {
        $type: 'app.bsky.embed.external',
        external: { uri: 'https://wanasari.go.id/j', title: 'Jadwal', description: '' },
      },
    });
  });
});
