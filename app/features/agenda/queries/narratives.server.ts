import { sql } from 'kysely';
import { type Actor, type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../policy.ts';
import type { NarrativePoint, VersionState } from '../tables.ts';
import '../tables.ts';

type Where = { actor: PersonActor; now: string; zone: string };

export type NarrativeRow = {
  id: string;
  title: string;
  programme: string | null;
  message: string;
  version: number;
  /** Of the version shown. */
  state: VersionState;
  /** A newer text that is not in force yet. */
  next: { version: number; state: VersionState } | null;
  validFrom: string;
  validTo: string | null;
  embargoed: boolean;
  expired: boolean;
  seen: number;
  used: number;
  published: number;
  units: number;
  /** Given to a unit of the person. */
  mine: boolean;
};

async function versionRows(db: Tx) {
  return db
    .selectFrom('agenda_narrative_version as v')
    .innerJoin('agenda_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 'v.tenant_id').onRef('n.id', '=', 'v.narrative_id'),
    )
    .leftJoin('agenda_programme as p', (join) =>
      join.onRef('p.tenant_id', '=', 'n.tenant_id').onRef('p.id', '=', 'n.programme_id'),
    )
    .select([
      'v.id as version_id',
      'v.version',
      'v.state',
      'v.message',
      'v.valid_from',
      'v.valid_to',
      'v.embargo_until',
      'n.id',
      'n.title',
      'n.current_version_id',
      'p.name as programme',
    ])
    .orderBy('n.title')
    .orderBy('v.version', 'desc')
    .limit(2_000)
    .execute();
}

/** How many of the units that are counted have seen, used and published each version: the same units as on its page. */
async function readings(db: Tx) {
  const { rows } = await sql<{ version_id: string; seen: number; used: number; published: number }>`
    select r.version_id, count(r.seen_at)::int as seen, count(r.used_at)::int as used,
           count(r.published_at)::int as published
    from agenda_narrative_reading r
    join agenda_narrative_version v on v.tenant_id = r.tenant_id and v.id = r.version_id
    join org_read_unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id and u.state = 'live'
    left join agenda_assignment t on t.tenant_id = r.tenant_id and t.narrative_id = v.narrative_id
      and t.unit_id = r.unit_id and t.state <> 'cancelled'
    where t.id is not null or not exists (
      select from agenda_assignment g
      where g.tenant_id = v.tenant_id and g.narrative_id = v.narrative_id and g.state <> 'cancelled')
    group by r.version_id`.execute(db);
  return new Map(rows.map((row) => [row.version_id, row]));
}

/** Units a narrative was given to; every living unit when it was given to none. */
async function audience(db: Tx): Promise<{ of: (narrativeId: string) => string[]; all: string[] }> {
  const units = await db.selectFrom('org_read_unit').select('id').where('state', '=', 'live').execute();
  const given = await db
    .selectFrom('agenda_assignment')
    .select(['narrative_id', 'unit_id'])
    .where('narrative_id', 'is not', null)
    .where('state', '<>', 'cancelled')
    .execute();
  const byNarrative = Map.groupBy(given, (row) => row.narrative_id ?? '');
  const all = units.map((unit) => unit.id);
  return { all, of: (id) => byNarrative.get(id)?.map((row) => row.unit_id) ?? [] };
}

const isEmbargoed = (until: string | null, now: string) =>
  until !== null && Date.parse(until) > Date.parse(now);

/** All narratives that the person may read, the ones in force first. */
export async function narrativeList(
  db: Tx,
  where: Where,
): Promise<{ rows: NarrativeRow[]; abilities: { write: boolean } }> {
  const { actor, now, zone } = where;
  const counts = await readings(db);
  const { of, all } = await audience(db);
  const own = new Set(unitsOf(actor, 'officer', 'head'));
  const today = dateIn(now, zone);
  const byNarrative = Map.groupBy(await versionRows(db), (row) => row.id);
  const rows = [...byNarrative.values()].flatMap((versions): NarrativeRow[] => {
    const newest = versions[0]!;
    const current = versions.find((row) => row.version_id === newest.current_version_id);
    const shown = current ?? newest;
    const embargoed = isEmbargoed(shown.embargo_until, now);
    const narrative = !current ? 'unapproved' : embargoed ? 'embargoed' : 'open';
    if (!may(actor, 'read-narrative', { narrative })) return [];
    const next = newest === shown || newest.version < shown.version ? null : newest;
    const said = counts.get(shown.version_id);
    const given = of(shown.id);
    return [
      {
        id: shown.id,
        title: shown.title,
        programme: shown.programme,
        message: shown.message,
        version: shown.version,
        state: shown.state,
        next:
          next && may(actor, 'read-narrative', { narrative: 'unapproved' })
            ? { version: next.version, state: next.state }
            : null,
        validFrom: shown.valid_from,
        validTo: shown.valid_to,
        embargoed,
        expired: shown.valid_to !== null && shown.valid_to < today,
        seen: said?.seen ?? 0,
        used: said?.used ?? 0,
        published: said?.published ?? 0,
        units: given.length > 0 ? given.length : all.length,
        mine: given.some((id) => own.has(id)),
      },
    ];
  });
  return { rows: rows.sort(inForceFirst), abilities: { write: may(actor, 'write-narrative') } };
}

function inForceFirst(a: NarrativeRow, b: NarrativeRow): number {
  const rank = (row: NarrativeRow) =>
    row.state === 'submitted' || row.next?.state === 'submitted'
      ? 0
      : row.state === 'approved'
        ? row.expired
          ? 2
          : 1
        : 3;
  return rank(a) - rank(b) || a.title.localeCompare(b.title, 'id');
}

export type VersionView = {
  id: string;
  version: number;
  revision: number;
  state: VersionState;
  message: string;
  points: NarrativePoint[];
  questions: { question: string; answer: string }[];
  hashtags: string[];
  wordsUse: string[];
  wordsAvoid: string[];
  spokesperson: string | null;
  validFrom: string;
  validTo: string | null;
  embargoUntil: string | null;
  embargoed: boolean;
  writer: string | null;
  writtenByMe: boolean;
  submittedAt: string | null;
  decider: string | null;
  decidedAt: string | null;
  note: string | null;
};

export type UnitReading = {
  unitId: string;
  unit: string;
  seenAt: string | null;
  usedAt: string | null;
  publishedAt: string | null;
  task: string | null;
};

export type NarrativeDetail = {
  id: string;
  title: string;
  state: 'draft' | 'live' | 'withdrawn';
  programmeId: string | null;
  programme: string | null;
  themeId: string | null;
  theme: string | null;
  zone: string;
  today: string;
  versions: VersionView[];
  shown: VersionView;
  currentVersionId: string | null;
  /** The next version, which is not in force yet, where the one in force is shown. */
  pending: { version: number; state: 'draft' | 'submitted' | 'returned' } | null;
  readings: UnitReading[];
  given: number;
  ownUnits: { id: string; seen: boolean }[];
  abilities: {
    edit: boolean;
    submit: boolean;
    decide: boolean;
    withdraw: boolean;
    assign: boolean;
    seeUnits: boolean;
  };
};

function pendingOf(newest: VersionView | undefined): NarrativeDetail['pending'] {
  const { version, state } = newest ?? {};
  const isOpen = state === 'draft' || state === 'submitted' || state === 'returned';
  return version !== undefined && isOpen ? { version, state } : null;
}

async function versionsOf(db: Tx, narrativeId: string, actor: Actor, now: string): Promise<VersionView[]> {
  const rows = await db
    .selectFrom('agenda_narrative_version as v')
    .leftJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'v.tenant_id').onRef('w.id', '=', 'v.written_by'),
    )
    .leftJoin('org_read_person as d', (join) =>
      join.onRef('d.tenant_id', '=', 'v.tenant_id').onRef('d.id', '=', 'v.decided_by'),
    )
    .selectAll('v')
    .select(['w.name as writer', 'd.name as decider'])
    .where('v.narrative_id', '=', narrativeId)
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    revision: row.revision,
    state: row.state,
    message: row.message,
    points: row.points as unknown as NarrativePoint[],
    questions: row.questions as unknown as { question: string; answer: string }[],
    hashtags: row.hashtags,
    wordsUse: row.words_use,
    wordsAvoid: row.words_avoid,
    spokesperson: row.spokesperson,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    embargoUntil: row.embargo_until,
    embargoed: isEmbargoed(row.embargo_until, now),
    writer: row.writer,
    writtenByMe: actor.kind === 'person' && row.written_by === actor.personId,
    submittedAt: row.submitted_at,
    decider: row.decider,
    decidedAt: row.decided_at,
    note: row.decision_note,
  }));
}

