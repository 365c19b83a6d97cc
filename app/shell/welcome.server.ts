import { sql } from 'kysely';
import type { Platform } from '#app/platform/platform.server.ts';
import { SAMPLE_PASSWORD, type SampleSignIn } from '#app/sample/load/org.server.ts';
import { loadSample } from '#app/sample/load-sample.server.ts';
import { shellCopy } from './copy.id.ts';

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

/** Prepares a first start (sample government unless `--empty`) and returns what to print once the address is known. */
export async function welcome(
  platform: Platform,
  options: { empty: boolean },
): Promise<(address: string) => string> {
  const first = await isEmpty(platform);
  if (first && !options.empty) {
    const { signIns } = await loadSample(platform);
    return (address) =>
      `\nSimpul berjalan di ${address}\nData contoh: Kota Wanasari (rekaan). Masuk di ${address}/masuk sebagai:\n\n${signInTable(signIns)}\n`;
  }
  if (first) return (address) => `\nSimpul berjalan di ${address}\nMulai di ${address}/pasang\n\n`;
  return (address) => `\nSimpul berjalan di ${address}\n\n`;
}
