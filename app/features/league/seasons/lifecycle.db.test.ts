import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedHolidays } from '#app/features/org/index.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import { readSeasonFile } from '../scoring/file/read-season-file.server.ts';
import { askClosing, askPreview, askSealing } from './actions/ask-runs.server.ts';
import { chooseRules, createSeason } from './actions/create-season.server.ts';
import { addRules, saveRules } from './actions/save-rules.server.ts';
import { cancelSeason, startSeason } from './actions/season-state.server.ts';
import { refusalSentence } from './copy.id.ts';
import { seasonHomeCards } from './home-cards.server.ts';
import { sweepRunsJob } from './jobs.server.ts';
import { manageView } from './queries/manage.server.ts';
import { lastRun } from './runs.server.ts';
import { asRole, coverageOf, givenRules, givenWork, RULES, seasonRow } from './testing.server.ts';

let office: Office;
let rulesId: string;
const as = (role: keyof Office['actors']) => asRole(office)(role);
const typeOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type ?? 'ok';
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);

async function makeSeason(quarter: string): Promise<string> {
  const made = await createSeason(as('coordinator'), { quarter, rulesId });
  if (!made.ok) throw new Error(made.error.type);
  return made.value.seasonId;
}

/** What the first page asks of a person. */
async function asked(role: keyof Office['actors']): Promise<string[]> {
  const where = {
    actor: office.actors[role],
    now: office.clock.now().toString(),
    zone: 'Asia/Jakarta',
    platform: office.platform,
  };
  const cards = await read((db) => seasonHomeCards.load(db, where));
  return cards.flatMap(({ lines }) => lines.map(({ text }) => text));
}

beforeAll(async () => {
  office = await openOffice({ modules: [league, notifyModule], at: '2026-09-20T03:00:00Z' });
  await givenWork(office);
  await office.write((tx) => seedHolidays(tx, office.tenantId));
});
afterAll(() => office.close());

describe('rule sets', () => {
  test('are the desk’s; weights must sum to 100, and the fault stands at its field', async () => {
    for (const role of ['reviewer', 'leader', 'officer', 'head'] as const)
      expect(typeOf(await addRules(as(role), { name: 'x', body: RULES }))).toBe('forbidden');
    const wrong = await addRules(as('coordinator'), {
      name: '',
      body: { ...RULES, criteria: [{ ...RULES.criteria[0], weight: 90 }] },
    });
    expect(wrong.ok ? null : wrong.error).toMatchObject({
      type: 'invalid',
      faults: expect.arrayContaining([
        expect.objectContaining({ path: 'name' }),
        expect.objectContaining({ path: 'body.criteria' }),
      ]),
    });
  });

  test('get the next version each, and are changed while nobody is held to them', async () => {
    rulesId = await givenRules(office);
    const next = await addRules(as('coordinator'), { name: 'Berikutnya', body: RULES, basedOnId: rulesId });
    expect(next.ok && next.value.version).toBe(2);
    expect(typeOf(await saveRules(as('coordinator'), { name: 'Baru', body: RULES, rulesId }))).toBe('ok');
  });

  test('are tried on the quarter before by a job, and leave no standings', async () => {
    const asked = await askPreview(as('coordinator'), { rulesId });
    expect(typeOf(asked)).toBe('ok');
    expect(typeOf(await askPreview(as('coordinator'), { rulesId }))).toBe('run-running');
    await office.jobs.runAll();
    const row = await read((db) =>
      db.selectFrom('league_run').selectAll().where('rules_id', '=', rulesId).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ state: 'done', done: 4 });
    expect(row.result).toMatchObject({ from: '2026-04-01', to: '2026-06-30' });
    expect(await read((db) => db.selectFrom('league_standing').select('unit_id').execute())).toEqual([]);
  });
});

