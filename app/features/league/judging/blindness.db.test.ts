import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { closeJury } from './actions/close-jury.server.ts';
import { declareConflicts } from './actions/declare-conflicts.server.ts';
import { drawPieces } from './actions/draw-pieces.server.ts';
import { nameJuror } from './actions/name-juror.server.ts';
import { scoreSheet } from './actions/score-sheet.server.ts';
import { juryDesk } from './queries/jury-desk.server.ts';
import { ownSheets, sheetView } from './queries/own-sheets.server.ts';
import { givenPost, givenSeason } from './testing.server.ts';

let office: Office;
let seasonId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Name = keyof Office['actors'];
const NOTE = 'Catatan juri pertama';
const as = (name: Name) => ({ platform: office.platform, actor: office.actors[name] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const actorOf = (personId: string) =>
  Object.values(office.actors).find((actor) => actor.personId === personId)!;

/** The two sheets of the first piece. */
async function firstPair() {
  const rows = await read((db) =>
    db
      .selectFrom('league_sheet as h')
      .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
      .innerJoin('league_juror as j', 'j.id', 'h.juror_id')
      .select(['h.id', 'j.person_id as personId'])
      .where('p.season_id', '=', seasonId)
      .orderBy('p.position')
      .orderBy('h.turn')
      .limit(2)
      .execute(),
  );
  return rows as [(typeof rows)[number], (typeof rows)[number]];
}

const score = (sheet: { id: string; personId: string }, isi: number, bahasa: number, note = '') =>
  scoreSheet(
    { platform: office.platform, actor: actorOf(sheet.personId) },
    { sheetId: sheet.id, points: { isi, bahasa }, note },
  );
const viewOf = (sheetId: string, personId: string) =>
  read((db) => sheetView(db, actorOf(personId), { seasonId, sheetId }));
const deskOf = (who: Name) =>
  read((db) => juryDesk(db, office.actors[who], seasonId, office.clock.now().toString()));

beforeEach(async () => {
  await writeTenant(office.db.app, office.tenantId, (tx) => tx.deleteFrom('monitoring_post').execute());
  seasonId = await givenSeason(office);
  for (const unit of ['dinkes', 'kelurahan'] as const)
    for (let at = 0; at < 3; at += 1) await givenPost(office, office.units[unit]);
  for (const who of ['reviewer', 'leader', 'trainer'] as const) {
    const { personId } = office.actors[who];
    await nameJuror(as('coordinator'), { seasonId, personId, classKeys: ['opd', 'wilayah'] });
    await declareConflicts(as(who), { seasonId, none: true });
  }
  await drawPieces(as('coordinator'), { seasonId, dueOn: '2026-11-30' });
});

describe('blindness', () => {
  test('what another juror gave is in no page before the closing, and in the page of the piece after it', async () => {
    const [first, second] = await firstPair();
    await score(first, 5, 4, NOTE);
    const before = (await viewOf(second.id, second.personId))!;
    expect(before.others).toEqual([]);
    expect(before.sheet.points).toBeNull();
    expect(JSON.stringify(before)).not.toContain(NOTE);
    expect(await viewOf(first.id, second.personId)).toBeNull();
    const list = await read((db) => ownSheets(db, actorOf(second.personId), seasonId));
    expect(JSON.stringify(list)).not.toContain(first.id);
    await closeJury(as('coordinator'), { seasonId, anyway: true });
    const after = (await viewOf(second.id, second.personId))!;
    expect(after.others).toEqual([{ turn: 1, total: 9, note: NOTE }]);
  });

  test("sheets are the jurors' alone: an officer, the desk and others find none", async () => {
    const [{ id }] = await firstPair();
    for (const who of ['officer', 'coordinator', 'ppid'] as const) {
      expect(await viewOf(id, office.actors[who].personId)).toBeNull();
      expect(await read((db) => ownSheets(db, office.actors[who], seasonId))).toBeNull();
    }
    expect(await deskOf('officer')).toBe('forbidden');
  });

  test('the desk sees progress and agreement, no points; who judges sees no agreement before the closing', async () => {
    const [first, second] = await firstPair();
    await score(first, 5, 4, NOTE);
    await score(second, 4, 4);
    const desk = await deskOf('coordinator');
    expect(desk).toMatchObject({
      scored: 2,
      sheets: 12,
      agreement: { pieces: 1, items: 2, withinOne: 2, meanDifference: 1, icc: null },
    });
    expect(JSON.stringify(desk)).not.toContain(NOTE);
    expect(await deskOf('leader')).toMatchObject({ agreement: null });
    await closeJury(as('coordinator'), { seasonId, anyway: true });
    expect(await deskOf('leader')).toMatchObject({ agreement: { pieces: 1 } });
  });
});
