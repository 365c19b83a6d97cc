import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { LEAGUE_ACTS, type LeagueAct, may } from './policy.ts';

const person = (role: Role, unitId = 'own'): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: `p-${role}`,
  accountId: 'a',
  name: 'x',
  roles: [{ role, unitId }],
});
const allowed = (act: LeagueAct, subject: Parameters<typeof may>[2]) =>
  ROLES.filter((role) => may(person(role), act, subject));

/** Roles that may do each act on a unit that is not theirs, on what somebody else did. */
const elsewhere: Record<LeagueAct, readonly Role[]> = {
  'see-league': ROLES,
  'see-draft': ['coordinator', 'reviewer', 'leader'],
  'edit-rules': ['coordinator'],
  'run-season': ['coordinator'],
  'seal-season': ['coordinator', 'leader'],
  'file-appeal': [],
  'withdraw-appeal': [],
  'decide-appeal': ['coordinator', 'reviewer', 'leader'],
  'see-appeals': ROLES,
  'read-appeal': ['coordinator', 'reviewer', 'leader'],
  correct: ['coordinator'],
  'name-jurors': ['coordinator'],
  'see-jury': ['coordinator', 'leader'],
  judge: [],
  'mark-checklist': ['coordinator', 'reviewer'],
  'see-own': ['coordinator', 'leader'],
  'issue-prizes': ['coordinator'],
  download: ROLES,
  'run-jobs': [],
};

describe('who may do what in the league', () => {
  test.each(LEAGUE_ACTS)('%s, on another unit and what another person did', (act) => {
    const subject = {
      unitId: 'other',
      filedBy: 'somebody',
      decidedBefore: 'x',
      jurorId: 'z',
      closedBy: 'y',
    };
    expect(allowed(act, subject)).toEqual(ROLES.filter((role) => elsewhere[act].includes(role)));
  });

  test('a unit appeals through its own officer or head, and only they', () => {
    expect(allowed('file-appeal', { unitId: 'own' })).toEqual(['officer', 'head']);
  });

  test('nobody decides on an appeal he filed, on his own decision, or on one of his own unit', () => {
    expect(allowed('decide-appeal', { unitId: 'own' })).toEqual([]);
    const coordinator = person('coordinator');
    expect(may(coordinator, 'decide-appeal', { unitId: 'other', filedBy: 'p-coordinator' })).toBe(false);
    expect(may(coordinator, 'decide-appeal', { unitId: 'other', decidedBefore: 'p-coordinator' })).toBe(
      false,
    );
  });

  test('the words of an appeal are read by its unit and who filed it', () => {
    expect(allowed('read-appeal', { unitId: 'own' })).toEqual(ROLES);
    expect(may(person('trainer'), 'read-appeal', { unitId: 'other', filedBy: 'p-trainer' })).toBe(true);
  });

  test('the seal is set by another person than the one who closed the season', () => {
    expect(may(person('coordinator'), 'seal-season', { closedBy: 'p-coordinator' })).toBe(false);
    expect(may(person('leader'), 'seal-season', { closedBy: 'p-coordinator' })).toBe(true);
  });

  test('a juror fills own sheets, never on a unit he works for', () => {
    expect(may(person('trainer'), 'judge', { jurorId: 'p-trainer', unitId: 'other' })).toBe(true);
    expect(may(person('trainer'), 'judge', { jurorId: 'p-trainer', unitId: 'own' })).toBe(false);
    expect(may(person('trainer'), 'judge', { jurorId: 'p-other', unitId: 'other' })).toBe(false);
  });

  test('everybody of a unit sees its scores and evidence', () => {
    expect(allowed('see-own', { unitId: 'own' })).toEqual(ROLES);
  });

  test('nobody without a sign-in does anything', () => {
    for (const act of LEAGUE_ACTS) expect(may({ kind: 'anonymous', tenantId: 't' }, act)).toBe(false);
  });
});
