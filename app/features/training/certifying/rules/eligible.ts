import { reachesShare } from '../../attending/rules/attendance.ts';
import type { CertificateRule } from '../../tables.ts';

/** What a participant has reached. */
export type Reached = {
  readonly attended: number;
  readonly lessons: number;
  /** 0-100; null when the post test was not taken. */
  readonly postTest: number | null;
  /** Tasks handed in and marked by two. */
  readonly tasksMarked: number;
  readonly tasks: number;
};

export type Missing =
  | { kind: 'attendance'; attended: number; lessons: number; percent: number }
  | { kind: 'test-not-taken'; least: number }
  /** The score is null for who may not see it. */
  | { kind: 'test-too-low'; score: number | null; least: number }
  | { kind: 'test-runs' }
  | { kind: 'tasks'; marked: number; tasks: number };

/** What keeps a participant from the certificate; nothing when the frozen rule is met. */
export function missingFor(reached: Reached, rule: CertificateRule): Missing[] {
  const missing: Missing[] = [];
  if (!reachesShare(reached.attended, reached.lessons, rule.attendancePercent))
    missing.push({
      kind: 'attendance',
      attended: reached.attended,
      lessons: reached.lessons,
      percent: rule.attendancePercent,
    });
  if (rule.postTest !== null) {
    if (reached.postTest === null) missing.push({ kind: 'test-not-taken', least: rule.postTest });
    else if (reached.postTest < rule.postTest)
      missing.push({ kind: 'test-too-low', score: reached.postTest, least: rule.postTest });
  }
  if (rule.tasks && reached.tasksMarked < reached.tasks)
    missing.push({ kind: 'tasks', marked: reached.tasksMarked, tasks: reached.tasks });
  return missing;
}

/** What a reader learns of somebody's post test: all of it, whether it is enough, or only that it was taken. */
export type ScoreSight = 'score' | 'standing' | 'nothing';

/** What is missing, as far as this reader may know of the score. */
export function missingAsSeen(missing: readonly Missing[], reached: Reached, sight: ScoreSight): Missing[] {
  if (sight === 'score' || reached.postTest === null) return [...missing];
  if (sight === 'standing')
    return missing.map((one) => (one.kind === 'test-too-low' ? { ...one, score: null } : one));
  // Said of everybody who took it: else its absence tells who passed.
  return [...missing.filter(({ kind }) => kind !== 'test-too-low'), { kind: 'test-runs' }];
}
