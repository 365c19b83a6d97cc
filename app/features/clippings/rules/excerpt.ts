/** At most this much of an article is shown or printed: it is its outlet's. */
export const MOST_SENTENCES = 2;
const MOST_LETTERS = 320;

/** Ends of sentences: a stop before a space and a capital, not after a title or an initial ("Jl. Merdeka", "M. Arif"). */
const END =
  /(?<!\b(?:\p{Lu}|Jl|No|Kel|Kec|Kab|Rp|dr|Dr|Drs|Ir|H|Hj|St|dll|dsb|hlm|Prof))[.!?…]+["”’)]*\s+(?=["“‘(]?[\p{Lu}\p{N}])/gu;

/** The first two sentences of a text, in one line; null for a text that says nothing. */
export function excerptOf(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return null;
  let end = line.length;
  let sentences = 0;
  for (const match of line.matchAll(END)) {
    sentences += 1;
    if (sentences < MOST_SENTENCES) continue;
    end = match.index + match[0].trimEnd().length;
    break;
  }
  const said = line.slice(0, end);
  if (said.length <= MOST_LETTERS) return said;
  return `${said.slice(0, MOST_LETTERS - 1).replace(/\s+\S*$/, '')}…`;
}
