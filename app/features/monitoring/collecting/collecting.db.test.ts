import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { approveChannel } from '#app/features/channels/actions/decide.server.ts';
import { proposeChannel } from '#app/features/channels/actions/propose.server.ts';
import { type FakeHost, startFakeHost } from '#app/features/channels/connectors/fake-host.ts';
import { channels } from '#app/features/channels/module.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { monitoring } from '../module.ts';
import { dispatchCollecting, sweepRuns } from './jobs.server.ts';

/** Sites of the units, each on its own local port and under its own public-looking name. */
type Site = { host: FakeHost; body: () => Buffer | string; type: string; requests: string[] };

let office: Office;
const sites = new Map<string, Site>();
const clock = fixedClock();

beforeAll(async () => {
  const outside = createOutside({
    clock,
    allow: ['baik', 'bom', 'tua', 'aneh', 'hilang', 'lambat', 'pindah', 'mundur'].map((name) => ({
      host: `${name}.wanasari.go.id`,
      cidr: '127.0.0.0/8',
    })),
    userAgent: 'Simpul/uji',
    minGapMs: 0,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  office = await openOffice({ modules: [channels, monitoring, notifyModule], outside });
});
afterAll(async () => {
  for (const site of sites.values()) await site.host.stop();
  await office.close();
});
afterEach(() => {
  for (const site of sites.values()) site.host.fail(null);
});

const rss = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Dinas</title>${items}</channel></rss>`;
const item = (id: string, title: string, date = 'Thu, 19 Nov 2026 01:00:00 GMT') =>
  `<item><guid>${id}</guid><title>${title}</title><link>https://x.wanasari.go.id/${id}</link><pubDate>${date}</pubDate></item>`;

async function openSite(name: string, body: () => Buffer | string, type = 'application/rss+xml') {
  const requests: string[] = [];
  const host = await startFakeHost((request, response, url) => {
    requests.push(`${url.pathname} ${request.headers['if-none-match'] ?? ''}`.trim());
    if (url.pathname !== '/feed' && url.pathname !== '/') {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<html></html>');
      return;
    }
    const text = body();
    const etag = `"${Buffer.from(text).length}-${Buffer.from(text).subarray(-40).toString('hex')}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { 'content-type': type, etag }).end(text);
  });
  const site: Site = { host, body, type, requests };
  sites.set(name, site);
  return site;
}

async function register(name: string): Promise<string> {
  const call = { platform: office.platform, actor: office.actors.head };
  const { port } = sites.get(name)!.host;
  const proposed = await proposeChannel(call, {
    unitId: office.units.dinkes,
    pasted: `http://${name}.wanasari.go.id:${port}/`,
  });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.error));
  const { channelId } = proposed.value;
  await approveChannel(call, { channelId });
  return channelId;
}

async function round(minutes = 0): Promise<void> {
  if (minutes > 0) {
    clock.advance({ minutes });
    office.clock.set(clock.now().toString());
  }
  await dispatchCollecting.run(office.platform, {});
  await office.jobs.runAll();
}

