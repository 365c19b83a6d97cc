import { describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import * as fc from '#app/testing/properties.ts';
import { decodeText } from './decode.ts';
import { feedsNamedBy, looksLikeFeed } from './discovery.ts';
import { itemsOf } from './mapping.ts';
import { parseEntries } from './parse.ts';

const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z');
const read = (xml: string) => {
  const parsed = parseEntries(xml);
  if (!parsed.ok) throw new Error(parsed.why);
  return itemsOf(parsed.entries, 'https://dinkes.wanasari.go.id/feed/', NOW);
};
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Dinkes</title>${items}</channel></rss>`;

describe('charsets, declared or real', () => {
  const windows = (text: string) =>
    Uint8Array.from(
      [...text].map((char) => (char === '“' ? 0x93 : char === '”' ? 0x94 : char.codePointAt(0)!)),
    );
  const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
    return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
  };
  const said = '<?xml version="1.0" encoding="UTF-8"?><t>Kata “café” di sini</t>';

  test('Windows text that calls itself UTF-8', () => {
    expect(decodeText(windows(said), 'text/xml; charset=utf-8')).toBe(said);
  });
  test('UTF-8 that the server calls latin', () => {
    expect(decodeText(new TextEncoder().encode(said), 'text/xml; charset=iso-8859-1')).toBe(said);
  });
  test('UTF-8 with one broken byte stays UTF-8', () => {
    const bytes = new TextEncoder().encode('é'.repeat(20));
    expect(decodeText(Uint8Array.from([...bytes, 0xc3]), 'text/xml; charset=utf-8')).toBe(
      `${'é'.repeat(20)}\uFFFD`,
    );
  });
  test('UTF-16 of both orders, with and without its mark', () => {
    for (const bigEndian of [true, false])
      for (const mark of [true, false])
        expect(decodeText(utf16(said, bigEndian, mark), undefined)).toBe(said);
  });
  test('any bytes become text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.option(fc.string(), { nil: undefined }),
        (bytes, type) => {
          expect(typeof decodeText(bytes, type)).toBe('string');
        },
      ),
    );
  });
});

describe('broken feeds', () => {
  test('own entities are refused, which is how XML bombs are made', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>`;
    expect(parseEntries(bomb)).toEqual({ ok: false, why: 'dangerous' });
    const outside = `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>`;
    expect(parseEntries(outside)).toEqual({ ok: false, why: 'dangerous' });
  });

  test('a bare & and junk before the first tag cost nothing', () => {
    const xml = `<br>Warning: PHP\n${rss('<item><title>Sehat & bugar</title><link>/a?x=1&y=2</link></item>')}`;
    expect(read(xml)[0]).toMatchObject({
      title: 'Sehat & bugar',
      address: 'https://dinkes.wanasari.go.id/a?x=1&y=2',
    });
  });

  test('a feed cut in the middle keeps its whole entries', () => {
    const whole = rss(
      '<item><title>Satu</title><guid>1</guid></item><item><title>Dua</title><guid>2</guid></item><item><title>Tiga</title><guid>3</guid></item>',
    );
    const titles = read(whole.slice(0, whole.indexOf('Tiga'))).map(({ title }) => title);
    expect(titles.slice(0, 2)).toEqual(['Satu', 'Dua']);
  });

  test('wrongly nested tags are read', () => {
    expect(read(rss('<item><title>Satu<b></title></b><guid>1</guid></item>')).length).toBeGreaterThan(0);
  });

  test('what is no feed is said to be none', () => {
    expect(parseEntries('bukan apa-apa')).toEqual({ ok: false, why: 'unreadable' });
    expect(parseEntries('{"a":')).toEqual({ ok: false, why: 'unreadable' });
  });

  test('any text, and any damage to a feed, is read without throwing', () => {
    const good = rss(
      '<item><title>Satu</title><guid>1</guid><pubDate>Mon, 02 Nov 2026 08:00:00 +0700</pubDate></item>'.repeat(
        3,
      ),
    );
    const damaged = fc
      .tuple(fc.nat(good.length), fc.nat(20), fc.string({ maxLength: 10 }))
      .map(([at, cut, put]) => good.slice(0, at) + put + good.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(fc.string(), damaged), (text) => {
        const parsed = parseEntries(text);
        if (parsed.ok) itemsOf(parsed.entries, 'https://a.go.id/', NOW);
      }),
      { numRuns: 300 },
    );
  });
});

