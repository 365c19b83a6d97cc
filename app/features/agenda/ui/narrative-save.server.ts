import { data, type RouterContextProvider } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { isMeanwhile, refusalStatus } from '#app/platform/request/load-anew.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { saveNarrative } from '../actions/write-narrative.server.ts';
import { LEAST_POINTS } from '../narrative-schema.ts';
import { narrativesCopy } from '../narratives-copy.id.ts';
import { fieldOf, type NarrativeValues, narrativeInput } from './narrative-form.ts';

export type NarrativeFaults = {
  errors: Record<string, string>;
  general?: string;
  values: NarrativeValues;
};

const pointsNeeded = narrativesCopy.refusals['points-needed'] ?? '';

/** In the order of the form; a field with several faults shows its first. */
function firstOfEach(faults: readonly [string, string][]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [field, message] of faults) errors[field] ??= message;
  return errors;
}

/** Saves the posted form; to the narrative with a notice, or back to the form with its faults and what was typed. */
export async function saveFromForm(
  context: Readonly<RouterContextProvider>,
  request: Request,
  narrativeId: string | null,
) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ) as NarrativeValues;
  const { input, places } = narrativeInput(values);
  const result = await saveNarrative(callOf(context, actor), { ...input, narrativeId });
  if (result.ok) {
    const said = input.submit ? narrativesCopy.detail.submitted : narrativesCopy.form.saved;
    throw redirectWith(`/kerja/narasi/${result.value.narrativeId}`, { text: said });
  }
  const { error } = result;
  if (error.type === 'forbidden') throw new Response(null, { status: 403 });
  if (error.type === 'not-found') throw new Response(null, { status: 404 });
  const faults: NarrativeFaults =
    error.type === 'invalid'
      ? {
          errors: {
            ...firstOfEach(error.faults.map((fault) => [fieldOf(fault.path, places), fault.message])),
            ...(input.submit && input.points.length < LEAST_POINTS ? { points: pointsNeeded } : {}),
          },
          values,
        }
      : error.type === 'points-needed'
        ? { errors: { points: pointsNeeded }, values }
        : isMeanwhile(error)
          ? { errors: {}, values }
          : { errors: {}, general: narrativesCopy.refusals[error.type] ?? '', values };
  return data({ ...faults, meanwhile: isMeanwhile(error) }, { status: refusalStatus(error) });
}
