import { type ActivityTerm, isRegion, type PreparedActivity } from './prepare-activity.ts';
import { type PreparedPost, placesIn } from './prepare-post.ts';
import { commonTerms } from './terms.ts';

/** One open activity in the index, with the sums that features need. */
export type IndexedActivity = {
  readonly prepared: PreparedActivity;
  readonly keys: readonly string[];
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  readonly regions: ReadonlySet<string>;
  /** Words of title, place and unit that may name the government. */
  readonly homeTerms: readonly string[];
  readonly parts: Readonly<Record<'title' | 'place' | 'leader' | 'msg', readonly ActivityTerm[]>>;
  readonly known: ReadonlySet<string>;
  /** Years written in the title. */
  readonly years: readonly string[];
  /** The activity is itself a rehearsal or a preparation. */
  readonly rehearsal: boolean;
  readonly slot: number;
};

const partFactor = { title: 1, place: 0.9, leader: 0.6, region: 0.35, msg: 0.4 } as const;
const commonFactor = 0.45;
/** Posts older or newer than this around an activity are never about it, unless they carry its hashtag. */
const daysBefore = 2;
const daysAfter = 60;
const candidateLimit = 8;
/** Candidates far below the best one are not compared at all. */
const leastShare = 0.25;

function indexed(prepared: PreparedActivity, keys: readonly string[], slot: number): IndexedActivity {
  const places = placesIn(prepared.place.tokens);
  for (const [noun, names] of placesIn(prepared.title.tokens)) {
    places.set(noun, new Set([...(places.get(noun) ?? []), ...names]));
  }
  const of = (...parts: ActivityTerm['part'][]) => prepared.terms.filter((term) => parts.includes(term.part));
  const named = of('title', 'place', 'region').filter((term) => !term.common);
  return {
    prepared,
    keys,
    places,
    regions: new Set(of('region').map((term) => term.term)),
    homeTerms: [...new Set([...named.map((term) => term.term), ...prepared.unitTerms])],
    parts: { title: of('title'), place: of('place'), leader: of('leader'), msg: of('msg') },
    known: new Set(prepared.terms.map((term) => term.term)),
    years: prepared.title.plain.match(/\b20\d\d\b/g) ?? [],
    rehearsal: /gladi|persiapan|simulasi|sosialisasi|undangan/.test(prepared.title.plain),
    slot,
  };
}

