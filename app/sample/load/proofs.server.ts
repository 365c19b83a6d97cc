import { askProofs } from '#app/features/reports/index.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';

/** A head with a sign-in asks for last month's papers of the unit's officers; the worker makes them once it runs. */
export async function askForProofs(platform: Platform, tenantId: string): Promise<void> {
  const { head, zone } = await readTenant(platform.db, tenantId, async (db) => ({
    head: await db
      .selectFrom('org_read_role as r')
      .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
      .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
      .select(['p.id', 'p.account_id', 'p.name', 'r.unit_id'])
      .where('r.role', '=', 'head')
      .where('r.ended_at', 'is', null)
      .where('p.account_id', 'is not', null)
      .orderBy('u.position')
      .executeTakeFirst(),
    zone: (await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow()).zone,
  }));
  if (!head?.account_id) return;
  const [year, month] = dateIn(platform.clock.now().toString(), zone).split('-').map(Number) as [
    number,
    number,
  ];
  const last = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
  const { web } = platform.config;
  const actor = {
    kind: 'person',
    tenantId,
    personId: head.id,
    accountId: head.account_id,
    name: head.name,
    roles: [{ role: 'head', unitId: head.unit_id }],
  } as const;
  await askProofs(
    { platform, actor },
    { month: last, unitId: head.unit_id, origin: web.origin ?? `http://localhost:${web.port}` },
  );
}
