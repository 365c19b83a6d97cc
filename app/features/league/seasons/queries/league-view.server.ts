import { type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type PageOf, pageOf } from '#app/ui/page-of.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import type { CriterionKey, CriterionScore } from '../../types.ts';
import { criterionName, shortCriterion } from '../copy.id.ts';
import { appealWindow } from '../rules/lifecycle.ts';
import { waitingIn } from '../season-rows.server.ts';
import type { SeasonHead } from './season-head.server.ts';
import { classCounts, classStandings, type Standing } from './standings.server.ts';

export type Cell = Pick<CriterionScore, 'points' | 'dropped' | 'missing'> & { readonly key: CriterionKey };
export type LeagueRow = Omit<Standing, 'scores'> & {
  readonly cells: readonly Cell[];
  /** The weakest grade among its criteria. */
  readonly grade: 'A' | 'B' | 'C' | null;
};

export type Asked = {
  readonly classKey: string | null;
  readonly search: string;
  readonly start: string | null;
  /** The cell that is open. */
  readonly unitId: string | null;
  readonly criterion: string | null;
};

const weakest = (scores: readonly CriterionScore[]): LeagueRow['grade'] =>
  scores
    .flatMap(({ grade, points }) => (grade && points !== null ? [grade] : []))
    .sort()
    .at(-1) ?? null;

function rowOf({ scores, ...standing }: Standing, keys: readonly CriterionKey[]): LeagueRow {
  const cells = keys.map((key): Cell => {
    const score = scores.find((one) => one.key === key);
    return {
      key,
      points: score?.points ?? null,
      dropped: score?.dropped ?? false,
      missing: score?.missing ?? null,
    };
  });
  return { ...standing, cells, grade: weakest(scores) };
}

const fits = (standing: Standing, words: string) =>
  words === '' ||
  `${standing.shortName} ${standing.name}`.toLocaleLowerCase('id').includes(words.toLocaleLowerCase('id'));

/** Of which units the person may appeal now. */
export function appealableUnits(actor: PersonActor, season: SeasonHead, now: string): string[] {
  if (!appealWindow(season, now).ok) return [];
  return unitsOf(actor).filter((unitId) => may(actor, 'file-appeal', { unitId }));
}

/** The season without what the page does not show. */
export const headView = ({ notes: _, rules, ...season }: SeasonHead) => ({
  ...season,
  rules: { id: rules.id, version: rules.version, name: rules.name },
});
export type HeadView = ReturnType<typeof headView>;

async function classOfUnits(db: Tx, seasonId: string, unitIds: readonly string[]): Promise<string | null> {
  if (unitIds.length === 0) return null;
  const row = await db
    .selectFrom('league_standing')
    .select('class_key')
    .where('season_id', '=', seasonId)
    .where('unit_id', 'in', [...unitIds])
    .where('outcome', '<>', 'out')
    .orderBy('class_key')
    .limit(1)
    .executeTakeFirst();
  return row?.class_key ?? null;
}

/** Criteria of a season as heads of columns. */
export const criterionHeads = ({ rules: { body } }: SeasonHead) =>
  body.criteria.map(({ key, weight }) => ({
    key,
    weight,
    name: criterionName(body, key),
    short: shortCriterion(body, key),
  }));

/** Criteria with points in this class as columns; those without any are only named below the table. */
function partedHeads(season: SeasonHead, standings: readonly Standing[]) {
  const heads = criterionHeads(season);
  const counts = ({ key }: { key: CriterionKey }) =>
    standings.some(({ scores }) => scores.some((score) => score.key === key && score.points !== null));
  const criteria = heads.filter(counts);
  return { criteria, nobody: heads.filter((head) => !criteria.includes(head)) };
}

/** The table of one class of a season, a page of it, with the opened cell's arithmetic. */
export async function leagueView(db: Tx, actor: PersonActor, season: SeasonHead, asked: Asked, now: string) {
  const { body } = season.rules;
  const counts = await classCounts(db, season.id);
  const classes = body.classes
    .map(({ key, name }) => ({ key, name, count: counts.get(key) ?? 0 }))
    .filter(({ count }) => count > 0);
  const own = unitsOf(actor, 'officer', 'head');
  const classKey =
    classes.find(({ key }) => key === asked.classKey)?.key ??
    (await classOfUnits(db, season.id, asked.unitId ? [asked.unitId] : own)) ??
    classes[0]?.key ??
    null;
  const standings = classKey ? await classStandings(db, season.id, classKey) : [];
  const { criteria, nobody } = partedHeads(season, standings);
  const keys = criteria.map(({ key }) => key);
  const page: PageOf<LeagueRow> = pageOf(
    standings.filter((one) => fits(one, asked.search)).map((one) => rowOf(one, keys)),
    ({ unitId }) => unitId,
    asked.start,
  );
  const opened = standings.find(({ unitId }) => unitId === asked.unitId) ?? null;
  const score = opened?.scores.find(({ key }) => key === asked.criterion) ?? null;
  return {
    season: headView(season),
    classes,
    classKey,
    note: season.notes.find(({ key }) => key === classKey) ?? null,
    criteria,
    nobody,
    bands: body.bands,
    rankFrom: body.rankFrom,
    sameGrade: body.sameGrade,
    page,
    search: asked.search,
    own,
    opened: opened && score ? { unitId: opened.unitId, shortName: opened.shortName, score } : null,
    waiting: await waitingIn(db, season.id),
    windowOver: !appealWindow(season, now).ok,
    appealFor: appealableUnits(actor, season, now),
    abilities: {
      manage: may(actor, 'run-season'),
      seeManage: may(actor, 'see-draft'),
      editRules: may(actor, 'edit-rules'),
    },
    ways: {
      seasonId: season.id,
      jury: may(actor, 'see-jury') && season.rules.body.criteria.some(({ key }) => key === 'jury'),
      checklist: season.rules.body.criteria.some(({ key }) => key === 'checklist'),
      sealed: season.state === 'sealed',
      isPublic: season.state === 'sealed' || season.state === 'provisional',
    },
    now,
  };
}
export type LeagueView = Awaited<ReturnType<typeof leagueView>>;
