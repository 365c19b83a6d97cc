import { type ParsedAddress, parseAddress } from '#app/features/channels/index.ts';
import { hasRole, type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, type Result } from '#app/platform/errors/result.ts';
import { canonicalAddress } from '../rules/incoming-post.ts';
import { keyForUnit } from '../rules/shared-post.ts';
import type { LinkRefusal, ReportRefusal } from './errors.ts';
import { type FoundAccount, findAccount } from './find-account.server.ts';
import { REPORTERS } from './policy.ts';
import { judgeLink } from './rules/judge-link.ts';
import { postKey } from './rules/post-key.ts';
import '../tables.ts';

export type InspectedLink = {
  readonly parsed: ParsedAddress;
  readonly account: FoundAccount;
  /** Canonical key under which the post is stored. */
  readonly key: string;
  /** The post's key on the other unit's account, where it is reported as shared. */
  readonly collabKey: string | null;
};

/** Units the person reports for; null: every unit (the desk). */
export function reportScope(actor: PersonActor): readonly string[] | null {
  return hasRole(actor, 'coordinator') ? null : unitsOf(actor, ...REPORTERS);
}

/** Everything about a link that needs no network: is it a post, of which account, whose. */
export async function inspectLink(
  db: Tx,
  actor: PersonActor,
  asked: { address: string; account: string | null; collab: boolean },
  opened: ParsedAddress | null = null,
): Promise<Result<InspectedLink, LinkRefusal>> {
  const judged = judgeLink(opened ?? parseAddress(asked.address));
  if (!judged.ok) return judged;
  const account = await findAccount(db, judged.value, reportScope(actor), {
    chosen: asked.account,
    collab: asked.collab,
  });
  if (!account.ok) return account;
  const key = postKey(judged.value) ?? '';
  return ok({
    parsed: judged.value,
    account: account.value,
    // A post shared by accounts of two units counts for both: the second report has a key of its own.
    key: asked.collab ? keyForUnit(key, account.value.unitId) : key,
    collabKey: asked.collab ? key : null,
  });
}

export type KnownReport = Extract<ReportRefusal, { type: 'already-reported' | 'post-of-other-unit' }>;

/** Keys under which the post may stand: as it is reported, and as a connector would have stored it. */
function keysOf(link: InspectedLink, collab: boolean): string[] {
  const plain = collab ? null : canonicalAddress(link.parsed.address);
  return [...new Set([link.key, ...(plain ? [plain] : [])])];
}

/** Whether the network has taken this post down since it was collected. */
export async function isGone(db: Tx, link: InspectedLink, collab: boolean): Promise<boolean> {
  const row = await db
    .selectFrom('monitoring_post')
    .select('id')
    .where('address_key', 'in', keysOf(link, collab))
    .where('gone_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who has reported this post already, or whose else it is; null when nobody has, also where it was only collected for this unit. */
export async function reportedAlready(
  db: Tx,
  link: InspectedLink,
  collab: boolean,
): Promise<KnownReport | null> {
  const keys = keysOf(link, collab);
  const row = await db
    .selectFrom('monitoring_post as p')
    .leftJoin('org_read_person as r', (join) =>
      join.onRef('r.tenant_id', '=', 'p.tenant_id').onRef('r.id', '=', 'p.reported_by'),
    )
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.unit_id', 'p.reported_by', 'p.first_seen_at', 'r.name', 'u.name as unit_name'])
    .where('p.address_key', 'in', keys)
    .where((eb) => eb.or([eb('p.reported_by', 'is not', null), eb('p.unit_id', '<>', link.account.unitId)]))
    .executeTakeFirst();
  if (!row) return null;
  if (row.unit_id !== link.account.unitId) return { type: 'post-of-other-unit', unitName: row.unit_name };
  return { type: 'already-reported', postId: row.id, byName: row.name, at: row.first_seen_at };
}
