import { describe, expect, it } from 'vitest';
import { minutesLeft, taskGroup } from './task-group.ts';

/** Kamis 19 November 2026, 10.00 WIB. */
const NOW = '2026-11-19T03:00:00Z';
const ZONE = 'Asia/Jakarta';
const group = (dueAt: string, change: Partial<Parameters<typeof taskGroup>[0]> = {}) =>
  taskGroup({ state: 'given', dueAt, activityDate: null, held: false, ...change }, NOW, ZONE);

describe('a task in the officer’s list', () => {
  it.each([
    ['yesterday noon', '2026-11-18T05:00:00Z', 'overdue'],
    ['a minute ago', '2026-11-19T02:59:00Z', 'overdue'],
    ['today at 17.00', '2026-11-19T10:00:00Z', 'today'],
    ['today at 23.59 local, already tomorrow in no zone of ours', '2026-11-19T16:59:00Z', 'today'],
    ['tomorrow at 00.30 local', '2026-11-19T17:30:00Z', 'week'],
    ['Sunday evening', '2026-11-22T13:00:00Z', 'week'],
    ['Monday noon', '2026-11-23T05:00:00Z', 'later'],
  ])('due %s', (_, due, expected) => {
    expect(group(due)).toBe(expected);
  });

  it('is this week’s when the activity is, though it falls due next week', () => {
    expect(group('2026-11-23T05:00:00Z', { activityDate: '2026-11-20' })).toBe('week');
    expect(group('2026-11-24T05:00:00Z', { activityDate: '2026-11-23' })).toBe('later');
  });

  it('is never late while its activity has no day, and is folded away when answered', () => {
    expect(group('2026-11-18T05:00:00Z', { held: true })).toBe('later');
    for (const state of ['done', 'excused', 'cancelled'] as const)
      expect(group('2026-11-18T05:00:00Z', { state })).toBe('closed');
  });

  it('counts what is left in whole minutes', () => {
    expect(minutesLeft('2026-11-19T06:00:30Z', NOW)).toBe(180);
    expect(minutesLeft('2026-11-19T02:00:00Z', NOW)).toBe(-60);
  });
});
