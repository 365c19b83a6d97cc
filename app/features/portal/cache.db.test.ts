import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { governmentForHost } from '#app/features/org/index.server.ts';
import type { Actor } from '#app/platform/authz/actor.ts';
import type { Government } from '#app/platform/request/request.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { type PortalCache, portalCache } from './cache.server.ts';
import { aChannel, aFake, anActivity, aPost, aProof } from './testing.ts';

type Env = { Variables: { origin: string; actor: Actor | null; government: Government | null } };

let office: Office;
let cache: PortalCache;
let app: Hono<Env>;
/** How often a page was really made, and how the next ones are made. */
let made = 0;
let headers: Record<string, string> = {};
let status = 200;
let actor: Actor | null = null;
let slowly: Promise<void> | null = null;

const HOUR_MS = 3_600_000;
/** Only a message can tell of a withdrawal here, and no silence is long enough to forget. */
const BY_MESSAGE = { beatMs: HOUR_MS, silenceMs: HOUR_MS };

function build(): Hono<Env> {
  const web = new Hono<Env>();
  web.use(async (c, next) => {
    c.set('origin', 'http://kota.test');
    c.set('actor', null);
    c.set('government', null);
    await next();
  });
  web.use(cache.answer);
  web.use(cache.keep);
  web.use(async (c, next) => {
    c.set('government', await governmentForHost(office.platform, 'kota.test'));
    c.set('actor', actor);
    await next();
  });
  web.all('*', async (c) => {
    made += 1;
    const mine = made;
    await slowly;
    return c.body(`halaman ${mine}`, status as 200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...headers,
    });
  });
  return web;
}

const ask = async (path: string, sent: Record<string, string> = {}, method = 'GET') => {
  const answer = await app.request(`http://kota.test${path}`, { headers: sent, method });
  const body = Buffer.from(await answer.arrayBuffer());
  const text =
    answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(body).toString() : body.toString();
  return { answer, text };
};

beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await cache.close();
  await office.close();
});
beforeEach(async () => {
  await cache?.close();
  cache = portalCache(office.platform, { hearing: BY_MESSAGE });
  await cache.generations.ready();
  app = build();
  made = 0;
  headers = {};
  status = 200;
  actor = null;
  slowly = null;
});