describe('a season', () => {
  let seasonId: string;

  test('is made of a quarter that is not taken', async () => {
    for (const role of ['reviewer', 'leader', 'officer'] as const)
      expect(typeOf(await createSeason(as(role), { quarter: '2026-4', rulesId }))).toBe('forbidden');
    expect(typeOf(await createSeason(as('coordinator'), { quarter: '2026-2', rulesId }))).toBe('season-past');
    expect(typeOf(await createSeason(as('coordinator'), { quarter: 'kapan', rulesId }))).toBe('invalid');
    seasonId = await makeSeason('2026-4');
    expect(await seasonRow(office, seasonId)).toMatchObject({
      name: 'Triwulan IV 2026',
      from_date: '2026-10-01',
      to_date: '2026-12-31',
      zone: 'Asia/Jakarta',
      state: 'draft',
    });
    const again = await createSeason(as('coordinator'), { quarter: '2026-4', rulesId });
    expect(again.ok ? null : again.error).toEqual({ type: 'season-overlaps', name: 'Triwulan IV 2026' });
  });

  test('of which two are made at the same moment is made once', async () => {
    const both = await Promise.all(
      [1, 2].map(() => createSeason(as('coordinator'), { quarter: '2027-1', rulesId })),
    );
    expect(both.map(typeOf).sort()).toEqual(['ok', 'season-overlaps']);
  });

  test('started late counts from tomorrow, never from a day that is over', async () => {
    office.clock.set('2026-10-02T03:00:00Z');
    const late = await startSeason(as('coordinator'), { seasonId });
    expect(late.ok ? null : late.error).toEqual({ type: 'season-began', from: '2026-10-01' });
    expect(typeOf(await startSeason(as('leader'), { seasonId, fromTomorrow: 'on' }))).toBe('forbidden');
    const started = await startSeason(as('coordinator'), { seasonId, fromTomorrow: 'on' });
    expect(started.ok && started.value.from).toBe('2026-10-03');
    expect(typeOf(await startSeason(as('coordinator'), { seasonId }))).toBe('wrong-state');
  });

  test('freezes its rules: neither they nor the season’s choice of them change any more', async () => {
    const saved = await saveRules(as('coordinator'), { name: 'Lain', body: RULES, rulesId });
    expect(typeOf(saved)).toBe('rules-frozen');
    expect(typeOf(await chooseRules(as('coordinator'), { seasonId, rulesId }))).toBe('rules-frozen');
    expect((await seasonRow(office, seasonId)).state).toBe('running');
  });

  test('has a table while it runs, and is not closed before its last day is over', async () => {
    await office.jobs.runAll();
    // Nothing is due yet on 2 October.
    expect(await coverageOf(office, seasonId)).toMatchObject({ reason: 'too-little-measured' });
    office.clock.set('2026-12-31T16:30:00Z');
    const early = await askClosing(as('coordinator'), { seasonId });
    expect(early.ok ? null : early.error).toEqual({ type: 'season-runs', until: '2026-12-31' });
  });

  test('is closed by a job: facts are kept, the table is provisional, the window ends on the third working day', async () => {
    office.clock.set('2027-01-04T03:00:00Z');
    expect(typeOf(await askClosing(as('leader'), { seasonId }))).toBe('forbidden');
    expect(await asked('coordinator')).toEqual([
      'Triwulan IV 2026 sudah berakhir: tutup dan terbitkan tabel sementara',
    ]);
    expect(await asked('officer')).toEqual([]);
    expect(typeOf(await askClosing(as('coordinator'), { seasonId }))).toBe('ok');
    expect(typeOf(await askClosing(as('coordinator'), { seasonId }))).toBe('run-running');
    await office.jobs.runAll();
    const row = await seasonRow(office, seasonId);
    expect(row).toMatchObject({
      state: 'provisional',
      appeals_until: '2027-01-08T16:59:59Z',
      closed_by: office.actors.coordinator.personId,
    });
    expect(await coverageOf(office, seasonId)).toMatchObject({ part: 1, whole: 2 });
    expect(await asked('officer')).toEqual(['Tabel sementara Triwulan IV 2026 terbit']);
    const told = await read((db) => db.selectFrom('notify_notice').select(['kind', 'person_id']).execute());
    expect(
      told.filter(({ kind }) => kind === 'league.provisional').map(({ person_id }) => person_id),
    ).toEqual(expect.arrayContaining([office.actors.officer.personId, office.actors.head.personId]));
  });

  test('is sealed only after the window, by another person than the one who closed it', async () => {
    const during = await askSealing(as('leader'), { seasonId });
    expect(during.ok ? null : during.error).toEqual({ type: 'appeals-run', until: '2027-01-08T16:59:59Z' });
    office.clock.set('2027-01-11T03:00:00Z');
    expect(typeOf(await askSealing(as('coordinator'), { seasonId }))).toBe('forbidden');
    expect(typeOf(await askSealing(as('reviewer'), { seasonId }))).toBe('forbidden');
    expect(await asked('leader')).toEqual(['Segel tabel Triwulan IV 2026']);
    expect(await asked('coordinator')).toEqual([]);
    expect(typeOf(await askSealing(as('leader'), { seasonId }))).toBe('ok');
    await office.jobs.runAll();
    const row = await seasonRow(office, seasonId);
    expect(row).toMatchObject({ state: 'sealed', sealed_by: office.actors.leader.personId });
    const file = await office.platform.files.stream(office.tenantId, row.seal_file_id!);
    const parts = [];
    for await (const part of readSeasonFile(
      file!.stream as AsyncIterable<Uint8Array> & NodeJS.ReadableStream,
    ))
      parts.push(part);
    const seal = parts.at(-1);
    expect(seal?.part === 'seal' && [seal.seal.digest, seal.computed]).toEqual([row.digest, row.digest]);
    expect(parts.filter(({ part }) => part === 'standing').length).toBeGreaterThan(1);
  });

  test('that is sealed is neither closed, cancelled nor sealed again', async () => {
    expect(typeOf(await askClosing(as('coordinator'), { seasonId }))).toBe('wrong-state');
    expect(typeOf(await cancelSeason(as('coordinator'), { seasonId, reason: 'x' }))).toBe('wrong-state');
    expect(typeOf(await askSealing(as('leader'), { seasonId }))).toBe('wrong-state');
  });

  test('in draft is cancelled with a reason, and its days are free again', async () => {
    const draft = await makeSeason('2027-2');
    expect(typeOf(await cancelSeason(as('coordinator'), { seasonId: draft, reason: ' ' }))).toBe('invalid');
    expect(typeOf(await cancelSeason(as('coordinator'), { seasonId: draft, reason: 'Pemilu' }))).toBe('ok');
    expect((await seasonRow(office, await makeSeason('2027-2'))).state).toBe('draft');
  });

  test('of another government is not there', async () => {
    const neighbour = await office.neighbour();
    const call = { platform: office.platform, actor: neighbour.actors.coordinator };
    expect(typeOf(await startSeason(call, { seasonId }))).toBe('not-found');
    expect(typeOf(await askSealing(call, { seasonId }))).toBe('not-found');
    const seen = await readTenant(office.db.app, neighbour.tenantId, (db) =>
      manageView(db, neighbour.actors.coordinator, seasonId, '2027-01-11T03:00:00Z'),
    );
    expect(seen).toBeNull();
  });
});

