/** Events of agenda, narratives and assignments. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'agenda.pasted': { rows: number; added: number; changed: number };
    'agenda.activity-added': { assigned: number };
    'agenda.activity-edited': { fields: string[] };
    'agenda.activity-rescheduled': { from: string; to: string; movedDeadlines: number };
    'agenda.activity-postponed': { heldAssignments: number };
    'agenda.activity-cancelled': { cancelledAssignments: number };
    'agenda.activity-restored': Record<string, never>;
    'agenda.assigned': {
      activityId: string | null;
      narrativeId: string | null;
      unitIds: string[];
      urgent: boolean;
    };
    'agenda.assignment-accepted': { unitId: string };
    'agenda.assignment-done': { unitId: string };
    'agenda.assignment-reopened': { unitId: string };
    'agenda.assignment-excused': { unitId: string; late: boolean };
    'agenda.assignment-excuse-asked': { unitId: string };
    'agenda.assignment-excuse-refused': { unitId: string };
    'agenda.assignment-excuse-withdrawn': { unitId: string };
    'agenda.assignment-cancelled': { unitId: string };
    'agenda.tasks-reminded': { tasks: number; told: number };
    'agenda.programme-closed': { closed: boolean };
    'agenda.narrative-seen': { versionId: string; unitId: string };
    'agenda.narrative-used': { versionId: string; unitId: string };
    'agenda.narrative-published': { versionId: string; unitId: string };
    'agenda.deadlines-recounted': { changed: number };
    'agenda.programme-saved': Record<string, never>;
    'agenda.theme-saved': Record<string, never>;
    'agenda.narrative-written': { versionId: string };
    'agenda.narrative-submitted': { versionId: string };
    'agenda.narrative-approved': { versionId: string; supersededId: string | null };
    'agenda.narrative-returned': { versionId: string };
    'agenda.narrative-withdrawn': { versionId: string };
    'agenda.calendar-imported': { added: number; changed: number };
    'agenda.feed-key-renewed': { unitId: string };
  }
}

export {};
