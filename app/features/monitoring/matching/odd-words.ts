import type { Word } from './terms.ts';

/** Alike but for one letter, in long words two next to each other: what is left between equal beginnings and ends. */
function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 9 ? 2 : 1;
  if (Math.abs(a.length - b.length) > most) return false;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  return Math.max(a.length, b.length) - head - tail <= most;
}

/** Words of a text that are no known roots, by what a slip of the pen leaves as it is: the beginning, or the consonants. */
export class OddWords {
  readonly #heads = new Map<string, string[]>();
  readonly #bones = new Set<string>();

  constructor(words: readonly Word[]) {
    for (const { head, bones, term } of words) {
      if (bones !== null) this.#bones.add(bones);
      if (head === null) continue;
      const held = this.#heads.get(head);
      if (held === undefined) this.#heads.set(head, [term]);
      else held.push(term);
    }
  }

  /** Whether one of them may be meant for this word. */
  hasNear({ term, head, bones }: Pick<Word, 'term' | 'head' | 'bones'>): boolean {
    if (bones !== null && this.#bones.has(bones)) return true;
    const alike = head === null ? undefined : this.#heads.get(head);
    return alike?.some((near) => isNear(near, term)) ?? false;
  }
}
