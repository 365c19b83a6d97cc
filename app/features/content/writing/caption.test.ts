import { describe, expect, it } from 'vitest';
import { captionDraft } from '#app/features/agenda/index.ts';
import * as fc from '#app/testing/properties.ts';
import { checkText } from './check.ts';
import type { CheckOptions } from './finding.ts';

/** As the page of a task checks a caption about an activity of that date. */
const optionsFor = (about?: string): CheckOptions => ({
  kind: 'text',
  zone: 'Asia/Jakarta',
  words: [],
  bodyOnly: true,
  ...(about ? { about } : {}),
});
const WEEKDAY = 'E06-hari';

const check = (caption: string, about = '2026-11-17') =>
  checkText(caption, optionsFor(about)).map(({ rule, start, end, fix }) => ({
    rule,
    given: caption.slice(start, end),
    fix,
  }));
const weekdays = (caption: string, about?: string) =>
  check(caption, about).flatMap(({ rule, given, fix }) => (rule === WEEKDAY ? [[given, fix]] : []));

/** The caption after every offered fix of a rule. */
function fixedAll(caption: string, rule: string): string {
  const found = checkText(caption, optionsFor('2026-11-17')).find(
    (one) => one.rule === rule && one.fix !== null,
  );
  if (!found) return caption;
  return fixedAll(caption.slice(0, found.start) + found.fix + caption.slice(found.end), rule);
}

describe('the caption that a task begins with', () => {
  it('has the weekday of its date, and the check finds nothing in it', () => {
    const dates = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const tags = fc.array(fc.stringMatching(/^[A-Za-z]{2,20}$/), { maxLength: 5 });
    fc.assert(
      fc.property(dates, tags, (date, hashtags) => {
        const caption = captionDraft({
          title: 'Peresmian Puskesmas Muara Bening',
          date,
          place: 'Jalan Kali Wening 4',
          leader: 'Wali Kota',
          standIn: null,
          message: 'Berobat dekat rumah, tanpa biaya, dengan KTP Wanasari.',
          facts: ['Puskesmas ini punya 12 tempat tidur rawat inap'],
          hashtags,
          past: true,
        });
        expect(check(caption, date)).toEqual([]);
        const native = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' });
        expect(caption).toContain(`${native.format(new Date(date))} (`);
      }),
    );
  });
});

describe('weekdays of a caption', () => {
  it.each([
    ['Rabu (17/11/2026)', 'Rabu', 'Selasa'],
    ['Rabu (17/11)', 'Rabu', 'Selasa'],
    ['Senin, 17 November 2026', 'Senin', 'Selasa'],
    ['Jum’at 17 November', 'Jum’at', 'Selasa'],
    ['Ahad, 23/11/26', 'Ahad', 'Senin'],
  ])('%s does not match its date', (text, given, wanted) => {
    expect(weekdays(`Dibuka ${text} pagi.`)).toEqual([[given, wanted]]);
    expect(fixedAll(`Dibuka ${text} pagi.`, WEEKDAY)).toContain(`Dibuka ${wanted}`);
  });

  it.each([
    'Selasa (17/11/2026)',
    'Ahad (22/11)',
    "Jum'at, 20 November",
    'Rabu pagi',
    'Selasa (99/99)',
    'Hari Senin pukul 08.00, 12 tempat',
  ])('%s is left alone', (text) => {
    expect(weekdays(text)).toEqual([]);
  });

  it('a date without a year is the one nearest to the activity, unless the text’s own full date is near', () => {
    // 6 January 2027 is a Wednesday, of 2026 a Tuesday.
    expect(weekdays('Dilanjutkan Rabu (6/1).', '2026-12-28')).toEqual([]);
    expect(weekdays('Dilanjutkan Selasa (6/1).', '2026-12-28')).toEqual([['Selasa', 'Rabu']]);
    expect(weekdays('Dimulai Senin (28/12) lalu.', '2027-01-05')).toEqual([]);
    expect(weekdays('Dibuka Jumat (6/11/2026), ditutup Selasa (10/11).', '2024-11-10')).toEqual([]);
    const untold = checkText('Dilanjutkan Selasa (6/1).', optionsFor());
    expect(untold.filter(({ rule }) => rule === WEEKDAY)).toEqual([]);
  });

  it('a wrong weekday put right is right, for any date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2020, max: 2040 }),
        fc.constantFrom('Senin', 'selasa', 'Rabu', 'Kamis', 'Jumat', 'SABTU', 'Minggu'),
        (day, month, year, name) => {
          const fixed = fixedAll(`Digelar ${name} (${day}/${month}/${year}) di balai.`, WEEKDAY);
          expect(weekdays(fixed)).toEqual([]);
        },
      ),
    );
  });
});

describe('money of a caption', () => {
  it.each([
    ['Rp14,2 M', 'Rp14,2 miliar'],
    ['Rp 14,2 miliar', 'Rp14,2 miliar'],
    ['Rp. 500 jt', 'Rp500 juta'],
    ['rp1.250.000', 'Rp1.250.000'],
    ['Rp2T', 'Rp2 triliun'],
    ['Rp3 milyar', 'Rp3 miliar'],
  ])('%s becomes %s', (given, wanted) => {
    expect(check(`Anggarannya ${given}.`)).toEqual([{ rule: 'E08-uang', given, fix: wanted }]);
    expect(fixedAll(`Anggarannya ${given}.`, 'E08-uang')).toBe(`Anggarannya ${wanted}.`);
  });

  it('well written money, and words that only look like it, are left alone', () => {
    for (const text of ['Rp14,2 miliar', 'Rp62.000', 'Rp5 Maret', 'harpa 12 M', 'korp 5'])
      expect(check(text)).toEqual([]);
  });
});
