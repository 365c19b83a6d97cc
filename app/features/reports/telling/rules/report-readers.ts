import type { Role } from '#app/platform/authz/actor.ts';

/** Roles that read reports: nobody else can be told of them. */
export const READERS = [
  'coordinator',
  'prokopim',
  'reviewer',
  'head',
  'leader',
] as const satisfies readonly Role[];
