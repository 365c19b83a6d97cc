import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import { leagueSubjects } from '../subject-names.server.ts';
import { closeJury, remindJurors } from './actions/close-jury.server.ts';
import { declareConflicts } from './actions/declare-conflicts.server.ts';
import { drawPieces, fillJury } from './actions/draw-pieces.server.ts';
import { nameJuror, removeJuror } from './actions/name-juror.server.ts';
import { scoreSheet } from './actions/score-sheet.server.ts';
import { juryHomeCards } from './home-cards.server.ts';
import { sha256 } from './lot-hash.server.ts';
import { judgedFacts } from './queries/facts.server.ts';
import { juryDesk } from './queries/jury-desk.server.ts';
import { jurySeason } from './season-jury.server.ts';
import { givenPost, givenSeason } from './testing.server.ts';

let office: Office;
let seasonId: string;
beforeAll(async () => {
  office = await openOffice({ modules: [league] });
});
afterAll(() => office.close());

type Name = keyof Office['actors'];
const as = (name: Name) => ({ platform: office.platform, actor: office.actors[name] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: object }) => result.error;

const name = (who: Name, ...classKeys: string[]) =>
  nameJuror(as('coordinator'), { seasonId, personId: office.actors[who].personId, classKeys });
const declare = (who: Name, ...unitIds: string[]) =>
  declareConflicts(as(who), {
    seasonId,
    none: unitIds.length === 0,
    conflicts: unitIds.map((unitId) => ({ unitId, reason: 'Pernah bekerja sama di sana.' })),
  });
const draw = () => drawPieces(as('coordinator'), { seasonId, dueOn: '2026-11-30' });

async function sheets() {
  return read((db) =>
    db
      .selectFrom('league_sheet as h')
      .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
      .innerJoin('league_juror as j', 'j.id', 'h.juror_id')
      .select([
        'h.id',
        'h.turn',
        'h.scored_at as scoredAt',
        'p.id as pieceId',
        'p.post_id as postId',
        'p.unit_id as unitId',
        'p.class_key as classKey',
        'j.person_id as personId',
      ])
      .where('p.season_id', '=', seasonId)
      .orderBy('p.position')
      .orderBy('h.turn')
      .execute(),
  );
}
type Sheet = Awaited<ReturnType<typeof sheets>>[number];

const actorOf = (personId: string) =>
  Object.values(office.actors).find((actor) => actor.personId === personId)!;
const score = (sheet: Sheet, isi: number, bahasa: number, by = actorOf(sheet.personId)) =>
  scoreSheet({ platform: office.platform, actor: by }, { sheetId: sheet.id, points: { isi, bahasa } });

/** Four posts of each of two OPD and of a kelurahan, and a jury that has declared. */
async function readyJury(): Promise<void> {
  for (const unit of ['dinkes', 'dpupr', 'kelurahan'] as const)
    for (let at = 0; at < 4; at += 1) await givenPost(office, office.units[unit]);
  for (const who of ['reviewer', 'leader', 'trainer'] as const) {
    await name(who, 'opd', 'wilayah');
    await declare(who);
  }
}

beforeEach(async () => {
  await writeTenant(office.db.app, office.tenantId, (tx) => tx.deleteFrom('monitoring_post').execute());
  seasonId = await givenSeason(office);
});

