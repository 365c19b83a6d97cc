import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../events.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { type SaveNarrative, saveNarrativeInput, versionInput } from '../narrative-schema.ts';
import { may } from '../policy.ts';
import { officeHours } from '../queries/government.server.ts';
import { type NarrativeRefusal, savingOf, submitting } from '../rules/narrative-state.ts';
import '../tables.ts';
import { tasksCopy } from '../tasks-copy.id.ts';

async function latestVersion(tx: Tx, narrativeId: string) {
  await tx
    .selectFrom('agenda_narrative')
    .select('id')
    .where('id', '=', narrativeId)
    .forUpdate()
    .executeTakeFirst();
  const row = await tx
    .selectFrom('agenda_narrative_version')
    .select(['id', 'state', 'version', 'revision'])
    .where('narrative_id', '=', narrativeId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

function columnsOf(input: SaveNarrative, zone: string) {
  return {
    message: input.message,
    points: jsonb(input.points) as never,
    questions: jsonb(input.questions) as never,
    hashtags: input.hashtags,
    words_use: input.wordsUse,
    words_avoid: input.wordsAvoid,
    spokesperson: input.spokesperson,
    valid_from: input.validFrom,
    valid_to: input.validTo,
    embargo_until: input.embargoUntil
      ? Temporal.PlainDateTime.from(input.embargoUntil).toZonedDateTime(zone).toInstant().toString()
      : null,
  };
}

type Context = ActionContext<SaveNarrative>;
type Saved = { narrativeId: string; versionId: string; revision: number };

async function storeVersion(
  context: Context,
  narrativeId: string,
  version: number,
  zone: string,
): Promise<string> {
  const { tx, actor, input, now } = context;
  const id = newId();
  await tx
    .insertInto('agenda_narrative_version')
    .values({
      tenant_id: actor.tenantId,
      id,
      narrative_id: narrativeId,
      version,
      ...columnsOf(input, zone),
      state: 'draft',
      written_by: actor.kind === 'person' ? actor.personId : null,
      submitted_at: null,
      decided_by: null,
      decided_at: null,
      decision_note: null,
      created_at: now,
    })
    .execute();
  return id;
}

/** People who may decide on a text, but its writer. */
async function deciders(tx: Tx, today: string, writer: string | null): Promise<string[]> {
  const rows = await tx
    .selectFrom('org_read_role')
    .select('person_id')
    .distinct()
    .where('role', 'in', ['coordinator', 'reviewer'])
    .where('from_date', '<=', today)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .execute();
  return rows.map((row) => row.person_id).filter((id) => id !== writer);
}

async function handIn(
  context: ActionContext<unknown>,
  version: { id: string; narrativeId: string },
): Promise<void> {
  const { tx, actor, now, emit } = context;
  const submitted = await tx
    .updateTable('agenda_narrative_version')
    .set({ state: 'submitted', submitted_at: now })
    .where('id', '=', version.id)
    .returning('version')
    .executeTakeFirstOrThrow();
  await emit({
    name: 'agenda.narrative-submitted',
    subject: { type: 'narrative', id: version.narrativeId },
    data: { versionId: version.id },
  });
  const { zone } = await officeHours(tx);
  const writer = actor.kind === 'person' ? actor.personId : null;
  const notices = (await deciders(tx, dateIn(now, zone), writer)).map((personId) => ({
    personId,
    kind: 'agenda.narrative-submitted',
    urgency: 'normal' as const,
    title: tasksCopy.notices.narrativeSubmitted,
    href: `/kerja/narasi/${version.narrativeId}?versi=${submitted.version}`,
    key: `narrative-submitted:${version.id}:${now}`,
  }));
  if (notices.length > 0) await tell(context, { zone, notices });
}

async function place(context: Context, zone: string): Promise<Result<Saved, NarrativeRefusal>> {
  const { tx, actor, input, now, notFound } = context;
  const about = { title: input.title, programme_id: input.programmeId, theme_id: input.themeId };
  if (input.narrativeId === null) {
    const narrativeId = newId();
    await tx
      .insertInto('agenda_narrative')
      .values({
        tenant_id: actor.tenantId,
        id: narrativeId,
        ...about,
        state: 'draft',
        current_version_id: null,
        created_at: now,
      })
      .execute();
    return ok({ narrativeId, versionId: await storeVersion(context, narrativeId, 1, zone), revision: 1 });
  }
  const { narrativeId } = input;
  const latest = await latestVersion(tx, narrativeId);
  if (!latest) return notFound();
  const saving = savingOf(latest);
  if (!saving.ok) return saving;
  const isSeen = input.versionId === latest.id && input.revision === latest.revision;
  if (input.versionId !== null && !isSeen) return refuse({ type: 'changed-meanwhile' });
  await tx.updateTable('agenda_narrative').set(about).where('id', '=', narrativeId).execute();
  if (saving.value.kind === 'next')
    return ok({
      narrativeId,
      versionId: await storeVersion(context, narrativeId, saving.value.version, zone),
      revision: 1,
    });
  const writer = actor.kind === 'person' ? actor.personId : null;
  const revision = latest.revision + 1;
  await tx
    .updateTable('agenda_narrative_version')
    .set({ ...columnsOf(input, zone), revision, state: 'draft', written_by: writer, decision_note: null })
    .where('id', '=', latest.id)
    .execute();
  return ok({ narrativeId, versionId: latest.id, revision });
}

/**
 * Saves a narrative: a new one, its open draft, or the next version beside the one in force; with `submit` it is handed in
 * at once. Whoever wrote last is the writer, and never decides on the text.
 */
export const saveNarrative = defineAction<typeof saveNarrativeInput, Saved, NarrativeRefusal>({
  name: 'agenda.save-narrative',
  input: saveNarrativeInput,
  async run(context) {
    const { tx, actor, input, authorize, emit } = context;
    authorize(may(actor, 'write-narrative'));
    const { zone } = await officeHours(tx);
    const placed = await place(context, zone);
    if (!placed.ok) return placed;
    const { narrativeId, versionId } = placed.value;
    await emit({
      name: 'agenda.narrative-written',
      subject: { type: 'narrative', id: narrativeId },
      data: { versionId },
    });
    if (input.submit) {
      const allowed = submitting('draft', input.points.length);
      if (!allowed.ok) return allowed;
      await handIn(context, { id: versionId, narrativeId });
    }
    return placed;
  },
});

/** Hands a draft in, for a second person to decide on. */
export const submitNarrative = defineAction<typeof versionInput, undefined, NarrativeRefusal>({
  name: 'agenda.submit-narrative',
  input: versionInput,
  async run(context) {
    const { tx, actor, input, authorize, notFound } = context;
    const version = await tx
      .selectFrom('agenda_narrative_version')
      .select(['id', 'narrative_id', 'state', 'points', 'revision'])
      .where('id', '=', input.versionId)
      .forUpdate()
      .executeTakeFirst();
    if (!version) return notFound();
    authorize(may(actor, 'write-narrative'));
    const allowed = submitting(version.state, (version.points as unknown[]).length);
    if (!allowed.ok) return allowed;
    if (version.revision !== input.revision) return refuse({ type: 'changed-meanwhile' });
    await handIn(context, { id: version.id, narrativeId: version.narrative_id });
    return ok();
  },
});
