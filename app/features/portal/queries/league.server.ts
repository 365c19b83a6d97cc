import type { CriterionScore, PublicSeason } from '#app/features/league/index.ts';
import {
  criterionName,
  ledgerSentence,
  MISSING_WORDS,
  pointsWord,
  REASON_WORDS,
  rankWords,
  totalSentence,
} from '#app/features/league/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { formatRange } from '#app/ui/format-date.ts';
import { publicAppeals, publicCorrections, publicSeasons, publicStandings } from '../gates.server.ts';
import { leagueCopy } from '../league-copy.id.ts';
import { dayOf, type Today } from '../rules/when.ts';

/** Units of a class on one page; its whole stays within 5 kB. */
export const UNITS_A_PAGE = 25;

export type SeasonLine = { id: string; name: string; days: string; state: string };

const stateOf = (season: PublicSeason, today: Today): string => {
  const { states } = leagueCopy;
  if (season.state === 'sealed') return states.sealed(dayOf(season.sealed_at!, today, 'plain'));
  return Date.parse(today.now) < Date.parse(season.appeals_until!) + 1_000
    ? states.provisional(dayOf(season.appeals_until!, today, 'plain'))
    : states.deciding;
};

const lineOf = (season: PublicSeason, today: Today): SeasonLine => ({
  id: season.id,
  name: season.name,
  days: formatRange(season.from_date, season.to_date),
  state: stateOf(season, today),
});

/** Seasons that anybody may see, the newest first. */
export async function readSeasons(db: Tx, today: Today): Promise<SeasonLine[]> {
  const rows = await publicSeasons(db).selectAll('s').orderBy('s.from_date', 'desc').execute();
  return rows.map((season) => lineOf(season, today));
}

