import { computeSeason } from '#app/features/league/scoring/compute-season.server.ts';
import type { UnitFacts } from '#app/features/league/scoring/facts.ts';
import { closeSeason, sealSeason } from '#app/features/league/seasons/long-jobs.server.ts';
import type { AppealSubject, CorrectionKind } from '#app/features/league/tables.ts';
import '#app/features/league/tables.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { readTenant, type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '#app/platform/db/platform-tables.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { Sample } from '../types.ts';
import type { SampleIds } from './ids.server.ts';
import { after, type LoadedSeasons } from './league.server.ts';

/** Reads, scored, written, told: steps of a run. */
const STEPS = 4;
const CLOSED_BY = 'maya.pratiwi';
const SEALED_BY = 'wirya.adikusumah';

/** The program at a moment of the sample's past, which sends nothing to anybody. */
const at = (platform: Platform, instant: string): Platform => ({
  ...platform,
  clock: { now: () => Temporal.Instant.from(instant) },
  jobs: { ...platform.jobs, send: async () => {} },
});

async function run(
  platform: Platform,
  ids: SampleIds,
  kind: 'close' | 'seal',
  given: { seasonId: string; by: string; instant: string },
): Promise<boolean> {
  const runId = newId();
  const past = at(platform, given.instant);
  await writeTenant(platform.db, ids.tenantId, (tx) =>
    tx
      .insertInto('league_run')
      .values({
        tenant_id: ids.tenantId,
        id: runId,
        kind,
        season_id: given.seasonId,
        rules_id: null,
        steps: STEPS,
        failure: null,
        result: null,
        asked_by: ids.of('person', given.by),
        asked_at: given.instant,
        ended_at: null,
      })
      .execute(),
  );
  await (kind === 'close' ? closeSeason : sealSeason)(past, { tenantId: ids.tenantId, runId });
  await forgetNotices(platform, ids.tenantId);
  const ended = await readTenant(platform.db, ids.tenantId, (db) =>
    db.selectFrom('league_run').select(['state', 'failure']).where('id', '=', runId).executeTakeFirst(),
  );
  // Of a year whose holidays nobody has entered no working day can be counted: the season runs on, and its page says why.
  if (ended?.failure === 'holiday-year-missing') return false;
  if (ended?.state !== 'done') throw new Error(`sample season: ${kind} ${ended?.failure ?? 'failed'}`);
  return true;
}

type Filed = {
  readonly unit: string;
  readonly by: string;
  readonly criterion: string;
  readonly subject: { readonly type: AppealSubject; readonly id: string } | null;
  readonly text: string;
  readonly evidence: string | null;
  readonly verdict: 'accepted' | 'rejected';
  readonly note: string;
  readonly correction: CorrectionKind | null;
};

/** Units whose officer asks for a task to be counted: the kelurahan of the first screens where it can, else another. */
function askingUnits(sample: Sample): readonly { unit: string; by: string }[] {
  const others = sample.roles.filter(
    ({ kind, to, unit }) => kind === 'officer' && to === null && unit !== 'diskominfo',
  );
  return [
    { unit: 'kel-karang-tengah-lor', by: 'bagas.prakoso' },
    ...others.map(({ unit, person }) => ({ unit, by: person })),
  ];
}

/** A task that no post was found for: the unit shows one, and a second person counts it. */
async function missingTask(db: Tx, sample: Sample, ids: SampleIds, seasonId: string): Promise<Filed | null> {
  for (const { unit, by } of askingUnits(sample)) {
    const facts = await factsOf(db, seasonId, ids.of('unit', unit));
    const covered = new Set(facts?.covers.map(({ taskId }) => taskId));
    const task = facts?.tasks.find(({ id, excused, removed }) => !excused && !removed && !covered.has(id));
    const account = sample.channels.find((channel) => channel.unit === unit);
    if (task)
      return {
        unit,
        by,
        criterion: 'coverage',
        subject: { type: 'task', id: task.id },
        text: 'Kiriman kami tentang tugas ini tayang sebelum tenggat, tetapi tautannya baru kami temukan sesudah tabel terbit.',
        evidence: account?.address ?? null,
        verdict: 'accepted',
        note: 'Kirimannya ada dan waktunya sebelum tenggat. Tugas ini dihitung tercakup.',
        correction: 'task-covered',
      };
  }
  return null;
}

