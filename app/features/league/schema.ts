import { z } from 'zod';
import { rulesCopy as copy } from './scoring/copy.id.ts';
import { CRITERION_KEYS } from './types.ts';

/** A rule set as a person may save it: weights sum to 100, each criterion once, each kind of unit in one class. */

const text = z.string({ error: copy.text }).trim().min(1, copy.text).max(200, copy.text);
const hint = z.string({ error: copy.text }).trim().max(500, copy.text);
const key = z.string({ error: copy.key }).regex(/^[a-z0-9][a-z0-9-]{0,39}$/, copy.key);
const share = z.number({ error: copy.share }).min(0, copy.share).max(1, copy.share);
const count = (from: number, to: number) =>
  z.number({ error: copy.count }).int(copy.count).min(from, copy.count).max(to, copy.count);
const common = {
  weight: z.number({ error: copy.weight }).gt(0, copy.weight).max(100, copy.weight),
  full: z.number({ error: copy.full }).gt(0, copy.full).max(1, copy.full),
  least: count(1, 1000),
};

const rubricItem = z.strictObject({ key, name: text, hint, most: count(1, 100) });
const checklistItem = z.strictObject({ key, name: text, hint });

export const criterionSchema = z.discriminatedUnion('key', [
  z.strictObject({ key: z.literal('consistency'), ...common, perWeek: count(1, 7) }),
  z.strictObject({
    key: z.literal('coverage'),
    ...common,
    lateCredit: share,
    amplifyCredit: share,
    amplifyMost: count(0, 1000),
  }),
  z.strictObject({ key: z.literal('in-window'), ...common }),
  z.strictObject({ key: z.literal('narrative'), ...common }),
  z.strictObject({ key: z.literal('originality'), ...common }),
  z.strictObject({ key: z.literal('register'), ...common }),
  z.strictObject({
    key: z.literal('engagement'),
    ...common,
    least: count(6, 1000).min(6, copy.medianLeast),
    leastFollowers: count(1, 10_000_000),
  }),
  z.strictObject({
    key: z.literal('jury'),
    ...common,
    perUnit: count(1, 20),
    rubric: z.array(rubricItem).min(1, copy.rubric).max(20),
    thirdAbove: share,
  }),
  z.strictObject({
    key: z.literal('checklist'),
    ...common,
    name: text,
    items: z.array(checklistItem).min(1, copy.items).max(60),
  }),
]);

const unitClass = z.strictObject({
  key,
  name: text,
  kinds: z
    .array(z.enum(['opd', 'bagian', 'kecamatan', 'kelurahan', 'desa', 'bumd', 'uptd', 'lainnya']))
    .min(1, copy.noKinds)
    .max(8),
});

const shared = {
  classes: z.array(unitClass).min(1, copy.noClasses).max(8),
  criteria: z.array(criterionSchema).min(1, copy.noCriteria).max(CRITERION_KEYS.length),
  sameGrade: share,
  rankFrom: count(2, 50),
  weightShift: z.number({ error: copy.share }).min(0, copy.share).max(0.5, copy.share),
  measuredLeast: share,
  dayMost: count(1, 100),
  excuseMost: share,
  bands: z
    .array(z.strictObject({ key, name: text, from: z.number({ error: copy.count }).min(0).max(100) }))
    .min(1)
    .max(10),
  badgeFrom: z.number({ error: copy.count }).min(0, copy.count).max(100, copy.count),
  tieBreaks: z.array(z.enum(CRITERION_KEYS)).max(CRITERION_KEYS.length),
};
const current = z.strictObject({
  format: z.literal(2),
  ...shared,
  reportHours: count(0, 72),
  visitHours: count(1, 72),
});
const body = z.discriminatedUnion('format', [z.strictObject({ format: z.literal(1), ...shared }), current]);

type Fault = { path: (string | number)[]; message: string };

/** Places where a value was there before. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
}

function faultsOf(rules: z.output<typeof body>): Fault[] {
  const sum = rules.criteria.reduce((total, { weight }) => total + weight, 0);
  const kinds = rules.classes.flatMap((one, at) => one.kinds.map((kind) => ({ kind, at })));
  const present = new Set(rules.criteria.map((one) => one.key));
  const keys = (path: (string | number)[], items: readonly { key: string }[]): Fault[] =>
    repeated(items.map((item) => item.key)).map((at) => ({
      path: [...path, at, 'key'],
      message: copy.keyTwice,
    }));
  return [
    ...(Math.abs(sum - 100) > 1e-9
      ? [{ path: ['criteria'], message: copy.weights(Math.round(sum * 100) / 100) }]
      : []),
    ...repeated(rules.criteria.map((one) => one.key)).map((at) => ({
      path: ['criteria', at, 'key'],
      message: copy.twice,
    })),
    ...repeated(kinds.map(({ kind }) => kind)).map((at) => ({
      path: ['classes', kinds[at]!.at, 'kinds'],
      message: copy.kindTwice,
    })),
    ...keys(['classes'], rules.classes),
    ...keys(['bands'], rules.bands),
    ...rules.criteria.flatMap((one, at) => {
      if (one.key === 'jury') return keys(['criteria', at, 'rubric'], one.rubric);
      return one.key === 'checklist' ? keys(['criteria', at, 'items'], one.items) : [];
    }),
    ...rules.bands.flatMap(({ from }, at) =>
      at > 0 && from >= rules.bands[at - 1]!.from
        ? [{ path: ['bands', at, 'from'], message: copy.bands }]
        : [],
    ),
    ...(rules.bands.at(-1)?.from === 0 ? [] : [{ path: ['bands'], message: copy.lastBand }]),
    ...rules.tieBreaks.flatMap((one, at) =>
      present.has(one) ? [] : [{ path: ['tieBreaks', at], message: copy.tieBreak }],
    ),
  ];
}

const refuseFaults = (rules: z.output<typeof body>, context: z.RefinementCtx): void => {
  for (const { path, message } of faultsOf(rules)) context.addIssue({ code: 'custom', path, message });
};

/** Rules of any format: those of a season's file. */
export const ruleSetSchema = body.superRefine(refuseFaults);
/** Rules as they are saved from now on. */
export const currentRulesSchema = current.superRefine(refuseFaults);
