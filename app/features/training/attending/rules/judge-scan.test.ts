import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import type { RegistrationState, ScanHow, ScanKind } from '../../tables.ts';
import { type AttendanceEvent, attendanceIn } from './attendance.ts';
import { windowAt, windowStart } from './codes.ts';
import { drawSome } from './draw-some.ts';
import { notedAlready, placeRefuses, sessionTakes, whenNoted, whenScanned } from './judge-scan.ts';

const S = 1_000;
const MIN = 60 * S;
const HOUR = 60 * MIN;
const shown = windowStart(windowAt(Date.parse('2026-11-30T01:02:00Z')));
const window = windowAt(shown);

describe('when a code of the wall was scanned', () => {
  test.each<[string, number, number, ReturnType<typeof whenScanned>]>([
    ['at once', 5 * S, 5 * S, { ok: true, at: shown + 5 * S, offline: false }],
    ['a minute old', 60 * S, 60 * S, { ok: true, at: shown + 60 * S, offline: false }],
    [
      'whatever a phone with a network says of the time',
      -9 * HOUR,
      30 * S,
      { ok: true, at: shown + 30 * S, offline: false },
    ],
    ['a screenshot of a minute and a second', 61 * S, 61 * S, { ok: false, reason: 'expired' }],
    ['a screenshot of yesterday', 24 * HOUR, 24 * HOUR, { ok: false, reason: 'expired' }],
    ['kept on the phone for three hours', 20 * S, 3 * HOUR, { ok: true, at: shown + 20 * S, offline: true }],
    [
      'kept, by a phone whose clock is a minute behind',
      -60 * S,
      3 * HOUR,
      { ok: true, at: shown, offline: true },
    ],
    [
      'kept, but the code was over by the phone’s own time',
      5 * MIN,
      3 * HOUR,
      { ok: false, reason: 'clock-off' },
    ],
    [
      'kept, but the code was not there yet by the phone’s own time',
      -5 * MIN,
      3 * HOUR,
      { ok: false, reason: 'clock-off' },
    ],
    ['kept for just a day', 0, 24 * HOUR, { ok: true, at: shown, offline: true }],
    ['kept for more than a day', 0, 24 * HOUR + S, { ok: false, reason: 'upload-late' }],
    ['from the wall’s own future', 0, -30 * S, { ok: false, reason: 'unknown-code' }],
  ])('%s', (_name, stated, now, expected) => {
    expect(whenScanned(window, shown + stated, shown + now)).toEqual(expected);
  });

  test('no phone can place a scan outside the minute in which its code was shown, and only a fresh one counts as online', () => {
    const offset = fc.integer({ min: -48 * HOUR, max: 48 * HOUR });
    fc.assert(
      fc.property(offset, offset, (stated, now) => {
        const when = whenScanned(window, shown + stated, shown + now);
        if (!when.ok) return;
        expect(when.at).toBeGreaterThanOrEqual(shown - 5 * S);
        expect(when.at).toBeLessThanOrEqual(shown + 60 * S);
        expect(when.offline).toBe(now > 60 * S);
      }),
    );
  });

  test('the committee’s word is of the last day, never of tomorrow', () => {
    const now = shown;
    expect(whenNoted(now + HOUR, now)).toEqual({ ok: true, at: now, offline: false });
    expect(whenNoted(now - 2 * HOUR, now)).toEqual({ ok: true, at: now - 2 * HOUR, offline: true });
    expect(whenNoted(now - 25 * HOUR, now)).toEqual({ ok: false, reason: 'upload-late' });
  });
});

describe('a session', () => {
  const session = { startsAt: '2026-11-30T01:30:00Z', endsAt: '2026-11-30T03:00:00Z' };
  test.each([
    ['in', '00:29', 'not-begun'],
    ['in', '00:30', null],
    ['in', '03:00', null],
    ['in', '03:01', 'over'],
    ['out', '01:29', 'not-begun'],
    ['out', '01:30', null],
    ['out', '04:00', null],
    ['out', '04:01', 'over'],
  ] as const)('%s at %s: %s', (direction, time, expected) => {
    expect(sessionTakes(session, direction, Date.parse(`2026-11-30T${time}:00Z`))).toBe(expected);
  });
});

describe('a place', () => {
  test.each<[RegistrationState | null, boolean, string | null]>([
    ['confirmed', false, null],
    ['pending', false, 'not-confirmed'],
    ['waiting', false, 'not-confirmed'],
    ['offered', false, 'not-confirmed'],
    ['withdrawn', false, 'withdrawn'],
    ['rejected', false, 'withdrawn'],
    ['replaced', false, 'withdrawn'],
    [null, true, 'other-batch'],
    [null, false, 'not-participant'],
  ])('%s (elsewhere %s): %s', (state, elsewhere, expected) => {
    expect(placeRefuses(state, elsewhere)).toBe(expected);
  });
});

