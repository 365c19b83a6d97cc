import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { lessonHours, netMinutes, type TimedSession } from './lesson-hours.ts';
import { type ClashSession, roomKey, sessionClashes } from './session-clash.ts';

const at = (time: string) => `2022-11-14T${time}:00Z`;
const timed = (kind: TimedSession['kind'], start: string, end: string): TimedSession => ({
  kind,
  startsAt: at(start),
  endsAt: at(end),
});

describe('lesson hours', () => {
  test('a day of three lessons with opening, test and breaks counts its lessons only', () => {
    const day = [
      timed('ceremony', '08:00', '08:30'),
      timed('test', '08:30', '09:00'),
      timed('lesson', '09:00', '10:30'),
      timed('break', '10:30', '10:45'),
      timed('lesson', '10:45', '12:15'),
      timed('break', '12:15', '13:15'),
      timed('lesson', '13:15', '15:30'),
    ];
    expect(netMinutes(day)).toBe(315);
    expect(lessonHours(day)).toBe(7);
  });

  test.each([
    ['44 minutes are no lesson hour yet', '09:44', 0],
    ['45 minutes are one', '09:45', 1],
    ['89 minutes are one', '10:29', 1],
    ['90 minutes are two', '10:30', 2],
  ])('%s', (_name, end, jp) => {
    expect(lessonHours([timed('lesson', '09:00', end)])).toBe(jp);
  });

  test('minutes are added before they are rounded, not lesson by lesson', () => {
    expect(lessonHours([timed('lesson', '08:00', '08:40'), timed('lesson', '09:00', '09:50')])).toBe(2);
  });

  test('a break inside a lesson is taken off, and parallel lessons count once', () => {
    expect(netMinutes([timed('lesson', '08:00', '12:00'), timed('break', '10:00', '10:15')])).toBe(225);
    expect(netMinutes([timed('lesson', '08:00', '10:00'), timed('lesson', '08:00', '10:00')])).toBe(120);
  });

  test('whatever the timetable, no more is counted than its lessons last, and never less than nothing', () => {
    const minute = fc.integer({ min: 0, max: 600 });
    const session = fc
      .tuple(fc.constantFrom('lesson', 'break', 'ceremony', 'test'), minute, fc.integer({ min: 1, max: 120 }))
      .map(([kind, from, length]) => ({
        kind: kind as TimedSession['kind'],
        startsAt: new Date(from * 60_000).toISOString(),
        endsAt: new Date((from + length) * 60_000).toISOString(),
      }));
    fc.assert(
      fc.property(fc.array(session, { maxLength: 12 }), (sessions) => {
        const counted = netMinutes(sessions);
        const whole = sessions
          .filter(({ kind }) => kind === 'lesson')
          .reduce((sum, one) => sum + (Date.parse(one.endsAt) - Date.parse(one.startsAt)) / 60_000, 0);
        expect(counted).toBeGreaterThanOrEqual(0);
        expect(counted).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

const session = (id: string, given: Partial<ClashSession> = {}): ClashSession => ({
  id,
  batchId: 'b1',
  startsAt: at('09:00'),
  endsAt: at('10:30'),
  kind: 'lesson',
  speakerId: null,
  room: null,
  ...given,
});

describe('clashes', () => {
  test('a speaker cannot teach two batches at one time', () => {
    const found = sessionClashes([
      session('a', { speakerId: 'k' }),
      session('b', { batchId: 'b2', startsAt: at('10:00'), endsAt: at('11:00'), speakerId: 'k' }),
    ]);
    expect(found).toEqual([{ firstId: 'a', secondId: 'b', kind: 'speaker' }]);
  });

  test('a session may begin when the other ends', () => {
    const later = session('b', { startsAt: at('10:30'), endsAt: at('12:00'), speakerId: 'k', room: 'Aula' });
    expect(sessionClashes([session('a', { speakerId: 'k', room: 'Aula' }), later])).toEqual([]);
  });

  test('a room is the same however it is written', () => {
    expect(roomKey(' Aula  Setda II.')).toBe(roomKey('aula setda ii'));
    const found = sessionClashes([
      session('a', { room: 'Aula Setda II' }),
      session('b', { batchId: 'b2', room: 'aula setda ii' }),
    ]);
    expect(found).toEqual([{ firstId: 'a', secondId: 'b', kind: 'room' }]);
  });

  test('the break of a batch stands beside its lesson in the same room', () => {
    expect(
      sessionClashes([session('a', { room: 'Aula' }), session('b', { kind: 'break', room: 'Aula' })]),
    ).toEqual([]);
  });
});
