/**
 * Events by name, with their payload. A feature adds its own in `events.ts`:
 * `declare module '#app/platform/events/event.ts' { interface EventPayloads { 'agenda.activity-postponed': {...} } }`.
 * Payloads carry ids and field names, never personal values.
 */
export interface EventPayloads {
  /** The working-day table of a government changed: open deadlines are counted again. */
  'clock.holidays-changed': { dates: string[] };
}

export type EventName = keyof EventPayloads & string;

export type EventToEmit<N extends EventName = EventName> = {
  [K in N]: { name: K; subject: { type: string; id: string | null }; data: EventPayloads[K] };
}[N];

export type StoredEvent<N extends EventName = EventName> = {
  tenantId: string;
  id: string;
  name: N;
  at: string;
  actor: { kind: 'person' | 'system' | 'anonymous'; personId: string | null };
  subject: { type: string; id: string | null };
  data: EventPayloads[N];
};
