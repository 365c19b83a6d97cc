import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { CLIPPING_ACTS, type ClippingAct, may } from './policy.ts';

const person = (role: Role): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: 'p',
  accountId: 'a',
  name: 'x',
  roles: [{ role, unitId: 'u' }],
});

const desk: readonly Role[] = ['coordinator', 'prokopim', 'reviewer'];
const allowed: Record<ClippingAct, readonly Role[]> = {
  'see-clippings': [...desk, 'head', 'leader'],
  'set-tone': desk,
  'correct-tags': desk,
  'set-relevance': desk,
  'edit-stories': desk,
  'add-links': desk,
  'edit-sources': desk,
  'edit-issues': desk,
  'edit-settings': desk,
  'make-paper': desk,
  'take-items': [],
  'tag-items': [],
};

describe('who may do what with clippings', () => {
  test.each(CLIPPING_ACTS)('%s', (act) => {
    expect(ROLES.filter((role) => may(person(role), act))).toEqual(
      ROLES.filter((role) => allowed[act].includes(role)),
    );
  });

  test('jobs collect, tag and make papers; they set no tone and correct nothing', () => {
    const job: Actor = { kind: 'system', tenantId: 't', job: 'x' };
    expect(CLIPPING_ACTS.filter((act) => may(job, act))).toEqual([
      'see-clippings',
      'make-paper',
      'take-items',
      'tag-items',
    ]);
  });

  test('nobody without a sign-in does anything', () => {
    for (const act of CLIPPING_ACTS) expect(may({ kind: 'anonymous', tenantId: 't' }, act)).toBe(false);
  });
});
