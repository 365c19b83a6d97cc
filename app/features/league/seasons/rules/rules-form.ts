import type { FieldFault } from '#app/platform/errors/result.ts';
import { USUAL_TIMES } from '../../scoring/rules/templates.ts';
import { CRITERION_KEYS, type CriterionKey, type RuleSet, type UnitClassKind } from '../../types.ts';
import { FAIRNESS_FIELDS, fairnessValue } from './compare-rules.ts';

/** A rule set as the fields of a form and back: shares are typed as percentages, rows without a name are left out. */

export type Fields = Readonly<Record<string, string>>;

export const CLASS_KINDS: readonly UnitClassKind[] = [
  'opd',
  'bagian',
  'kecamatan',
  'kelurahan',
  'desa',
  'bumd',
  'uptd',
  'lainnya',
];
/** Most rows a form may send of each list; the schema has the same limits. */
const ROWS = { class: 8, rubric: 20, item: 60, band: 10, tie: CRITERION_KEYS.length } as const;

/** Figures of each criterion beyond weight, full and least. */
export const OWN_FIELDS: Readonly<Record<CriterionKey, readonly string[]>> = {
  consistency: ['perWeek'],
  coverage: ['lateCredit', 'amplifyCredit', 'amplifyMost'],
  'in-window': [],
  narrative: [],
  originality: [],
  register: [],
  engagement: ['leastFollowers'],
  jury: ['perUnit', 'thirdAbove'],
  checklist: [],
};
const SHARES = new Set([
  'full',
  'lateCredit',
  'amplifyCredit',
  'thirdAbove',
  'sameGrade',
  'weightShift',
  'measuredLeast',
  'excuseMost',
]);

const shown = (value: number): string => String(Math.round(value * 1e6) / 1e6).replace('.', ',');
const typedAs = (field: string, value: number): string => shown(SHARES.has(field) ? value * 100 : value);

function typedNumber(field: string, text: string | undefined): number {
  const plain = (text ?? '').trim().replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return Number.NaN;
  return SHARES.has(field) ? Math.round((Number(plain) / 100) * 1e9) / 1e9 : Number(plain);
}

function criterionFields(criterion: RuleSet['criteria'][number]): Record<string, string> {
  const { key } = criterion;
  const figures = criterion as unknown as Record<string, number>;
  const fields: Record<string, string> = {};
  for (const field of ['weight', 'full', 'least', ...OWN_FIELDS[key]])
    fields[`c-${key}-${field}`] = typedAs(field, figures[field]!);
  if (criterion.key === 'jury')
    for (const [at, item] of criterion.rubric.entries())
      Object.assign(fields, {
        [`rubric-${at}-key`]: item.key,
        [`rubric-${at}-name`]: item.name,
        [`rubric-${at}-hint`]: item.hint,
        [`rubric-${at}-most`]: shown(item.most),
      });
  if (criterion.key === 'checklist') {
    fields['c-checklist-name'] = criterion.name;
    for (const [at, item] of criterion.items.entries())
      Object.assign(fields, {
        [`item-${at}-key`]: item.key,
        [`item-${at}-name`]: item.name,
        [`item-${at}-hint`]: item.hint,
      });
  }
  return fields;
}

/** What the form shows of a rule set. */
export function fieldsOf(name: string, rules: RuleSet): Fields {
  const fields: Record<string, string> = { name };
  for (const [at, one] of rules.classes.entries()) {
    fields[`class-${at}-key`] = one.key;
    fields[`class-${at}-name`] = one.name;
    for (const kind of one.kinds) fields[`class-${at}-kind-${kind}`] = 'on';
  }
  for (const criterion of rules.criteria) Object.assign(fields, criterionFields(criterion));
  // A version made from one of the first format begins with the usual hours.
  const usual: Partial<Record<string, number>> = USUAL_TIMES;
  for (const field of FAIRNESS_FIELDS)
    fields[`f-${field}`] = typedAs(field, fairnessValue(rules, field) ?? usual[field] ?? 0);
  for (const [at, band] of rules.bands.entries())
    Object.assign(fields, {
      [`band-${at}-key`]: band.key,
      [`band-${at}-name`]: band.name,
      [`band-${at}-from`]: shown(band.from),
    });
  for (const [at, key] of rules.tieBreaks.entries()) fields[`tie-${at}`] = key;
  return fields;
}

