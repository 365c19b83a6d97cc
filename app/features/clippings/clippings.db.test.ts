import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Office } from '#app/testing/office.server.ts';
import { correctTag } from './actions/correct-tag.server.ts';
import { saveIssue } from './actions/issues.server.ts';
import { setRelevance } from './actions/set-relevance.server.ts';
import { setTone } from './actions/set-tone.server.ts';
import { saveSettings } from './actions/settings.server.ts';
import { saveSource } from './actions/sources.server.ts';
import { mergeStories, splitStory } from './actions/stories.server.ts';
import { weekClippings } from './index.server.ts';
import { sweepClippings } from './store/sweep.server.ts';
import { article, openClippings, readOf, take } from './testing.server.ts';

let office: Office;
let read: ReturnType<typeof readOf>;
beforeAll(async () => {
  office = await openClippings();
  read = readOf(office);
});
afterAll(() => office.close());

const by = (role: 'coordinator' | 'leader' | 'officer' = 'coordinator') => ({
  platform: office.platform,
  actor: office.actors[role],
});
const itemOf = (id: string) =>
  read((db) => db.selectFrom('clippings_item').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const issuesOf = (id: string) =>
  read((db) =>
    db.selectFrom('clippings_item_issue').selectAll().where('item_id', '=', id).orderBy('issue_id').execute(),
  );

async function issue(name: string, words: string, wordsNot = ''): Promise<string> {
  const saved = await saveIssue(by(), { name, words, wordsNot });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  await office.jobs.runAll();
  return saved.value.issueId;
}

const TEXT =
  'Hujan deras sejak Rabu malam membuat Kali Wening meluap dan kebanjiran melanda empat RW di Kelurahan Muara Bening. Petugas Dinas Kesehatan membuka posko di balai warga.';

describe('articles', () => {
  test('the same address is stored once, however it is written and whoever brings it', async () => {
    const one = article({ address: 'https://www.poswanasari.example/kota/banjir/?utm_source=wa' });
    const first = await take(office, [one, { ...one, address: 'http://poswanasari.example/kota/banjir' }]);
    expect(first.added).toHaveLength(1);
    const again = await take(office, [{ ...one, address: 'https://m.poswanasari.example/kota/banjir#atas' }]);
    expect(again.added).toEqual([]);
    expect(again.byKey.get('https://poswanasari.example/kota/banjir')).toBe(first.added[0]);
  });

  test('a source corrects its own words, never those of another outlet', async () => {
    const sources = [];
    for (const name of ['Pos Wanasari', 'Kabar Tiruan']) {
      const address = `${name.replace(' ', '').toLowerCase()}.example`;
      const saved = await saveSource(by(), { name, address, local: 'on' });
      if (!saved.ok) throw new Error(saved.error.type);
      sources.push(saved.value.sourceId);
    }
    const [own, foreign] = sources as [string, string];
    const one = article({
      sourceId: own,
      title: 'Pasar Kota Wanasari dibuka',
      text: 'Pasar dibuka pagi ini.',
    });
    const { added } = await take(office, [one]);
    const lie = { ...one, title: 'Wali Kota Wanasari ditangkap', text: 'Kabar bohong tentang Wanasari.' };
    expect((await take(office, [{ ...lie, sourceId: foreign }])).edited).toEqual([]);
    expect(await itemOf(added[0]!)).toMatchObject({ title: one.title, text: one.text, source_id: own });
    const ralat = { ...one, title: 'Pasar Kota Wanasari dibuka (ralat)' };
    expect((await take(office, [ralat])).edited).toEqual(added);
    expect(await itemOf(added[0]!)).toMatchObject({ title: ralat.title });
  });

  test('what has no address that opens, or says nothing, is left out; a date of 2099 is none', async () => {
    const taken = await take(office, [
      article({ address: null }),
      article({ address: 'javascript:alert(1)' }),
      article({ title: '', text: '' }),
      article({ publishedAt: '2099-01-01T00:00:00Z' }),
    ]);
    expect(taken.added).toHaveLength(1);
    expect(await itemOf(taken.added[0]!)).toMatchObject({
      published_known: false,
      published_at: '2026-11-19T03:00:00Z',
    });
  });

  test('is tagged with issue and unit and says why; without the name of the region it is set apart', async () => {
    const banjir = await issue('Banjir', 'banjir\nKali Wening');
    const { added } = await take(office, [
      article({ title: 'Kali Wening meluap, warga Wanasari mengungsi', text: TEXT }),
      article({ title: 'Banjir di Kabupaten Seberang', text: 'Dinas Kesehatan Kabupaten Seberang siaga.' }),
    ]);
    expect(await issuesOf(added[0]!)).toMatchObject([
      { issue_id: banjir, by_rule: true, reasons: ['banjir', 'Kali Wening'] },
    ]);
    const units = await read((db) =>
      db
        .selectFrom('clippings_item_unit as t')
        .innerJoin('org_read_unit as u', 'u.id', 't.unit_id')
        .select(['t.item_id', 'u.short_name', 't.reasons'])
        .where('t.item_id', 'in', [...added])
        .orderBy('u.short_name')
        .execute(),
    );
    expect(units.map(({ item_id, short_name }) => [item_id, short_name])).toEqual([
      [added[0], 'Dinkes'],
      [added[0], 'Kel. Muara Bening'],
    ]);
    expect(await itemOf(added[0]!)).toMatchObject({ relevant: true });
    expect(await itemOf(added[1]!)).toMatchObject({
      relevant: false,
      relevance_reasons: [{ kind: 'other-region', word: 'Kabupaten Seberang' }],
    });
  });
});

describe('what a person decides', () => {
  test('survives new words, which tag past articles as a job', async () => {
    const sampah = await issue('Sampah', 'sampah');
    const { added } = await take(office, [
      article({ title: 'Tumpukan sampah di Wanasari dikeluhkan' }),
      article({ title: 'Wanasari buka bank limbah' }),
    ]);
    const [about, other] = added as [string, string];
    await correctTag(by(), { itemId: about, kind: 'issue', tagId: sampah, decision: 'no' });
    await correctTag(by(), { itemId: other, kind: 'issue', tagId: sampah, decision: 'yes' });
    const saved = await saveIssue(by(), {
      issueId: sampah,
      name: 'Sampah',
      words: 'sampah, limbah, TPA',
      wordsNot: '',
    });
    expect(saved).toMatchObject({ ok: true, value: { retags: true } });
    await office.jobs.runAll();
    expect(await issuesOf(about)).toMatchObject([{ by_rule: true, decision: 'no', counts: false }]);
    expect(await issuesOf(other)).toMatchObject([
      { by_rule: true, decision: 'yes', counts: true, reasons: ['limbah'] },
    ]);
    await saveIssue(by(), { issueId: sampah, name: 'Sampah', words: 'TPA', wordsNot: '' });
    await office.jobs.runAll();
    expect(await issuesOf(about)).toMatchObject([{ by_rule: false, decision: 'no', counts: false }]);
    expect(await issuesOf(other)).toMatchObject([{ by_rule: false, decision: 'yes', counts: true }]);
    await correctTag(by(), { itemId: other, kind: 'issue', tagId: sampah, decision: null });
    expect(await issuesOf(other)).toEqual([]);
    const stands = await read((db) =>
      db
        .selectFrom('clippings_issue')
        .select(['version', 'retagged_version'])
        .where('id', '=', sampah)
        .executeTakeFirst(),
    );
    expect(stands).toEqual({ version: 3, retagged_version: 3 });
  });

  test('an article set apart or brought back stays so, whatever the rule says', async () => {
    const { added } = await take(office, [
      article({ title: 'Waduk Tirta Biru diresmikan', text: 'Tanpa nama daerah.' }),
    ]);
    const [id] = added as [string];
    expect(await itemOf(id)).toMatchObject({ relevant: false });
    await setRelevance(by(), { itemIds: [id], relevance: 'relevant' });
    expect(await itemOf(id)).toMatchObject({ relevant: true, relevant_by_rule: false });
    await setRelevance(by(), { itemIds: [id], relevance: 'other' });
    await saveSettings(by(), { paperHour: '6', ownWords: 'Waduk Tirta Biru' });
    await office.jobs.runAll();
    expect(await itemOf(id)).toMatchObject({ relevant: false, relevant_by_rule: true });
    await setRelevance(by(), { itemIds: [id], relevance: '' });
    expect(await itemOf(id)).toMatchObject({
      relevant: true,
      relevance_reasons: [{ kind: 'name', word: 'Waduk Tirta Biru' }],
    });
  });

  test('tone is a person’s: the word list only suggests, and is counted nowhere', async () => {
    const { added } = await take(office, [
      article({
        title: 'Warga Wanasari keluhkan jalan rusak, perbaikan lamban',
        text: 'Warga kecewa karena perbaikan mangkrak.',
        publishedAt: '2026-11-02T01:00:00Z',
      }),
    ]);
    const [id] = added as [string];
    expect(await itemOf(id)).toMatchObject({ tone: null, tone_suggested: 'negative' });
    const days = { from: '2026-11-02', to: '2026-11-02' };
    expect((await read((db) => weekClippings(db, days))).tones).toMatchObject({ negative: 0, unset: 1 });
    expect(await setTone(by('leader'), { itemIds: [id], tone: 'negative' })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    });
    await setTone(by(), { itemIds: [id], tone: 'negative' });
    expect(await itemOf(id)).toMatchObject({
      tone: 'negative',
      tone_by: office.actors.coordinator.personId,
      tone_at: '2026-11-19T03:00:00Z',
    });
    expect((await read((db) => weekClippings(db, days))).tones).toMatchObject({ negative: 1, unset: 0 });
  });
});

