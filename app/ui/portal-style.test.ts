import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { accentSets } from './accent.ts';
import { portalStyle, tightened, usedTokens } from './portal-style.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe("the portal's stylesheet", () => {
  it('keeps a token that is used, and what that token uses, and no other', () => {
    const tokens = ':root {\n  --a: var(--b); /* one */\n  --b: #123456;\n  --c: red;\n}\n';
    expect(usedTokens(tokens, 'p{color:var(--a)}')).toBe(':root{--a:var(--b);--b:#123456}');
    expect(usedTokens(tokens, 'p{color:var(--b)}', { '--b': '#fff' })).toBe(':root{--b:#fff}');
  });

  it('loses white space and comments, never a rule', () => {
    expect(tightened('/* x */\na  { b: c; }\n\n d > e{ f:g }')).toBe('a{b: c}d>e{f:g}');
  });

  it('is whole, in the accent of the government, and within three and a half kilobytes', () => {
    const css = read('./portal.css');
    const style = portalStyle({
      tokens: read('./tokens.css'),
      css,
      fontUrl: '/assets/f.woff2',
      accent: accentSets.merah,
    });
    expect(style).toContain('--accent:#a3242d');
    for (const name of css.matchAll(/var\((--[a-z0-9-]+)/g)) expect(style).toContain(`${name[1]}:`);
    expect(gzipSync(style, { level: 9 }).length).toBeLessThan(3_500);
  });
});
