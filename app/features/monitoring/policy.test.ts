import { describe, expect, it } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { MONITORING_ACTS, type MonitoringAct, may } from './policy.ts';

const person = (role: Role): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: 'p',
  accountId: 'a',
  name: 'Bagas Prakoso',
  roles: [{ role, unitId: 'dinkes' }],
});
const everyone: readonly Role[] = ROLES;

const allowed: Record<MonitoringAct, readonly Role[]> = {
  'see-coverage': everyone,
  'see-post': everyone,
  'export-coverage': everyone,
  'see-internal': ['coordinator', 'prokopim', 'reviewer', 'leader'],
  'see-queue': ['coordinator', 'reviewer'],
  decide: ['coordinator', 'reviewer'],
  'undo-decision': ['coordinator'],
  'remind-units': ['coordinator', 'prokopim'],
  'report-post': ['coordinator'],
  rematch: [],
  'draw-samples': [],
  'take-posts': [],
};

describe('siapa boleh apa pada liputan', () => {
  it.each(MONITORING_ACTS.flatMap((act) => ROLES.map((role) => [act, role] as const)))(
    '%s oleh %s',
    (act, role) => {
      expect(may(person(role), act)).toBe(allowed[act].includes(role));
    },
  );

  it('petugas dan kepala melaporkan untuk unitnya sendiri saja', () => {
    for (const role of ['officer', 'head'] as const) {
      expect(may(person(role), 'report-post', { unitId: 'dinkes' })).toBe(true);
      expect(may(person(role), 'report-post', { unitId: 'dlh' })).toBe(false);
    }
    expect(may(person('trainer'), 'report-post', { unitId: 'dinkes' })).toBe(false);
  });

  it('penelaah hanya mengurungkan keputusannya sendiri', () => {
    expect(may(person('reviewer'), 'undo-decision', { decidedBy: 'p' })).toBe(true);
    expect(may(person('reviewer'), 'undo-decision', { decidedBy: 'q' })).toBe(false);
    expect(may(person('coordinator'), 'undo-decision', { decidedBy: 'q' })).toBe(true);
  });

  it('pengunjung tanpa nama tidak melihat apa pun, pekerjaan sistem hanya bekerja', () => {
    for (const act of MONITORING_ACTS) {
      expect(may({ kind: 'anonymous', tenantId: 't' }, act)).toBe(false);
      expect(may({ kind: 'system', tenantId: 't', job: 'j' }, act)).toBe(
        ['rematch', 'draw-samples', 'take-posts'].includes(act),
      );
    }
  });
});
