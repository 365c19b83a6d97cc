import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import type { PostFact } from '../../facts.ts';
import { aPost, rulesOf } from '../../testing.ts';
import { dayOf, doubtOf, doubtsOf, provesDay } from './counted-time.ts';

const rules = rulesOf([], { reportHours: 12, visitHours: 6 });
const first = { ...rules, format: 1 } as const;
const ZONE = 'Asia/Jakarta';

/** Stated: Senin 5 Oktober 2026, 10.00 WIB. */
const stated = (change: Partial<PostFact>) =>
  aPost('a', 4, { publishedAt: '2026-10-05T03:00:00Z', day: '2026-10-05', ...change });
const counted = (change: Partial<PostFact>) => {
  const doubt = doubtOf(stated(change), rules);
  return doubt && [doubt.why, new Date(doubt.at).toISOString(), dayOf(doubt, ZONE)];
};
const officer = (firstSeenAt: string, more: Partial<PostFact> = {}) =>
  counted({ grade: 'C', timeBy: 'officer', firstSeenAt, ...more });
const site = (absentAt: string | null, more: Partial<PostFact> = {}) =>
  counted({ timeBy: 'unit', absentAt, firstSeenAt: '2026-11-01T00:00:00Z', ...more });

describe('from when on a post counts as out', () => {
  test.each<[string, ReturnType<typeof counted>, ReturnType<typeof counted>]>([
    ['reported at once: as stated', officer('2026-10-05T03:05:00Z'), null],
    [
      'reported before it was out, by a clock that goes wrong: as stated',
      officer('2026-10-05T02:00:00Z'),
      null,
    ],
    ['reported in the evening, twelve hours later: as stated', officer('2026-10-05T15:00:00Z'), null],
    [
      'reported a minute later than that: twelve hours before the report',
      officer('2026-10-05T15:01:00Z'),
      ['reported', '2026-10-05T03:01:00.000Z', '2026-10-05'],
    ],
    [
      'reported three days later: twelve hours before',
      officer('2026-10-08T03:00:00Z'),
      ['reported', '2026-10-07T15:00:00.000Z', '2026-10-07'],
    ],
    ['on an own site, never visited before: as stated', site(null), null],
    [
      'on an own site, not there at the visit before the stated time: as stated',
      site('2026-10-05T02:30:00Z'),
      null,
    ],
    [
      'not there six hours after the stated time, when a copy may have been shown',
      site('2026-10-05T09:00:00Z'),
      null,
    ],
    [
      'not there a day after the stated time: six hours before that visit',
      site('2026-10-06T03:00:00Z'),
      ['absent', '2026-10-05T21:00:00.000Z', '2026-10-06'],
    ],
    [
      'what a visit found not there is not believed from the officer either',
      officer('2026-10-06T03:30:00Z', { absentAt: '2026-10-06T03:00:00Z' }),
      ['absent', '2026-10-05T21:00:00.000Z', '2026-10-06'],
    ],
    ['a time of the network is beyond the unit', site('2026-10-06T03:00:00Z', { timeBy: 'network' }), null],
    ['of a file of the first version nothing is known', site('2026-10-06T03:00:00Z', { timeBy: null }), null],
    [
      'a hidden time is the report’s own already',
      officer('2026-10-08T03:00:00Z', { timeKnown: false }),
      null,
    ],
  ])('%s', (_, is, should) => {
    expect(is).toEqual(should);
  });

  test('is the same however the moments are written', () => {
    const post = { grade: 'C', timeBy: 'officer', firstSeenAt: '2026-10-08T10:00:00+07:00' } as const;
    const utc = doubtOf(stated({ ...post, firstSeenAt: '2026-10-08T03:00:00Z' }), rules);
    for (const written of ['2026-10-08T10:00:00+07:00', '2026-10-07T21:00:00-06:00'])
      expect(doubtOf(stated({ ...post, firstSeenAt: written }), rules)).toMatchObject({
        at: utc!.at,
        by: utc!.by,
      });
    const local = stated({
      ...post,
      publishedAt: '2026-10-05T10:00:00+07:00',
      firstSeenAt: '2026-10-05T04:00:00Z',
    });
    expect(doubtOf(local, rules)).toBe(null);
    expect(doubtOf(local, rulesOf([], { reportHours: 0 }))?.by).toBe(3_600_000);
  });

  test('the hours are those of the rules', () => {
    const post = stated({ grade: 'C', timeBy: 'officer', firstSeenAt: '2026-10-05T04:00:00Z' });
    expect(doubtOf(post, rulesOf([], { reportHours: 0 }))?.at).toBe(Date.parse('2026-10-05T04:00:00Z'));
    expect(doubtOf(post, rulesOf([], { reportHours: 1 }))).toBe(null);
  });

  test('rules of the first format believe everything', () => {
    const late = stated({
      timeBy: 'officer',
      firstSeenAt: '2026-12-08T03:00:00Z',
      absentAt: '2026-12-08T02:00:00Z',
    });
    expect(doubtOf(late, first)).toBe(null);
    expect(doubtsOf([late], first).size).toBe(0);
    expect(doubtsOf([late], rules).size).toBe(1);
  });

  test('a day is proven by a time that is believed to lie on it', () => {
    const post = stated({ timeBy: 'officer', grade: 'C' });
    const doubt = (firstSeenAt: string) => doubtOf({ ...post, firstSeenAt }, rules) ?? undefined;
    expect(provesDay(post, undefined, ZONE)).toBe(true);
    // Until the next noon in Jakarta.
    expect(provesDay(post, doubt('2026-10-06T04:59:00Z'), ZONE)).toBe(true);
    expect(provesDay(post, doubt('2026-10-06T05:00:00Z'), ZONE)).toBe(false);
    expect(provesDay({ ...post, timeKnown: false }, undefined, ZONE)).toBe(false);
  });
});

