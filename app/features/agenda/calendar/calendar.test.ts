import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { planImport } from './import-plan.ts';
import { readCalendar } from './read-calendar.ts';
import { activityCalendar, type CalendarActivity } from './write-calendar.ts';

const window = { zone: 'Asia/Jakarta', from: '2026-11-01', to: '2026-12-31' };
const file = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//uji//ID', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Apel', ...lines, 'END:VEVENT'].join('\r\n');
const read = (...events: string[]) => {
  const result = readCalendar(file(...events), window);
  if (!result.ok) throw new Error(result.fault);
  return result;
};
const moments = (...events: string[]) =>
  read(...events).events.map((one) => `${one.date} ${one.start ?? '-'}`);

describe('times of a calendar file', () => {
  test.each([
    ['in UTC', 'DTSTART:20261120T020000Z', '2026-11-20 09:00'],
    [
      'in a named zone without its definition',
      'DTSTART;TZID=Asia/Makassar:20261120T100000',
      '2026-11-20 09:00',
    ],
    ['in the words of Outlook', 'DTSTART;TZID=SE Asia Standard Time:20261120T090000', '2026-11-20 09:00'],
    ['without a zone', 'DTSTART:20261120T090000', '2026-11-20 09:00'],
    ['of a whole day', 'DTSTART;VALUE=DATE:20261120', '2026-11-20 -'],
    ['late in UTC, the next day here', 'DTSTART:20261120T180000Z', '2026-11-21 01:00'],
  ])('%s', (_, line, expected) => {
    expect(moments(event(line))).toEqual([expected]);
  });

  test('in a zone that only the file defines', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:(UTC+09.00) Kantor',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    expect(moments(zone, event('DTSTART;TZID="(UTC+09.00) Kantor":20261120T110000'))).toEqual([
      '2026-11-20 09:00',
    ]);
  });

  test('in a zone nobody knows are taken as local, and that is said', () => {
    expect(read(event('DTSTART;TZID=Mars/Olympus:20261120T090000')).events[0]).toMatchObject({
      start: '09:00',
      unknownZone: 'Mars/Olympus',
    });
  });

  test('several whole days keep their last day; the end of an hour is kept', () => {
    expect(read(event('DTSTART;VALUE=DATE:20261120', 'DTEND;VALUE=DATE:20261123')).events[0]?.until).toBe(
      '2026-11-22',
    );
    expect(read(event('DTSTART:20261120T020000Z', 'DTEND:20261120T033000Z')).events[0]?.end).toBe('10:30');
  });
});

describe('repeated events', () => {
  const weekly = ['DTSTART;TZID=Asia/Jakarta:20200106T073000', 'RRULE:FREQ=WEEKLY;BYDAY=MO'];

  test('become one each within the window, without the days left out', () => {
    const days = moments(event(...weekly, 'EXDATE;TZID=Asia/Jakarta:20261116T073000'));
    expect(days).toHaveLength(8);
    expect(days).not.toContain('2026-11-16 07:30');
  });

  test('one of them moved or cancelled is so', () => {
    const moved = event(
      'RECURRENCE-ID;TZID=Asia/Jakarta:20261109T073000',
      'DTSTART;TZID=Asia/Jakarta:20261110T080000',
    );
    const gone = event(
      'RECURRENCE-ID;TZID=Asia/Jakarta:20261123T073000',
      'DTSTART;TZID=Asia/Jakarta:20261123T073000',
      'STATUS:CANCELLED',
    );
    const { events } = read(event(...weekly), moved, gone);
    const days = events.map((one) => `${one.date} ${one.start}`);
    expect(days).toContain('2026-11-10 08:00');
    expect(days).not.toContain('2026-11-09 07:30');
    expect(events.find((one) => one.date === '2026-11-23')?.status).toBe('cancelled');
  });

  test.each([
    'FREQ=SECONDLY',
    'FREQ=DAILY;INTERVAL=99999999',
    'FREQ=DAILY;BYDAY=1MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=9',
    'FREQ=WEEKLY;BYMONTH=13',
    'FREQ=MONTHLY;BYDAY=60MO',
    'FREQ=YEARLY;BYYEARDAY=366',
    'FREQ=DAILY;COUNT=2000000000',
    'FREQ=DAILY;UNTIL=99991231',
  ])('%s ends at once', (rule) => {
    const result = readCalendar(file(event('DTSTART:19000101T000000Z', `RRULE:${rule}`)), window);
    expect(result.ok ? result.events.length : 0).toBeLessThanOrEqual(300);
  });
});

