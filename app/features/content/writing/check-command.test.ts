import { expect, test } from 'vitest';
import { LONGEST_TEXT } from './check.ts';
import { checkCommand } from './cli.server.ts';

async function run(args: string[], input: string | Uint8Array | null = null) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await checkCommand.run(args, {
    stdout: (text: string) => out.push(text),
    stderr: (text: string) => err.push(text),
    readStream: async function* () {
      if (input === null) throw new Error('ENOENT');
      yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
    },
  } as never);
  return { code, out: out.join(''), err: err.join('\n') };
}

const bad = 'Baris pertama.\r\nKorban Sumiati, NIK 3672015208850003, selamat.\r\n';

test('a table names line, column, severity, rule, sentence and fix; errors end with 1', async () => {
  const { code, out } = await run(['a.txt'], bad);
  expect(code).toBe(1);
  expect(out.split('\n')[0]).toBe(
    '2:21  kesalahan  P01-nik  NIK seseorang tidak boleh tayang. Samarkan atau hapus. perbaikan: 3672********0003',
  );
  expect(out).toContain('1 kesalahan, 0 peringatan.');
});

test('JSON has exactly the named fields, offsets are those of the text after a byte order mark', async () => {
  const { code, out } = await run(['--json', '-'], `\uFEFF${bad}`);
  expect(code).toBe(1);
  const findings = JSON.parse(out);
  expect(Object.keys(findings[0])).toEqual(['rule', 'start', 'end', 'message', 'fix', 'severity']);
  expect(bad.slice(findings[0].start, findings[0].end)).toBe('3672015208850003');
});

test('a clean text and an empty one end with 0', async () => {
  expect(await run(['a.txt'], 'Warga bergotong royong.')).toMatchObject({
    code: 0,
    out: 'Tidak ada temuan.\n',
  });
  const empty = await run(['a.txt', '--json'], ' \n');
  expect(empty).toMatchObject({ code: 0, out: '[]\n' });
  expect(empty.err).toContain('kosong');
});

test.each([
  ['no file', [], null, 'Sebutkan satu berkas'],
  ['two files', ['a', 'b'], 'x', 'Sebutkan satu berkas'],
  ['a file that is not there', ['hilang.txt'], null, '"hilang.txt" tidak ada'],
  ['an unknown option', ['a', '--jason'], 'x', '"--jason" tidak dikenal'],
  ['a wrong kind', ['a', '--kind', 'puisi'], 'x', '--kind harus'],
  ['a wrong zone', ['a', '--zone=Asia/Wanasari'], 'x', 'Asia/Wanasari'],
  ['a picture', ['a.jpg'], Uint8Array.of(255, 216, 0, 16), 'bukan teks'],
  ['another encoding', ['a'], Uint8Array.of(65, 233, 66), 'UTF-8'],
  ['a text that is too long', ['a'], 'a'.repeat(LONGEST_TEXT + 1), 'terlalu panjang: paling banyak 200.000'],
  ['a file of many megabytes', ['a'], new Uint8Array(LONGEST_TEXT * 5).fill(65), 'terlalu panjang'],
])('%s ends with 2 and a sentence', async (_name, args, input, sentence) => {
  const { code, out, err } = await run(args, input);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
});

test('every rule is listed with its source', async () => {
  const { code, out } = await run(['--rules']);
  expect(code).toBe(0);
  expect(out).toMatch(/P01-nik .*\(UU 27\/2022 pasal 4/);
});
