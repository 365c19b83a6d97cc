/** Events of reports. They name papers and months, never what stands in them. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'reports.proof-issued': { month: string; edition: number; supersededId: string | null };
    'reports.proofs-asked': { month: string; unitId: string | null; people: number };
    'reports.daily-made': { day: string; told: number };
    'reports.period-asked': { kind: string; from: string };
    'reports.period-issued': { kind: string; from: string; supersededId: string | null };
    'reports.settings-saved': { fields: string[] };
    'reports.wish-saved': { daily: boolean; weekly: boolean };
  }
}

export {};
