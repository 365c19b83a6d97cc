import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#app/platform/authz/actor.ts';
import { CHANNEL_ACTS, type ChannelAct, may } from './policy.ts';

const person = (role: Role, unitId: string): Actor => ({
  kind: 'person',
  tenantId: 't',
  personId: `p-${role}`,
  accountId: 'a',
  name: 'x',
  roles: [{ role, unitId }],
});

const DESK: Role[] = ['coordinator'];
const table: Record<ChannelAct, { elsewhere: readonly Role[]; atHome: readonly Role[] }> = {
  'see-channels': { elsewhere: ROLES, atHome: ROLES },
  'see-custody': {
    elsewhere: ['coordinator', 'operator'],
    atHome: ['coordinator', 'officer', 'head', 'operator'],
  },
  propose: { elsewhere: DESK, atHome: ['coordinator', 'officer', 'head'] },
  decide: { elsewhere: DESK, atHome: ['coordinator', 'head'] },
  close: { elsewhere: DESK, atHome: ['coordinator', 'head'] },
  'edit-custody': { elsewhere: DESK, atHome: ['coordinator', 'officer', 'head'] },
  'mark-amplifiable': { elsewhere: DESK, atHome: DESK },
  'check-proof': { elsewhere: DESK, atHome: ['coordinator', 'officer', 'head'] },
  'confirm-proof': { elsewhere: DESK, atHome: ['coordinator', 'head'] },
  'collect-now': {
    elsewhere: ['coordinator', 'operator'],
    atHome: ['coordinator', 'officer', 'head', 'operator'],
  },
  'follow-move': { elsewhere: DESK, atHome: ['coordinator', 'head'] },
  'see-collector': { elsewhere: ['coordinator', 'operator'], atHome: ['coordinator', 'operator'] },
  'note-fake': {
    elsewhere: ['coordinator', 'reviewer'],
    atHome: ['coordinator', 'reviewer', 'officer', 'head'],
  },
  'edit-fake': { elsewhere: ['coordinator', 'reviewer'], atHome: ['coordinator', 'reviewer'] },
  import: { elsewhere: DESK, atHome: DESK },
  export: { elsewhere: ['coordinator', 'operator'], atHome: ['coordinator', 'operator'] },
  'see-deliveries': {
    elsewhere: ['coordinator', 'operator'],
    atHome: ['coordinator', 'officer', 'head', 'operator'],
  },
  'see-connections': {
    elsewhere: ['coordinator', 'operator'],
    atHome: ['coordinator', 'officer', 'head', 'operator'],
  },
  'settle-delivery': { elsewhere: DESK, atHome: ['coordinator', 'officer', 'head'] },
  connect: { elsewhere: DESK, atHome: ['coordinator', 'officer', 'head'] },
  'pause-deliveries': { elsewhere: ['coordinator', 'leader'], atHome: ['coordinator', 'leader'] },
  'set-app': { elsewhere: ['coordinator', 'operator'], atHome: ['coordinator', 'operator'] },
  'run-deliveries': { elsewhere: [], atHome: [] },
};

describe('who may do what with the register of accounts', () => {
  test.each(CHANNEL_ACTS)('%s, for an account of another unit and of his own', (act) => {
    const allowed = (unitId: string) =>
      ROLES.filter((role) => may(person(role, unitId), act, { unitId: 'unit' }));
    expect(allowed('other')).toEqual(ROLES.filter((role) => table[act].elsewhere.includes(role)));
    expect(allowed('unit')).toEqual(ROLES.filter((role) => table[act].atHome.includes(role)));
  });

  test('nobody confirms by eye a code in the bio of an account that he put forward himself', () => {
    const subject = { unitId: 'unit', proposedBy: 'p-head' };
    expect(may(person('head', 'unit'), 'confirm-proof', subject)).toBe(false);
    expect(may(person('coordinator', 'unit'), 'confirm-proof', subject)).toBe(true);
  });

  test('an anonymous visitor may nothing here; the program itself only looks and checks proofs', () => {
    expect(CHANNEL_ACTS.filter((act) => may({ kind: 'anonymous', tenantId: 't' }, act))).toEqual([]);
    expect(CHANNEL_ACTS.filter((act) => may({ kind: 'system', tenantId: 't', job: 'j' }, act))).toEqual([
      'see-channels',
      'check-proof',
      'run-deliveries',
    ]);
  });
});
