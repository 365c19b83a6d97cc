import type { Criterion, CurrentRules } from '../types.ts';
import type {
  AccountFact,
  CorrectionFact,
  CoverFact,
  PostFact,
  SeasonFacts,
  TaskFact,
  UnitFact,
} from './facts.ts';

/** Facts and rule sets for tests of the scoring: a fourth quarter of 2026, seen after its end. */

export const SEASON: SeasonFacts['season'] = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Triwulan IV 2026',
  from: '2026-10-01',
  to: '2026-12-31',
  zone: 'Asia/Jakarta',
  asOf: '2027-01-04T03:00:00Z',
};

export const COVERAGE = {
  key: 'coverage',
  weight: 20,
  full: 0.8,
  least: 5,
  lateCredit: 0.5,
  amplifyCredit: 0.4,
  amplifyMost: 5,
} as const satisfies Criterion;

export const rulesOf = (
  criteria: readonly Criterion[],
  change: Partial<CurrentRules> = {},
): CurrentRules => ({
  format: 2,
  reportHours: 12,
  visitHours: 6,
  classes: [{ key: 'opd', name: 'OPD', kinds: ['opd'] }],
  criteria,
  sameGrade: 0.8,
  rankFrom: 5,
  weightShift: 0.1,
  measuredLeast: 0.6,
  dayMost: 5,
  excuseMost: 0.2,
  bands: [
    { key: 'unggul', name: 'Unggul', from: 85 },
    { key: 'baik', name: 'Baik', from: 70 },
    { key: 'cukup', name: 'Cukup', from: 60 },
    { key: 'perlu-dibantu', name: 'Perlu dibantu', from: 0 },
  ],
  badgeFrom: 75,
  tieBreaks: [],
  ...change,
});

export const aUnit = (id: string, change: Partial<UnitFact> = {}): UnitFact => ({
  id,
  kind: 'opd',
  name: `Dinas ${id}`,
  shortName: id,
  openedOn: null,
  closedOn: null,
  successorId: null,
  coordinates: false,
  officers: 1,
  ...change,
});

export const anAccount = (unitId: string, change: Partial<AccountFact> = {}): AccountFact => ({
  id: `${unitId}-web`,
  unitId,
  network: 'website',
  approved: true,
  proven: true,
  custodyChecked: true,
  reachable: true,
  private: false,
  ...change,
});

/** The nth day of the season as a local date, from 0. */
export const dayAt = (n: number): string =>
  new Date(Date.UTC(2026, 9, 1) + n * 86_400_000).toISOString().slice(0, 10);

export const aPost = (unitId: string, n: number, change: Partial<PostFact> = {}): PostFact => {
  const day = change.day ?? dayAt(n % 92);
  return {
    id: `${unitId}-p${String(n).padStart(5, '0')}`,
    unitId,
    accountId: `${unitId}-web`,
    network: 'website',
    publishedAt: `${day}T03:00:00Z`,
    timeKnown: true,
    timeBy: change.grade === 'C' ? 'officer' : 'unit',
    firstSeenAt: change.publishedAt ?? `${day}T03:00:00Z`,
    absentAt: null,
    day,
    kind: 'original',
    grade: 'B',
    gone: false,
    reactions: null,
    followers: null,
    ...change,
  };
};

export const aTask = (unitId: string, n: number, change: Partial<TaskFact> = {}): TaskFact => ({
  id: `${unitId}-t${String(n).padStart(3, '0')}`,
  unitId,
  subject: 'activity',
  subjectId: `a${n}`,
  dueAt: `${dayAt(n % 92)}T10:00:00Z`,
  excused: false,
  removed: false,
  ...change,
});

export const aCover = (task: TaskFact, post: PostFact, change: Partial<CoverFact> = {}): CoverFact => ({
  taskId: task.id,
  postId: post.id,
  kind: post.kind,
  decision: 'confirmed',
  publishedAt: post.timeKnown ? post.publishedAt : null,
  grade: post.grade,
  ...change,
});

export type Lists = { -readonly [K in Exclude<keyof SeasonFacts, 'season'>]: SeasonFacts[K][number][] };

/** Facts of a season; what is not given is empty. */
export const factsOf = (lists: Partial<Lists>, season: Partial<SeasonFacts['season']> = {}): SeasonFacts => ({
  season: { ...SEASON, ...season },
  units: [],
  accounts: [],
  tasks: [],
  covers: [],
  posts: [],
  judged: [],
  marks: [],
  corrections: [] as CorrectionFact[],
  ...lists,
});

/** What a unit did with its tasks, as numbers of tasks. */
export type Deeds = {
  readonly own?: number;
  readonly late?: number;
  readonly amplified?: number;
  readonly copied?: number;
  readonly excused?: number;
  readonly missing?: number;
  readonly waiting?: number;
};

/** A unit with an account, tasks and the posts that answer them; each task on a day of its own, as far as there are days. */
export function deedsOf(unitId: string, deeds: Deeds, change: Partial<PostFact> = {}) {
  const tasks: TaskFact[] = [];
  const posts: PostFact[] = [];
  const covers: CoverFact[] = [];
  const add = (times: number | undefined, make: (n: number) => void) => {
    for (let left = times ?? 0; left > 0; left -= 1) make(tasks.length);
  };
  const answered = (kind: PostFact['kind'], late: boolean) => (n: number) => {
    const task = aTask(unitId, n);
    const day = dayAt((n % 92) + (late ? 2 : 0));
    const post = aPost(unitId, n, { kind, day, ...change });
    tasks.push(task);
    posts.push(post);
    covers.push(aCover(task, post));
  };
  add(deeds.own, answered('original', false));
  add(deeds.late, answered('original', true));
  add(deeds.amplified, answered('amplification', false));
  add(deeds.copied, answered('copied', false));
  add(deeds.excused, (n) => tasks.push(aTask(unitId, n, { excused: true })));
  add(deeds.missing, (n) => tasks.push(aTask(unitId, n)));
  add(deeds.waiting, (n) => tasks.push(aTask(unitId, n, { dueAt: '2027-02-01T00:00:00Z' })));
  return { units: [aUnit(unitId)], accounts: [anAccount(unitId)], tasks, posts, covers };
}

/** The lists of several units together. */
export function together(...parts: readonly Partial<Lists>[]): Partial<Lists> {
  const all: Record<string, unknown[]> = {};
  for (const part of parts)
    for (const [name, rows] of Object.entries(part)) all[name] = [...(all[name] ?? []), ...rows];
  return all as Partial<Lists>;
}
