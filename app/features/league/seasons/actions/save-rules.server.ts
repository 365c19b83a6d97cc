import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { requiredText } from '#app/platform/request/form-fields.ts';
import type { LeagueRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { currentRulesSchema } from '../../schema.ts';
import '../../tables.ts';
import { lockRules } from '../season-rows.server.ts';

async function lastVersion(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('league_rules')
    .select((eb) => eb.fn.max<number | null>('version').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

const ruleInput = { name: requiredText('nama aturan', 120), body: currentRulesSchema };

/** Adds a version of the rules: from a template, or from the version that `basedOnId` names. */
export const addRules = defineAction({
  name: 'league.add-rules',
  input: z.object({ ...ruleInput, basedOnId: z.uuid().nullable().default(null) }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    if (input.basedOnId && !(await lockRules(tx, input.basedOnId))) return notFound();
    authorize(may(actor, 'edit-rules'));
    const id = newId();
    const version = (await lastVersion(tx)) + 1;
    await tx
      .insertInto('league_rules')
      .values({
        tenant_id: actor.tenantId,
        id,
        version,
        name: input.name,
        body: jsonb(input.body) as never,
        based_on_id: input.basedOnId,
        created_by: actor.kind === 'person' ? actor.personId : null,
        created_at: now,
        updated_at: now,
      })
      .execute();
    await emit({
      name: 'league.rules-saved',
      subject: { type: 'league-rules', id },
      data: { version },
    });
    return ok({ rulesId: id, version });
  },
});

/** Changes a version that no season has frozen yet. A frozen one stays: what is wanted next needs a new version. */
export const saveRules = defineAction({
  name: 'league.save-rules',
  input: z.object({ ...ruleInput, rulesId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const rules = await lockRules(tx, input.rulesId);
    if (!rules) return notFound();
    authorize(may(actor, 'edit-rules'));
    if (rules.state === 'frozen') return refuse<LeagueRefusal>({ type: 'rules-frozen' });
    await tx
      .updateTable('league_rules')
      .set({ name: input.name, body: jsonb(input.body) as never, updated_at: now })
      .where('id', '=', rules.id)
      .execute();
    await emit({
      name: 'league.rules-saved',
      subject: { type: 'league-rules', id: rules.id },
      data: { version: rules.version },
    });
    return ok({ rulesId: rules.id, version: rules.version });
  },
});
