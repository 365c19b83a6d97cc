import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type PageOf, pageOf } from '#app/ui/page-of.ts';
import { may } from '../../policy.ts';
import { openUnit } from '../../scoring/score-unit.ts';
import '../../tables.ts';
import { criterionName } from '../copy.id.ts';
import { subjectOfEvidence } from '../rules/corrections.ts';
import { type Evidence, evidenceOf, rateOf } from '../rules/evidence.ts';
import { appealWindow } from '../rules/lifecycle.ts';
import { unitCase } from '../unit-case.server.ts';
import { appealableUnits, headView } from './league-view.server.ts';
import { seasonHead } from './season-head.server.ts';
import { standingOf } from './standings.server.ts';
import { accountNames, postTitles, taskTitles } from './subject-names.server.ts';

/** A page of the rows with the names of today; what is known no more keeps its place. */
async function named(db: Tx, actor: PersonActor, evidence: Evidence, start: string | null) {
  const paged = <T extends { readonly id: string }>(rows: readonly T[]) =>
    pageOf(rows, ({ id }) => id, start);
  const withRows = <T, U>(page: PageOf<T>, name: (row: T) => U) => ({ ...page, rows: page.rows.map(name) });
  switch (evidence.of) {
    case 'tasks': {
      const page = paged(evidence.rows);
      const tasks = await taskTitles(
        db,
        actor,
        page.rows.map(({ id }) => id),
      );
      const posts = await postTitles(
        db,
        page.rows.flatMap(({ postId }) => postId ?? []),
      );
      return {
        of: evidence.of,
        page: withRows(page, (row) => ({
          ...row,
          ...(tasks.get(row.id) ?? { title: '', href: null }),
          post: row.postId ? (posts.get(row.postId) ?? null) : null,
        })),
      };
    }
    case 'posts':
    case 'metrics': {
      const page = paged(evidence.rows);
      const posts = await postTitles(
        db,
        page.rows.map(({ id }) => id),
      );
      return {
        of: evidence.of,
        page: withRows(page, (row) => ({
          ...row,
          post: posts.get(row.id) ?? null,
          rate: row.reactions === null || row.followers === null ? null : rateOf(row),
        })),
      };
    }
    case 'accounts': {
      const page = paged(evidence.rows);
      const names = await accountNames(
        db,
        page.rows.map(({ id }) => id),
      );
      return {
        of: evidence.of,
        page: withRows(page, (row) => ({ ...row, account: names.get(row.id) ?? null })),
      };
    }
    case 'pieces': {
      const page = paged(evidence.rows);
      const posts = await postTitles(
        db,
        page.rows.map(({ postId }) => postId),
      );
      return {
        of: evidence.of,
        page: withRows(page, (row) => ({ ...row, post: posts.get(row.postId) ?? null })),
      };
    }
    case 'checklist':
      return { of: evidence.of, page: paged(evidence.rows) };
    default:
      return { of: evidence.of, page: pageOf(evidence.rows, ({ monday }) => monday, start) };
  }
}

/** What one figure of a unit is made of. */
export async function evidenceView(
  db: Tx,
  actor: PersonActor,
  asked: {
    seasonId: string;
    unitId: string;
    criterion: string;
    of: string;
    part: string;
    start: string | null;
  },
  now: string,
) {
  const season = await seasonHead(db, asked.seasonId);
  if (!season || (season.state === 'draft' && !may(actor, 'see-draft'))) return null;
  const criterion = season.rules.body.criteria.find(({ key }) => key === asked.criterion);
  const standing = await standingOf(db, asked.seasonId, asked.unitId);
  const given = criterion && standing && (await unitCase(db, season, asked.unitId));
  if (!criterion || !standing || !given) return null;
  const evidence = evidenceOf(openUnit(given, season.rules.body), criterion, asked);
  if (!evidence) return null;
  const correctable = season.state === 'running' || appealWindow(season, now).ok;
  return {
    season: headView(season),
    unit: { id: standing.unitId, shortName: standing.shortName },
    criterion: { key: criterion.key, name: criterionName(season.rules.body, criterion.key) },
    part: asked.part,
    subject: subjectOfEvidence(evidence.of),
    mayAppeal: appealableUnits(actor, season, now).includes(asked.unitId),
    mayPropose: correctable && may(actor, 'correct', { unitId: asked.unitId }),
    kept: season.closedAt !== null,
    evidence: await named(db, actor, evidence, asked.start),
  };
}
export type EvidenceView = NonNullable<Awaited<ReturnType<typeof evidenceView>>>;
