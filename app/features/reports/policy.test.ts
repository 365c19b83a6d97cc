import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { may, REPORT_ACTS, type ReportAct, type ReportSubject } from './policy.ts';

const person = (role: Role, unitId = 'own'): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: `p-${role}`,
  accountId: 'a',
  name: 'x',
  roles: [{ role, unitId }],
});
const allowed = (act: ReportAct, subject: ReportSubject) =>
  ROLES.filter((role) => may(person(role), act, subject));

const readers: readonly Role[] = ['coordinator', 'prokopim', 'reviewer', 'head', 'leader'];

/** Roles that may do each act on another unit and on the papers of another person. */
const elsewhere: Record<ReportAct, readonly Role[]> = {
  'see-own-proof': [],
  'see-unit-proof': ['coordinator'],
  'make-proofs': ['coordinator'],
  'see-unit-table': ['coordinator', 'leader'],
  'see-today': readers,
  'see-daily': readers,
  'set-daily-hour': ['coordinator'],
  'see-weekly': readers,
  'make-report': ['coordinator'],
  'run-jobs': [],
};

describe('who may do what with reports', () => {
  test.each(REPORT_ACTS)('%s, of another person and unit', (act) => {
    expect(allowed(act, { personId: 'somebody', unitIds: ['other'] })).toEqual(
      ROLES.filter((role) => elsewhere[act].includes(role)),
    );
  });

  test('everybody has his own proof of work, whatever the role', () => {
    for (const role of ROLES)
      expect(may(person(role), 'see-own-proof', { personId: `p-${role}` })).toBe(true);
  });

  test.each(['see-unit-proof', 'make-proofs'] as const)(
    '%s: the head of a unit that the officer served, and nobody else of that unit',
    (act) => {
      expect(allowed(act, { personId: 'somebody', unitIds: ['other', 'own'] })).toEqual([
        'coordinator',
        'head',
      ]);
    },
  );

  test('the table of a unit is for its head, the desk and the leaders', () => {
    expect(allowed('see-unit-table', { unitIds: ['own'] })).toEqual(['coordinator', 'head', 'leader']);
  });

  test('papers of all units at once are the desk’s', () => {
    expect(allowed('make-proofs', { unitIds: [] })).toEqual(['coordinator']);
  });

  test('nobody without a sign-in does anything, and a job does nothing but its own work', () => {
    for (const act of REPORT_ACTS) {
      expect(may({ kind: 'anonymous', tenantId: 't' }, act)).toBe(false);
      expect(may({ kind: 'system', tenantId: 't', job: 'j' }, act)).toBe(act === 'run-jobs');
    }
  });
});
