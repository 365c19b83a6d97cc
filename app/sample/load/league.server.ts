import { RULE_TEMPLATES } from '#app/features/league/scoring/rules/templates.ts';
import { NOT_YET } from '#app/features/league/tables.ts';
import type { RuleSet } from '#app/features/league/types.ts';
import '#app/features/league/tables.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Files } from '#app/platform/files/files.server.ts';
import { marksOf, type SampleSeason, seasonsOf } from '../league.ts';
import type { Sample } from '../types.ts';
import type { SampleIds } from './ids.server.ts';
import { loadJurors, loadJury } from './league-jury.server.ts';

export type LoadedSeasons = {
  readonly pastId: string;
  readonly runningId: string;
  readonly past: SampleSeason;
};

const ZONE = 'Asia/Jakarta';
const DESK = 'maya.pratiwi';

/** A local hour some days after a date, as an instant. */
export const after = (date: string, days: number, time: string): string =>
  instantAt(Temporal.PlainDate.from(date).add({ days }).toString(), time, ZONE)!;

const rulesOf = (key: string): RuleSet => {
  const found = RULE_TEMPLATES.find((template) => template.key === key);
  if (!found) throw new Error(`no such template of rules: ${key}`);
  return found.rules;
};

/** The first season was short and knew no engagement: its weight came to the jury, and fewer tasks had to do. */
function firstRules(rules: RuleSet): RuleSet {
  const weight = rules.criteria.find(({ key }) => key === 'engagement')?.weight ?? 0;
  return {
    ...rules,
    criteria: rules.criteria
      .filter(({ key }) => key !== 'engagement')
      .map((criterion) => ({
        ...criterion,
        least: Math.min(criterion.least, 3),
        weight: criterion.weight + (criterion.key === 'jury' ? weight : 0),
      })),
  };
}

/** Version 1 was never used; 2 scored the season before, 3 scores the one that runs. */
async function loadRules(tx: Tx, ids: SampleIds, seasons: ReturnType<typeof seasonsOf>) {
  const { past, running } = seasons;
  const whole = rulesOf('default');
  const versions = [
    {
      name: 'Dua berita kegiatan per minggu',
      body: rulesOf('two-a-week'),
      at: after(past.from, -14, '10:00'),
    },
    { name: 'Lengkap, tanpa interaksi', body: firstRules(whole), at: after(past.from, -5, '14:00') },
    { name: 'Lengkap', body: whole, at: after(running.from, -6, '09:30') },
  ];
  const made: string[] = [];
  for (const [at, version] of versions.entries()) {
    const id = newId();
    await tx
      .insertInto('league_rules')
      .values({
        tenant_id: ids.tenantId,
        id,
        version: at + 1,
        name: version.name,
        body: JSON.stringify(version.body),
        state: at === 0 ? 'draft' : 'frozen',
        based_on_id: made[at - 1] ?? null,
        created_by: ids.of('person', DESK),
        created_at: version.at,
        updated_at: version.at,
      })
      .execute();
    made.push(id);
  }
  return { pastRules: made[1]!, runningRules: made[2]! };
}

async function loadSeason(tx: Tx, ids: SampleIds, season: SampleSeason, rulesId: string): Promise<string> {
  const id = newId();
  await tx
    .insertInto('league_season')
    .values({
      tenant_id: ids.tenantId,
      id,
      name: season.name,
      from_date: season.from,
      to_date: season.to,
      zone: ZONE,
      rules_id: rulesId,
      state: 'running',
      ...NOT_YET,
      frozen_at: after(season.from, 0, '08:15'),
      frozen_by: ids.of('person', DESK),
      created_by: ids.of('person', DESK),
      created_at: after(season.from, -3, '11:00'),
    })
    .execute();
  return id;
}

async function loadMarks(
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  given: { id: string; name: string; items: readonly string[]; at: string },
): Promise<void> {
  const reviewer = sample.roles.find(({ kind }) => kind === 'reviewer')?.person ?? DESK;
  const marks = marksOf(sample, given.name, given.items);
  await tx
    .insertInto('league_mark')
    .values(
      marks.map((mark) => ({
        tenant_id: ids.tenantId,
        season_id: given.id,
        unit_id: ids.of('unit', mark.unit),
        list_key: 'checklist',
        item_key: mark.item,
        met: mark.met,
        evidence_address: mark.address,
        note: null,
        marked_by: ids.of('person', reviewer),
        marked_at: given.at,
      })),
    )
    .execute();
}

/**
 * Rule sets and two seasons with what people did for them: jurors, draw and sheets, checklists. Their tables are computed afterwards
 * from what stands in the database, as those of every season.
 */
export async function loadLeague(
  tx: Tx,
  files: Files,
  sample: Sample,
  ids: SampleIds,
): Promise<LoadedSeasons> {
  const seasons = seasonsOf(sample);
  const { past, running } = seasons;
  const { pastRules, runningRules } = await loadRules(tx, ids, seasons);
  const pastId = await loadSeason(tx, ids, past, pastRules);
  const runningId = await loadSeason(tx, ids, running, runningRules);
  const list = rulesOf('default').criteria.find((one) => one.key === 'checklist');
  const items = list?.key === 'checklist' ? list.items.map(({ key }) => key) : [];
  const times = {
    namedAt: after(past.to, -9, '09:00'),
    declaredAt: after(past.to, -6, '13:20'),
    drawnAt: after(past.to, 1, '09:00'),
    scoredAt: after(past.to, 4, '15:40'),
    closedAt: after(past.to, 6, '16:10'),
    dueOn: Temporal.PlainDate.from(past.to).add({ days: 6 }).toString(),
  };
  await loadJurors(tx, sample, ids, pastId, times);
  if (times.closedAt <= sample.now) await loadJury(tx, files, sample, ids, pastId, times);
  const later = after(running.from, 20, '10:00');
  await loadMarks(tx, sample, ids, {
    id: pastId,
    name: past.name,
    items,
    at: after(past.to, -4, '10:00'),
  });
  await loadMarks(tx, sample, ids, {
    id: runningId,
    name: running.name,
    items,
    at: later <= sample.now ? later : sample.now,
  });
  return { pastId, runningId, past };
}
