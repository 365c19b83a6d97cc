import type { Actor } from '../authz/actor.ts';
import type { Platform } from '../platform.server.ts';

/** What every request of the JSON door carries. */
export type ApiEnv = { Variables: { platform: Platform; actor: Actor | null; requestId: string } };
