import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '#app/testing/database.server.ts';
import { debianPostgres, startExternalPostgres } from '#app/testing/external-postgres.server.ts';
import { migrateAll, migrationNames } from '../db/migrate.server.ts';
import { ArchiveError } from './archive-error.ts';
import { verifyWhole } from './envelope.server.ts';
import { type ExportOptions, exportArchive } from './export-archive.server.ts';
import { importArchive } from './import-archive.server.ts';
import { makeKey, readKey } from './sealing.server.ts';

const CITY = '01930000-0000-7000-8000-000000000001';
const OTHER = '01930000-0000-7000-8000-000000000002';
const hard = ['tab\tbaris\nbaru\\', '\\N', '\\.', '', 'Liputan 🎉 apel pagi', '"kutip" \'tunggal\' \u0001'];

let folder: string;
let filesDir: string;
let source: Awaited<ReturnType<typeof testDatabase>>;
const targets: Awaited<ReturnType<typeof testDatabase>>[] = [];

async function query<T>(url: string, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as T[];
  } finally {
    await client.end();
  }
}

const addHoliday = `insert into clock_holiday (tenant_id, date, name, type, basis) values ($1, date '2026-01-01' + $2::int, $3, 'lokal', 'SK')`;
const addEvent = `insert into event (tenant_id, id, at, name, actor_kind, subject_type, data)
  values ($1, gen_random_uuid(), '2026-11-22T01:02:03.456789Z', $2, 'system', 'uji', $3)`;

async function fill(url: string): Promise<void> {
  for (const [index, text] of hard.entries()) {
    await query(url, addHoliday, [index % 2 ? OTHER : CITY, index, text]);
    await query(url, addEvent, [CITY, text, JSON.stringify({ text, n: 0.1 + index })]);
  }
}

/** One fingerprint a table, over its rows as text. */
async function fingerprints(url: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    url,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname !~ '^kysely' order by 1`,
  );
  const result: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await query<{ print: string }>(
      url,
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from "${name}" t`,
    );
    result[name] = rows[0]!.print;
  }
  return result;
}

async function emptyTarget(): Promise<string> {
  const target = await testDatabase({ empty: true });
  targets.push(target);
  return target.ownerUrl;
}

const tablesIn = (url: string) =>
  query(url, `select 1 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`);

function exporting(changes: Partial<ExportOptions> = {}) {
  const file = join(folder, 'arsip.simpul');
  const fixed = { recipient: null, secret: null, program: '0.1.0', now: '2026-11-22T01:00:00Z' };
  return exportArchive({ ownerUrl: source.ownerUrl, filesDir, file, ...fixed, ...changes });
}

function importing(
  ownerUrl: string,
  changes: { file?: string; key?: string | null; filesDir?: string } = {},
) {
  const file = join(folder, 'arsip.simpul');
  return importArchive({
    ownerUrl,
    filesDir: join(folder, 'pulih'),
    file,
    key: null,
    program: '0.1.0',
    ...changes,
  });
}

async function refusal(work: Promise<unknown>): Promise<ArchiveError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ArchiveError);
  return error as ArchiveError;
}

beforeAll(async () => {
  source = await testDatabase();
  await fill(source.ownerUrl);
});

afterAll(() => source.drop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simpul-archive-'));
  filesDir = join(folder, 'files');
  await mkdir(join(filesDir, CITY, 'ab'), { recursive: true });
  await writeFile(join(filesDir, CITY, 'ab', 'surat.pdf'), Buffer.alloc(300_000, 7));
  await writeFile(join(filesDir, CITY, 'ab', 'kosong'), '');
});

