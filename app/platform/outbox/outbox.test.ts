import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import type { OutboxBox } from './box.ts';
import type { NewEntry, OutboxEntry, SendAnswer, Sender } from './entry.ts';
import { countsOf, nextToSend, shownTo, verdictOn } from './order.ts';
import { sendAll, sentByAnother } from './send.ts';

const bagas: Sender = { personId: 'bagas', tenantId: 'wanasari' };
const intan: Sender = { personId: 'intan', tenantId: 'wanasari' };

const entry = (key: string, given: Partial<OutboxEntry> = {}): OutboxEntry => ({
  key,
  act: 'monitoring.report-link',
  path: '/api/v1/monitoring/link-reports',
  answers: '/api/v1/monitoring/outbox',
  version: 1,
  payload: { address: key },
  ...bagas,
  title: 'Laporan tautan',
  text: key,
  createdAt: Number(key.replace(/\D/g, '') || 0),
  state: 'waiting',
  tries: 0,
  ...given,
});

function phone(entries: OutboxEntry[]) {
  const held = new Map(entries.map((one) => [one.key, one]));
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

const json = (status: number, body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
const refused = (status: number, title: string, detail: string) =>
  json(status, { title, detail }, 'application/problem+json');

describe('the order of the outbox', () => {
  test('oldest first, only of the person who is signed in, never what is held', () => {
    const entries = [entry('k3'), entry('k1', intan), entry('k2'), entry('k0', { state: 'held' })];
    expect(nextToSend(entries, bagas)?.key).toBe('k2');
    expect(nextToSend(entries, intan)?.key).toBe('k1');
    expect(nextToSend(entries, { personId: 'bagas', tenantId: 'seberang' })).toBeNull();
    expect(shownTo(entries, bagas).map(({ key }) => key)).toEqual(['k0', 'k2', 'k3']);
    expect(countsOf(entries, bagas)).toEqual({ waiting: 2, held: 1, ofOthers: 1 });
  });

  test('whatever lies in it, nobody’s entry is ever sent by another, and none is sent before an older one', () => {
    const any = fc.record({
      key: fc.string({ minLength: 1, maxLength: 4 }),
      createdAt: fc.nat(50),
      personId: fc.constantFrom('bagas', 'intan'),
      state: fc.constantFrom('waiting' as const, 'held' as const),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (given) => {
        const entries = given.map((one) => entry(one.key, one));
        const next = nextToSend(entries, bagas);
        const mine = entries.filter((one) => one.personId === 'bagas' && one.state === 'waiting');
        expect(next === null).toBe(mine.length === 0);
        expect(next?.personId ?? 'bagas').toBe('bagas');
        if (next) expect(next.createdAt).toBe(Math.min(...mine.map((one) => one.createdAt)));
      }),
    );
  });
});

describe('what an answer means', () => {
  const problem = { type: 'held', detail: 'Tugas dibatalkan.' };
  test.each<[string, SendAnswer, string]>([
    ['taken', { status: 200 }, 'taken'],
    ['the task was cancelled meanwhile', { status: 409, problem }, 'held'],
    ['the role has ended', { status: 403, problem: { type: 'forbidden', detail: 'x' } }, 'held'],
    ['no network', { status: 0 }, 'stop network'],
    ['the program is down', { status: 503 }, 'stop busy'],
    [
      'too many',
      { status: 429, problem: { type: 'too-many', detail: 'x' }, retryAfterSeconds: 9 },
      'stop busy',
    ],
    ['nobody is signed in', { status: 401, problem: { type: 'not-signed-in', detail: 'x' } }, 'stop sign-in'],
    [
      'somebody else is signed in',
      { status: 403, problem: { type: 'other-person', detail: 'x' } },
      'stop other-person',
    ],
    ['a proxy says no without a word of ours', { status: 403 }, 'stop busy'],
  ])('%s', (_name, answer, expected) => {
    const verdict = verdictOn(answer);
    expect(verdict.kind === 'stop' ? `stop ${verdict.why}` : verdict.kind).toBe(expected);
  });

  test('no answer ever throws an entry away but a success', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 599 }), (status) => {
        expect(verdictOn({ status }).kind === 'taken').toBe(status >= 200 && status < 300);
      }),
    );
  });
});

