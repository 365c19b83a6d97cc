import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { byteRange } from './byte-range.ts';
import { box, PLACE, stretches, text, u32 } from './made-films.ts';
import { patched, readMp4 } from './mp4.ts';
import { sniff } from './sniff.ts';

const handler = (kind: string) => box('hdlr', u32(0, 0), text(kind), Buffer.alloc(13));
const mvhd = (scale: number, length: number) => box('mvhd', u32(0, 0, 0, scale, length), Buffer.alloc(80));
const tkhd = (width: number, height: number, onSide = false) => {
  const matrix = onSide
    ? u32(0, 65_536, 0, -65_536, 0, 0, 0, 0, 1_073_741_824)
    : u32(65_536, 0, 0, 0, 65_536, 0, 0, 0, 1_073_741_824);
  return box('tkhd', Buffer.alloc(40), matrix, u32(width * 65_536, height * 65_536));
};
const track = (kind: string, ...more: Uint8Array[]) => box('trak', ...more, box('mdia', handler(kind)));
/** The index of a track's samples, two in a chunk: sizes as a table, or one size for all; places of 4 or 8 bytes. */
const samples = (places: number[], sizes: number[] | number, isLong = false) =>
  box(
    'minf',
    box(
      'stbl',
      box('stsc', u32(0, 1, 1, 2, 1)),
      typeof sizes === 'number'
        ? box('stsz', u32(0, sizes, places.length * 2))
        : box('stsz', u32(0, 0, sizes.length, ...sizes)),
      isLong
        ? box('co64', u32(0, places.length, ...places.flatMap((at) => [0, at])))
        : box('stco', u32(0, places.length, ...places)),
    ),
  );
/** A film with a track of facts, whose samples lie among the pictures. */
function driven(kind: string, index: (at: number) => Buffer): Buffer {
  const facts = (at: number) => box('trak', box('mdia', handler(kind), index(at)));
  const head = (at: number) =>
    Buffer.concat([
      box('ftyp', text('isom0000')),
      box('moov', mvhd(1, 1), track('vide', tkhd(8, 8)), facts(at)),
    ]);
  const start = head(0).length + 8;
  return Buffer.concat([head(start), box('mdat', text(`PIC1${PLACE}PIC2${PLACE}PIC3`))]);
}
const film = (more: { index?: Uint8Array[]; end?: Uint8Array[]; onSide?: boolean } = {}) =>
  Buffer.concat([
    box('ftyp', text('isom0000')),
    box('moov', mvhd(600, 7_500), track('vide', tkhd(1_920, 1_080, more.onSide)), ...(more.index ?? [])),
    box('mdat', Buffer.alloc(64, 7)),
    ...(more.end ?? []),
  ]);

/** What is kept of a film, piece by piece as it is written. */
async function kept(bytes: Buffer, piece = 50): Promise<Buffer | null> {
  const read = await readMp4(stretches(bytes));
  if (typeof read === 'string') return null;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece)
    pieces.push(patched(Uint8Array.from(bytes.subarray(at, at + piece)), at, read.patches));
  return Buffer.concat(pieces);
}

