import { uiCopy } from '#app/ui/copy.id.ts';
import { type Difference, differing, labelIn } from '#app/ui/differing.ts';
import { formatDate, formatTime } from '#app/ui/format-date.ts';
import { MOST_POINTS } from '../narrative-schema.ts';
import { narrativesCopy } from '../narratives-copy.id.ts';
import { tidyHashtags } from '../rules/caption-draft.ts';
import type { NarrativePoint } from '../tables.ts';

/** Rows of questions that the form shows. */
export const QUESTION_ROWS = 4;

export type NarrativeValues = Record<string, string>;

const POINT_FIELDS = ['text', 'figure', 'source', 'date'] as const;
const QUESTION_FIELDS = ['question', 'answer'] as const;

function rowsOf(
  values: NarrativeValues,
  name: string,
  fields: readonly string[],
  count: number,
): { row: Record<string, string>; at: number }[] {
  return Array.from({ length: count }, (_, at) => ({
    at,
    row: Object.fromEntries(fields.map((field) => [field, values[`${name}.${at}.${field}`]?.trim() ?? ''])),
  })).filter(({ row }) => fields.some((field) => field !== 'date' && row[field] !== ''));
}

/** The posted fields as the act's input, and for each filled row the number of its fields on the form. */
export function narrativeInput(values: NarrativeValues) {
  const points = rowsOf(values, 'points', POINT_FIELDS, MOST_POINTS);
  const questions = rowsOf(values, 'questions', QUESTION_FIELDS, QUESTION_ROWS);
  const input = {
    ...values,
    points: points.map(({ row }) => row),
    questions: questions.map(({ row }) => row),
    submit: values.intent === 'submit',
  };
  return { input, places: { points: points.map(({ at }) => at), questions: questions.map(({ at }) => at) } };
}

/** Paths of faults as ids of the form's fields: the second filled point may stand in the third row. */
export function fieldOf(path: string, places: { points: number[]; questions: number[] }): string {
  const [name, index, field] = path.split('.');
  if ((name === 'points' || name === 'questions') && index !== undefined)
    return `${name}.${places[name][Number(index)] ?? index}.${field ?? POINT_FIELDS[0]}`;
  return name === 'hashtags' || name === 'wordsUse' || name === 'wordsAvoid' ? name : path;
}

type Known = {
  id: string;
  revision: number;
  message: string;
  points: NarrativePoint[];
  questions: { question: string; answer: string }[];
  hashtags: string[];
  wordsUse: string[];
  wordsAvoid: string[];
  spokesperson: string | null;
  validFrom: string;
  validTo: string | null;
};

/** The fields of the form for a version that is there. */
export function valuesOf(
  about: { title: string; programmeId: string | null; themeId: string | null },
  version: Known,
  embargoLocal: string | null,
): NarrativeValues {
  const values: NarrativeValues = {
    title: about.title,
    programmeId: about.programmeId ?? '',
    themeId: about.themeId ?? '',
    versionId: version.id,
    revision: `${version.revision}`,
    message: version.message,
    hashtags: version.hashtags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)).join(' '),
    wordsUse: version.wordsUse.join('\n'),
    wordsAvoid: version.wordsAvoid.join('\n'),
    spokesperson: version.spokesperson ?? '',
    validFrom: version.validFrom,
    validTo: version.validTo ?? '',
    embargoUntil: embargoLocal ?? '',
  };
  version.points.forEach((point, at) => {
    for (const field of POINT_FIELDS) values[`points.${at}.${field}`] = point[field] ?? '';
  });
  version.questions.forEach((one, at) => {
    for (const field of QUESTION_FIELDS) values[`questions.${at}.${field}`] = one[field];
  });
  return values;
}

type Choice = { readonly id: string; readonly name: string };
export type NarrativeChoices = Readonly<Record<'programmes' | 'themes', readonly Choice[]>>;

const copy = narrativesCopy.form;
const { gone } = uiCopy.meanwhile;
const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');
const lines = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** A form's values in the words of its labels. */
function worded(values: NarrativeValues, choices: NarrativeChoices): [string, string][] {
  const { points, questions } = narrativeInput(values).input;
  const named = (rows: readonly Choice[], id: string | undefined) =>
    labelIn(
      rows.map((row) => ({ value: row.id, label: row.name })),
      id,
      gone,
    );
  const [day, hour] = (values.embargoUntil ?? '').split('T');
  const date = (text: string | undefined) => (isDay(text) ? formatDate(text, 'date') : (text ?? ''));
  return [
    [copy.title, values.title ?? ''],
    [copy.message, values.message ?? ''],
    [copy.programme, named(choices.programmes, values.programmeId)],
    [copy.theme, named(choices.themes, values.themeId)],
    ...Array.from({ length: MOST_POINTS }, (_, at): [string, string] => {
      const { text, figure, source, date: of } = points[at] ?? {};
      return [copy.point(at + 1), [text, figure, source, date(of)].filter(Boolean).join('\n')];
    }),
    ...Array.from({ length: QUESTION_ROWS }, (_, at): [string, string] => {
      const { question, answer } = questions[at] ?? {};
      return [copy.question(at + 1), [question, answer].filter(Boolean).join('\n')];
    }),
    [copy.use, lines(values.wordsUse)],
    [copy.avoid, lines(values.wordsAvoid)],
    [copy.hashtags, tidyHashtags((values.hashtags ?? '').split(/[\s,]+/)).join(' ')],
    [copy.spokesperson, values.spokesperson ?? ''],
    [copy.validFrom, date(values.validFrom)],
    [copy.validTo, date(values.validTo)],
    [copy.embargo, [date(day), hour ? formatTime(hour) : ''].filter(Boolean).join(', ')],
  ];
}

/** What was typed and what somebody else stored meanwhile, where they differ. */
export function narrativeDifferences(
  typed: NarrativeValues,
  stored: NarrativeValues,
  choices: NarrativeChoices,
): Difference[] {
  const theirs = worded(stored, choices);
  return differing(
    worded(typed, choices).map(([label, yours], at) => ({ label, yours, theirs: theirs[at]![1] })),
  );
}
