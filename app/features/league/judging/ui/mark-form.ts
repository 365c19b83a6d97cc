import type { FieldFault } from '#app/platform/errors/result.ts';

/** What a row of a checklist's form says; `id` is the unit or the item the row is about. */
export type MarkTyped = { id: string; met: string; address: string; note: string };

const MET = 'met.';

/** The rows of a posted checklist. `rest` turns what nobody looked at into "not there". */
export function marksTyped(form: FormData, rest: boolean): MarkTyped[] {
  return [...form.keys()]
    .filter((name) => name.startsWith(MET))
    .map((name) => {
      const id = name.slice(MET.length);
      const met = String(form.get(name));
      return {
        id,
        met: rest && met === 'unset' ? 'no' : met,
        address: String(form.get(`address.${id}`) ?? ''),
        note: String(form.get(`note.${id}`) ?? ''),
      };
    });
}

/** Faults of `marks.3.address` at the field of the row they are about. */
export function markErrors(
  faults: readonly FieldFault[],
  rows: readonly MarkTyped[],
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of faults) {
    const [, at, field = 'met'] = path.split('.');
    const row = rows[Number(at)];
    if (row) errors[`${field}.${row.id}`] ??= message;
  }
  return errors;
}
