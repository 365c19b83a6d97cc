import './tables.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Db, Tx } from '../db/db.server.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import type { AuthError } from './errors.ts';
import { type Identifier, normalizeEmail, normalizePhone } from './identifier.ts';
import { passwordFault } from './password-policy.ts';
import { revokeAllSignIns } from './sessions.server.ts';

type Refused<T extends AuthError['type']> = Extract<AuthError, { type: T }>;

let common: Promise<ReadonlySet<string>> | undefined;

/** The list of leaked passwords is read when the first password is set, not at every start. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return common;
}

/** The address better-auth wants for an account that is known by its phone only. `.invalid` can never receive mail. */
export function phoneOnlyEmail(phone: string): string {
  return `${phone.replace('+', '')}@telepon.simpul.invalid`;
}

/** Null for the made-up address of an account known by phone only. */
export function realEmail(email: string): string | null {
  return email.endsWith('@telepon.simpul.invalid') ? null : email;
}

export type Account = {
  accountId: string;
  name: string;
  email: string | null;
  phone: string | null;
  hasPassword: boolean;
  secondFactor: boolean;
};

async function checkPassword(
  password: string,
  personal: readonly string[],
): Promise<Result<string, Refused<'password-refused'>>> {
  const fault = passwordFault(password, await commonPasswords(), personal);
  if (fault) return refuse({ type: 'password-refused', fault });
  const { hashPassword } = await import('better-auth/crypto');
  return ok(await hashPassword(password.normalize('NFKC')));
}

function readContact(input: { email?: string | null; phone?: string | null }) {
  const email = input.email ? normalizeEmail(input.email) : null;
  const phone = input.phone ? normalizePhone(input.phone) : null;
  const faulty = (input.email && !email) || (input.phone && !phone) || (!email && !phone);
  return faulty ? null : { email, phone };
}

async function takenField(
  tx: Tx,
  email: string,
  phone: string | null,
  exceptAccountId?: string,
): Promise<'email' | 'phone' | null> {
  const found = await tx
    .selectFrom('auth_user')
    .select(['id', 'email', 'phone'])
    .where((where) => where.or([where('email', '=', email), ...(phone ? [where('phone', '=', phone)] : [])]))
    .execute();
  const rows = found.filter((row) => row.id !== exceptAccountId);
  if (rows.some((row) => row.email === email)) return 'email';
  return rows.length > 0 ? 'phone' : null;
}

/**
 * Makes the account of a person in the caller's transaction: the last step of accepting an invitation. After the commit
 * the person signs in with the new password.
 * @param input.emailVerified true only when the person proved to own the address, for instance by the mailed invitation;
 *   SSO links only to proven addresses
 * @param input.password null for a person who will use SSO only
 * @param input.personal further words the password may not consist of, such as the government's name
 */
export async function createAccount(
  tx: Tx,
  input: {
    name: string;
    email?: string | null;
    phone?: string | null;
    emailVerified: boolean;
    password: string | null;
    personal?: readonly string[];
    now: string;
  },
): Promise<
  Result<{ accountId: string }, Refused<'identifier-invalid' | 'identifier-taken' | 'password-refused'>>
> {
  const contact = readContact(input);
  if (!contact) return refuse({ type: 'identifier-invalid' });
  const email = contact.email ?? phoneOnlyEmail(contact.phone ?? '');
  const personal = [input.name, input.email ?? '', contact.phone?.slice(3) ?? '', ...(input.personal ?? [])];
  const hash = input.password === null ? null : await checkPassword(input.password, personal);
  if (hash && !hash.ok) return hash;
  const taken = await takenField(tx, email, contact.phone);
  if (taken) return refuse({ type: 'identifier-taken', field: taken });
  const accountId = newId(Date.parse(input.now));
  await tx
    .insertInto('auth_user')
    .values({
      id: accountId,
      name: input.name,
      email,
      email_verified: input.emailVerified && contact.email !== null,
      phone: contact.phone,
      image: null,
      two_factor_enabled: false,
      created_at: input.now,
      updated_at: input.now,
    })
    .execute();
  if (hash) await storePassword(tx, accountId, hash.value, input.now);
  return ok({ accountId });
}

