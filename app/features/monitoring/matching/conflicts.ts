import type { ActivityIndex } from './activity-index.ts';
import type { IndexedActivity } from './indexed-activity.ts';
import type { PreparedPost } from './prepare-post.ts';
import { termOf } from './terms.ts';
import { oppositeActs, placeNouns } from './vocabulary.ts';

/** Words whose number tells one of a series from the next; after other words a number is an amount. */
const serialNouns = new Set(
  'koridor ke rw rt tahap gelombang angkatan edisi jilid seri musim kloter sesi hari putaran etape batch volume kelompok zona blok'.split(
    ' ',
  ),
);

/** Another number after the same word (koridor 6, ke-23), or another year than the title's. */
export function numberConflict(activity: IndexedActivity, post: PreparedPost): string | null {
  for (const [label, values] of activity.prepared.title.numbered) {
    const hijri = [...values].every((value) => /^14\d\d$/.test(value));
    if (!hijri && !serialNouns.has(label) && !placeNouns.has(label)) continue;
    const others = post.text.numbered.get(label);
    if (others === undefined || [...values].some((value) => others.has(value))) continue;
    if (values.size === 1 && /^(19|20)\d\d$/.test([...values][0]!)) continue;
    return `${label} ${[...others].join(', ')}`;
  }
  const { years } = activity;
  if (years.length === 0) return null;
  const named = post.years;
  const other = named.length > 0 && !named.some((year) => years.includes(year) || year === activity.year);
  return other ? named[0]! : null;
}

/** Another place of the same kind, or another government; the degree says how plainly. */
export function placeConflict(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
  { place, title }: { readonly place: number; readonly title: number },
): { degree: number; name: string | null } {
  if (place >= 0.6) return { degree: 0, name: null };
  for (const [noun, names] of activity.places) {
    const others = [...(post.places.get(noun) ?? [])].filter((name) => !index.names.isOften(name));
    if (others.length === 0 || [...names].some((name) => others.includes(name) || post.text.terms.has(name)))
      continue;
    return { degree: place > 0.2 ? 0.5 : 1, name: `${noun} ${others.join(', ')}` };
  }
  const own = index.homesOf(activity);
  const named = own.length === 0 ? [] : index.homesOfPost(post);
  if (named.length === 0 || own.some((home) => named.includes(home) || post.text.terms.has(home)))
    return { degree: 0, name: null };
  if (place >= 0.3) return { degree: 0, name: null };
  const kin = post.unit !== null && own.some((home) => post.unit?.terms.has(home)) ? 0.3 : 1;
  return { degree: (title >= 0.6 ? 0.4 : 0.7) * kin, name: named[0] ?? null };
}

/** The account belongs to another place of the same kind, and the text names none: "Kelurahan A" tells of a posyandu, the activity is in B. */
export function otherUnitPlace(activity: IndexedActivity, post: PreparedPost): boolean {
  if (post.unit === null) return false;
  for (const [noun, names] of activity.places) {
    const others = post.unit.places.get(noun);
    if (others === undefined || post.places.has(noun)) continue;
    if (![...names].some((name) => others.has(name) || post.text.terms.has(name))) return true;
  }
  return false;
}

/** The opposite act on the same object: closing instead of opening. Both acts in one text count half, when it tells of another day. */
export function actsConflict(activity: IndexedActivity, post: PreparedPost, otherDay: boolean): number {
  const { acts } = activity.prepared;
  if (activity.rehearsal && !post.cues.rehearses) return 1;
  let degree = 0;
  for (const [a, b] of oppositeActs) {
    if (acts.has(a) === acts.has(b)) continue;
    const own = acts.has(a) ? a : b;
    const other = own === a ? b : a;
    if (!post.acts.has(other)) continue;
    if (!post.acts.has(own)) return 1;
    if (otherDay) degree = 0.5;
  }
  return degree;
}

/** A place of the activity that no name pins down ("Kota Bandung") may well be the hotel that the text names. */
const vaguePlace = 0.3;

