import { describe, expect, test } from 'vitest';
import { seasonVerifyCommand } from './cli.server.ts';
import { unitCasesOf } from './facts.ts';
import { canonical } from './file/canonical.ts';
import { writeSeasonFile } from './file/write-season-file.server.ts';
import { COVERAGE, deedsOf, factsOf, rulesOf, SEASON, together } from './testing.ts';

const facts = factsOf(
  together(
    ...['Dinkes', 'DLH', 'Dishub', 'DPUPR', 'Disnaker'].map((id, at) =>
      deedsOf(id, { own: 8 + 4 * at, missing: 9 }),
    ),
  ),
);
const head = {
  format: 'simpul-season',
  version: 2,
  government: { code: '99.71', name: 'Pemerintah Kota Wanasari' },
  season: SEASON,
  rules: { version: 3, name: 'Liputan', body: rulesOf([{ ...COVERAGE, weight: 100 }]) },
} as const;

async function written(options: { standings: boolean; seed: Uint8Array | null }): Promise<string> {
  let text = '';
  for await (const chunk of writeSeasonFile({ head, units: unitCasesOf(facts) }, options))
    text += Buffer.from(chunk).toString();
  return text;
}
const sealed = await written({ standings: true, seed: Buffer.alloc(32, 1) });
const sealOf = (text: string) =>
  JSON.parse(text.trimEnd().split('\n').at(-1)!) as { digest: string; publicKey: string };

async function verify(text: string | null, ...args: string[]) {
  let out = '';
  let err = '';
  const code = await seasonVerifyCommand.run([...(text === null ? [] : ['musim.jsonl']), ...args], {
    stdout: (line) => {
      out += line;
    },
    stderr: (line) => {
      err += line;
    },
    async *readStream() {
      const bytes = Buffer.from(text ?? '');
      for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
    },
  });
  return { code, out, err };
}

/** The file with other lines and a seal that fits them, as a forger without the key would make it. */
async function forged(change: (lines: string[]) => string[]): Promise<string> {
  const { createHash } = await import('node:crypto');
  const { signDigest } = await import('#app/platform/documents/government-key.server.ts');
  const body = `${change(sealed.trimEnd().split('\n').slice(0, -1)).join('\n')}\n`;
  const digest = createHash('sha256').update(body).digest('hex');
  return `${body}${canonical({ part: 'seal', digest, ...signDigest(Buffer.alloc(32, 2), digest) })}\n`;
}

