import { describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside, OutsideResult } from '#app/platform/http/outside.ts';
import * as fc from '#app/testing/properties.ts';
import { pageContent } from './page-content.ts';
import { readPage } from './read-page.server.ts';

const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z');
const PAGE = 'https://dinkes.wanasari.go.id/berita/pekan-imunisasi-dibuka';

function web(answer: Partial<{ html: string; finalUrl: string; type: string }> | OutsideResult) {
  const asked: string[] = [];
  const outside: Outside = {
    get: async (url) => {
      asked.push(url);
      if ('ok' in answer) return answer;
      const { html = '', finalUrl = url, type = 'text/html; charset=utf-8' } = answer;
      return {
        ok: true,
        status: 200,
        headers: { 'content-type': type },
        body: new TextEncoder().encode(html),
        finalUrl,
        notModified: false,
        movedTo: null,
      };
    },
    post: async () => {
      throw new Error('Nothing is posted');
    },
    send: async () => {
      throw new Error('Nothing is sent');
    },
  };
  return { asked, read: (pasted: string) => readPage(pasted, outside, NOW) };
}

describe('a reported link', () => {
  test.each([
    'https://www.instagram.com/p/C1a2B3c4D5e/',
    'https://www.tiktok.com/@dinkes/video/7300000000000000000',
    'https://x.com/pemkotwanasari/status/123456',
    'https://www.facebook.com/dinkes/posts/12345678',
  ])('of a network that shows nothing without a login is not even asked: %s', async (link) => {
    const { read, asked } = web({});
    expect(await read(link)).toMatchObject({
      ok: false,
      error: { type: 'network-closed', found: { kind: 'post' } },
    });
    expect(asked).toEqual([]);
  });

  test('that is short is opened and judged by where it leads', async () => {
    expect(
      await web({ finalUrl: 'https://www.instagram.com/accounts/login/?next=/p/C1a2B3c4D5e/' }).read(
        'https://bit.ly/abc',
      ),
    ).toMatchObject({
      error: { type: 'network-closed', network: 'instagram', found: { id: 'C1a2B3c4D5e' } },
    });
    expect(
      await web({ html: '<title>Halo</title>', finalUrl: PAGE }).read('lihat https://s.id/abc ya'),
    ).toMatchObject({
      ok: true,
      found: { network: 'website', kind: 'post', address: PAGE },
      page: { title: 'Halo' },
    });
  });

  test('that cannot be opened says why; text without a link says so; a file is no page', async () => {
    expect(await web({ ok: false, error: { type: 'timeout', afterMs: 1 } }).read(PAGE)).toMatchObject({
      error: { type: 'unreachable', failure: { class: 'later', reason: 'timeout' } },
    });
    expect(await web({}).read('sudah saya posting ya bu')).toEqual({
      ok: false,
      error: { type: 'not-an-address' },
    });
    expect(await web({ type: 'application/pdf' }).read(PAGE)).toMatchObject({
      error: { type: 'not-a-page' },
    });
  });
});

describe('what a page says of itself', () => {
  test('OpenGraph', () => {
    const html = `<head><meta property="og:title" content="Pekan Imunisasi &amp; Posyandu"><meta property="og:description" content="Dibuka hari ini #Sehat"><meta property="og:image" content="/f.jpg"><meta property="og:image:alt" content="Foto"><meta property="article:published_time" content="2026-11-20T08:00:00+07:00"><meta property="og:site_name" content="Dinkes"></head>`;
    expect(pageContent(html, PAGE, NOW)).toEqual({
      address: PAGE,
      title: 'Pekan Imunisasi & Posyandu',
      text: 'Dibuka hari ini #Sehat',
      image: { address: 'https://dinkes.wanasari.go.id/f.jpg', alt: 'Foto' },
      publishedAt: '2026-11-20T01:00:00Z',
      site: 'Dinkes',
      hashtags: ['sehat'],
    });
  });

  test('schema.org in a graph, and the article rather than its summary', () => {
    const thing = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Judul',
          datePublished: '20 Nopember 2026 08.00 WIB',
          image: [{ url: 'https://a.go.id/f.jpg' }],
        },
      ],
    };
    const body = 'Wali Kota membuka pekan imunisasi di Puskesmas Muarabening. '.repeat(3);
    const html = `<script type="application/ld+json">{rusak</script><script type="application/ld+json">${JSON.stringify(thing)}</script><meta name="description" content="Ringkas"><article><nav>Beranda</nav><p>${body}</p></article>`;
    expect(pageContent(html, PAGE, NOW)).toMatchObject({
      title: 'Judul',
      text: body.trim(),
      publishedAt: '2026-11-20T01:00:00Z',
      image: { address: 'https://a.go.id/f.jpg' },
    });
  });

  test('a date of 2099 is not believed, a canonical address of another host neither', () => {
    const html =
      '<meta property="article:published_time" content="2099-01-01"><link rel="canonical" href="https://evil.id/a">';
    expect(pageContent(html, PAGE, NOW)).toMatchObject({
      publishedAt: null,
      dateFault: 'in-future',
      address: PAGE,
    });
  });

  test('any page is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        (text) =>
          void pageContent(
            `<article>${text}</article><meta property="og:image" content="${text}">`,
            PAGE,
            NOW,
          ),
      ),
      { numRuns: 200 },
    );
  });
});
