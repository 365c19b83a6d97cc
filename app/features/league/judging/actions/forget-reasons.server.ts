import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';

/** Counted from a season's last day; `docs/retention.md` says the same. */
const MONTHS = 12;

/**
 * Blanks what jurors wrote about themselves and to each other, once nobody needs it: why they had a conflict (that they had one stays), and
 * notes beside their points. Twice does no harm.
 */
export const forgetReasons = defineAction({
  name: 'league.forget-reasons',
  input: z.object({}),
  async run({ tx, actor, now, authorize, emit }) {
    authorize(may(actor, 'run-jobs'));
    const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
    const day = Temporal.PlainDate.from(dateIn(now, zone)).subtract({ months: MONTHS }).toString();
    const jurors = sql`(select j.id from league_juror j join league_season s on s.tenant_id = j.tenant_id and s.id = j.season_id
      where j.tenant_id = t.tenant_id and s.to_date < ${day}::date)`;
    const reasons = await sql`update league_conflict t set reason = ''
      where t.reason <> '' and t.juror_id in ${jurors}`.execute(tx);
    const notes = await sql`update league_sheet t set note = null
      where t.note is not null and t.juror_id in ${jurors}`.execute(tx);
    const rows = {
      reasons: Number(reasons.numAffectedRows ?? 0),
      notes: Number(notes.numAffectedRows ?? 0),
    };
    if (rows.reasons + rows.notes > 0)
      await emit({
        name: 'league.reasons-forgotten',
        subject: { type: 'government', id: actor.tenantId },
        data: rows,
      });
    return ok(rows);
  },
});