const at = (minute: number) => new Date(shown + minute * MIN).toISOString();
const session = { startsAt: at(10), endsAt: at(100) };
const event = (
  kind: ScanKind,
  minute: number,
  given: Partial<AttendanceEvent> & { noted?: number } = {},
): AttendanceEvent => ({
  kind,
  how: 'wall',
  at: at(minute),
  receivedAt: at(given.noted ?? minute),
  ...given,
});

describe('noted already', () => {
  test.each<[string, AttendanceEvent[], 'in' | 'out', number, number | null]>([
    ['nothing', [], 'in', 5, null],
    ['in twice', [event('in', 5)], 'in', 7, 5],
    ['in after going out', [event('in', 5), event('out', 30)], 'in', 40, null],
    ['out twice', [event('in', 5), event('out', 30)], 'out', 31, 30],
    ['out after coming back', [event('in', 5), event('out', 30), event('in', 40)], 'out', 90, null],
    ['an earlier one that comes later is kept', [event('in', 5)], 'in', 3, null],
    ['one that was undone', [event('in', 5, { undoneAt: at(6) })], 'in', 7, null],
    ['one that was refused', [event('in', 5, { refused: 'expired' })], 'in', 7, null],
    ['a mark on the list', [event('in', 10, { how: 'roster' })], 'in', 20, 10],
    ['marked absent', [event('absent', 10, { how: 'roster', noted: 12 })], 'in', 20, null],
  ])('%s', (_name, events, direction, minute, expected) => {
    expect(notedAlready(events, direction, at(minute))).toBe(expected === null ? null : at(expected));
  });
});

describe('attendance honours what was undone, refused and who came back', () => {
  const kinds = fc.constantFrom<ScanKind>('in', 'out', 'excused', 'absent');
  const hows = fc.constantFrom<ScanHow>('wall', 'committee', 'roster');
  const some = fc.uniqueArray(
    fc.record({ kind: kinds, how: hows, minute: fc.integer({ min: 0, max: 120 }), noted: fc.nat(2_000) }),
    { selector: ({ noted }) => noted, maxLength: 8 },
  );
  const made = (list: readonly { kind: ScanKind; how: ScanHow; minute: number; noted: number }[]) =>
    list.map(({ kind, how, minute, noted }) => event(kind, minute, { how, noted }));

  test('undone and refused events change nothing', () => {
    fc.assert(
      fc.property(some, some, fc.boolean(), (real, noise, undone) => {
        const events = made(real);
        const dead = made(noise).map((one) =>
          undone ? { ...one, undoneAt: at(3_000) } : { ...one, refused: 'expired' },
        );
        expect(attendanceIn(session, [...dead, ...events], 15)).toEqual(attendanceIn(session, events, 15));
      }),
    );
  });

  test('undoing everything leaves nothing known', () => {
    fc.assert(
      fc.property(some, (real) => {
        const events = made(real).map((one) => ({ ...one, undoneAt: at(3_000) }));
        expect(attendanceIn(session, events, 15)).toEqual({
          state: 'unknown',
          inAt: null,
          outAt: null,
          leftEarly: false,
        });
      }),
    );
  });

  test('a mark noted last decides, whatever phones send afterwards of the time before it', () => {
    fc.assert(
      fc.property(
        some,
        kinds.filter((kind) => kind !== 'out'),
        some,
        (before, mark, late) => {
          const decided = event(mark, 10, { how: 'roster', noted: 2_100 });
          const queued = made(late).map((one, place) => ({
            ...one,
            how: 'wall' as const,
            receivedAt: at(2_200 + place),
          }));
          const whole = [...made(before), decided, ...queued];
          expect(attendanceIn(session, whole, 15)).toEqual(attendanceIn(session, [decided], 15));
        },
      ),
    );
  });

  test('who went early and came back did not leave early', () => {
    const gone = [event('in', 5), event('out', 40)];
    expect(attendanceIn(session, gone, 15)).toMatchObject({ outAt: at(40), leftEarly: true });
    expect(attendanceIn(session, [...gone, event('in', 50)], 15)).toMatchObject({
      state: 'present',
      inAt: at(5),
      outAt: null,
      leftEarly: false,
    });
  });
});

test('a draw takes as many as asked, nobody twice, and only of those there', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      fc.infiniteStream(fc.nat()),
      (there, count, chance) => {
        const drawn = drawSome(there, count, (most) => chance.next().value % most);
        expect(drawn).toHaveLength(Math.min(count, there.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((one) => there.includes(one))).toBe(true);
      },
    ),
  );
});
