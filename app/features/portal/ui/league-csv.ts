import { criterionName, REASON_WORDS, rankWords } from '#app/features/league/index.ts';
import { writeCsv } from '#app/platform/sheets/write-sheet.server.ts';
import { leagueCopy } from '../league-copy.id.ts';
import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { readOpenData } from '../queries/league.server.ts';
import type { Route } from './+types/league-csv.ts';

/** A season's table as open data. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { read, origin } = portalCall(context);
  const id = idOf((params as { season?: string }).season);
  const found = await read((db) => readOpenData(db, id));
  if (!found) throw notFound();
  const { season, standings } = found;
  const { sheet } = leagueCopy;
  const { rules } = season;
  const nameOf = (list: readonly { key: string; name: string }[], key: string | null) =>
    list.find((one) => one.key === key)?.name ?? key ?? '';
  const bytes = writeCsv({
    name: sheet.name,
    columns: [
      ...sheet.columns,
      ...rules.criteria.map(({ key, weight }) => `${criterionName(rules, key)} (${weight})`),
    ].map((title) => ({ title })),
    rows: standings.map((row) => [
      nameOf(rules.classes, row.class_key),
      rankWords(row),
      row.shared ? sheet.yes : sheet.no,
      row.name,
      `${origin}/unit/${row.slug}`,
      row.total,
      nameOf(rules.bands, row.band),
      sheet.outcomes[row.outcome] ?? row.outcome,
      row.reason === null ? '' : (REASON_WORDS[row.reason] ?? row.reason),
      ...rules.criteria.map(({ key }) => {
        const score = row.scores.find((one) => one.key === key);
        return score && !score.dropped && score.points !== null ? Number(score.points.toFixed(4)) : null;
      }),
    ]),
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="liga-${season.from_date}.csv"`,
    },
  });
}
