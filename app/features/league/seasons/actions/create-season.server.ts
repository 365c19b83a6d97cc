import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { LeagueRefusal } from '../../errors.ts';
import { NOT_YET } from '../../tables.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { overlapping } from '../rules/lifecycle.ts';
import { quarterByKey } from '../rules/quarter.ts';
import { isOutdated, lockRules, todayOf, zoneOf } from '../season-rows.server.ts';

async function otherSeasons(tx: Tx) {
  // Held, so that two who make the same quarter at once do not both find it free.
  await tx.selectFrom('league_rules').select('id').orderBy('id').forUpdate().execute();
  const rows = await tx
    .selectFrom('league_season')
    .select(['id', 'name', 'from_date', 'to_date', 'state'])
    .execute();
  return rows.map(({ from_date, to_date, ...row }) => ({ ...row, from: from_date, to: to_date }));
}

/** Makes a season of a quarter, in draft: until it is started, its rules and itself may still go. */
export const createSeason = defineAction({
  name: 'league.create-season',
  input: z.object({
    quarter: z.string().refine((key) => quarterByKey(key) !== null, 'Pilih triwulan.'),
    rulesId: z.uuid('Pilih versi aturan.'),
  }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const rules = await lockRules(tx, input.rulesId);
    if (!rules) return notFound();
    authorize(may(actor, 'run-season'));
    if (isOutdated(rules)) return refuse<LeagueRefusal>({ type: 'rules-outdated' });
    const quarter = quarterByKey(input.quarter)!;
    const zone = await zoneOf(tx);
    if (quarter.to <= todayOf({ zone }, now))
      return refuse<LeagueRefusal>({ type: 'season-past', until: quarter.to });
    const other = overlapping(await otherSeasons(tx), quarter);
    if (other) return refuse<LeagueRefusal>({ type: 'season-overlaps', name: other.name });
    const id = newId();
    await tx
      .insertInto('league_season')
      .values({
        tenant_id: actor.tenantId,
        id,
        name: quarter.name,
        from_date: quarter.from,
        to_date: quarter.to,
        zone,
        rules_id: rules.id,
        ...NOT_YET,
        frozen_at: null,
        frozen_by: null,
        created_by: actor.kind === 'person' ? actor.personId : null,
        created_at: now,
      })
      .execute();
    await emit({
      name: 'league.season-created',
      subject: { type: 'league-season', id },
      data: { rulesId: rules.id },
    });
    return ok({ seasonId: id });
  },
});

/** Gives a season in draft another version of the rules. */
export const chooseRules = defineAction({
  name: 'league.choose-rules',
  input: z.object({ seasonId: z.uuid(), rulesId: z.uuid('Pilih versi aturan.') }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const season = await tx
      .selectFrom('league_season')
      .select(['id', 'state'])
      .where('id', '=', input.seasonId)
      .forUpdate()
      .executeTakeFirst();
    const rules = await lockRules(tx, input.rulesId);
    if (!season || !rules) return notFound();
    authorize(may(actor, 'run-season'));
    if (season.state !== 'draft') return refuse<LeagueRefusal>({ type: 'rules-frozen' });
    if (isOutdated(rules)) return refuse<LeagueRefusal>({ type: 'rules-outdated' });
    await tx.updateTable('league_season').set({ rules_id: rules.id }).where('id', '=', season.id).execute();
    await emit({
      name: 'league.season-rules-chosen',
      subject: { type: 'league-season', id: season.id },
      data: { rulesId: rules.id },
    });
    return ok();
  },
});
