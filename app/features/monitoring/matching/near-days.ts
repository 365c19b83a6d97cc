import { type IndexedActivity, kindDay, unitDay } from './indexed-activity.ts';
import { kindCount } from './kinds.ts';
import type { KnownNames } from './known-names.ts';
import { Postings, type SlotSums } from './postings.ts';
import type { PreparedActivity } from './prepare-activity.ts';
import type { PreparedPost } from './prepare-post.ts';

/** A post that names nothing is about its own day or the day before. */
const nearDays = 2;
/** What a word of the activity's kind is worth in the choice of candidates, at most how much, and the host's own account. */
const kindWorth = 1.2;
const mostKindWorth = 3;
/** A word that several kinds share leads nowhere alone. */
const leastKindWorth = 0.6;
const hostWorth = 2;

const hostOf = ({ source }: PreparedActivity): string => source.unit?.trim().toLowerCase() ?? '';

/** Activities by day: what a post of these days may tell of without naming it, by its kind and by the post's own account. */
export class NearDays {
  readonly #names: KnownNames;
  readonly #byKind = new Postings<number>();
  readonly #byUnit = new Postings();
  /** Host's name and day -> how many of its activities begin then. */
  readonly #hosts = new Map<string, number>();
  readonly #worths = new Float64Array(kindCount);

  constructor(names: KnownNames) {
    this.#names = names;
  }

  count({ prepared, kindDays, unitDays, slot }: IndexedActivity, step: 1 | -1): void {
    if (step === 1) {
      this.#byKind.add(kindDays, slot);
      this.#byUnit.add(unitDays, slot);
    } else {
      this.#byKind.remove(kindDays, slot);
      this.#byUnit.remove(unitDays, slot);
    }
    const host = unitDay(hostOf(prepared), prepared.first.day);
    const held = (this.#hosts.get(host) ?? 0) + step;
    if (held > 0) this.#hosts.set(host, held);
    else this.#hosts.delete(host);
  }

  /** How many activities the same host begins on the day before, on or after this activity's first day. */
  hostCrowd({ prepared }: IndexedActivity): number {
    const on = (day: number) => this.#hosts.get(unitDay(hostOf(prepared), day)) ?? 0;
    const { day } = prepared.first;
    return on(day - 1) + on(day) + on(day + 1);
  }

  addTo(sums: SlotSums, post: PreparedPost, published: number): void {
    const worths = this.#worths.fill(0);
    for (const { kinds, worth } of post.told) for (const kind of kinds) worths[kind]! += worth;
    for (let day = published; day > published - nearDays; day--) {
      for (let kind = 0; kind < kindCount; kind++) {
        const worth = worths[kind]!;
        if (worth >= leastKindWorth)
          sums.add(this.#byKind.get(kindDay(kind, day)), Math.min(mostKindWorth, worth * kindWorth), null);
      }
      for (const term of post.unit?.terms ?? [])
        if (!this.#names.isHome(term)) sums.add(this.#byUnit.get(unitDay(term, day)), hostWorth, null);
    }
  }
}
