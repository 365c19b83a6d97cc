import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import { leagueSubjects } from '../subject-names.server.ts';
import { closeJury } from './actions/close-jury.server.ts';
import { nameJuror } from './actions/name-juror.server.ts';
import { juryHomeCards } from './home-cards.server.ts';
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

type Name = keyof Office['actors'];
const refusalOf = (result: { ok: boolean; error?: object }) => result.error;

describe('naming jurors', () => {
  test("is the desk's; the juror is told", async () => {
    expect(
      await nameJuror(jury.as('officer'), {
        seasonId,
        personId: office.actors.leader.personId,
        classKeys: 'opd',
      }),
    ).toMatchObject({ ok: false, error: { type: 'forbidden' } });
    expect((await jury.name('leader', 'opd')).ok).toBe(true);
    const notices = await jury.read((db) =>
      db
        .selectFrom('notify_notice')
        .selectAll()
        .where('person_id', '=', office.actors.leader.personId)
        .execute(),
    );
    expect(notices.at(-1)).toMatchObject({ href: `/kerja/liga/${seasonId}/juri/saya` });
  });

  test('refuses whoever works for a unit of the class, and takes the person for another class', async () => {
    expect(refusalOf(await jury.name('officer', 'opd', 'wilayah'))).toEqual({
      type: 'juror-of-class',
      classKey: 'opd',
    });
    expect((await jury.name('officer', 'wilayah')).ok).toBe(true);
    expect(refusalOf(await jury.name('otherOfficer', 'wilayah'))).toEqual({
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
    expect(refusalOf(await jury.name('trainer', 'opd'))).toEqual({ type: 'juror-of-class', classKey: 'opd' });
    await office.write((tx) =>
      tx.deleteFrom('org_role').where('id', '=', '018f0000-0000-7000-8000-00000000000a').execute(),
    );
  });
});

describe('the first page', () => {
  const lines = async (who: Name) => {
    const where = {
      actor: office.actors[who],
      now: office.clock.now().toString(),
      zone: 'Asia/Jakarta',
      platform: office.platform,
    };
    const cards = await jury.read((db) => juryHomeCards.load(db, where));
    return cards
      .flatMap(({ lines: own }) => own)
      .filter(({ href }) => href?.includes(seasonId))
      .map(({ text }) => text);
  };

  test('tells a juror what is left to do, and nobody else', async () => {
    await jury.name('coordinator', 'opd');
    expect(await lines('coordinator')).toEqual([expect.stringContaining('nyatakan benturan kepentingan')]);
    await jury.readyJury();
    await jury.draw();
    expect(await lines('leader')).toEqual(['6 lembar juri menunggu']);
    expect(await lines('ppid')).toEqual([]);
    await closeJury(jury.as('coordinator'), { seasonId, anyway: true });
    expect(await lines('leader')).toEqual([]);
  });

  test('the trail calls jurors and sheets by name', async () => {
    await jury.readyJury();
    await jury.draw();
    const [sheet] = (await jury.sheets()) as [Sheet];
    const named = await jury.read(async (db) => ({
      juror: await leagueSubjects['league-juror']!(db, [await jury.jurorId('leader')]),
      sheet: await leagueSubjects['league-sheet']!(db, [sheet.id]),
    }));
    expect(named.juror).toMatchObject([{ name: office.actors.leader.name }]);
    expect(named.sheet).toMatchObject([{ name: 'Triwulan III 2026' }]);
  });
});
