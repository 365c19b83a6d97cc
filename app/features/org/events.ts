/** Events of the organisation. Payloads hold ids and names of fields, never values of persons. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'org.government-founded': { sample: boolean };
    'org.government-edited': { fields: string[] };
    'org.numbering-saved': Record<string, never>;
    'org.unit-added': { kind: string };
    'org.unit-edited': { fields: string[] };
    'org.unit-closed': { reason: string; successorId: string | null };
    'org.person-added': Record<string, never>;
    'org.person-edited': { fields: string[] };
    'org.role-given': { personId: string; unitId: string; role: string };
    'org.role-ended': { personId: string; unitId: string; role: string; signInsEnded: number };
    'org.invited': { personId: string; unitId: string; role: string };
    'org.invitation-revoked': { personId: string };
    'org.invitation-accepted': { personId: string };
    'org.recovery-asked': { personId: string };
    'org.recovery-approved': { personId: string; as: 'head' | 'coordinator' };
    'org.recovery-refused': { personId: string };
    'org.recovery-finished': { personId: string };
    'org.handed-over': {
      fromPersonId: string;
      toPersonId: string;
      unitId: string;
      moved: Record<string, number>;
    };
    'org.imported': { units: number; people: number };
    'org.profile-edited': { fields: string[] };
    'org.password-changed': Record<string, never>;
    'org.second-factor-changed': { on: boolean };
    'org.passkey-changed': { added: boolean };
    'org.sign-ins-ended': { personId: string; count: number };
    'org.recovery-issued': { personId: string };
    'org.exported': { what: 'units' | 'people'; rows: number };
  }
}

export {};
