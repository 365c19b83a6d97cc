import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import {
  accentNames,
  accentOf,
  accentPairs,
  accentSets,
  accentVariables,
  contrast,
  deriveAccent,
} from './accent.ts';

const byte = fc.integer({ min: 0, max: 255 });
const colour = fc
  .tuple(byte, byte, byte)
  .map((rgb) => `#${rgb.map((b) => b.toString(16).padStart(2, '0')).join('')}`);

describe("a government's accent", () => {
  it('measures contrast as the accessibility guidelines do', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#1b1e22', '#faf8f3')).toBeGreaterThan(15.7);
  });

  it.each(accentNames)('the checked set %s holds every pair', (name) => {
    for (const { pair, ratio, needed } of accentPairs(accentSets[name])) {
      expect(ratio, pair).toBeGreaterThanOrEqual(needed);
    }
  });

  it.each(accentNames)('the stylesheet and this file agree on %s', (name) => {
    const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
    const line = css.split('\n').find((one) => one.startsWith(`[data-accent="${name}"]`)) ?? '';
    for (const [variable, value] of Object.entries(accentVariables(accentSets[name]))) {
      const said = new RegExp(`${variable}: (#[0-9a-f]+);`).exec(line)?.[1] ?? '';
      const full = said.length === 4 ? said.replace(/[0-9a-f]/g, '$&$&') : said;
      expect(full, variable).toBe(value);
    }
  });

  it('keeps a dark colour and puts white on it', () => {
    const made = deriveAccent('#123a7a');
    expect(made).toMatchObject({ ok: true, set: { accent: '#123a7a', onAccent: '#ffffff' } });
  });

  it('darkens a middling colour until white can be read on it', () => {
    const made = deriveAccent('#e8590c');
    if (!made.ok) throw new Error('refused');
    expect(contrast('#ffffff', made.set.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', made.set.accent)).toBeLessThan(4.7);
  });

  it('keeps a light colour as fill and writes on it in ink', () => {
    const made = deriveAccent('#ffd43b');
    expect(made).toMatchObject({ ok: true, set: { accent: '#ffd43b', onAccent: '#1b1e22' } });
  });

  it('refuses a fill that cannot be told from the sheet, and says which pair and how far', () => {
    expect(deriveAccent('#fffbe6')).toEqual({
      ok: false,
      error: {
        type: 'too-little-contrast',
        pair: 'accent/surface',
        ratio: expect.closeTo(1.04, 1),
        needed: 1.4,
      },
    });
  });

  it('refuses what is no colour', () => {
    expect(deriveAccent('merah bata')).toEqual({ ok: false, error: { type: 'not-a-colour' } });
    expect(deriveAccent('#12345')).toEqual({ ok: false, error: { type: 'not-a-colour' } });
  });

  it('shows the default where a stored colour is not usable', () => {
    expect(accentOf('#ffffff')).toBe(accentSets.toska);
    expect(accentOf('emas')).toBe(accentSets.emas);
  });

  it('gives for every colour either a set that holds all pairs or the pair that fails', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        const made = deriveAccent(hex);
        if (made.ok) {
          for (const { pair, ratio, needed } of accentPairs(made.set))
            expect(ratio, pair).toBeGreaterThanOrEqual(needed);
        } else {
          expect(made.error).toMatchObject({ type: 'too-little-contrast', pair: 'accent/surface' });
        }
      }),
      { numRuns: 2000 },
    );
  });
});
