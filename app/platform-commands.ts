import { exportCommand, importCommand } from '#app/platform/archive/cli.server.ts';
import type { Command } from '#app/platform/cli/command.ts';
import { workdayCommand } from '#app/platform/clock/cli.server.ts';
import { doctorCommand, migrateCommand } from '#app/platform/db/cli.server.ts';
import { searchTermsCommand } from '#app/platform/text/cli.server.ts';

/** Commands of the platform itself; those of features come from their modules. */
export const platformCommands: readonly Command[] = [
  doctorCommand,
  exportCommand,
  importCommand,
  migrateCommand,
  searchTermsCommand,
  workdayCommand,
];
