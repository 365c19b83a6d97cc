import { expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { bold, fillTemplate, plainForWhatsapp, waLink, waList, waMessages } from './whatsapp.ts';

test('the link opens a chat with the officer, or a chat of choice, with the text ready', () => {
  expect(waLink({ phone: '0812-3456-7890', text: 'Mohon diunggah: *Apel* & foto' })).toBe(
    'https://wa.me/6281234567890?text=Mohon%20diunggah%3A%20*Apel*%20%26%20foto',
  );
  expect(waLink({ text: 'a\nb' })).toBe('https://wa.me/?text=a%0Ab');
  expect(waLink({ phone: '021-765', text: 'a' })).toBe('https://wa.me/?text=a');
});

test('whatever the text, the link brings it over unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const url = new URL(waLink({ text }));
      expect(url.host).toBe('wa.me');
      expect(url.searchParams.get('text')).toBe(text.toWellFormed());
    }),
  );
  expect(waLink({ text: 'rusak \ud83d' })).toContain('%EF%BF%BD');
});

test.each([
  ['Apel *akbar* ~batal~', 'Apel akbar batal'],
  ['@dinkes_wanasari', '@dinkes_wanasari'],
  ['_miring_ dan __tebal__', 'miring dan tebal'],
  ['baris\nbaru', 'baris baru'],
])('%j is written as %j', (text, plain) => {
  expect(plainForWhatsapp(text)).toBe(plain);
});

test('bold text cannot be broken by its own asterisks', () => {
  expect(bold('Rapat* koordinasi')).toBe('*Rapat koordinasi*');
  expect(bold(' ** ')).toBe('');
});

test('a list counts what it does not show', () => {
  const more = (n: number) => `dan ${n} lainnya`;
  expect(waList(['Dinkes', 'Dishub', 'Disdik'], { numbered: true, max: 2, more })).toBe(
    '1. Dinkes\n2. Dishub\ndan 1 lainnya',
  );
  expect(waList(['Dinkes'], { more })).toBe('- Dinkes');
  expect(waList([], { more })).toBe('');
});

test('a template is filled, and says which of its fields nobody knows', () => {
  expect(fillTemplate('Yth. {nama}, tugas: {tugas}', { nama: 'Dewi', tugas: '*Apel*\nHUT' })).toEqual({
    ok: true,
    value: 'Yth. Dewi, tugas: Apel\nHUT',
  });
  expect(fillTemplate('{nama} {toString} {kota}', { nama: 'Dewi' })).toMatchObject({
    error: { type: 'unknown-placeholder', names: ['kota'] },
  });
});

test('long texts become several messages of bounded length that lose nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 80 }), { maxLength: 40 }),
      fc.integer({ min: 40, max: 300 }),
      (lines, max) => {
        const text = lines.map((line) => line.replaceAll('\n', ' ')).join('\n');
        const messages = waMessages(text, max);
        for (const message of messages) expect([...message].length).toBeLessThanOrEqual(max);
        const again =
          messages.length === 1
            ? messages
            : messages.map((message) => message.replace(/^\(\d+\/\d+\)\n/, ''));
        expect(again.join('\n').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
      },
    ),
  );
});
