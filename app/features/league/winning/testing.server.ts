import { jsonb } from '#app/platform/db/db.server.ts';
import type { Office } from '#app/testing/office.server.ts';
import { givenSeason } from '../judging/testing.server.ts';
import '../tables.ts';
import type { SeasonState, StandingOutcome } from '../tables.ts';
import type { RuleSet } from '../types.ts';

export const TEST_DIGEST = 'c0ffee00'.repeat(8);

export type GivenStanding = {
  readonly unitId: string;
  readonly classKey?: string;
  readonly outcome?: StandingOutcome;
  readonly rank?: number | null;
  readonly shared?: boolean;
  readonly total?: number | null;
  readonly band?: string | null;
  readonly reason?: string | null;
};

/** A season with its table, provisional or sealed, made without closing one. @returns its id */
export async function givenTable(
  office: Pick<Office, 'write' | 'tenantId' | 'platform'>,
  standings: readonly GivenStanding[],
  given: { state?: SeasonState; rules?: RuleSet; name?: string; file?: string } = {},
): Promise<string> {
  const { tenantId, platform } = office;
  const id = await givenSeason(office, given);
  const state = given.state ?? 'sealed';
  const now = '2026-10-08T03:00:00Z';
  await office.write(async (tx) => {
    const file = await platform.files.store(tx, tenantId, now, {
      bytes: Buffer.from(given.file ?? '{"format":"simpul-season"}\n'),
      mime: 'application/jsonl',
      name: 'triwulan.jsonl',
      purpose: 'league.season',
      createdBy: null,
    });
    const isOut = state === 'provisional' || state === 'sealed';
    await tx
      .updateTable('league_season')
      .set({
        state,
        computed_at: now,
        ...(isOut
          ? {
              closed_at: '2026-10-01T03:00:00Z',
              appeals_until: '2026-10-06T16:59:59Z',
              facts_file_id: file.id,
              classes: jsonb([{ key: 'opd', units: 2, ranked: true, grades: [] }]) as never,
            }
          : {}),
        ...(state === 'sealed'
          ? {
              sealed_at: now,
              seal_file_id: file.id,
              digest: TEST_DIGEST,
              signature: 'zSignature',
              public_key: 'did:key:z6MkTest',
            }
          : {}),
      })
      .where('id', '=', id)
      .execute();
    await tx
      .insertInto('league_standing')
      .values(
        standings.map((standing) => ({
          tenant_id: tenantId,
          season_id: id,
          unit_id: standing.unitId,
          class_key: standing.classKey ?? 'opd',
          outcome: standing.outcome ?? 'ranked',
          rank: standing.rank ?? null,
          shared: standing.shared ?? false,
          total: standing.total ?? null,
          band: standing.band ?? null,
          reason: standing.reason ?? null,
          scores: jsonb([]) as never,
        })),
      )
      .execute();
  });
  return id;
}
