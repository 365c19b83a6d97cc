import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import { forgetReasonsJob } from './jobs.server.ts';
import { givenSeason } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [league] });
});
afterAll(() => office.close());

async function conflictOf(from: string, to: string): Promise<string> {
  const seasonId = await givenSeason(office, { from, to });
  const id = newId();
  const declared_at = office.clock.now().toString();
  const { tenantId, actors, units } = office;
  await office.write(async (tx) => {
    await tx
      .insertInto('league_juror')
      .values({
        tenant_id: tenantId,
        id,
        season_id: seasonId,
        person_id: actors.reviewer.personId,
        class_keys: ['wilayah'],
        declared_at,
        added_by: null,
        added_at: declared_at,
        removed_at: null,
      })
      .execute();
    await tx
      .insertInto('league_conflict')
      .values({
        tenant_id: tenantId,
        juror_id: id,
        unit_id: units.kelurahan,
        reason: 'Adik saya bekerja di sana.',
        declared_at,
      })
      .execute();
  });
  return id;
}

const reasons = () =>
  office.write((tx) => tx.selectFrom('league_conflict').select(['juror_id', 'reason']).execute());
const told = () =>
  office.write((tx) =>
    tx.selectFrom('event').select('data').where('name', '=', 'league.reasons-forgotten').execute(),
  );

test('a year after a season nobody reads any more why a juror had a conflict; that there was one stays, and the trail says how many', async () => {
  const old = await conflictOf('2025-07-01', '2025-09-30');
  const lately = await conflictOf('2026-07-01', '2026-09-30');
  office.clock.set('2026-09-30T10:00:00Z');
  await forgetReasonsJob.run(office.platform, {});
  expect((await reasons()).filter(({ reason }) => reason === '')).toEqual([]);
  office.clock.set('2026-10-01T10:00:00Z');
  await forgetReasonsJob.run(office.platform, {});
  await forgetReasonsJob.run(office.platform, {});
  const found = new Map((await reasons()).map(({ juror_id, reason }) => [juror_id, reason]));
  expect([found.get(old), found.get(lately)]).toEqual(['', 'Adik saya bekerja di sana.']);
  expect((await told()).map(({ data }) => data)).toEqual([{ reasons: 1, notes: 0 }]);
});
