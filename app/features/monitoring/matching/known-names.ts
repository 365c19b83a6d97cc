import type { IndexedActivity } from './indexed-activity.ts';
import { isRegion } from './prepare-activity.ts';
import { commonTerms } from './terms.ts';

const cityOffices: readonly string[] = ['walikota', 'wawali'];
const regencyOffices: readonly string[] = ['bupati', 'wabup'];
/** A name that so large a share of the activities carries says whose they are, not which. */
const oftenShare = 0.15;
const fewestActivities = 10;
/** A name that so many units bear is their government's. */
const unitsOfGovernment = 3;

function bump<K>(counts: Map<K, number>, key: K, step: 1 | -1): void {
  const next = (counts.get(key) ?? 0) + step;
  if (next <= 0) counts.delete(key);
  else counts.set(key, next);
}

/** Names that the open activities bear together: of the government, its leaders and its units. */
export class KnownNames {
  readonly #homes = new Map<string, number>();
  readonly #leaders = new Map<string, number>();
  readonly #roles = new Map<string, number>();
  readonly #governments = new Map<string, number>();
  /** Term -> unit -> how many of its activities. */
  readonly #units = new Map<string, Map<string, number>>();
  readonly #often = new Map<string, boolean>();
  #size = 0;

  count(activity: IndexedActivity, step: 1 | -1): void {
    this.#size += step;
    this.#often.clear();
    const { prepared } = activity;
    for (const term of activity.homeTerms) bump(this.#homes, term, step);
    for (const { term } of activity.parts.leader) bump(this.#leaders, term, step);
    for (const role of prepared.roles) bump(this.#roles, role, step);
    for (const name of prepared.governments) bump(this.#governments, name, step);
    const unit = prepared.source.unit?.trim().toLowerCase() ?? '';
    for (const term of prepared.unitTerms) {
      const held = this.#units.get(term) ?? new Map<string, number>();
      this.#units.set(term, held);
      bump(held, unit, step);
    }
  }

  /** Carried by many of the activities. */
  isOften(term: string): boolean {
    const known = this.#often.get(term);
    if (known !== undefined) return known;
    const use = this.#homes.get(term) ?? 0;
    if (use === 0) return false;
    const often = this.#size >= fewestActivities && use / this.#size >= oftenShare && !commonTerms.has(term);
    this.#often.set(term, often);
    return often;
  }

  /** Says which government, not which activity. */
  isHome(term: string): boolean {
    return isRegion(term) || this.isOften(term);
  }

  /** A name under which governments differ; a town of the government's own is none. */
  isGovernment(term: string): boolean {
    if (isRegion(term)) return true;
    if (!this.isOften(term)) return false;
    return (this.#governments.get(term) ?? 0) > 0 || (this.#units.get(term)?.size ?? 0) >= unitsOfGovernment;
  }

  /** A name of this government: its own or a leader's. */
  isOwn(term: string): boolean {
    return this.isOften(term) || this.#leaders.has(term);
  }

  /** A bupati where only wali kota lead, and the other way round. */
  isForeignOffice(role: string): boolean {
    const other = regencyOffices.includes(role)
      ? cityOffices
      : cityOffices.includes(role)
        ? regencyOffices
        : null;
    if (other === null) return false;
    const own = other === cityOffices ? regencyOffices : cityOffices;
    const use = (offices: readonly string[]) =>
      offices.reduce((sum, office) => sum + (this.#roles.get(office) ?? 0), 0);
    return use(own) === 0 && use(other) >= 2;
  }
}