describe('naming jurors', () => {
  test("is the desk's; the juror is told", async () => {
    expect(
      await nameJuror(as('officer'), { seasonId, personId: office.actors.leader.personId, classKeys: 'opd' }),
    ).toMatchObject({ ok: false, error: { type: 'forbidden' } });
    expect((await name('leader', 'opd')).ok).toBe(true);
    const notices = await read((db) =>
      db
        .selectFrom('notify_notice')
        .selectAll()
        .where('person_id', '=', office.actors.leader.personId)
        .execute(),
    );
    expect(notices.at(-1)).toMatchObject({ href: `/kerja/liga/${seasonId}/juri/saya` });
  });

  test('refuses whoever works for a unit of the class, and takes the person for another class', async () => {
    expect(refusalOf(await name('officer', 'opd', 'wilayah'))).toEqual({
      type: 'juror-of-class',
      classKey: 'opd',
    });
    expect((await name('officer', 'wilayah')).ok).toBe(true);
    expect(refusalOf(await name('otherOfficer', 'wilayah'))).toEqual({
      type: 'juror-of-class',
      classKey: 'wilayah',
    });
  });

  test('works for the class still counts when the role ended within the season', async () => {
    const { tenantId, units, actors } = office;
    await office.write((tx) =>
      tx
        .insertInto('org_role')
        .values({
          tenant_id: tenantId,
          id: '018f0000-0000-7000-8000-00000000000a',
          person_id: actors.trainer.personId,
          unit_id: units.dpupr,
          role: 'officer',
          from_date: '2026-01-01',
          to_date: '2026-07-15',
          ended_at: '2026-07-15T17:00:00Z',
          created_at: '2026-01-01T00:00:00Z',
        })
        .execute(),
    );
    expect(refusalOf(await name('trainer', 'opd'))).toEqual({ type: 'juror-of-class', classKey: 'opd' });
    await office.write((tx) =>
      tx.deleteFrom('org_role').where('id', '=', '018f0000-0000-7000-8000-00000000000a').execute(),
    );
  });
});

