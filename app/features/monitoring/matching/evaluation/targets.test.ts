import { describe, expect, it } from 'vitest';
import { loadCases } from '../cases/load.server.ts';
import { matcherWeights } from '../weights.ts';
import { bm25Best } from './bm25.ts';
import { figures, leaveOneActivityOut, trainWeights } from './measure.ts';

const easy = loadCases('coverage-dev');
const hard = loadCases('wanasari');

describe('ketepatan pencocokan, tiap kegiatan dinilai tanpa pernah dipelajari', { timeout: 60_000 }, () => {
  it('set nyata dengan tanggal tayang: F1 >= 0,95; yang pasti tepat >= 0,97 dengan cakupan >= 0,80', () => {
    const found = leaveOneActivityOut(easy, [hard], 'dated');
    expect(figures(easy, found).f1).toBeGreaterThanOrEqual(0.95);
    const sure = figures(easy, found, true);
    expect(sure.precision).toBeGreaterThanOrEqual(0.97);
    expect(sure.recall).toBeGreaterThanOrEqual(0.8);
    expect(figures(easy, found).f1).toBeGreaterThan(bm25Best(easy).f1 + 0.08);
  });

  it('set nyata tanpa tanggal tayang: F1 >= 0,85', () => {
    expect(figures(easy, leaveOneActivityOut(easy, [hard], 'undated')).f1).toBeGreaterThanOrEqual(0.85);
  });

  it('set sulit dengan tanggal tayang: F1 >= 0,90; yang pasti tepat >= 0,97 dengan cakupan >= 0,70', () => {
    const found = leaveOneActivityOut(hard, [easy], 'dated');
    expect(figures(hard, found).f1).toBeGreaterThanOrEqual(0.9);
    const sure = figures(hard, found, true);
    expect(sure.precision).toBeGreaterThanOrEqual(0.97);
    expect(sure.recall).toBeGreaterThanOrEqual(0.7);
  });

  it('set sulit tanpa tanggal tayang: F1 >= 0,78; yang pasti tepat >= 0,97', () => {
    const found = leaveOneActivityOut(hard, [easy], 'undated');
    expect(figures(hard, found).f1).toBeGreaterThanOrEqual(0.78);
    expect(figures(hard, found, true).precision).toBeGreaterThanOrEqual(0.97);
  });

  it('bobot yang dikirim adalah hasil latihan dari set yang tersimpan', () => {
    expect(matcherWeights).toEqual(trainWeights([easy, hard]));
  });
});

describe('set sulit yang ditulis sendiri', () => {
  it('cukup besar, dan setiap label menunjuk kiriman dan kegiatan yang ada', () => {
    expect(hard.agenda.length).toBeGreaterThanOrEqual(60);
    expect(hard.posts.length).toBeGreaterThanOrEqual(350);
    const posts = new Set(hard.posts.map(({ id }) => id));
    const agenda = new Set(hard.agenda.map(({ id }) => id));
    expect(hard.labels.every((label) => posts.has(label.post) && agenda.has(label.activity))).toBe(true);
    expect(posts.size).toBe(hard.posts.length);
  });
});
