import { type AccentSet, accentVariables } from './accent.ts';

/** Custom properties of the first `:root` block, as written. */
function rootVariables(tokens: string): Map<string, string> {
  const block = /:root\s*\{([\s\S]*?)\n\}/.exec(tokens)?.[1] ?? '';
  const plain = block.replace(/\/\*[\s\S]*?\*\//g, '');
  return new Map(
    [...plain.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map((match) => [
      match[1] ?? '',
      (match[2] ?? '').trim(),
    ]),
  );
}

const namesIn = (css: string) => [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1] ?? '');

/** The tokens that a stylesheet uses, and those that these use, as one `:root` rule. */
export function usedTokens(tokens: string, css: string, over: Readonly<Record<string, string>> = {}): string {
  const all = rootVariables(tokens);
  for (const [name, value] of Object.entries(over)) all.set(name, value);
  const used = new Set<string>();
  const queue = namesIn(css);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const value = all.get(name);
    if (value === undefined || used.has(name)) continue;
    used.add(name);
    queue.push(...namesIn(value));
  }
  const lines = [...all].filter(([name]) => used.has(name)).map(([name, value]) => `${name}:${value}`);
  return `:root{${lines.join(';')}}`;
}

/** Comments and needless white space taken out. */
export function tightened(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/;\}/g, '}')
    .trim();
}

/** The whole stylesheet of a public page: font, used tokens in the government's accent, rules. */
export function portalStyle(parts: {
  tokens: string;
  css: string;
  fontUrl: string;
  accent: AccentSet;
}): string {
  const { tokens, css, fontUrl, accent } = parts;
  const face = `@font-face{font-family:"Plus Jakarta Sans Variable";src:url("${fontUrl}") format("woff2");font-weight:200 800;font-display:swap}`;
  return face + tightened(usedTokens(tokens, css, accentVariables(accent)) + css);
}