describe('the draw', () => {
  test('leaves out posts of accounts whose posts do not count', async () => {
    await readyJury();
    const channels = ['rejected', 'approved'].map((state) => ({ id: newId(), state }));
    await office.write(async (tx) => {
      for (const { id, state } of channels)
        await sql`insert into channels_channel (tenant_id, id, unit_id, network, address_key, state, failure, created_at)
          values (${office.tenantId}, ${id}, ${office.units.dinkes}, 'instagram', ${id}, ${state},
            ${state === 'approved' ? 'private' : null}, '2026-01-01T00:00:00Z')`.execute(tx);
      const posts = await tx
        .selectFrom('monitoring_post')
        .select('id')
        .where('unit_id', '=', office.units.dinkes)
        .limit(3)
        .execute();
      for (const [at, { id }] of posts.entries())
        await tx
          .updateTable('monitoring_post')
          .set({ channel_id: channels[at % 2]!.id })
          .where('id', '=', id)
          .execute();
    });
    expect((await draw()).ok).toBe(true);
    const drawn = await read((db) =>
      db
        .selectFrom('league_piece')
        .select('post_id')
        .where('season_id', '=', seasonId)
        .where('unit_id', '=', office.units.dinkes)
        .execute(),
    );
    expect(drawn).toHaveLength(1);
    await closeJury(as('coordinator'), { seasonId, anyway: true });
  });

  test('a unit that nobody has is no conflict, and no fault', async () => {
    await name('leader', 'opd');
    expect(refusalOf(await declare('leader', newId()))).toEqual({ type: 'not-found' });
  });

  test('a desk that judges too is not told whether the first two lie apart', async () => {
    await readyJury();
    await name('coordinator', 'opd', 'wilayah');
    await declare('coordinator');
    await draw();
    const desk = async (who: Name) => {
      const view = await read((db) => juryDesk(db, office.actors[who], seasonId, '2026-11-20T03:00:00Z'));
      if (view === null || view === 'forbidden') throw new Error('no view');
      return [view.thirds, view.agreement];
    };
    expect(await desk('coordinator')).toEqual([null, null]);
    await closeJury(as('coordinator'), { seasonId, anyway: true });
    expect((await desk('coordinator'))[0]).toBe(0);
  });

  test('waits for the end of the season', async () => {
    seasonId = await givenSeason(office, { from: '2026-10-01', to: '2026-12-31' });
    expect(refusalOf(await draw())).toEqual({ type: 'season-runs', until: '2026-12-31' });
  });

  test('names the class that has too few jurors, and leaves nothing behind', async () => {
    await readyJury();
    await removeJuror(as('coordinator'), { seasonId, jurorId: await jurorId('reviewer') });
    await removeJuror(as('coordinator'), { seasonId, jurorId: await jurorId('leader') });
    expect(refusalOf(await draw())).toMatchObject({ type: 'too-few-jurors' });
    expect(await sheets()).toEqual([]);
    expect(await read((db) => jurySeason(db, seasonId))).toMatchObject({ seed: null, drawnAt: null });
  });

  test('leaves out copies, shares, what is gone, without address or outside the season', async () => {
    await readyJury();
    const { dinkes } = office.units;
    const out = [
      await givenPost(office, dinkes, { kind: 'copied' }),
      await givenPost(office, dinkes, { kind: 'amplification' }),
      await givenPost(office, dinkes, { gone: true }),
      await givenPost(office, dinkes, { address: null }),
      // The last minute before and the first after the season, in Jakarta.
      await givenPost(office, dinkes, { at: '2026-06-30T16:59:00Z' }),
      await givenPost(office, dinkes, { at: '2026-09-30T17:00:00Z' }),
      await givenPost(office, office.units.diskominfo),
    ];
    await draw();
    const drawn = new Set((await sheets()).map(({ postId }) => postId));
    expect(out.filter((id) => drawn.has(id))).toEqual([]);
    expect(drawn.size).toBe(9);
  });

  test('anybody can repeat it with the seed; each piece has two jurors', async () => {
    await readyJury();
    expect(await draw()).toMatchObject({ ok: true, value: { pieces: 9, sheets: 18 } });
    const { seed } = (await read((db) => jurySeason(db, seasonId)))!;
    const posts = await read((db) =>
      db.selectFrom('monitoring_read_post').select(['id', 'unit_id']).execute(),
    );
    for (const unit of [office.units.dinkes, office.units.kelurahan]) {
      const expected = posts
        .filter(({ unit_id }) => unit_id === unit)
        .map(({ id }) => id)
        .sort((a, b) => (sha256(`${seed}:${a}`) < sha256(`${seed}:${b}`) ? -1 : 1))
        .slice(0, 3)
        .sort();
      const drawn = (await sheets())
        .filter((one) => one.unitId === unit && one.turn === 1)
        .map(({ postId }) => postId);
      expect(drawn.sort()).toEqual(expected);
    }
    const { lotFileId } = (await read((db) => jurySeason(db, seasonId)))!;
    const table = Buffer.from((await office.platform.files.read(office.tenantId, lotFileId!))!).toString();
    const rows = table
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows).toHaveLength(12);
    expect(rows.every(([own, , post, lot]) => own === seed && lot === sha256(`${seed}:${post}`))).toBe(true);
    expect(rows.filter((row) => row[4] !== '')).toHaveLength(9);
    const loads = Map.groupBy(await sheets(), ({ personId }) => personId);
    expect([...loads.values()].map((own) => own.length).sort()).toEqual([6, 6, 6]);
    expect(refusalOf(await draw())).toEqual({ type: 'drawn-before' });
  });

  test('the database lets nobody draw again', async () => {
    await readyJury();
    await draw();
    await expect(
      office.write((tx) =>
        tx.updateTable('league_season').set({ jury_seed: 'chosen' }).where('id', '=', seasonId).execute(),
      ),
    ).rejects.toThrow('once');
  });

  test('conflicts are honoured, before the draw and after', async () => {
    await readyJury();
    await name('coordinator', 'opd', 'wilayah');
    await declare('coordinator', office.units.dinkes);
    await draw();
    const ofDinkes = async (who: Name) =>
      (await sheets()).filter(
        (one) => one.personId === office.actors[who].personId && one.unitId === office.units.dinkes,
      );
    expect(await ofDinkes('coordinator')).toEqual([]);
    const before = (await sheets()).length;
    const had = await ofDinkes('leader');
    expect(had.length).toBeGreaterThan(0);
    await score(had[0]!, 5, 5);
    expect(await declare('leader', office.units.dinkes)).toMatchObject({
      ok: true,
      value: { moved: had.length, short: 0 },
    });
    expect(await ofDinkes('leader')).toEqual([]);
    expect(await sheets()).toHaveLength(before);
    expect(refusalOf(await declareConflicts(as('leader'), { seasonId, none: true }))).toEqual({
      type: 'declared-before',
    });
  });
});

