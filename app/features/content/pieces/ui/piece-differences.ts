import type { Typed } from '#app/platform/request/form-input.ts';
import { uiCopy } from '#app/ui/copy.id.ts';
import { type Difference, differing, labelIn } from '#app/ui/differing.ts';
import { formatDate } from '#app/ui/format-date.ts';
import { KIND_WORDS, PURPOSE_WORDS, piecesCopy, SUBJECT_WORDS } from '../copy.id.ts';
import type { pieceChoices } from '../queries/form-choices.server.ts';
import { pieceInput } from './piece-form.ts';

const copy = piecesCopy.form;
const { gone } = uiCopy.meanwhile;

type Named = { readonly id: string; readonly title: string };
export type PieceWords = {
  readonly choices: Awaited<ReturnType<typeof pieceChoices>>;
  /** Narrative and activity that the piece has and that are not among the choices any more. */
  readonly kept: { readonly narrative: Named | null; readonly activity: Named | null };
};

const day = (text: string | undefined) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? formatDate(text!, 'full') : (text ?? '');
const wordOf = (words: Readonly<Record<string, string>>, value: string | undefined) =>
  words[value ?? ''] ?? '';

/** A form's values in the words of its labels, in the order of the form. */
function worded(values: Typed, { choices, kept }: PieceWords): [string, string][] {
  const named = (rows: readonly Named[], also: Named | null, id: string | undefined) =>
    labelIn(
      [...rows, ...(also ? [also] : [])].map((row) => ({ value: row.id, label: row.title })),
      id,
      gone,
    );
  const programmes = choices.programmes.map(({ id, name }) => ({ id, title: name }));
  const sources = pieceInput(values).input.sources.map(({ figure, source, date, address }) =>
    [figure, source, day(date), address].filter(Boolean).join(', '),
  );
  return [
    [copy.title, values.title ?? ''],
    [copy.kind, wordOf(KIND_WORDS, values.kind)],
    [copy.plannedOn, day(values.plannedOn)],
    [copy.purpose, wordOf(PURPOSE_WORDS, values.purpose)],
    [copy.activity, named(choices.activities, kept.activity, values.activityId)],
    [copy.narrative, named(choices.narratives, kept.narrative, values.narrativeId)],
    [copy.programme, named(programmes, null, values.programmeId)],
    [copy.subject, wordOf(SUBJECT_WORDS, values.subject)],
    [copy.audience, values.audience ?? ''],
    [copy.body, values.body ?? ''],
    [copy.sources, sources.join('\n')],
  ];
}

/** What was typed into a piece and what somebody else stored meanwhile, where they differ. */
export function pieceDifferences(typed: Typed, stored: Typed, words: PieceWords): Difference[] {
  const theirs = worded(stored, words);
  return differing(
    worded(typed, words).map(([label, yours], at) => ({ label, yours, theirs: theirs[at]![1] })),
  );
}