describe('a long job', () => {
  test('whose worker died counts as failed after a quarter of an hour, and can be asked for again', async () => {
    expect(typeOf(await askPreview(as('coordinator'), { rulesId }))).toBe('ok');
    office.jobs.sent.length = 0;
    office.clock.advance({ minutes: 16 });
    const now = office.clock.now().toString();
    expect((await read((db) => lastRun(db, { kind: 'preview', rulesId }, now)))?.state).toBe('failed');
    await sweepRunsJob.run(office.platform, {});
    const states = await read((db) => db.selectFrom('league_run').select(['state', 'ended_at']).execute());
    expect(states.filter(({ state }) => state === 'running')).toEqual([]);
    expect(typeOf(await askPreview(as('coordinator'), { rulesId }))).toBe('ok');
    await office.jobs.runAll();
  });

  test('that cannot end says why, and changes nothing', async () => {
    office.clock.set('2030-12-20T03:00:00Z');
    const far = await makeSeason('2031-1');
    expect(typeOf(await startSeason(as('coordinator'), { seasonId: far }))).toBe('ok');
    office.clock.set('2031-04-02T03:00:00Z');
    await askClosing(as('coordinator'), { seasonId: far });
    await office.jobs.runAll();
    const run = await read((db) =>
      lastRun(db, { kind: 'close', seasonId: far }, office.clock.now().toString()),
    );
    expect(run).toMatchObject({ state: 'failed', refusal: { type: 'holiday-year-missing', year: 2031 } });
    expect(refusalSentence(run!.refusal!)).toMatch(/^Hari libur tahun 2031 belum ada/);
    expect((await seasonRow(office, far)).state).toBe('running');
    expect(
      await read((db) =>
        db.selectFrom('league_evidence').select('unit_id').where('season_id', '=', far).execute(),
      ),
    ).toEqual([]);
  });
});