async function jurorId(who: Name): Promise<string> {
  const row = await read((db) =>
    db
      .selectFrom('league_juror')
      .select('id')
      .where('season_id', '=', seasonId)
      .where('person_id', '=', office.actors[who].personId)
      .executeTakeFirstOrThrow(),
  );
  return row.id;
}

describe('the first page', () => {
  const lines = async (who: Name) => {
    const where = {
      actor: office.actors[who],
      now: office.clock.now().toString(),
      zone: 'Asia/Jakarta',
      platform: office.platform,
    };
    const cards = await read((db) => juryHomeCards.load(db, where));
    return cards
      .flatMap(({ lines: own }) => own)
      .filter(({ href }) => href?.includes(seasonId))
      .map(({ text }) => text);
  };

  test('tells a juror what is left to do, and nobody else', async () => {
    await name('coordinator', 'opd');
    expect(await lines('coordinator')).toEqual([expect.stringContaining('nyatakan benturan kepentingan')]);
    await readyJury();
    await draw();
    expect(await lines('leader')).toEqual(['6 lembar juri menunggu']);
    expect(await lines('ppid')).toEqual([]);
    await closeJury(as('coordinator'), { seasonId, anyway: true });
    expect(await lines('leader')).toEqual([]);
  });

  test('the trail calls jurors and sheets by name', async () => {
    await readyJury();
    await draw();
    const [sheet] = (await sheets()) as [Sheet];
    const named = await read(async (db) => ({
      juror: await leagueSubjects['league-juror']!(db, [await jurorId('leader')]),
      sheet: await leagueSubjects['league-sheet']!(db, [sheet.id]),
    }));
    expect(named.juror).toMatchObject([{ name: office.actors.leader.name }]);
    expect(named.sheet).toMatchObject([{ name: 'Triwulan III 2026' }]);
  });
});

