import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { FAILURE_CLASS_COPY, FAILURE_REASON_COPY } from '../connectors/copy.id.ts';
import type { FailureClass, FailureReason } from '../connectors/failure.ts';
import { METHOD_HOW } from '../copy.id.ts';
import { accountName } from '../networks.ts';
import { may } from '../policy.ts';
import { dnsNameOf } from '../proving/look.server.ts';
import { healthOf } from '../rules/health.ts';
import { isFresh, provesBothWays, standingOf } from '../rules/official.ts';
import { codeText, methodsFor, wayOf } from '../rules/proof-method.ts';
import { READS_COPY } from '../screens-copy.id.ts';
import type { ProofMethod } from '../tables.ts';
import '../tables.ts';
import { ago, dateWords, dayOf, type Moment } from './moment.ts';

export type ProofLine = {
  readonly method: ProofMethod;
  readonly way: 'machine' | 'person';
  readonly how: string;
  /** Standing of the newest look. */
  readonly standing: 'holds' | 'missing' | 'stale' | 'none';
  /** Half a proof: the other way has to be proved too. */
  readonly oneWay: boolean;
  readonly checked: string | null;
  readonly until: string | null;
  readonly detail: string | null;
  readonly evidenceAddress: string | null;
  readonly takesPage: boolean;
  readonly page: string | null;
};

const RECENT = 8;
const HISTORY = 12;

/** The page of one account; null when there is none. */
export async function readChannel(db: Tx, actor: Actor, channelId: string, moment: Moment) {
  const row = await channelRow(db, channelId);
  if (!row) return null;
  const subject = { unitId: row.unit_id, proposedBy: row.proposed_by };
  const looks = await db
    .selectFrom('channels_proof as f')
    .leftJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'f.tenant_id').onRef('p.id', '=', 'f.checked_by'),
    )
    .select([
      'f.id',
      'f.method',
      'f.holds',
      'f.detail',
      'f.evidence_address',
      'f.checked_at',
      'f.stale_after',
      'p.name',
    ])
    .where('f.channel_id', '=', channelId)
    .orderBy('f.checked_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(200)
    .execute();
  const proofs = looks.map((look) => ({
    method: look.method,
    holds: look.holds,
    checkedAt: look.checked_at,
    staleAfter: look.stale_after,
  }));
  const living = row.state === 'approved' || row.state === 'proposed';
  const seesCustody = may(actor, 'see-custody', subject);
  return {
    id: row.id,
    name: accountName(row),
    network: row.network,
    address: row.address,
    label: row.label,
    unit: row.short_name,
    unitFull: row.unit_name,
    unitId: row.unit_id,
    state: row.state,
    standing: standingOf(row, proofs, moment.now),
    opened: dateWords(row.opened_on),
    closed: dateWords(row.closed_on),
    proposedBy: row.proposer,
    proposedWhen: dayOf(row.created_at, moment),
    decidedBy: row.decider,
    decidedBySelf: row.decided_by !== null && row.decided_by === row.proposed_by,
    decidedWhen: row.decided_at ? dayOf(row.decided_at, moment) : null,
    rejectedReason: row.rejected_reason,
    amplifiable: row.amplifiable,
    movedTo: row.moved_to,
    rootDomain: row.root_domain,
    proofs: methodsFor(row.network).map((method) => proofLine(row, method, looks, moment)),
    history: looks.slice(0, HISTORY).map((look) => ({
      id: look.id,
      method: look.method,
      holds: look.holds,
      detail: look.detail,
      when: dayOf(look.checked_at, moment),
      who: look.name,
    })),
    custody: seesCustody
      ? {
          holderId: row.custodian_person_id,
          holder: row.custodian,
          recoveryOfficial: row.recovery_mail_official,
          secondFactor: row.second_factor,
          checkedOn: row.custody_checked_on,
          checkedWords: dateWords(row.custody_checked_on),
          candidates: await peopleOf(db, row.unit_id),
        }
      : null,
    health: healthView(row, moment),
    posts: await lastPosts(db, actor.tenantId, channelId, moment),
    today: dayIso(moment),
    abilities: {
      decide: row.state === 'proposed' && may(actor, 'decide', subject),
      close: living && may(actor, 'close', subject),
      editCustody: living && may(actor, 'edit-custody', subject),
      markAmplifiable: living && may(actor, 'mark-amplifiable', subject),
      checkProof: living && may(actor, 'check-proof', subject),
      confirmProof: living && may(actor, 'confirm-proof', subject),
      collect: row.state === 'approved' && row.connector !== null && may(actor, 'collect-now', subject),
      seeConnection: row.state === 'approved' && may(actor, 'see-connections', subject),
      followMove: row.moved_to !== null && row.state === 'approved' && may(actor, 'follow-move', subject),
    },
  };
}

export type ChannelDetail = NonNullable<Awaited<ReturnType<typeof readChannel>>>;

