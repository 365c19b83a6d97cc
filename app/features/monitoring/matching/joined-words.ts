const cells = 1024;
const none: readonly number[] = new Array<number>(cells / 16).fill(0);
const shortest = 4;
const ending = 2;

const cellOf = (first: number, last: number, length: number): number =>
  (Math.imul(first, 31) + Math.imul(last, 7) + length) & (cells - 1);

/**
 * Neighbouring words written as one: "transpakuan" for "Trans Pakuan", "transpa" for its abbreviation. The joined forms are not
 * written out: few are ever asked for, and most of those are ruled out by their first letter, last letter and length.
 */
export class JoinedWords {
  readonly #firsts: string[] = [];
  readonly #seconds: string[] = [];
  /** Bits of the cells that are taken; a plain array, which is made faster than one of bytes. */
  readonly #taken = none.slice();

  add(first: string, second: string): void {
    if (first === '' || second === '') return;
    this.#firsts.push(first);
    this.#seconds.push(second);
    const head = first.charCodeAt(0);
    this.#mark(cellOf(head, second.charCodeAt(second.length - 1), first.length + second.length));
    if (first.length >= shortest && second.length >= shortest)
      this.#mark(cellOf(head, second.charCodeAt(ending - 1), first.length + ending));
  }

  has(word: string): boolean {
    if (word === '') return false;
    const cell = cellOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length);
    if (((this.#taken[cell >> 4]! >> (cell & 15)) & 1) === 0) return false;
    for (let i = 0; i < this.#firsts.length; i++) {
      const first = this.#firsts[i]!;
      const second = this.#seconds[i]!;
      if (!word.startsWith(first)) continue;
      const rest = word.length - first.length;
      if (rest === second.length && word.endsWith(second)) return true;
      if (rest !== ending || first.length < shortest || second.length < shortest) continue;
      if (second.startsWith(word.slice(-ending))) return true;
    }
    return false;
  }

  #mark(cell: number): void {
    this.#taken[cell >> 4]! |= 1 << (cell & 15);
  }
}