describe('simpul season verify', () => {
  test('says equal, with what was checked', async () => {
    const { code, out } = await verify(sealed);
    expect(code).toBe(0);
    expect(out).toContain('Sama.');
    expect(out).toContain('5 unit, 80 kiriman');
    expect(out).toContain(sealOf(sealed).digest);
    expect(out).toContain('cocok dengan kunci');
  });

  test('holds the file against the announced digest and key', async () => {
    const { digest, publicKey } = sealOf(sealed);
    expect((await verify(sealed, '--digest', digest.toUpperCase(), `--key=${publicKey}`)).code).toBe(0);
    expect(await verify(sealed, '--digest', 'a'.repeat(64))).toMatchObject({
      code: 1,
      err: 'Ini bukan berkas yang diumumkan: sidik jarinya lain dari --digest.\n',
    });
    expect((await verify(sealed, '--key', 'did:key:z6Mkx')).err).toContain(
      'tidak ditandatangani dengan kunci',
    );
  });

  test('a changed byte is found', async () => {
    const { code, err } = await verify(sealed.replace('"gone":false', '"gone":true'));
    expect(code).toBe(1);
    expect(err).toContain('Isi berkas telah diubah');
  });

  test('a points figure that the facts do not make is named with its line, unit and criterion', async () => {
    const lines = sealed.split('\n');
    const line =
      lines.findIndex((one) => one.includes('"part":"standing"') && one.includes('"unitId":"DLH"')) + 1;
    const standing = JSON.parse(lines[line - 1]!) as { scores: { points: number }[] };
    const points = standing.scores[0]!.points;
    const changed = await forged((rows) =>
      rows.map((row, at) => (at === line - 1 ? row.replaceAll(`"points":${points}`, '"points":99.5') : row)),
    );
    const { code, err } = await verify(changed);
    expect(code).toBe(1);
    expect(err).toContain(`Baris ${line}: DLH, kriteria coverage: tertulis 99,5, dihitung`);
    expect((await verify(changed, '--key', sealOf(sealed).publicKey)).err).toContain('tidak ditandatangani');
  });

  test('a fact that was changed with its digest gives another table', async () => {
    const changed = await forged((rows) => rows.filter((row) => !row.includes('Dishub-p00003"')));
    const { code, err } = await verify(changed);
    expect(code).toBe(1);
    expect(err).toContain('Dishub, kriteria coverage');
  });

  test('a unit that was moved up is found', async () => {
    const changed = await forged((rows) => {
      const at = rows.findIndex((row) => row.includes('"part":"standing"'));
      return rows.with(at, rows[at + 1]!).with(at + 1, rows[at]!);
    });
    expect((await verify(changed)).err).toMatch(/tertulis .*, menurut hitungan di tempat ini/);
  });

  test('a table without a row, and a file of facts alone', async () => {
    const short = await forged((rows) => rows.slice(0, -1));
    expect((await verify(short)).err).toContain('Banyaknya unit dalam tabel: tertulis 4, dihitung 5.');
    const { code, err } = await verify(await written({ standings: false, seed: null }));
    expect([code, err]).toEqual([1, expect.stringContaining('hanya berisi data')]);
  });

  test('a key twice, a number otherwise written and spaces are no file: others could read them otherwise', async () => {
    const ways: [string, string][] = [
      ['"network":"website"', '"network":"x","network":"website"'],
      ['"version":3', '"version":3.0'],
      ['"version":3', '"version": 3'],
      ['"gone":false', '"__proto__":{"gone":true},"gone":false'],
      ['Pemerintah', '\\u0050emerintah'],
    ];
    for (const [from, to] of ways) {
      const { code, err } = await verify(await forged((rows) => rows.map((row) => row.replace(from, to))));
      expect([code, err]).toEqual([1, expect.stringContaining('bukan bagian dari berkas musim')]);
    }
  });

  test('deep nesting is refused, not a crash', async () => {
    const deep = `{"part":"head","x":${'['.repeat(400_000)}${']'.repeat(400_000)}}\n`;
    expect((await verify(deep)).code).toBe(1);
  });

  test('who was compared with nothing announced is told so', async () => {
    const { digest } = sealOf(sealed);
    expect((await verify(sealed)).out).toContain('dengan kuncinya sendiri');
    expect((await verify(sealed, '--digest', digest)).out).not.toContain('dengan kuncinya sendiri');
  });

  test('cut off, nothing and something else are said with their line', async () => {
    expect(await verify(sealed.slice(0, -40))).toMatchObject({
      code: 1,
      err: expect.stringContaining('terpotong'),
    });
    expect((await verify('')).err).toBe('Bukan berkas musim yang utuh. Baris 1: berkas kosong.\n');
    expect((await verify('a,b\n1,2\n')).err).toContain('Baris 1: bukan JSON');
  });

  test('wrong use is told apart', async () => {
    expect((await verify(null)).code).toBe(2);
    expect((await verify(sealed, '--digest')).code).toBe(2);
    expect((await verify(sealed, '--digest', 'xyz')).err).toContain('64 angka');
    expect((await verify(sealed, '--apa')).err).toContain('tidak dikenal');
    expect((await verify(null, '--help')).code).toBe(0);
  });

  test('for programs: one line of JSON', async () => {
    expect(JSON.parse((await verify(sealed, '--json')).out)).toMatchObject({
      verified: true,
      signature: 'good',
      differences: [],
    });
    expect(JSON.parse((await verify('x', '--json')).out)).toEqual({
      verified: false,
      fault: 'cut-off',
      line: 1,
    });
  });
});
