import type { Grade } from '../facts.ts';

/** Pieces of evidence by grade. */
export type GradeCount = { A: number; B: number; C: number };

export const noGrades = (): GradeCount => ({ A: 0, B: 0, C: 0 });

export const gradesIn = (grades: GradeCount): number => grades.A + grades.B + grades.C;

/** The best grade that the given share of the evidence reaches; null without evidence. */
export function commonGrade(grades: GradeCount, sameGrade: number): Grade | null {
  const all = gradesIn(grades);
  if (all === 0) return null;
  if (grades.A / all >= sameGrade) return 'A';
  return (grades.A + grades.B) / all >= sameGrade ? 'B' : 'C';
}
