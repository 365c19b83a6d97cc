import { type CalendarRead, type ReadWindow, readCalendar } from './read-calendar.ts';

/** An iCalendar file that somebody was sent: read in a thread that can be ended (`platform/apart`). */
export function calendar(input: { text: string; window: ReadWindow }): CalendarRead {
  return readCalendar(input.text, input.window);
}
