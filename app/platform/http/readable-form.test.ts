import { describe, expect, test } from 'vitest';
import { isReadablePath, readableForm } from './readable-form.server.ts';

const post = (path: string, type: string | null, body: BodyInit | null = 'x', method = 'POST') =>
  readableForm(
    new Request(`http://localhost${path}`, {
      method,
      ...(type === null ? {} : { headers: { 'content-type': type } }),
      body,
    }),
  );
const part = (boundary: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\nisi\r\n--${boundary}--\r\n`;

describe('a form that a page can read', () => {
  test('goes on, and its body can still be read', async () => {
    const one = await post('/masuk', 'application/x-www-form-urlencoded;charset=UTF-8', 'a=isi');
    expect((await one!.formData()).get('a')).toBe('isi');
    const other = await post('/masuk', 'multipart/form-data; boundary=x', part('x'));
    expect((await other!.formData()).get('a')).toBe('isi');
  });

  test('a file arrives whole', async () => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array([0, 255, 13, 10, 45, 45])], 'a.png', { type: 'image/png' }));
    const sent = new Request('http://localhost/kerja/lapor', { method: 'POST', body: form });
    const file = (await (await readableForm(sent))!.formData()).get('file') as File;
    expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0, 255, 13, 10, 45, 45]);
  });

  test('a button without fields sends nothing at all, which is an empty form', async () => {
    const sent = await post('/keluar', null, null);
    expect([...(await sent!.formData())]).toEqual([]);
    expect(await post('/keluar', null, new Uint8Array([1]))).toBeNull();
  });

  test('questions pass', async () => {
    expect(await readableForm(new Request('http://localhost/cari?q=a'))).not.toBeNull();
  });
});

describe('no page can read', () => {
  test.each([
    ['multipart without its boundary', '/masuk', 'multipart/form-data', 'x'],
    ['multipart with another boundary', '/masuk', 'multipart/form-data; boundary=x', part('y')],
    ['multipart that is cut', '/masuk', 'multipart/form-data; boundary=x', part('x').slice(0, 40)],
    ['an empty multipart', '/masuk', 'multipart/form-data; boundary=x', ''],
    ['JSON', '/kerja/lapor', 'application/json', '{}'],
    ['plain text, as a foreign page sends it without asking', '/masuk', 'text/plain', 'a=b'],
    ['bytes without a name', '/masuk', null, new Uint8Array([97])],
    ['JSON beside the doors of passkeys', '/kerja/profil/kunci-sandi/x', 'application/json', '{}'],
  ])('%s', async (_, path, type, body) => {
    expect(await post(path, type, body)).toBeNull();
    expect(await post(path, type, body, 'PUT')).toBeNull();
  });

  test('but the doors of passkeys take JSON', async () => {
    expect(await post('/masuk/kunci-sandi', 'application/json', '{}')).not.toBeNull();
    expect(await post('/kerja/profil/kunci-sandi', 'application/json', '{}')).not.toBeNull();
  });
});

test.each([
  ['/kabar/a%20b', true],
  ['/', true],
  ['/undangan/abc%', false],
  ['/%E0%A4%A', false],
])('the path %s is readable: %s', (path, readable) => {
  expect(isReadablePath(path)).toBe(readable);
});
