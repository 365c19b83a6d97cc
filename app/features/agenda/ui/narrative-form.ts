import { MOST_POINTS } from '../narrative-schema.ts';
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