describe('a film', () => {
  test('tells its length and its size, also when it lies on its side', async () => {
    expect(await readMp4(stretches(film()))).toMatchObject({ seconds: 12.5, width: 1_920, height: 1_080 });
    expect(await readMp4(stretches(film({ onSide: true })))).toMatchObject({ width: 1_080, height: 1_920 });
  });

  test.each([
    ['in the words of its maker', { index: [box('udta', box('\xa9xyz', u32(18), text(PLACE)))] }],
    ['in the box of 3GPP', { index: [box('udta', box('loci', text(PLACE)))] }],
    ['in the keys of Apple', { index: [box('meta', text(PLACE))] }],
    ['at a track', { index: [track('soun', box('udta', text(PLACE)))] }],
    ['in a track of facts', { index: [track('meta', text(PLACE))] }],
    ['in XMP behind the film', { end: [box('uuid', text(PLACE))] }],
    ['in a box of the maker’s own', { end: [box('sefd', text(PLACE))] }],
    ['in bytes behind the film that are no box', { end: [text(`SEFT${PLACE}`)] }],
  ])('loses the place it keeps %s, and nothing moves', async (_, more) => {
    const bytes = film(more);
    expect(bytes.includes(PLACE)).toBe(true);
    const after = await kept(bytes);
    expect(after?.includes(PLACE)).toBe(false);
    expect(after?.length).toBe(bytes.length);
    const at = bytes.indexOf('mdat');
    expect(after?.subarray(at, at + 68)).toEqual(bytes.subarray(at, at + 68));
    expect(await readMp4(stretches(after!))).toMatchObject({ seconds: 12.5, width: 1_920 });
  });

  const long = PLACE.length;
  test.each([
    [
      'sizes told one by one',
      'meta',
      (at: number) => samples([at + 4, at + 8 + long], [10, long - 10, 1, long - 1]),
    ],
    ['one size for all', 'camm', (at: number) => samples([at + 4, at + 8 + long], long / 2)],
    ['places of eight bytes', 'text', (at: number) => samples([at + 4, at + 8 + long], long / 2, true)],
  ])('loses the way that was walked where it lies among the pictures: %s', async (_, kind, index) => {
    const bytes = driven(kind, index);
    const after = await kept(bytes, 7);
    expect(after?.includes(PLACE.slice(0, 8))).toBe(false);
    expect(after?.includes(PLACE.slice(-8))).toBe(false);
    for (const picture of ['PIC1', 'PIC2', 'PIC3'])
      expect(after?.indexOf(picture)).toBe(bytes.indexOf(picture));
  });

  test.each([
    ['whose samples have no sizes', () => samples([40], [])],
    [
      'whose chunks have no samples',
      () => box('minf', box('stbl', box('stco', u32(0, 1, 40)), box('stsz', u32(0, 4, 1)))),
    ],
  ])('with a track of facts %s is refused: nobody can say what it keeps', async (_, index) => {
    expect(await readMp4(stretches(driven('meta', index)))).toBe('video-tells');
  });

  test.each([
    ['without an index', Buffer.concat([box('ftyp', text('isom0000')), box('mdat', Buffer.alloc(64))])],
    ['cut off in its pictures', film().subarray(0, -10)],
    ['of sound only', Buffer.concat([box('moov', mvhd(1, 1), track('soun')), box('mdat', Buffer.alloc(8))])],
    ['whose box says it is longer than the file', Buffer.concat([u32(4_000_000_000), text('moov')])],
  ])('%s is none', async (_, bytes) => {
    expect(await readMp4(stretches(bytes))).toBe('video-damaged');
  });

  test('of any bytes ends, and never reads outside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(film().length - 1), async (noise, at) => {
        const bytes = Buffer.from(film());
        bytes.set(noise.subarray(0, bytes.length - at), at);
        await kept(bytes);
        await kept(Buffer.from(noise));
      }),
    );
  });
});

test.each([
  [[0xff, 0xd8, 0xff, 0xe0], 'jpeg'],
  [[...text('RIFF0000WEBP')], 'webp'],
  [[...text('RIFF0000AVI ')], 'other-video'],
  [[0, 0, 0, 24, ...text('ftypheic')], 'heic'],
  [[0, 0, 0, 24, ...text('ftypqt  ')], 'mp4'],
  [[0x1a, 0x45, 0xdf, 0xa3], 'other-video'],
  [[...text('<html>')], null],
  [[], null],
])('the first bytes %j are %s', (bytes, expected) => {
  expect(sniff(Uint8Array.from(bytes))).toBe(expected);
});

test.each([
  [null, null],
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=900-', { start: 900, end: 999 }],
  ['bytes=-100', { start: 900, end: 999 }],
  ['bytes=0-9999', { start: 0, end: 999 }],
  ['bytes=1000-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=5-2', null],
  ['bytes=0-1,5-6', null],
  ['items=0-1', null],
])('the range %s of a thousand bytes', (header, expected) => {
  expect(byteRange(header, 1_000)).toEqual(expected);
});
