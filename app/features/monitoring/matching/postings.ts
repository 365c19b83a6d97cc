/** Word -> slots of the activities that carry it, in the order in which they came. */
export class Postings<Key = string> {
  readonly #slots = new Map<Key, number[]>();

  get(word: Key): readonly number[] | undefined {
    return this.#slots.get(word);
  }

  add(words: Iterable<Key>, slot: number): void {
    for (const word of words) {
      const held = this.#slots.get(word);
      if (held === undefined) this.#slots.set(word, [slot]);
      else held.push(slot);
    }
  }

  remove(words: Iterable<Key>, slot: number): void {
    for (const word of words) {
      const held = this.#slots.get(word);
      const at = held === undefined ? -1 : held.indexOf(slot);
      if (held === undefined || at < 0) continue;
      if (held.length === 1) this.#slots.delete(word);
      else held.splice(at, 1);
    }
  }
}

/** Farther than this many days apart is all alike. */
const farDays = 30;
const lossADay = 0.08;

/** At most so many, none below a share of the best, none below a sum. */
export type Taking = { readonly limit: number; readonly share: number; readonly least: number };

/** What of each slot speaks for one post, in arrays that are used again for the next. */
export class SlotSums {
  #sums = new Float64Array(64);
  #touched: number[] = [];
  #days = new Int32Array(64);
  /** First and last day on which a post may be about the activity of a slot. */
  #opens = new Int32Array(64);
  #closes = new Int32Array(64);

  /** Makes room for a slot, with its day and the days on which it counts. */
  open(slot: number, days: { readonly day: number; readonly from: number; readonly to: number }): void {
    if (slot >= this.#sums.length) this.#grow(slot * 2);
    this.#days[slot] = days.day;
    this.#opens[slot] = days.from;
    this.#closes[slot] = days.to;
  }

  /** @param day of the post; null counts every slot */
  add(slots: readonly number[] | undefined, amount: number, day: number | null): void {
    if (slots === undefined) return;
    const sums = this.#sums;
    const opens = this.#opens;
    const closes = this.#closes;
    const touched = this.#touched;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!;
      if (day !== null && (day < opens[slot]! || day > closes[slot]!)) continue;
      if (sums[slot] === 0) touched.push(slot);
      sums[slot]! += amount;
    }
  }

  /**
   * The slots with the largest sums, those of near days first, best first, of equal ones the first that was touched; none far below
   * the best. Empties the sums.
   */
  take({ limit, share, least: floor }: Taking, day: number | null): readonly number[] {
    const sums = this.#sums;
    let top = 0;
    for (const slot of this.#touched) {
      const distance = day === null ? 0 : Math.abs(day - this.#days[slot]!);
      const value = sums[slot]! / (1 + Math.min(distance, farDays) * lossADay);
      sums[slot] = value;
      if (value > top) top = value;
    }
    const least = Math.max(floor, top * share);
    const best: number[] = [];
    for (const slot of this.#touched) {
      const value = sums[slot]!;
      sums[slot] = 0;
      if (value < least || (best.length === limit && value <= this.#values[limit - 1]!)) continue;
      this.#place(best, slot, value, limit);
    }
    this.#touched = [];
    return best;
  }

  /** Values of the best, best first. */
  readonly #values: number[] = [];

  #place(best: number[], slot: number, value: number, limit: number): void {
    let at = best.length < limit ? best.length : limit - 1;
    for (; at > 0 && this.#values[at - 1]! < value; at--) {
      best[at] = best[at - 1]!;
      this.#values[at] = this.#values[at - 1]!;
    }
    best[at] = slot;
    this.#values[at] = value;
  }

  #grow(size: number): void {
    const copy = (from: Int32Array) => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.#sums = new Float64Array(size);
    this.#days = copy(this.#days);
    this.#opens = copy(this.#opens);
    this.#closes = copy(this.#closes);
  }
}
