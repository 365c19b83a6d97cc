import type { StoredEvent } from '#app/platform/events/event.ts';
import { defineHandler, type Handler } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { flagPieces } from './actions/flag-pieces.server.ts';

type About = Parameters<typeof flagPieces>[1];

async function flag(platform: Platform, event: StoredEvent, about: About): Promise<void> {
  const actor = { kind: 'system', tenantId: event.tenantId, job: 'content.flag-pieces' } as const;
  const done = await flagPieces({ platform, actor }, { about, at: event.at });
  if (!done.ok) throw new Error(`pieces were not flagged: ${done.error.type}`);
}

/** Facts of an activity that a text may have told. */
const TOLD = ['title', 'place', 'leader', 'standIn', 'hostUnitId'];

const onActivity = (
  event:
    | 'agenda.activity-rescheduled'
    | 'agenda.activity-postponed'
    | 'agenda.activity-cancelled'
    | 'agenda.activity-restored',
) =>
  defineHandler({
    name: `content.flag-pieces.${event}`,
    event,
    async handle(platform, stored) {
      const activityId = stored.subject.id;
      const cancelled = event === 'agenda.activity-cancelled';
      if (activityId) await flag(platform, stored, { what: 'activity', activityId, cancelled });
    },
  });

/** What the agenda changed is looked at wherever a piece rests on it. */
export const pieceHandlers: readonly Handler[] = [
  defineHandler({
    name: 'content.flag-pieces.narrative-approved',
    event: 'agenda.narrative-approved',
    async handle(platform, event) {
      const { versionId } = event.data;
      const narrativeId = event.subject.id;
      if (narrativeId) await flag(platform, event, { what: 'narrative', narrativeId, versionId });
    },
  }),
  defineHandler({
    name: 'content.flag-pieces.narrative-withdrawn',
    event: 'agenda.narrative-withdrawn',
    async handle(platform, event) {
      const narrativeId = event.subject.id;
      if (narrativeId) await flag(platform, event, { what: 'narrative-withdrawn', narrativeId });
    },
  }),
  defineHandler({
    name: 'content.flag-pieces.activity-edited',
    event: 'agenda.activity-edited',
    async handle(platform, event) {
      const activityId = event.subject.id;
      if (activityId && event.data.fields.some((field) => TOLD.includes(field)))
        await flag(platform, event, { what: 'activity', activityId, cancelled: false });
    },
  }),
  onActivity('agenda.activity-rescheduled'),
  onActivity('agenda.activity-postponed'),
  onActivity('agenda.activity-cancelled'),
  onActivity('agenda.activity-restored'),
];
