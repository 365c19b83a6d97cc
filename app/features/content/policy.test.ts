import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { CONTENT_ACTS, type ContentAct, may } from './policy.ts';

const person = (role: Role, unitId = 'own'): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: `p-${role}`,
  accountId: 'a',
  name: 'x',
  roles: [{ role, unitId }],
});
const allowed = (act: ContentAct, subject: Parameters<typeof may>[2]) =>
  ROLES.filter((role) => may(person(role), act, subject));

const unit: readonly Role[] = ['coordinator', 'officer', 'head'];
const desk: readonly Role[] = ['coordinator', 'reviewer'];

/** Roles that may do each act in their own unit, on what somebody else wrote; and in another unit. */
const WHO: Record<ContentAct, { own: readonly Role[]; other: readonly Role[] }> = {
  'see-calendar': { own: ROLES, other: ROLES },
  'see-piece': {
    own: ['coordinator', 'prokopim', 'reviewer', 'officer', 'head', 'leader'],
    other: ['coordinator', 'prokopim', 'reviewer', 'leader'],
  },
  'write-piece': { own: unit, other: ['coordinator'] },
  submit: { own: unit, other: ['coordinator'] },
  release: { own: unit, other: ['coordinator'] },
  'release-urgent': { own: unit, other: ['coordinator'] },
  review: { own: [...desk, 'head'], other: desk },
  'review-urgent': { own: [...desk, 'head'], other: desk },
  'make-approval-link': { own: unit, other: ['coordinator'] },
  remark: { own: [...desk, 'officer', 'head'], other: desk },
  'settle-remark': { own: [...desk, 'officer', 'head'], other: desk },
  'see-queue': { own: [...desk, 'head'], other: [...desk, 'head'] },
  'set-review-policy': { own: ['coordinator'], other: ['coordinator'] },
  'set-target': { own: ['coordinator'], other: ['coordinator'] },
  schedule: { own: unit, other: ['coordinator'] },
  'publish-assisted': { own: unit, other: ['coordinator'] },
  excuse: { own: unit, other: ['coordinator'] },
  unhold: { own: unit, other: ['coordinator'] },
  withdraw: { own: unit, other: ['coordinator'] },
  'write-note': { own: unit, other: ['coordinator'] },
  'see-note': { own: [...desk, 'officer', 'head'], other: desk },
  'add-media': { own: unit, other: ['coordinator'] },
  'see-media': {
    own: [...desk, 'officer', 'head', 'leader', 'prokopim'],
    other: [...desk, 'leader', 'prokopim'],
  },
  'edit-media': { own: unit, other: ['coordinator'] },
  'withdraw-consent': { own: unit, other: ['coordinator'] },
  'edit-words': { own: desk, other: desk },
  'run-jobs': { own: [], other: [] },
};
const asRoles = (wanted: readonly Role[]) => ROLES.filter((role) => wanted.includes(role));

describe('who may do what with content', () => {
  test.each(CONTENT_ACTS)('%s, in the own unit and in another one', (act) => {
    const subject = { writtenBy: ['somebody'], mode: 'nobody', subject: 'ordinary' } as const;
    expect(allowed(act, { ...subject, unitId: 'own' })).toEqual(asRoles(WHO[act].own));
    expect(allowed(act, { ...subject, unitId: 'other' })).toEqual(asRoles(WHO[act].other));
  });

  test('nobody reviews what he wrote or changed himself', () => {
    for (const role of ['coordinator', 'reviewer', 'head'] as const)
      expect(may(person(role), 'review', { unitId: 'own', mode: 'head', writtenBy: [`p-${role}`] })).toBe(
        false,
      );
  });

  test('where the desk reviews, the head of the unit does not', () => {
    expect(allowed('review', { unitId: 'own', mode: 'desk' })).toEqual(asRoles(desk));
  });

  test('nobody releases unread what always needs a second person', () => {
    for (const subject of ['narrative', 'leader', 'hoax'] as const)
      expect(allowed('release', { unitId: 'own', mode: 'nobody', subject })).toEqual([]);
    expect(allowed('release', { unitId: 'own', mode: 'head', subject: 'ordinary' })).toEqual([]);
  });

  test('what is out is seen by everybody who is signed in', () => {
    expect(allowed('see-piece', { unitId: 'other', out: true })).toEqual(ROLES);
  });

  test('nobody without a sign-in does anything, and the program only its jobs', () => {
    for (const act of CONTENT_ACTS) {
      expect(may({ kind: 'anonymous', tenantId: 't' }, act)).toBe(false);
      expect(may({ kind: 'system', tenantId: 't', job: 'x' }, act)).toBe(act === 'run-jobs');
    }
  });
});
