import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../events.ts';
import { may } from '../policy.ts';
import '../tables.ts';

export const readingInput = z.object({
  versionId: z.uuid('Narasi ini tidak dikenal.'),
  unitId: z.uuid('Unit ini tidak dikenal.'),
});

type Reading = 'seen' | 'used' | 'published';

/** Notes the first time a unit did it; later times change nothing. @returns whether it was the first */
async function note(
  tx: Tx,
  where: { tenantId: string; versionId: string; unitId: string; personId: string | null; at: string },
  what: Reading,
): Promise<boolean> {
  const seen = { seen_at: where.at, seen_by: where.personId };
  const columns =
    what === 'seen'
      ? seen
      : what === 'used'
        ? { ...seen, used_at: where.at, used_by: where.personId }
        : { published_at: where.at };
  const column = `${what}_at` as const;
  const written = await tx
    .insertInto('agenda_narrative_reading')
    .values({
      tenant_id: where.tenantId,
      version_id: where.versionId,
      unit_id: where.unitId,
      seen_at: null,
      seen_by: null,
      used_at: null,
      used_by: null,
      published_at: null,
      ...columns,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'version_id', 'unit_id'])
        .doUpdateSet((eb) => ({
          ...Object.fromEntries(
            Object.keys(columns).map((name) => [
              name,
              eb.fn.coalesce(
                eb.ref(`agenda_narrative_reading.${name}` as never),
                eb.ref(`excluded.${name}` as never),
              ),
            ]),
          ),
        }))
        .where(`agenda_narrative_reading.${column}`, 'is', null),
    )
    .returning('unit_id')
    .executeTakeFirst();
  return written !== undefined;
}

async function record(
  context: ActionContext<z.output<typeof readingInput>>,
  what: 'seen' | 'used',
): Promise<void> {
  const { tx, actor, input, now, authorize, notFound, emit } = context;
  const version = await tx
    .selectFrom('agenda_narrative_version')
    .select(['id', 'state', 'embargo_until'])
    .where('id', '=', input.versionId)
    .executeTakeFirst();
  if (version?.state !== 'approved') return notFound();
  const embargoed = version.embargo_until !== null && Date.parse(version.embargo_until) > Date.parse(now);
  authorize(
    may(actor, 'read-narrative', { narrative: embargoed ? 'embargoed' : 'open' }) &&
      may(actor, 'record-reading', { unitId: input.unitId }),
  );
  const { unitId, versionId } = input;
  const personId = actor.kind === 'person' ? actor.personId : null;
  const first = await note(tx, { tenantId: actor.tenantId, versionId, unitId, personId, at: now }, what);
  if (first)
    await emit({
      name: what === 'seen' ? 'agenda.narrative-seen' : 'agenda.narrative-used',
      subject: { type: 'narrative-version', id: versionId },
      data: { versionId, unitId },
    });
}

/** A unit opened the narrative. */
export const recordSeen = defineAction({
  name: 'agenda.record-narrative-seen',
  input: readingInput,
  async run(context) {
    await record(context, 'seen');
    return ok();
  },
});

/** A unit copied a caption made from the narrative. */
export const recordUsed = defineAction({
  name: 'agenda.record-narrative-used',
  input: readingInput,
  async run(context) {
    await record(context, 'used');
    return ok();
  },
});

/**
 * A unit made content from a version of the narrative: called by the feature that keeps the content, inside its own act.
 * @returns whether it was the first time
 */
export async function narrativeUsed(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit'>,
  used: { versionId: string; unitId: string },
): Promise<boolean> {
  const { tx, actor, now, emit } = context;
  const personId = actor.kind === 'person' ? actor.personId : null;
  const first = await note(tx, { tenantId: actor.tenantId, ...used, personId, at: now }, 'used');
  if (first)
    await emit({
      name: 'agenda.narrative-used',
      subject: { type: 'narrative-version', id: used.versionId },
      data: used,
    });
  return first;
}

/**
 * A unit published about the narrative, as coverage found: called by the feature that measures it, inside its own act. Noted for the
 * version that was in force when the post appeared.
 * @param published.at ISO instant of the post
 */
export async function narrativePublished(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'emit'>,
  published: { narrativeId: string; unitId: string; at: string },
): Promise<boolean> {
  const { tx, actor, emit } = context;
  const version = await tx
    .selectFrom('agenda_narrative_version')
    .select('id')
    .where('narrative_id', '=', published.narrativeId)
    .where('state', 'in', ['approved', 'superseded'])
    .where('decided_at', '<=', published.at)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  const versionId = version?.id;
  if (!versionId) return false;
  const { unitId, at } = published;
  const first = await note(
    tx,
    { tenantId: actor.tenantId, versionId, unitId, personId: null, at },
    'published',
  );
  if (first)
    await emit({
      name: 'agenda.narrative-published',
      subject: { type: 'narrative-version', id: versionId },
      data: { versionId, unitId },
    });
  return first;
}
