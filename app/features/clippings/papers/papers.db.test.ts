import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Office } from '#app/testing/office.server.ts';
import { faultsOfPdf, wordsOfPdf } from '#app/testing/paper-tools.server.ts';
import { askPaper } from '../actions/ask-paper.server.ts';
import { saveIssue } from '../actions/issues.server.ts';
import { setTone } from '../actions/set-tone.server.ts';
import { saveSource } from '../actions/sources.server.ts';
import { paperOf, papersView } from '../queries/papers.server.ts';
import { article, openClippings, readOf, take } from '../testing.server.ts';
import { morningPapers } from './jobs.server.ts';

let office: Office;
let read: ReturnType<typeof readOf>;
beforeAll(async () => {
  office = await openClippings();
  read = readOf(office);
});
afterAll(() => office.close());

const by = (role: 'coordinator' | 'leader' = 'coordinator') => ({
  platform: office.platform,
  actor: office.actors[role],
});

async function made(date: string): Promise<{ text: string; words: string; bytes: Uint8Array }> {
  await office.jobs.runAll();
  const paper = await read((db) => paperOf(db, date));
  if (!paper?.fileId) throw new Error('not made');
  const bytes = (await office.platform.files.read(office.tenantId, paper.fileId))!;
  return { text: paper.text ?? '', words: wordsOfPdf(bytes).replace(/\s+/g, ' '), bytes };
}

describe('the daily clipping', () => {
  test('of a day without news says so', async () => {
    await askPaper(by(), { date: '2026-11-10' });
    const { text, words, bytes } = await made('2026-11-10');
    expect(faultsOfPdf(bytes)).toBe('');
    expect(words).toContain('Tidak ada berita tentang pemerintah daerah ini dalam waktu tersebut.');
    expect(words).toContain('Selasa, 10 November 2026');
    expect(text).toContain('Tidak ada berita tentang pemerintah daerah ini.');
  });

  test('groups by issue, prints outlet, time, unit, the tone a person set, two sentences and a short link', async () => {
    await saveIssue(by(), { name: 'Banjir', words: 'banjir', wordsNot: '' });
    await office.jobs.runAll();
    const { added } = await take(office, [
      article({
        outlet: 'Pos Muara',
        address: 'https://www.posmuara.example/kota/banjir-surut?utm_source=x',
        title: 'Banjir di Kota Wanasari surut',
        text: 'Banjir surut pada Rabu malam. Dinas Kesehatan membuka posko. Kalimat ketiga ini tidak boleh dicetak.',
        publishedAt: '2026-11-18T02:00:00Z',
      }),
      article({ title: 'Taman Kota Wanasari dibuka', publishedAt: '2026-11-18T03:00:00Z', text: '' }),
      article({ title: 'Wanasari sebelum jamnya', publishedAt: '2026-11-16T23:59:59Z', text: '' }),
      article({ title: 'Banjir di Kabupaten Seberang', publishedAt: '2026-11-18T03:00:00Z', text: '' }),
    ]);
    await setTone(by(), { itemIds: [added[0]], tone: 'neutral' });
    await askPaper(by(), { date: '2026-11-18' });
    const early = await made('2026-11-18');
    expect(early.words).not.toContain('Banjir di Kota Wanasari surut');
    await askPaper(by(), { date: '2026-11-19' });
    const { text, words, bytes } = await made('2026-11-19');
    expect(faultsOfPdf(bytes)).toBe('');
    for (const part of [
      'KLIPING MEDIA HARIAN',
      'Banjir (1)',
      'Tanpa isu (1)',
      'Pos Muara',
      'Dinkes',
      'Netral',
      'Belum',
      '1 netral (ditetapkan petugas); 1 belum ditetapkan',
      'halaman 1 / 1',
    ])
      expect(words).toContain(part);
    expect(words.replace(/\s/g, '')).toContain('posmuara.example/kota/banjir-surut');
    expect(words).not.toContain('ketiga');
    expect(words).not.toContain('Seberang');
    expect(words).not.toContain('sebelum jamnya');
    expect(text).toBe(
      [
        '*Kliping Kota Wanasari*',
        'Kamis, 19 November 2026',
        '2 cerita dari 2 berita di 2 media',
        '1 netral (ditetapkan petugas); 1 belum ditetapkan',
        '',
        '*Banjir*',
        '1. Banjir di Kota Wanasari surut (Pos Muara; nada: netral)',
        'https://www.posmuara.example/kota/banjir-surut?utm_source=x',
        '',
        '*Tanpa isu*',
        '2. Taman Kota Wanasari dibuka (Pos Wanasari)',
        text.split('\n').at(-1),
      ].join('\n'),
    );
  });

  test('is made by the schedule once a day from its hour on, where media are read; who only looks makes none', async () => {
    const made = () => read((db) => papersView(db, office.clock.now().toString()));
    const before = (await made()).papers.length;
    office.clock.set('2026-11-20T01:00:00Z');
    await morningPapers.run(office.platform, {});
    expect((await made()).papers).toHaveLength(before);
    await saveSource(by(), { name: 'Pos Muara', address: 'posmuara.example', local: 'on' });
    office.clock.set('2026-11-19T23:50:00Z');
    await morningPapers.run(office.platform, {});
    expect((await made()).papers).toHaveLength(before);
    office.clock.set('2026-11-20T00:10:00Z');
    await morningPapers.run(office.platform, {});
    await morningPapers.run(office.platform, {});
    await office.jobs.runAll();
    await morningPapers.run(office.platform, {});
    expect(office.jobs.sent).toEqual([]);
    const { papers } = await made();
    expect(papers).toHaveLength(before + 1);
    expect(papers[0]).toMatchObject({ date: '2026-11-20', state: 'done', by: null });
    expect(await askPaper(by('leader'), { date: '2026-11-20' })).toMatchObject({
      error: { type: 'forbidden' },
    });
    expect(await askPaper(by(), { date: '2026-11-21' })).toMatchObject({ error: { type: 'day-ahead' } });
    await askPaper(by(), { date: '2026-11-20' });
    expect(await askPaper(by(), { date: '2026-11-20' })).toMatchObject({ error: { type: 'paper-running' } });
  });
});
