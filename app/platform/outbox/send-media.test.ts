import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { OutboxBox } from './box.ts';
import type { EntryMedia, NewEntry, OutboxEntry, Sender } from './entry.ts';
import { sendAll } from './send.ts';
import { sendMedia } from './send-media.ts';

const bagas: Sender = { personId: 'bagas', tenantId: 'wanasari' };
const PART = 10;
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const refused = (status: number, title: string, detail: string) =>
  new Response(JSON.stringify({ title, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

const photo = (id: string, words: string): EntryMedia => ({
  id,
  blob: new Blob([words], { type: 'image/jpeg' }),
  name: 'a.jpg',
  label: `Foto ${id}`,
  path: '/api/uploads',
  about: { unitId: 'dinkes' },
});

/** A program that keeps parts, with troubles on the way. */
function program(trouble: (path: string, count: number) => Response | 'no network' | null = () => null) {
  const uploads = new Map<
    string,
    { bytes: number; sha256: string; parts: Map<number, Uint8Array>; done: boolean }
  >();
  const notes = new Map<string, string>();
  const asked: string[] = [];
  const fetcher = async (path: string, init: RequestInit): Promise<Response> => {
    asked.push(path.replace('/api', ''));
    const met = trouble(path, asked.length);
    if (met === 'no network') throw new TypeError('Failed to fetch');
    if (met) return met;
    const [, , , id = '', what, position] = path.split('/');
    if (path === '/api/notes') {
      const key = new Headers(init.headers).get('idempotency-key') ?? '';
      notes.set(key, String(init.body));
      return json(200, { noteId: 'n' });
    }
    if (path === '/api/uploads') {
      const said = JSON.parse(String(init.body));
      const known = uploads.get(said.id) ?? {
        bytes: said.bytes,
        sha256: said.sha256,
        parts: new Map(),
        done: false,
      };
      uploads.set(said.id, known);
      return json(200, {
        state: known.done ? 'done' : 'open',
        have: [...known.parts.keys()],
        partBytes: PART,
        mediaId: known.done ? 'm' : null,
      });
    }
    const upload = uploads.get(id)!;
    if (what === 'parts') {
      const bytes = init.body as Uint8Array;
      expect(new Headers(init.headers).get('content-sha256')).toBe(hash(bytes));
      upload.parts.set(Number(position), bytes);
      return json(200, { state: 'open', position });
    }
    const whole = Buffer.concat([...upload.parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes));
    if (whole.length !== upload.bytes) return refused(409, 'not-whole', 'x');
    expect(hash(whole)).toBe(upload.sha256);
    upload.done = true;
    return json(200, { mediaId: 'm' });
  };
  return { fetcher, asked, uploads, notes };
}

const send = (media: EntryMedia, one: ReturnType<typeof program>) => sendMedia(media, bagas, one.fetcher);

describe('a file in parts', () => {
  test('is sent whole, with the fingerprint of each part and of all', async () => {
    const one = program();
    expect(await send(photo('1', 'abcdefghijklmnopqrstuvwxyz'), one)).toMatchObject({ status: 200 });
    expect(one.asked).toEqual([
      '/uploads',
      '/uploads/1/parts/0',
      '/uploads/1/parts/1',
      '/uploads/1/parts/2',
      '/uploads/1/finish',
    ]);
  });

  test('goes on where the network broke, and sends no part twice', async () => {
    let broken = true;
    const one = program((path) => (broken && path.endsWith('parts/1') ? 'no network' : null));
    expect(await send(photo('1', 'abcdefghijklmnopqrstuvwxyz'), one)).toEqual({ status: 0 });
    broken = false;
    expect(await send(photo('1', 'abcdefghijklmnopqrstuvwxyz'), one)).toMatchObject({ status: 200 });
    expect(one.asked.filter((path) => path.endsWith('parts/0'))).toHaveLength(1);
  });

  test('that the program has is not sent at all', async () => {
    const one = program();
    await send(photo('1', 'abc'), one);
    const before = one.asked.length;
    expect(await send(photo('1', 'abc'), one)).toMatchObject({ status: 200, body: { mediaId: 'm' } });
    expect(one.asked.slice(before)).toEqual(['/uploads']);
  });

  test('forgotten by the program begins anew; one that never comes whole waits for the next time', async () => {
    let times = 0;
    const once = program((path) => {
      if (!path.endsWith('finish')) return null;
      times += 1;
      return times === 1 ? refused(409, 'expired', 'x') : null;
    });
    expect(await send(photo('1', 'abc'), once)).toMatchObject({ status: 200 });
    const never = program((path) => (path.endsWith('finish') ? refused(409, 'not-whole', 'x') : null));
    expect(await send(photo('1', 'abc'), never)).toEqual({ status: 503 });
  });
});

describe('an entry with files', () => {
  const entry: OutboxEntry = {
    key: 'k1',
    act: 'content.keep-note',
    path: '/api/notes',
    answers: '/api/outbox',
    version: 1,
    payload: { photos: [{ uploadId: '1' }, { uploadId: '2' }] },
    media: [photo('1', 'satu'), photo('2', 'dua')],
    ...bagas,
    title: 'Catatan',
    text: 'x',
    createdAt: 1,
    state: 'waiting',
    tries: 0,
  };
  function phone() {
    const held = new Map<string, OutboxEntry>([[entry.key, entry]]);
    const box: OutboxBox = {
      all: async () => [...held.values()],
      add: async (one: NewEntry, at: number) =>
        void held.set(one.key, { ...one, createdAt: at, state: 'waiting', tries: 0 }),
      change: async (key, change) => {
        const now = held.get(key);
        if (now) held.set(key, { ...now, ...change });
      },
      remove: async (key) => void held.delete(key),
    };
    return { box, held };
  }

  test('sends its files first, then itself, and tells how far it is', async () => {
    const { box, held } = phone();
    const one = program();
    const parts: number[] = [];
    await sendAll(box, bagas, one.fetcher, undefined, (_, part) => parts.push(part));
    expect(one.asked.at(-1)).toBe('/notes');
    expect(held.size).toBe(0);
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  test('keeps what was sent of it through a break: the payload and its key stay the same', async () => {
    const { box, held } = phone();
    let broken = true;
    const one = program((path) => (broken && path.includes('/2/parts') ? 'no network' : null));
    await sendAll(box, bagas, one.fetcher);
    expect(held.get('k1')?.media?.map(({ sent }) => sent ?? false)).toEqual([true, false]);
    expect(held.get('k1')?.payload).toEqual(entry.payload);
    broken = false;
    await sendAll(box, bagas, one.fetcher);
    expect(one.asked.filter((path) => path.startsWith('/uploads/1/parts'))).toHaveLength(1);
    expect([...one.notes.keys()]).toEqual(['k1']);
  });

  test('with a file that is refused for good is held, says which one, and keeps all of them', async () => {
    const { box, held } = phone();
    const one = program((path) =>
      path === '/api/uploads/2/finish' ? refused(415, 'damaged', 'Foto ini rusak.') : null,
    );
    await sendAll(box, bagas, one.fetcher);
    expect(held.get('k1')).toMatchObject({ state: 'held', reason: 'Foto 2: Foto ini rusak.' });
    expect(held.get('k1')?.media).toHaveLength(2);
    expect(one.notes.size).toBe(0);
  });
});
