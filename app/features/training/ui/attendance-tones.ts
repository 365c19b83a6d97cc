import type { Tone } from '#app/ui/badge.tsx';
import type { AttendanceState } from '../attending/rules/attendance.ts';

export const STATE_TONES: Record<AttendanceState, Tone> = {
  present: 'good',
  late: 'warn',
  excused: 'info',
  absent: 'bad',
  unknown: 'neutral',
};
