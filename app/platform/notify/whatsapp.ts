import { normalizePhone } from '../auth/identifier.ts';

/** Letters of one prepared message. Longer links get lost on the way from the browser to the app on old phones. */
export const WHATSAPP_TEXT_MAX = 2000;

/**
 * The link that opens WhatsApp with a text ready to send, to one number or, without a number, to a chat of one's choice.
 * A number that is none is left out.
 */
export function waLink(message: { phone?: string | null; text: string }): string {
  const phone = message.phone ? normalizePhone(message.phone) : null;
  // Lone surrogates cannot be encoded.
  const text = encodeURIComponent(message.text.toWellFormed());
  return `https://wa.me/${phone ? phone.slice(1) : ''}?text=${text}`;
}

/** Takes away the signs that WhatsApp would read as bold, italic, struck or code. Underscores inside a name stay. */
export function plainForWhatsapp(text: string): string {
  return text
    .replace(/[*~`]/g, '')
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Bold in WhatsApp; empty text stays empty. */
export function bold(text: string): string {
  const inner = plainForWhatsapp(text);
  return inner === '' ? '' : `*${inner}*`;
}

/**
 * A list, one item a line, numbered or with dashes.
 * @param options.max items shown; the others are counted in a last line
 * @param options.more the last line's words, such as `(n) => "dan 12 lainnya"`
 */
export function waList(
  items: readonly string[],
  options: { numbered?: boolean; max?: number; more: (rest: number) => string },
): string {
  const max = options.max ?? items.length;
  const shown = items
    .slice(0, max)
    .map((item, i) => `${options.numbered ? `${i + 1}.` : '-'} ${plainForWhatsapp(item)}`);
  const rest = items.length - shown.length;
  return [...shown, ...(rest > 0 ? [options.more(rest)] : [])].join('\n');
}

export type TemplateFault = { type: 'unknown-placeholder'; names: readonly string[] };

/** Names of the placeholders `{nama}` of a text, each once. */
export function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(/\{([a-z][a-z0-9_]*)\}/g)].map((match) => match[1] ?? ''))];
}

/** Fills `{nama}` in a text that an office wrote itself; values lose their formatting signs. */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string>>,
): { ok: true; value: string } | { ok: false; error: TemplateFault } {
  const unknown = placeholders(template).filter((name) => !Object.hasOwn(values, name));
  if (unknown.length > 0) return { ok: false, error: { type: 'unknown-placeholder', names: unknown } };
  const filled = template.replace(/\{([a-z][a-z0-9_]*)\}/g, (_, name: string) =>
    (values[name] ?? '').split('\n').map(plainForWhatsapp).join('\n'),
  );
  return { ok: true, value: filled };
}

function pieces(line: string, max: number): string[] {
  const letters = [...line];
  const out: string[] = [];
  for (let i = 0; i < letters.length; i += max) out.push(letters.slice(i, i + max).join(''));
  return out.length > 0 ? out : [''];
}

/**
 * Splits a long text into messages at line ends; a line longer than a message is cut. Several messages are numbered
 * `(1/3)`.
 */
export function waMessages(text: string, max: number = WHATSAPP_TEXT_MAX): string[] {
  if ([...text].length <= max) return [text];
  const room = max - 12;
  const parts: string[] = [];
  for (const piece of text.split('\n').flatMap((line) => pieces(line, room))) {
    const last = parts.at(-1);
    const joined = last === undefined ? piece : `${last}\n${piece}`;
    if (last !== undefined && [...joined].length <= room) parts[parts.length - 1] = joined;
    else parts.push(piece);
  }
  return parts.map((part, i) => `(${i + 1}/${parts.length})\n${part}`);
}