/** How many rows of a list the form holds. */
export function rowsIn(fields: Fields, list: keyof typeof ROWS): number {
  const places = Object.keys(fields).flatMap((name) => {
    const found = new RegExp(`^${list}-(\\d+)`).exec(name);
    return found && fields[name] !== '' ? [Number(found[1]) + 1] : [];
  });
  return Math.min(Math.max(0, ...places), ROWS[list]);
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36) || 'butir';

/** Rows of a list that have a name, each with its key and its place in the form. */
function namedRows(fields: Fields, list: 'class' | 'rubric' | 'item' | 'band') {
  const taken = new Set<string>();
  return Array.from({ length: rowsIn(fields, list) }, (_, at) => at).flatMap((at) => {
    const name = (fields[`${list}-${at}-name`] ?? '').trim();
    if (name === '') return [];
    const wanted = fields[`${list}-${at}-key`] || slug(name);
    let key = wanted;
    for (let n = 2; taken.has(key); n += 1) key = `${wanted}-${n}`;
    taken.add(key);
    return [{ at, key, name }];
  });
}

function criterionOf(fields: Fields, key: CriterionKey): Record<string, unknown> | null {
  if ((fields[`c-${key}-weight`] ?? '').trim() === '') return null;
  const criterion: Record<string, unknown> = { key };
  for (const field of ['weight', 'full', 'least', ...OWN_FIELDS[key]])
    criterion[field] = typedNumber(field, fields[`c-${key}-${field}`]);
  if (key === 'jury')
    criterion.rubric = namedRows(fields, 'rubric').map(({ at, ...row }) => ({
      ...row,
      hint: fields[`rubric-${at}-hint`] ?? '',
      most: typedNumber('most', fields[`rubric-${at}-most`]),
    }));
  if (key === 'checklist') {
    criterion.name = fields['c-checklist-name'] ?? '';
    criterion.items = namedRows(fields, 'item').map(({ at, ...row }) => ({
      ...row,
      hint: fields[`item-${at}-hint`] ?? '',
    }));
  }
  return criterion;
}

/** The rule set that was typed, for its schema to judge. */
export function rulesFrom(fields: Fields): { name: string; body: Record<string, unknown> } {
  const body: Record<string, unknown> = {
    format: 2,
    classes: namedRows(fields, 'class').map(({ at, ...row }) => ({
      ...row,
      kinds: CLASS_KINDS.filter((kind) => fields[`class-${at}-kind-${kind}`] === 'on'),
    })),
    criteria: CRITERION_KEYS.flatMap((key) => criterionOf(fields, key) ?? []),
    bands: namedRows(fields, 'band').map(({ at, ...row }) => ({
      ...row,
      from: typedNumber('from', fields[`band-${at}-from`]),
    })),
    tieBreaks: Array.from({ length: ROWS.tie }, (_, at) => fields[`tie-${at}`] ?? '').filter(
      (key) => key !== '',
    ),
  };
  for (const field of FAIRNESS_FIELDS) body[field] = typedNumber(field, fields[`f-${field}`]);
  return { name: fields.name ?? '', body };
}

/** At which field of the form a fault of the rule set stands. */
function fieldOf(fields: Fields, path: string): string {
  const [, part = '', place, inside = '', itemPlace, itemField = ''] = path.split('.');
  const rowOf = (list: 'class' | 'rubric' | 'item' | 'band', at: string | undefined) =>
    namedRows(fields, list)[Number(at)]?.at ?? 0;
  if (!path.startsWith('body.')) return path;
  if (part === 'classes') return place ? `class-${rowOf('class', place)}-${inside || 'name'}` : 'classes';
  if (part === 'bands') return place ? `band-${rowOf('band', place)}-${inside || 'name'}` : 'band-0-name';
  if (part === 'tieBreaks') return `tie-${place ?? 0}`;
  if (part !== 'criteria') return `f-${part}`;
  if (!place) return 'criteria';
  const key = CRITERION_KEYS.filter((one) => criterionOf(fields, one) !== null)[Number(place)] ?? 'coverage';
  if (inside === 'rubric' || inside === 'items') {
    const list = inside === 'rubric' ? 'rubric' : 'item';
    return `${list}-${itemPlace ? rowOf(list, itemPlace) : 0}-${itemField || 'name'}`;
  }
  return `c-${key}-${inside === 'key' || inside === '' ? 'weight' : inside}`;
}

/** The first fault of each field. */
export function ruleFaults(fields: Fields, faults: readonly FieldFault[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of faults) errors[fieldOf(fields, path)] ??= message;
  return errors;
}
