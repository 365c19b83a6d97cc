import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ReportsRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { officeOf } from '../queries/office.server.ts';
import { PERIOD_KINDS, periodByKey } from '../rules/periods.ts';
import { staleBefore } from '../rules/stale.ts';

export const MAKE_PERIOD_JOB = 'reports.make-period';
/** Collected, numbered, drawn, tabled and kept. */
export const PERIOD_STEPS = 4;

/** Begins to make the report of a week, month or quarter; a job makes it. One at a time of a period. */
export const askPeriod = defineAction({
  name: 'reports.ask-period',
  input: z.object({ kind: z.enum(PERIOD_KINDS), key: z.string().max(12) }),
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    authorize(may(actor, actor.kind === 'system' ? 'run-jobs' : 'make-report'));
    const period = periodByKey(input.kind, input.key);
    if (!period) return notFound();
    const { zone } = await officeOf(tx);
    if (period.from > dateIn(now, zone))
      return refuse<ReportsRefusal>({ type: 'period-to-come', from: period.from });
    const running = await tx
      .selectFrom('reports_period')
      .select('id')
      .where('kind', '=', period.kind)
      .where('from_date', '=', period.from)
      .where('state', '=', 'running')
      .where('asked_at', '>', staleBefore(now))
      .executeTakeFirst();
    if (running) return refuse<ReportsRefusal>({ type: 'report-running' });
    const id = newId();
    await tx
      .insertInto('reports_period')
      .values({
        tenant_id: actor.tenantId,
        id,
        kind: period.kind,
        from_date: period.from,
        to_date: period.to,
        steps: PERIOD_STEPS,
        digest: null,
        document_id: null,
        pdf_file_id: null,
        xlsx_file_id: null,
        asked_by: actor.kind === 'person' ? actor.personId : null,
        asked_at: now,
        ended_at: null,
        superseded_at: null,
      })
      .execute();
    await send(MAKE_PERIOD_JOB, { tenantId: actor.tenantId, runId: id });
    await emit({
      name: 'reports.period-asked',
      subject: { type: 'report', id },
      data: { kind: period.kind, from: period.from },
    });
    return ok({ runId: id });
  },
});
