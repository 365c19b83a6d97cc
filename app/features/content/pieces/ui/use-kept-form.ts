import { type RefObject, useEffect, useRef, useState } from 'react';

const PREFIX = 'simpul:naskah-isian:';
/** What nobody came back for is swept from the device. */
const KEEP_MS = 90 * 24 * 3_600_000;

export type KeptFields = Readonly<Record<string, string>>;
type Kept = { over: string; fields: KeptFields; at: number };

const clock = () => window.performance.timeOrigin + window.performance.now();

function remembered(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'fields' in kept ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden; then the page alone holds it. */
function store(key: string, over: string, fields: KeptFields): void {
  try {
    localStorage.setItem(key, JSON.stringify({ over, fields, at: clock() } satisfies Kept));
  } catch {}
}

function sweep(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(PREFIX) && clock() - (remembered(key)?.at ?? 0) > KEEP_MS)
      localStorage.removeItem(key);
}

function put(form: HTMLFormElement, fields: KeptFields): void {
  for (const [name, value] of Object.entries(fields))
    for (const control of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`))
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = control.value === value;
      else if (control.type !== 'hidden') {
        // Past React's own setter, so that a controlled field hears of it too.
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
        control.dispatchEvent(new Event('input', { bubbles: true }));
      }
}

/**
 * Keeps what is typed into a form on this device until the program has it, so that a closed tab or a dead battery costs nothing.
 * @param over what the form was opened over; what was typed over an older state comes back only when the person wants it
 */
export function useKeptForm(
  form: RefObject<HTMLFormElement | null>,
  id: string,
  over: string,
): {
  restored: boolean;
  older: KeptFields | null;
  keep: () => void;
  takeOlder: () => void;
  drop: () => void;
} {
  const key = `${PREFIX}${id}`;
  const [restored, setRestored] = useState(false);
  const [older, setOlder] = useState<KeptFields | null>(null);
  const opened = useRef('');
  useEffect(() => {
    sweep();
    const wasOpen = opened.current === key;
    opened.current = key;
    const kept = remembered(key);
    if (!form.current || !kept) return;
    // The page learned of a newer state while it was open: what is typed still stands in it, and is no older text.
    if (wasOpen) store(key, over, kept.fields);
    else if (kept.over === over) {
      put(form.current, kept.fields);
      setRestored(true);
    } else setOlder(kept.fields);
  }, [form, key, over]);
  const keep = () => {
    if (!form.current) return;
    const fields = Object.fromEntries(
      [...new FormData(form.current)].filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
    store(key, over, fields);
  };
  const drop = () => {
    localStorage.removeItem(key);
    setOlder(null);
    setRestored(false);
  };
  const takeOlder = () => {
    if (form.current && older) put(form.current, older);
    setOlder(null);
    keep();
  };
  return { restored, older, keep, takeOlder, drop };
}
