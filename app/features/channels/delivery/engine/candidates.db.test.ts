import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { askFor, connectAccounts } from '../testing.server.ts';
import { candidates } from './candidates.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Plan = { 'Relation Name'?: string; 'Actual Loops': number; Plans?: Plan[] };
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

test('every table is gone through once, however many are due and whatever the planner knows of them', async () => {
  const unitIds = [office.units.dinkes, office.units.dpupr, office.units.kecamatan];
  const handles = Array.from({ length: 30 }, (_, place) => ({
    unitId: unitIds[place % 3]!,
    network: 'facebook' as const,
    handle: `baris${place}`,
  }));
  const channels = await connectAccounts(office, handles);
  await askFor(
    office,
    Array.from({ length: 120 }, (_, place) => ({
      ...handles[place % 30]!,
      channelId: channels[place % 30]!,
      key: `baris ${place}`,
    })),
  );
  const now = office.clock.now().toString();
  await office.write((tx) =>
    sql`insert into channels_lane (tenant_id, account, unit_id, network, taken_at, next_at)
      select distinct tenant_id, channel_id::text, unit_id, network, ${now}::timestamptz, ${now}::timestamptz
      from channels_delivery`.execute(tx),
  );
  const explain = sql<{
    'QUERY PLAN': [{ Plan: Plan }];
  }>`explain (analyze, format json) ${candidates(now, 24)}`;
  const { rows } = await readTenant(office.platform.db, office.tenantId, (tx) => explain.execute(tx));
  const tables = nodesOf(rows[0]!['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name']);
  const often = tables.filter((node) => node['Actual Loops'] > 1);
  expect(often.map((node) => [node['Relation Name'], node['Actual Loops']])).toEqual([]);
  expect(tables.some((node) => node['Relation Name'] === 'channels_lane' && node['Actual Loops'] === 1)).toBe(
    true,
  );
});
