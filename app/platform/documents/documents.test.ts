import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { printedCode, readCheckCode } from './check-code.ts';
import { documentNumber, numberUnit, patternFault } from './number-pattern.ts';

const parts = {
  sequence: 12,
  classification: '000.8.3.2',
  kind: 'SERT',
  unit: 'DISKOMINFO',
  month: 11,
  year: 2026,
};

describe('the number of a document', () => {
  test.each([
    ['{klasifikasi}/{urut}/{jenis}/{unit}/{romawi}/{tahun}', '000.8.3.2/012/SERT/DISKOMINFO/XI/2026'],
    ['{urut}/{unit}/{tahun}', '012/DISKOMINFO/2026'],
    ['{klasifikasi}/{urut}/114.1/{tahun}', '000.8.3.2/012/114.1/2026'],
    ['{klasifikasi}/{urut}/{unit}/{romawi-bulan}/{tahun}', '000.8.3.2/012/DISKOMINFO/XI/2026'],
    ['No. {urut}-{bulan}-{tahun}', 'No. 012-11-2026'],
  ])('follows the pattern %s', (pattern, number) => {
    expect(patternFault(pattern)).toBeNull();
    expect(documentNumber(pattern, parts)).toBe(number);
  });

  test('a part that is not known leaves no empty slash', () => {
    expect(documentNumber('{klasifikasi}/{urut}/{tahun}', { ...parts, classification: '' })).toBe('012/2026');
  });

  test.each([
    ['{nomor}/{tahun}', 'unknown-place'],
    ['{urut/{tahun}', 'unknown-place'],
    ['{unit}/{tahun}', 'no-sequence'],
    ['{urut}/{unit}', 'no-year'],
    [`{urut}/{tahun}${'x'.repeat(120)}`, 'too-long'],
  ])('refuses the pattern %s', (pattern, fault) => {
    expect(patternFault(pattern)).toBe(fault);
  });

  test('two numbers of one series and year never look alike', () => {
    const sequence = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        fc.pre(a !== b);
        const of = (one: number) => documentNumber('{urut}/{unit}/{tahun}', { ...parts, sequence: one });
        expect(of(a)).not.toBe(of(b));
      }),
    );
  });

  test('a unit stands in a number without dots and spaces', () => {
    expect(numberUnit('Kel. Muara Bening')).toBe('KEL-MUARA-BENING');
  });
});

describe('the code on the paper', () => {
  test('is read as people type it', () => {
    expect(readCheckCode('7kq2 9fht-m3xb')).toBe('7KQ29FHTM3XB');
    expect(readCheckCode('7KQ2 9FHT M3XO')).toBe('7KQ29FHTM3X0');
    expect(readCheckCode('IL2222222222')).toBe('112222222222');
    expect(printedCode('7KQ29FHTM3XB')).toBe('7KQ2 9FHT M3XB');
  });

  test.each(['', '7KQ2', "'; drop", '7KQ29FHTM3XBB', '../etc/passwd'])('%j is no code', (typed) => {
    expect(readCheckCode(typed)).toBeNull();
  });
});
