type SealTable = {
  tenant_id: string;
  position: number;
  event_id: string;
  event_hash: string;
  chain_hash: string;
  sealed_at: string;
};
type HeadTable = {
  tenant_id: string;
  date: string;
  position: number;
  chain_hash: string;
  published_at: string;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    audit_seal: SealTable;
    audit_head: HeadTable;
    audit_sealed_until: { tenant_id: string; seq: number };
  }
}
