import { type ActivityWord, ActivityWords, type IndexedTerm } from './activity-words.ts';
import { type IndexedActivity, indexed } from './indexed-activity.ts';
import { KnownNames } from './known-names.ts';
import { NearDays } from './near-days.ts';
import { OddWords } from './odd-words.ts';
import { Postings, SlotSums } from './postings.ts';
import { isRegion, type PreparedActivity } from './prepare-activity.ts';
import type { PreparedPost } from './prepare-post.ts';
import type { PreparedUnit } from './prepare-unit.ts';

const partFactor = { title: 1, place: 0.9, leader: 0.6, region: 0.35, msg: 0.4 } as const;
const commonFactor = 0.45;
/** Posts older or newer than this around an activity are never about it, unless they carry its hashtag. */
const daysBefore = 2;
const daysAfter = 60;
const candidateLimit = 6;
const candidateLimitOfRecap = 10;
/** Four letters of one word and two of the next. */
const shortestJoined = 6;
/** Candidates far below the best one are not compared at all. */
const leastShare = 0.25;
const leastShareOfRecap = 0.1;
/** Least sum of a candidate, in words of one activity alone. */
const leastWorth = 0.7;
/** Inverted index over open activities: term, acronym, joined words and hashtag -> activities. */
export class ActivityIndex {
  readonly #byId = new Map<string, IndexedActivity>();
  readonly #slots: (IndexedActivity | null)[] = [];
  readonly #free: number[] = [];
  readonly #words = new ActivityWords();
  readonly #byAcronym = new Postings();
  readonly #byJoined = new Postings();
  readonly #byTag = new Postings();
  readonly #tagUse = new Map<string, number>();
  readonly #dayUse = new Map<number, number>();
  readonly names = new KnownNames();
  readonly near = new NearDays(this.names);
  readonly #sums = new SlotSums();
  /** Sums that hold until an activity comes or goes. */
  readonly #totals = new Map<readonly IndexedTerm[], number>();
  readonly #distinctions = new Map<readonly IndexedTerm[], number>();
  readonly #homes = new Map<IndexedActivity, readonly string[]>();
  readonly #closeness = new Map<PreparedUnit, Map<IndexedActivity, number>>();
  #state = 0;
  /** The post that is being compared, and what all its candidates ask of it. */
  #post: PreparedPost | null = null;
  #reading = 0;
  #homesOfPost: readonly string[] | null = null;
  #joinedOfPost: readonly string[] | null = null;
  #oddOfPost: OddWords | null = null;

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

  /** How near a unit is to an activity; many posts come from few units. */
  closeness(unit: PreparedUnit, activity: IndexedActivity, work: () => number): number {
    const held = this.#closeness.get(unit) ?? new Map<IndexedActivity, number>();
    this.#closeness.set(unit, held);
    const known = held.get(activity);
    if (known !== undefined) return known;
    const value = work();
    held.set(activity, value);
    return value;
  }

  /** The governments or regions an activity belongs to, as far as its words tell. */
  homesOf(activity: IndexedActivity): readonly string[] {
    const known = this.#homes.get(activity);
    if (known !== undefined) return known;
    const homes = activity.homeTerms.filter((term) => this.names.isGovernment(term));
    this.#homes.set(activity, homes);
    return homes;
  }

