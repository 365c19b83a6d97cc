import { describe, expect, test } from 'vitest';
import type { RuleSet } from '../../types.ts';
import { changeWords } from '../rules-copy.id.ts';
import { compareRules } from './compare-rules.ts';

const rules: RuleSet = {
  format: 1,
  classes: [
    { key: 'opd', name: 'OPD', kinds: ['opd', 'bagian'] },
    { key: 'kelurahan', name: 'Kelurahan', kinds: ['kelurahan'] },
  ],
  criteria: [
    { key: 'coverage', weight: 60, full: 0.8, least: 3, lateCredit: 0.5, amplifyCredit: 0.4, amplifyMost: 5 },
    { key: 'register', weight: 40, full: 1, least: 1 },
  ],
  sameGrade: 0.8,
  rankFrom: 5,
  weightShift: 0.1,
  measuredLeast: 0.6,
  dayMost: 5,
  excuseMost: 0.2,
  bands: [{ key: 'baik', name: 'Baik', from: 70 }],
  badgeFrom: 70,
  tieBreaks: ['coverage'],
};

describe('what a version changes', () => {
  test('is nothing when only the order of classes and kinds is another', () => {
    const again: RuleSet = {
      ...rules,
      classes: [rules.classes[1]!, { ...rules.classes[0]!, kinds: ['bagian', 'opd'] }],
    };
    expect(compareRules(rules, again)).toEqual([]);
  });

  test('says that stated times are believed no more, and how the hours change', () => {
    const hours: RuleSet = { ...rules, format: 2, reportHours: 12, visitHours: 6 };
    const changes = compareRules(rules, hours);
    expect(changes).toEqual([
      { what: 'value', field: 'reportHours', before: null, after: 12 },
      { what: 'value', field: 'visitHours', before: null, after: 6 },
    ]);
    expect(changes.map(changeWords)).toEqual([
      'Tenggang laporan, jam: 12, dahulu setiap waktu yang dinyatakan dipercaya.',
      'Tenggang kunjungan, jam: 6, dahulu setiap waktu yang dinyatakan dipercaya.',
    ]);
    expect(compareRules(hours, { ...hours, reportHours: 3 }).map(changeWords)).toEqual([
      'Tenggang laporan, jam: dari 12 menjadi 3.',
    ]);
  });

  test('names classes, criteria, figures, bands and tie-breaks', () => {
    const after: RuleSet = {
      ...rules,
      classes: [
        { ...rules.classes[0]!, kinds: ['opd'] },
        { key: 'bumd', name: 'BUMD', kinds: ['bumd'] },
      ],
      criteria: [
        { ...rules.criteria[0]!, weight: 55, full: 0.9 } as RuleSet['criteria'][number],
        { key: 'originality', weight: 45, full: 0.9, least: 5 },
      ],
      rankFrom: 6,
      bands: [],
      tieBreaks: [],
    };
    expect(compareRules(rules, after)).toEqual([
      { what: 'class-changed', name: 'OPD' },
      { what: 'class-added', name: 'BUMD' },
      { what: 'class-removed', name: 'Kelurahan' },
      { what: 'criterion-value', key: 'coverage', field: 'weight', before: 60, after: 55 },
      { what: 'criterion-value', key: 'coverage', field: 'full', before: 0.8, after: 0.9 },
      { what: 'criterion-added', key: 'originality', weight: 45 },
      { what: 'criterion-removed', key: 'register', weight: 40 },
      { what: 'value', field: 'rankFrom', before: 5, after: 6 },
      { what: 'bands' },
      { what: 'tie-breaks' },
    ]);
  });

  test('says once that items of a criterion are others', () => {
    const rubric = [{ key: 'pesan', name: 'Pesan', hint: '', most: 5 }];
    const jury = { key: 'jury', weight: 40, full: 1, least: 1, perUnit: 3, rubric, thirdAbove: 0.3 } as const;
    const before = { ...rules, criteria: [rules.criteria[0]!, jury] };
    const after = {
      ...rules,
      criteria: [rules.criteria[0]!, { ...jury, rubric: [{ ...rubric[0]!, most: 10 }] }],
    };
    expect(compareRules(before, after)).toEqual([{ what: 'criterion-items', key: 'jury' }]);
  });
});
