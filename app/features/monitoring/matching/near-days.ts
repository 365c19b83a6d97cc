import type { IndexedActivity } from './indexed-activity.ts';
import { kindCount } from './kinds.ts';
import type { KnownNames } from './known-names.ts';
import { Postings, type SlotSums } from './postings.ts';
import type { PreparedActivity } from './prepare-activity.ts';
import type { PreparedPost } from './prepare-post.ts';
import type { PreparedUnit } from './prepare-unit.ts';

/** A post that names nothing is about its own day or the day before. */
const nearDays = 2;
/** What a word of the activity's kind is worth in the choice of candidates, at most how much, and the host's own account. */
const kindWorth = 1.2;
const mostKindWorth = 3;
/** A word that several kinds share leads nowhere alone. */
const leastKindWorth = 0.6;
const hostWorth = 2;

const kindDay = (kind: number, day: number): number => day * 1000 + kind;
const unitDay = (id: number, day: number): number => id * 100_000 + day;
const hostDay = (host: string, day: number): string => `${day} ${host}`;
const hostOf = ({ source }: PreparedActivity): string => source.unit?.trim().toLowerCase() ?? '';

/** Activities by day: what a post of these days may tell of without naming it, by its kind and by the post's own account. */
export class NearDays {
  readonly #names: KnownNames;
  readonly #byKind = new Postings<number>();
  readonly #byUnit = new Postings<number>();
  /** Words of hosts' names -> a number each, and the numbers of a posting unit's words. */
  readonly #ids = new Map<string, number>();
  readonly #idsOf = new Map<PreparedUnit, readonly number[]>();
  /** Host's name and day -> how many of its activities begin then. */
  readonly #hosts = new Map<string, number>();
  readonly #worths = new Float64Array(kindCount);

  constructor(names: KnownNames) {
    this.#names = names;
  }

  count({ prepared, days, slot }: IndexedActivity, step: 1 | -1): void {
    this.#idsOf.clear();
    const units = [...prepared.unitTerms].map((term) => this.#idOf(term));
    const kindDays = days.flatMap((day) => [...prepared.kinds].map((kind) => kindDay(kind, day)));
    const unitDays = days.flatMap((day) => units.map((id) => unitDay(id, day)));
    if (step === 1) {
      this.#byKind.add(kindDays, slot);
      this.#byUnit.add(unitDays, slot);
    } else {
      this.#byKind.remove(kindDays, slot);
      this.#byUnit.remove(unitDays, slot);
    }
    const host = hostDay(hostOf(prepared), prepared.first.day);
    const held = (this.#hosts.get(host) ?? 0) + step;
    if (held > 0) this.#hosts.set(host, held);
    else this.#hosts.delete(host);
  }

  #idOf(term: string): number {
    const id = this.#ids.get(term) ?? this.#ids.size;
    this.#ids.set(term, id);
    return id;
  }

  /** Numbers of the words of a unit's name that some host bears and that tell it from others. */
  #idsOfUnit(unit: PreparedUnit): readonly number[] {
    const known = this.#idsOf.get(unit);
    if (known !== undefined) return known;
    const ids: number[] = [];
    for (const term of unit.terms) {
      const id = this.#ids.get(term);
      if (id !== undefined && !this.#names.isHome(term)) ids.push(id);
    }
    this.#idsOf.set(unit, ids);
    return ids;
  }

  /** How many activities the same host begins on the day before, on or after this activity's first day. */
  hostCrowd({ prepared }: IndexedActivity): number {
    const host = hostOf(prepared);
    const on = (day: number) => this.#hosts.get(hostDay(host, day)) ?? 0;
    const { day } = prepared.first;
    return on(day - 1) + on(day) + on(day + 1);
  }

  addTo(sums: SlotSums, post: PreparedPost, published: number): void {
    const worths = this.#worths.fill(0);
    for (const { kinds, worth } of post.told) for (const kind of kinds) worths[kind]! += worth;
    const units = post.unit === null ? [] : this.#idsOfUnit(post.unit);
    for (let day = published; day > published - nearDays; day--) {
      for (let kind = 0; kind < kindCount; kind++) {
        const worth = worths[kind]!;
        if (worth >= leastKindWorth)
          sums.add(this.#byKind.get(kindDay(kind, day)), Math.min(mostKindWorth, worth * kindWorth), null);
      }
      for (const id of units) sums.add(this.#byUnit.get(unitDay(id, day)), hostWorth, null);
    }
  }
}
