import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { closesOn, formState, LEAST_SHOWN, readable, releases } from './anonymity.ts';
import { questionsOf, summarize } from './questions.ts';

describe('when the form can be filled', () => {
  const batch = { state: 'open', toDate: '2026-11-21' } as const;
  test.each([
    ['2026-11-20', 'ahead'],
    ['2026-11-21', 'open'],
    ['2026-11-28', 'open'],
    ['2026-11-29', 'closed'],
  ])('on %s it is %s', (today, state) => expect(formState(batch, today)).toBe(state));

  test('a draft has none yet, a batch called off none any more, a finished one still has', () => {
    expect(formState({ ...batch, state: 'draft' }, '2026-11-21')).toBe('ahead');
    expect(formState({ ...batch, state: 'cancelled' }, '2026-11-21')).toBe('closed');
    expect(formState({ ...batch, state: 'finished' }, '2026-11-22')).toBe('open');
    expect(closesOn(batch)).toBe('2026-11-28');
  });
});

describe('what is shown', () => {
  const answers = (count: number, shown: boolean) => Array.from({ length: count }, () => ({ shown }));

  test('never fewer than five, not even when the form is closed', () => {
    expect(readable(answers(4, true), 'open')).toEqual([]);
    expect(readable(answers(4, false), 'closed')).toEqual([]);
    expect(readable(answers(5, true), 'open')).toHaveLength(5);
  });

  test('while it is open no single answer is added to what was read before', () => {
    expect(readable([...answers(5, true), ...answers(4, false)], 'open')).toHaveLength(5);
    expect(readable([...answers(5, true), ...answers(1, false)], 'closed')).toHaveLength(6);
  });

  test('grows in steps of at least five, whatever is answered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (people) => {
        let rows: { shown: boolean }[] = [];
        let before = 0;
        for (let at = 0; at < people; at += 1) {
          rows = [...rows, { shown: false }];
          if (releases(rows.filter(({ shown }) => !shown).length)) rows = rows.map(() => ({ shown: true }));
          const now = readable(rows, 'open').length;
          expect(now === before || now - before >= LEAST_SHOWN).toBe(true);
          before = now;
        }
      }),
    );
  });
});

describe('figures', () => {
  const questions = [
    { id: 'a', text: 'Berguna?', kind: 'scale' as const },
    { id: 'b', text: 'Apa lagi?', kind: 'text' as const },
  ];

  test('count each step of the scale; what is missing counts nowhere', () => {
    const { scales, texts } = summarize(questions, [
      { a: 5, b: 'zzz' },
      { a: 4 },
      { a: 4, b: 'aaa' },
      { b: 'aaa' },
    ]);
    expect(scales).toEqual([
      { id: 'a', text: 'Berguna?', answers: 3, mean: 13 / 3, counts: [0, 0, 0, 2, 1] },
    ]);
    expect(texts).toEqual([
      {
        id: 'b',
        text: 'Apa lagi?',
        said: [
          { text: 'aaa', times: 2 },
          { text: 'zzz', times: 1 },
        ],
      },
    ]);
    expect(summarize(questions, []).scales[0]).toMatchObject({ answers: 0, mean: null });
  });

  test('a programme without questions of its own asks the usual ones', () => {
    expect(questionsOf(questions)).toBe(questions);
    const usual = questionsOf([]);
    expect(usual.length).toBeGreaterThan(5);
    expect(new Set(usual.map(({ id }) => id)).size).toBe(usual.length);
  });
});
