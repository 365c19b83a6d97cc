import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeHost, startFakeHost } from '#app/features/channels/connectors/fake-host.ts';
import type { Office } from '#app/testing/office.server.ts';
import { completeLink, dropLink, pasteLinks } from '../actions/links.server.ts';
import { collectSourceNow, saveSource, setSourceState } from '../actions/sources.server.ts';
import { linksView } from '../queries/links.server.ts';
import { sourcesView } from '../queries/sources.server.ts';
import { openClippings, readOf } from '../testing.server.ts';
import { dispatchSources } from './jobs.server.ts';

const HOST = 'koran.wanasari.co.id';
let office: Office;
let read: ReturnType<typeof readOf>;
let site: FakeHost;
let feed = '';
let version = 0;
const asked: string[] = [];
const pages = new Map<string, { html: string; type?: string }>();

const item = (id: string, title: string, more = '') =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>http://${HOST}/${id}</link>
  <pubDate>Thu, 19 Nov 2026 01:00:00 GMT</pubDate><description>Isi ${title}.</description>${more}</item>`;
const publish = (items: string) => {
  version += 1;
  feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Koran</title>${items}</channel></rss>`;
};

beforeAll(async () => {
  site = await startFakeHost((request, response, url) => {
    asked.push(`${url.pathname} ${request.headers['if-none-match'] ?? ''}`.trim());
    const page = pages.get(url.pathname);
    if (page)
      return void response.writeHead(200, { 'content-type': page.type ?? 'text/html' }).end(page.html);
    if (url.pathname !== '/umpan.xml')
      return void response.writeHead(404, { 'content-type': 'text/html' }).end();
    const etag = `"v${version}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feed);
  });
  pages.set('/', {
    html: '<html><head><link rel="alternate" type="application/rss+xml" href="/umpan.xml"></head></html>',
  });
  office = await openClippings([HOST]);
  read = readOf(office);
});
afterAll(async () => {
  await site.stop();
  await office.close();
});

const by = (role: 'coordinator' | 'leader' = 'coordinator') => ({
  platform: office.platform,
  actor: office.actors[role],
});
const at = (path: string) => `http://${HOST}:${site.port}${path}`;

async function round(minutes = 0): Promise<void> {
  office.clock.advance({ minutes });
  await dispatchSources.run(office.platform, {});
  await office.jobs.runAll();
}
const items = () =>
  read((db) =>
    db
      .selectFrom('clippings_item')
      .select(['id', 'title', 'outlet', 'added_by'])
      .orderBy('address_key')
      .execute(),
  );
const source = async () => (await read((db) => sourcesView(db, office.clock.now().toString()))).sources[0]!;
const links = () => read((db) => linksView(db, 'Asia/Jakarta'));

async function register(): Promise<string> {
  const saved = await saveSource(by(), { name: 'Koran Wanasari', address: `  ${at('/')} `, local: 'on' });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value.sourceId;
}

describe('a source', () => {
  let id: string;

  test('is found by the page that was pasted, read on schedule with conditional requests, nothing twice', async () => {
    publish(item('a', 'Pasar Wanasari ramai') + item('b', 'Jalan Wanasari diperbaiki'));
    id = await register();
    await round();
    expect((await items()).map(({ title, outlet }) => [title, outlet])).toEqual([
      ['Pasar Wanasari ramai', 'Koran Wanasari'],
      ['Jalan Wanasari diperbaiki', 'Koran Wanasari'],
    ]);
    await round(40);
    expect(asked.at(-1)).toBe('/umpan.xml "v1"');
    publish(
      item('a', 'Pasar Wanasari sangat ramai').replace('/a</link>', '/pasar-wanasari-sangat-ramai</link>') +
        item('b', 'Jalan Wanasari diperbaiki') +
        item('c', 'Kabar ketiga'),
    );
    await round(40);
    expect((await items()).map(({ title }) => title)).toEqual([
      'Pasar Wanasari sangat ramai',
      'Jalan Wanasari diperbaiki',
      'Kabar ketiga',
    ]);
    expect(await source()).toMatchObject({ health: 'ok', items: 3 });
  });

  test('that fails says why and what to do, is left alone longer, and comes back by itself', async () => {
    site.fail('server-error');
    await round(40);
    expect(await source()).toMatchObject({
      health: 'trouble',
      failure: { what: 'Situs sedang bermasalah.', todo: 'Dicoba lagi dengan sendirinya.', count: 1 },
    });
    const before = site.count();
    await round(1);
    expect(site.count()).toBe(before);
    site.fail(null);
    await round(60);
    expect((await source()).health).toBe('ok');
  });

  test('hostile feeds end in a sentence, not in the program', async () => {
    feed = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>${item('x', '&x;')}</channel></rss>`;
    version += 1;
    await round(60);
    expect(await source()).toMatchObject({
      health: 'trouble',
      failure: { what: 'Umpan berita memuat bagian berbahaya dan tidak dibuka.' },
    });
    expect(await items()).toHaveLength(3);
    publish(item('d', 'Taman Wanasari dibuka'));
    await collectSourceNow(by(), { sourceId: id });
    await office.jobs.runAll();
    expect(await items()).toHaveLength(4);
  });

  test('is registered once, by the desk; paused or closed it is left alone and keeps what it brought', async () => {
    expect(await saveSource(by(), { name: 'Lagi', address: at('/') })).toMatchObject({
      error: { type: 'source-known' },
    });
    expect(await saveSource(by(), { name: 'X', address: 'bukan alamat' })).toMatchObject({
      error: { type: 'not-an-address' },
    });
    expect(await saveSource(by('leader'), { name: 'X', address: at('/x') })).toMatchObject({
      error: { type: 'forbidden' },
    });
    await setSourceState(by(), { sourceId: id, state: 'paused' });
    const before = site.count();
    await round(120);
    expect(site.count()).toBe(before);
    expect((await source()).health).toBe('paused');
    await setSourceState(by(), { sourceId: id, state: 'closed' });
    expect(await items()).toHaveLength(4);
    expect(await saveSource(by(), { name: 'Koran baru', address: at('/') })).toMatchObject({ ok: true });
  });

  test('a day without news makes a source silent', async () => {
    office.clock.advance({ hours: 24 * 9 });
    publish('');
    await round(60);
    await round(60);
    expect((await source()).health).toBe('silent');
  });
});

describe('pasted links', () => {
  const article = (title: string, date: string, more = '') =>
    `<html><head><title>${title} - Koran Wanasari</title><meta property="og:site_name" content="Koran Wanasari">
    ${date ? `<meta property="article:published_time" content="${date}">` : ''}${more}</head><body><article><p>${'Isi berita Wanasari. '.repeat(8)}</p></article></body></html>`;

  test('are kept at once and read; what a page does not tell is asked, and nothing is lost', async () => {
    pages.set('/kota/2026/banjir-di-wanasari', {
      html: article('Banjir di Wanasari', '2026-11-20T08:00:00+07:00'),
    });
    pages.set('/kota/tanpa/tanggal', { html: article('Tanpa tanggal', '') });
    const pasted = `Berita pagi:
*${at('/kota/2026/banjir-di-wanasari')}*
${at('/kota/tanpa/tanggal')} dan ${at('/hilang/sama/sekali')}
https://www.instagram.com/p/C1a2B3c4D5e/`;
    const done = await pasteLinks(by(), { pasted });
    expect(done).toEqual({ ok: true, value: { added: 4, known: 0 } });
    expect((await links()).waiting).toBe(4);
    await office.jobs.runAll();
    expect((await items()).find(({ title }) => title === 'Banjir di Wanasari')).toMatchObject({
      outlet: 'Koran baru',
      added_by: office.actors.coordinator.personId,
    });
    const { asking, waiting } = await links();
    expect(waiting).toBe(0);
    expect(asking.map(({ title, problem }) => [title, problem]).sort()).toEqual([
      ['', 'Halaman tidak ditemukan. Tautan tetap tersimpan: isi judul dan tanggalnya.'],
      ['', 'Jaringan ini tidak memperlihatkan isi tanpa masuk. Isi judul dan tanggalnya.'],
      ['Tanpa tanggal - Koran Wanasari', 'Tanggal terbit tidak tertulis di halaman. Isi tanggalnya.'],
    ]);
    expect(await pasteLinks(by(), { pasted })).toEqual({ ok: true, value: { added: 0, known: 4 } });
  });

  test('are completed by hand, with the fault at the field, or dropped', async () => {
    const [one, two] = (await links()).asking;
    expect(
      await completeLink(by(), { linkId: one!.id, title: 'Judul', outlet: 'Media', date: '' }),
    ).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'date' }] },
    });
    const done = await completeLink(by(), {
      linkId: one!.id,
      title: 'Judul sendiri',
      outlet: 'Media',
      date: '2026-11-20',
      time: '08.15',
    });
    if (!done.ok) throw new Error(done.error.type);
    const made = await read((db) =>
      db
        .selectFrom('clippings_item')
        .select(['title', 'published_at'])
        .where('id', '=', done.value.itemId)
        .executeTakeFirst(),
    );
    expect(made).toEqual({ title: 'Judul sendiri', published_at: '2026-11-20T01:15:00Z' });
    await dropLink(by(), { linkId: two!.id });
    expect((await links()).asking).toHaveLength(1);
    expect(await pasteLinks(by(), { pasted: 'tidak ada apa-apa di sini' })).toMatchObject({
      error: { type: 'no-addresses' },
    });
  });
});
