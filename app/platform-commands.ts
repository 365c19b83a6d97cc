import { exportCommand, importCommand } from '#app/platform/archive/cli.server.ts';
import type { Command } from '#app/platform/cli/command.ts';

/** Commands of the platform itself; those of features come from their modules. */
export const platformCommands: readonly Command[] = [exportCommand, importCommand];