describe('sending', () => {
  test('goes in order with the key of each, and says whose it is', async () => {
    const { box, held } = phone([entry('k2'), entry('k1'), entry('k9', intan)]);
    const sent: [string | null, string | null][] = [];
    await sendAll(box, bagas, async (_path, init) => {
      const headers = new Headers(init.headers);
      sent.push([headers.get('idempotency-key'), headers.get('simpul-person')]);
      return json(200, { postId: 'p' });
    });
    expect(sent).toEqual([
      ['k1', 'bagas'],
      ['k2', 'bagas'],
    ]);
    expect([...held.keys()]).toEqual(['k9']);
  });

  test('what is held keeps its text and its reason, and the next one goes on', async () => {
    const { box, held } = phone([entry('k1'), entry('k2')]);
    await sendAll(box, bagas, async (_path, init) =>
      String(init.body).includes('k1')
        ? refused(409, 'held', 'Tugas “Kunjungan SDN Kalibening 2” sudah dibatalkan.')
        : json(200, {}),
    );
    expect([...held.values()]).toMatchObject([
      {
        key: 'k1',
        state: 'held',
        text: 'k1',
        reason: 'Tugas “Kunjungan SDN Kalibening 2” sudah dibatalkan.',
      },
    ]);
  });

  test('stops when the network goes, and loses nothing', async () => {
    const { box, held } = phone([entry('k1'), entry('k2')]);
    let asked = 0;
    const verdict = await sendAll(box, bagas, async () => {
      asked += 1;
      throw new TypeError('Failed to fetch');
    });
    expect([verdict?.kind, asked, held.size]).toEqual(['stop', 1, 2]);
  });

  test('a page of a hotel’s network is no answer of ours', async () => {
    const { box, held } = phone([entry('k1')]);
    await sendAll(
      box,
      bagas,
      async () => new Response('<html>Masuk WiFi</html>', { headers: { 'content-type': 'text/html' } }),
    );
    expect(held.size).toBe(1);
  });

  test('a screenshot goes first; its id stays known when the report itself must wait', async () => {
    const file = { blob: new Blob(['x']), path: '/api/v1/monitoring/screenshots', field: 'screenshotFileId' };
    const { box, held } = phone([entry('k1', { file })]);
    await sendAll(box, bagas, async (path) => {
      if (path.endsWith('screenshots')) return json(201, { fileId: 'f-1' });
      throw new TypeError('Failed to fetch');
    });
    expect(held.get('k1')).toMatchObject({
      payload: { screenshotFileId: 'f-1' },
      file: undefined,
      state: 'waiting',
    });
  });
});

describe('when another tab or the service worker is faster', () => {
  const mine: NewEntry = entry('k1');

  test('the answer is asked for under the key, and nothing is sent again', async () => {
    const { box } = phone([]);
    const asked: string[] = [];
    const sent = await sentByAnother(mine, box, async (path, init) => {
      asked.push(`${init.method ?? 'GET'} ${path}`);
      return json(200, { act: 'monitoring.report-link', answer: { postId: 'p-7' } });
    });
    expect(asked).toEqual(['GET /api/v1/monitoring/outbox/k1']);
    expect(sent).toMatchObject({ verdict: { kind: 'taken' }, answer: { body: { postId: 'p-7' } } });
  });

  test('what it was refused for is told', async () => {
    const { box } = phone([entry('k1', { state: 'held', reason: 'Kiriman ini sudah dilaporkan.' })]);
    const sent = await sentByAnother(mine, box, async () => json(500, {}));
    expect(sent?.verdict).toEqual({ kind: 'held', reason: 'Kiriman ini sudah dilaporkan.' });
  });

  test('an entry that still waits, or whose answer nobody can tell, is not called sent', async () => {
    expect(await sentByAnother(mine, phone([entry('k1')]).box, async () => json(200, {}))).toBeNull();
    expect(await sentByAnother(mine, phone([]).box, async () => refused(404, 'not-found', 'x'))).toBeNull();
    const noNetwork = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await sentByAnother(mine, phone([]).box, noNetwork)).toBeNull();
  });
});
