import type { PasswordFault } from './password-policy.ts';

/** Every refusal of the sign-in. Unknown account and wrong password are one, so that nobody learns who has an account. */
export type AuthError =
  | { type: 'wrong-credentials' }
  | { type: 'wait'; seconds: number }
  | { type: 'wrong-code' }
  | { type: 'challenge-expired' }
  | { type: 'not-signed-in' }
  | { type: 'not-fresh' }
  | { type: 'wrong-password' }
  | { type: 'already-enrolled' }
  | { type: 'not-enrolled' }
  | { type: 'password-refused'; fault: PasswordFault }
  | { type: 'identifier-taken'; field: 'email' | 'phone' }
  | { type: 'identifier-invalid' }
  | { type: 'passkey-refused' }
  | { type: 'sso-off' }
  | { type: 'sso-unreachable' }
  | { type: 'sso-unknown-person' }
  | { type: 'sso-refused' };
