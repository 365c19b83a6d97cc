import { expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { may } from './policy.ts';

const person = (role: Role): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: 'p',
  accountId: 'a',
  name: 'x',
  roles: [{ role, unitId: 'u' }],
});

test('only coordinator and operator see the trail', () => {
  expect(ROLES.filter((role) => may(person(role), 'see-trail'))).toEqual(['coordinator', 'operator']);
  expect(may({ kind: 'anonymous', tenantId: 't' }, 'see-trail')).toBe(false);
  expect(may({ kind: 'system', tenantId: 't', job: 'cli' }, 'see-trail')).toBe(false);
});
