import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { formData } from './multipart.ts';

/** As another implementation reads it. */
async function read({ body, contentType }: ReturnType<typeof formData>): Promise<FormData> {
  const whole = Buffer.concat(body as Uint8Array[]);
  return new Response(whole, { headers: { 'content-type': contentType } }).formData();
}

describe('a form with files', () => {
  test('arrives as it was given, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.uint8Array({ maxLength: 300 }), async (value, bytes) => {
        const form = await read(
          formData(
            [
              { name: 'alt_text', value },
              { name: 'file', fileName: 'foto "kita".jpg', mime: 'image/jpeg', bytes },
            ],
            '01H',
          ),
        );
        const file = form.get('file') as File;
        expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
        expect([form.get('alt_text'), file.type]).toEqual([value, 'image/jpeg']);
      }),
      { numRuns: 60 },
    );
  });

  test('cannot be closed from within', async () => {
    const bytes = new TextEncoder().encode('--simpul-01H--\r\n');
    const form = await read(
      formData(
        [
          { name: 'teks', value: 'simpul-01H-1' },
          { name: 'file', fileName: 'a\r\nX-Jahat: 1"', mime: 'image/png\r\nX-Jahat: 1', bytes },
        ],
        '01H',
      ),
    );
    expect(form.get('teks')).toBe('simpul-01H-1');
    const file = form.get('file') as File;
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
    expect(file.type).toBe('application/octet-stream');
  });
});
