import type { Module } from '#app/platform/module.ts';
import { userCommands } from './cli.server.ts';
import './contributors.ts';
import { findMailAddresses } from './queries/mail-addresses.server.ts';

export const org: Module = {
  name: 'org',
  commands: userCommands,
  contributes: { findMailAddresses },
};
