import { sql } from 'kysely';
import { setupPath } from '#app/features/org/index.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { SAMPLE_PASSWORD, type SampleSignIn } from '#app/sample/load/org.server.ts';
import { shellCopy } from './copy.id.ts';

/** Whoever erased the sample starts for real: it does not come back at the next start. */
async function sampleWasErased(platform: Platform): Promise<boolean> {
  const { rows } = await sql`select 1 from org_installation where sample_erased_at is not null`.execute(
    platform.db,
  );
  return rows.length > 0;
}

async function isEmpty(platform: Platform): Promise<boolean> {
  const { rows } = await sql`select 1 from org_tenant_ids() limit 1`.execute(platform.db);
  return rows.length === 0;
}

function signInTable(signIns: readonly SampleSignIn[]): string {
  const width = Math.max(...signIns.map((signIn) => shellCopy.roles[signIn.role].length));
  const lines = signIns.map(
    (signIn) => `  ${shellCopy.roles[signIn.role].padEnd(width)}  ${signIn.email}  (${signIn.unit})`,
  );
  return `${lines.join('\n')}\n\n  Kata sandi semuanya: ${SAMPLE_PASSWORD}\n`;
}

const FIRST_START_LOCK = 5_247_812_602;

/** Of several web processes that start at once on an empty database, one loads the sample and the others wait. */
async function firstStart(
  platform: Platform,
  options: { empty: boolean; loadSample: () => Promise<readonly SampleSignIn[]> },
): Promise<{ first: boolean; signIns: readonly SampleSignIn[] | null }> {
  return platform.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${FIRST_START_LOCK})`.execute(connection);
    try {
      const first = await isEmpty(platform);
      const wanted = first && !options.empty && !(await sampleWasErased(platform));
      return { first, signIns: wanted ? await options.loadSample() : null };
    } finally {
      await sql`select pg_advisory_unlock(${FIRST_START_LOCK})`.execute(connection);
    }
  });
}

/** Prepares a first start (sample government unless `--empty`) and returns what to print once the address is known. */
export async function welcome(
  platform: Platform,
  options: { empty: boolean; loadSample: () => Promise<readonly SampleSignIn[]> },
): Promise<(address: string) => string> {
  const { first, signIns } = await firstStart(platform, options);
  if (signIns) {
    return (address) =>
      `\nSimpul berjalan di ${address}\nData contoh: Kota Wanasari (rekaan). Masuk di ${address}/masuk sebagai:\n\n${signInTable(signIns)}\n`;
  }
  if (first)
    return (address) => `\nSimpul berjalan di ${address}\nMulai di ${address}${setupPath(platform)}\n\n`;
  return (address) => `\nSimpul berjalan di ${address}\n\n`;
}
