import type { AssignmentRule } from '../schema.ts';

export type RuleUnit = {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: string;
  readonly live: boolean;
};

function isBelow(unit: RuleUnit, ancestorId: string, units: ReadonlyMap<string, RuleUnit>): boolean {
  const seen = new Set<string>();
  for (
    let at: RuleUnit | undefined = unit;
    at && !seen.has(at.id);
    at = at.parentId ? units.get(at.parentId) : undefined
  ) {
    if (at.id === ancestorId) return true;
    seen.add(at.id);
  }
  return false;
}

/**
 * The living units that a rule means, in the order given. Named units always count; kinds and "below" narrow each other;
 * exceptions win over everything.
 */
export function resolveRule(rule: AssignmentRule, units: readonly RuleUnit[]): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const named = new Set(rule.unitIds);
  const except = new Set(rule.exceptUnitIds);
  const general = rule.everyUnit || rule.unitKinds.length > 0 || rule.belowUnitId !== null;
  return units
    .filter((unit) => {
      if (!unit.live || except.has(unit.id)) return false;
      if (named.has(unit.id)) return true;
      if (!general) return false;
      if (rule.unitKinds.length > 0 && !rule.unitKinds.includes(unit.kind as never)) return false;
      return rule.belowUnitId === null || isBelow(unit, rule.belowUnitId, byId);
    })
    .map((unit) => unit.id);
}
