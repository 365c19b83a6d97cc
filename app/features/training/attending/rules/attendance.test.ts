import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { type AttendanceEvent, attendanceIn, reachesShare } from './attendance.ts';

const session = { startsAt: '2022-11-14T01:30:00Z', endsAt: '2022-11-14T03:00:00Z' };
const event = (kind: AttendanceEvent['kind'], at: string, receivedAt = at): AttendanceEvent => ({
  kind,
  how: 'wall',
  at: `2022-11-14T${at}:00Z`,
  receivedAt: `2022-11-14T${receivedAt}:00Z`,
});
const onList = (...args: Parameters<typeof event>): AttendanceEvent => ({ ...event(...args), how: 'roster' });
const state = (...events: AttendanceEvent[]) => attendanceIn(session, events, 15).state;

describe('attendance in a session', () => {
  test.each<[string, AttendanceEvent[], string]>([
    ['nobody noted anything', [], 'unknown'],
    ['in before the start', [event('in', '01:20')], 'present'],
    ['in at the end of the tolerance', [event('in', '01:45')], 'present'],
    ['in a minute after it', [event('in', '01:46')], 'late'],
    ['in twice: the first counts', [event('in', '01:20'), event('in', '02:30')], 'present'],
    ['out without in', [event('out', '03:00')], 'late'],
    [
      'marked absent, then scanned in',
      [event('absent', '01:30', '02:00'), event('in', '01:40', '02:10')],
      'present',
    ],
    [
      'scanned in, then marked absent by the room check',
      [event('in', '01:20'), event('absent', '01:30', '02:00')],
      'absent',
    ],
    [
      'scanned in time, then marked late on the list',
      [event('in', '01:20'), onList('in', '01:46', '02:00')],
      'late',
    ],
    [
      'marked late on the list, then corrected to present',
      [onList('in', '01:46', '02:00'), onList('in', '01:30', '02:05')],
      'present',
    ],
    ['excused', [event('excused', '01:00')], 'excused'],
    ['scanned without a network, uploaded in the evening', [event('in', '01:25', '11:00')], 'present'],
  ])('%s', (_name, events, expected) => {
    expect(state(...events)).toBe(expected);
  });

  test('who goes well before the end left early', () => {
    expect(attendanceIn(session, [event('in', '01:20'), event('out', '02:40')], 15).leftEarly).toBe(true);
    expect(attendanceIn(session, [event('in', '01:20'), event('out', '02:50')], 15).leftEarly).toBe(false);
  });

  test('the order in which events arrive does not matter, only when they were noted', () => {
    const kinds = fc.constantFrom<AttendanceEvent['kind'][]>('in', 'out', 'excused', 'absent');
    const minute = fc.integer({ min: 0, max: 59 }).map((value) => `01:${String(value).padStart(2, '0')}`);
    const events = fc.uniqueArray(fc.tuple(kinds, minute, minute), {
      selector: ([, , noted]) => noted,
      maxLength: 6,
    });
    fc.assert(
      fc.property(events, fc.context(), (list, _context) => {
        const made = list.map(([kind, at, noted]) => event(kind, at, noted));
        expect(attendanceIn(session, [...made].reverse(), 15)).toEqual(attendanceIn(session, made, 15));
      }),
    );
  });
});

describe('the share for a certificate', () => {
  test.each([
    [8, 10, 80, true],
    [7, 10, 80, false],
    [5, 6, 80, true],
    [4, 5, 80, true],
    [0, 0, 80, false],
  ])('%i of %i lessons at %i percent: %s', (attended, lessons, percent, expected) => {
    expect(reachesShare(attended, lessons, percent)).toBe(expected);
  });
});