describe('for any post', () => {
  const HOUR = 3_600_000;
  const START = Date.parse('2026-10-01T00:00:00Z');
  const moment = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => START + minutes * 60_000);
  const iso = (at: number) => new Date(at).toISOString();
  const by = fc.constantFrom('network' as const, 'unit' as const, 'officer' as const);
  const countedAt = (post: PostFact) => doubtOf(post, rules)?.at ?? Date.parse(post.publishedAt);
  const post = (timeBy: PostFact['timeBy'], at: number, seen: number, absent: number | null) =>
    stated({
      timeBy,
      publishedAt: iso(at),
      firstSeenAt: iso(seen),
      absentAt: absent === null ? null : iso(absent),
    });

  test('a later report, a later visit or a later stated time never makes it count as out earlier', () => {
    fc.assert(
      fc.property(by, moment, moment, moment, fc.nat(30 * 24), (timeBy, at, seen, absent, hours) => {
        const before = countedAt(post(timeBy, at, seen, absent));
        const later = hours * HOUR;
        expect(countedAt(post(timeBy, at, seen + later, absent))).toBeGreaterThanOrEqual(before);
        expect(countedAt(post(timeBy, at, seen, absent + later))).toBeGreaterThanOrEqual(before);
        expect(countedAt(post(timeBy, at + later, seen, absent))).toBeGreaterThanOrEqual(before);
        expect(countedAt(post(timeBy, at, seen, null))).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('who states the truth, and is seen or reports in time, counts at that time', () => {
    fc.assert(
      fc.property(by, moment, fc.nat(12 * 60), fc.nat(10_000), (timeBy, at, seenLater, absentBefore) => {
        const honest = post(timeBy, at, at + seenLater * 60_000, at - 60_000 - absentBefore * 60_000);
        expect(doubtOf(honest, rules)).toBe(null);
      }),
    );
  });

  test('whatever the unit states, it gains at most the hours of the rules', () => {
    fc.assert(
      // Out at `at`, and stated to be out at any time before.
      fc.property(moment, moment, fc.nat(600), fc.nat(600), (at, said, untilVisit, sinceVisit) => {
        const told = Math.min(at, said);
        const visited = at - sinceVisit * 60_000;
        const seen = at + untilVisit * 60_000;
        expect(countedAt(post('unit', told, seen, visited))).toBeGreaterThanOrEqual(visited - 6 * HOUR);
        expect(countedAt(post('officer', told, seen, null))).toBeGreaterThanOrEqual(at - 12 * HOUR);
      }),
    );
  });
});
