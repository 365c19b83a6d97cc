import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { refreshSearch } from './jobs.server.ts';
import { type SearchFilter, type SearchResult, search } from './queries/search.server.ts';
import { aChannel, anActivity, aPost, TODAY } from './testing.ts';

const ALL: SearchFilter = { kind: null, unitId: null, from: null, until: null, after: null };
let office: Office;
let neighbour: Awaited<ReturnType<Office['neighbour']>>;
let official: string;

const find = (
  typed: string,
  filter: Partial<SearchFilter> = {},
  of: Pick<Office, 'tenantId'> = office,
): Promise<SearchResult> =>
  readTenant(office.platform.db, of.tenantId, (db) => search(db, TODAY, typed, { ...ALL, ...filter }));
const heads = (result: SearchResult) => result.posts.map((post) => post.headline);

beforeAll(async () => {
  office = await openOffice();
  neighbour = await office.neighbour();
  official = await aChannel(office, { handle: 'dinkes.wanasari' });
  const proposed = await aChannel(office, { state: 'proposed' });
  const theirs = await aChannel(neighbour);
  await aPost(office, official, { title: 'Wali Kota meresmikan puskesmas', at: '2026-11-17T03:00:00Z' });
  await aPost(office, official, {
    title: 'Jadwal posyandu bulan ini',
    text: 'Penimbangan balita.',
    at: '2026-11-16T03:00:00Z',
  });
  await aPost(office, official, { title: 'Sudah dihapus: puskesmas', goneAt: TODAY.now });
  await aPost(office, official, { title: 'Puskesmas tahun depan', at: '2099-01-01T00:00:00Z' });
  await aPost(office, proposed, { title: 'Puskesmas dari akun yang belum disetujui' });
  await aPost(office, null, { title: 'Puskesmas tanpa akun' });
  await aPost(neighbour, theirs, { title: 'Puskesmas kota seberang' });
  await anActivity(office, { title: 'Peresmian Puskesmas Muara Bening' });
  await anActivity(office, { title: 'Rapat internal puskesmas', visibility: 'internal' });
  await anActivity(office, { title: 'Jumpa pers puskesmas', visibility: 'press' });
  await refreshSearch(office.platform, office.tenantId, -3_600_000);
  await refreshSearch(office.platform, neighbour.tenantId, -3_600_000);
});
afterAll(() => office.close());

