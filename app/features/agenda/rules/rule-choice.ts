import type { AssignmentRule } from '../schema.ts';

/** The rules that a form offers by name. */
export const RULE_CHOICES = [
  'host-place',
  'host',
  'kecamatan',
  'kelurahan',
  'opd',
  'bumd',
  'all',
  'named',
  'none',
] as const;
export type RuleChoice = (typeof RULE_CHOICES)[number];

export const isRuleChoice = (value: unknown): value is RuleChoice =>
  RULE_CHOICES.includes(value as RuleChoice);

type Where = { hostUnitId: string | null; placeUnitIds: readonly string[]; namedIds: readonly string[] };

/** The rule a choice stands for; null when nobody is to be asked. Units named beside it are always added. */
export function ruleOf(choice: RuleChoice, where: Where): AssignmentRule | null {
  const host = where.hostUnitId ? [where.hostUnitId] : [];
  const rule = (more: Partial<AssignmentRule>): AssignmentRule => ({
    unitIds: [...where.namedIds],
    unitKinds: [],
    belowUnitId: null,
    everyUnit: false,
    exceptUnitIds: [],
    ...more,
  });
  switch (choice) {
    case 'none':
      return null;
    case 'named':
      return rule({});
    case 'host':
      return rule({ unitIds: [...host, ...where.namedIds] });
    case 'host-place':
      return rule({ unitIds: [...new Set([...host, ...where.placeUnitIds, ...where.namedIds])] });
    case 'kecamatan':
      return rule({ unitKinds: ['kecamatan'] });
    case 'kelurahan':
      return rule({ unitKinds: ['kelurahan', 'desa'] });
    case 'opd':
      return rule({ unitKinds: ['opd', 'bagian'], unitIds: [...where.namedIds] });
    case 'bumd':
      return rule({ unitKinds: ['bumd'] });
    case 'all':
      return rule({ everyUnit: true });
  }
}
