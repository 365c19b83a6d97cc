import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { leaseSources } from '../collecting/take-up.server.ts';
import type { ClippingRefusal } from '../errors.ts';
import { COLLECT_SOURCE_JOB } from '../jobs.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { addressesIn, hostOf } from '../rules/addresses.ts';
import { sourceInput } from '../schema.ts';
import '../tables.ts';

/** Adds a source, or changes one; a new address is read from its beginning. */
export const saveSource = defineAction<typeof sourceInput, { sourceId: string }, ClippingRefusal>({
  name: 'clippings.save-source',
  input: sourceInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const old = input.sourceId
      ? await tx
          .selectFrom('clippings_source')
          .selectAll()
          .where('id', '=', input.sourceId)
          .where('state', '<>', 'closed')
          .forUpdate()
          .executeTakeFirst()
      : null;
    if (old === undefined) return notFound();
    authorize(may(actor, 'edit-sources'));
    const [found] = addressesIn(input.address);
    if (!found) return refuse({ type: 'not-an-address' });
    const taken = await tx
      .selectFrom('clippings_source')
      .select(['id', 'name'])
      .where('address_key', '=', found.key)
      .where('state', '<>', 'closed')
      .executeTakeFirst();
    if (taken && taken.id !== old?.id) return refuse({ type: 'source-known', name: taken.name });
    const values = { name: input.name, address: found.address, local: input.local };
    const anew = {
      address_key: found.key,
      host: hostOf(found.address),
      cursor: null,
      connector: 'website' as const,
      next_collect_at: now,
      collecting_since: null,
      failure: null,
      failure_detail: null,
      failure_count: 0,
      moved_to: null,
    };
    const sourceId = old?.id ?? newId();
    if (old)
      await tx
        .updateTable('clippings_source')
        .set({ ...values, ...(old.address_key === found.key ? {} : anew) })
        .where('id', '=', old.id)
        .execute();
    else
      await tx
        .insertInto('clippings_source')
        .values({
          tenant_id: actor.tenantId,
          id: sourceId,
          ...values,
          ...anew,
          last_collect_at: null,
          last_success_at: null,
          last_item_at: null,
          created_by: actor.kind === 'person' ? actor.personId : null,
          created_at: now,
        })
        .execute();
    await emit({
      name: 'clippings.source-saved',
      subject: { type: 'clippings-source', id: sourceId },
      data: { added: !old },
    });
    return ok({ sourceId });
  },
});

/** Pauses, resumes or closes a source. What it brought stays. */
export const setSourceState = defineAction({
  name: 'clippings.set-source-state',
  input: z.object({ sourceId: z.uuid(), state: z.enum(['active', 'paused', 'closed']) }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const source = await tx
      .selectFrom('clippings_source')
      .select(['id', 'state'])
      .where('id', '=', input.sourceId)
      .where('state', '<>', 'closed')
      .forUpdate()
      .executeTakeFirst();
    if (!source) return notFound();
    authorize(may(actor, 'edit-sources'));
    if (source.state === input.state) return ok({ state: input.state });
    await tx
      .updateTable('clippings_source')
      .set({
        state: input.state,
        collecting_since: null,
        ...(input.state === 'active' ? { next_collect_at: now } : {}),
      })
      .where('id', '=', source.id)
      .execute();
    await emit({
      name: 'clippings.source-state-changed',
      subject: { type: 'clippings-source', id: source.id },
      data: { state: input.state },
    });
    return ok({ state: input.state });
  },
});

/** Reads a source now instead of at its turn; one that is being read already is left alone. */
export const collectSourceNow = defineAction({
  name: 'clippings.collect-now',
  input: z.object({ sourceId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, send }) {
    const source = await tx
      .selectFrom('clippings_source')
      .select('id')
      .where('id', '=', input.sourceId)
      .where('state', '=', 'active')
      .forUpdate()
      .executeTakeFirst();
    if (!source) return notFound();
    authorize(may(actor, 'edit-sources'));
    const [leased] = await leaseSources(tx, [source.id], now);
    if (leased) await send(COLLECT_SOURCE_JOB, { tenantId: actor.tenantId, sourceId: leased, leasedAt: now });
    return ok({ began: leased !== undefined });
  },
});
