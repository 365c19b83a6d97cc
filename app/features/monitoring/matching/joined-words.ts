const cells = 1024;
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
  readonly #cells = new Uint8Array(cells / 8);

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
    if (((this.#cells[cell >> 3]! >> (cell & 7)) & 1) === 0) return false;
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
    this.#cells[cell >> 3]! |= 1 << (cell & 7);
  }
}
