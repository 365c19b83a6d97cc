import { type ParsedAddress, parseAddress } from '#app/features/channels/index.ts';
import { hasRole, type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, type Result } from '#app/platform/errors/result.ts';
import { canonicalAddress } from '../rules/incoming-post.ts';
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
};

/** Units the person reports for; null: every unit (the desk). */
export function reportScope(actor: PersonActor): readonly string[] | null {
  return hasRole(actor, 'coordinator') ? null : unitsOf(actor, ...REPORTERS);
}

/** A post shared by accounts of two units counts for both: the second report has a key of its own. */
const keyOf = (parsed: ParsedAddress, unitId: string, collab: boolean): string => {
  const key = postKey(parsed) ?? '';
  return collab ? `${key}#${unitId}` : key;
};

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
  return ok({
    parsed: judged.value,
    account: account.value,
    key: keyOf(judged.value, account.value.unitId, asked.collab),
  });
}

export type KnownReport = Extract<ReportRefusal, { type: 'already-reported' }>;

/** Who has reported this post already; null when nobody has, also where it was only collected. */
export async function reportedAlready(
  db: Tx,
  link: InspectedLink,
  collab: boolean,
): Promise<KnownReport | null> {
  const plain = collab ? null : canonicalAddress(link.parsed.address);
  const keys = [...new Set([link.key, ...(plain ? [plain] : [])])];
  const row = await db
    .selectFrom('monitoring_post as p')
    .leftJoin('org_read_person as r', (join) =>
      join.onRef('r.tenant_id', '=', 'p.tenant_id').onRef('r.id', '=', 'p.reported_by'),
    )
    .select(['p.id', 'p.unit_id', 'p.reported_by', 'p.first_seen_at', 'r.name'])
    .where('p.address_key', 'in', keys)
    .where('p.reported_by', 'is not', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    type: 'already-reported',
    postId: row.id,
    byName: row.name,
    at: row.first_seen_at,
    ownUnit: row.unit_id === link.account.unitId,
  };
}
