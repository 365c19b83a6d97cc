import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import type { AssignmentState } from '../tables.ts';
import { ANSWERS, type AssignmentFacts, answerAssignment, isPastDue } from './assignment-state.ts';

const DUE = '2026-11-20T05:00:00Z';
const EARLY = '2026-11-19T03:00:00Z';
const LATE = '2026-11-20T05:00:01Z';
const task = (change: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  state: 'given',
  dueAt: DUE,
  held: false,
  accepted: false,
  excuseAskedBy: null,
  ...change,
});
const outcome = (
  facts: AssignmentFacts,
  answer: (typeof ANSWERS)[number],
  now = EARLY,
  by: string | null = 'a',
) => {
  const result = answerAssignment(facts, answer, by, now);
  return result.ok ? result.value : result.error.type;
};

describe('the answer of a unit', () => {
  it('is taken, done, and may be opened again', () => {
    expect(outcome(task(), 'accept')).toEqual({ state: 'accepted', excuse: 'kept' });
    expect(outcome(task({ state: 'accepted' }), 'done')).toMatchObject({ state: 'done' });
    expect(outcome(task(), 'done')).toMatchObject({ state: 'done' });
    expect(outcome(task({ state: 'done' }), 'reopen')).toMatchObject({ state: 'accepted' });
    expect(outcome(task({ state: 'given' }), 'reopen')).toBe('assignment-answered');
    expect(outcome(task({ state: 'done' }), 'accept')).toBe('assignment-answered');
  });

  it('given in time excuses at once; the deadline itself is still in time', () => {
    expect(outcome(task(), 'excuse')).toEqual({ state: 'excused', excuse: 'given' });
    expect(outcome(task(), 'excuse', DUE)).toEqual({ state: 'excused', excuse: 'given' });
  });

  it('given after the deadline waits for somebody else', () => {
    expect(outcome(task({ state: 'accepted' }), 'excuse', LATE)).toEqual({
      state: 'accepted',
      excuse: 'asked',
    });
    const waiting = task({ excuseAskedBy: 'a' });
    expect(outcome(waiting, 'confirm-excuse', LATE, 'a')).toBe('late-excuse-needs-second');
    expect(outcome(waiting, 'confirm-excuse', LATE, 'b')).toEqual({ state: 'excused', excuse: 'given' });
    expect(outcome(waiting, 'refuse-excuse', LATE, 'b')).toEqual({ state: 'given', excuse: 'cleared' });
    expect(outcome(task(), 'confirm-excuse', LATE, 'b')).toBe('no-excuse-waiting');
  });

  it('is not late while the activity has no day', () => {
    expect(isPastDue(task({ held: true }), LATE)).toBe(false);
    expect(outcome(task({ held: true }), 'excuse', LATE)).toMatchObject({ state: 'excused' });
  });

  it('can be taken back: the excuse goes and the earlier state returns', () => {
    expect(outcome(task({ state: 'excused', accepted: true }), 'withdraw-excuse')).toEqual({
      state: 'accepted',
      excuse: 'cleared',
    });
    expect(outcome(task({ state: 'excused' }), 'withdraw-excuse')).toMatchObject({ state: 'given' });
    expect(outcome(task({ excuseAskedBy: 'a' }), 'withdraw-excuse', LATE)).toEqual({
      state: 'given',
      excuse: 'cleared',
    });
    expect(outcome(task(), 'withdraw-excuse')).toBe('no-excuse-waiting');
    expect(outcome(task({ state: 'excused' }), 'done')).toBe('assignment-answered');
  });
});

describe('whatever is answered, in whatever order', () => {
  const facts = fc.record({
    state: fc.constantFrom<AssignmentState>('given', 'accepted', 'done', 'excused', 'cancelled'),
    dueAt: fc.constant(DUE),
    held: fc.boolean(),
    accepted: fc.boolean(),
    excuseAskedBy: fc.constantFrom(null, 'a', 'b'),
  });
  const moments = fc.constantFrom(EARLY, DUE, LATE);

  it('a cancelled task takes no answer and stays cancelled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ANSWERS), moments, (answer, now) => {
        const result = outcome(task({ state: 'cancelled' }), answer, now);
        expect(result === 'assignment-cancelled' || (answer === 'cancel' && typeof result === 'object')).toBe(
          true,
        );
      }),
    );
  });

  it('nobody excuses himself after the deadline, and what is done is never cancelled', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...ANSWERS), moments, (one, answer, now) => {
        const result = answerAssignment(one, answer, 'a', now);
        if (!result.ok) return;
        if (result.value.state === 'excused' && one.state !== 'excused' && isPastDue(one, now))
          expect([answer, one.excuseAskedBy]).toEqual(['confirm-excuse', 'b']);
        if (one.state === 'done') expect(result.value.state).not.toBe('cancelled');
      }),
    );
  });

  it('accepting and finishing twice is the same as once', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('accept' as const, 'done' as const), (one, answer) => {
        const first = answerAssignment(one, answer, 'a', EARLY);
        if (first.ok)
          expect(
            answerAssignment({ ...one, state: first.value.state, excuseAskedBy: null }, answer, 'a', EARLY),
          ).toEqual({ ok: true, value: { ...first.value } });
      }),
    );
  });
});
