import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { type CoveringPost, coverageState, stateOrder } from './coverage-state.ts';

const due = 1000;
const task = { dueAt: due, excused: false, cancelled: false };
const made = (more: Partial<CoveringPost> = {}): CoveringPost => ({
  kind: 'original',
  decision: 'confirmed',
  publishedAt: 900,
  grade: 'B',
  ...more,
});

describe('keadaan satu unit pada satu kegiatan', () => {
  it.each([
    ['tidak ditugaskan', null, [made()], 2000, 'tidak-ditugaskan', null, 0],
    ['tugas dibatalkan', { ...task, cancelled: true }, [made()], 2000, 'tidak-ditugaskan', null, 0],
    [
      'asli dan tepat waktu',
      task,
      [made(), made({ grade: 'A', publishedAt: 1001 })],
      2000,
      'tercakup',
      'B',
      0,
    ],
    ['asli tanpa waktu tayang', task, [made({ publishedAt: null, grade: 'C' })], 2000, 'tercakup', 'C', 0],
    ['tepat pada tenggat', task, [made({ publishedAt: due })], 2000, 'tercakup', 'B', 0],
    ['asli tetapi lewat tenggat', task, [made({ publishedAt: 1001 })], 2000, 'terlambat', 'B', 0],
    [
      'hanya amplifikasi',
      task,
      [made({ kind: 'amplification' }), made({ kind: 'copied', grade: 'A' })],
      2000,
      'amplifikasi',
      'B',
      0,
    ],
    ['hanya salinan', task, [made({ kind: 'copied' })], 2000, 'salinan', 'B', 0],
    ['izin', { ...task, excused: true }, [], 2000, 'izin', null, 0],
    ['izin tetapi tetap mengirim', { ...task, excused: true }, [made()], 2000, 'tercakup', 'B', 0],
    ['tenggat masih berjalan', task, [], due, 'menunggu', null, 0],
    [
      'lewat tenggat, dua kiriman untuk diputuskan',
      task,
      [made({ decision: 'pending' }), made({ decision: 'pending' })],
      2000,
      'menunggu',
      null,
      2,
    ],
    ['lewat tenggat, tidak ada', task, [], due + 1, 'belum', null, 0],
    ['yang ditolak tidak dihitung', task, [made({ decision: 'rejected' })], 2000, 'belum', null, 0],
  ] as const)('%s', (_name, given, posts, now, state, grade, toDecide) => {
    expect(coverageState(given, posts, now)).toEqual({ state, grade, toDecide });
  });

  const posts = fc.array(
    fc.record<CoveringPost>({
      kind: fc.constantFrom('original', 'amplification', 'copied'),
      decision: fc.constantFrom('confirmed', 'pending', 'rejected'),
      publishedAt: fc.option(fc.integer({ min: 0, max: 2000 })),
      grade: fc.constantFrom('A', 'B', 'C'),
    }),
    { maxLength: 6 },
  );
  const tasks = fc.option(
    fc.record({ dueAt: fc.integer({ min: 0, max: 2000 }), excused: fc.boolean(), cancelled: fc.boolean() }),
  );

  it('kiriman asli yang sah dan tepat waktu tidak pernah memperburuk, dan selalu mencakup unit yang ditugaskan', () => {
    fc.assert(
      fc.property(tasks, posts, fc.nat(2000), (given, before, now) => {
        const old = coverageState(given, before, now);
        const fresh = coverageState(given, [...before, made({ publishedAt: given?.dueAt ?? 0 })], now);
        expect(stateOrder[fresh.state]).toBeGreaterThanOrEqual(stateOrder[old.state]);
        if (given !== null && !given.cancelled) expect(fresh.state).toBe('tercakup');
      }),
    );
  });

  it('kiriman sah jenis apa pun tidak pernah memperburuk, dan urutan kiriman tidak berpengaruh', () => {
    fc.assert(
      fc.property(tasks, posts, posts, fc.nat(2000), (given, before, more, now) => {
        const confirmed = more.map((entry) => ({ ...entry, decision: 'confirmed' as const }));
        const old = coverageState(given, before, now);
        const fresh = coverageState(given, [...before, ...confirmed], now);
        expect(stateOrder[fresh.state]).toBeGreaterThanOrEqual(stateOrder[old.state]);
        expect(coverageState(given, [...before].reverse(), now)).toEqual(old);
      }),
    );
  });

  it('waktu yang berjalan hanya mengubah menunggu menjadi belum', () => {
    fc.assert(
      fc.property(tasks, posts, fc.nat(1000), fc.nat(1000), (given, found, now, later) => {
        const old = coverageState(given, found, now);
        const fresh = coverageState(given, found, now + later);
        if (fresh.state !== old.state) expect([old.state, fresh.state]).toEqual(['menunggu', 'belum']);
      }),
    );
  });
});
