/** Name of the cookie that remembers which government a person with several works in now. */
export const TENANT_COOKIE = 'simpul_pemda';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The government chosen by cookie; only a wish: the memberships decide. */
export function tenantCookie(headers: Headers): string | null {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === TENANT_COOKIE && value && UUID.test(value)) return value;
  }
  return null;
}
