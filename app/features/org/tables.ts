import type { Generated } from 'kysely';
import type { Role } from '#app/platform/authz/actor.ts';

export const UNIT_KINDS = [
  'opd',
  'bagian',
  'kecamatan',
  'kelurahan',
  'desa',
  'bumd',
  'uptd',
  'lainnya',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export const CLOSED_REASONS = ['merged', 'renamed', 'split', 'dissolved'] as const;
export type ClosedReason = (typeof CLOSED_REASONS)[number];
export const HUMAS_LEVELS = [
  'terampil',
  'mahir',
  'penyelia',
  'ahli-pertama',
  'ahli-muda',
  'ahli-madya',
] as const;
export type HumasLevel = (typeof HUMAS_LEVELS)[number];
/** Links of one mail merge; the page keeps them only once. */
export const INVITED_AT_ONCE = 400;
export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

export type GovernmentTable = {
  id: string;
  code: string | null;
  name: string;
  short_name: string;
  level: 'provinsi' | 'kabupaten' | 'kota';
  province_name: string | null;
  zone: Zone;
  work_week: 5 | 6;
  accent: string;
  root_domain: string | null;
  portal_host: string | null;
  coordinator_unit_id: string | null;
  sample: boolean;
  portal_generation: Generated<number>;
  created_at: string;
};

export type UnitTable = {
  tenant_id: string;
  id: string;
  parent_id: string | null;
  kind: UnitKind;
  name: string;
  short_name: string;
  slug: string;
  code: string | null;
  region_code: string | null;
  address: string | null;
  phone: string | null;
  state: Generated<'live' | 'closed'>;
  closed_reason: ClosedReason | null;
  closed_on: string | null;
  successor_id: string | null;
  position: Generated<number>;
  created_at: string;
};

export type PersonTable = {
  tenant_id: string;
  id: string;
  account_id: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  humas_level: HumasLevel | null;
  state: Generated<'live' | 'left'>;
  created_at: string;
};

export type RoleTable = {
  tenant_id: string;
  id: string;
  person_id: string;
  unit_id: string;
  role: Role;
  from_date: string;
  to_date: string | null;
  /** When the access ended for good; the last day (`to_date`) may still run. */
  ended_at: string | null;
  created_at: string;
};

export type InvitationTable = {
  tenant_id: string;
  id: string;
  person_id: string;
  unit_id: string;
  role: Role;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
  created_by: string | null;
  created_at: string;
};

export type RecoveryTable = {
  tenant_id: string;
  id: string;
  person_id: string;
  requested_at: string;
  head_approved_by: string | null;
  head_approved_at: string | null;
  coordinator_approved_by: string | null;
  coordinator_approved_at: string | null;
  refused_at: string | null;
  expires_at: string | null;
  used_at: string | null;
};

/** One row for the whole installation. */
export type InstallationTable = { only_one: Generated<boolean>; sample_erased_at: string | null };

type ReadUnit = Pick<
  UnitTable,
  | 'tenant_id'
  | 'id'
  | 'parent_id'
  | 'kind'
  | 'name'
  | 'short_name'
  | 'slug'
  | 'region_code'
  | 'address'
  | 'phone'
  | 'closed_reason'
  | 'closed_on'
  | 'successor_id'
  | 'created_at'
> & { state: 'live' | 'closed'; position: number };

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    org_government: GovernmentTable;
    org_unit: UnitTable;
    org_person: PersonTable;
    org_role: RoleTable;
    org_invitation: InvitationTable;
    org_recovery: RecoveryTable;
    org_installation: InstallationTable;
    org_read_unit: ReadUnit;
    org_read_person: Pick<
      PersonTable,
      'tenant_id' | 'id' | 'account_id' | 'name' | 'humas_level' | 'email' | 'phone'
    > & {
      state: 'live' | 'left';
    };
    org_read_role: Omit<RoleTable, 'created_at'>;
    org_read_government: Omit<GovernmentTable, 'id' | 'portal_generation'> & {
      tenant_id: string;
      portal_generation: number;
    };
  }
}
