import { describe, expect, it } from 'vitest';
import { workdayCommand } from './cli.server.ts';

async function simpul(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = {
    stdout: (text: string) => {
      out += text;
    },
    stderr: (text: string) => {
      err += text;
    },
  };
  const code = await workdayCommand.run(args, io as Parameters<typeof workdayCommand.run>[1]);
  return { code, out, err };
}

describe('simpul workday', () => {
  it('prints the date first, then how it was counted', async () => {
    const { code, out } = await simpul('add', '2026-12-18', '10');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('2027-01-07');
    expect(out).toContain('2027-01-05  Isra Mikraj 1448 (libur nasional)');
    expect(out).toContain('10  2027-01-07  Kamis, 7 Januari 2027');
  });

  it('prints JSON with the days skipped and why', async () => {
    const { out } = await simpul('add', '2026-12-18', '10', '--json');
    const parsed: unknown = JSON.parse(out);
    expect(parsed).toMatchObject({ date: '2027-01-07' });
    expect(parsed).toHaveProperty('skipped.2', { date: '2026-12-24', reason: 'Natal (cuti bersama)' });
  });

  it('counts the working days between two dates', async () => {
    expect((await simpul('between', '2026-12-18', '2027-01-07')).out.split('\n')[0]).toBe('10');
  });

  it('refuses a year without list with a plain sentence', async () => {
    const { code, err } = await simpul('add', '2027-12-20', '10');
    expect([code, err]).toEqual([
      1,
      'Daftar hari libur tahun 2028 belum ada, jadi hari kerjanya tidak dapat dihitung.\n',
    ]);
  });

  it.each([
    [[]],
    [['add']],
    [['add', '2026-02-30', '1']],
    [['add', '2026-01-02', 'x']],
    [['add', '2026-01-02', '-1']],
    [['add', '2026-01-02', '1', '2']],
    [['between', '2026-01-02', '5']],
  ])('shows its use when called wrongly: %j', async (args) => {
    const { code, err } = await simpul(...args);
    expect(code).toBe(2);
    expect(err).toContain('Pemakaian');
  });
});
