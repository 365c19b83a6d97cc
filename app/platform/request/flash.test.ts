import { describe, expect, it } from 'vitest';
import { redirectWith, takeFlash } from './flash.server.ts';

const pageWith = (cookie: string) => new Request('http://kota.test/kerja', { headers: { cookie } });

describe('a message left for the next page', () => {
  it('arrives with its undo, once, and is forgotten', () => {
    const undo = { label: 'Urungkan', action: '/kerja/antrean', fields: { intent: 'undo', id: '7' } };
    const answer = redirectWith('/kerja/antrean', { text: 'Kiriman dicocokkan.', undo });
    expect(answer.status).toBe(303);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { flash, headers } = takeFlash(pageWith(`lain=1; ${cookie}`));
    expect(flash).toMatchObject({ text: 'Kiriman dicocokkan.', undo });
    expect(headers['Set-Cookie']).toContain('Max-Age=0');
  });

  it('is not believed when it is forged or leads elsewhere', () => {
    const forged = (value: unknown) =>
      takeFlash(pageWith(`simpul_kabar=${Buffer.from(JSON.stringify(value)).toString('base64url')}`)).flash;
    expect(forged({ id: 'a' })).toBeUndefined();
    expect(
      forged({ id: 'a', text: 'x', undo: { label: 'y', action: '//jahat.test', fields: {} } }),
    ).toBeUndefined();
    expect(takeFlash(pageWith('simpul_kabar=bukan-json')).flash).toBeUndefined();
    expect(takeFlash(pageWith('simpul_kabar=')).headers).toEqual({});
  });
});