describe('stories', () => {
  const agency = (outlet: string, over = {}) =>
    article({
      outlet,
      address: `https://${outlet}.example/${Math.random()}`,
      title: 'Jembatan Sukamulya di Kota Wanasari selesai diperbaiki',
      text: `Jembatan Sukamulya yang rusak sejak Maret selesai diperbaiki dan dibuka lagi untuk kendaraan ringan pada Kamis pagi, kata kepala bidang jalan. Perbaikan memakan waktu tujuh bulan dan dikerjakan bertahap.`,
      ...over,
    });

  test('one text of many outlets is one story, also when it comes later; a person splits and merges', async () => {
    const first = await take(office, [
      agency('pos', { publishedAt: '2026-11-18T23:00:00Z' }),
      agency('kabar'),
    ]);
    const second = await take(office, [
      agency('suara', {
        title: 'Selesai diperbaiki, Jembatan Sukamulya dibuka',
        publishedAt: '2026-11-19T02:00:00Z',
      }),
    ]);
    const ids = [...first.added, ...second.added];
    const stories = new Set((await Promise.all(ids.map(itemOf))).map((item) => item.story_id));
    expect(stories.size).toBe(1);
    const week = await read((db) => weekClippings(db, { from: '2026-11-19', to: '2026-11-19' }));
    expect(week.stories[0]).toMatchObject({ outlets: ['pos', 'kabar', 'suara'], items: 3, tone: null });
    const [story] = stories as Set<string> & Iterable<string>;
    const split = await splitStory(by(), { itemId: ids[0] });
    if (!split.ok) throw new Error(split.error.type);
    expect(await splitStory(by(), { itemId: ids[0] })).toMatchObject({ error: { type: 'story-of-one' } });
    expect((await itemOf(ids[0]!)).story_id).toBe(split.value.storyId);
    const merged = await mergeStories(by(), { storyIds: [split.value.storyId, story] });
    expect(merged).toMatchObject({ ok: true, value: { storyId: story } });
    expect(new Set((await Promise.all(ids.map(itemOf))).map((item) => item.story_id))).toEqual(
      new Set([story]),
    );
    expect(await mergeStories(by(), { storyIds: [story] })).toMatchObject({
      error: { type: 'one-story-only' },
    });
    // The last one names no region and counts with its story, until a person sets it apart.
    const told = () => read((db) => weekClippings(db, { from: '2026-11-19', to: '2026-11-19' }));
    expect((await told()).stories[0]).toMatchObject({ items: 3 });
    await setRelevance(by(), { itemIds: [ids[2]], relevance: 'other' });
    expect((await told()).stories.find(({ id }) => id === story)).toMatchObject({ items: 2 });
  });
});

