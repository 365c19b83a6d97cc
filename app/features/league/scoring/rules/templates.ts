import type { Criterion, CriterionKey, CurrentRules, TimeRules, UnitClass } from '../../types.ts';
import { templateCopy as copy } from '../copy.id.ts';

/** Classes that do not compete with each other: a village does not have the desk of an agency. */
const CLASSES: readonly UnitClass[] = [
  { key: 'opd', name: copy.classes.opd, kinds: ['opd', 'bagian'] },
  { key: 'kecamatan', name: copy.classes.kecamatan, kinds: ['kecamatan'] },
  { key: 'kelurahan', name: copy.classes.kelurahan, kinds: ['kelurahan', 'desa'] },
  { key: 'uptd', name: copy.classes.uptd, kinds: ['uptd', 'lainnya'] },
  { key: 'bumd', name: copy.classes.bumd, kinds: ['bumd'] },
];

/** A night for the officer who posts in the evening; a site that shows its visitors a copy of this morning. */
export const USUAL_TIMES: TimeRules = { reportHours: 12, visitHours: 6 };

const COMMON = {
  format: 2,
  ...USUAL_TIMES,
  classes: CLASSES,
  sameGrade: 0.8,
  rankFrom: 5,
  weightShift: 0.1,
  measuredLeast: 0.6,
  dayMost: 5,
  excuseMost: 0.2,
  bands: [
    { key: 'unggul', name: copy.bands.unggul, from: 85 },
    { key: 'baik', name: copy.bands.baik, from: 70 },
    { key: 'cukup', name: copy.bands.cukup, from: 60 },
    { key: 'perlu-dibantu', name: copy.bands.perluDibantu, from: 0 },
  ],
  badgeFrom: 75,
} as const;

const consistency = (weight: number, perWeek = 2): Criterion => ({
  key: 'consistency',
  weight,
  full: 0.9,
  least: 3,
  perWeek,
});
const coverage = (weight: number): Criterion => ({
  key: 'coverage',
  weight,
  full: 0.8,
  least: 5,
  lateCredit: 0.5,
  amplifyCredit: 0.4,
  amplifyMost: 5,
});
const plain = (
  key: 'in-window' | 'narrative' | 'originality' | 'register',
  weight: number,
  full: number,
  least: number,
): Criterion => ({ key, weight, full, least });
const engagement = (weight: number): Criterion => ({
  key: 'engagement',
  weight,
  full: 0.02,
  least: 10,
  leastFollowers: 100,
});
const jury = (weight: number): Criterion => ({
  key: 'jury',
  weight,
  full: 0.9,
  least: 2,
  perUnit: 3,
  thirdAbove: 0.25,
  rubric: copy.rubric.map((item) => ({ ...item, most: 10 })),
});
const ppid = (weight: number): Criterion => ({
  key: 'checklist',
  weight,
  full: 1,
  least: 1,
  name: copy.ppid.name,
  items: copy.ppid.items,
});

export type RuleTemplate = {
  readonly key: string;
  readonly name: string;
  /** What it is for and from where it comes. */
  readonly about: string;
  readonly rules: CurrentRules;
};

const template = (
  key: keyof typeof copy.templates,
  criteria: readonly Criterion[],
  tieBreaks: readonly CriterionKey[],
  change: Partial<CurrentRules> = {},
): RuleTemplate => ({
  key,
  ...copy.templates[key],
  rules: { ...COMMON, criteria, tieBreaks, ...change },
});

/**
 * Rule sets to begin with, after schemes that real regions use. A proposal and no norm: each is edited before it is frozen. What cannot be
 * computed yet (how fast citizens are answered) is in none of them.
 */
export const RULE_TEMPLATES: readonly RuleTemplate[] = [
  template(
    'default',
    [
      consistency(20),
      coverage(25),
      plain('narrative', 10, 0.8, 3),
      plain('in-window', 5, 0.8, 5),
      plain('originality', 10, 0.8, 10),
      jury(15),
      engagement(5),
      plain('register', 5, 1, 1),
      ppid(5),
    ],
    ['coverage', 'jury', 'consistency'],
  ),
  template(
    'two-a-week',
    [consistency(60), plain('originality', 25, 0.8, 10), plain('register', 15, 1, 1)],
    ['consistency', 'originality'],
  ),
  template(
    'leader-coverage',
    [
      coverage(60),
      plain('in-window', 15, 0.8, 5),
      plain('originality', 15, 0.8, 10),
      plain('register', 10, 1, 1),
    ],
    ['coverage', 'in-window'],
  ),
  template('ppid', [ppid(100)], [], { badgeFrom: 90, bands: copy.ppid.bands }),
  template('accounts', [plain('register', 70, 1, 1), consistency(30, 1)], ['register', 'consistency']),
];
