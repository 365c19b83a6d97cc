import { describe, expect, test } from 'vitest';
import { ruleSetSchema } from './schema.ts';
import { RULE_TEMPLATES } from './scoring/rules/templates.ts';
import type { RuleSet } from './types.ts';

const base = RULE_TEMPLATES[0]!.rules;
const faultsOf = (rules: unknown) => {
  const parsed = ruleSetSchema.safeParse(rules);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};
const withCriterion = (at: number, change: object): unknown => ({
  ...base,
  criteria: base.criteria.map((one, place) => (place === at ? { ...one, ...change } : one)),
});
const engagement = base.criteria.findIndex(({ key }) => key === 'engagement');

describe('a rule set', () => {
  test.each(RULE_TEMPLATES.map((one) => [one.name, one] as const))(
    'the template %s is valid as it is',
    (_, { rules, about }) => {
      expect(faultsOf(rules)).toEqual([]);
      expect(ruleSetSchema.parse(rules)).toEqual(rules);
      expect(about.length).toBeGreaterThan(20);
    },
  );

  test('templates have keys and names of their own', () => {
    expect(new Set(RULE_TEMPLATES.map(({ key }) => key)).size).toBe(RULE_TEMPLATES.length);
    expect(new Set(RULE_TEMPLATES.map(({ name }) => name)).size).toBe(RULE_TEMPLATES.length);
  });

  test.each<[string, unknown, string]>([
    [
      'weights that do not sum to 100',
      withCriterion(0, { weight: 25 }),
      'criteria: Bobot semua kriteria harus berjumlah 100, sekarang 105.',
    ],
    [
      'a criterion twice',
      { ...base, criteria: [...base.criteria.slice(1), base.criteria[1]] },
      'criteria.8.key: Kriteria ini sudah ada dalam aturan.',
    ],
    [
      'a weight of nothing',
      withCriterion(0, { weight: 0 }),
      'criteria.0.weight: Bobot harus di atas 0 dan paling tinggi 100.',
    ],
    [
      'all points from nothing on',
      withCriterion(0, { full: 0 }),
      'criteria.0.full: Ambang nilai penuh harus di atas 0% dan paling tinggi 100%.',
    ],
    [
      'a median of five posts',
      withCriterion(engagement, { least: 5 }),
      `criteria.${engagement}.least: Interaksi diukur paling sedikit dari 6 kiriman`,
    ],
    [
      'a kind of unit in two classes',
      { ...base, classes: [...base.classes, { key: 'lain', name: 'Lain', kinds: ['opd'] }] },
      'classes.5.kinds: Satu jenis unit hanya boleh ada di satu kelas.',
    ],
    [
      'bands with a gap below',
      { ...base, bands: base.bands.slice(0, -1) },
      'bands: Pita terendah harus mulai dari 0, agar setiap nilai punya pita.',
    ],
    [
      'bands out of order',
      { ...base, bands: [...base.bands].reverse() },
      'bands.1.from: Pita nilai diurutkan dari yang tertinggi, tanpa ambang yang sama.',
    ],
    [
      'a tie-break that is not measured',
      { ...RULE_TEMPLATES[1]!.rules, tieBreaks: ['jury'] },
      'tieBreaks.0: Penentu nilai sama harus kriteria yang ada dalam aturan.',
    ],
    ['no criterion', { ...base, criteria: [] }, 'criteria: Aturan perlu paling sedikit satu kriteria.'],
    [
      'text for a number',
      withCriterion(0, { weight: 'dua puluh' }),
      'criteria.0.weight: Bobot harus di atas 0',
    ],
  ])('%s is refused at its place', (_, rules, fault) => {
    expect(faultsOf(rules).join('\n')).toContain(fault);
  });

  test('an unknown field is refused, so that a frozen rule set holds nothing that is not a rule', () => {
    expect(faultsOf({ ...base, extra: 1 })).not.toEqual([]);
  });

  test('weights like 33.4 + 33.3 + 33.3 sum to 100, whatever binary makes of it', () => {
    const weights = [33.4, 33.3, 33.3];
    const rules: RuleSet = {
      ...RULE_TEMPLATES[1]!.rules,
      criteria: RULE_TEMPLATES[1]!.rules.criteria.map((one, at) => ({ ...one, weight: weights[at]! })),
    };
    expect(faultsOf(rules)).toEqual([]);
  });
});
