import type { Typed } from '#app/platform/request/form-input.ts';
import { uiCopy } from '#app/ui/copy.id.ts';
import { type Difference, differing, labelIn } from '#app/ui/differing.ts';
import { agendaCopy } from '../copy.id.ts';
import type { ActivityValues } from '../queries/activity.server.ts';
import { tidyHashtags } from '../rules/caption-draft.ts';

/** The fields of the form for an activity that is there. */
export function typedFrom(activity: ActivityValues, knownReason: string | null): Typed {
  return {
    title: activity.title,
    place: activity.place ?? '',
    leader: activity.leader ?? '',
    standIn: activity.standIn ?? '',
    hostUnitId: activity.hostUnitId ?? '',
    programmeId: activity.programmeId ?? '',
    narrativeId: activity.narrativeId ?? '',
    visibility: activity.visibility,
    internalReason: activity.internalReason ?? knownReason ?? '',
    state: activity.state,
    hashtags: activity.hashtags.join(' '),
    description: activity.description ?? '',
    dressCode: activity.dressCode ?? '',
  };
}

type Choice = { readonly id: string; readonly name: string };
export type ActivityChoices = Readonly<Record<'units' | 'programmes' | 'narratives', readonly Choice[]>>;

const copy = agendaCopy.fields;
const { gone } = uiCopy.meanwhile;

/** A form's values in the words of its labels. */
function worded(values: Typed, isTentative: boolean, choices: ActivityChoices): [string, string][] {
  const named = (rows: readonly Choice[], id: string | undefined) =>
    labelIn(
      rows.map((row) => ({ value: row.id, label: row.name })),
      id,
      gone,
    );
  const visibility = agendaCopy.visibility[values.visibility as keyof typeof agendaCopy.visibility];
  return [
    [copy.title, values.title ?? ''],
    [copy.place, values.place ?? ''],
    [copy.leader, values.leader ?? ''],
    [copy.standIn, values.standIn ?? ''],
    [copy.host, named(choices.units, values.hostUnitId)],
    [copy.visibility, visibility ?? ''],
    [copy.internalReason, values.visibility === 'internal' ? (values.internalReason ?? '') : ''],
    [copy.tentative, isTentative ? copy.yes : copy.no],
    [copy.programme, named(choices.programmes, values.programmeId)],
    [copy.narrative, named(choices.narratives, values.narrativeId)],
    [copy.hashtags, tidyHashtags((values.hashtags ?? '').split(/[\s,]+/)).join(' ')],
    [copy.description, values.description ?? ''],
    [copy.dressCode, values.dressCode ?? ''],
  ];
}

/** What was typed and what somebody else stored meanwhile, where they differ. */
export function activityDifferences(
  typed: Typed,
  stored: ActivityValues,
  choices: ActivityChoices,
): Difference[] {
  const settled = stored.state === 'postponed' || stored.state === 'done';
  const isTentative = stored.state === 'tentative';
  // A postponed or past activity keeps its state, whatever the box says.
  const yours = worded(typed, settled ? isTentative : typed.tentative === 'on', choices);
  const theirs = worded(typedFrom(stored, null), isTentative, choices);
  return differing(yours.map(([label, value], at) => ({ label, yours: value, theirs: theirs[at]![1] })));
}
