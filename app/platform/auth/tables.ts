type UserTable = {
  id: string;
  name: string;
  /** Unique; an account known by phone only has a made-up address that ends in `.invalid`. */
  email: string;
  email_verified: boolean;
  phone: string | null;
  image: string | null;
  two_factor_enabled: boolean | null;
  created_at: string;
  updated_at: string;
};

type SessionTable = {
  id: string;
  user_id: string;
  token: string;
  expires_at: string;
  network: string | null;
  user_agent: string | null;
  created_at: string;
  updated_at: string;
};

type AccountTable = {
  id: string;
  user_id: string;
  provider_id: string;
  account_id: string;
  password: string | null;
  created_at: string;
  updated_at: string;
};

type VerificationTable = { id: string; identifier: string; value: string; expires_at: string };

type TwoFactorTable = { id: string; user_id: string; verified: boolean | null };

type PasskeyTable = {
  id: string;
  user_id: string;
  name: string | null;
  aaguid: string | null;
  backed_up: boolean;
  created_at: string | null;
};

type KnownDeviceTable = { user_id: string; device_hash: string; first_seen_at: string; last_seen_at: string };

type ThrottleTable = { key_hash: string; level: number; at: string };

type TokenTable = {
  id: string;
  purpose: string;
  subject: string;
  hash: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
};

declare module '../db/tables.ts' {
  interface Tables {
    auth_user: UserTable;
    auth_session: SessionTable;
    auth_account: AccountTable;
    auth_verification: VerificationTable;
    auth_two_factor: TwoFactorTable;
    auth_passkey: PasskeyTable;
    auth_known_device: KnownDeviceTable;
    auth_throttle: ThrottleTable;
    auth_token: TokenTable;
  }
}
