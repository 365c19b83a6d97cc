import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { attachFile, revokeDocument } from '#app/platform/documents/documents.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { formatRange } from '#app/ui/format-date.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { tellingCopy as copy } from '../copy.id.ts';
import type { PeriodFacts } from '../facts.ts';
import { periodHref } from '../period-href.ts';
import { tellingSettings, toldPeople } from '../queries/settings.server.ts';
import { PERIOD_STEPS } from './ask-period.server.ts';

const input = z.object({ runId: z.uuid(), pdfFileId: z.uuid(), xlsxFileId: z.uuid() });

/** Who wants the weekly report is told once a week: when it arrives by itself. Who has one made anew knows. */
async function tellOfWeek(context: ActionContext<unknown>, facts: PeriodFacts): Promise<void> {
  const { tx, now } = context;
  if (facts.kind !== 'weekly') return;
  const { weeklyRoles } = await tellingSettings(tx);
  const people = await toldPeople(tx, 'weekly', weeklyRoles, dateIn(now, facts.zone));
  const notices = people.map((personId) => ({
    personId,
    kind: 'reports.weekly',
    urgency: 'normal' as const,
    title: copy.notice.weekly,
    body: copy.notice.weeklyBody(formatRange(facts.from, facts.to), facts.covered, facts.of),
    href: periodHref(facts),
    key: `weekly:${facts.key}`,
  }));
  await tell(context, { zone: facts.zone, notices });
}

/** Lets a drawn report stand in the place of the one before it, whose paper is withdrawn unless it is the same. */
export const issuePeriod = defineAction({
  name: 'reports.issue-period',
  input,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    authorize(may(actor, 'run-jobs'));
    const run = await tx
      .selectFrom('reports_period')
      .select(['kind', 'from_date', 'facts', 'document_id', 'state', 'asked_by'])
      .where('id', '=', input.runId)
      .forUpdate()
      .executeTakeFirst();
    if (!run?.facts || !run.document_id) return notFound();
    if (run.state !== 'running') return ok({ issued: false });
    const before = await tx
      .updateTable('reports_period')
      .set({ superseded_at: now })
      .where('kind', '=', run.kind)
      .where('from_date', '=', run.from_date)
      .where('state', '=', 'done')
      .where('superseded_at', 'is', null)
      .returning(['id', 'document_id'])
      .executeTakeFirst();
    await tx
      .updateTable('reports_period')
      .set({
        state: 'done',
        done: PERIOD_STEPS,
        pdf_file_id: input.pdfFileId,
        xlsx_file_id: input.xlsxFileId,
        ended_at: now,
      })
      .where('id', '=', input.runId)
      .execute();
    const same = before?.document_id === run.document_id;
    if (!same) await attachFile(tx, run.document_id, input.pdfFileId, false);
    if (before?.document_id && !same)
      await revokeDocument(tx, { now, by: run.asked_by }, before.document_id, copy.superseded);
    if (run.asked_by === null) await tellOfWeek(context, run.facts);
    await emit({
      name: 'reports.period-issued',
      subject: { type: 'report', id: input.runId },
      data: { kind: run.kind, from: run.from_date, supersededId: before?.id ?? null },
    });
    return ok({ issued: true });
  },
});
