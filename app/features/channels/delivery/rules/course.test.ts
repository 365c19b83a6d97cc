import { describe, expect, test } from 'vitest';
import type { DeliveryFailure } from '../../connectors/publishing.ts';
import { DELIVERY_STATES } from '../tables.ts';
import {
  afterAbsence,
  afterFailure,
  afterGone,
  afterProcessing,
  type Change,
  type Facts,
  type Step,
  sendAgain,
  stepOf,
  unconfirmed,
} from './course.ts';
import { daysToWarn } from './expiry.ts';
import { markerOf } from './marker.ts';
import { type Pause, pauseAt } from './pause.ts';
import { backoffSeconds, LOOKS_BEFORE_PERSON, lookSeconds, MOST_LOOKS } from './waiting.ts';

const NOW = '2026-11-19T03:00:00Z';
const facts = (change: Partial<Facts> = {}): Facts => ({
  id: 'k',
  state: 'preparing',
  hasStage: false,
  tries: 0,
  looks: 0,
  absences: 0,
  dueAt: NOW,
  ...change,
});

test.each([
  ['waiting', 'prepare'],
  ['preparing', 'prepare'],
  ['prepared', 'check'],
  ['finalising', 'lost'],
  ['unconfirmed', 'look'],
  ['delivered', null],
  ['refused', null],
  ['held', null],
  ['cancelled', null],
] as const)('%s: the next step is %s', (state, step) => {
  expect(stepOf(state)).toBe(step);
});

test('every state has a next step, or somebody who ends it', () => {
  expect(DELIVERY_STATES.filter((state) => stepOf(state) === null)).toEqual([
    'delivered',
    'refused',
    'held',
    'cancelled',
  ]);
});

describe.each([
  ['prepare', 'later', 'timeout', 'waiting'],
  ['prepare', 'unconfirmed', 'timeout', 'waiting'],
  ['prepare', 'reconnect', 'token-expired', 'held'],
  ['prepare', 'refused', 'text-too-long', 'refused'],
  ['check', 'later', 'server-error', 'prepared'],
  ['check', 'later', 'processing-failed', 'waiting'],
  ['check', 'unconfirmed', 'timeout', 'prepared'],
  ['finalise', 'later', 'asked-to-wait', 'prepared'],
  ['finalise', 'later', 'prepared-expired', 'waiting'],
  ['finalise', 'reconnect', 'token-revoked', 'held'],
  ['finalise', 'refused', 'text-refused', 'refused'],
  ['finalise', 'unconfirmed', 'timeout', 'unconfirmed'],
  ['look', 'later', 'timeout', 'unconfirmed'],
  ['look', 'reconnect', 'token-expired', 'unconfirmed'],
  ['look', 'refused', 'not-allowed', 'unconfirmed'],
] as const)('%s ends %s (%s)', (step, failureClass, reason, state) => {
  test(`is ${state} afterwards`, () => {
    const failure = { class: failureClass, reason } as DeliveryFailure;
    const before = facts({ state: step === 'look' ? 'unconfirmed' : 'prepared', hasStage: true });
    expect(afterFailure(before, step as Step, failure, NOW).state).toBe(state);
  });
});

describe('waiting', () => {
  test('doubles, keeps what was asked, and never longer than half an hour by itself', () => {
    const waits = [1, 2, 3, 4, 8, 30].map((tries) => backoffSeconds('x', tries));
    expect(waits.every((seconds, at) => at === 0 || seconds >= waits[at - 1]! * 0.6)).toBe(true);
    expect(waits[0]).toBeGreaterThanOrEqual(24);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1800 * 1.2);
    expect(backoffSeconds('x', 1, 4000)).toBe(4000);
    expect(backoffSeconds('x', 1, 10 ** 9)).toBe(86_400);
  });

  test('two days after it was due it is given up, unless nobody knows whether it went out', () => {
    const late = facts({ dueAt: '2026-11-17T02:59:00Z', hasStage: true });
    const failure: DeliveryFailure = { class: 'later', reason: 'no-answer' };
    expect(afterFailure(late, 'prepare', failure, NOW)).toMatchObject({
      state: 'refused',
      failure: { reason: 'given-up' },
    });
    expect(afterProcessing(late, 5, NOW).state).toBe('refused');
    expect(afterGone(late, NOW).state).toBe('refused');
    expect(afterFailure(late, 'finalise', { ...failure, class: 'unconfirmed' }, NOW).state).toBe(
      'unconfirmed',
    );
    expect(afterFailure({ ...late, state: 'unconfirmed' }, 'look', failure, NOW).state).toBe('unconfirmed');
  });
});

describe('looking', () => {
  test('one absence proves nothing, two in a row do; an unclear look begins the count anew', () => {
    const begun = facts({ state: 'unconfirmed', hasStage: true });
    const first = afterAbsence(begun, true);
    expect(first).toMatchObject({ state: 'unconfirmed', absences: 1 });
    expect(afterAbsence({ ...begun, ...first }, true)).toMatchObject({ state: 'prepared', absences: 0 });
    expect(afterAbsence({ ...begun, ...first }, false)).toMatchObject({ state: 'unconfirmed', absences: 0 });
  });

  test('asks a person after some looks, goes on looking, and ends', () => {
    let now: Facts = facts({ state: 'unconfirmed', hasStage: true });
    let change: Change | null = null;
    const held: (string | null)[] = [];
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      change = afterAbsence(now, false);
      held.push(change.heldReason);
      now = { ...now, ...change };
    }
    expect(held.indexOf('unsettled')).toBe(LOOKS_BEFORE_PERSON - 1);
    expect(change?.nextInSeconds).toBeNull();
    expect(lookSeconds(0)).toBeGreaterThanOrEqual(20);
  });

  test('a person who says that it is not there has it sent with what was prepared', () => {
    expect(sendAgain(facts({ state: 'unconfirmed', hasStage: true, looks: 9 }))).toMatchObject({
      state: 'prepared',
      looks: 0,
      nextInSeconds: 0,
    });
  });
});

