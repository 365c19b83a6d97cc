import { afterAll, beforeAll, expect, test } from 'vitest';
import { weekClippings } from '#app/features/clippings/index.server.ts';
import { openClippings } from '#app/features/clippings/testing.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { Office } from '#app/testing/office.server.ts';
import { buildSample } from './build-sample.ts';
import { SampleIds } from './load/ids.server.ts';
import { loadPress } from './load/press.server.ts';
import { PRESS_ISSUES } from './press.ts';

let office: Office;
beforeAll(async () => {
  office = await openClippings();
});
afterAll(() => office.close());

test('a quarter of press in the sample city: tagged, grouped, most of it with a tone, other regions set apart', async () => {
  const sample = buildSample({ seed: 1, today: '2026-11-19', posts: 50 });
  const ids = Object.assign(new SampleIds(), { tenantId: office.tenantId });
  await office.write(async (tx) => {
    // The office of this test has no themes.
    ids.maybe = () => null;
    await loadPress(tx, sample, ids, office.clock.now().toString());
  });
  const days = { from: '2026-08-21', to: '2026-11-19' };
  const quarter = await readTenant(office.db.app, office.tenantId, (db) => weekClippings(db, days));
  expect(quarter.items).toBeGreaterThan(200);
  expect(quarter.stories.length).toBeLessThan(quarter.items);
  expect(quarter.issues.map(({ name }) => name).sort()).toEqual(PRESS_ISSUES.map(({ name }) => name).sort());
  expect(quarter.tones.negative).toBeGreaterThan(20);
  expect(quarter.tones.mixed).toBe(0);
  const apart = await readTenant(office.db.app, office.tenantId, (db) =>
    db.selectFrom('clippings_item').select('title').where('relevant', '=', false).execute(),
  );
  expect(apart.length).toBeGreaterThan(20);
  expect(apart.every(({ title }) => /Rantau Elok|Bandar Cemara/.test(title))).toBe(true);
});
