import type { PasswordFault } from '#app/platform/auth/password-policy.ts';
import type { ImportFault } from './importing/import-fault.ts';

/** Everything the organisation refuses, beyond bad input, missing rights and missing rows. */
export type OrgRefusal =
  | { type: 'unit-closed' }
  | { type: 'unit-has-children'; count: number }
  | { type: 'slug-taken' }
  | { type: 'code-taken' }
  | { type: 'own-ancestor' }
  | { type: 'contact-taken'; field: 'email' | 'phone' }
  | { type: 'contact-missing' }
  | { type: 'role-held-already' }
  | { type: 'role-ended-already' }
  | { type: 'last-coordinator' }
  | { type: 'has-account-already' }
  | { type: 'no-account' }
  | { type: 'link-unknown' }
  | { type: 'link-used' }
  | { type: 'link-expired' }
  | { type: 'password-refused'; fault: PasswordFault }
  | { type: 'identifier-taken'; field: 'email' | 'phone' }
  | { type: 'same-person' }
  | { type: 'not-in-unit' }
  | { type: 'government-exists' }
  | { type: 'not-the-sample' }
  | { type: 'host-taken' }
  | { type: 'nobody-to-invite' }
  | { type: 'holiday-taken' }
  | { type: 'wrong-password' }
  | { type: 'import-refused'; faults: readonly ImportFault[] };
