import { followedAccounts, leaderTasks, postsByDay } from '#app/features/monitoring/index.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { EffectMeasure } from '../../tables.ts';
import type { UnitOutcome } from '../rules/effect.ts';
import {
  type DayOfUnit,
  lineOf,
  type StudyUnit,
  steadyAccounts,
  valueIn,
  type WhyDropped,
} from '../rules/outcomes.ts';
import { type Week, type Windows, weeksOf } from '../rules/windows.ts';

export type Group = UnitOutcome['group'];
export type AskedUnit = StudyUnit & { readonly group: Group };
export type StudyRow = {
  readonly id: string;
  readonly name: string;
  readonly group: Group;
  readonly before: number;
  readonly after: number;
  readonly line: readonly (number | null)[];
};
export type Study = {
  readonly weeks: readonly Week[];
  readonly rows: readonly StudyRow[];
  readonly dropped: readonly { name: string; group: Group; why: WhyDropped }[];
  /** Own posts that were counted, and those of them that an officer had reported. */
  readonly posts: { readonly counted: number; readonly reported: number };
};

type Asked = {
  measure: EffectMeasure;
  windows: Windows;
  zone: string;
  now: string;
};

async function daysOf(
  db: Tx,
  unitIds: readonly string[],
  channelIds: readonly string[],
  { measure, windows, zone, now }: Asked,
): Promise<{ days: Map<string, DayOfUnit[]>; posts: Study['posts'] }> {
  const range = { from: windows.before.from, to: windows.after.to };
  const days = new Map<string, DayOfUnit[]>(unitIds.map((id) => [id, []]));
  let counted = 0;
  let reported = 0;
  if (measure === 'posts') {
    for (const row of await postsByDay(db, { channelIds, ...range, zone })) {
      days.get(row.unitId)?.push({ day: row.day, done: row.posts, of: 0 });
      counted += row.posts;
      reported += row.reported;
    }
  } else {
    for (const task of await leaderTasks(db, { unitIds, ...range, now, onlyRead: { channelIds } }))
      if (task.counts) days.get(task.unitId)?.push({ day: task.date, done: task.covered ? 1 : 0, of: 1 });
  }
  return { days, posts: { counted, reported } };
}

/** Before and after of each unit by evidence A and B, its line over the weeks, and who cannot be compared. */
export async function studyOf(db: Tx, units: readonly AskedUnit[], asked: Asked): Promise<Study> {
  const weeks = weeksOf(asked.windows);
  const accounts = await followedAccounts(db, { unitIds: units.map((unit) => unit.id), zone: asked.zone });
  const dropped: Study['dropped'][number][] = [];
  const channelIds: string[] = [];
  const compared = units.filter((unit) => {
    const own = accounts.filter((account) => account.unitId === unit.id);
    const steady = steadyAccounts(unit, own, asked.windows);
    if (steady.ok) channelIds.push(...steady.channelIds);
    else dropped.push({ name: unit.name, group: unit.group, why: steady.why });
    return steady.ok;
  });
  const { days, posts } = await daysOf(
    db,
    compared.map((unit) => unit.id),
    channelIds,
    asked,
  );
  const rows = compared.flatMap(({ id, name, group }): StudyRow[] => {
    const own = days.get(id) ?? [];
    const before = valueIn(asked.measure, own, asked.windows.before);
    const after = valueIn(asked.measure, own, asked.windows.after);
    if (before === null || after === null) {
      dropped.push({ name, group, why: 'no-tasks' });
      return [];
    }
    return [{ id, name, group, before, after, line: lineOf(asked.measure, own, weeks) }];
  });
  // One order for page, file and test: drawn arrangements depend on it.
  rows.sort((a, b) => a.group.localeCompare(b.group) || a.name.localeCompare(b.name, 'id'));
  return { weeks, rows, dropped, posts };
}
