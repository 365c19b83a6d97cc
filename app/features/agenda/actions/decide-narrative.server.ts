import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../events.ts';
import { returnInput, versionInput, withdrawInput } from '../narrative-schema.ts';
import { may } from '../policy.ts';
import { officeHours } from '../queries/government.server.ts';
import { deciding, type NarrativeRefusal } from '../rules/narrative-state.ts';
import '../tables.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import { tellOfficers } from '../telling.server.ts';

async function lockVersion(tx: Tx, id: string) {
  return tx
    .selectFrom('agenda_narrative_version as v')
    .innerJoin('agenda_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 'v.tenant_id').onRef('n.id', '=', 'v.narrative_id'),
    )
    .select(['v.id', 'v.version', 'v.revision', 'v.narrative_id', 'v.state', 'v.written_by'])
    .select('n.current_version_id')
    .where('v.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Units that work with a narrative: those it was given to, and those that opened an earlier version. */
async function unitsOfNarrative(tx: Tx, narrativeId: string): Promise<string[]> {
  const given = await tx
    .selectFrom('agenda_assignment')
    .select('unit_id')
    .where('narrative_id', '=', narrativeId)
    .where('state', '<>', 'cancelled')
    .execute();
  const read = await tx
    .selectFrom('agenda_narrative_reading as r')
    .innerJoin('agenda_narrative_version as v', (join) =>
      join.onRef('v.tenant_id', '=', 'r.tenant_id').onRef('v.id', '=', 'r.version_id'),
    )
    .select('r.unit_id')
    .where('v.narrative_id', '=', narrativeId)
    .where('r.seen_at', 'is not', null)
    .execute();
  return [...new Set([...given, ...read].map((row) => row.unit_id))];
}

async function tellUnits(
  context: ActionContext<unknown>,
  narrativeId: string,
  said: { kind: string; urgency: 'urgent' | 'normal'; title: string; key: string },
): Promise<void> {
  const { zone } = await officeHours(context.tx);
  const units = await unitsOfNarrative(context.tx, narrativeId);
  await tellOfficers(context, zone, units, { ...said, href: `/kerja/narasi/${narrativeId}` });
}

/** A second person approves: the version is in force, the one before it is superseded, and its units are told. */
export const approveNarrative = defineAction<typeof versionInput, { narrativeId: string }, NarrativeRefusal>({
  name: 'agenda.approve-narrative',
  input: versionInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const version = await lockVersion(tx, input.versionId);
    if (!version) return notFound();
    authorize(may(actor, 'decide-narrative'));
    const personId = actor.kind === 'person' ? actor.personId : null;
    const allowed = deciding({ state: version.state, writtenBy: version.written_by }, personId);
    if (!allowed.ok) return allowed;
    if (version.revision !== input.revision) return refuse({ type: 'changed-meanwhile' });
    const narrativeId = version.narrative_id;
    const supersededId = version.current_version_id;
    if (supersededId)
      await tx
        .updateTable('agenda_narrative_version')
        .set({ state: 'superseded' })
        .where('id', '=', supersededId)
        .execute();
    await tx
      .updateTable('agenda_narrative_version')
      .set({ state: 'approved', decided_by: personId, decided_at: now, decision_note: null })
      .where('id', '=', version.id)
      .execute();
    await tx
      .updateTable('agenda_narrative')
      .set({ state: 'live', current_version_id: version.id })
      .where('id', '=', narrativeId)
      .execute();
    await emit({
      name: 'agenda.narrative-approved',
      subject: { type: 'narrative', id: narrativeId },
      data: { versionId: version.id, supersededId },
    });
    if (supersededId)
      await tellUnits(context, narrativeId, {
        kind: 'agenda.narrative-new-version',
        urgency: 'normal',
        title: tasksCopy.notices.narrativeNew,
        key: `narrative-version:${version.id}`,
      });
    return ok({ narrativeId });
  },
});

/** A second person sends the text back with remarks. */
export const returnNarrative = defineAction<typeof returnInput, undefined, NarrativeRefusal>({
  name: 'agenda.return-narrative',
  input: returnInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const version = await lockVersion(tx, input.versionId);
    if (!version) return notFound();
    authorize(may(actor, 'decide-narrative'));
    const personId = actor.kind === 'person' ? actor.personId : null;
    const allowed = deciding({ state: version.state, writtenBy: version.written_by }, personId);
    if (!allowed.ok) return allowed;
    if (version.revision !== input.revision) return refuse({ type: 'changed-meanwhile' });
    await tx
      .updateTable('agenda_narrative_version')
      .set({ state: 'returned', decided_by: personId, decided_at: now, decision_note: input.note })
      .where('id', '=', version.id)
      .execute();
    await emit({
      name: 'agenda.narrative-returned',
      subject: { type: 'narrative', id: version.narrative_id },
      data: { versionId: version.id },
    });
    if (version.written_by) {
      const { zone } = await officeHours(tx);
      const notice = {
        personId: version.written_by,
        kind: 'agenda.narrative-returned',
        urgency: 'normal' as const,
        title: tasksCopy.notices.narrativeReturned,
        href: `/kerja/narasi/${version.narrative_id}?versi=${version.version}`,
      };
      await tell(context, { zone, notices: [notice] });
    }
    return ok();
  },
});

/** The narrative must not be used any more; its open tasks are taken back and its units are told at once. */
export const withdrawNarrative = defineAction<typeof withdrawInput, undefined, NarrativeRefusal>({
  name: 'agenda.withdraw-narrative',
  input: withdrawInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const narrative = await tx
      .selectFrom('agenda_narrative')
      .select(['id', 'state', 'current_version_id'])
      .where('id', '=', input.narrativeId)
      .forUpdate()
      .executeTakeFirst();
    if (!narrative) return notFound();
    authorize(may(actor, 'decide-narrative'));
    const versionId = narrative.current_version_id;
    if (narrative.state !== 'live' || !versionId) return refuse({ type: 'version-decided' });
    await tx
      .updateTable('agenda_narrative_version')
      .set({ state: 'withdrawn', decision_note: input.note })
      .where('id', '=', versionId)
      .execute();
    await tx
      .updateTable('agenda_narrative')
      .set({ state: 'withdrawn' })
      .where('id', '=', narrative.id)
      .execute();
    await tellUnits(context, narrative.id, {
      kind: 'agenda.narrative-withdrawn',
      urgency: 'urgent',
      title: tasksCopy.notices.narrativeWithdrawn,
      key: `narrative-withdrawn:${versionId}`,
    });
    await tx
      .updateTable('agenda_assignment')
      .set({ state: 'cancelled', cancelled_at: now, updated_at: now })
      .where('narrative_id', '=', narrative.id)
      .where('state', 'in', ['given', 'accepted'])
      .execute();
    await emit({
      name: 'agenda.narrative-withdrawn',
      subject: { type: 'narrative', id: narrative.id },
      data: { versionId },
    });
    return ok();
  },
});