const read = <T>(run: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, run);
const channelOf = (id: string) =>
  read((db) => db.selectFrom('channels_channel').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const postsOf = (id: string) =>
  read((db) =>
    db
      .selectFrom('monitoring_post')
      .select(['remote_id', 'title', 'published_at', 'published_known', 'gone_at', 'edited_at', 'grade'])
      .where('channel_id', '=', id)
      .orderBy('remote_id')
      .execute(),
  );

describe('the collector', () => {
  test('finds out how a site is read, stores what is new, edited and gone, and nothing twice', async () => {
    let items =
      item('a', 'Vaksinasi dibuka') + item('b', 'Posyandu hari ini', 'Thu, 19 Nov 2026 02:00:00 GMT');
    await openSite('baik', () => rss(items));
    const id = await register('baik');
    await round();
    expect((await postsOf(id)).map(({ title }) => title)).toEqual(['Vaksinasi dibuka', 'Posyandu hari ini']);
    expect(await channelOf(id)).toMatchObject({
      connector: 'feed',
      failure: null,
      collecting_since: null,
      last_post_at: '2026-11-19T02:00:00Z',
    });
    await round(40);
    expect(sites.get('baik')!.requests.at(-1)).toContain('"');
    expect(await postsOf(id)).toHaveLength(2);
    items =
      item('a', 'Vaksinasi dibuka sampai Jumat') +
      item('c', 'Jumat bersih', 'Thu, 19 Nov 2026 03:00:00 GMT') +
      item('0', 'Awal', 'Thu, 19 Nov 2026 00:30:00 GMT');
    await round(40);
    expect((await postsOf(id)).map((post) => [post.remote_id, post.title, post.gone_at !== null])).toEqual([
      ['0', 'Awal', false],
      ['a', 'Vaksinasi dibuka sampai Jumat', false],
      ['b', 'Posyandu hari ini', true],
      ['c', 'Jumat bersih', false],
    ]);
    const runs = await read((db) =>
      db
        .selectFrom('monitoring_run')
        .select(['outcome', 'added', 'edited', 'gone'])
        .where('channel_id', '=', id)
        .orderBy('started_at')
        .execute(),
    );
    expect(runs).toEqual([
      { outcome: 'ok', added: 2, edited: 0, gone: 0 },
      { outcome: 'unchanged', added: 0, edited: 0, gone: 0 },
      { outcome: 'ok', added: 2, edited: 1, gone: 1 },
    ]);
  });

  test('is not brought down by an XML bomb, a date of 1970 or 2099, a wrong charset; a bad channel never stops another', async () => {
    const laughs = 'bcdefghij'.replaceAll(/./g, (name) => {
      const before = String.fromCharCode(name.charCodeAt(0) - 1);
      return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
    });
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">${laughs}]><rss version="2.0"><channel><item><title>&j;</title></item></channel></rss>`;
    await openSite('bom', () => bomb);
    await openSite('tua', () =>
      rss(
        item('1970', 'Lama sekali', 'Thu, 01 Jan 1970 00:00:00 GMT') +
          item('2099', 'Nanti sekali', 'Thu, 01 Jan 2099 00:00:00 GMT'),
      ),
    );
    await openSite(
      'aneh',
      () => Buffer.from(rss(item('l', 'Rapat di Café Wanasari')).replace('UTF-8', 'ISO-8859-1'), 'latin1'),
      'application/rss+xml; charset=utf-8',
    );
    const ids = { bom: await register('bom'), tua: await register('tua'), aneh: await register('aneh') };
    await round();
    expect(await channelOf(ids.bom)).toMatchObject({ failure: 'refused', failure_detail: 'dangerous-xml' });
    expect(await postsOf(ids.bom)).toEqual([]);
    expect((await postsOf(ids.tua)).map((post) => [post.remote_id, post.published_known])).toEqual([
      ['1970', false],
      ['2099', false],
    ]);
    expect((await postsOf(ids.aneh)).map(({ title }) => title)).toEqual(['Rapat di Café Wanasari']);
  });

  test('waits as a site asks, tries again by itself, and says what fails in plain class', async () => {
    const site = await openSite('hilang', () => rss(item('h', 'Kabar')));
    const id = await register('hilang');
    site.host.fail('rate-limited');
    await round();
    const waiting = await channelOf(id);
    expect(waiting).toMatchObject({ failure: 'later', failure_detail: 'asked-to-wait', failure_count: 1 });
    site.host.fail('to-private');
    await round(10);
    expect(await channelOf(id)).toMatchObject({
      failure: 'refused',
      failure_detail: 'private-address',
      failure_count: 2,
    });
    const before = site.host.count();
    await round(20);
    expect(site.host.count()).toBe(before);
    site.host.fail(null);
    await round(240);
    expect(await channelOf(id)).toMatchObject({ failure: null, failure_count: 0, connector: 'feed' });
  });

  test('keeps beside a post the last visit at which it was not there, as far down as that visit looked', async () => {
    const at = (time: string) => `Thu, 19 Nov 2026 ${time}:00 GMT`;
    let items = ['00:10', '00:20', '00:30'].map((time) => item(time, `Pagi ${time}`, at(time))).join('');
    await openSite('mundur', () => rss(items));
    const id = await register('mundur');
    await round();
    const looked = clock.now().toString();
    // One states a time before that visit and within its reach, one a time from before its reach.
    items += item('mundur', 'Mundur', at('00:25')) + item('lama', 'Lama', at('00:05'));
    await round(40);
    const kept = async () => {
      const rows = await read((db) =>
        db
          .selectFrom('monitoring_read_post')
          .select(['title', 'time_by', 'absent_at', 'first_seen_at'])
          .where('channel_id', '=', id)
          .execute(),
      );
      return new Map(rows.map(({ title, ...row }) => [title, row]));
    };
    const first = await kept();
    expect(first.get('Mundur')).toEqual({
      time_by: 'unit',
      absent_at: looked,
      first_seen_at: clock.now().toString(),
    });
    expect(first.get('Lama')?.absent_at).toBe(null);
    // What was there at the first visit may have been there for years.
    expect(first.get('Pagi 00:10')?.absent_at).toBe(null);
    // A feed that answers "not changed" was looked at too; a time that is changed afterwards does not shake the proof off.
    await round(40);
    const unchanged = clock.now().toString();
    items += item('ubah', 'Ubah', at('05:00'));
    await round(40);
    items = items.replace(at('05:00'), at('00:28'));
    await round(40);
    expect((await kept()).get('Ubah')).toMatchObject({ absent_at: unchanged });
    // Another list may show what was there all the time.
    await office.write((tx) =>
      tx
        .updateTable('channels_channel')
        .set({ looked_source: 'https://mundur.wanasari.go.id/kabar/feed' })
        .where('id', '=', id)
        .execute(),
    );
    items += item('lain', 'Lain', at('00:29'));
    await round(40);
    expect((await kept()).get('Lain')?.absent_at).toBe(null);
    const failed = clock.now().toString();
    sites.get('mundur')!.host.fail('rate-limited');
    await round(40);
    sites.get('mundur')!.host.fail(null);
    items += item('sesudah', 'Sesudah', at('00:29'));
    await round(240);
    // A visit that failed proves nothing and takes nothing away.
    expect((await kept()).get('Sesudah')?.absent_at).toBe(failed);
  });

  test('leaves an endless feed in time and in bytes', async () => {
    const site = await openSite('lambat', () => rss(''));
    const id = await register('lambat');
    site.host.fail('endless');
    await round();
    expect(await channelOf(id)).toMatchObject({ failure_count: 1, collecting_since: null });
    expect(await postsOf(id)).toEqual([]);
  });

  test('a lost worker is replaced after ten minutes; a visit that comes late stores nothing', async () => {
    await openSite('pindah', () => rss(item('p', 'Kabar')));
    const id = await register('pindah');
    await dispatchCollecting.run(office.platform, {});
    const lost = office.jobs.sent
      .splice(0)
      .find((job) => 'channelId' in job.payload && job.payload.channelId === id)!;
    await round(5);
    expect((await channelOf(id)).last_success_at).toBeNull();
    await round(6);
    expect((await channelOf(id)).last_success_at).not.toBeNull();
    const runs = () =>
      read((db) => db.selectFrom('monitoring_run').select('id').where('channel_id', '=', id).execute());
    expect(await runs()).toHaveLength(1);
    await monitoring.jobs!.find((job) => job.name === lost.name)!.run(office.platform, lost.payload);
    expect(await runs()).toHaveLength(1);
  });

  test('visits are forgotten after a month', async () => {
    clock.advance({ hours: 31 * 24 });
    office.clock.set(clock.now().toString());
    await sweepRuns.run(office.platform, {});
    const left = await read((db) => db.selectFrom('monitoring_run').select('id').execute());
    expect(left).toEqual([]);
  });
});
