import { expect, test } from 'vitest';
import { CORRECTION_KINDS } from '../../tables.ts';
import { CRITERION_KEYS } from '../../types.ts';
import { kindsFor, subjectOf, subjectOfCriterion, subjectOfEvidence } from './corrections.ts';

test('every correction but the disqualification is about one kind of subject', () => {
  for (const kind of CORRECTION_KINDS) {
    const subject = subjectOf(kind);
    if (kind === 'disqualified') expect(subject).toBeNull();
    else expect(kindsFor(subject)).toContain(kind);
  }
  expect(kindsFor(null)).toHaveLength(CORRECTION_KINDS.length - 1);
});

test('rows of evidence and criteria name what can be appealed', () => {
  const named = (['tasks', 'posts', 'accounts', 'pieces', 'checklist'] as const).map(subjectOfEvidence);
  expect(named).toEqual(['task', 'post', 'account', 'jury', 'checklist']);
  for (const of of ['weeks', 'metrics'] as const) expect(subjectOfEvidence(of)).toBeNull();
  for (const key of CRITERION_KEYS) expect(subjectOfCriterion(key)).not.toBeNull();
});