describe('one search over everything public', () => {
  it.each(['resmi', 'peresmian', 'meresmikan', 'diresmikan'])(
    'finds word forms of one root by "%s"',
    async (word) => {
      const result = await find(word);
      expect(heads(result)).toEqual(['Wali Kota meresmikan puskesmas']);
      expect(result.activities.map((each) => each.title)).toEqual(['Peresmian Puskesmas Muara Bening']);
    },
  );

  it('finds by the beginning of the last word, and not by the beginning of an earlier one', async () => {
    expect(heads(await find('jadwal posy'))).toEqual(['Jadwal posyandu bulan ini']);
    expect(heads(await find('posy jadwal'))).toEqual([]);
  });

  it('forgives a slip of the finger and says so', async () => {
    const result = await find('puskemas');
    expect(heads(result)).toEqual(['Wali Kota meresmikan puskesmas']);
    expect(result.corrected).toEqual([{ from: 'puskemas', to: 'puskesmas' }]);
    expect((await find('puskesmas')).corrected).toEqual([]);
  });

  it('asks for all words, and for words in quotes next to each other', async () => {
    expect(heads(await find('puskesmas posyandu'))).toEqual([]);
    expect(heads(await find('"kota meresmikan"'))).toEqual(['Wali Kota meresmikan puskesmas']);
    expect(heads(await find('"meresmikan kota"'))).toEqual([]);
  });

  it('never shows what was withdrawn, lies in the future, or comes from an account nobody approved', async () => {
    expect(heads(await find('puskesmas'))).toEqual(['Wali Kota meresmikan puskesmas']);
  });

  it('never shows an internal activity or one for the press, whatever is asked', async () => {
    for (const typed of ['rapat internal', 'jumpa pers', 'puskesmas']) {
      const titles = (await find(typed, { kind: 'agenda' })).activities.map((each) => each.title);
      expect(titles.filter((title) => title !== 'Peresmian Puskesmas Muara Bening')).toEqual([]);
    }
  });

  it('shows nothing of an activity from the moment it becomes internal, before the index is made again', async () => {
    const id = await anActivity(office, { title: 'Gladi kotor upacara' });
    await refreshSearch(office.platform, office.tenantId);
    expect((await find('gladi')).activities).toHaveLength(1);
    await office.write((tx) =>
      tx
        .updateTable('agenda_activity')
        .set({ visibility: 'internal', internal_reason: 'Tertutup' })
        .where('id', '=', id)
        .execute(),
    );
    expect((await find('gladi')).activities).toHaveLength(0);
  });

  it('never crosses to another government', async () => {
    expect(heads(await find('seberang'))).toEqual([]);
    expect(heads(await find('seberang', {}, neighbour))).toEqual(['Puskesmas kota seberang']);
    const nobody = await sql<{
      n: number;
    }>`select count(*)::int as n from portal_find_posts('puskesmas', '{}', null,
      '1900-01-01', '2100-01-01', null, null, 50, 0)`.execute(office.platform.db);
    expect(nobody.rows[0]?.n).toBe(0);
  });

  it('finds units and accounts, and filters by kind, unit and days', async () => {
    const result = await find('kesehatan');
    expect(result.units.map((unit) => unit.name)).toEqual(['Dinas Kesehatan']);
    expect(result.accounts.map((account) => account.name)).toContain('@dinkes.wanasari');
    expect((await find('kesehatan', { kind: 'unit' })).accounts).toEqual([]);
    expect(heads(await find('puskesmas', { unitId: office.units.dpupr }))).toEqual([]);
    expect(heads(await find('posyandu', { from: '2026-11-16', until: '2026-11-16' }))).toHaveLength(1);
    expect(heads(await find('posyandu', { from: '2026-11-17' }))).toHaveLength(0);
    expect(heads(await find('posyandu', { until: '2026-11-15' }))).toHaveLength(0);
  });

  it('pages through all hits once each, whether the word is walked for or looked up', async () => {
    const unit = office.units.kelurahan;
    const channel = await aChannel(office, { unitId: unit });
    for (let day = 0; day < 45; day += 1)
      await aPost(office, channel, {
        unitId: unit,
        title: `Siskamling malam ${day}`,
        at: `2026-10-${String((day % 15) + 10)}T13:00:00Z`,
      });
    await refreshSearch(office.platform, office.tenantId, -3_600_000);
    const seen: string[] = [];
    for (let after: string | null = null, round = 0; round === 0 || after; round += 1) {
      const page: SearchResult = await find('siskamling', { kind: 'kabar', after });
      seen.push(...page.posts.map((post) => post.id));
      after = page.next;
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    const walked = await readTenant(office.platform.db, office.tenantId, (db) =>
      sql<{
        id: string;
      }>`select id from portal_find_posts('siskamling', '{}', null, '1900-01-01', ${TODAY.now}, null, null, 60, 1)`.execute(
        db,
      ),
    );
    expect(walked.rows.map((row) => row.id)).toEqual(seen);
  });

  it.each([
    "'",
    '\\',
    '& | !',
    ':*',
    '"',
    '\u0000',
    'a'.repeat(500),
    '<script>',
    '%_%',
    "'; drop table portal_term; --",
  ])('takes hostile input %j as words', async (typed) => {
    await expect(find(typed)).resolves.toBeDefined();
  });

  it('counts each post once into the dictionary', async () => {
    const before = await df('siskamling');
    await refreshSearch(office.platform, office.tenantId, -3_600_000);
    expect(await df('siskamling')).toBe(before);
    expect(before).toBe(45);
  });
});

async function df(term: string): Promise<number> {
  const { rows } = await sql<{
    df: number;
  }>`select df from portal_term where tenant_id = ${office.tenantId} and kind = 'word' and term = ${term}`.execute(
    office.db.owner,
  );
  return rows[0]?.df ?? 0;
}
