/** Word -> slots of the activities that carry it, in the order in which they came. */
export class Postings {
  readonly #slots = new Map<string, number[]>();

  get(word: string): readonly number[] | undefined {
    return this.#slots.get(word);
  }

  add(words: Iterable<string>, slot: number): void {
    for (const word of words) {
      const held = this.#slots.get(word);
      if (held === undefined) this.#slots.set(word, [slot]);
      else held.push(slot);
    }
  }

  remove(words: Iterable<string>, slot: number): void {
    for (const word of words) {
      const held = this.#slots.get(word);
      const at = held === undefined ? -1 : held.indexOf(slot);
      if (held === undefined || at < 0) continue;
      if (held.length === 1) this.#slots.delete(word);
      else held.splice(at, 1);
    }
  }
}

/** Sums by slot for one post, in arrays that are used again for the next. */
export class SlotSums {
  #sums = new Float64Array(64);
  #touched: number[] = [];
  /** First and last day on which a post may be about the activity of a slot. */
  #opens = new Int32Array(64);
  #closes = new Int32Array(64);

  /** Makes room for a slot and says on which days it counts. */
  open(slot: number, first: number, last: number): void {
    if (slot >= this.#sums.length) this.#grow(slot * 2);
    this.#opens[slot] = first;
    this.#closes[slot] = last;
  }

  /** @param day of the post; null counts every slot */
  add(slots: readonly number[] | undefined, amount: number, day: number | null): void {
    if (slots === undefined) return;
    const sums = this.#sums;
    const opens = this.#opens;
    const closes = this.#closes;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!;
      if (day !== null && (day < opens[slot]! || day > closes[slot]!)) continue;
      if (sums[slot] === 0) this.#touched.push(slot);
      sums[slot]! += amount;
    }
  }

  /**
   * The best slots by their value, best first, of equal ones the first that was touched; none far below the best. Empties the sums.
   * @param valueOf from a slot and its sum
   */
  take(limit: number, leastShare: number, valueOf: (slot: number, sum: number) => number): readonly number[] {
    const sums = this.#sums;
    let top = 0;
    for (const slot of this.#touched) {
      const value = valueOf(slot, sums[slot]!);
      sums[slot] = value;
      if (value > top) top = value;
    }
    const best: number[] = [];
    for (const slot of this.#touched) {
      const value = sums[slot]!;
      if (value < top * leastShare) continue;
      let at = best.length;
      while (at > 0 && sums[best[at - 1]!]! < value) at--;
      if (at >= limit) continue;
      best.splice(at, 0, slot);
      if (best.length > limit) best.pop();
    }
    for (const slot of this.#touched) sums[slot] = 0;
    this.#touched = [];
    return best;
  }

  #grow(size: number): void {
    const copy = (from: Int32Array) => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.#sums = new Float64Array(size);
    this.#opens = copy(this.#opens);
    this.#closes = copy(this.#closes);
  }
}
