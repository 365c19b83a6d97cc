import { Postings, SlotSums } from './postings.ts';
import { type ActivityTerm, isRegion, type PreparedActivity } from './prepare-activity.ts';
import { type PreparedPost, placesIn } from './prepare-post.ts';
import { commonTerms } from './terms.ts';

/** One open activity in the index, with the sums that features need. */
export type IndexedActivity = {
  readonly prepared: PreparedActivity;
  /** Words under which it is found; regions are not among them. */
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
  readonly #byTerm = new Postings();
  readonly #byAcronym = new Postings();
  readonly #byJoined = new Postings();
  readonly #byTag = new Postings();
  readonly #frequency = new Map<string, number>();
  readonly #tagUse = new Map<string, number>();
  readonly #dayUse = new Map<number, number>();
  readonly #homeUse = new Map<string, number>();
  readonly #sums = new SlotSums();
  /** Sums that hold until an activity comes or goes. */
  readonly #rarities = new Map<string, number>();
  readonly #totals = new Map<readonly ActivityTerm[], number>();
  readonly #distinctions = new Map<readonly ActivityTerm[], number>();
  readonly #homes = new Map<IndexedActivity, readonly string[]>();
  #homesOfPost: { readonly post: PreparedPost; readonly homes: readonly string[] } | null = null;

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
    const on = (near: number) => this.#dayUse.get(near) ?? 0;
    return on(day - 1) + on(day) + on(day + 1);
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
    const known = this.#homes.get(activity);
    if (known !== undefined) return known;
    const homes = activity.homeTerms.filter((term) => this.isHome(term));
    this.#homes.set(activity, homes);
    return homes;
  }

  /** Regions a post's words name; when they name none, the government of the posting unit. */
  homesOfPost(post: PreparedPost): readonly string[] {
    if (this.#homesOfPost?.post === post) return this.#homesOfPost.homes;
    let homes = this.#homesAmong(post.text.terms);
    if (homes.length === 0 && post.unit !== null) homes = this.#homesAmong(post.unit.terms);
    this.#homesOfPost = { post, homes };
    return homes;
  }

  #homesAmong(terms: ReadonlySet<string>): string[] {
    const homes: string[] = [];
    for (const term of terms) if (this.isHome(term)) homes.push(term);
    return homes;
  }

  add(prepared: PreparedActivity): void {
    this.remove(prepared.source.id);
    const slot = this.#free.pop() ?? this.#slots.length;
    const keys = prepared.terms.filter((term) => term.part !== 'region').map((term) => term.term);
    const entry = indexed(prepared, keys, slot);
    this.#slots[slot] = entry;
    this.#byId.set(prepared.source.id, entry);
    this.#byTerm.add(keys, slot);
    this.#byAcronym.add(prepared.acronyms.keys(), slot);
    this.#byJoined.add(prepared.joined.keys(), slot);
    this.#byTag.add(prepared.tags, slot);
    this.#count(entry, 1);
    const { first, last } = prepared;
    this.#sums.open(slot, { day: first.day, from: first.day - daysBefore, to: last.day + daysAfter });
  }

  remove(id: string): boolean {
    const entry = this.#byId.get(id);
    if (entry === undefined) return false;
    const { prepared, slot } = entry;
    this.#byId.delete(id);
    this.#slots[slot] = null;
    this.#free.push(slot);
    this.#byTerm.remove(entry.keys, slot);
    this.#byAcronym.remove(prepared.acronyms.keys(), slot);
    this.#byJoined.remove(prepared.joined.keys(), slot);
    this.#byTag.remove(prepared.tags, slot);
    this.#count(entry, -1);
    return true;
  }

  #count(entry: IndexedActivity, step: 1 | -1): void {
    for (const held of [this.#rarities, this.#totals, this.#distinctions, this.#homes]) held.clear();
    this.#homesOfPost = null;
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

  /** Weights of some words of an activity, summed. */
  totalWeight(terms: readonly ActivityTerm[]): number {
    const known = this.#totals.get(terms);
    if (known !== undefined) return known;
    const total = terms.reduce((sum, term) => sum + this.weight(term), 0);
    this.#totals.set(terms, total);
    return total;
  }

  /** 1 for a word of one activity, near 0 for a word of all. */
  distinction(term: string): number {
    return (this.rarity(term) / Math.log(1 + (this.#byId.size + 4) / 1.5)) ** 2;
  }

  /** Mean distinction of some words of an activity; at least one. */
  meanDistinction(terms: readonly ActivityTerm[]): number {
    const known = this.#distinctions.get(terms);
    if (known !== undefined) return known;
    const mean = terms.reduce((sum, term) => sum + this.distinction(term.term), 0) / terms.length;
    this.#distinctions.set(terms, mean);
    return mean;
  }

  rarity(term: string): number {
    const known = this.#rarities.get(term);
    if (known !== undefined) return known;
    const count = this.#frequency.get(term) ?? 0;
    const rarity = Math.log(1 + (this.#byId.size + 4) / (count + 0.5));
    // Only words of activities: the words of all posts would be without end.
    if (count > 0) this.#rarities.set(term, rarity);
    return rarity;
  }

  /** The few activities that share enough words with the post inside its window, best first. */
  candidates(post: PreparedPost): readonly IndexedActivity[] {
    const { text } = post;
    const sums = this.#sums;
    const day = post.published?.day ?? null;
    for (const term of text.terms) {
      const slots = this.#byTerm.get(term);
      if (slots !== undefined) sums.add(slots, this.rarity(term), day);
    }
    for (const acronym of text.acronyms) sums.add(this.#byAcronym.get(acronym), 4, day);
    for (const word of text.words) if (word.length >= 7) sums.add(this.#byJoined.get(word), 3, day);
    for (const tag of text.hashtags) {
      sums.add(this.#byTag.get(tag), 6, null);
      sums.add(this.#byJoined.get(tag), 4, day);
    }
    const found = sums.take(candidateLimit, leastShare, day);
    return found.map((slot) => this.#slots[slot]!);
  }
}
