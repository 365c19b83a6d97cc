import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { zoneOf } from '../../programmes/batch-rows.server.ts';
import '../../tables.ts';
import { KEPT_FIELDS, type KeptField, lastDayToForget } from '../rules/retention.ts';

/** Rows of a table whose batch ended by the day. `by` leads from the table's row to its batch. */
const batchesUntil = (day: string) =>
  sql`(select b.id from training_batch b where b.tenant_id = t.tenant_id and b.to_date <= ${day})`;
const registrationsUntil = (day: string) =>
  sql`(select r.id from training_registration r where r.tenant_id = t.tenant_id and r.batch_id in ${batchesUntil(day)})`;

const BLANK: Record<KeptField['key'], (day: string) => ReturnType<typeof sql>> = {
  service: (day) => sql`update training_service t set nip = null, rank = null, post = null
    where t.registration_id in ${registrationsUntil(day)} and (nip is not null or rank is not null or post is not null)`,
  'letter-service': (day) => sql`update training_letter t set facts = jsonb_set(
      jsonb_set(facts, '{people}', coalesce((select jsonb_agg(p - 'nip' - 'rank' - 'post' || '{"nip":null,"rank":null,"post":null}')
        from jsonb_array_elements(facts -> 'people') p), '[]')),
      '{signer,nip}', 'null') || '{"blanked":true}'
    where t.batch_id in ${batchesUntil(day)} and not facts ? 'blanked'`,
  'registration-note': (day) => sql`update training_registration t set note = null
    where t.batch_id in ${batchesUntil(day)} and note is not null`,
  'scan-note': (day) => sql`update training_scan t set note = null
    where t.batch_id in ${batchesUntil(day)} and note is not null`,
  'grading-note': (day) => sql`update training_grading t set note = null
    where note is not null and t.submission_id in (select s.id from training_submission s
      where s.tenant_id = t.tenant_id and s.registration_id in ${registrationsUntil(day)})`,
  'coaching-note': (day) => sql`update training_coaching t set note = ''
    where t.registration_id in ${registrationsUntil(day)} and note <> ''`,
};

async function blank(tx: Tx, field: KeptField, today: string): Promise<number> {
  const { numAffectedRows } = await BLANK[field.key](lastDayToForget(today, field.months)).execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Blanks the personal fields of trainings whose time is over. Twice does no harm. */
export const forgetFields = defineAction({
  name: 'training.forget-fields',
  input: z.object({}),
  async run({ tx, actor, now, authorize, emit }) {
    authorize(may(actor, 'run-jobs'));
    const today = dateIn(now, await zoneOf(tx));
    const rows: Record<string, number> = {};
    for (const field of KEPT_FIELDS) {
      const count = await blank(tx, field, today);
      if (count > 0) rows[field.key] = count;
    }
    if (Object.keys(rows).length > 0)
      await emit({
        name: 'training.fields-forgotten',
        subject: { type: 'government', id: actor.tenantId },
        data: { rows },
      });
    return ok({ rows });
  },
});
