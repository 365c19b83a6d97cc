import type { Criterion, RuleSet } from '../../types.ts';

export type ChecklistCriterion = Extract<Criterion, { key: 'checklist' }>;

export const checklistOf = (rules: RuleSet): ChecklistCriterion | null =>
  rules.criteria.find((one): one is ChecklistCriterion => one.key === 'checklist') ?? null;