describe('the portal’s cache', () => {
  it('makes a page once and serves it again, packed or plain, with a tag that spares the body', async () => {
    const first = await ask('/kabar');
    const again = await ask('/kabar', { 'accept-encoding': 'gzip, br' });
    expect([first.text, again.text, made]).toEqual(['halaman 1', 'halaman 1', 1]);
    expect(again.answer.headers.get('content-encoding')).toBe('gzip');
    expect(again.answer.headers.get('vary')).toBe('Accept-Encoding');
    const etag = again.answer.headers.get('etag') ?? '';
    const spared = await ask('/kabar', { 'if-none-match': etag });
    expect([spared.answer.status, spared.text]).toEqual([304, '']);
    expect(made).toBe(1);
  });

  it('makes it again after a minute', async () => {
    await ask('/kabar');
    office.clock.advance({ seconds: 61 });
    expect((await ask('/kabar')).text).toBe('halaman 2');
  });

  const FAULTS = [
    'cookie',
    'authorization',
    'set-cookie',
    'no-store',
    'private',
    '404',
    '500',
    'person',
    'post',
  ] as const;
  const few = FAULTS.flatMap((one, index) => [
    [one],
    ...FAULTS.slice(index + 1).map((other) => [one, other]),
  ]);

  it.each([[[]], ...few.map((faults) => [faults])])(
    'keeps an answer only without any of these: %j',
    async (faults) => {
      const has = (fault: (typeof FAULTS)[number]) => (faults as readonly string[]).includes(fault);
      headers = {
        ...(has('set-cookie') ? { 'Set-Cookie': 'a=b' } : {}),
        ...(has('no-store')
          ? { 'Cache-Control': 'no-store' }
          : has('private')
            ? { 'Cache-Control': 'private' }
            : {}),
      };
      status = has('404') ? 404 : has('500') ? 500 : 200;
      actor = has('person') ? office.actors.officer : null;
      const sent = {
        ...(has('cookie') ? { cookie: 'simpul.session=rahasia' } : {}),
        ...(has('authorization') ? { authorization: 'x' } : {}),
      };
      await ask('/kabar', sent, has('post') ? 'POST' : 'GET');
      headers = {};
      status = 200;
      actor = null;
      await ask('/kabar');
      expect(made).toBe(faults.length === 0 ? 1 : 2);
    },
  );

  it('many at once wait for one making', async () => {
    let release = () => {};
    slowly = new Promise((resolve) => {
      release = resolve;
    });
    const waiting = Array.from({ length: 20 }, () => ask('/unit'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    release();
    const texts = (await Promise.all(waiting)).map(({ text }) => text);
    expect([new Set(texts).size, made]).toEqual([1, 1]);
  });

  it('a page whose making fails lets the next one try', async () => {
    status = 500;
    await ask('/agenda');
    status = 200;
    expect((await ask('/agenda')).text).toBe('halaman 2');
  });
});

/** Served from memory twice, so that only the act between can make it new. */
async function forgets(act: () => Promise<unknown>): Promise<boolean> {
  await ask('/kabar');
  const before = made;
  await ask('/kabar');
  expect(made).toBe(before);
  await act();
  await heard();
  await ask('/kabar');
  return made > before;
}

const generationNow = async () =>
  (await governmentForHost(office.platform, 'kota.test'))?.portalGeneration ?? 0;

/** What is committed has arrived on the cache's own connection. */
async function heard(): Promise<void> {
  const generation = await generationNow();
  await expect.poll(() => cache.generations.current(office.tenantId), { timeout: 20_000 }).toBe(generation);
}

describe('what is withdrawn is gone from every page with the withdrawing commit', () => {
  it.each([
    [
      'a post that is gone',
      async (channel: string) => {
        const id = await aPost(office, channel);
        return () =>
          office.write((tx) =>
            tx
              .updateTable('monitoring_post')
              .set({ gone_at: '2026-11-19T03:00:00Z' })
              .where('id', '=', id)
              .execute(),
          );
      },
    ],
    [
      'a public activity that becomes internal',
      async () => {
        const id = await anActivity(office);
        return () =>
          office.write((tx) =>
            tx
              .updateTable('agenda_activity')
              .set({ visibility: 'internal', internal_reason: 'x' })
              .where('id', '=', id)
              .execute(),
          );
      },
    ],
    [
      'a public activity that is cancelled',
      async () => {
        const id = await anActivity(office);
        return () =>
          office.write((tx) =>
            tx.updateTable('agenda_activity').set({ state: 'cancelled' }).where('id', '=', id).execute(),
          );
      },
    ],
    [
      'an account that is closed',
      async (channel: string) => () =>
        office.write((tx) =>
          tx.updateTable('channels_channel').set({ state: 'closed' }).where('id', '=', channel).execute(),
        ),
    ],
    [
      'a proof that no longer holds',
      async (channel: string) => () => aProof(office, channel, { holds: false }),
    ],
    ['a new known fake', async (channel: string) => () => aFake(office, `palsu${channel.slice(-8)}`)],
    [
      'a unit that is renamed',
      async () => () =>
        office.write((tx) =>
          tx
            .updateTable('org_unit')
            .set({ name: `Dinas ${Math.floor(performance.now())}` })
            .where('id', '=', office.units.dpupr)
            .execute(),
        ),
    ],
    [
      'a new accent colour',
      async () => () =>
        office.write((tx) =>
          tx
            .updateTable('org_government')
            .set({ accent: made % 2 === 0 ? 'merah' : 'emas' })
            .where('id', '=', office.tenantId)
            .execute(),
        ),
    ],
  ])('%s', async (_, prepare) => {
    const act = await prepare(await aChannel(office));
    await heard();
    expect(await forgets(act)).toBe(true);
  });

  it.each([
    [
      'an internal activity is edited',
      async () => {
        const id = await anActivity(office, { visibility: 'internal' });
        return () =>
          office.write((tx) =>
            tx.updateTable('agenda_activity').set({ title: 'Lain' }).where('id', '=', id).execute(),
          );
      },
    ],
    [
      'an act is rolled back',
      async (channel: string) => () =>
        office
          .write(async (tx) => {
            await tx
              .updateTable('channels_channel')
              .set({ state: 'closed' })
              .where('id', '=', channel)
              .execute();
            throw new Error('batal');
          })
          .catch(() => {}),
    ],
  ])('but not when %s', async (_, prepare) => {
    const act = await prepare(await aChannel(office));
    await heard();
    expect(await forgets(act)).toBe(false);
  });

  it('many withdrawals in one act raise the generation once', async () => {
    const channel = await aChannel(office);
    for (let index = 0; index < 5; index += 1) await aPost(office, channel);
    const before = await generationNow();
    await office.write((tx) =>
      tx
        .updateTable('monitoring_post')
        .set({ gone_at: '2026-11-19T03:00:00Z' })
        .where('channel_id', '=', channel)
        .execute(),
    );
    expect(await generationNow()).toBe(before + 1);
  });

  it('keeps nothing while it cannot hear of withdrawals', async () => {
    await ask('/kabar');
    await cache.close();
    await expect.poll(() => cache.generations.current(office.tenantId), { timeout: 20_000 }).toBeNull();
    const before = made;
    await ask('/kabar');
    expect(made).toBe(before + 1);
  });

  it('nor while nothing was heard for too long', async () => {
    await cache.close();
    cache = portalCache(office.platform, { hearing: { beatMs: HOUR_MS, silenceMs: 0 } });
    await cache.generations.ready();
    app = build();
    await ask('/kabar');
    await ask('/kabar');
    expect(made).toBe(2);
  });

  it('learns by asking again what no message told', async () => {
    await cache.close();
    cache = portalCache(office.platform, { hearing: { beatMs: 20, silenceMs: HOUR_MS } });
    await cache.generations.ready();
    app = build();
    await sql`alter table org_government disable trigger portal_tell`.execute(office.db.owner);
    const channel = await aChannel(office);
    await heard();
    try {
      expect(
        await forgets(() =>
          office.write((tx) =>
            tx.updateTable('channels_channel').set({ state: 'closed' }).where('id', '=', channel).execute(),
          ),
        ),
      ).toBe(true);
    } finally {
      await sql`alter table org_government enable trigger portal_tell`.execute(office.db.owner);
    }
  });
});
