/** One field of a form in words: what was typed into it, and what is stored. */
export type Difference = { readonly label: string; readonly yours: string; readonly theirs: string };

const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();

/** The fields whose two values do not read alike, in the order of the form. */
export const differing = (fields: readonly Difference[]): Difference[] =>
  fields.filter(({ yours, theirs }) => plain(yours) !== plain(theirs));

/** The words of a choice by its value; `gone` where it is not among the choices any more. */
export function labelIn(
  options: readonly { readonly value: string; readonly label: string }[],
  value: string | null | undefined,
  gone: string,
): string {
  if (!value) return '';
  return options.find((option) => option.value === value)?.label ?? gone;
}