describe('entries as posts', () => {
  test('HTML becomes text, pictures and links become absolute', () => {
    const body =
      '<p>Halo <b>warga</b>&nbsp;#Sehat</p><img src="/a.jpg" alt="Foto"><script>x</script><a href="jadwal">Jadwal</a>';
    const xml = rss(
      `<item><title>A &amp;amp; B</title><link>https://dinkes.wanasari.go.id/berita/a</link><description><![CDATA[${body}]]></description></item>`,
    );
    expect(read(xml)[0]).toMatchObject({
      remoteId: 'https://dinkes.wanasari.go.id/berita/a',
      title: 'A & B',
      text: 'Halo warga #Sehat\nJadwal',
      images: [{ address: 'https://dinkes.wanasari.go.id/a.jpg', alt: 'Foto' }],
      links: ['https://dinkes.wanasari.go.id/berita/jadwal'],
      hashtags: ['sehat'],
      dateFault: 'missing',
    });
  });

  test('the same entry twice in one feed is one post', () => {
    expect(read(rss('<item><title>Satu</title><guid>1</guid></item>'.repeat(2)))).toHaveLength(1);
  });

  test('Atom and JSON Feed are read alike', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>i</id><updated>2026-11-02T00:00:00Z</updated><entry><id>e1</id><title>Satu</title><link href="/satu"/><published>2026-11-02T08:00:00+07:00</published><updated>2026-11-03T00:00:00Z</updated><content type="html">&lt;p&gt;Isi&lt;/p&gt;</content></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [
        {
          id: 'e1',
          title: 'Satu',
          url: 'https://dinkes.wanasari.go.id/satu',
          date_published: '2026-11-02T08:00:00+07:00',
          date_modified: '2026-11-03T00:00:00Z',
          content_html: '<p>Isi</p>',
        },
      ],
    });
    const expected = {
      remoteId: 'e1',
      title: 'Satu',
      text: 'Isi',
      address: 'https://dinkes.wanasari.go.id/satu',
      publishedAt: '2026-11-02T01:00:00Z',
      editedAt: '2026-11-03T00:00:00Z',
    };
    expect(read(atom)[0]).toMatchObject(expected);
    expect(read(json)[0]).toMatchObject(expected);
  });
});

describe('finding the feed behind a page', () => {
  test('what the page names comes first, comments last, other hosts only when named', () => {
    const html = `<head><link rel="alternate" type="application/rss+xml" title="Komentar" href="/comments/feed/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
      <link rel="ALTERNATE" type="application/rss+xml" href="https://umpan.wanasari.go.id/dinkes"></head><a href="/rss/">RSS</a><a href="https://lain.id/feed/">lain</a>`;
    expect(feedsNamedBy(html, 'https://dinkes.wanasari.go.id/')).toEqual([
      'https://umpan.wanasari.go.id/dinkes',
      'https://dinkes.wanasari.go.id/comments/feed/',
      'https://dinkes.wanasari.go.id/rss/',
    ]);
  });

  test('a page is not taken for a feed', () => {
    expect(looksLikeFeed('<!doctype html><html><body><rss></body></html>')).toBe(false);
    expect(looksLikeFeed(rss(''))).toBe(true);
    expect(looksLikeFeed('{"version":"https://jsonfeed.org/version/1.1","items":[]}')).toBe(true);
  });
});
