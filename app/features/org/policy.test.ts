import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '#app/platform/authz/actor.ts';
import { ROLES } from '#app/platform/authz/actor.ts';
import { may, ORG_ACTS, type OrgAct } from './policy.ts';

const person = (role: Role, unitId = 'own'): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: `p-${role}`,
  accountId: 'a',
  name: 'x',
  roles: [{ role, unitId }],
});

const everywhere: Record<OrgAct, readonly Role[]> = {
  'see-units': ROLES,
  'see-contacts': ['coordinator', 'operator'],
  'edit-government': ['coordinator', 'operator'],
  'edit-units': ['coordinator'],
  'edit-people': ['coordinator'],
  'give-role': ['coordinator'],
  'end-role': ['coordinator'],
  invite: ['coordinator'],
  'hand-over': ['coordinator'],
  import: ['coordinator'],
  export: ['coordinator', 'operator'],
  'edit-holidays': ['coordinator'],
  'approve-recovery-as-head': [],
  'approve-recovery-as-coordinator': ['coordinator'],
  'erase-sample': ['coordinator', 'operator'],
  'edit-own-profile': [],
  'end-sign-ins': ['coordinator', 'operator'],
  'issue-recovery': [],
};

describe('who may do what in the organisation', () => {
  test.each(ORG_ACTS)('%s, in a unit that is not his', (act) => {
    const allowed = ROLES.filter((role) =>
      may(person(role), act, { unitId: 'other', personId: 'somebody', role: 'officer' }),
    );
    expect(allowed).toEqual(ROLES.filter((role) => everywhere[act].includes(role)));
  });

  test('a head looks after the officers of his own unit, and of no other role', () => {
    const head = person('head');
    for (const act of ['give-role', 'end-role', 'invite', 'hand-over'] as const) {
      expect(may(head, act, { unitId: 'own', role: 'officer' })).toBe(true);
      expect(may(head, act, { unitId: 'own', role: 'coordinator' })).toBe(false);
      expect(may(head, act, { unitId: 'other', role: 'officer' })).toBe(false);
    }
  });

  test('nobody approves his own recovery', () => {
    expect(may(person('head'), 'approve-recovery-as-head', { unitId: 'own', personId: 'p-head' })).toBe(
      false,
    );
    expect(may(person('coordinator'), 'approve-recovery-as-coordinator', { personId: 'p-coordinator' })).toBe(
      false,
    );
    expect(may(person('head'), 'approve-recovery-as-head', { unitId: 'own', personId: 'p-officer' })).toBe(
      true,
    );
  });

  test('everybody changes only his own profile', () => {
    for (const role of ROLES) {
      expect(may(person(role), 'edit-own-profile', { personId: `p-${role}` })).toBe(true);
      expect(may(person(role), 'edit-own-profile', { personId: 'somebody' })).toBe(false);
    }
  });

  test('the command line invites, ends sign-ins and issues recovery, and edits nothing', () => {
    const system: Actor = { kind: 'system', tenantId: 't', job: 'cli' };
    expect(ORG_ACTS.filter((act) => may(system, act))).toEqual([
      'see-units',
      'end-role',
      'invite',
      'end-sign-ins',
      'issue-recovery',
    ]);
  });

  test('an anonymous visitor may nothing', () => {
    expect(ORG_ACTS.filter((act) => may({ kind: 'anonymous', tenantId: 't' }, act))).toEqual([]);
  });
});