afterEach(async () => {
  for (const target of targets.splice(0)) await target.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('an archive', () => {
  test('carries every row, every file and the counters to an empty installation', async () => {
    const written = await exporting();
    expect(written).toMatchObject({ files: 2, sealed: false, secretIncluded: false });
    const target = await emptyTarget();
    const taken = await importing(target);
    expect(taken).toMatchObject({ rows: written.rows, files: 2, upgraded: [] });
    expect(await fingerprints(target)).toEqual(await fingerprints(source.ownerUrl));
    expect(await readFile(join(folder, 'pulih', CITY, 'ab', 'surat.pdf'))).toEqual(Buffer.alloc(300_000, 7));
    await query(target, addEvent, [CITY, 'sesudah impor', '{}']);
    const seq = await query<{ fresh: boolean }>(
      target,
      `select (select seq from event where name = 'sesudah impor') > (select max(seq) from event where name <> 'sesudah impor') as fresh`,
    );
    expect(seq).toEqual([{ fresh: true }]);
  });

  test.runIf(debianPostgres())(
    'moves from the embedded to an external PostgreSQL and back without a change',
    async () => {
      const external = await startExternalPostgres();
      try {
        await exporting();
        const outside = await external.newDatabase('pindah');
        await importing(outside);
        const back = join(folder, 'kembali.simpul');
        await exporting({ ownerUrl: outside, filesDir: join(folder, 'pulih'), file: back });
        const target = await emptyTarget();
        await importing(target, { file: back, filesDir: join(folder, 'lagi') });
        expect(await fingerprints(target)).toEqual(await fingerprints(source.ownerUrl));
        expect(await readFile(join(folder, 'lagi', CITY, 'ab', 'kosong'), 'utf8')).toBe('');
      } finally {
        await external.stop();
      }
    },
  );

  test('shows one moment, although writing goes on', async () => {
    const db = await testDatabase();
    targets.push(db);
    let going = true;
    let pairs = 0;
    const writer = (async () => {
      const client = new pg.Client({ connectionString: db.ownerUrl });
      await client.connect();
      for (; going; pairs += 1) {
        await client.query('begin');
        await client.query(addHoliday, [CITY, pairs, 'pasangan']);
        await client.query(addEvent, [CITY, 'pasangan', '{}']);
        await client.query('commit');
      }
      await client.end();
    })();
    while (pairs < 50) await new Promise((resolve) => setTimeout(resolve, 5));
    await exporting({ ownerUrl: db.ownerUrl });
    going = false;
    await writer;
    const target = await emptyTarget();
    await importing(target);
    const counts = await query<{ h: number; e: number }>(
      target,
      `select (select count(*)::int from clock_holiday) as h, (select count(*)::int from event) as e`,
    );
    expect(counts[0]!.h).toBe(counts[0]!.e);
    expect(counts[0]!.h).toBeGreaterThanOrEqual(50);
  });

  test('of an older version is loaded into its tables and then brought up to date', async () => {
    const names = await migrationNames();
    const old = await emptyTarget();
    await migrateAll({ ownerUrl: old, appLogin: null, upTo: names[0]! });
    await fill(old);
    await exporting({ ownerUrl: old });
    const target = await emptyTarget();
    const taken = await importing(target);
    expect(taken.upgraded).toEqual(names.slice(1));
    expect((await fingerprints(target)).event).toBe((await fingerprints(old)).event);
  });

  test('of a newer version is refused, and the sentence says what to do', async () => {
    const ahead = await testDatabase();
    targets.push(ahead);
    await query(
      ahead.ownerUrl,
      `insert into kysely_migration (name, timestamp) values ('99990101T0000-later', '')`,
    );
    await exporting({ ownerUrl: ahead.ownerUrl, program: '9.0.0' });
    const target = await emptyTarget();
    const error = await refusal(importing(target));
    expect(error.fault).toBe('newer');
    expect(error.message).toContain('Perbarui program');
    expect(await tablesIn(target)).toEqual([]);
  });
});

describe('a damaged archive', () => {
  test('is refused whichever byte was flipped, plain or sealed', async () => {
    const publicKey = await makeKey(join(folder, 'kunci'), '2026-11-22T01:00:00Z');
    const key = await readKey(join(folder, 'kunci'));
    await rm(filesDir, { recursive: true });
    for (const recipient of [null, publicKey]) {
      const file = join(folder, `${recipient ? 'tersandi' : 'biasa'}.simpul`);
      await exporting({ file, recipient });
      const whole = await readFile(file);
      await verifyWhole(file, key);
      const step = Math.max(1, Math.floor(whole.length / 150));
      const places = [
        ...Array(30).keys(),
        ...Array.from({ length: 150 }, (_, n) => n * step),
        whole.length - 1,
      ];
      for (const place of places) {
        const bad = Buffer.from(whole);
        bad[place] = bad[place]! ^ (1 << (place % 8));
        await writeFile(file, bad);
        const error = await refusal(verifyWhole(file, key));
        expect(['damaged', 'not-an-archive', 'wrong-key'], `byte ${place}`).toContain(error.fault);
      }
    }
  });

  test('is refused when it was cut, and the target stays as it was', async () => {
    await exporting();
    const file = join(folder, 'arsip.simpul');
    const whole = await readFile(file);
    const target = await emptyTarget();
    for (const length of [0, 5, 40, Math.floor(whole.length / 2), whole.length - 1]) {
      await writeFile(file, whole.subarray(0, length));
      const error = await refusal(importing(target));
      expect(['damaged', 'not-an-archive']).toContain(error.fault);
    }
    expect(await tablesIn(target)).toEqual([]);
  });

  test('a file of another kind is called what it is', async () => {
    const file = join(folder, 'catatan.txt');
    await writeFile(file, 'Ini bukan arsip, hanya catatan rapat yang cukup panjang.');
    expect((await refusal(importing(await emptyTarget(), { file }))).message).toContain('bukan arsip Simpul');
    expect((await refusal(importing(await emptyTarget(), { file: join(folder, 'tiada') }))).fault).toBe(
      'cannot-read',
    );
  });
});

describe('a target', () => {
  test('that holds rows or files is left alone', async () => {
    await exporting();
    const target = await testDatabase();
    targets.push(target);
    await query(target.ownerUrl, addHoliday, [CITY, 1, 'sudah ada']);
    const rows = await refusal(importing(target.ownerUrl));
    expect(rows.message).toContain('Tujuan tidak kosong: tabel clock_holiday');
    const files = await refusal(importing(await emptyTarget(), { filesDir }));
    expect(files.fault).toBe('not-empty');
    expect(await query(target.ownerUrl, 'select name from clock_holiday')).toEqual([{ name: 'sudah ada' }]);
  });

  test('that was migrated to the same version but is empty takes the archive in', async () => {
    await exporting();
    const target = await testDatabase();
    targets.push(target);
    await importing(target.ownerUrl);
    expect(await fingerprints(target.ownerUrl)).toEqual(await fingerprints(source.ownerUrl));
  });

  test('that already has an archive under the name keeps it', async () => {
    await exporting();
    expect((await refusal(exporting())).fault).toBe('exists');
    expect((await refusal(exporting({ file: join(folder, 'tiada', 'x') }))).fault).toBe('cannot-write');
  });
});

describe('a sealed archive', () => {
  test('opens with its secret key only, and carries the secret of the installation', async () => {
    const publicKey = await makeKey(join(folder, 'kunci'), '2026-11-22T01:00:00Z');
    await makeKey(join(folder, 'lain'), '2026-11-22T01:00:00Z');
    await exporting({ recipient: publicKey, secret: 'rahasia-pemasangan' });
    const stored = await readFile(join(folder, 'arsip.simpul'), 'latin1');
    expect(stored).not.toContain('rahasia-pemasangan');
    const target = await emptyTarget();
    expect((await refusal(importing(target))).fault).toBe('key-needed');
    expect((await refusal(importing(target, { key: await readKey(join(folder, 'lain')) }))).fault).toBe(
      'wrong-key',
    );
    const taken = await importing(target, { key: await readKey(join(folder, 'kunci')) });
    expect(taken.secret).toBe('rahasia-pemasangan');
    expect(await fingerprints(target)).toEqual(await fingerprints(source.ownerUrl));
  });

  test('needs a public key that is one', async () => {
    expect((await refusal(exporting({ recipient: 'age1bukan' }))).fault).toBe('bad-recipient');
    expect((await refusal(makeKey(join(folder, 'tiada', 'kunci'), 'x'))).fault).toBe('cannot-write');
  });
});
