import type { ClassNote, CriterionKey } from '../../../types.ts';
import { type GradeCount, gradesIn } from '../grades.ts';

type GradeNote = ClassNote['grades'][number];
/** What a unit's evidence of a criterion is; null where a criterion needs none. */
export type UnitEvidence = { readonly criterion: CriterionKey; readonly grades: GradeCount | null };

/** Criteria whose evidence is tasks: the office gives them, so that nobody can make more of them. */
const OF_TASKS: readonly CriterionKey[] = ['coverage', 'in-window', 'narrative'];

/**
 * How evenly a class is measured in one criterion: A and B (a machine read it) together against C (the unit declared it). Tasks are counted
 * one by one. Posts are the unit's own to make, so there each unit counts once, at the grade of most of its posts: no flood of declared
 * links can turn a criterion off for the others. For engagement all units of the class are asked, since who cannot be measured in it is left out.
 */
export function gradeNote(
  criterion: CriterionKey,
  evidence: readonly (GradeCount | null)[],
  sameGrade: number,
): GradeNote | null {
  if (evidence.length > 0 && evidence.every((one) => one === null)) return null;
  const grades = evidence.flatMap((one) => (one === null ? [] : [one]));
  const note = OF_TASKS.includes(criterion)
    ? {
        of: 'tasks' as const,
        automatic: grades.reduce((sum, { A, B }) => sum + A + B, 0),
        declared: grades.reduce((sum, { C }) => sum + C, 0),
        all: grades.reduce((sum, one) => sum + gradesIn(one), 0),
      }
    : {
        of: 'units' as const,
        automatic: grades.filter((one) => (one.A + one.B) * 2 >= gradesIn(one) && gradesIn(one) > 0).length,
        declared: grades.filter((one) => one.C * 2 > gradesIn(one)).length,
        all: criterion === 'engagement' ? evidence.length : grades.filter((one) => gradesIn(one) > 0).length,
      };
  return { criterion, ...note, dropped: isDropped(note, sameGrade) };
}

/** Exactly at the threshold counts; a hair is left for thresholds like 0.8 that binary cannot hold. */
function isDropped(
  { automatic, declared, all }: Pick<GradeNote, 'automatic' | 'declared' | 'all'>,
  sameGrade: number,
) {
  return all > 0 && Math.max(automatic, declared) / all < sameGrade - 1e-12;
}
