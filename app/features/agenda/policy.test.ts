import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { AGENDA_ACTS, type AgendaAct, may } from './policy.ts';

const person = (role: Role, unitId = 'own'): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: `p-${role}`,
  accountId: 'a',
  name: 'x',
  roles: [{ role, unitId }],
});

const desk: readonly Role[] = ['coordinator', 'prokopim'];
/** Roles that may do each act in a unit that is not theirs, on what is internal and written by another. */
const elsewhere: Partial<Record<AgendaAct, readonly Role[]>> = {
  'see-activity': ['coordinator', 'prokopim', 'reviewer', 'leader'],
  'paste-agenda': desk,
  'edit-activity': desk,
  'move-activity': desk,
  'import-calendar': desk,
  assign: ['coordinator'],
  'see-feed-key': ['coordinator'],
};

describe('who may do what with the agenda', () => {
  test.each(Object.keys(elsewhere) as AgendaAct[])('%s, in a unit that is not his', (act) => {
    const subject = { unitId: 'other', visibility: 'internal' } as const;
    const allowed = ROLES.filter((role) => may(person(role), act, subject));
    expect(allowed).toEqual(ROLES.filter((role) => elsewhere[act]?.includes(role)));
  });

  test('what is not internal everybody with a sign-in sees', () => {
    for (const role of ROLES) expect(may(person(role), 'see-activity', { visibility: 'press' })).toBe(true);
  });

  test("officer and head see their own unit's internal activities and its calendar address", () => {
    for (const role of ['officer', 'head'] as const) {
      expect(may(person(role), 'see-activity', { unitId: 'own', visibility: 'internal' })).toBe(true);
      expect(may(person(role), 'see-feed-key', { unitId: 'own' })).toBe(true);
    }
  });

  test('a visitor sees what is public and does nothing', () => {
    const visitor: Actor = { kind: 'anonymous', tenantId: 't' };
    for (const act of AGENDA_ACTS)
      expect(may(visitor, act, { visibility: 'public' })).toBe(act === 'see-activity');
    expect(may(visitor, 'see-activity', { visibility: 'press' })).toBe(false);
  });

  test('nobody decides on his own text', () => {
    for (const role of ROLES)
      expect(may(person(role), 'decide-narrative', { writtenBy: `p-${role}` })).toBe(false);
  });
});
