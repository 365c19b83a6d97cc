import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { sealsOf } from '../seals.server.ts';
import {
  cardText,
  packId,
  printedLetters,
  readCode,
  scanPath,
  unpackId,
  WINDOW_SECONDS,
  WINDOWS_AHEAD,
  wallToken,
} from './codes.ts';

const id = fc.uuid();
const seals = sealsOf({ keyFor: (purpose) => Buffer.from(purpose) }, 'wanasari');
const others = sealsOf({ keyFor: (purpose) => Buffer.from(purpose) }, 'seberang');
const of = fc.record({
  sessionId: id,
  direction: fc.constantFrom('in' as const, 'out' as const),
  window: fc.integer({ min: 80_000_000, max: 2_000_000_000 }),
});

describe('codes of attendance', () => {
  test('an id is packed in 22 signs and found again; what was cut or changed at its end is none', () => {
    fc.assert(
      fc.property(id, (one) => {
        expect(packId(one)).toHaveLength(22);
        expect(unpackId(packId(one))).toBe(one);
        expect(unpackId(packId(one).slice(1))).toBeNull();
      }),
    );
  });

  test('the picture on the wall is read back, also out of its address', () => {
    fc.assert(
      fc.property(of, (code) => {
        const token = seals.token(code);
        const read = readCode(`https://simpul.wanasari.example${scanPath(token)}`);
        expect(read).toMatchObject({ form: 'wall', ...code });
        expect(readCode(token)).toEqual(read);
        expect(read?.form === 'wall' && seals.isSeal(code, read.seal)).toBe(true);
      }),
    );
  });

  test('a seal is good for its session, direction, window and government only', () => {
    fc.assert(
      fc.property(of, of, (one, other) => {
        const read = readCode(seals.token(one));
        const seal = read?.form === 'wall' ? read.seal : '';
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(seals.isSeal(other, seal)).toBe(same);
        expect(others.isSeal(one, seal)).toBe(false);
        expect(seals.isSeal({ ...one, direction: one.direction === 'in' ? 'out' : 'in' }, seal)).toBe(false);
        expect(seals.isSeal({ ...one, window: one.window + 1 }, seal)).toBe(false);
      }),
    );
  });

  test('the letters below it are read however they are typed', () => {
    fc.assert(
      fc.property(of, (code) => {
        const letters = seals.short(code);
        expect(letters).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
        const written = printedLetters(letters).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readCode(` ${written} `)).toEqual({ form: 'short', letters });
      }),
    );
  });

  test('a card names its registration, carries no name, and is known by its letters', () => {
    fc.assert(
      fc.property(id, id, (one, other) => {
        const letters = seals.card(one);
        expect(readCode(cardText(one, letters))).toEqual({ form: 'card', registrationId: one, letters });
        expect(readCode(printedLetters(letters))).toEqual({ form: 'typed-card', letters });
        expect([seals.isCard(one, letters), seals.isCard(other, letters)]).toEqual([true, one === other]);
        expect(others.isCard(one, letters)).toBe(false);
      }),
    );
  });

  test.each([
    '',
    'halo',
    'https://jahat.example/?k=x',
    'SIMPUL-KARTU.x.y',
    'https://simpul.example/kerja',
    '7KQ29',
    'x'.repeat(600),
  ])('%s is none of ours', (text) => {
    expect(readCode(text)).toBeNull();
  });

  test('nothing that is read makes it stumble', () => {
    fc.assert(fc.property(fc.string(), (text) => void readCode(text)));
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{41}$/), (token) => {
        const read = readCode(token);
        if (read?.form === 'wall') expect(wallToken(read)).toBe(token);
      }),
    );
  });

  test('the wall knows no more than two minutes ahead', () => {
    expect(WINDOWS_AHEAD * WINDOW_SECONDS).toBeLessThanOrEqual(120);
  });
});
