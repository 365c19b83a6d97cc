import { Kysely, PostgresDialect } from 'kysely';
import type { Command } from '../cli/command.ts';
import { createPool } from './db.server.ts';
import { examineDatabase, examineMachine, type Finding } from './doctor.server.ts';
import { migrateAll, migrationNames, pendingMigrations } from './migrate.server.ts';

function unknownArgument(args: readonly string[], known: readonly string[]): string | null {
  const stray = args.find((arg) => !known.includes(arg));
  return stray ? `Argumen "${stray}" tidak dikenal.` : null;
}

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'membawa database ke versi program ini',
  usage: 'npx simpul migrate [--status] [--json]\n\n--status  hanya menyebut migrasi yang belum dijalankan',
  async run(args, io) {
    const stray = unknownArgument(args, ['--status', '--json']);
    if (stray) {
      io.stderr(stray);
      return 2;
    }
    const ownerUrl = await io.ownerDatabaseUrl();
    const pending = await pendingMigrations(ownerUrl);
    const done = args.includes('--status') ? [] : await migrateAll({ ownerUrl });
    if (args.includes('--json')) io.stdout(JSON.stringify({ all: await migrationNames(), pending, done }));
    else if (args.includes('--status'))
      io.stdout(
        pending.length === 0 ? 'Database sudah versi terbaru.' : `Belum dijalankan:\n${pending.join('\n')}`,
      );
    else io.stdout(done.length === 0 ? 'Database sudah versi terbaru.' : `Selesai:\n${done.join('\n')}`);
    return 0;
  },
};

function lineOf(finding: Finding): string {
  const head = `${finding.well ? 'baik ' : 'PERLU'}  ${finding.what}: ${finding.detail}`;
  return finding.well || !finding.advice ? head : `${head}\n       ${finding.advice}`;
}

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'memeriksa mesin, database, pagar data, antrean, dan tabel hari libur',
  usage: 'npx simpul doctor [--json]\n\nKeluar dengan 1 bila ada yang perlu dibenahi.',
  async run(args, io) {
    const stray = unknownArgument(args, ['--json']);
    if (stray) {
      io.stderr(stray);
      return 2;
    }
    const findings = await examineMachine(io.dataDir);
    try {
      const ownerUrl = await io.ownerDatabaseUrl();
      const pending = await pendingMigrations(ownerUrl);
      const pool = createPool({ connectionString: ownerUrl, max: 1 });
      const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
      findings.push(...(await examineDatabase(db, pending)));
      await db.destroy();
    } catch (error) {
      findings.push({
        what: 'Database',
        well: false,
        detail: error instanceof Error ? error.message : String(error),
        advice: 'Periksa DATABASE_URL, jaringan, dan apakah PostgreSQL berjalan.',
      });
    }
    io.stdout(args.includes('--json') ? JSON.stringify(findings, null, 2) : findings.map(lineOf).join('\n'));
    return findings.every((finding) => finding.well) ? 0 : 1;
  },
};
