import { consumeToken } from '#app/platform/auth/tokens.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from '../errors.ts';

const REFUSALS = {
  'token-unknown': 'link-unknown',
  'token-used': 'link-used',
  'token-expired': 'link-expired',
} as const;

/** Uses up the single-use link of an invitation or a recovery. @returns the government and the row it stands for */
export async function spendLink(
  tx: Tx,
  key: { purpose: string; token: string; now: string },
): Promise<
  Result<
    { tenantId: string; rowId: string },
    Extract<OrgRefusal, { type: 'link-unknown' | 'link-used' | 'link-expired' }>
  >
> {
  const used = await consumeToken(tx, key);
  if (!used.ok) return refuse({ type: REFUSALS[used.error.type] });
  const [tenantId = '', rowId = ''] = used.value.subject.split(':');
  return ok({ tenantId, rowId });
}
