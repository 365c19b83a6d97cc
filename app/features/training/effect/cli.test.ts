import { describe, expect, test } from 'vitest';
import { effectCommand } from './cli.server.ts';
import { readNumber } from './rules/read-outcomes.ts';

const TABLE = `unit,group,before,after
Kel. Tirta,first,4,7
Kel. Muara,first,5,10
Kel. Randu,first,3,11
Kel. Sawah,first,6,15
Kel. Batu,second,4,5
Kel. Lereng,second,2,4
Kel. Kali,second,5,9
Kel. Pantai,second,3,6.5
`;

async function simpul(args: readonly string[], table = TABLE) {
  let out = '';
  let err = '';
  const code = await effectCommand.run(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    readFile: async (path) => {
      if (path !== 'tabel.csv' && path !== '-') throw new Error('ENOENT');
      return table;
    },
  });
  return { code, out, err };
}

describe('simpul training effect', () => {
  test('prints estimate, p, interval and arrangements for another program', async () => {
    const { code, out } = await simpul(['tabel.csv', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      estimate: 3.625,
      p: expect.closeTo(0.08571428571428572, 12),
      interval: [expect.any(Number), expect.any(Number)],
      arrangements: 70,
      exact: true,
      verdict: 'no-difference',
    });
  });

  // scipy 1.10.1: p by permutation_test((first, second), difference of means, permutation_type='independent', n_resamples=inf);
  // the ends by halving the shift of the first group until that p crosses 0.05.
  test('agrees with scipy on p and on the ends of the interval, 8 against 8', async () => {
    const changes = {
      first: ['4,7', '5,10', '3,11', '6,15', '2,5.5', '7,9', '5,9.5', '4,10'],
      second: ['4,5', '2,4', '5,9', '3,6.5', '6,7', '1,4.5', '8,8', '3,3'],
    };
    const lines = Object.entries(changes).flatMap(([group, units]) =>
      units.map((values, at) => `${group} ${at},${group},${values}`),
    );
    const { out } = await simpul(['tabel.csv', '--json'], `unit,group,before,after\n${lines.join('\n')}\n`);
    expect(JSON.parse(out)).toMatchObject({
      estimate: 3.25,
      p: expect.closeTo(0.008236208236208237, 12),
      interval: [expect.closeTo(1, 9), expect.closeTo(5.5, 9)],
      arrangements: 12_870,
      exact: true,
      verdict: 'difference',
    });
  });

  test('says in words what the figures bear, and no more', async () => {
    const { out } = await simpul(['tabel.csv']);
    expect(out).toContain('Kami belum dapat mengatakan pelatihan ini berpengaruh');
    expect(out).toContain('dari semua 70 susunan');
    const few = await simpul(
      ['tabel.csv'],
      TABLE.split('\n')
        .filter((line) => !/Sawah|Pantai/.test(line))
        .join('\n'),
    );
    expect(few.out).toMatch(
      /^Tidak dapat disimpulkan: perlu paling sedikit 4 unit di tiap kelompok, yang ada 3 dan 3/,
    );
  });

  test('reads semicolons, decimal commas, Indonesian heads and labels of one’s own', async () => {
    const table = 'Sesudah;Sebelum;Kelompok;Unit\n7,5;4;A1;Satu\n8;3;A1;Dua\n1.250,25;1;A2;Tiga\n';
    const { code, out } = await simpul(['tabel.csv', '--json', '--first', 'a1'], table);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      first: { units: 2, before: 3.5, after: 7.75 },
      second: { after: 1250.25 },
    });
  });

  test.each([
    ['3.5', 3.5],
    ['0.125', 0.125],
    ['-1.250', -1.25],
    ['3,5', 3.5],
    ['1.250,75', 1250.75],
    ['1.250.000', 1_250_000],
    ['1e3', 1000],
    ['1,250.75', null],
    ['12 posts', null],
    ['Infinity', null],
    ['0x10', null],
  ])('reads %s as %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each([
    ['no such file', ['lain.csv'], TABLE, 'Berkas lain.csv tidak dapat dibaca.'],
    ['a word it does not know', ['tabel.csv', '--cepat'], TABLE, '"--cepat" tidak dikenal.'],
    ['a missing column', ['tabel.csv'], 'unit,group,before\na,first,1\n', 'Kolom after (sesudah) tidak ada.'],
    [
      'an empty cell',
      ['tabel.csv'],
      'unit,group,before,after\na,first,,2\n',
      'Baris 2: kolom before (sebelum) kosong.',
    ],
    [
      'a word for a number',
      ['tabel.csv'],
      'unit,group,before,after\na,first,1,dua\n',
      '"dua" di kolom after (sesudah) bukan angka',
    ],
    [
      'a unit twice',
      ['tabel.csv'],
      'unit,group,before,after\na,first,1,2\nA,second,1,2\n',
      'tertulis dua kali',
    ],
    [
      'groups that say nothing',
      ['tabel.csv'],
      'unit,group,before,after\na,x,1,2\nb,y,1,2\n',
      'Sebutkan dengan --first LABEL',
    ],
    [
      'a group that is not there',
      ['tabel.csv', '--first', 'z'],
      'unit,group,before,after\na,x,1,2\n',
      'Kelompok "z" tidak ada',
    ],
    ['one group only', ['tabel.csv'], 'unit,group,before,after\na,first,1,2\n', 'Tidak ada unit pembanding.'],
    ['nothing at all', ['tabel.csv'], '', 'kosong'],
  ])('refuses %s in one sentence', async (_name, args, table, sentence) => {
    const { code, out, err } = await simpul(args, table);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });
});
