import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { Linked } from './linked.tsx';

const drawn = (text: string) =>
  renderToStaticMarkup(createElement(Linked, { text })).replace(/<\/?span>/g, '');

describe('addresses in a text', () => {
  test('can be pressed, without the full stop that ends the sentence', () => {
    expect(drawn('Daftar di https://dlh.wanasari.example/bersih. Gratis.')).toBe(
      'Daftar di <a href="https://dlh.wanasari.example/bersih" rel="noopener nofollow">https://dlh.wanasari.example/bersih</a>. Gratis.',
    );
  });

  test('are links only with their scheme; what runs is no link', () => {
    for (const text of ['wanasari.example', 'javascript:alert(1)', 'https://', 'data:text/html,x'])
      expect(drawn(text)).not.toContain('<a');
  });

  test('change no letter of it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constant(' '))), (parts) => {
        const text = parts.join('');
        const plain = drawn(text)
          .replace(/<[^>]*>/g, '')
          .replace(/&(lt|gt|amp|quot|#x27);/g, (_all, name: string) => {
            const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#x27': "'" };
            return signs[name] ?? '';
          });
        expect(plain).toBe(text);
      }),
    );
  });
});
