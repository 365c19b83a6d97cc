/** Question id -> index of an option. */
export type Choices = Readonly<Record<string, number>>;

/** Which questions of an attempt were answered rightly; what was left open is wrong. */
export function rightIn(
  questions: readonly string[],
  answers: Choices,
  keys: Choices,
): Record<string, boolean> {
  return Object.fromEntries(questions.map((id) => [id, id in answers && answers[id] === keys[id]]));
}

export const countRight = (right: Readonly<Record<string, boolean>>): number =>
  Object.values(right).filter(Boolean).length;

/** In percent, 0-100. */
export const scoreOf = (correct: number, questions: number): number =>
  questions === 0 ? 0 : (correct * 100) / questions;