/** Inverted index over open activities: term, acronym, joined words and hashtag -> activities. */
export class ActivityIndex {
  readonly #byId = new Map<string, IndexedActivity>();
  readonly #slots: (IndexedActivity | null)[] = [];
  readonly #free: number[] = [];
  readonly #postings = new Map<string, Set<number>>();
  readonly #frequency = new Map<string, number>();
  readonly #tagUse = new Map<string, number>();
  readonly #dayUse = new Map<number, number>();
  readonly #homeUse = new Map<string, number>();
  #sums = new Float64Array(64);
  /** First and last day of the window in which a post may be about the activity, by slot. */
  #opens = new Int32Array(64);
  #closes = new Int32Array(64);

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): IndexedActivity | undefined {
    return this.#byId.get(id);
  }

  /** How many open activities carry this hashtag. */
  tagUse(tag: string): number {
    return this.#tagUse.get(tag) ?? 0;
  }

  /** How many open activities begin on the day before, on or after this day. */
  crowd(day: number): number {
    return [day - 1, day, day + 1].reduce((sum, near) => sum + (this.#dayUse.get(near) ?? 0), 0);
  }

  /** Names that say which government, not which activity: known regions, and words that many activities carry. */
  isHome(term: string): boolean {
    const use = this.#homeUse.get(term) ?? 0;
    return (
      isRegion(term) || (this.#byId.size >= 10 && use / this.#byId.size >= 0.15 && !commonTerms.has(term))
    );
  }

  /** The governments or regions an activity belongs to, as far as its words tell. */
  homesOf(activity: IndexedActivity): readonly string[] {
    return activity.homeTerms.filter((term) => this.isHome(term));
  }

  add(prepared: PreparedActivity): void {
    this.remove(prepared.source.id);
    const slot = this.#free.pop() ?? this.#slots.length;
    const keys = new Set<string>();
    for (const term of prepared.terms) if (term.part !== 'region') keys.add(term.term);
    for (const acronym of prepared.acronyms.keys()) keys.add(`=${acronym}`);
    for (const joined of prepared.joined.keys()) keys.add(`+${joined}`);
    for (const tag of prepared.tags) keys.add(`#${tag}`);
    const entry = indexed(prepared, [...keys], slot);
    this.#slots[slot] = entry;
    this.#byId.set(prepared.source.id, entry);
    this.#count(entry, 1);
    if (this.#sums.length < this.#slots.length) this.#grow(this.#slots.length * 2);
    this.#opens[slot] = prepared.first.day - daysBefore;
    this.#closes[slot] = prepared.last.day + daysAfter;
  }

  remove(id: string): boolean {
    const entry = this.#byId.get(id);
    if (entry === undefined) return false;
    this.#byId.delete(id);
    this.#slots[entry.slot] = null;
    this.#free.push(entry.slot);
    this.#count(entry, -1);
    return true;
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

  #count(entry: IndexedActivity, step: 1 | -1): void {
    for (const key of entry.keys) {
      const held = this.#postings.get(key) ?? new Set<number>();
      if (step === 1) held.add(entry.slot);
      else held.delete(entry.slot);
      if (held.size === 0) this.#postings.delete(key);
      else this.#postings.set(key, held);
    }
    const bump = <K>(counts: Map<K, number>, key: K) => {
      const next = (counts.get(key) ?? 0) + step;
      if (next <= 0) counts.delete(key);
      else counts.set(key, next);
    };
    for (const { term } of entry.prepared.terms) bump(this.#frequency, term);
    for (const tag of entry.prepared.tags) bump(this.#tagUse, tag);
    for (const term of entry.homeTerms) bump(this.#homeUse, term);
    bump(this.#dayUse, entry.prepared.first.day);
  }

  /** Rarity among the open activities, times what the part and the kind of word prove. */
  weight(term: ActivityTerm): number {
    return this.rarity(term.term) * partFactor[term.part] * (term.common ? commonFactor : 1);
  }

  /** 1 for a word of one activity, near 0 for a word of all. */
  distinction(term: string): number {
    return (this.rarity(term) / Math.log(1 + (this.#byId.size + 4) / 1.5)) ** 2;
  }

  rarity(term: string): number {
    const count = this.#frequency.get(term) ?? 0;
    return Math.log(1 + (this.#byId.size + 4) / (count + 0.5));
  }

  /** The few activities that share enough words with the post inside its window, best first. */
  candidates(post: PreparedPost): readonly IndexedActivity[] {
    const touched: number[] = [];
    const day = post.published?.day ?? null;
    const add = (key: string, amount: number, anyTime: boolean) => {
      const held = this.#postings.get(key);
      if (held === undefined) return;
      for (const slot of held) {
        if (day !== null && !anyTime && (day < this.#opens[slot]! || day > this.#closes[slot]!)) continue;
        if (this.#sums[slot] === 0) touched.push(slot);
        this.#sums[slot]! += amount;
      }
    };
    for (const term of post.text.terms) add(term, this.rarity(term), false);
    for (const acronym of post.text.acronyms) add(`=${acronym}`, 4, false);
    for (const word of post.text.words) if (word.length >= 7) add(`+${word}`, 3, false);
    for (const tag of post.text.hashtags) {
      add(`#${tag}`, 6, true);
      add(`+${tag}`, 4, false);
    }
    const nearness = (slot: number) => {
      const distance = day === null ? 0 : Math.abs(day - this.#slots[slot]!.prepared.first.day);
      return this.#sums[slot]! / (1 + Math.min(distance, 30) * 0.08);
    };
    const ranked = touched.map((slot) => ({ slot, value: nearness(slot) }));
    for (const slot of touched) this.#sums[slot] = 0;
    const best = ranked.reduce((top, { value }) => Math.max(top, value), 0);
    return ranked
      .filter(({ value }) => value >= best * leastShare)
      .sort((a, b) => b.value - a.value)
      .slice(0, candidateLimit)
      .map(({ slot }) => this.#slots[slot]!);
  }
}
