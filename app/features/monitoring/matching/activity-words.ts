import type { ActivityTerm } from './prepare-activity.ts';

/** How surely the post that is being compared has a word: as it stands, and by whatever is near it. */
export type Credit = { exact: boolean; near: number };

/** A root that open activities carry: one object for all of them, so that what is asked of it is worked out once. */
export class ActivityWord implements Credit {
  readonly term: string;
  /** Slots of the activities that are found by it, in the order in which they came. */
  readonly slots: number[] = [];
  /** Activities that carry it, also as the name of their region. */
  uses = 0;
  rarity = 0;
  distinction = 0;
  /** Borne by so many activities that it names the government. */
  often = false;
  /** The state of the index for which rarity and distinction hold. */
  state = -1;
  exact = false;
  near = 0;
  /** The reading of a post for which the credit holds. */
  reading = -1;

  constructor(term: string) {
    this.term = term;
  }
}

/** A term of one activity in the index. */
export type IndexedTerm = ActivityTerm & {
  readonly word: ActivityWord;
  /** Its place among the activity's terms. */
  readonly at: number;
};

/** The roots of all open activities. */
export class ActivityWords {
  readonly #words = new Map<string, ActivityWord>();

  get(term: string): ActivityWord | undefined {
    return this.#words.get(term);
  }

  /** Joins an activity's terms to the words they share with others. */
  take(terms: readonly ActivityTerm[], slot: number): readonly IndexedTerm[] {
    return terms.map((term, at) => {
      const word = this.#words.get(term.term) ?? new ActivityWord(term.term);
      this.#words.set(term.term, word);
      word.uses += 1;
      if (term.part !== 'region') word.slots.push(slot);
      return { ...term, word, at };
    });
  }

  release(terms: readonly IndexedTerm[], slot: number): void {
    for (const { word, part } of terms) {
      word.uses -= 1;
      if (part !== 'region') word.slots.splice(word.slots.indexOf(slot), 1);
      if (word.uses === 0) this.#words.delete(word.term);
    }
  }
}