describe('old articles', () => {
  test('keep what may be shown and their tags; new words look at them no more', async () => {
    const issueId = await issue('Kebakaran', 'kebakaran');
    const long = `${'Kata pembuka yang panjang sekali. '.repeat(12)} Kebakaran terjadi di Wanasari.`;
    const { added } = await take(office, [
      article({ title: 'Kabar lama Wanasari', text: long, publishedAt: '2025-10-01T00:00:00Z' }),
    ]);
    const [id] = added as [string];
    await sweepClippings.run(office.platform, {});
    expect((await itemOf(id)).text).toHaveLength(320);
    await saveIssue(by(), { issueId, name: 'Kebakaran', words: 'kebakaran, api', wordsNot: '' });
    await office.jobs.runAll();
    expect(await issuesOf(id)).toMatchObject([{ issue_id: issueId, counts: true }]);
    expect(
      await read((db) => db.selectFrom('clippings_sketch').select('key').where('item_id', '=', id).execute()),
    ).toEqual([]);
  });
});

describe('another government', () => {
  test('sees none of it, and decides on none of it', async () => {
    const { added } = await take(office, [article()]);
    const other = await office.neighbour();
    const call = { platform: office.platform, actor: other.actors.coordinator };
    const seen = await readOf(other as Office)((db) =>
      db.selectFrom('clippings_item').select('id').execute(),
    );
    expect(seen).toEqual([]);
    expect(await setTone(call, { itemIds: [added[0]], tone: 'neutral' })).toMatchObject({
      error: { type: 'not-found' },
    });
    expect((await itemOf(added[0]!)).tone).toBeNull();
  });
});
