import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { localDate } from '#app/platform/request/form-fields.ts';
import type { ClippingRefusal } from '../errors.ts';
import '../events.ts';
import { MAKE_PAPER_JOB } from '../jobs.ts';
import { paperPeriod } from '../papers/period.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import { personOf } from './chosen.server.ts';

export const DEFAULT_HOUR = 7;
const STALE_MINUTES = 15;
/** A making that was asked for before this moment and has not ended has died with its worker. */
export const staleBefore = (now: string): string =>
  new Date(Date.parse(now) - STALE_MINUTES * 60_000).toISOString();

const input = z.object({
  date: localDate,
  /** The schedule makes one a day; a person may have it made anew after corrections. */
  onlyIfNone: z.boolean().default(false),
});

/** Begins to make the clipping of a day. */
export const askPaper = defineAction<typeof input, { paperId: string | null }, ClippingRefusal>({
  name: 'clippings.ask-paper',
  input,
  async run({ tx, actor, input: { date, onlyIfNone }, now, authorize, emit, send }) {
    authorize(may(actor, 'make-paper'));
    const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
    if (date > dateIn(now, zone)) return refuse({ type: 'day-ahead' });
    const setting = await tx.selectFrom('clippings_setting').select('paper_hour').executeTakeFirst();
    const known = await tx
      .selectFrom('clippings_paper')
      .select(['id', 'state', 'asked_at'])
      .where('date', '=', date)
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (known?.state === 'making' && known.asked_at > staleBefore(now)) {
      if (onlyIfNone) return ok({ paperId: null });
      return refuse({ type: 'paper-running' });
    }
    if (known && known.state !== 'making' && onlyIfNone) return ok({ paperId: null });
    const period = paperPeriod(date, setting?.paper_hour ?? DEFAULT_HOUR, zone, now);
    const paperId = newId();
    await tx
      .insertInto('clippings_paper')
      .values({
        tenant_id: actor.tenantId,
        id: paperId,
        date,
        from_at: period.fromAt,
        to_at: period.toAt,
        stories: null,
        items: null,
        text: null,
        file_id: null,
        asked_by: personOf(actor),
        asked_at: now,
        made_at: null,
      })
      .execute();
    await send(MAKE_PAPER_JOB, { tenantId: actor.tenantId, paperId });
    await emit({
      name: 'clippings.paper-asked',
      subject: { type: 'clippings-paper', id: paperId },
      data: { date },
    });
    return ok({ paperId });
  },
});
