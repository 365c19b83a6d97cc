import { readTenant, readTenantAtOnce, type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { RuleSet } from '../types.ts';
import type { CorrectionFact, SeasonFacts, UnitCase } from './facts.ts';
import { unitsIn } from './file/read-season-file.server.ts';
import { readCorrections, readSeasonUnits } from './queries/read-facts.server.ts';
import { seasonFrame } from './queries/season-frame.server.ts';
import { scoreStream } from './score-stream.server.ts';
import type { SeasonResult } from './settle.ts';
import { storeStandings } from './store/standings.server.ts';

/** Scores what the database knows at this moment: a running season, or a rule set that is tried on a quarter. Only jobs call this. */
export async function scoreFromDatabase(
  platform: Platform,
  tenantId: string,
  season: SeasonFacts['season'],
  rules: RuleSet,
): Promise<SeasonResult> {
  return readTenantAtOnce(platform.db, tenantId, (db) => scoreStream(readSeasonUnits(db, season), rules));
}

/** The units of a closed season as they stood at its closing, with the corrections that were decided since. */
export async function* closedUnits(
  facts: AsyncIterable<Uint8Array>,
  corrections: readonly CorrectionFact[],
): AsyncGenerator<UnitCase> {
  const byUnit = Map.groupBy(corrections, ({ unitId }) => unitId);
  for await (const given of unitsIn(facts))
    yield { ...given, corrections: byUnit.get(given.facts.unit.id) ?? [] };
}

/** The bytes of a closed season's facts. */
export async function factsOfClosed(
  platform: Platform,
  tenantId: string,
  fileId: string,
): Promise<AsyncIterable<Uint8Array>> {
  const found = await platform.files.stream(tenantId, fileId);
  if (!found) throw new Error(`The facts of a closed season are gone: file ${fileId}`);
  return found.stream as AsyncIterable<Uint8Array> & NodeJS.ReadableStream;
}

/**
 * Computes a season anew and replaces its table: a running one from the database as of now, a closed one from what was kept at the closing
 * and the corrections since. A draft has no table; of a sealed season nothing changes any more.
 */
export async function computeSeason(platform: Platform, tenantId: string, seasonId: string): Promise<void> {
  const now = platform.clock.now().toString();
  const given = await readTenant(platform.db, tenantId, async (db) => {
    const frame = await seasonFrame(db, seasonId);
    return frame && { frame, corrections: await readCorrections(db, seasonId) };
  });
  if (!given) return;
  const { frame, corrections } = given;
  const rules = frame.rules.body;
  let result: SeasonResult;
  if (frame.state === 'running')
    result = await scoreFromDatabase(platform, tenantId, { ...frame.season, asOf: now }, rules);
  else if (frame.state === 'provisional' && frame.factsFileId !== null) {
    const facts = await factsOfClosed(platform, tenantId, frame.factsFileId);
    result = await scoreStream(closedUnits(facts, corrections), rules);
  } else return;
  await writeTenant(platform.db, tenantId, async (tx) => {
    if (await isStill(tx, seasonId, frame.state, now))
      await storeStandings(tx, tenantId, seasonId, result, now);
  });
}

/** A slower run must not lay an older table over a newer one, nor over a season that was closed meanwhile. */
async function isStill(tx: Tx, seasonId: string, state: string, began: string): Promise<boolean> {
  const row = await tx
    .selectFrom('league_season')
    .select(['state', 'computed_at'])
    .where('id', '=', seasonId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.state !== state) return false;
  return row.computed_at === null || Date.parse(row.computed_at) <= Date.parse(began);
}