/** "Di markas", "di sekolah" without a name is the unit's own. */
const ownNouns = new Set(
  ['kantor', 'sekolah', 'markas', 'makodim', 'mapolres', 'kampus', 'kebun'].map(termOf),
);

/** Where the text says it is, against the activity. */
export type Elsewhere = {
  /** 1 for a named place that is not here, less for a kind of place ("di kebun sekolah"). */
  readonly degree: number;
  readonly name: string | null;
  /** It is the posting unit's own place. */
  readonly own: boolean;
};

const nowhere: Elsewhere = { degree: 0, name: null, own: false };

function isHere(activity: IndexedActivity, name: string): boolean {
  const { prepared } = activity;
  return (
    activity.known.has(name) ||
    prepared.unitTerms.has(name) ||
    activity.numbers.has(name) ||
    prepared.acronyms.has(name) ||
    prepared.joined.has(name)
  );
}

/** How plainly the text says that it happened here: 1 by a name, half by the kind of place. */
export function hereDegree(index: ActivityIndex, activity: IndexedActivity, post: PreparedPost): number {
  let degree = 0;
  for (const { head, names } of post.whereabouts.locations) {
    const telling = names.filter((name) => !index.names.isOften(name));
    if (telling.some((name) => isHere(activity, name))) return 1;
    if (telling.length === 0 && head !== null && isHere(activity, head)) degree = 0.5;
  }
  return degree;
}

/** The text says where, and it is not here. */
export function elsewhere(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
  { here, atUnit }: { readonly here: number; readonly atUnit: boolean },
): Elsewhere {
  if (here > 0) return nowhere;
  let found = nowhere;
  for (const { head, names } of post.whereabouts.locations) {
    const telling = names.filter((name) => !index.names.isOften(name));
    // "Di Kota Wanasari" is all of it.
    if (telling.length < names.length && (head === null || telling.length === 0)) continue;
    const own =
      names.length > 0
        ? names.some((name) => post.unit?.local.includes(name))
        : ownNouns.has(head ?? '') && (post.unit?.local.length ?? 0) > 0;
    if (own && atUnit) return nowhere;
    const degree = telling.length > 0 ? 1 : 0.5;
    if (degree > found.degree)
      found = { degree, name: [head, ...telling].filter((part) => part !== null).join(' '), own };
  }
  const sure = activity.pinned && !activity.placeNames.some((name) => post.text.terms.has(name));
  return sure ? found : { ...found, degree: found.degree * vaguePlace };
}

/** The text or its account speaks of another government: "Kabupaten Sendang", "Pemkab Sendang", a bupati where a wali kota leads. */
export function foreignGovernment(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
): string | null {
  const isOwn = (name: string) =>
    activity.known.has(name) || activity.prepared.unitTerms.has(name) || index.names.isOwn(name);
  const named = post.whereabouts.governments;
  if (named.some(isOwn)) return null;
  const ofUnit = post.unit?.governments ?? [];
  if (named.length === 0 && ofUnit.some(isOwn)) return null;
  const higher = ['gubernur', 'wagub', 'presiden', 'wapres'].some((role) =>
    activity.prepared.roles.has(role),
  );
  const office = higher
    ? undefined
    : [...post.roles, ...(post.unit?.roles ?? [])].find(
        (role) =>
          index.names.isForeignOffice(role) &&
          !activity.prepared.roles.has(role) &&
          !activity.known.has(role),
      );
  return [...named, ...ofUnit].find((name) => !isOwn(name)) ?? office ?? null;
}

/** The level or circle the text is for is not the activity's: "tingkat kecamatan", "antar RT". */
export function otherCircle(activity: IndexedActivity, post: PreparedPost): string | null {
  if (post.whereabouts.circles.length === 0) return null;
  const { title, place } = activity.prepared;
  const own = `${title.plain} ${place.plain} ${activity.prepared.source.unit ?? ''}`.toLowerCase();
  const others = post.whereabouts.circles.filter((circle) => !own.includes(circle));
  return others.length > 0 && others.length === post.whereabouts.circles.length ? others[0]! : null;
}