async function storePassword(tx: Tx, accountId: string, hash: string, now: string): Promise<void> {
  await tx
    .insertInto('auth_account')
    .values({
      id: newId(Date.parse(now)),
      user_id: accountId,
      provider_id: 'credential',
      account_id: accountId,
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: now }),
    )
    .execute();
}

/**
 * Sets a password and ends every sign-in, but the one named. Ask for the current password before, or have a recovery
 * token consumed in the same transaction.
 */
export async function setPassword(
  tx: Tx,
  input: {
    accountId: string;
    password: string;
    personal?: readonly string[];
    keepSessionId?: string;
    now: string;
  },
): Promise<Result<undefined, Refused<'password-refused'>>> {
  const user = await tx
    .selectFrom('auth_user')
    .select(['name', 'email', 'phone'])
    .where('id', '=', input.accountId)
    .executeTakeFirstOrThrow();
  const personal = [user.name, user.email, user.phone?.slice(3) ?? '', ...(input.personal ?? [])];
  const hash = await checkPassword(input.password, personal);
  if (!hash.ok) return hash;
  await storePassword(tx, input.accountId, hash.value, input.now);
  await revokeAllSignIns(tx, input.accountId, input.keepSessionId);
  return ok();
}

/** Changes what a person signs in with. A new address counts as unproven. Ask for the current password before. */
export async function changeContact(
  tx: Tx,
  input: { accountId: string; name: string; email: string | null; phone: string | null; now: string },
): Promise<Result<undefined, Refused<'identifier-invalid' | 'identifier-taken'>>> {
  const contact = readContact(input);
  if (!contact) return refuse({ type: 'identifier-invalid' });
  const email = contact.email ?? phoneOnlyEmail(contact.phone ?? '');
  const taken = await takenField(tx, email, contact.phone, input.accountId);
  if (taken) return refuse({ type: 'identifier-taken', field: taken });
  const before = await tx
    .selectFrom('auth_user')
    .select(['email', 'email_verified'])
    .where('id', '=', input.accountId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('auth_user')
    .set({
      name: input.name,
      email,
      email_verified: before.email === email && before.email_verified,
      phone: contact.phone,
      updated_at: input.now,
    })
    .where('id', '=', input.accountId)
    .execute();
  return ok();
}

/** True when this is the account's password now. An account without a password never matches. */
export async function passwordMatches(db: Db, accountId: string, password: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth_account')
    .select('password')
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  if (!row?.password) return false;
  const { verifyPassword } = await import('better-auth/crypto');
  return verifyPassword({ hash: row.password, password: password.normalize('NFKC') });
}

/**
 * Takes the second factor and the passkeys away and ends all sign-ins: recovery of a person who lost the phone, after unit
 * head and coordinator agreed.
 */
export async function resetFactors(tx: Tx, accountId: string, now: string): Promise<void> {
  await tx.deleteFrom('auth_two_factor').where('user_id', '=', accountId).execute();
  await tx.deleteFrom('auth_passkey').where('user_id', '=', accountId).execute();
  await tx
    .updateTable('auth_user')
    .set({ two_factor_enabled: false, updated_at: now })
    .where('id', '=', accountId)
    .execute();
  await revokeAllSignIns(tx, accountId);
}

/** What the program knows of an account; null when it is not there. */
export async function readAccount(db: Db, accountId: string): Promise<Account | null> {
  const row = await db
    .selectFrom('auth_user as u')
    .leftJoin('auth_account as a', (join) =>
      join.onRef('a.user_id', '=', 'u.id').on('a.provider_id', '=', 'credential'),
    )
    .select(['u.id', 'u.name', 'u.email', 'u.phone', 'u.two_factor_enabled', 'a.password'])
    .where('u.id', '=', accountId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    accountId: row.id,
    name: row.name,
    email: realEmail(row.email),
    phone: row.phone,
    hasPassword: row.password !== null,
    secondFactor: row.two_factor_enabled === true,
  };
}

/** The account that an address or number belongs to. For people who may see it: never answer a stranger with this. */
export async function findAccountId(
  db: Db,
  who: Identifier,
): Promise<{ accountId: string; email: string } | null> {
  const row = await db
    .selectFrom('auth_user')
    .select(['id', 'email'])
    .where(who.kind, '=', who.value)
    .executeTakeFirst();
  return row ? { accountId: row.id, email: row.email } : null;
}
