import { access, constants, mkdir } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { freeBytes, LEAST_FREE_BYTES } from '../files/disk-room.server.ts';
import { APP_ROLE } from './tenant-table.ts';

/** One thing that was looked at. `advice` says what to do when it is not well. */
export type Finding = { what: string; well: boolean; detail: string; advice?: string };

const LEAST_MAJOR = 15;

/** Node, data folder and disk. */
export async function examineMachine(dataDir: string): Promise<Finding[]> {
  const major = Number(process.versions.node.split('.')[0]);
  const findings: Finding[] = [
    {
      what: 'Node.js',
      well: major >= 22,
      detail: process.versions.node,
      advice: 'Jalankan lewat "npm start" atau "npx simpul", yang membawa Node 24 sendiri.',
    },
  ];
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
    findings.push({ what: 'Folder data', well: true, detail: dataDir });
    const free = await freeBytes(dataDir);
    findings.push({
      what: 'Ruang disk',
      well: free >= LEAST_FREE_BYTES,
      detail: `${(free / 1024 ** 3).toFixed(1)} GiB kosong`,
      advice: 'Kosongkan disk; di bawah 2 GiB PostgreSQL dapat berhenti menulis.',
    });
  } catch {
    findings.push({
      what: 'Folder data',
      well: false,
      detail: dataDir,
      advice: 'Folder ini tidak dapat ditulis. Ubah pemiliknya, atau atur SIMPUL_DATA_DIR ke folder lain.',
    });
  }
  return findings;
}

type TableRow = { name: string; guarded: boolean; owned: boolean };

async function examineGuards(db: Kysely<unknown>): Promise<Finding[]> {
  const { rows } = await sql<TableRow>`
    select c.relname as name, c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid) as guarded,
      pg_get_userbyid(c.relowner) = ${APP_ROLE} as owned
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and (c.relname = 'org_government'
        or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))`.execute(
    db,
  );
  const open = rows.filter((row) => !row.guarded).map((row) => row.name);
  const owned = rows.filter((row) => row.owned).map((row) => row.name);
  return [
    {
      what: 'Pagar antarpemerintah (RLS)',
      well: open.length === 0 && owned.length === 0,
      detail:
        open.length + owned.length === 0 ? `${rows.length} tabel terjaga` : [...open, ...owned].join(', '),
      advice: 'Jalankan "npx simpul migrate". Bila tetap begini, jangan dipakai dahulu dan laporkan.',
    },
  ];
}

/** Version, migrations, guards, queue. */
export async function examineDatabase(db: Kysely<unknown>, pending: readonly string[]): Promise<Finding[]> {
  const version = await sql<{ number: string; text: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as text`.execute(
    db,
  );
  const { number = '0', text = '' } = version.rows[0] ?? {};
  const findings: Finding[] = [
    {
      what: 'PostgreSQL',
      well: Number(number) >= LEAST_MAJOR * 10_000,
      detail: text,
      advice: `Pakai PostgreSQL ${LEAST_MAJOR} atau lebih baru.`,
    },
    {
      what: 'Migrasi',
      well: pending.length === 0,
      detail: pending.length === 0 ? 'lengkap' : `${pending.length} belum dijalankan`,
      advice: 'Jalankan "npx simpul migrate".',
    },
  ];
  if (pending.length > 0) return findings;
  findings.push(...(await examineGuards(db)));
  const queue = await sql<{ late: number; failed: number }>`
    select count(*) filter (where state = 'created' and start_after < now() - interval '10 minutes')::int as late,
           count(*) filter (where state = 'failed' and completed_on > now() - interval '1 day')::int as failed
    from pgboss.job`.execute(db);
  const { late = 0, failed = 0 } = queue.rows[0] ?? {};
  findings.push({
    what: 'Antrean pekerjaan',
    well: late === 0,
    detail: `${late} terlambat, ${failed} gagal dalam sehari`,
    advice: 'Pastikan proses worker berjalan; lihat catatannya (log).',
  });
  const year = await sql<{ year: number; missing: boolean }>`
    select y.year, not exists (select 1 from clock_holiday h where h.tenant_id = g.id and h.type = 'libur'
      and extract(year from h.date) = y.year) as missing
    from org_government g, lateral (values (extract(year from now())::int), (extract(year from now())::int + 1)) as y (year)`.execute(
    db,
  );
  const missing = [...new Set(year.rows.filter((row) => row.missing).map((row) => row.year))];
  findings.push({
    what: 'Tabel hari libur',
    well: missing.length === 0,
    detail: missing.length === 0 ? 'tahun ini dan tahun depan ada' : `belum ada: ${missing.join(', ')}`,
    advice: 'Isi di menu Hari libur sesuai SKB, agar tenggat dapat dihitung.',
  });
  return findings;
}
