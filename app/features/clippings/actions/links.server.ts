import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ClippingRefusal } from '../errors.ts';
import '../events.ts';
import { READ_LINK_JOB } from '../jobs.ts';
import { may } from '../policy.ts';
import { addressesIn } from '../rules/addresses.ts';
import { linkInput } from '../schema.ts';
import { outletOf } from '../store/outlet.server.ts';
import { takeItems } from '../store/take-items.server.ts';
import '../tables.ts';

export const MOST_LINKS = 50;
const pasteInput = z.object({
  pasted: z.string().max(100_000, 'Teks ini terlalu panjang. Tempel sebagian dahulu.'),
});

/** Keeps every address of a pasted text at once, and has each read by a job: nothing is lost when a page does not answer. */
export const pasteLinks = defineAction<typeof pasteInput, { added: number; known: number }, ClippingRefusal>({
  name: 'clippings.paste-links',
  input: pasteInput,
  async run({ tx, actor, input, now, authorize, emit, send }) {
    authorize(may(actor, 'add-links'));
    const found = addressesIn(input.pasted);
    if (found.length === 0) return refuse({ type: 'no-addresses' });
    if (found.length > MOST_LINKS) return refuse({ type: 'too-many-addresses', most: MOST_LINKS });
    const keys = found.map(({ key }) => key);
    const items = await tx
      .selectFrom('clippings_item')
      .select('address_key')
      .where('address_key', 'in', keys)
      .execute();
    const links = await tx
      .selectFrom('clippings_link')
      .select('address_key')
      .where('address_key', 'in', keys)
      .execute();
    const known = new Set([...items, ...links].map((row) => row.address_key));
    const fresh = found.filter(({ key }) => !known.has(key)).map((one) => ({ ...one, id: newId() }));
    if (fresh.length > 0)
      await tx
        .insertInto('clippings_link')
        .values(
          fresh.map(({ id, address, key }) => ({
            tenant_id: actor.tenantId,
            id,
            address,
            address_key: key,
            problem: null,
            title: null,
            outlet: null,
            published_at: null,
            added_by: actor.kind === 'person' ? actor.personId : null,
            added_at: now,
            read_at: null,
          })),
        )
        .execute();
    for (const { id } of fresh) await send(READ_LINK_JOB, { tenantId: actor.tenantId, linkId: id });
    const counts = { added: fresh.length, known: found.length - fresh.length };
    await emit({
      name: 'clippings.links-pasted',
      subject: { type: 'clippings-link', id: null },
      data: counts,
    });
    return ok(counts);
  },
});

/** What could not be read is filled in by hand and becomes an item like any other. */
export const completeLink = defineAction<typeof linkInput, { itemId: string }, ClippingRefusal>({
  name: 'clippings.complete-link',
  input: linkInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const link = await tx
      .selectFrom('clippings_link')
      .selectAll()
      .where('id', '=', input.linkId)
      .forUpdate()
      .executeTakeFirst();
    if (!link) return notFound();
    authorize(may(actor, 'add-links'));
    const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
    const outlet = await outletOf(tx, link.address, input.outlet);
    const taken = await takeItems(tx, { tenantId: actor.tenantId, now }, [
      {
        ...outlet,
        address: link.address,
        remoteId: null,
        title: input.title,
        text: input.text ?? link.text,
        publishedAt: instantAt(input.date, input.time ?? '12:00', zone),
        addedBy: link.added_by,
      },
    ]);
    const itemId = taken.byKey.get(link.address_key);
    if (itemId === undefined) return refuse({ type: 'not-an-address' });
    await tx.deleteFrom('clippings_link').where('id', '=', link.id).execute();
    await emit({
      name: 'clippings.link-completed',
      subject: { type: 'clippings-item', id: itemId },
      data: { itemId },
    });
    return ok({ itemId });
  },
});

/** A link that was pasted by mistake. */
export const dropLink = defineAction({
  name: 'clippings.drop-link',
  input: z.object({ linkId: z.uuid() }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const link = await tx
      .selectFrom('clippings_link')
      .select('id')
      .where('id', '=', input.linkId)
      .forUpdate()
      .executeTakeFirst();
    if (!link) return notFound();
    authorize(may(actor, 'add-links'));
    await tx.deleteFrom('clippings_link').where('id', '=', link.id).execute();
    await emit({
      name: 'clippings.link-dropped',
      subject: { type: 'clippings-link', id: link.id },
      data: null,
    });
    return ok({});
  },
});
