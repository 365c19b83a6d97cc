/** Events of reported links. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'monitoring.link-reported': {
      unitId: string;
      channelId: string | null;
      assignmentId: string | null;
      grade: 'B' | 'C';
      late: boolean;
    };
    'monitoring.links-reported': { count: number; unitIds: string[] };
    'monitoring.screenshot-stored': { bytes: number };
    'monitoring.account-check-asked': { channelId: string; unitId: string };
  }
}

export {};
