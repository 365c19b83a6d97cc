import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { categoriesOf, contentOf, excerptOf, paragraphsHtml, slugOf } from './publish-mapping.ts';

const tagsOf = (html: string): string[] =>
  load(
    html,
    null,
    false,
  )('*')
    .toArray()
    .flatMap((node) => ('tagName' in node ? [node.tagName] : []));
const message = (text: string) => ({ title: 'Judul', text, link: null, media: [] });

describe('an article', () => {
  test('has paragraphs, line breaks and links', () => {
    expect(paragraphsHtml('Satu\nbaris\n\n\nDua: https://wanasari.go.id/?a=1&b=2.')).toBe(
      '<!-- wp:paragraph -->\n<p>Satu<br>baris</p>\n<!-- /wp:paragraph -->\n\n' +
        '<!-- wp:paragraph -->\n<p>Dua: <a href="https://wanasari.go.id/?a=1&amp;b=2">https://wanasari.go.id/?a=1&amp;b=2</a>.</p>\n<!-- /wp:paragraph -->',
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '--> <iframe src="https://jahat.id"></iframe> <!-- wp:html -->',
    '[gallery ids="1"] [embed]https://jahat.id[/embed]',
    'https://jahat.id/"onmouseover="alert(1)',
    'javascript:alert(1)',
  ])('takes nothing in its words for a command: %s', (text) => {
    const html = paragraphsHtml(text);
    expect(tagsOf(html).filter((tag) => !['p', 'a', 'br'].includes(tag))).toEqual([]);
    expect(html).not.toContain('[');
    for (const node of load(html, null, false)('a').toArray()) {
      expect(Object.keys(node.attribs)).toEqual(['href']);
      expect(node.attribs.href).toMatch(/^https?:\/\//);
    }
  });

  test('says exactly its text, whatever that is', () => {
    const pieces = fc.constantFrom(
      '<b>',
      '</p>',
      '&amp;',
      '"',
      "'",
      '[x]',
      '\n',
      '\n\n',
      'https://a.id/?x=1&y="',
      '-->',
      'kata',
      ' ',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join('')),
        (text) => {
          const page = load(paragraphsHtml(text), null, false);
          page('br').replaceWith('\n');
          const said = page('p')
            .toArray()
            .map((node) => page(node).text());
          const wanted = text
            .split(/\n\s*\n/)
            .map((part) => part.trim())
            .filter((part) => part !== '');
          expect(said).toEqual(wanted);
        },
      ),
    );
  });

  test('shows the first picture above and the others below, with their descriptions', () => {
    const picture = (id: number) => ({
      id,
      address: `https://a.id/${id}.jpg`,
      alt: `Foto "${id}"`,
      kind: 'image' as const,
    });
    const html = contentOf(message('Isi'), [picture(1), picture(2), { ...picture(3), kind: 'video' }]);
    expect(tagsOf(html)).toEqual(['p', 'figure', 'img', 'figure', 'video']);
    expect(html).toContain('alt="Foto &quot;2&quot;"');
  });

  test('has an address of its title and its marker, and an excerpt that ends at a word', () => {
    expect(slugOf('Wali Kota: “Pekan Imunisasi” dibuka – 24 November!', '01JAR1G0000S0000000000000A')).toBe(
      'wali-kota-pekan-imunisasi-dibuka-24-november-000000000a',
    );
    expect(slugOf(null, '01jar1g0000s0000000000000b')).toBe('000000000b');
    expect(slugOf('日本', '01jar1g0000s0000000000000b')).toBe('000000000b');
    expect(excerptOf('Pendek\n\nLanjut')).toBe('Pendek');
    const long = excerptOf('kata '.repeat(100));
    expect([long.length <= 241, long.endsWith('kata…')]).toEqual([true, true]);
    expect(categoriesOf('3, 7;7 x -2')).toEqual([3, 7]);
  });
});
