import type { Random } from './random.ts';

/**
 * Sentences from templates. `{slot}` is replaced from the context, `{Slot}` with its first letter raised,
 * `{n:20-90}` by a number in that range (`{n:50-900:25}` in steps of 25),
 * `{h:6-9}` by an hour of two digits, `[a|b|]` by one of its alternatives.
 */
export type Context = Readonly<Record<string, string>>;

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string; readonly raise: boolean }
  | {
      readonly kind: 'number';
      readonly low: number;
      readonly high: number;
      readonly step: number;
      readonly digits: number;
    }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Part[])[] };

const compiled = new Map<string, readonly Part[]>();

export function raise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 14200 -> "14.200" */
export function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '.');
}

function slotPart(body: string): Part {
  const range = /^([nh]):(\d+)-(\d+)(?::(\d+))?$/.exec(body);
  if (range)
    return {
      kind: 'number',
      low: Number(range[2]),
      high: Number(range[3]),
      step: Number(range[4] ?? 1),
      digits: range[1] === 'h' ? 2 : 1,
    };
  const first = body.charAt(0);
  return first === first.toLowerCase()
    ? { kind: 'slot', name: body, raise: false }
    : { kind: 'slot', name: first.toLowerCase() + body.slice(1), raise: true };
}

function parse(source: string, from: number, stop: string): { parts: Part[]; at: number } {
  const parts: Part[] = [];
  let at = from;
  let text = '';
  const flush = (): void => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  while (at < source.length && !stop.includes(source.charAt(at))) {
    const c = source.charAt(at);
    if (c === '{') {
      flush();
      const close = source.indexOf('}', at);
      parts.push(slotPart(source.slice(at + 1, close)));
      at = close + 1;
    } else if (c === '[') {
      flush();
      const options: Part[][] = [];
      do {
        const inner = parse(source, at + 1, '|]');
        options.push(inner.parts);
        at = inner.at;
      } while (source.charAt(at) === '|');
      parts.push({ kind: 'choice', options });
      at += 1;
    } else {
      text += c;
      at += 1;
    }
  }
  flush();
  return { parts, at };
}

function write(parts: readonly Part[], context: Context, random: Random): string {
  let out = '';
  for (const part of parts) {
    if (part.kind === 'text') out += part.text;
    else if (part.kind === 'choice') out += write(random.pick(part.options), context, random);
    else if (part.kind === 'number') {
      const steps = Math.floor((part.high - part.low) / part.step);
      out += thousands(part.low + random.int(0, steps) * part.step).padStart(part.digits, '0');
    } else {
      const value = context[part.name];
      if (value === undefined) throw new Error(`template slot ${part.name} has no value`);
      out += part.raise ? raise(value) : value;
    }
  }
  return out;
}

/** Fills a template. A slot without a value is a defect of the templates and throws. */
export function fill(template: string, context: Context, random: Random): string {
  let parts = compiled.get(template);
  if (!parts) {
    parts = parse(template, 0, '').parts;
    compiled.set(template, parts);
  }
  return write(parts, context, random);
}

/** Blanks and line breaks as a person would leave them. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([,.!?])(?=[\s”]|$)/g, '$1')
    .replace(/([^.])\.\.(?!\.)/g, '$1.')
    .replace(/([!?])\./g, '$1')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
