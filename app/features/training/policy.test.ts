import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { may, TRAINING_ACTS, type TrainingAct } from './policy.ts';

const person = (role: Role, unitId = 'own'): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: `p-${role}`,
  accountId: 'a',
  name: 'x',
  roles: [{ role, unitId }],
});
const allowed = (act: TrainingAct, subject: Parameters<typeof may>[2]) =>
  ROLES.filter((role) => may(person(role), act, subject));

/** Roles that may do each act on the registration of somebody else, of a unit that is not theirs. */
const elsewhere: Record<TrainingAct, readonly Role[]> = {
  'see-training': ROLES,
  'manage-training': ['coordinator'],
  register: ['coordinator'],
  moderate: ['coordinator'],
  'answer-offer': ['coordinator'],
  'see-participants': ['coordinator', 'trainer'],
  'mark-attendance': ['coordinator'],
  'scan-self': [],
  'see-material': ['coordinator'],
  'edit-material': ['coordinator'],
  'write-questions': ['coordinator', 'trainer'],
  'take-test': [],
  'see-scores': ['coordinator'],
  'hand-in': [],
  'mark-task': ['coordinator', 'reviewer', 'trainer'],
  evaluate: [],
  'see-evaluation': ['coordinator', 'leader'],
  'make-letters': ['coordinator'],
  'see-letter': ['coordinator'],
  'issue-certificates': ['coordinator'],
  'see-certificate': ['coordinator'],
  'draw-lot': ['coordinator'],
  'see-follow-up': ['coordinator', 'leader'],
  coach: ['coordinator'],
  'export-file': ['coordinator'],
  'run-jobs': [],
};

describe('who may do what with trainings', () => {
  test.each(TRAINING_ACTS)('%s, for another person of another unit', (act) => {
    const subject = { unitId: 'other', personId: 'somebody', confirmed: true };
    expect(allowed(act, subject)).toEqual(ROLES.filter((role) => elsewhere[act].includes(role)));
  });

  test('an officer registers himself for his own unit, the head registers anybody of it', () => {
    expect(may(person('officer'), 'register', { unitId: 'own', personId: 'p-officer' })).toBe(true);
    expect(may(person('officer'), 'register', { unitId: 'own', personId: 'p-other' })).toBe(false);
    expect(may(person('officer'), 'register', { unitId: 'other', personId: 'p-officer' })).toBe(false);
    expect(may(person('head'), 'register', { unitId: 'own', personId: 'p-other' })).toBe(true);
  });

  test('only a participant with a confirmed place scans, is tested, hands in and evaluates', () => {
    for (const act of ['scan-self', 'take-test', 'hand-in', 'evaluate', 'see-material'] as const) {
      const mine = { personId: 'p-officer', unitId: 'own' };
      expect(may(person('officer'), act, { ...mine, confirmed: true })).toBe(true);
      expect(may(person('officer'), act, { ...mine, confirmed: false })).toBe(false);
    }
  });

  test('letters of a unit are its head’s and its participants’, and made by its head or the desk', () => {
    expect(may(person('head'), 'make-letters', { unitId: 'own' })).toBe(true);
    expect(may(person('head'), 'make-letters', { unitId: null })).toBe(false);
    expect(may(person('head'), 'see-letter', { unitId: 'own' })).toBe(true);
    const mine = { personId: 'p-officer', unitId: 'own' };
    expect(may(person('officer'), 'see-letter', { ...mine, confirmed: true })).toBe(true);
    expect(may(person('officer'), 'see-letter', { ...mine, confirmed: false })).toBe(false);
    expect(may(person('officer'), 'make-letters', mine)).toBe(false);
  });

  test('nobody marks his own work, not even at the desk', () => {
    for (const role of ROLES) expect(may(person(role), 'mark-task', { personId: `p-${role}` })).toBe(false);
  });

  test('colleagues of a participant do not mark him; at the unit that holds the training there is nobody else', () => {
    const work = { personId: 'somebody', unitId: 'own' };
    for (const role of ['coordinator', 'reviewer', 'trainer'] as const) {
      expect(may(person(role), 'mark-task', work)).toBe(false);
      expect(may(person(role), 'mark-task', { ...work, organiserUnitId: 'own' })).toBe(true);
      expect(may(person(role), 'mark-task', { ...work, unitId: 'other', organiserUnitId: 'own' })).toBe(true);
    }
  });

  test('a speaker with a sign-in marks the roster and keeps the material of his own batch only', () => {
    const mine = { speakerIds: ['p-trainer'] };
    for (const act of ['mark-attendance', 'edit-material'] as const) {
      expect(may(person('trainer'), act, mine)).toBe(true);
      expect(may(person('trainer'), act, { speakerIds: ['p-other'] })).toBe(false);
      expect(may(person('officer'), act, { speakerIds: ['p-officer'] })).toBe(false);
    }
  });

  test('a visitor does nothing, a job only its work', () => {
    for (const act of TRAINING_ACTS) {
      expect(may({ kind: 'anonymous', tenantId: 't' }, act)).toBe(false);
      expect(may({ kind: 'system', tenantId: 't', job: 'j' }, act)).toBe(
        act === 'run-jobs' || act === 'see-training',
      );
    }
  });
});