export async function publicSeason(db: Tx, id: string): Promise<PublicSeason | null> {
  const row = await publicSeasons(db).selectAll('s').where('s.id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Standings with their units in the order of the table. */
async function standingsOf(db: Tx, seasonId: string, classKey?: string) {
  let query = publicStandings(db)
    .innerJoin('portal_public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 't.tenant_id').onRef('u.id', '=', 't.unit_id'),
    )
    .selectAll('t')
    .select(['u.name', 'u.slug'])
    .where('t.season_id', '=', seasonId)
    .orderBy((eb) =>
      eb
        .case('t.outcome')
        .when('ranked')
        .then(1)
        .when('badge')
        .then(2)
        .when('unranked')
        .then(3)
        .else(4)
        .end(),
    )
    .orderBy('t.rank')
    .orderBy('t.total', (order) => order.desc().nullsLast())
    .orderBy('u.name');
  if (classKey !== undefined) query = query.where('t.class_key', '=', classKey);
  return query.execute();
}
export type PublicStanding = Awaited<ReturnType<typeof standingsOf>>[number];

/** "Peringkat", "Lencana", or why there is none. */
export function resultOf(
  season: PublicSeason,
  row: Pick<PublicStanding, 'outcome' | 'band' | 'reason'>,
): string {
  const band = season.rules.bands.find(({ key }) => key === row.band)?.name ?? null;
  if (row.outcome === 'ranked') return band ?? '';
  if (row.outcome === 'badge') return band ? `${leagueCopy.badge} ${band}` : leagueCopy.badge;
  const why = row.reason === null ? null : (REASON_WORDS[row.reason] ?? null);
  return why ?? (row.outcome === 'out' ? leagueCopy.out : leagueCopy.noRank);
}

/** The table of one class, a page of it. */
export async function readTable(
  db: Tx,
  today: Today,
  asked: { id: string; classKey: string | null; page: number },
) {
  const season = await publicSeason(db, asked.id);
  if (!season) return null;
  const counted = await publicStandings(db)
    .select((eb) => ['t.class_key', eb.fn.countAll<number>().as('units')])
    .where('t.season_id', '=', season.id)
    .where('t.outcome', '!=', 'out')
    .groupBy('t.class_key')
    .execute();
  const classes = season.rules.classes.flatMap(({ key, name }) => {
    const units = counted.find((row) => row.class_key === key)?.units ?? 0;
    return units > 0 ? [{ key, name, units }] : [];
  });
  const shown =
    classes.find(({ key }) => key === asked.classKey) ?? (asked.classKey === null ? classes[0] : null);
  if (asked.classKey !== null && !shown) return null;
  const rows = shown ? await standingsOf(db, season.id, shown.key) : [];
  const pages = Math.max(1, Math.ceil(rows.length / UNITS_A_PAGE));
  if (asked.page > pages) return null;
  const from = (asked.page - 1) * UNITS_A_PAGE;
  return {
    season: {
      ...lineOf(season, today),
      sealed: season.state === 'sealed',
      lot: season.jury_lot_file_id !== null,
    },
    classes,
    shown: shown ?? null,
    ranked: season.classes.find(({ key }) => key === shown?.key)?.ranked ?? true,
    rankFrom: season.rules.rankFrom,
    hasShared: rows.some(({ shared }) => shared),
    rows: rows.slice(from, from + UNITS_A_PAGE).map((row) => ({
      slug: row.slug,
      name: row.name,
      rank: rankWords(row),
      line: [row.total === null ? null : leagueCopy.of100(pointsWord(row.total)), resultOf(season, row)]
        .filter(Boolean)
        .join('\u00a0· '),
    })),
    page: asked.page,
    pages,
  };
}

function told(score: CriterionScore): string {
  if (score.dropped) return leagueCopy.dropped;
  if (score.missing !== null) return leagueCopy.notMeasured(MISSING_WORDS[score.missing]);
  return ledgerSentence(score) ?? '';
}

/** One unit in a season: its total and the arithmetic of each criterion. */
export async function readUnitInSeason(db: Tx, today: Today, asked: { id: string; slug: string }) {
  const season = await publicSeason(db, asked.id);
  if (!season || !/^[a-z0-9-]{1,120}$/.test(asked.slug)) return null;
  const row = (await standingsOf(db, season.id)).find(({ slug }) => slug === asked.slug);
  if (!row) return null;
  return {
    season: lineOf(season, today),
    unit: { name: row.name, slug: row.slug },
    className: season.rules.classes.find(({ key }) => key === row.class_key)?.name ?? row.class_key,
    classKey: row.class_key,
    rank: rankWords(row),
    total: row.total === null ? null : leagueCopy.of100(pointsWord(row.total)),
    totalSentence: totalSentence(row),
    result: resultOf(season, row),
    scores: row.scores.map((score) => ({
      key: score.key,
      name: criterionName(season.rules, score.key),
      figure:
        score.points === null || score.dropped
          ? null
          : leagueCopy.scored(pointsWord(score.points), score.weight),
      told: told(score),
    })),
  };
}

/** Outcomes of appeals, and what was corrected: by unit, without a person and without anybody's words. */
export async function readDecisions(db: Tx, today: Today, id: string) {
  const season = await publicSeason(db, id);
  if (!season) return null;
  const appeals = await publicAppeals(db)
    .innerJoin('portal_public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'b.tenant_id').onRef('u.id', '=', 'b.unit_id'),
    )
    .select(['u.name', 'u.slug', 'b.criterion', 'b.state', 'b.decided_at as decidedAt'])
    .where('b.season_id', '=', season.id)
    .orderBy('u.name')
    .orderBy('b.filed_at')
    .execute();
  const corrections = await publicCorrections(db)
    .innerJoin('portal_public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'k.tenant_id').onRef('u.id', '=', 'k.unit_id'),
    )
    .select((eb) => [
      'u.name',
      'u.slug',
      'k.kind',
      'k.by_appeal as byAppeal',
      eb.fn.countAll<number>().as('count'),
    ])
    .where('k.season_id', '=', season.id)
    .groupBy(['u.name', 'u.slug', 'k.kind', 'k.by_appeal'])
    .orderBy('u.name')
    .orderBy('k.kind')
    .execute();
  return {
    season: lineOf(season, today),
    appeals: appeals.map((row) => ({
      name: row.name,
      slug: row.slug,
      criterion: criterionName(season.rules, row.criterion as CriterionScore['key']) ?? row.criterion,
      state: row.state,
      decidedOn: row.decidedAt === null ? null : dayOf(row.decidedAt, today, 'plain'),
    })),
    corrections,
  };
}

/** Everything of a season that is open data. */
export async function readOpenData(db: Tx, id: string) {
  const season = await publicSeason(db, id);
  if (!season) return null;
  const place = new Map(season.rules.classes.map(({ key }, at) => [key, at]));
  const standings = (await standingsOf(db, season.id)).sort(
    (a, b) => (place.get(a.class_key) ?? 0) - (place.get(b.class_key) ?? 0),
  );
  const appeals = await publicAppeals(db)
    .select(['b.unit_id', 'b.criterion', 'b.state'])
    .where('b.season_id', '=', season.id)
    .orderBy('b.filed_at')
    .orderBy('b.unit_id')
    .execute();
  const corrections = await publicCorrections(db)
    .select(['k.unit_id', 'k.kind', 'k.value', 'k.by_appeal'])
    .where('k.season_id', '=', season.id)
    .orderBy('k.made_at')
    .orderBy('k.unit_id')
    .execute();
  return { season, standings, appeals, corrections };
}

/** Where a unit stands in the newest public season; null where it is in none. */
export async function unitStanding(db: Tx, today: Today, unitId: string) {
  const season = await publicSeasons(db)
    .selectAll('s')
    .orderBy('s.from_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!season) return null;
  const row = await publicStandings(db)
    .select(['t.rank', 't.shared', 't.total', 't.outcome', 't.band', 't.reason', 't.class_key'])
    .where('t.season_id', '=', season.id)
    .where('t.unit_id', '=', unitId)
    .executeTakeFirst();
  if (!row || row.outcome === 'out') return null;
  const className = season.rules.classes.find(({ key }) => key === row.class_key)?.name ?? row.class_key;
  return {
    season: lineOf(season, today),
    line: [
      row.rank === null ? null : `${leagueCopy.rank} ${rankWords(row)}`,
      resultOf(season, row),
      row.total === null ? null : leagueCopy.of100(pointsWord(row.total)),
      className,
    ]
      .filter(Boolean)
      .join('\u00a0· '),
  };
}
export type UnitStandingLine = NonNullable<Awaited<ReturnType<typeof unitStanding>>>;
