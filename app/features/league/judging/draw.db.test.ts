import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import { closeJury } from './actions/close-jury.server.ts';
import { declareConflicts } from './actions/declare-conflicts.server.ts';
import { removeJuror } from './actions/name-juror.server.ts';
import { sha256 } from './lot-hash.server.ts';
import { juryDesk } from './queries/jury-desk.server.ts';
import { jurySeason } from './season-jury.server.ts';
import { givenPost, type Jury, juryOf } from './testing.server.ts';

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

describe('the draw', () => {
  test('leaves out posts of accounts whose posts do not count', async () => {
    await jury.readyJury();
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
    expect((await jury.draw()).ok).toBe(true);
    const drawn = await jury.read((db) =>
      db
        .selectFrom('league_piece')
        .select('post_id')
        .where('season_id', '=', seasonId)
        .where('unit_id', '=', office.units.dinkes)
        .execute(),
    );
    expect(drawn).toHaveLength(1);
    await closeJury(jury.as('coordinator'), { seasonId, anyway: true });
  });

  test('a unit that nobody has is no conflict, and no fault', async () => {
    await jury.name('leader', 'opd');
    expect(refusalOf(await jury.declare('leader', newId()))).toEqual({ type: 'not-found' });
  });

  test('a desk that judges too is not told whether the first two lie apart', async () => {
    await jury.readyJury();
    await jury.name('coordinator', 'opd', 'wilayah');
    await jury.declare('coordinator');
    await jury.draw();
    const desk = async (who: Name) => {
      const view = await jury.read((db) =>
        juryDesk(db, office.actors[who], seasonId, '2026-11-20T03:00:00Z'),
      );
      if (view === null || view === 'forbidden') throw new Error('no view');
      return [view.thirds, view.agreement];
    };
    expect(await desk('coordinator')).toEqual([null, null]);
    await closeJury(jury.as('coordinator'), { seasonId, anyway: true });
    expect((await desk('coordinator'))[0]).toBe(0);
  });

  test('waits for the end of the season', async () => {
    seasonId = await jury.begin({ from: '2026-10-01', to: '2026-12-31' });
    expect(refusalOf(await jury.draw())).toEqual({ type: 'season-runs', until: '2026-12-31' });
  });

  test('names the class that has too few jurors, and leaves nothing behind', async () => {
    await jury.readyJury();
    await removeJuror(jury.as('coordinator'), { seasonId, jurorId: await jury.jurorId('reviewer') });
    await removeJuror(jury.as('coordinator'), { seasonId, jurorId: await jury.jurorId('leader') });
    expect(refusalOf(await jury.draw())).toMatchObject({ type: 'too-few-jurors' });
    expect(await jury.sheets()).toEqual([]);
    expect(await jury.read((db) => jurySeason(db, seasonId))).toMatchObject({ seed: null, drawnAt: null });
  });

  test('leaves out copies, shares, what is gone, without address or outside the season', async () => {
    await jury.readyJury();
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
    await jury.draw();
    const drawn = new Set((await jury.sheets()).map(({ postId }) => postId));
    expect(out.filter((id) => drawn.has(id))).toEqual([]);
    expect(drawn.size).toBe(9);
  });

  test('anybody can repeat it with the seed; each piece has two jurors', async () => {
    await jury.readyJury();
    expect(await jury.draw()).toMatchObject({ ok: true, value: { pieces: 9, sheets: 18 } });
    const { seed } = (await jury.read((db) => jurySeason(db, seasonId)))!;
    const posts = await jury.read((db) =>
      db.selectFrom('monitoring_read_post').select(['id', 'unit_id']).execute(),
    );
    for (const unit of [office.units.dinkes, office.units.kelurahan]) {
      const expected = posts
        .filter(({ unit_id }) => unit_id === unit)
        .map(({ id }) => id)
        .sort((a, b) => (sha256(`${seed}:${a}`) < sha256(`${seed}:${b}`) ? -1 : 1))
        .slice(0, 3)
        .sort();
      const drawn = (await jury.sheets())
        .filter((one) => one.unitId === unit && one.turn === 1)
        .map(({ postId }) => postId);
      expect(drawn.sort()).toEqual(expected);
    }
    const { lotFileId } = (await jury.read((db) => jurySeason(db, seasonId)))!;
    const table = Buffer.from((await office.platform.files.read(office.tenantId, lotFileId!))!).toString();
    const rows = table
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows).toHaveLength(12);
    expect(rows.every(([own, , post, lot]) => own === seed && lot === sha256(`${seed}:${post}`))).toBe(true);
    expect(rows.filter((row) => row[4] !== '')).toHaveLength(9);
    const loads = Map.groupBy(await jury.sheets(), ({ personId }) => personId);
    expect([...loads.values()].map((own) => own.length).sort()).toEqual([6, 6, 6]);
    expect(refusalOf(await jury.draw())).toEqual({ type: 'drawn-before' });
  });

  test('the database lets nobody draw again', async () => {
    await jury.readyJury();
    await jury.draw();
    await expect(
      office.write((tx) =>
        tx.updateTable('league_season').set({ jury_seed: 'chosen' }).where('id', '=', seasonId).execute(),
      ),
    ).rejects.toThrow('once');
  });

  test('conflicts are honoured, before the draw and after', async () => {
    await jury.readyJury();
    await jury.name('coordinator', 'opd', 'wilayah');
    await jury.declare('coordinator', office.units.dinkes);
    await jury.draw();
    const ofDinkes = async (who: Name) =>
      (await jury.sheets()).filter(
        (one) => one.personId === office.actors[who].personId && one.unitId === office.units.dinkes,
      );
    expect(await ofDinkes('coordinator')).toEqual([]);
    const before = (await jury.sheets()).length;
    const had = await ofDinkes('leader');
    expect(had.length).toBeGreaterThan(0);
    await jury.score(had[0]!, 5, 5);
    expect(await jury.declare('leader', office.units.dinkes)).toMatchObject({
      ok: true,
      value: { moved: had.length, short: 0 },
    });
    expect(await ofDinkes('leader')).toEqual([]);
    expect(await jury.sheets()).toHaveLength(before);
    expect(refusalOf(await declareConflicts(jury.as('leader'), { seasonId, none: true }))).toEqual({
      type: 'declared-before',
    });
  });
});