test('one spoilt event does not spoil the others', () => {
  const result = read(
    event('DTSTART:20261120T020000Z'),
    event('DTSTART:bukan-tanggal').replace('UID:a', 'UID:b'),
  );
  expect(result.events).toHaveLength(1);
  expect(result.unreadable).toBe(1);
});

test.each([
  ['nothing', '', 'empty'],
  ['a page', '<html><body>bukan kalender</body></html>', 'not-a-calendar'],
  ['too much', 'x'.repeat(2_000_001), 'too-large'],
])('%s is refused', (_, text, fault) => {
  expect(readCalendar(text, window)).toEqual({ ok: false, fault });
});

test('no text whatever makes the reader throw', () => {
  const lines = fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'UID:x',
    'DTSTART:20261120T020000Z',
    'DTSTART;TZID=:2026',
    'DTEND:20261119T000000Z',
    'RRULE:FREQ=WEEKLY',
    'RRULE:FREQ=MONTHLY;BYDAY=5FR',
    'EXDATE:x',
    'RECURRENCE-ID:20261120',
    'DURATION:-PT5H',
    'SUMMARY:\u0000é😀',
    'BEGIN:VTIMEZONE',
    'END:VTIMEZONE',
    'END:VCALENDAR',
    ' lipat',
    '::;=,',
    'RDATE:20261120T020000Z',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 25 }), (body) => {
      expect(() => readCalendar(file(...body), window)).not.toThrow();
      expect(() => readCalendar(body.join('\n'), window)).not.toThrow();
    }),
    { numRuns: 150 },
  );
});

const activity: CalendarActivity = {
  id: '1',
  title: 'Peresmian; "Puskesmas", Muara Bening',
  date: '2026-11-20',
  startsAt: '2026-11-20T02:00:00Z',
  endsAt: '2026-11-20T03:00:00Z',
  place: 'Jalan Melati 3, Wanasari',
  leader: 'Wali Kota',
  standIn: null,
  state: 'planned',
  updatedAt: '2026-11-19T03:00:00.123456Z',
};
const head = { name: 'Agenda Kota Wanasari', host: 'simpul.wanasari.example' };

describe('the calendar that is given out', () => {
  test('read again says the same', () => {
    const back = readCalendar(activityCalendar([activity], head), window);
    expect(back.ok && back.events[0]).toMatchObject({
      title: activity.title,
      date: '2026-11-20',
      start: '09:00',
      end: '10:00',
      place: activity.place,
      status: 'planned',
    });
  });

  test('any title and place survive the trip, and no line is longer than 75 bytes', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((one) => /\S/.test(one));
    fc.assert(
      fc.property(text, (title) => {
        const written = activityCalendar([{ ...activity, title }], head);
        expect(written.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(() => ICAL.parse(written)).not.toThrow();
      }),
    );
  });

  test('postponed has no hour, cancelled is said to be', () => {
    const written = activityCalendar(
      [
        { ...activity, state: 'postponed' },
        { ...activity, id: '2', state: 'cancelled' },
      ],
      head,
    );
    expect(written).toContain('DTSTART;VALUE=DATE:20261120');
    expect(written).toContain('STATUS:CANCELLED');
    expect(written).toContain('Ditunda: ');
  });
});

test('an import again changes only what differs; a cancelled event that was never here is left out', () => {
  const [first] = read(event('DTSTART:20261120T020000Z')).events;
  const known = {
    id: 'k',
    key: 'a',
    title: 'Apel',
    date: '2026-11-20',
    start: '09:00',
    end: null,
    place: null,
    state: 'planned' as const,
  };
  const change = (more: object, of: object[] = [known]) =>
    planImport([{ ...first!, ...more }], of as never).map((one) => one.change);
  expect(change({}, [])).toEqual(['added']);
  expect(change({})).toEqual(['same']);
  expect(change({ start: '10:00' })).toEqual(['changed']);
  expect(change({ status: 'cancelled' })).toEqual(['cancelled']);
  expect(change({ status: 'cancelled' }, [])).toEqual([]);
});
