import type { CriterionKey, RuleSet } from '../../types.ts';

/** One thing that is different in a newer version; words are made of it by `rules-copy`. */
export type RuleChange =
  | { readonly what: 'class-added' | 'class-removed'; readonly name: string }
  | { readonly what: 'class-changed'; readonly name: string }
  | {
      readonly what: 'criterion-added' | 'criterion-removed';
      readonly key: CriterionKey;
      readonly weight: number;
    }
  | {
      readonly what: 'criterion-value';
      readonly key: CriterionKey;
      readonly field: string;
      readonly before: number;
      readonly after: number;
    }
  | { readonly what: 'criterion-items'; readonly key: CriterionKey }
  | {
      readonly what: 'value';
      readonly field: FairnessField;
      readonly before: number | null;
      readonly after: number;
    }
  | { readonly what: 'bands' }
  | { readonly what: 'tie-breaks' };

export const FAIRNESS_FIELDS = [
  'sameGrade',
  'rankFrom',
  'weightShift',
  'measuredLeast',
  'dayMost',
  'excuseMost',
  'reportHours',
  'visitHours',
  'badgeFrom',
] as const;
export type FairnessField = (typeof FAIRNESS_FIELDS)[number];

/** Null: the rules are of a format that does not ask for it. */
export const fairnessValue = (rules: RuleSet, field: FairnessField): number | null =>
  field in rules ? (rules as unknown as Readonly<Record<FairnessField, number>>)[field] : null;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function classChanges(before: RuleSet, after: RuleSet): RuleChange[] {
  const was = new Map(before.classes.map((one) => [one.key, one]));
  const is = new Map(after.classes.map((one) => [one.key, one]));
  const kinds = (one: { kinds: readonly string[] }) => [...one.kinds].sort();
  return [
    ...after.classes.flatMap((one): RuleChange[] => {
      const old = was.get(one.key);
      if (!old) return [{ what: 'class-added', name: one.name }];
      return same([old.name, kinds(old)], [one.name, kinds(one)])
        ? []
        : [{ what: 'class-changed', name: one.name }];
    }),
    ...before.classes.flatMap((one): RuleChange[] =>
      is.has(one.key) ? [] : [{ what: 'class-removed', name: one.name }],
    ),
  ];
}

/** What differs inside one criterion: each of its figures, and its items as a whole. */
function insideCriterion(old: RuleSet['criteria'][number], now: RuleSet['criteria'][number]): RuleChange[] {
  const { key } = now;
  const was = old as unknown as Record<string, unknown>;
  const is = now as unknown as Record<string, unknown>;
  return Object.keys(is).flatMap((field): RuleChange[] => {
    const [before, after] = [was[field], is[field]];
    if (same(before, after)) return [];
    if (typeof before === 'number' && typeof after === 'number')
      return [{ what: 'criterion-value', key, field, before, after }];
    return [{ what: 'criterion-items', key }];
  });
}

function criterionChanges(before: RuleSet, after: RuleSet): RuleChange[] {
  const was = new Map(before.criteria.map((one) => [one.key, one]));
  const is = new Set(after.criteria.map((one) => one.key));
  return [
    ...after.criteria.flatMap((one): RuleChange[] => {
      const old = was.get(one.key);
      return old
        ? insideCriterion(old, one)
        : [{ what: 'criterion-added', key: one.key, weight: one.weight }];
    }),
    ...before.criteria.flatMap((one): RuleChange[] =>
      is.has(one.key) ? [] : [{ what: 'criterion-removed', key: one.key, weight: one.weight }],
    ),
  ];
}

/** What a version changes against the one before it; nothing for the same rules in another order of classes. */
export function compareRules(before: RuleSet, after: RuleSet): readonly RuleChange[] {
  const items = new Set<string>();
  const criteria = criterionChanges(before, after).filter((change) => {
    if (change.what !== 'criterion-items') return true;
    if (items.has(change.key)) return false;
    items.add(change.key);
    return true;
  });
  return [
    ...classChanges(before, after),
    ...criteria,
    ...FAIRNESS_FIELDS.flatMap((field): RuleChange[] => {
      const [was, is] = [fairnessValue(before, field), fairnessValue(after, field)];
      return was === is || is === null ? [] : [{ what: 'value', field, before: was, after: is }];
    }),
    ...(same(before.bands, after.bands) ? [] : [{ what: 'bands' as const }]),
    ...(same(before.tieBreaks, after.tieBreaks) ? [] : [{ what: 'tie-breaks' as const }]),
  ];
}