/** The same numbers for the same seed, so that a failure can be seen again. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

type World = { posts: number; facts: Facts; over: boolean };

/** One step of a worker that may die, at a network that may lie about nothing but says little. */
function step(world: World, random: () => number, prove: boolean): World {
  const now = NOW;
  const { facts: before } = world;
  const apply = (change: Change): World => ({
    ...world,
    facts: {
      ...before,
      ...change,
      hasStage: change.dropStage ? false : before.hasStage,
    },
    over: ['refused', 'held'].includes(change.state) || change.heldReason === 'unsettled',
  });
  const fails = random() < 0.3;
  const failure: DeliveryFailure = {
    class: random() < 0.5 ? 'later' : 'unconfirmed',
    reason: random() < 0.2 ? 'prepared-expired' : 'timeout',
  };
  switch (stepOf(before.state)) {
    case 'prepare':
      return fails
        ? apply(afterFailure(before, 'prepare', failure, now))
        : { ...world, facts: { ...before, state: 'prepared', hasStage: true } };
    case 'check': {
      if (fails) return apply(afterFailure(before, 'check', failure, now));
      if (random() < 0.2) return apply(afterGone(before, now));
      // Written down, then called: a worker that dies between leaves what nobody knows.
      const begun: World = { ...world, facts: { ...before, state: 'finalising' } };
      if (random() < 0.2) return begun;
      const took = random() < 0.7;
      const sent = took ? { ...begun, posts: begun.posts + 1 } : begun;
      if (random() < 0.2) return sent;
      if (took && random() < 0.6) return { ...sent, over: true };
      const end: DeliveryFailure =
        took || random() < 0.5 ? { ...failure, class: 'unconfirmed' } : { ...failure, class: 'later' };
      const change = afterFailure(begun.facts, 'finalise', end, now);
      return {
        ...sent,
        facts: { ...begun.facts, ...change, hasStage: !change.dropStage && begun.facts.hasStage },
      };
    }
    case 'lost':
      return apply(unconfirmed(before, 'lost-process'));
    case 'look':
      if (fails) return apply(afterFailure(before, 'look', failure, now));
      if (world.posts > 0)
        return random() < 0.8 ? { ...world, over: true } : apply(afterAbsence(before, false));
      return apply(afterAbsence(before, prove));
    default:
      return { ...world, over: true };
  }
}

test.each([true, false])(
  'whatever fails and dies, it is there at most once (network proves absence: %s)',
  (prove) => {
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const random = randomOf(seed);
      let world: World = { posts: 0, facts: facts({ state: 'waiting' }), over: false };
      for (let turn = 0; turn < 400 && !world.over; turn += 1) world = step(world, random, prove);
      expect(world.posts, `seed ${seed}`).toBeLessThanOrEqual(1);
      expect(world.over, `seed ${seed} never ends`).toBe(true);
    }
  },
);

describe('a pause', () => {
  const pause = (change: Partial<Pause>): Pause => ({
    id: 'j',
    scope: 'all',
    scopeId: null,
    reason: '',
    fromAt: NOW,
    untilAt: null,
    ...change,
  });
  const target = { unitId: 'u', network: 'x' };
  test.each([
    [pause({}), NOW, true],
    [pause({}), '2026-11-19T02:59:59Z', false],
    [pause({ untilAt: '2026-11-19T04:00:00Z' }), '2026-11-19T03:59:59Z', true],
    [pause({ untilAt: '2026-11-19T04:00:00Z' }), '2026-11-19T04:00:00Z', false],
    [pause({ scope: 'unit', scopeId: 'u' }), NOW, true],
    [pause({ scope: 'unit', scopeId: 'v' }), NOW, false],
    [pause({ scope: 'network', scopeId: 'x' }), NOW, true],
    [pause({ scope: 'network', scopeId: 'u' }), NOW, false],
  ])('%o at %s: %s', (one, at, holds) => {
    expect(pauseAt([one], at, target) !== null).toBe(holds);
  });

  test('that lasts longest is the one that is named', () => {
    const short = pause({ id: 'a', untilAt: '2026-11-19T04:00:00Z' });
    expect(pauseAt([short, pause({ id: 'b' })], NOW, target)?.id).toBe('b');
  });
});

test.each([
  ['2026-11-29T03:00:00Z', null, null],
  ['2026-11-25T03:00:00Z', null, 7],
  ['2026-11-25T03:00:00Z', '2026-11-19T02:00:00Z', null],
  ['2026-11-20T03:00:00Z', '2026-11-14T02:00:00Z', 2],
  ['2026-11-20T03:00:00Z', '2026-11-19T02:00:00Z', null],
  ['2026-11-19T02:00:00Z', null, null],
])('leave that ends %s, told %s: warned %s days before', (ends, told, days) => {
  expect(daysToWarn(ends, told, NOW)).toBe(days);
});

test('a marker is 26 letters and digits, the same for one delivery and another for another', () => {
  const one = markerOf('01a22a89-8ddf-787b-b125-1c17bd405cca');
  expect(one).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(markerOf('01a22a89-8ddf-787b-b125-1c17bd405cca')).toBe(one);
  expect(markerOf('01a22a89-8ddf-787b-b125-1c17bd405ccb')).not.toBe(one);
});
