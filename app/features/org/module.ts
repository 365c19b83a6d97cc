import '#app/platform/auth/new-device.ts';
import type { Module } from '#app/platform/module.ts';
import '#app/platform/request/navigation-counts.ts';
import { tellNewDevice } from './actions/new-device.server.ts';
import './contributors.ts';
import { orgHomeCards } from './home-cards.server.ts';
import { mayOpenPeople } from './policy.ts';
import { recoveryRequests } from './queries/access.server.ts';
import { findMailAddresses } from './queries/mail-addresses.server.ts';
import { orgSubjects } from './subject-names.server.ts';

export const org: Module = {
  name: 'org',
  commands: async () => (await import('./cli.server.ts')).userCommands,
  contributes: {
    findMailAddresses,
    homeCards: orgHomeCards,
    newDevice: tellNewDevice,
    subjectNames: orgSubjects,
    navigationCounts: async (db, actor, now) =>
      mayOpenPeople(actor) ? { people: (await recoveryRequests(db, actor, now)).length } : {},
  },
};
