import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ChannelRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { editFakeInput, fakeInput } from '../schema.ts';
import { livingByKey, oneAtATime } from '../store.server.ts';
import { governmentOfTx } from '../telling.server.ts';
import { localDay } from './local-day.ts';
import { readAccount } from './propose.server.ts';

type FakeRefusal = Extract<
  ChannelRefusal,
  {
    type:
      | 'not-an-address'
      | 'short-link'
      | 'post-without-account'
      | 'is-official'
      | 'fake-known'
      | 'in-the-future';
  }
>;

/** Writes down an account that passes itself off as ours, so that citizens who check it are warned. */
export const noteFake = defineAction<typeof fakeInput, { fakeId: string }, FakeRefusal>({
  name: 'channels.note-fake',
  input: fakeInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const imitated = input.imitatesUnitId
      ? await tx
          .selectFrom('org_read_unit')
          .select('id')
          .where('id', '=', input.imitatesUnitId)
          .executeTakeFirst()
      : null;
    if (input.imitatesUnitId && !imitated) return notFound();
    authorize(may(actor, 'note-fake', { unitId: input.imitatesUnitId }));
    const read = readAccount(input.pasted);
    if (!read.ok) return read;
    const account = read.value;
    if (input.seenOn > localDay(now, (await governmentOfTx(tx)).zone))
      return refuse({ type: 'in-the-future' });
    await oneAtATime(tx, actor.tenantId, account.key);
    const ours = await livingByKey(tx, account.key);
    if (ours) return refuse({ type: 'is-official', unitName: ours.short_name });
    const fakeId = newId();
    const written = await tx
      .insertInto('channels_fake')
      .values({
        tenant_id: actor.tenantId,
        id: fakeId,
        network: account.network,
        handle: account.handle,
        address: account.address,
        address_key: account.key,
        imitates_unit_id: input.imitatesUnitId,
        note: input.note,
        reported_on: null,
        seen_on: input.seenOn,
        created_by: actor.kind === 'person' ? actor.personId : null,
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'address_key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!written) return refuse({ type: 'fake-known' });
    await emit({
      name: 'channels.fake-noted',
      subject: { type: 'fake', id: fakeId },
      data: { network: account.network },
    });
    return ok({ fakeId });
  },
});

/** How far the report to the network has come. */
export const editFake = defineAction<
  typeof editFakeInput,
  undefined,
  Extract<ChannelRefusal, { type: 'in-the-future' }>
>({
  name: 'channels.edit-fake',
  input: editFakeInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const fake = await tx
      .selectFrom('channels_fake')
      .selectAll()
      .where('id', '=', input.fakeId)
      .forUpdate()
      .executeTakeFirst();
    if (!fake) return notFound();
    authorize(may(actor, 'edit-fake', { unitId: fake.imitates_unit_id }));
    const today = localDay(now, (await governmentOfTx(tx)).zone);
    if (input.reportedOn && input.reportedOn > today) return refuse({ type: 'in-the-future' });
    const reportedOn = input.reportState === 'noted' ? null : (input.reportedOn ?? fake.reported_on ?? today);
    await tx
      .updateTable('channels_fake')
      .set({ report_state: input.reportState, reported_on: reportedOn })
      .where('id', '=', fake.id)
      .execute();
    await emit({
      name: 'channels.fake-edited',
      subject: { type: 'fake', id: fake.id },
      data: { fields: ['report_state'] },
    });
    return ok();
  },
});