/** Per unit: whether it has seen, used and published a version. Units it was given to, or all living ones. */
export async function unitReadings(db: Tx, narrativeId: string, versionId: string): Promise<UnitReading[]> {
  const { of, all } = await audience(db);
  const given = of(narrativeId);
  const rows = await db
    .selectFrom('org_read_unit as u')
    .leftJoin('agenda_narrative_reading as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'u.tenant_id')
        .onRef('r.unit_id', '=', 'u.id')
        .on('r.version_id', '=', versionId),
    )
    .leftJoin('agenda_assignment as t', (join) =>
      join
        .onRef('t.tenant_id', '=', 'u.tenant_id')
        .onRef('t.unit_id', '=', 'u.id')
        .on('t.narrative_id', '=', narrativeId),
    )
    .select(['u.id', 'u.short_name', 'r.seen_at', 'r.used_at', 'r.published_at', 't.state as task'])
    .where('u.id', 'in', given.length > 0 ? given : all.length > 0 ? all : [narrativeId])
    .orderBy('u.position')
    .execute();
  return rows.map((row) => ({
    unitId: row.id,
    unit: row.short_name,
    seenAt: row.seen_at,
    usedAt: row.used_at,
    publishedAt: row.published_at,
    task: row.task,
  }));
}

/** One narrative with its versions; null when there is none, `forbidden` when it may not be read yet. */
export async function narrativeDetail(
  db: Tx,
  where: Where,
  id: string,
  wantedVersion: string | null,
): Promise<NarrativeDetail | 'forbidden' | null> {
  const { actor, now, zone } = where;
  const narrative = await db
    .selectFrom('agenda_narrative as n')
    .leftJoin('agenda_programme as p', (join) =>
      join.onRef('p.tenant_id', '=', 'n.tenant_id').onRef('p.id', '=', 'n.programme_id'),
    )
    .leftJoin('agenda_theme as t', (join) =>
      join.onRef('t.tenant_id', '=', 'n.tenant_id').onRef('t.id', '=', 'n.theme_id'),
    )
    .selectAll('n')
    .select(['p.name as programme', 't.name as theme'])
    .where('n.id', '=', id)
    .executeTakeFirst();
  if (!narrative) return null;
  const all = await versionsOf(db, id, actor, now);
  const readable = all.filter((version) =>
    may(actor, 'read-narrative', {
      narrative: ['draft', 'submitted', 'returned'].includes(version.state)
        ? 'unapproved'
        : version.embargoed
          ? 'embargoed'
          : 'open',
    }),
  );
  const current = readable.find((version) => version.id === narrative.current_version_id);
  const shown =
    readable.find((version) => String(version.version) === wantedVersion) ?? current ?? readable[0];
  if (!shown) return 'forbidden';
  const newest = all[0]!;
  const seeUnits = may(actor, 'read-narrative', { narrative: 'unapproved' });
  const own = unitsOf(actor, 'officer', 'head');
  const seen =
    own.length === 0 || !current
      ? []
      : await db
          .selectFrom('agenda_narrative_reading')
          .select('unit_id')
          .where('version_id', '=', current.id)
          .where('unit_id', 'in', own)
          .where('seen_at', 'is not', null)
          .execute();
  const write = may(actor, 'write-narrative');
  return {
    id,
    title: narrative.title,
    state: narrative.state,
    programmeId: narrative.programme_id,
    programme: narrative.programme,
    themeId: narrative.theme_id,
    theme: narrative.theme,
    zone,
    today: dateIn(now, zone),
    versions: readable,
    shown,
    currentVersionId: current?.id ?? null,
    pending: shown.id === current?.id ? pendingOf(readable[0]) : null,
    readings: seeUnits ? await unitReadings(db, id, shown.id) : [],
    given: (await audience(db)).of(id).length,
    ownUnits: own.map((unitId) => ({ id: unitId, seen: seen.some((row) => row.unit_id === unitId) })),
    abilities: {
      edit: write && newest.state !== 'submitted',
      submit: write && (shown.state === 'draft' || shown.state === 'returned'),
      decide: shown.state === 'submitted' && may(actor, 'decide-narrative') && !shown.writtenByMe,
      withdraw: narrative.state === 'live' && may(actor, 'decide-narrative'),
      assign: narrative.state === 'live' && may(actor, 'assign'),
      seeUnits,
    },
  };
}
