import { describe, expect, it } from 'vitest';
import { type ActivityFacts, changesCopy, changeWords, movedWords } from './changes-copy.id.ts';

const activity: ActivityFacts = {
  title: 'Peresmian puskesmas',
  date: '2026-12-01',
  start: '09:00',
  end: '11:00',
  zone: 'Asia/Jakarta',
  place: 'Aula',
  leader: 'Wali Kota',
  standIn: null,
  host: 'Dinkes',
  narrative: null,
  visibility: 'public',
  state: 'planned',
  hashtags: ['WanasariSehat'],
  description: 'Dua belas tempat tidur.',
  dressCode: null,
};

describe('what changed of an activity', () => {
  it.each<[Partial<ActivityFacts>, string[]]>([
    [{}, []],
    [{ title: 'Peresmian RSUD' }, ['Nama menjadi “Peresmian RSUD”.']],
    [{ place: 'Halaman' }, ['Tempat menjadi Halaman.']],
    [{ place: null }, ['Tempat dikosongkan.']],
    [{ standIn: 'Asisten II' }, ['Diwakili Asisten II.']],
    [{ host: null, narrative: 'Sehat' }, ['Penyelenggara dikosongkan.', 'Narasi menjadi “Sehat”.']],
    [{ visibility: 'internal' }, ['Sifatnya menjadi internal, tidak untuk umum.']],
    [{ state: 'tentative' }, ['Kini masih tentatif.']],
    [{ hashtags: ['WanasariSehat', 'Baru'] }, ['Tagar menjadi #WanasariSehat #Baru.']],
    [{ hashtags: [] }, ['Tagar dikosongkan.']],
    [{ description: 'Lain.' }, ['Keterangan untuk unit diperbarui.']],
    [{ dressCode: 'Batik' }, ['Pakaian menjadi Batik.']],
    [
      { date: '2026-12-02', start: '13:30', end: null },
      ['Jadwal menjadi Rabu 2 Desember 2026, 13.30 WIB, semula Selasa 1 Desember 2026, 09.00 – 11.00 WIB.'],
    ],
    // Postponed or done is told by its own act.
    [{ state: 'postponed' }, []],
  ])('%j', (change, sentences) => {
    expect(changeWords(activity, { ...activity, ...change })).toEqual(sentences);
  });

  it('takes place again on the very day it was postponed from', () => {
    expect(changeWords({ ...activity, state: 'postponed' }, activity)).toEqual([
      'Jadi diadakan Selasa 1 Desember 2026, 09.00 – 11.00 WIB.',
    ]);
  });

  it('moves only with its day or hour', () => {
    expect(movedWords(activity, { ...activity, place: 'Halaman' })).toBeNull();
    expect(movedWords(activity, { ...activity, start: '10:00' })).toContain('10.00 – 11.00 WIB');
  });

  it('is one sentence after the other, the name first', () => {
    expect(changesCopy.body('Apel', ['Tempat menjadi Aula.'])).toBe('“Apel”. Tempat menjadi Aula.');
  });
});