describe('sheets', () => {
  beforeEach(async () => {
    await readyJury();
    await draw();
  });

  test("are the juror's own; every item needs its points", async () => {
    const [sheet] = (await sheets()) as [Sheet];
    const other = Object.values(office.actors).find(({ personId }) => personId !== sheet.personId)!;
    expect(refusalOf(await score(sheet, 3, 3, other))).toEqual({ type: 'forbidden' });
    const bare = await scoreSheet(
      { platform: office.platform, actor: actorOf(sheet.personId) },
      { sheetId: sheet.id, points: { isi: '6', bahasa: '' } },
    );
    expect(bare).toMatchObject({ error: { faults: [{ path: 'points-isi' }, { path: 'points-bahasa' }] } });
    expect((await score(sheet, 3, 4)).ok).toBe(true);
  });

  test('a third juror comes where two lie apart, and goes when they no longer do', async () => {
    const [first, second] = (await sheets()).slice(0, 2) as [Sheet, Sheet];
    await score(first, 5, 5);
    expect(await score(second, 3, 3)).toMatchObject({ ok: true, value: { third: true } });
    const own = (await sheets()).filter(({ pieceId }) => pieceId === first.pieceId);
    expect(own.map(({ turn }) => turn)).toEqual([1, 2, 3]);
    expect(new Set(own.map(({ personId }) => personId)).size).toBe(3);
    await score(second, 4, 4);
    expect((await sheets()).filter(({ pieceId }) => pieceId === first.pieceId)).toHaveLength(2);
  });

  test('facts hold nothing before the closing, and then only what two judged', async () => {
    const all = await sheets();
    const [first, second, third] = all as [Sheet, Sheet, Sheet];
    await score(first, 5, 4);
    await score(second, 4, 4);
    await score(third, 2, 2);
    expect(await read((db) => judgedFacts(db, seasonId))).toEqual([]);
    expect(refusalOf(await closeJury(as('coordinator'), { seasonId }))).toEqual({
      type: 'jury-open',
      left: all.length - 3,
    });
    expect((await closeJury(as('coordinator'), { seasonId, anyway: true })).ok).toBe(true);
    expect(await read((db) => judgedFacts(db, seasonId))).toEqual([
      { pieceId: first.pieceId, unitId: first.unitId, postId: first.postId, shares: [0.9, 0.8] },
    ]);
    expect(refusalOf(await score(first, 1, 1))).toEqual({ type: 'jury-closed' });
  });

  test('whoever gets a role in the class loses the right to judge it', async () => {
    const [sheet] = (await sheets()).filter(({ classKey }) => classKey === 'opd') as [Sheet];
    await office.write((tx) =>
      tx
        .insertInto('org_role')
        .values({
          tenant_id: office.tenantId,
          id: '018f0000-0000-7000-8000-00000000000b',
          person_id: sheet.personId,
          unit_id: office.units.dpupr,
          role: 'officer',
          from_date: '2026-11-01',
          to_date: null,
          ended_at: null,
          created_at: '2026-11-01T00:00:00Z',
        })
        .execute(),
    );
    expect(refusalOf(await score(sheet, 3, 3))).toEqual({ type: 'juror-of-class', classKey: 'opd' });
    await office.write((tx) =>
      tx.deleteFrom('org_role').where('id', '=', '018f0000-0000-7000-8000-00000000000b').execute(),
    );
  });

  test("a replaced juror's open sheets go to the new one, scored ones stay", async () => {
    const own = (await sheets()).filter(({ personId }) => personId === office.actors.leader.personId);
    await score(own[0]!, 4, 4);
    const named = await nameJuror(as('coordinator'), {
      seasonId,
      personId: office.actors.coordinator.personId,
      classKeys: ['opd', 'wilayah'],
      replaces: await jurorId('leader'),
    });
    expect(named).toMatchObject({ ok: true, value: { moved: own.length - 1 } });
    const after = await sheets();
    expect(after.filter(({ personId }) => personId === office.actors.leader.personId)).toHaveLength(1);
    const taken = after.filter(({ personId }) => personId === office.actors.coordinator.personId);
    expect(taken).toHaveLength(own.length - 1);
    expect(refusalOf(await score(taken[0]!, 4, 4))).toEqual({ type: 'conflict-not-declared' });
    expect(after).toHaveLength(18);
  });

  test("who is left takes a removed juror's sheets, as long as each piece has two", async () => {
    await removeJuror(as('coordinator'), { seasonId, jurorId: await jurorId('leader') });
    expect(await sheets()).toHaveLength(18);
    const refused = await removeJuror(as('coordinator'), { seasonId, jurorId: await jurorId('trainer') });
    expect(refusalOf(refused)).toMatchObject({ type: 'too-few-jurors' });
    expect(await sheets()).toHaveLength(18);
  });

  test('pieces that a late conflict left short are filled when there is somebody', async () => {
    await declare('leader', office.units.dinkes);
    const second = await declare('trainer', office.units.dinkes);
    expect(second).toMatchObject({ ok: true, value: { short: 3 } });
    expect(refusalOf(await fillJury(as('coordinator'), { seasonId }))).toMatchObject({
      type: 'too-few-jurors',
    });
    await name('coordinator', 'opd');
    await declare('coordinator');
    expect(await fillJury(as('coordinator'), { seasonId })).toMatchObject({
      ok: true,
      value: { sheets: 3, short: 0 },
    });
  });

  test('the desk reminds who still has sheets', async () => {
    expect(await remindJurors(as('coordinator'), { seasonId })).toMatchObject({
      ok: true,
      value: { jurors: 3 },
    });
    expect(refusalOf(await remindJurors(as('leader'), { seasonId }))).toEqual({ type: 'forbidden' });
  });
});