  /** Regions a post's words name; when they name none, the government of the posting unit. */
  homesOfPost(post: PreparedPost): readonly string[] {
    this.reading(post);
    if (this.#homesOfPost !== null) return this.#homesOfPost;
    let homes = this.#homesAmong(post.text.terms).filter((term) => !isRegion(term) || post.regions.has(term));
    if (homes.length === 0 && post.unit !== null) homes = this.#homesAmong(post.unit.terms);
    this.#homesOfPost = homes;
    return homes;
  }

  /** Words of a post that some activity has as two. */
  joinedOfPost(post: PreparedPost): readonly string[] {
    this.reading(post);
    if (this.#joinedOfPost !== null) return this.#joinedOfPost;
    const joined: string[] = [];
    for (const { lower } of post.text.tokens) {
      if (lower.length < shortestJoined || this.#byJoined.get(lower) === undefined) continue;
      if (!joined.includes(lower)) joined.push(lower);
    }
    this.#joinedOfPost = joined;
    return joined;
  }

  /** A number that changes with the post and with the activities: what was worked out under it holds while it stays. */
  reading(post: PreparedPost): number {
    if (this.#post !== post) {
      this.#post = post;
      this.#forgetPost();
    }
    return this.#reading;
  }

  #forgetPost(): void {
    this.#reading += 1;
    this.#homesOfPost = null;
    this.#joinedOfPost = null;
    this.#oddOfPost = null;
  }

  /** Words of a post that may be slips of the pen. */
  oddOfPost(post: PreparedPost): OddWords {
    this.reading(post);
    this.#oddOfPost ??= new OddWords(post.text.odd);
    return this.#oddOfPost;
  }

  #homesAmong(terms: ReadonlySet<string>): string[] {
    const homes: string[] = [];
    for (const term of terms) if (this.names.isGovernment(term)) homes.push(term);
    return homes;
  }

  add(prepared: PreparedActivity): void {
    this.remove(prepared.source.id);
    const slot = this.#free.pop() ?? this.#slots.length;
    const entry = indexed(prepared, this.#words.take(prepared.terms, slot), slot);
    this.#slots[slot] = entry;
    this.#byId.set(prepared.source.id, entry);
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
    this.#words.release(entry.terms, slot);
    this.#byAcronym.remove(prepared.acronyms.keys(), slot);
    this.#byJoined.remove(prepared.joined.keys(), slot);
    this.#byTag.remove(prepared.tags, slot);
    this.#count(entry, -1);
    return true;
  }

  #count(entry: IndexedActivity, step: 1 | -1): void {
    for (const held of [this.#totals, this.#distinctions, this.#homes, this.#closeness]) held.clear();
    this.#state += 1;
    this.#forgetPost();
    const bump = <K>(counts: Map<K, number>, key: K) => {
      const next = (counts.get(key) ?? 0) + step;
      if (next <= 0) counts.delete(key);
      else counts.set(key, next);
    };
    for (const tag of entry.prepared.tags) bump(this.#tagUse, tag);
    bump(this.#dayUse, entry.prepared.first.day);
    this.near.count(entry, step);
    this.names.count(entry, step);
  }

  #current(word: ActivityWord): ActivityWord {
    if (word.state === this.#state) return word;
    const all = this.#byId.size + 4;
    word.rarity = Math.log(1 + all / (word.uses + 0.5));
    word.distinction = (word.rarity / Math.log(1 + all / 1.5)) ** 2;
    word.often = this.names.isOften(word.term);
    word.state = this.#state;
    return word;
  }

  /** Rarity among the open activities, times what the part and the kind of word prove; nothing for the government's own name. */
  weight({ word, part, common }: IndexedTerm): number {
    const { rarity, often } = this.#current(word);
    return often ? 0 : rarity * partFactor[part] * (common ? commonFactor : 1);
  }

  /** Weights of some words of an activity, summed. */
  totalWeight(terms: readonly IndexedTerm[]): number {
    const known = this.#totals.get(terms);
    if (known !== undefined) return known;
    const total = terms.reduce((sum, term) => sum + this.weight(term), 0);
    this.#totals.set(terms, total);
    return total;
  }

  /** 1 for a word of one activity, near 0 for a word of all. */
  distinction({ word }: IndexedTerm): number {
    return this.#current(word).distinction;
  }

  /** Mean distinction of some words of an activity; at least one. */
  meanDistinction(terms: readonly IndexedTerm[]): number {
    const known = this.#distinctions.get(terms);
    if (known !== undefined) return known;
    const mean = terms.reduce((sum, term) => sum + this.distinction(term), 0) / terms.length;
    this.#distinctions.set(terms, mean);
    return mean;
  }

  /** So little that one word of several activities says as much: nothing comes of it. */
  #leastValue(): number {
    return leastWorth * Math.log(1 + (this.#byId.size + 4) / 1.5);
  }

  /** The few activities that share enough words with the post inside its window, best first. */
  candidates(post: PreparedPost): readonly IndexedActivity[] {
    const { text } = post;
    const sums = this.#sums;
    const day = post.published?.day ?? null;
    for (const term of text.terms) {
      const word = this.#words.get(term);
      if (word !== undefined) sums.add(word.slots, this.#current(word).rarity, day);
    }
    for (const acronym of text.acronyms) sums.add(this.#byAcronym.get(acronym), 4, day);
    for (const word of this.joinedOfPost(post))
      if (word.length >= 7) sums.add(this.#byJoined.get(word), 3, day);
    for (const tag of text.hashtags) {
      sums.add(this.#byTag.get(tag), 6, null);
      sums.add(this.#byJoined.get(tag), 4, day);
    }
    if (day !== null) this.near.addTo(sums, post, day);
    const [limit, share] = post.recap
      ? [candidateLimitOfRecap, leastShareOfRecap]
      : [candidateLimit, leastShare];
    return sums.take({ limit, share, least: this.#leastValue() }, day).map((slot) => this.#slots[slot]!);
  }
}
