import { planActivities } from './activities.ts';
import { agendaTexts } from './agenda-text.ts';
import { planAssignments } from './assignments.ts';
import { fromDay, instant, minutesOf, mondayOf, toDay, weeksShown } from './calendar.ts';
import { buildChannels, buildFakes } from './channels.ts';
import { makeDecisions } from './decisions.ts';
import { GOVERNMENT } from './government.ts';
import { buildNarrativeReads, buildNarratives } from './narratives.ts';
import { buildPeople } from './people.ts';
import { makePosts } from './posts.ts';
import { buildProgrammes, buildThemes } from './programmes.ts';
import type { LocalDate, LocalTime, Sample } from './types.ts';
import { buildUnits } from './units.ts';

export interface SampleOptions {
  readonly seed: number;
  readonly today: LocalDate;
  /** Local hour of "now"; nothing is posted after it. 14:10 unless told. */
  readonly time?: LocalTime;
  /** Posts in the quarter; 9,000 unless told. */
  readonly posts?: number;
}

/**
 * Kota Wanasari, an invented city: its units, people, accounts, agenda, narratives and the posts of a quarter that
 * ends with the week around `today`. Pure: the same options give the same sample.
 */
export function buildSample({ seed, today, time = '14:10', posts: count = 9000 }: SampleOptions): Sample {
  const day = toDay(today);
  const nowMinutes = minutesOf(time);
  const monday = mondayOf(day);
  const from = fromDay(monday - (weeksShown(day) - 1) * 7);
  const units = buildUnits(seed, today);
  const { persons, roles } = buildPeople(seed, today, units);
  const { channels, proofs } = buildChannels(seed, today, units, roles);
  const narratives = buildNarratives(today);
  const plans = planActivities(seed, today, nowMinutes);
  const tasks = planAssignments(seed, today, nowMinutes, plans, narratives, units);
  const made = makePosts({
    seed,
    today,
    nowMinutes,
    from,
    count,
    units,
    roles,
    channels,
    plans,
    assignments: tasks.assignments,
    narratives,
  });
  const activities = plans.map((plan) => plan.activity);
  return {
    seed,
    today,
    now: instant(day, nowMinutes),
    from,
    until: fromDay(monday + 6),
    government: GOVERNMENT,
    units,
    persons,
    roles,
    channels,
    proofs,
    fakes: buildFakes(today),
    programmes: buildProgrammes(today),
    themes: buildThemes(today),
    narratives,
    narrativeReads: buildNarrativeReads(seed, today, narratives, tasks.unitsOfNarrative),
    activities,
    assignments: made.assignments,
    posts: made.posts,
    reports: made.reports,
    decisions: makeDecisions(seed, today, nowMinutes, activities, made.posts),
    agendaTexts: agendaTexts(today, plans),
  };
}
