import { sql } from 'kysely';
import { sha256 } from '#app/features/league/judging/lot-hash.server.ts';
import { classOfKind, fillSeason } from '#app/features/league/judging/queries/seats.server.ts';
import { drawPieces, lotTable } from '#app/features/league/judging/rules/draw.ts';
import { jurySeason } from '#app/features/league/judging/season-jury.server.ts';
import '#app/features/league/tables.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Files } from '#app/platform/files/files.server.ts';
import { jurorsOf, pointsOf, qualityOf } from '../league.ts';
import { makeRandom, seedOf } from '../random.ts';
import type { Sample, SampleUnit } from '../types.ts';
import type { SampleIds } from './ids.server.ts';

export type JuryTimes = {
  readonly namedAt: string;
  readonly declaredAt: string;
  readonly drawnAt: string;
  readonly scoredAt: string;
  readonly closedAt: string;
  readonly dueOn: string;
};

export async function loadJurors(
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  seasonId: string,
  times: { readonly namedAt: string; readonly declaredAt: string },
): Promise<void> {
  const by = ids.of('person', 'maya.pratiwi');
  for (const juror of jurorsOf(sample)) {
    const id = newId();
    await tx
      .insertInto('league_juror')
      .values({
        tenant_id: ids.tenantId,
        id,
        season_id: seasonId,
        person_id: ids.of('person', juror.person),
        class_keys: [...juror.classes],
        declared_at: times.declaredAt,
        added_by: by,
        added_at: times.namedAt,
        removed_at: null,
      })
      .execute();
    for (const { unit, reason } of juror.conflicts)
      await tx
        .insertInto('league_conflict')
        .values({
          tenant_id: ids.tenantId,
          juror_id: id,
          unit_id: ids.of('unit', unit),
          reason,
          declared_at: times.declaredAt,
        })
        .execute();
  }
}

/** Posts of the season that the lot may fall on, of units that compete. */
async function drawable(tx: Tx, sample: Sample, ids: SampleIds, seasonId: string) {
  const season = await jurySeason(tx, seasonId);
  if (!season?.jury) throw new Error('the sample season has no jury');
  const classes = new Map(
    sample.units.flatMap((unit) => {
      const key = unit.key === 'diskominfo' ? null : classOfKind(season.rules.classes, unit.kind);
      return key ? [[ids.of('unit', unit.key), key] as const] : [];
    }),
  );
  const posts = await tx
    .selectFrom('monitoring_read_post')
    .select(['id as postId', 'unit_id as unitId'])
    .where('kind', '=', 'original')
    .where('gone_at', 'is', null)
    .where('address', 'like', 'http%')
    .where('published_at', '>=', instantAt(season.from, '00:00', season.zone)!)
    .where('published_at', '<=', instantAt(season.to, '23:59', season.zone)!)
    .execute();
  return { season, jury: season.jury, classes, posts: posts.filter(({ unitId }) => classes.has(unitId)) };
}

/** The draw, its table, and what the jurors gave: two a piece, a third where they differ too much. */
export async function loadJury(
  tx: Tx,
  files: Files,
  sample: Sample,
  ids: SampleIds,
  seasonId: string,
  times: JuryTimes,
): Promise<void> {
  const { season, jury, classes, posts } = await drawable(tx, sample, ids, seasonId);
  const seed = sha256(`${sample.seed}:${season.name}`).slice(0, 32);
  const drawn = drawPieces(posts, jury.perUnit, seed, sha256);
  const lot = await files.store(tx, ids.tenantId, times.drawnAt, {
    bytes: Buffer.from(lotTable(posts, drawn, seed, sha256)),
    mime: 'text/csv',
    name: `undian-juri-${season.from}.csv`,
    purpose: 'league.lot',
    createdBy: ids.of('person', 'maya.pratiwi'),
  });
  await tx
    .insertInto('league_piece')
    .values(
      drawn.map(({ postId, unitId, position }) => ({
        tenant_id: ids.tenantId,
        id: newId(),
        season_id: seasonId,
        unit_id: unitId,
        class_key: classes.get(unitId)!,
        post_id: postId,
        position,
        drawn_at: times.drawnAt,
      })),
    )
    .execute();
  await tx
    .updateTable('league_season')
    .set({
      jury_seed: seed,
      jury_drawn_at: times.drawnAt,
      jury_due_on: times.dueOn,
      jury_lot_file_id: lot.id,
    })
    .where('id', '=', seasonId)
    .execute();
  const units = new Map(sample.units.map((unit) => [ids.of('unit', unit.key), unit]));
  // The second round gives a third juror to what the first two see too differently.
  for (let round = 0; round < 2; round += 1) {
    await fillSeason(tx, ids.tenantId, { ...season, seed });
    await scoreSheets(tx, ids.tenantId, sample, seasonId, { units, rubric: jury.rubric, at: times.scoredAt });
  }
  await tx
    .updateTable('league_season')
    .set({ jury_closed_at: times.closedAt })
    .where('id', '=', seasonId)
    .execute();
}

async function scoreSheets(
  tx: Tx,
  tenantId: string,
  sample: Sample,
  seasonId: string,
  given: {
    readonly units: ReadonlyMap<string, SampleUnit>;
    readonly rubric: readonly { readonly key: string; readonly most: number }[];
    readonly at: string;
  },
): Promise<void> {
  const sheets = await tx
    .selectFrom('league_sheet as h')
    .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
    .select(['h.id', 'h.turn', 'p.position', 'p.unit_id'])
    .where('p.season_id', '=', seasonId)
    .where('h.scored_at', 'is', null)
    .execute();
  const scores = sheets.map((sheet) => {
    const unit = given.units.get(sheet.unit_id)!;
    const piece = `${sheet.position}-${unit.key}`;
    const random = makeRandom(seedOf(sample.seed, `sheet-${piece}-${sheet.turn}`));
    return JSON.stringify(pointsOf(given.rubric, qualityOf(sample.seed, unit, piece), random));
  });
  await sql`
    update league_sheet h set scores = f.scores::jsonb, scored_at = ${given.at}
    from unnest(${sheets.map(({ id }) => id)}::uuid[], ${scores}::text[]) as f (id, scores)
    where h.tenant_id = ${tenantId} and h.id = f.id`.execute(tx);
}
