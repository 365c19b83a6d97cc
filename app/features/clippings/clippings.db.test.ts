import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { weekClippings } from './index.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a week in which nothing was told is empty, not a fault', async () => {
  const week = await readTenant(office.platform.db, office.tenantId, (db) =>
    weekClippings(db, { from: '2026-11-16', to: '2026-11-22' }),
  );
  expect(week).toMatchObject({ stories: [], items: 0, outlets: 0, issues: [] });
});
