/** Events of reports. They name papers and months, never what stands in them. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'reports.proof-issued': { month: string; edition: number; supersededId: string | null };
    'reports.proofs-asked': { month: string; unitId: string | null; people: number };
  }
}

export {};
