/**
 * Roles of a person in a unit, with dates. `coordinator` is Diskominfo's desk; `prokopim` keeps the leaders' agenda;
 * `officer` is a unit's admin medsos; `head` leads a unit; `operator` is the region's IT.
 */
export const ROLES = [
  'coordinator',
  'prokopim',
  'reviewer',
  'officer',
  'head',
  'leader',
  'ppid',
  'ppid-superior',
  'trainer',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

export type RoleInUnit = { readonly role: Role; readonly unitId: string };

/** Who acts. Built once a request; pure data, so that policies can run on the phone too. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly tenantId: string;
      readonly personId: string;
      readonly accountId: string;
      readonly name: string;
      /** Roles in force now; ended ones are not here. */
      readonly roles: readonly RoleInUnit[];
    }
  | { readonly kind: 'system'; readonly tenantId: string; readonly job: string }
  | { readonly kind: 'anonymous'; readonly tenantId: string };

export type PersonActor = Extract<Actor, { kind: 'person' }>;

/** True when the actor has one of the roles in any unit. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'person' && actor.roles.some((held) => roles.includes(held.role));
}

/** True when the actor has one of the roles in that very unit. */
export function hasRoleIn(actor: Actor, unitId: string, ...roles: readonly Role[]): boolean {
  return (
    actor.kind === 'person' && actor.roles.some((held) => held.unitId === unitId && roles.includes(held.role))
  );
}

/** Ids of the units in which the actor has one of the roles (any role when none is named). */
export function unitsOf(actor: Actor, ...roles: readonly Role[]): string[] {
  if (actor.kind !== 'person') return [];
  return [
    ...new Set(
      actor.roles
        .filter((held) => roles.length === 0 || roles.includes(held.role))
        .map((held) => held.unitId),
    ),
  ];
}
