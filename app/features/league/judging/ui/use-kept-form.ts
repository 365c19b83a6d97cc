import { type RefObject, useEffect, useState } from 'react';

const boxOf = (id: string) => `simpul-juri:${id}`;

type Kept = { over: string | null; fields: Record<string, string> };

function remembered(id: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(boxOf(id)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function put(form: HTMLFormElement, fields: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(fields))
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      `[name="${CSS.escape(name)}"]`,
    ))
      if (control.type === 'radio') (control as HTMLInputElement).checked = control.value === value;
      else control.value = value;
}

/**
 * Keeps what is typed into a form on the phone until the program has it, so that a dead corner or a closed tab costs nothing.
 * @param over when the program last got this sheet: what was typed over an older state is thrown away
 * @returns whether something came back
 */
export function useKeptForm(
  form: RefObject<HTMLFormElement | null>,
  id: string,
  over: string | null,
): { restored: boolean; keep: () => void } {
  const [restored, setRestored] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sheet and state of it
  useEffect(() => {
    const kept = remembered(id);
    if (!form.current || !kept) return;
    if (kept.over === over) {
      put(form.current, kept.fields);
      setRestored(true);
    } else localStorage.removeItem(boxOf(id));
  }, [id, over]);
  const keep = () => {
    if (!form.current) return;
    const fields = Object.fromEntries(
      [...new FormData(form.current)].filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
    // Storage may be full or forbidden; then the page alone holds it.
    try {
      localStorage.setItem(boxOf(id), JSON.stringify({ over, fields } satisfies Kept));
    } catch {}
  };
  return { restored, keep };
}
