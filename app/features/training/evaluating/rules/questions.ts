import type { EvaluationQuestion } from '../../tables.ts';
import { evaluatingCopy } from '../copy.id.ts';

export const SCALE = [1, 2, 3, 4, 5] as const;

/** Questions asked where a programme has none of its own. */
export const usualQuestions: readonly EvaluationQuestion[] = evaluatingCopy.usual;

/** The programme's own questions, or the usual ones. What was answered under an id keeps its text: another text is another id. */
export const questionsOf = (own: readonly EvaluationQuestion[]): readonly EvaluationQuestion[] =>
  own.length > 0 ? own : usualQuestions;

export type Answers = Readonly<Record<string, number | string>>;

export type ScaleSummary = {
  readonly id: string;
  readonly text: string;
  readonly answers: number;
  readonly mean: number | null;
  /** How often 1, 2, 3, 4 and 5 was chosen. */
  readonly counts: readonly number[];
};

export type Said = { readonly text: string; readonly times: number };
export type TextSummary = { readonly id: string; readonly text: string; readonly said: readonly Said[] };

/** What was written, by its words and not by who came first; the same words stand once. */
function saidOnce(all: readonly string[]): Said[] {
  const times = new Map<string, number>();
  for (const text of all) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times]
    .map(([text, count]) => ({ text, times: count }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** Figures of each question on a scale, and what was written. */
export function summarize(questions: readonly EvaluationQuestion[], given: readonly Answers[]) {
  const scales = questions
    .filter(({ kind }) => kind === 'scale')
    .map(({ id, text }): ScaleSummary => {
      const values = given.flatMap((answers) => (typeof answers[id] === 'number' ? [answers[id]] : []));
      return {
        id,
        text,
        answers: values.length,
        mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
        counts: SCALE.map((value) => values.filter((one) => one === value).length),
      };
    });
  const texts = questions
    .filter(({ kind }) => kind === 'text')
    .map(({ id, text }): TextSummary => {
      const said = given.flatMap((answers) => (typeof answers[id] === 'string' ? [answers[id]] : []));
      return { id, text, said: saidOnce(said) };
    });
  return { scales, texts };
}
