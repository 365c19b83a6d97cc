import { expect, it } from 'vitest';
import { saveNarrativeInput } from '../narrative-schema.ts';
import { fieldOf, narrativeInput, valuesOf } from './narrative-form.ts';

const version = {
  id: '01a20105-ad5c-7abf-85b2-5c9c0bb1d627',
  revision: 1,
  message: 'Air bersih mengalir sampai rumah.',
  points: [
    { text: 'Sambungan baru 3.420 rumah.', figure: '3.420 rumah', source: 'Tirta', date: '2026-11-18' },
  ],
  questions: [{ question: 'Kapan?', answer: 'Bertahap.' }],
  hashtags: ['AirBersih'],
  wordsUse: ['bertahap', 'bisa dicicil'],
  wordsAvoid: ['gratis'],
  spokesperson: null,
  validFrom: '2026-11-18',
  validTo: null,
};

it('a version shown in the form and posted unchanged is the same version', () => {
  const values = valuesOf({ title: 'Air', programmeId: null, themeId: null }, version, null);
  const parsed = saveNarrativeInput.parse(narrativeInput({ ...values, intent: 'save' }).input);
  expect(parsed).toMatchObject({
    message: version.message,
    points: version.points,
    questions: version.questions,
    hashtags: ['#AirBersih'],
    wordsUse: version.wordsUse,
    spokesperson: null,
    validTo: null,
    submit: false,
  });
});

it('empty rows are left out, and a fault is shown at the row in which it stands', () => {
  const { input, places } = narrativeInput({
    intent: 'submit',
    'points.0.date': '2026-11-18',
    'points.2.text': 'Satu kalimat.',
    'points.2.date': '2026-11-18',
  });
  expect(input.points).toHaveLength(1);
  expect(input.submit).toBe(true);
  const faults = saveNarrativeInput.safeParse(input).error?.issues.map((issue) => issue.path.join('.')) ?? [];
  expect(faults.map((path) => fieldOf(path, places))).toContain('points.2.source');
});

it('an end before the beginning, a hashtag with signs and a wrong embargo are refused', () => {
  const values = valuesOf({ title: 'Air', programmeId: null, themeId: null }, version, null);
  const wrong = { ...values, validTo: '2026-11-17', hashtags: '#ok a&b', embargoUntil: 'besok' };
  const faults = saveNarrativeInput.safeParse(narrativeInput(wrong).input).error?.issues ?? [];
  expect(new Set(faults.map((issue) => issue.path[0]))).toEqual(
    new Set(['hashtags', 'embargoUntil', 'validTo']),
  );
});
