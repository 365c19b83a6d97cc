import { describe, expect, it } from 'vitest';
import { type CaseName, loadAllCases } from '../cases/load.server.ts';
import { matcherWeights } from '../weights.ts';
import { bm25Best } from './bm25.ts';
import { figures, leaveOneActivityOut, leaveSetOut, type Mode, trainWeights } from './measure.ts';

const sets = loadAllCases();
const named = (name: CaseName) => sets.find((set) => set.name === name)!;
const except = (name: CaseName) => sets.filter((set) => set.name !== name);

type Target = {
  readonly f1: number;
  /** Least F1 with weights that have seen no activity of the set. */
  readonly foreign: number;
  readonly surePrecision: number;
  readonly sureRecall: number;
};
const targets: Readonly<Record<CaseName, Readonly<Record<Mode, Target>>>> = {
  'coverage-dev': {
    dated: { f1: 0.95, foreign: 0.95, surePrecision: 0.97, sureRecall: 0.8 },
    undated: { f1: 0.85, foreign: 0.85, surePrecision: 0.9, sureRecall: 0.65 },
  },
  wanasari: {
    dated: { f1: 0.93, foreign: 0.92, surePrecision: 0.97, sureRecall: 0.7 },
    undated: { f1: 0.85, foreign: 0.82, surePrecision: 0.97, sureRecall: 0.4 },
  },
  margawira: {
    dated: { f1: 0.88, foreign: 0.87, surePrecision: 0.97, sureRecall: 0.55 },
    undated: { f1: 0.74, foreign: 0.72, surePrecision: 0.92, sureRecall: 0.2 },
  },
  lamorante: {
    dated: { f1: 0.79, foreign: 0.77, surePrecision: 0.97, sureRecall: 0.35 },
    undated: { f1: 0.65, foreign: 0.62, surePrecision: 0.9, sureRecall: 0.1 },
  },
};
const cases = sets.flatMap(({ name }) =>
  (['dated', 'undated'] as const).map((mode) => [name as CaseName, mode] as const),
);

describe('ketepatan pencocokan pada kegiatan yang tak pernah dipelajari', { timeout: 120_000 }, () => {
  it.each(cases)('%s, %s: sebaik yang dijanjikan, juga dengan bobot dari set lain saja', (name, mode) => {
    const set = named(name);
    const target = targets[name][mode];
    const found = leaveOneActivityOut(set, except(name), mode);
    expect(figures(set, found).f1).toBeGreaterThanOrEqual(target.f1);
    const sure = figures(set, found, true);
    expect(sure.precision).toBeGreaterThanOrEqual(target.surePrecision);
    expect(sure.recall).toBeGreaterThanOrEqual(target.sureRecall);
    const unseen = leaveSetOut(set, except(name), mode);
    expect(figures(set, unseen).f1).toBeGreaterThanOrEqual(target.foreign);
    expect(figures(set, unseen, true).precision).toBeGreaterThanOrEqual(target.surePrecision);
  });

  it.each(sets)('$name: jauh di atas BM25 dengan ambang terbaiknya', (set) => {
    const found = leaveSetOut(set, except(set.name as CaseName), 'dated');
    expect(figures(set, found).f1).toBeGreaterThan(bm25Best(set).f1 + 0.08);
  });

  it('bobot yang dikirim adalah hasil latihan dari set yang tersimpan', () => {
    expect(matcherWeights).toEqual(trainWeights(sets));
  });
});

describe('set yang tersimpan', () => {
  it.each(sets)('$name: setiap label dan catatan menunjuk kiriman dan kegiatan yang ada', (set) => {
    const posts = new Set(set.posts.map(({ id }) => id));
    const agenda = new Set(set.agenda.map(({ id }) => id));
    expect(posts.size).toBe(set.posts.length);
    expect(agenda.size).toBe(set.agenda.length);
    expect(set.labels.every((label) => posts.has(label.post) && agenda.has(label.activity))).toBe(true);
    expect(set.notes.every((note) => posts.has(note.post))).toBe(true);
  });
});
