import { describe, expect, it } from 'vitest';
import { kindsOf, toldBy } from './kinds.ts';
import { prepareText } from './prepare-text.ts';
import { termOf, wordOf } from './terms.ts';

describe('kata sebagaimana ditulis orang', () => {
  it.each([
    ['disperindag', 'disdag'],
    ['bsk', 'besok'],
    ['sesuk', 'besok'],
    ['kec', 'kecamatan'],
  ])('ejaan singkat %s dibaca %s', (written, meant) => expect(wordOf(written).lower).toBe(meant));

  it.each([
    ['berase', 'beras'],
    ['embungmi', 'embung'],
    ['nyapu', 'sapu'],
    ['ngecek', termOf('cek')],
    ['bersihin', 'bersih'],
    ['sinau', termOf('belajar')],
    ['resik', termOf('kerjabakti')],
  ])('bentuk lisan dan daerah %s juga berarti %s', (written, also) =>
    expect(prepareText(`warga ${written} bersama`).terms.has(also)).toBe(true),
  );

  it('kata daerah dalam nama tetap nama', () => {
    expect([...prepareText('Festival Dolanan Bocah').terms]).toContain('bocah');
  });

  it('jenis acara dikenali dari judul, ceritanya dari kata yang lazim', () => {
    const clinic = kindsOf(prepareText('Posyandu Melati').terms);
    expect(toldBy(termOf('balita'))?.kinds.some((kind) => clinic.has(kind))).toBe(true);
    expect(toldBy(termOf('girder'))?.kinds.some((kind) => clinic.has(kind))).toBe(false);
    expect(toldBy('entah')).toBeNull();
  });
});