/** A post that repeats another unit's, which its unit calls its own; the desk's own unit competes with nobody. */
async function copiedPost(db: Tx, sample: Sample, ids: SampleIds, seasonId: string): Promise<Filed | null> {
  for (const { person, unit, kind, to } of sample.roles) {
    if (kind !== 'head' || to !== null || unit === 'diskominfo') continue;
    const facts = await factsOf(db, seasonId, ids.of('unit', unit));
    const post = facts?.posts.find((one) => one.kind === 'copied' && !one.gone);
    if (post)
      return {
        unit,
        by: person,
        criterion: 'originality',
        subject: { type: 'post', id: post.id },
        text: 'Kiriman ini kami tulis sendiri dari acara yang kami hadiri. Mohon tidak dihitung sebagai salinan.',
        evidence: null,
        verdict: 'rejected',
        note: 'Kalimatnya sama dengan kiriman unit lain yang tayang lebih dulu. Menulis dengan kalimat sendiri atau membagikan kiriman aslinya akan dihitung.',
        correction: null,
      };
  }
  return null;
}

async function factsOf(db: Tx, seasonId: string, unitId: string): Promise<UnitFacts | null> {
  const row = await db
    .selectFrom('league_evidence')
    .select('facts')
    .where('season_id', '=', seasonId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return (row?.facts as UnitFacts | undefined) ?? null;
}

async function writeAppeal(
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  seasonId: string,
  filed: Filed,
  when: { filedAt: string; decidedAt: string },
): Promise<void> {
  const id = newId();
  const reviewer = sample.roles.find(({ kind, to }) => kind === 'reviewer' && to === null)?.person;
  const decidedBy = ids.of('person', reviewer ?? CLOSED_BY);
  const of = { tenant_id: ids.tenantId, season_id: seasonId, unit_id: ids.of('unit', filed.unit) };
  await tx
    .insertInto('league_appeal')
    .values({
      ...of,
      id,
      criterion: filed.criterion,
      subject_type: filed.subject?.type ?? null,
      subject_id: filed.subject?.id ?? null,
      text: filed.text,
      evidence_address: filed.evidence,
      filed_by: ids.of('person', filed.by),
      filed_at: when.filedAt,
      state: filed.verdict,
      decided_by: decidedBy,
      decided_at: when.decidedAt,
      decision_note: filed.note,
    })
    .execute();
  if (filed.correction)
    await tx
      .insertInto('league_correction')
      .values({
        ...of,
        id: newId(),
        kind: filed.correction,
        subject_id: filed.subject?.id ?? null,
        value: null,
        reason: filed.note,
        appeal_id: id,
        made_by: decidedBy,
        made_at: when.decidedAt,
      })
      .execute();
}

/**
 * Closes the season before by the program's own closing, as of a week after its end: facts from the database, appeals and decisions of the
 * three working days, then the seal. What would lie after now is left out, so that early in a quarter the season still runs or is provisional.
 */
export async function closePast(
  platform: Platform,
  sample: Sample,
  ids: SampleIds,
  { pastId, past }: LoadedSeasons,
): Promise<void> {
  const { tenantId } = ids;
  const closedAt = after(past.to, 8, '10:05');
  if (closedAt >= sample.now) return;
  if (!(await run(platform, ids, 'close', { seasonId: pastId, by: CLOSED_BY, instant: closedAt }))) return;
  const decidedAt = after(past.to, 12, '14:30');
  if (decidedAt >= sample.now) return;
  await writeTenant(platform.db, tenantId, async (tx) => {
    const filed = [await missingTask(tx, sample, ids, pastId), await copiedPost(tx, sample, ids, pastId)];
    for (const one of filed)
      if (one)
        await writeAppeal(tx, sample, ids, pastId, one, { filedAt: after(past.to, 9, '11:20'), decidedAt });
  });
  await computeSeason(at(platform, after(past.to, 12, '14:31')), tenantId, pastId);
  const until = await readTenant(platform.db, tenantId, (db) =>
    db.selectFrom('league_season').select('appeals_until').where('id', '=', pastId).executeTakeFirstOrThrow(),
  );
  const sealedAt = Temporal.Instant.from(until.appeals_until ?? sample.now)
    .add({ hours: 34 })
    .toString();
  if (sealedAt >= sample.now) return;
  await run(platform, ids, 'seal', { seasonId: pastId, by: SEALED_BY, instant: sealedAt });
}

/** Nobody was told at the time, so nobody's list begins with it. */
async function forgetNotices(platform: Platform, tenantId: string): Promise<void> {
  await writeTenant(platform.db, tenantId, (tx) =>
    tx
      .deleteFrom('notify_notice')
      .where('tenant_id', '=', tenantId)
      .where('kind', 'like', 'league.%')
      .execute(),
  );
}
