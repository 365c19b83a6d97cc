/** Who came to a batch that ran: at least one session in which the last thing noted is that the person was there. */
type ReadParticipation = {
  tenant_id: string;
  registration_id: string;
  person_id: string;
  unit_id: string;
  batch_id: string;
  programme: string;
  batch: string;
  from_date: string;
  to_date: string;
  zone: string;
  batch_state: 'open' | 'finished';
  /** Null until a certificate is issued, and again when it was withdrawn. */
  jp: number | null;
  certificate: string | null;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    training_read_participation: ReadParticipation;
  }
}

export {};
