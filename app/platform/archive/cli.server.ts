import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '../cli/command.ts';
import { projectRoot } from '../db/project-root.server.ts';
import { ArchiveError } from './archive-error.ts';
import { copy } from './copy.id.ts';
import { exportArchive } from './export-archive.server.ts';
import { importArchive } from './import-archive.server.ts';
import { makeKey, readKey } from './sealing.server.ts';

const number = new Intl.NumberFormat('id-ID');

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${number.format(Math.ceil(bytes / 1000))} kB`
    : `${number.format(Math.round(bytes / 100_000) / 10)} MB`;
}

async function programVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(projectRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** The secret that was made at the first start; null when it comes from the settings. */
function secretFile(io: CommandIo): string {
  return join(dirname(io.filesDir), 'secret');
}

/** Null for words that the command does not know. */
function understood<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

/** Turns refusals into a sentence (or JSON) and exit code 1; others are bugs or outages and stay errors. */
async function answering(io: CommandIo, json: boolean, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    if (json) io.stdout(`${JSON.stringify({ ok: false, fault: error.fault, message: error.message })}\n`);
    else io.stderr(`${error.message}\n`);
    return 1;
  }
}

const exportOptions = {
  to: { type: 'string' },
  'new-key': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const importOptions = { key: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

async function runExport(args: readonly string[], io: CommandIo): Promise<number> {
  const parsed = understood(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: exportOptions }),
  );
  const newKey = parsed?.values['new-key'];
  if (!parsed || parsed.positionals.length !== (newKey ? 0 : 1)) {
    io.stderr(copy.wrongUse(exportUsage));
    return 2;
  }
  const { values } = parsed;
  const [file] = parsed.positionals;
  return answering(io, values.json, async () => {
    if (newKey || !file) {
      const publicKey = await makeKey(newKey ?? '', io.now.toString());
      io.stdout(
        values.json
          ? `${JSON.stringify({ ok: true, file: newKey, publicKey })}\n`
          : `${copy.keyMade(newKey ?? '', publicKey)}\n`,
      );
      return;
    }
    const ownerUrl = await io.ownerDatabaseUrl();
    const result = await exportArchive({
      ownerUrl,
      filesDir: io.filesDir,
      file,
      recipient: values.to ?? null,
      secret: process.env.SIMPUL_SECRET ? null : await readFile(secretFile(io), 'utf8').catch(() => null),
      program: await programVersion(),
      now: io.now.toString(),
    });
    if (values.json) io.stdout(`${JSON.stringify({ ok: true, ...result })}\n`);
    else {
      const { rows, tables, files, bytes } = result;
      io.stdout(`${copy.exported(file, number.format(rows), tables, number.format(files), sizeOf(bytes))}\n`);
      io.stdout(`${result.secretIncluded ? copy.secretInside : copy.secretLeftOut}\n`);
    }
  });
}

/** Puts the archive's secret into the data folder, unless the settings name one. */
async function keepSecret(
  io: CommandIo,
  secret: string | null,
): Promise<'restored' | 'missing' | 'from-settings'> {
  if (process.env.SIMPUL_SECRET) return 'from-settings';
  if (secret === null) return 'missing';
  const path = secretFile(io);
  await writeFile(`${path}.new`, secret, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return 'restored';
}

async function runImport(args: readonly string[], io: CommandIo): Promise<number> {
  const parsed = understood(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: importOptions }),
  );
  const [file] = parsed?.positionals ?? [];
  if (!parsed || !file || parsed.positionals.length !== 1) {
    io.stderr(copy.wrongUse(importUsage));
    return 2;
  }
  const { values } = parsed;
  return answering(io, values.json, async () => {
    const key = values.key ? await readKey(values.key) : null;
    const ownerUrl = await io.ownerDatabaseUrl();
    const { secret, ...result } = await importArchive({
      ownerUrl,
      filesDir: io.filesDir,
      file,
      key,
      program: await programVersion(),
    });
    const kept = await keepSecret(io, secret);
    if (values.json) io.stdout(`${JSON.stringify({ ok: true, ...result, secret: kept })}\n`);
    else {
      io.stdout(
        `${copy.imported(file, number.format(result.rows), result.tables, number.format(result.files))}\n`,
      );
      if (result.upgraded.length > 0) io.stdout(`${copy.upgraded(result.upgraded)}\n`);
      if (kept === 'restored') io.stdout(`${copy.secretRestored}\n`);
      if (kept === 'missing') io.stdout(`${copy.secretMissing}\n`);
    }
  });
}

const exportUsage = `  npx simpul export BERKAS [--to KUNCI_PUBLIK] [--json]
  npx simpul export --new-key BERKAS_KUNCI

Menulis seluruh isi pemasangan ke satu arsip: semua tabel dari satu saat yang sama, berkas, dan versi susunan tabel.
Simpul boleh tetap berjalan.

  --to KUNCI_PUBLIK   sandikan untuk pemilik kunci (bentuk age1...); hanya dengan ini rahasia pemasangan ikut
  --new-key BERKAS    buat pasangan kunci: yang rahasia ke BERKAS, yang publik ditampilkan
  --json              hasil sebagai satu baris JSON`;

const importUsage = `  npx simpul import BERKAS [--key BERKAS_KUNCI] [--json]

Mengisi basis data dan folder data yang masih kosong dari satu arsip. Arsip versi lama dimutakhirkan sekalian. Arsip yang
rusak, terpotong, atau dari versi yang lebih baru ditolak, dan tidak ada yang diubah.

  --key BERKAS   berkas kunci rahasia untuk arsip yang tersandi
  --json         hasil sebagai satu baris JSON`;

export const exportCommand: Command = {
  name: 'export',
  summary: 'menulis cadangan lengkap ke satu berkas',
  usage: exportUsage,
  run: runExport,
};

export const importCommand: Command = {
  name: 'import',
  summary: 'mengisi pemasangan kosong dari satu arsip',
  usage: importUsage,
  run: runImport,
};
