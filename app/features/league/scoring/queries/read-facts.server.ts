import type { Tx } from '#app/platform/db/db.server.ts';
import { judgedFacts, markFacts } from '../../judging/queries/facts.server.ts';
import '../../tables.ts';
import type { CorrectionFact, CoverFact, PostFact, SeasonFacts, UnitCase, UnitFact } from '../facts.ts';
import { readCovers, readPosts, readPostsById } from './read-posts.server.ts';
import { readTasks } from './read-tasks.server.ts';
import { readAccounts, readUnits } from './read-units.server.ts';

type Season = SeasonFacts['season'];

/** Units whose posts are in memory at the same time: few enough to be forgotten young, many enough for few questions. */
const AT_ONCE = 10;

/** What decisions changed in a season's facts. */
export async function readCorrections(db: Tx, seasonId: string): Promise<CorrectionFact[]> {
  return db
    .selectFrom('league_correction')
    .select(['unit_id as unitId', 'kind', 'subject_id as subjectId', 'value'])
    .where('season_id', '=', seasonId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

/** Everything of a season that is not posts, read once; tasks and accounts of one unit alone where a page asks for one. */
async function readFrame(db: Tx, season: Season, unitId: string | null = null) {
  const byUnit = <T extends { readonly unitId: string }>(rows: readonly T[]) =>
    Map.groupBy(rows, ({ unitId }) => unitId);
  return {
    units: await readUnits(db, season),
    accounts: await readAccounts(db, season, unitId),
    tasks: await readTasks(db, season, unitId),
    judged: byUnit(await judgedFacts(db, season.id)),
    marks: byUnit(await markFacts(db, season.id)),
    corrections: byUnit(await readCorrections(db, season.id)),
  };
}
type Frame = Awaited<ReturnType<typeof readFrame>>;

/** Posts that answer a task and were not read with the season's days. */
function unknownIn(covers: readonly CoverFact[], posts: ReadonlyMap<string, readonly PostFact[]>): string[] {
  const missing = new Set(covers.map(({ postId }) => postId));
  for (const list of posts.values()) for (const { id } of list) missing.delete(id);
  return [...missing];
}

async function readSome(
  db: Tx,
  season: Season,
  units: readonly UnitFact[],
  frame: Frame,
): Promise<UnitCase[]> {
  const ids = units.map(({ id }) => id);
  const tasks = ids.flatMap((id) => frame.tasks.get(id) ?? []);
  const { rejected } = frame.accounts;
  const posts = await readPosts(db, season, ids, rejected);
  const covers = await readCovers(db, season, ids, tasks);
  const outside = await readPostsById(db, season, unknownIn(covers, posts), rejected);
  const unitOfTask = new Map(tasks.map(({ id, unitId }) => [id, unitId]));
  const coversOf = Map.groupBy(covers, ({ taskId }) => unitOfTask.get(taskId));
  const postsOf = (id: string) => {
    const more = outside.get(id);
    return more ? [...(posts.get(id) ?? []), ...more] : (posts.get(id) ?? []);
  };
  return units.map((unit) => ({
    facts: {
      season,
      unit,
      accounts: frame.accounts.byUnit.get(unit.id) ?? [],
      tasks: frame.tasks.get(unit.id) ?? [],
      covers: coversOf.get(unit.id) ?? [],
      posts: postsOf(unit.id),
      judged: frame.judged.get(unit.id) ?? [],
      marks: frame.marks.get(unit.id) ?? [],
    },
    corrections: frame.corrections.get(unit.id) ?? [],
  }));
}

/**
 * The facts of a season as the database knows them, unit by unit in the office's order, so that only a few units' posts are in memory.
 * @param db a transaction of `readTenantAtOnce`: all units are seen at the same moment
 */
export async function* readSeasonUnits(db: Tx, season: Season): AsyncGenerator<UnitCase> {
  const frame = await readFrame(db, season);
  const read = (from: number) => {
    const some = readSome(db, season, frame.units.slice(from, from + AT_ONCE), frame);
    // Who stops early never asks for what was read ahead.
    some.catch(() => {});
    return some;
  };
  // The database reads the next units while these are scored.
  let ahead = read(0);
  for (let from = 0; from < frame.units.length; from += AT_ONCE) {
    const units = await ahead;
    if (from + AT_ONCE < frame.units.length) ahead = read(from + AT_ONCE);
    yield* units;
  }
}

/** The facts of one unit of a running season, as its evidence pages show them. */
export async function readUnitCase(db: Tx, season: Season, unitId: string): Promise<UnitCase | null> {
  const frame = await readFrame(db, season, unitId);
  const unit = frame.units.find(({ id }) => id === unitId);
  if (!unit) return null;
  return (await readSome(db, season, [unit], frame))[0] ?? null;
}
