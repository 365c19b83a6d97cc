import { ASKED, type NoteDraft } from '../rules/draft.ts';

/** What was typed into the plain form before the scripts were there, and where the person was. */
export type TypedBefore = {
  readonly values: Readonly<Record<string, string>>;
  /** Photos that were chosen or taken. */
  readonly files: readonly File[];
  readonly at: string | null;
};

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isChanged(field: Typed): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}

/**
 * Reads the plain form in the moment it gives way: on a slow phone somebody may have begun to write. What is typed after this is lost, so
 * the form has to be replaced in the same turn.
 */
export function typedBefore(form: HTMLFormElement | null): TypedBefore {
  if (!form) return { values: {}, files: [], at: null };
  const fields = [...form.elements].filter(
    (element): element is Typed =>
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement ||
      (element instanceof HTMLInputElement && !['hidden', 'file'].includes(element.type)),
  );
  const changed = fields.filter((field) => field.name !== '' && isChanged(field));
  const files = [...form.elements].flatMap((element) =>
    element instanceof HTMLInputElement ? [...(element.files ?? [])] : [],
  );
  const at = document.activeElement;
  return {
    values: Object.fromEntries(changed.map((field) => [field.name, field.value])),
    files,
    at: at && form.contains(at) ? at.id || null : null,
  };
}

/** The same words in the draft; null where nothing was typed. */
export function withTyped(draft: NoteDraft, values: TypedBefore['values']): NoteDraft | null {
  if (Object.keys(values).length === 0) return null;
  const answers = { ...draft.answers };
  for (const question of ASKED) answers[question] = values[`answer-${question}`] ?? answers[question] ?? '';
  const quote = {
    words: values['quote-words-0'] ?? '',
    name: values['quote-name-0'] ?? '',
    post: values['quote-post-0'] ?? '',
  };
  const isQuoted = quote.words !== '' || quote.name !== '';
  return {
    ...draft,
    answers,
    title: values.title ?? draft.title,
    unitId: values.unitId ?? draft.unitId,
    assignmentId: values.assignmentId === undefined ? draft.assignmentId : values.assignmentId || null,
    dictation: values.dictation ?? draft.dictation,
    quotes: isQuoted ? [...draft.quotes, quote] : draft.quotes,
  };
}
