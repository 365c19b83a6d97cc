import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { issueDocument } from '#app/platform/documents/documents.server.ts';
import { numberUnit } from '#app/platform/documents/number-pattern.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { winningCopy as copy } from '../copy.id.ts';
import { PRIZE_KINDS, winnersOf } from '../rules/winners.ts';

const DIGEST_SIGNS = 16;

async function standingOf(tx: Tx, seasonId: string, unitId: string) {
  return tx
    .selectFrom('league_season as s')
    .innerJoin('league_rules as r', 'r.id', 's.rules_id')
    .innerJoin('league_standing as t', 't.season_id', 's.id')
    .innerJoin('org_read_unit as u', 'u.id', 't.unit_id')
    .select([
      's.id',
      's.name',
      's.state',
      's.from_date as from',
      's.to_date as to',
      's.zone',
      's.digest',
      'r.body as rules',
      't.unit_id as unitId',
      't.outcome',
      't.rank',
      't.shared',
      't.total',
      't.band',
      't.class_key as classKey',
      'u.name as unit',
    ])
    .where('s.id', '=', seasonId)
    .where('t.unit_id', '=', unitId)
    .executeTakeFirst();
}

/** The unit that holds the league: the desk's own. */
async function organiserOf(tx: Tx) {
  return tx
    .selectFrom('org_read_government as g')
    .innerJoin('org_read_unit as u', 'u.id', 'g.coordinator_unit_id')
    .select(['u.id', 'u.name', 'u.short_name as shortName'])
    .executeTakeFirst();
}

/**
 * Gives one winner its certificate: number and what is printed. The paper is drawn from these afterwards. A second call finds the
 * first one's.
 */
export const issuePrize = defineAction({
  name: 'league.issue-prize',
  input: z.object({
    seasonId: z.uuid(),
    unitId: z.uuid(),
    kind: z.enum(PRIZE_KINDS),
    origin: z.url(),
  }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const found = await standingOf(tx, input.seasonId, input.unitId);
    const organiser = found && (await organiserOf(tx));
    if (!found || !organiser) return notFound();
    authorize(may(actor, 'run-jobs'));
    if (found.state !== 'sealed' || !found.digest) return refuse<Refusal>({ type: 'not-sealed' });
    const known = await tx
      .selectFrom('league_prize')
      .select('id')
      .where('season_id', '=', found.id)
      .where('unit_id', '=', found.unitId)
      .where('kind', '=', input.kind)
      .executeTakeFirst();
    if (known) return ok({ prizeId: known.id, isNew: false });
    if (!winnersOf([found]).some(({ kind }) => kind === input.kind)) return notFound();
    const date = dateIn(now, found.zone);
    const { fields } = copy;
    const { rules } = found;
    const className = rules.classes.find(({ key }) => key === found.classKey)?.name ?? found.classKey;
    const band = rules.bands.find(({ key }) => key === found.band)?.name ?? null;
    const id = newId();
    const document = await issueDocument(
      tx,
      { tenantId: actor.tenantId, now, by: null },
      {
        kind: 'league-prize',
        kindMark: 'PIAGAM',
        unitId: organiser.id,
        unitMark: numberUnit(organiser.shortName),
        title: copy.documentTitle(found.name),
        subject: { type: 'league-prize', id },
        date,
        fields: [
          { label: fields.unit, value: found.unit },
          { label: fields.achieved, value: copy.achieved(input.kind, found.shared, band) },
          { label: fields.class, value: className },
          { label: fields.season, value: found.name },
          { label: fields.days, value: formatRange(found.from, found.to) },
          { label: fields.total, value: copy.total(found.total ?? 0) },
          { label: fields.digest, value: found.digest.slice(0, DIGEST_SIGNS) },
          { label: fields.organiser, value: organiser.name },
          { label: fields.issuedOn, value: formatDate(date, 'full') },
        ],
      },
    );
    await tx
      .insertInto('league_prize')
      .values({
        tenant_id: actor.tenantId,
        id,
        season_id: found.id,
        unit_id: found.unitId,
        kind: input.kind,
        document_id: document.id,
        origin: input.origin,
        issued_by: null,
        issued_at: now,
      })
      .execute();
    await emit({
      name: 'league.prize-issued',
      subject: { type: 'league-prize', id },
      data: { seasonId: found.id, unitId: found.unitId, kind: input.kind, documentId: document.id },
    });
    return ok({ prizeId: id, isNew: true });
  },
});
