import { describe, expect, it } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { AGENDA_ACTS, type AgendaAct, type AgendaSubject, may } from './policy.ts';

const OWN = 'unit-own';
const OTHER = 'unit-other';
const person = (role: Role, unitId = OWN): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: 'me',
  accountId: 'a',
  name: 'Bagas Prakoso',
  roles: [{ role, unitId }],
});

/** Who may, in words that a coordinator can check. Everybody else may not. */
const TABLE: Record<AgendaAct, { subject: AgendaSubject; roles: readonly Role[]; others?: 'system' }> = {
  'see-activity': {
    subject: { visibility: 'internal', unitId: OWN },
    roles: ['coordinator', 'prokopim', 'leader', 'reviewer', 'officer', 'head'],
    others: 'system',
  },
  'paste-agenda': { subject: {}, roles: ['coordinator', 'prokopim'] },
  'edit-activity': { subject: {}, roles: ['coordinator', 'prokopim'] },
  'move-activity': { subject: {}, roles: ['coordinator', 'prokopim'], others: 'system' },
  'import-calendar': { subject: {}, roles: ['coordinator', 'prokopim'] },
  assign: { subject: {}, roles: ['coordinator'] },
  'answer-assignment': { subject: { unitId: OWN }, roles: ['officer', 'head', 'coordinator'] },
  'excuse-late': { subject: { unitId: OWN }, roles: ['coordinator'] },
  'edit-programmes': { subject: {}, roles: ['coordinator'] },
  'write-narrative': { subject: {}, roles: ['coordinator', 'reviewer'] },
  'decide-narrative': { subject: { writtenBy: 'somebody' }, roles: ['coordinator', 'reviewer', 'leader'] },
  'read-narrative': { subject: { narrative: 'embargoed' }, roles: ['coordinator', 'reviewer', 'leader'] },
  'remind-tasks': { subject: {}, roles: [], others: 'system' },
  'see-tasks': { subject: { unitId: OWN }, roles: ['officer', 'head', 'coordinator'] },
  'record-reading': { subject: { unitId: OWN }, roles: ['officer', 'head'] },
  'see-feed-key': { subject: { unitId: OWN }, roles: ['officer', 'head', 'coordinator'] },
};

describe('who may do what with agenda, tasks and narratives', () => {
  it.each(AGENDA_ACTS.map((act) => [act] as const))('%s', (act) => {
    const { subject, roles, others } = TABLE[act];
    const allowed = ROLES.filter((role) => may(person(role), act, subject));
    expect(new Set(allowed)).toEqual(new Set(roles));
    expect(may({ kind: 'anonymous', tenantId: 't' }, act, subject)).toBe(false);
    expect(may({ kind: 'system', tenantId: 't', job: 'j' }, act, subject)).toBe(others === 'system');
  });

  it('an officer or head of another unit may nothing that belongs to a unit', () => {
    for (const act of ['answer-assignment', 'see-tasks', 'record-reading', 'see-feed-key'] as const)
      for (const role of ['officer', 'head'] as const)
        expect([act, role, may(person(role, OTHER), act, { unitId: OWN })]).toEqual([act, role, false]);
  });

  it('a person whose role ended may nothing but read what is open', () => {
    const nobody: Actor = { ...(person('officer') as Extract<Actor, { kind: 'person' }>), roles: [] };
    const allowed = AGENDA_ACTS.filter((act) => may(nobody, act, TABLE[act].subject));
    expect(allowed).toEqual([]);
  });

  it('nobody decides on a text of his own', () => {
    for (const role of ROLES) expect(may(person(role), 'decide-narrative', { writtenBy: 'me' })).toBe(false);
  });

  it('everybody in the console reads a narrative that is open; a text not yet approved only its writers and deciders', () => {
    for (const role of ROLES) expect(may(person(role), 'read-narrative', { narrative: 'open' })).toBe(true);
    expect(ROLES.filter((role) => may(person(role), 'read-narrative', { narrative: 'unapproved' }))).toEqual([
      'coordinator',
      'reviewer',
      'leader',
    ]);
  });

  it('the public sees public activities only', () => {
    const visitor: Actor = { kind: 'anonymous', tenantId: 't' };
    expect(may(visitor, 'see-activity', { visibility: 'public' })).toBe(true);
    expect(may(visitor, 'see-activity', { visibility: 'press' })).toBe(false);
  });
});
