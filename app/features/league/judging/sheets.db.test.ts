import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import { closeJury, remindJurors } from './actions/close-jury.server.ts';
import { fillJury } from './actions/draw-pieces.server.ts';
import { nameJuror, removeJuror } from './actions/name-juror.server.ts';
import { scoreSheet } from './actions/score-sheet.server.ts';
import { judgedFacts } from './queries/facts.server.ts';
import { type Jury, juryOf, type Sheet } from './testing.server.ts';

let office: Office;
let jury: Jury;
let seasonId: string;
beforeAll(async () => {
  office = await openOffice({ modules: [league] });
  jury = juryOf(office);
});
afterAll(() => office.close());
beforeEach(async () => {
  seasonId = await jury.begin();
});

const refusalOf = (result: { ok: boolean; error?: object }) => result.error;

describe('sheets', () => {
  beforeEach(async () => {
    await jury.readyJury();
    await jury.draw();
  });

  test("are the juror's own; every item needs its points", async () => {
    const [sheet] = (await jury.sheets()) as [Sheet];
    const other = Object.values(office.actors).find(({ personId }) => personId !== sheet.personId)!;
    expect(refusalOf(await jury.score(sheet, 3, 3, other))).toEqual({ type: 'forbidden' });
    const bare = await scoreSheet(
      { platform: office.platform, actor: jury.actorOf(sheet.personId) },
      { sheetId: sheet.id, points: { isi: '6', bahasa: '' } },
    );
    expect(bare).toMatchObject({ error: { faults: [{ path: 'points-isi' }, { path: 'points-bahasa' }] } });
    expect((await jury.score(sheet, 3, 4)).ok).toBe(true);
  });

  test('a third juror comes where two lie apart, and goes when they no longer do', async () => {
    const [first, second] = (await jury.sheets()).slice(0, 2) as [Sheet, Sheet];
    await jury.score(first, 5, 5);
    expect(await jury.score(second, 3, 3)).toMatchObject({ ok: true, value: { third: true } });
    const own = (await jury.sheets()).filter(({ pieceId }) => pieceId === first.pieceId);
    expect(own.map(({ turn }) => turn)).toEqual([1, 2, 3]);
    expect(new Set(own.map(({ personId }) => personId)).size).toBe(3);
    await jury.score(second, 4, 4);
    expect((await jury.sheets()).filter(({ pieceId }) => pieceId === first.pieceId)).toHaveLength(2);
  });

  test('facts hold nothing before the closing, and then only what two judged', async () => {
    const all = await jury.sheets();
    const [first, second, third] = all as [Sheet, Sheet, Sheet];
    await jury.score(first, 5, 4);
    await jury.score(second, 4, 4);
    await jury.score(third, 2, 2);
    expect(await jury.read((db) => judgedFacts(db, seasonId))).toEqual([]);
    expect(refusalOf(await closeJury(jury.as('coordinator'), { seasonId }))).toEqual({
      type: 'jury-open',
      left: all.length - 3,
    });
    expect((await closeJury(jury.as('coordinator'), { seasonId, anyway: true })).ok).toBe(true);
    expect(await jury.read((db) => judgedFacts(db, seasonId))).toEqual([
      { pieceId: first.pieceId, unitId: first.unitId, postId: first.postId, shares: [0.9, 0.8] },
    ]);
    expect(refusalOf(await jury.score(first, 1, 1))).toEqual({ type: 'jury-closed' });
  });

  test('whoever gets a role in the class loses the right to judge it', async () => {
    const [sheet] = (await jury.sheets()).filter(({ classKey }) => classKey === 'opd') as [Sheet];
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
    expect(refusalOf(await jury.score(sheet, 3, 3))).toEqual({ type: 'juror-of-class', classKey: 'opd' });
    await office.write((tx) =>
      tx.deleteFrom('org_role').where('id', '=', '018f0000-0000-7000-8000-00000000000b').execute(),
    );
  });

  test("a replaced juror's open sheets go to the new one, scored ones stay", async () => {
    const own = (await jury.sheets()).filter(({ personId }) => personId === office.actors.leader.personId);
    await jury.score(own[0]!, 4, 4);
    const named = await nameJuror(jury.as('coordinator'), {
      seasonId,
      personId: office.actors.coordinator.personId,
      classKeys: ['opd', 'wilayah'],
      replaces: await jury.jurorId('leader'),
    });
    expect(named).toMatchObject({ ok: true, value: { moved: own.length - 1 } });
    const after = await jury.sheets();
    expect(after.filter(({ personId }) => personId === office.actors.leader.personId)).toHaveLength(1);
    const taken = after.filter(({ personId }) => personId === office.actors.coordinator.personId);
    expect(taken).toHaveLength(own.length - 1);
    expect(refusalOf(await jury.score(taken[0]!, 4, 4))).toEqual({ type: 'conflict-not-declared' });
    expect(after).toHaveLength(18);
  });

  test("who is left takes a removed juror's sheets, as long as each piece has two", async () => {
    await removeJuror(jury.as('coordinator'), { seasonId, jurorId: await jury.jurorId('leader') });
    expect(await jury.sheets()).toHaveLength(18);
    const refused = await removeJuror(jury.as('coordinator'), {
      seasonId,
      jurorId: await jury.jurorId('trainer'),
    });
    expect(refusalOf(refused)).toMatchObject({ type: 'too-few-jurors' });
    expect(await jury.sheets()).toHaveLength(18);
  });

  test('pieces that a late conflict left short are filled when there is somebody', async () => {
    await jury.declare('leader', office.units.dinkes);
    const second = await jury.declare('trainer', office.units.dinkes);
    expect(second).toMatchObject({ ok: true, value: { short: 3 } });
    expect(refusalOf(await fillJury(jury.as('coordinator'), { seasonId }))).toMatchObject({
      type: 'too-few-jurors',
    });
    await jury.name('coordinator', 'opd');
    await jury.declare('coordinator');
    expect(await fillJury(jury.as('coordinator'), { seasonId })).toMatchObject({
      ok: true,
      value: { sheets: 3, short: 0 },
    });
  });

  test('the desk reminds who still has sheets', async () => {
    expect(await remindJurors(jury.as('coordinator'), { seasonId })).toMatchObject({
      ok: true,
      value: { jurors: 3 },
    });
    expect(refusalOf(await remindJurors(jury.as('leader'), { seasonId }))).toEqual({ type: 'forbidden' });
  });
});
