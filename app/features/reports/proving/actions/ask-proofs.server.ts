import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ProofRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { officersIn } from '../queries/officers.server.ts';
import { placeOf } from '../queries/proof-facts.server.ts';
import { daysOf, readMonth, standingOf } from '../rules/month.ts';

export const MAKE_PROOFS_JOB = 'reports.make-proofs';
const STALE_MINUTES = 60;
/** A making that was asked for before this moment and has not ended has failed for good. */
export const staleBefore = (now: string): string =>
  new Date(Date.parse(now) - STALE_MINUTES * 60_000).toISOString();

/** Asks for the papers of all officers of a month that is over, of one unit or of all, as one archive. */
export const askProofs = defineAction<
  z.ZodObject<{ month: z.ZodString; unitId: z.ZodNullable<z.ZodUUID>; origin: z.ZodURL }>,
  { runId: string; people: number },
  ProofRefusal
>({
  name: 'reports.ask-proofs',
  /** `origin` is where citizens reach the check page, as the request came. */
  input: z.object({ month: z.string(), unitId: z.uuid().nullable(), origin: z.url() }),
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    const month = readMonth(input.month);
    if (!month) return notFound();
    authorize(may(actor, 'make-proofs', { unitIds: input.unitId ? [input.unitId] : [] }));
    const { zone } = await placeOf(tx);
    const today = dateIn(now, zone);
    if (standingOf(month, today) !== 'over') return refuse({ type: 'month-not-over', month });
    const running = await tx
      .selectFrom('reports_proof_bundle')
      .select('id')
      .where('month', '=', daysOf(month).from)
      .where('unit_id', input.unitId ? '=' : 'is', input.unitId)
      .where('state', '=', 'running')
      .where('asked_at', '>', staleBefore(now))
      .executeTakeFirst();
    if (running) return refuse({ type: 'bundle-running' });
    const officers = await officersIn(tx, { month, zone, today });
    const people = officers
      .filter(({ service }) => input.unitId === null || service.some(({ unitId }) => unitId === input.unitId))
      .map(({ personId }) => personId);
    if (people.length === 0) return refuse({ type: 'nobody-to-report' });
    const id = newId();
    await tx
      .insertInto('reports_proof_bundle')
      .values({
        tenant_id: actor.tenantId,
        id,
        month: daysOf(month).from,
        unit_id: input.unitId,
        people: JSON.stringify(people),
        wanted: people.length,
        file_id: null,
        asked_by: actor.kind === 'person' ? actor.personId : null,
        asked_at: now,
        ended_at: null,
      })
      .execute();
    await send(MAKE_PROOFS_JOB, { tenantId: actor.tenantId, runId: id, origin: input.origin });
    await emit({
      name: 'reports.proofs-asked',
      subject: { type: 'reports-proof-bundle', id },
      data: { month, unitId: input.unitId, people: people.length },
    });
    return ok({ runId: id, people: people.length });
  },
});
