import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import {
  box,
  FACTS,
  FROM_MOOF,
  filmInFragments,
  PICTURES,
  PLACE,
  pictures,
  stretches,
  text,
  tfhd,
  traf,
  trun,
  u32,
} from './made-films.ts';
import { patched, readMp4 } from './mp4.ts';

const LONG = PLACE.length;

async function kept(bytes: Buffer): Promise<Buffer | string> {
  const read = await readMp4(stretches(bytes));
  return typeof read === 'string' ? read : Buffer.from(patched(Uint8Array.from(bytes), 0, read.patches));
}

describe('a film in fragments', () => {
  test.each([
    [
      'counted from the fragment, one size for all',
      (at: number) => [pictures(at), traf(tfhd(FROM_MOOF, FACTS), trun(1, 1, at + 4))],
    ],
    [
      'counted from the file, its size told at its head',
      (at: number, moofAt: number) => [
        pictures(at),
        traf(tfhd(0x1 | 0x2 | 0x8 | 0x10, FACTS, u32(0, moofAt + at + 4, 1, 9, LONG)), trun(0, 1)),
      ],
    ],
    [
      'each sample with its size, in two runs',
      (at: number) => [
        traf(
          tfhd(FROM_MOOF, FACTS),
          trun(0x1 | 0x4 | 0xf_00, 1, at + 4, 0, 5, 6, 0, 0),
          trun(0x2_00, 2, 6, LONG - 12),
        ),
        pictures(at),
      ],
    ],
    [
      'behind the samples of the track before, without a word where',
      (at: number) => [traf(tfhd(0, PICTURES), trun(1, 1, at)), traf(tfhd(0, FACTS), trun(0, 1))],
    ],
    [
      'of a track that the index does not know',
      (at: number) => [pictures(at), traf(tfhd(FROM_MOOF, 7, u32()), trun(0x1 | 0x2_00, 1, at + 4, LONG))],
    ],
  ])('loses the way that was walked: %s', async (_, trafs) => {
    const bytes = filmInFragments(trafs);
    expect(bytes.toString('latin1').split(PLACE)).toHaveLength(3);
    const after = await kept(bytes);
    expect(Buffer.isBuffer(after)).toBe(true);
    for (const rest of [PLACE.slice(0, 3), PLACE.slice(-3)]) expect(after.includes(rest)).toBe(false);
    expect(after.length).toBe(bytes.length);
    const pieces = (of: Buffer) => [...of.toString('latin1').matchAll(/PIC\d/g)].map(({ index }) => index);
    expect(pieces(after as Buffer)).toEqual(pieces(bytes));
    const again = await readMp4(stretches(after as Buffer));
    expect(again).toMatchObject({ patches: expect.any(Array) });
  });

  test('loses what a maker wrote into a fragment, and keeps its pictures’ piece', async () => {
    const note = box('uuid', text(PLACE));
    const after = await kept(
      filmInFragments((at) => [
        note,
        traf(tfhd(FROM_MOOF, PICTURES), note, trun(1, 1, at)),
        traf(tfhd(FROM_MOOF, FACTS), trun(1, 1, at + 4)),
      ]),
    );
    expect(after.includes(PLACE)).toBe(false);
    expect((after as Buffer).toString('latin1').split('tfhd')).toHaveLength(3);
  });

  test.each([
    ['whose facts have no size', () => [traf(tfhd(FROM_MOOF, 7), trun(1, 1, 40))]],
    ['whose facts lie behind its end', () => [traf(tfhd(FROM_MOOF, FACTS), trun(1, 1, 1_000_000))]],
    ['whose facts lie before its beginning', () => [traf(tfhd(FROM_MOOF, FACTS), trun(1, 1, -1_000_000))]],
    [
      'whose run says more samples than it has',
      () => [traf(tfhd(FROM_MOOF, FACTS), trun(0x2_01, 4_000_000, 40, 1))],
    ],
    ['with a piece of no track', () => [traf(trun(1, 1, 40))]],
    [
      'whose pictures lie where the facts before them end',
      (at: number) => [traf(tfhd(0, FACTS), trun(1, 1, at)), traf(tfhd(0, PICTURES), trun(0, 1))],
    ],
  ])('%s is refused: nobody can say what it keeps', async (_, trafs) => {
    expect(await kept(filmInFragments(trafs))).toBe('video-tells');
  });

  test('of any bytes ends, and never reads outside', async () => {
    const bytes = filmInFragments((at) => [pictures(at), traf(tfhd(FROM_MOOF, FACTS), trun(1, 1, at + 4))]);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.nat(bytes.length - 1), async (noise, at) => {
        const changed = Buffer.from(bytes);
        changed.set(noise.subarray(0, bytes.length - at), at);
        const after = await kept(changed);
        if (typeof after !== 'string') expect(after.length).toBe(bytes.length);
      }),
    );
  });
});
