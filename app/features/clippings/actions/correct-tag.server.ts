import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../events.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../policy.ts';
import { tagInput } from '../schema.ts';
import type { TagKind } from '../tables.ts';
import '../tables.ts';
import { personOf } from './chosen.server.ts';

const exists = async (tx: Tx, kind: TagKind, id: string): Promise<boolean> => {
  const row =
    kind === 'issue'
      ? await tx
          .selectFrom('clippings_issue')
          .select('id')
          .where('id', '=', id)
          .where('state', '=', 'live')
          .executeTakeFirst()
      : await tx.selectFrom('org_read_unit').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
};

type Decided = { decision: 'yes' | 'no' | null; decided_by: string | null; decided_at: string | null };
type Place = { tenantId: string; itemId: string; tagId: string };

async function decideIssue(tx: Tx, { tenantId, itemId, tagId }: Place, decided: Decided): Promise<void> {
  await tx
    .insertInto('clippings_item_issue')
    .values({ tenant_id: tenantId, item_id: itemId, issue_id: tagId, by_rule: false, ...decided })
    .onConflict((on) => on.columns(['tenant_id', 'item_id', 'issue_id']).doUpdateSet(decided))
    .execute();
}

async function decideUnit(tx: Tx, { tenantId, itemId, tagId }: Place, decided: Decided): Promise<void> {
  await tx
    .insertInto('clippings_item_unit')
    .values({ tenant_id: tenantId, item_id: itemId, unit_id: tagId, by_rule: false, ...decided })
    .onConflict((on) => on.columns(['tenant_id', 'item_id', 'unit_id']).doUpdateSet(decided))
    .execute();
}

/** Without a person's word only what a rule says remains. */
async function takeBack(tx: Tx, kind: TagKind, { itemId, tagId }: Place): Promise<void> {
  const nobody = { decision: null, decided_by: null, decided_at: null };
  if (kind === 'issue') {
    const row = (db: Tx) =>
      db.deleteFrom('clippings_item_issue').where('item_id', '=', itemId).where('issue_id', '=', tagId);
    await row(tx).where('by_rule', '=', false).execute();
    await tx
      .updateTable('clippings_item_issue')
      .set(nobody)
      .where('item_id', '=', itemId)
      .where('issue_id', '=', tagId)
      .execute();
    return;
  }
  await tx
    .deleteFrom('clippings_item_unit')
    .where('item_id', '=', itemId)
    .where('unit_id', '=', tagId)
    .where('by_rule', '=', false)
    .execute();
  await tx
    .updateTable('clippings_item_unit')
    .set(nobody)
    .where('item_id', '=', itemId)
    .where('unit_id', '=', tagId)
    .execute();
}

/** A person adds a tag, takes one away, or leaves it to the rule again. What a person decided outlives every new tagging. */
export const correctTag = defineAction({
  name: 'clippings.correct-tag',
  input: tagInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const item = await tx
      .selectFrom('clippings_item')
      .select('id')
      .where('id', '=', input.itemId)
      .forUpdate()
      .executeTakeFirst();
    if (!item) return notFound();
    authorize(may(actor, 'correct-tags'));
    if (!(await exists(tx, input.kind, input.tagId))) return notFound();
    const place = { tenantId: actor.tenantId, itemId: input.itemId, tagId: input.tagId };
    const decided = { decision: input.decision, decided_by: personOf(actor), decided_at: now };
    if (input.decision === null) await takeBack(tx, input.kind, place);
    else if (input.kind === 'issue') await decideIssue(tx, place, decided);
    else await decideUnit(tx, place, decided);
    await emit({
      name: 'clippings.tag-corrected',
      subject: { type: 'clippings-item', id: item.id },
      data: { kind: input.kind, tagId: input.tagId, decision: input.decision },
    });
    return ok({});
  },
});
