import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { IMAGE_LIMITS, safeImage } from './safe-image.server.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3366aa' } });
const refusal = async (bytes: Uint8Array) => {
  const result = await safeImage(bytes);
  return result.ok ? 'taken' : result.error.type;
};

describe('a picture that an officer sends', () => {
  test('is drawn anew: place, camera and whatever else hides in it are gone', async () => {
    const sent = await picture(300, 200)
      .withExif({
        IFD0: { Make: 'KAMERA-RAHASIA', Copyright: 'Nama Orang' },
        IFD3: { GPSLatitude: '6/1 1/1 0/1', GPSLatitudeRef: 'S' },
      })
      .jpeg()
      .toBuffer();
    expect(sent.includes('KAMERA-RAHASIA')).toBe(true);
    const hidden = Buffer.concat([sent, Buffer.from('<script>alert(1)</script>')]);
    const result = await safeImage(hidden);
    if (!result.ok) throw new Error(result.error.type);
    const kept = Buffer.from(result.value.bytes);
    expect(kept.includes('KAMERA-RAHASIA')).toBe(false);
    expect(kept.includes('script')).toBe(false);
    const { exif, format } = await sharp(kept).metadata();
    expect({ exif, format }).toEqual({ exif: undefined, format: 'webp' });
  });

  test('stands upright and is made small enough for a poor network', async () => {
    const sent = await picture(4_000, 1_000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const result = await safeImage(sent);
    expect(result).toMatchObject({ ok: true, value: { width: 500, height: 2_000, mime: 'image/webp' } });
  });

  test('may be JPEG, PNG or WebP, told by its bytes', async () => {
    expect(await refusal(await picture(20, 20).png().toBuffer())).toBe('taken');
    expect(await refusal(await picture(20, 20).webp().toBuffer())).toBe('taken');
    expect(
      await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
    ).toBe('image-type');
    expect(await refusal(Buffer.from('%PDF-1.7'))).toBe('image-type');
    expect(await refusal(await picture(20, 20).tiff().toBuffer())).toBe('image-type');
    expect(await refusal(new Uint8Array())).toBe('image-empty');
  });

  test('that moves is refused', async () => {
    expect(await refusal(await picture(20, 20).gif().toBuffer())).toBe('image-animated');
    const frames = await sharp(Buffer.concat([Buffer.alloc(1200, 200), Buffer.alloc(1200, 20)]), {
      raw: { width: 20, height: 40, channels: 3, pageHeight: 20 },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect(await refusal(frames)).toBe('image-animated');
  });

  test('of a few bytes that unpacks to a wall is refused before it is unpacked', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#000000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe('image-too-many-pixels');
  });

  test('that is too heavy or broken is refused', async () => {
    expect(await refusal(new Uint8Array(IMAGE_LIMITS.bytes + 1))).toBe('image-too-large');
    const whole = await picture(400, 400).jpeg().toBuffer();
    expect(await refusal(whole.subarray(0, 200))).toBe('image-damaged');
  });

  test('never makes the program throw, whatever its bytes', async () => {
    const heads = [[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], []];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        expect(typeof (await refusal(Uint8Array.from([...head, ...tail])))).toBe('string');
      }),
      { numRuns: 60 },
    );
  });
});
