import { describe, expect, it } from 'vitest';
import { matchCommand } from './cli.server.ts';

const agenda =
  '{"id":"k","date":"2026-11-03","start":"13:30","title":"Gerakan Pangan Murah","place":"Lapangan Sukamulya"}\n';
const posts =
  '{"id":"p","published":"2026-11-03T15:30","text":"Pangan murah di Lapangan Sukamulya ramai"}\n\n';

async function simpul(
  args: readonly string[],
  files: Readonly<Record<string, string>> = { a: agenda, p: posts },
) {
  let out = '';
  let err = '';
  const code = await matchCommand.run(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    },
  });
  return { code, out, err };
}

describe('simpul match', () => {
  it('mencetak satu baris JSON per pasangan', async () => {
    const { code, out } = await simpul(['--agenda', 'a', '--posts=p', '--json']);
    expect(code).toBe(0);
    const row = JSON.parse(out);
    expect(Object.keys(row)).toEqual(['post', 'activity', 'score', 'band', 'kind', 'reasons']);
    expect(row).toMatchObject({ post: 'p', activity: 'k', band: 'sure', kind: 'original' });
    expect(row.reasons[0]).toEqual({ kind: 'time', for: true, text: 'Tayang 2 jam setelah acara' });
  });

  it('--ignore-published tidak memakai tanggal tayang', async () => {
    const { out } = await simpul(['--agenda', 'a', '--posts', 'p', '--ignore-published']);
    expect(out).not.toContain('Tayang');
    expect(out).toContain('"post":"p"');
  });

  it.each([
    ['tanpa berkas', [], /--agenda belum disebut/],
    ['tanpa kiriman', ['--agenda', 'a'], /--posts belum disebut/],
    ['tanpa nilai', ['--agenda', '--posts', 'p'], /--agenda memerlukan nama berkas/],
    ['pilihan asing', ['--agend', 'a'], /“--agend” tidak dikenal/],
    ['berkas tidak ada', ['--agenda', 'x', '--posts', 'p'], /Berkas x tidak dapat dibaca/],
  ])('%s: kalimat yang jelas dan kode 2', async (_name, args, sentence) => {
    const { code, err, out } = await simpul(args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(out).toBe('');
  });

  it.each([
    ['{"id":"k"', /a baris 2: bukan JSON yang utuh/],
    ['[1,2]', /a baris 2: harus berupa satu objek JSON/],
    ['{"id":"k2","title":"x"}', /a baris 2: “date” harus berupa tanggal/],
    ['{"id":"k2","title":"x","date":"2026-02-30"}', /a baris 2: “date” bukan tanggal yang benar/],
    ['{"id":"k2","title":"","date":"2026-02-20"}', /a baris 2: “title” tidak boleh kosong/],
    ['{"id":"k","title":"x","date":"2026-02-20"}', /a baris 2: id “k” sudah dipakai/],
  ])('baris rusak %s disebut nomornya', async (line, sentence) => {
    const { code, err } = await simpul(['--agenda', 'a', '--posts', 'p'], { a: agenda + line, p: posts });
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it('--help menjelaskan bentuk berkas', async () => {
    expect((await simpul(['--help'])).out).toContain('--ignore-published');
  });
});
