/** Events of the league. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'league.rules-saved': { version: number };
    'league.season-frozen': { rulesId: string; version: number };
    'league.season-closed': { appealsUntil: string };
    'league.season-sealed': { digest: string };
  }
}

export {};
