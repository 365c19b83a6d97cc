import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import {
  type ChannelMode,
  DAY_MINUTES,
  DEFAULT_PREFERENCES,
  type Delivery,
  decideDelivery,
  digestMinute,
  isQuiet,
  minutesUntil,
  type Preferences,
  planDeliveries,
  retryInMinutes,
  type Urgency,
} from './delivery-rule.ts';

const minute = fc.integer({ min: 0, max: DAY_MINUTES - 1 });
const urgency = fc.constantFrom<Urgency[]>('urgent', 'normal', 'low');
const mode = fc.constantFrom<ChannelMode[]>('off', 'each', 'digest');
const wishes = fc.record({ push: mode, mail: mode, quietFrom: minute, quietTo: minute, digestAt: minute });
const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const arrival = (now: number, delivery: Delivery) =>
  delivery.when === 'now' ? now : (now + delivery.inMinutes) % DAY_MINUTES;

describe('with the wishes everybody starts with', () => {
  test.each<[Urgency, string, Delivery]>([
    ['normal', '06.00', { when: 'now' }],
    ['normal', '19.59', { when: 'now' }],
    ['normal', '20.00', { when: 'later', inMinutes: 600 }],
    ['normal', '23.30', { when: 'later', inMinutes: 390 }],
    ['normal', '05.59', { when: 'later', inMinutes: 1 }],
    ['urgent', '02.00', { when: 'now' }],
    ['low', '06.59', { when: 'digest', inMinutes: 1 }],
    ['low', '07.00', { when: 'digest', inMinutes: 1440 }],
    ['low', '13.00', { when: 'digest', inMinutes: 1080 }],
  ])('a push of urgency "%s" at %s: %o', (kind, clock, expected) => {
    expect(decideDelivery(kind, DEFAULT_PREFERENCES.push, DEFAULT_PREFERENCES, at(clock))).toEqual(expected);
  });

  test('mail comes once a day, but an urgent one at once', () => {
    const plan = (kind: Urgency) => planDeliveries(kind, DEFAULT_PREFERENCES, at('10.00'));
    expect(plan('normal')).toEqual([
      { channel: 'push', delivery: { when: 'now' } },
      { channel: 'mail', delivery: { when: 'digest', inMinutes: 1260 } },
    ]);
    expect(plan('urgent').map(({ delivery }) => delivery.when)).toEqual(['now', 'now']);
  });
});

test('nothing but the urgent ever arrives in the quiet hours', () => {
  fc.assert(
    fc.property(urgency, wishes, minute, (kind, wish, now) => {
      for (const { delivery } of planDeliveries(kind, wish, now))
        if (kind !== 'urgent') expect(isQuiet(arrival(now, delivery), wish)).toBe(false);
    }),
  );
});

test('the urgent is never held back, and a channel turned off stays silent', () => {
  fc.assert(
    fc.property(urgency, wishes, minute, (kind, wish, now) => {
      const plan = planDeliveries(kind, wish, now);
      for (const channel of ['push', 'mail'] as const)
        expect(plan.filter((entry) => entry.channel === channel)).toHaveLength(
          wish[channel] === 'off' ? 0 : 1,
        );
      if (kind === 'urgent') expect(plan.every(({ delivery }) => delivery.when === 'now')).toBe(true);
    }),
  );
});

test('whatever is held back arrives within a day, and there is one digest a day', () => {
  fc.assert(
    fc.property(urgency, wishes, minute, (kind, wish, now) => {
      for (const { delivery } of planDeliveries(kind, wish, now)) {
        if (delivery.when === 'now') continue;
        expect(delivery.inMinutes).toBeGreaterThanOrEqual(1);
        expect(delivery.inMinutes).toBeLessThanOrEqual(DAY_MINUTES);
        if (delivery.when === 'digest') expect(arrival(now, delivery)).toBe(digestMinute(wish));
      }
    }),
  );
});

test('quiet hours and their opposite share out the day', () => {
  fc.assert(
    fc.property(minute, minute, minute, (now, from, to) => {
      fc.pre(from !== to);
      const quiet = isQuiet(now, { quietFrom: from, quietTo: to });
      expect(isQuiet(now, { quietFrom: to, quietTo: from })).toBe(!quiet);
      expect(isQuiet(from, { quietFrom: from, quietTo: to })).toBe(true);
      expect(isQuiet(to, { quietFrom: from, quietTo: to })).toBe(false);
    }),
  );
});

test('equal beginning and end mean no quiet hours', () => {
  const wish: Preferences = { ...DEFAULT_PREFERENCES, quietFrom: 300, quietTo: 300 };
  fc.assert(
    fc.property(minute, (now) => {
      expect(isQuiet(now, wish)).toBe(false);
    }),
  );
  expect(minutesUntil(300, 300)).toBe(DAY_MINUTES);
});

test('tries get rarer and end; the other side may ask for more time, but not for ever', () => {
  const waits = Array.from({ length: 9 }, (_, i) => retryInMinutes(i + 1));
  expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, null, null]);
  expect(retryInMinutes(1, 600)).toBe(10);
  expect(retryInMinutes(1, 1e9)).toBe(DAY_MINUTES);
  expect(retryInMinutes(4, 5)).toBe(60);
});
