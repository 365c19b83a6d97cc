import { sql } from 'kysely';
import type pg from 'pg';
import type { Command } from '#app/platform/cli/command.ts';
import { createDb, createPool, readTenant } from '#app/platform/db/db.server.ts';
import { auditCopy } from './copy.id.ts';
import { type ChainReport, verifyChain } from './verify.server.ts';

type Options = { json: boolean; head: { position: number; hash: string } | null } | { fault: string };

function readOptions(args: readonly string[]): Options {
  const json = args.includes('--json');
  const at = args.indexOf('--head');
  if (at < 0) {
    const unknown = args.find((arg) => arg !== '--json');
    return unknown ? { fault: auditCopy.unknownArgument(unknown) } : { json, head: null };
  }
  const match = /^(\d+):([0-9a-f]{64})$/.exec(args[at + 1] ?? '');
  return match
    ? { json, head: { position: Number(match[1]), hash: match[2]! } }
    : { fault: auditCopy.badHead };
}

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: 'memeriksa bahwa jejak audit tidak diubah, dihapus, atau disisipi',
  usage:
    'npx simpul audit verify [--head NOMOR:HASH] [--json]\n\n--head  kepala rantai yang disimpan pihak lain (Inspektorat, provinsi)',
  async run(args, io) {
    const options = readOptions(args);
    if ('fault' in options) {
      io.stderr(options.fault);
      return 2;
    }
    const pool = createPool({ connectionString: await io.ownerDatabaseUrl(), max: 1 });
    const db = createDb(pool as pg.Pool);
    try {
      const governments = await sql<{
        id: string;
        name: string;
      }>`select tenant_id as id, name from org_read_government order by tenant_id`.execute(db);
      const reports: (ChainReport & { government: string })[] = [];
      for (const { id, name } of governments.rows) {
        const report = await readTenant(db, id, (tx) =>
          verifyChain(tx, id, governments.rows.length === 1 ? options.head : null),
        );
        reports.push({ government: name, ...report });
      }
      if (options.json) io.stdout(JSON.stringify(reports, null, 2));
      else for (const report of reports) io.stdout(auditCopy.report(report));
      return reports.every((report) => report.faults.length === 0) ? 0 : 1;
    } finally {
      await db.destroy();
    }
  },
};
