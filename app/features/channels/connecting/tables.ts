/** On the way to a network's consent page. The state itself is nowhere but in the address; `verifier` is sealed. */
export type ConsentTable = {
  tenant_id: string;
  state_hash: string;
  person_id: string;
  channel_id: string;
  network: string;
  verifier: Buffer;
  redirect_uri: string;
  made_at: string;
  expires_at: string;
  used_at: string | null;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    channels_consent: ConsentTable;
  }
}
