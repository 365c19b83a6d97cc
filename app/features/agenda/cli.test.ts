import { describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { agendaParseCommand } from './cli.server.ts';

const AGENDA =
  'Agenda Wali Kota besok\n1. Jam 9 rakor inflasi via zoom\n2. 10.00-11.00 Apel, Aula (Wawali)\n';

async function simpul(...args: string[]) {
  let out = '';
  let err = '';
  const code = await agendaParseCommand.run(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    readFile: (path) =>
      path === 'hilang.txt'
        ? Promise.reject(new Error('ENOENT'))
        : Promise.resolve(path === 'kosong.txt' ? '' : AGENDA),
    now: Temporal.Instant.from('2026-11-22T18:00:00Z'),
  });
  return { code, out, err };
}

describe('simpul agenda parse', () => {
  test('prints the rows as JSON, counted from the day of sending', async () => {
    const { code, out } = await simpul(
      'agenda.txt',
      '--sent',
      '2026-11-23',
      '--zone',
      'Asia/Jakarta',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        title: 'rakor inflasi',
        date: '2026-11-24',
        start: '09:00',
        place: 'zoom',
        leader: 'Wali Kota',
        unsure: [{ field: 'start' }],
      },
      {
        title: 'Apel',
        date: '2026-11-24',
        start: '10:00',
        end: '11:00',
        place: 'Aula',
        leader: 'Wakil Wali Kota',
      },
    ]);
  });

  test('without --sent the message was sent on the local day of the call', async () => {
    expect(JSON.parse((await simpul('-', '--json')).out)[0].date).toBe('2026-11-24');
    expect(JSON.parse((await simpul('-', '--json', '--zone=Asia/Jayapura')).out)[0].date).toBe('2026-11-24');
  });

  test('prints a table and the questions for people', async () => {
    const { out } = await simpul('agenda.txt', '--sent=2026-11-23');
    expect(out).toMatch(/^Tanggal +Pukul +Kegiatan/);
    expect(out).toContain('Baris 1: “Jam 9” kami baca 09.00. Benar? 09:00 / 21:00');
  });

  test('an empty text gives an empty list and says why', async () => {
    const { code, out, err } = await simpul('kosong.txt', '--json');
    expect([code, out.trim()]).toEqual([0, '[]']);
    expect(err).toContain('kosong');
  });

  test.each([
    [[], 'berkas agenda belum disebut'],
    [['a', 'b'], 'Hanya satu berkas'],
    [['a', '--sent'], '--sent belum disebut'],
    [['a', '--sent', '2026-02-30'], 'harus ditulis seperti'],
    [['a', '--zone', 'Mars/Kota'], 'tidak dikenal'],
    [['a', '--cepat'], 'tidak dikenal'],
    [['hilang.txt'], 'tidak dapat dibaca'],
  ])('refuses %j with a clear sentence', async (args, sentence) => {
    const { code, err } = await simpul(...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
