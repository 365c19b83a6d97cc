import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn, instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { judgingCopy as copy } from '../copy.id.ts';
import { newSeed, sha256 } from '../lot-hash.server.ts';
import { classOfKind, fillSeason } from '../queries/seats.server.ts';
import { drawPieces as draw, lotTable } from '../rules/draw.ts';
import { drawInput, seasonInput } from '../schema.ts';
import { type JurySeason, juryFault, jurySeason } from '../season-jury.server.ts';
import { tellJurors } from '../tell-jurors.server.ts';

/** The class of each unit that competes: of a kind that has one, not the desk's own, and not closed before the season. */
async function competingUnits(db: Tx, season: JurySeason): Promise<Map<string, string>> {
  const units = await db
    .selectFrom('org_read_unit as u')
    .innerJoin('org_read_government as g', 'g.tenant_id', 'u.tenant_id')
    .select(['u.id', 'u.kind'])
    .where((eb) =>
      eb.or([eb('g.coordinator_unit_id', 'is', null), eb('u.id', '!=', eb.ref('g.coordinator_unit_id'))]),
    )
    .where((eb) => eb.or([eb('u.closed_on', 'is', null), eb('u.closed_on', '>=', season.from)]))
    .execute();
  return new Map(
    units.flatMap(({ id, kind }) => {
      const key = classOfKind(season.rules.classes, kind);
      return key ? [[id, key] as const] : [];
    }),
  );
}

/** Original posts of the season that anybody can open and that still stand, on accounts whose posts count at all. */
async function drawablePosts(db: Tx, season: JurySeason) {
  const after = Temporal.PlainDate.from(season.to).add({ days: 1 }).toString();
  return db
    .selectFrom('monitoring_read_post')
    .select(['id as postId', 'unit_id as unitId'])
    .where('kind', '=', 'original')
    .where('gone_at', 'is', null)
    .where('address', 'like', 'http%')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('channels_read_channel as c')
            .innerJoin('channels_read_custody as k', 'k.channel_id', 'c.id')
            .select('c.id')
            .whereRef('c.id', '=', 'monitoring_read_post.channel_id')
            .where((or) => or.or([or('c.state', '=', 'rejected'), or('k.private', '=', true)])),
        ),
      ),
    )
    .where('published_at', '>=', instantAt(season.from, '00:00', season.zone)!)
    .where('published_at', '<', instantAt(after, '00:00', season.zone)!)
    .execute();
}

async function insertPieces(
  tx: Tx,
  where: { tenantId: string; seasonId: string; now: string },
  drawn: readonly { postId: string; unitId: string; position: number; classKey: string }[],
): Promise<void> {
  const rows = drawn.map((piece) => ({
    tenant_id: where.tenantId,
    id: newId(),
    season_id: where.seasonId,
    unit_id: piece.unitId,
    class_key: piece.classKey,
    post_id: piece.postId,
    position: piece.position,
    drawn_at: where.now,
  }));
  for (let at = 0; at < rows.length; at += 1_000)
    await tx
      .insertInto('league_piece')
      .values(rows.slice(at, at + 1_000))
      .execute();
}

/**
 * Draws the season's pieces and gives each its two jurors, once: after the season's last day, so that no post that counts is missing,
 * and before its closing, which keeps the jury's points with the rest.
 */
export const drawPieces = defineAction({
  name: 'league.draw-pieces',
  input: drawInput,
  async run(context) {
    const { tx, actor, input, now, platform, authorize, notFound, emit } = context;
    const season = await jurySeason(tx, input.seasonId, 'update');
    if (!season) return notFound();
    authorize(may(actor, 'name-jurors'));
    const fault = juryFault(season);
    if (fault) return fault;
    if (season.drawnAt) return refuse<Refusal>({ type: 'drawn-before' });
    const today = dateIn(now, season.zone);
    if (today <= season.to) return refuse<Refusal>({ type: 'season-runs', until: season.to });
    if (input.dueOn < today)
      return refuse<Refusal>({
        type: 'invalid',
        faults: [{ path: 'dueOn', message: copy.faults.dueOn }],
      });
    const classes = await competingUnits(tx, season);
    const posts = (await drawablePosts(tx, season)).filter(({ unitId }) => classes.has(unitId));
    const seed = newSeed();
    const drawn = draw(posts, season.jury!.perUnit, seed, sha256).map((piece) => ({
      ...piece,
      classKey: classes.get(piece.unitId)!,
    }));
    if (drawn.length === 0) return refuse<Refusal>({ type: 'nothing-to-draw' });
    const lot = await platform.files.store(tx, actor.tenantId, now, {
      bytes: Buffer.from(lotTable(posts, drawn, seed, sha256)),
      mime: 'text/csv',
      name: `undian-juri-${season.from}.csv`,
      purpose: 'league.lot',
      createdBy: actor.kind === 'person' ? actor.personId : null,
    });
    await insertPieces(tx, { tenantId: actor.tenantId, seasonId: season.id, now }, drawn);
    await tx
      .updateTable('league_season')
      .set({ jury_seed: seed, jury_drawn_at: now, jury_due_on: input.dueOn, jury_lot_file_id: lot.id })
      .where('id', '=', season.id)
      .execute();
    const { added, short } = await fillSeason(tx, actor.tenantId, { ...season, seed });
    if (short[0]) return refuse<Refusal>({ type: 'too-few-jurors', classKey: short[0].classKey });
    await tellJurors(context, season, {
      kind: 'league.sheets-ready',
      title: copy.notices.ready,
      body: copy.notices.readyText(season.name, input.dueOn),
    });
    await emit({
      name: 'league.pieces-drawn',
      subject: { type: 'league-season', id: season.id },
      data: { seed, pieces: drawn.length, sheets: added.length },
    });
    return ok({ pieces: drawn.length, sheets: added.length });
  },
});

/** Gives pieces that lack a juror one, after somebody was named or a conflict was declared. */
export const fillJury = defineAction({
  name: 'league.fill-jury',
  input: seasonInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const season = await jurySeason(tx, input.seasonId, 'update');
    if (!season) return notFound();
    authorize(may(actor, 'name-jurors'));
    const fault = juryFault(season);
    if (fault) return fault;
    if (!season.drawnAt) return refuse<Refusal>({ type: 'not-drawn' });
    const { added, short } = await fillSeason(tx, actor.tenantId, season);
    if (added.length === 0 && short[0])
      return refuse<Refusal>({ type: 'too-few-jurors', classKey: short[0].classKey });
    await emit({
      name: 'league.sheets-filled',
      subject: { type: 'league-season', id: season.id },
      data: { sheets: added.length, short: short.length },
    });
    return ok({ sheets: added.length, short: short.length });
  },
});