function channelRow(db: Tx, channelId: string) {
  return db
    .selectFrom('channels_channel as c')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .innerJoin('org_read_government as g', 'g.tenant_id', 'c.tenant_id')
    .leftJoin('org_read_person as holder', (join) =>
      join.onRef('holder.tenant_id', '=', 'c.tenant_id').onRef('holder.id', '=', 'c.custodian_person_id'),
    )
    .leftJoin('org_read_person as proposer', (join) =>
      join.onRef('proposer.tenant_id', '=', 'c.tenant_id').onRef('proposer.id', '=', 'c.proposed_by'),
    )
    .leftJoin('org_read_person as decider', (join) =>
      join.onRef('decider.tenant_id', '=', 'c.tenant_id').onRef('decider.id', '=', 'c.decided_by'),
    )
    .selectAll('c')
    .select([
      'u.short_name',
      'u.name as unit_name',
      'g.root_domain',
      'holder.name as custodian',
      'proposer.name as proposer',
      'decider.name as decider',
    ])
    .where('c.id', '=', channelId)
    .executeTakeFirst();
}
type Row = NonNullable<Awaited<ReturnType<typeof channelRow>>>;

type Look = {
  method: ProofMethod;
  holds: boolean;
  detail: string;
  evidence_address: string | null;
  checked_at: string;
  stale_after: string;
};

function proofLine(row: Row, method: ProofMethod, looks: readonly Look[], moment: Moment): ProofLine {
  const look = looks.find((one) => one.method === method);
  const fresh =
    look &&
    isFresh(
      { method, holds: look.holds, checkedAt: look.checked_at, staleAfter: look.stale_after },
      moment.now,
    );
  const takesPage = method === 'official-page' || method === 'rel-me';
  return {
    method,
    way: wayOf(row.network, method),
    how: METHOD_HOW[method]({
      code: codeText(row.bio_code ?? ''),
      domain: row.root_domain ?? 'domain resmi pemerintah',
      dnsName: dnsNameOf(row),
      network: row.network,
    }),
    oneWay: !provesBothWays(row.network, method),
    standing: look === undefined ? 'none' : fresh ? 'holds' : look.holds ? 'stale' : 'missing',
    checked: look ? ago(look.checked_at, moment) : null,
    until: look?.holds ? dayOf(look.stale_after, moment) : null,
    detail: look?.detail ?? null,
    evidenceAddress: look?.evidence_address ?? null,
    takesPage,
    page: takesPage
      ? (looks.find((one) => one.method === method && one.evidence_address)?.evidence_address ?? null)
      : null,
  };
}

/** What a collector's last visit says, in words. */
export function healthView(
  row: Pick<
    Row,
    | 'state'
    | 'connector'
    | 'failure'
    | 'failure_detail'
    | 'failure_count'
    | 'moved_to'
    | 'collecting_since'
    | 'last_success_at'
    | 'next_collect_at'
  >,
  moment: Moment,
) {
  const key = healthOf({
    state: row.state,
    connector: row.connector,
    failure: row.failure,
    movedTo: row.moved_to,
    collectingSince: row.collecting_since,
    lastSuccessAt: row.last_success_at,
  });
  const reason = row.failure_detail as FailureReason | null;
  return {
    key,
    what: reason ? (FAILURE_REASON_COPY[reason] ?? null) : null,
    todo: row.failure ? FAILURE_CLASS_COPY[row.failure as FailureClass] : null,
    failures: row.failure_count,
    lastSuccess: ago(row.last_success_at, moment),
    next: row.next_collect_at === null ? null : nextWords(row.next_collect_at, moment),
    reads: row.connector ? (READS_COPY[row.connector] ?? row.connector) : null,
  };
}

function nextWords(at: string, moment: Moment): string | null {
  const minutes = Math.round((Date.parse(at) - Date.parse(moment.now)) / 60_000);
  if (minutes <= 1) return null;
  return minutes < 90 ? `${minutes} menit lagi` : `${Math.round(minutes / 60)} jam lagi`;
}

async function peopleOf(db: Tx, unitId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['p.id', 'p.name'])
    .distinct()
    .where('r.unit_id', '=', unitId)
    .where('r.ended_at', 'is', null)
    .where('p.state', '=', 'live')
    .orderBy('p.name')
    .execute();
}

async function lastPosts(db: Tx, tenantId: string, channelId: string, moment: Moment) {
  const rows = await db
    .selectFrom('monitoring_read_post')
    .select(['id', 'title', 'text', 'address', 'published_at', 'grade', 'gone_at'])
    .where('tenant_id', '=', tenantId)
    .where('channel_id', '=', channelId)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(RECENT)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    words: (row.title ?? row.text).replace(/\s+/g, ' ').slice(0, 160),
    address: row.address,
    when: ago(row.published_at, moment) ?? '',
    grade: row.grade,
    gone: row.gone_at !== null,
  }));
}

const dayIso = ({ now, zone }: Moment): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(Date.parse(now));
