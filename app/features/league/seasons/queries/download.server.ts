import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { ExportCell, ExportTable } from '#app/platform/sheets/write-sheet.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { REASON_WORDS, seasonsCopy } from '../copy.id.ts';
import { criterionHeads } from './league-view.server.ts';
import { seasonHead } from './season-head.server.ts';
import { classStandings } from './standings.server.ts';

/** A name of a file that every system takes: `liga-triwulan-iv-2026`. */
const fileName = (season: string): string =>
  `liga-${season
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;

/** All classes of a season in one table, with "n of N" beside the points of each criterion. */
export async function seasonTable(
  db: Tx,
  actor: PersonActor,
  seasonId: string,
): Promise<{ name: string; table: ExportTable } | null> {
  const season = await seasonHead(db, seasonId);
  if (!season || (season.state === 'draft' && !may(actor, 'see-draft'))) return null;
  const heads = criterionHeads(season);
  const { body } = season.rules;
  const words = seasonsCopy.file;
  const rows = (await classStandings(db, seasonId, null)).map((row): ExportCell[] => [
    body.classes.find(({ key }) => key === row.classKey)?.name ?? row.classKey,
    row.rank === null ? '' : `${row.rank}${row.shared ? '=' : ''}`,
    row.shortName,
    row.name,
    row.total,
    body.bands.find(({ key }) => key === row.band)?.name ?? '',
    row.reason ? (REASON_WORDS[row.reason] ?? row.reason) : '',
    ...heads.flatMap(({ key }): ExportCell[] => {
      const score = row.scores.find((one) => one.key === key);
      return [score?.points ?? null, score?.part ?? null, score?.whole ?? null];
    }),
  ]);
  return {
    name: fileName(season.name),
    table: {
      name: season.name,
      columns: [
        ...words.columns.map((title) => ({ title })),
        ...heads.flatMap(({ name, weight }) => [
          { title: words.points(name, weight) },
          { title: words.part(name) },
          { title: words.whole(name) },
        ]),
      ],
      rows,
    },
  };
}

/** Where the sealed file of a season lies; null before the seal. */
export async function sealedFile(db: Tx, seasonId: string) {
  const row = await db
    .selectFrom('league_season')
    .select(['name', 'seal_file_id'])
    .where('id', '=', seasonId)
    .where('state', '=', 'sealed')
    .executeTakeFirst();
  return row?.seal_file_id ? { fileId: row.seal_file_id, name: fileName(row.name) } : null;
}
