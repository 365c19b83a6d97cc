import { askPrizes } from '#app/features/league/winning/actions/ask-prizes.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';

/** The desk asks for the certificates of the sealed season's winners; the worker draws them once it runs. */
export async function askForPrizes(platform: Platform, tenantId: string, seasonId: string): Promise<void> {
  const { desk, state } = await readTenant(platform.db, tenantId, async (db) => ({
    desk: await db
      .selectFrom('org_read_role as r')
      .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
      .select(['p.id', 'p.account_id', 'p.name', 'r.unit_id'])
      .where('r.role', '=', 'coordinator')
      .where('r.ended_at', 'is', null)
      .executeTakeFirst(),
    state: (
      await db
        .selectFrom('league_season')
        .select('state')
        .where('id', '=', seasonId)
        .executeTakeFirstOrThrow()
    ).state,
  }));
  if (!desk?.account_id || state !== 'sealed') return;
  const { web } = platform.config;
  const actor = {
    kind: 'person',
    tenantId,
    personId: desk.id,
    accountId: desk.account_id,
    name: desk.name,
    roles: [{ role: 'coordinator', unitId: desk.unit_id }],
  } as const;
  const origin = web.origin ?? `http://localhost:${web.port}`;
  await askPrizes({ platform, actor }, { seasonId, origin });
}
