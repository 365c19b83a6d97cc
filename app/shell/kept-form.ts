import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigation } from 'react-router';
import { deviceNow } from '#app/platform/clock/device-clock.ts';

/**
 * What is being sent is kept in the tab until an answer comes: when nothing answers, the page is replaced by an error, and what was
 * typed would be gone with it. Passwords, files and what the page itself put in are left out.
 */
const KEY = 'simpul.kept-form';
const AN_HOUR = 3_600_000;

type Kept = {
  /** Whose it is: on a shared device the next one to sign in does not find it. */
  readonly by: string;
  readonly path: string;
  readonly at: number;
  readonly fields: readonly [string, string][];
};
type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const here = (): string => window.location.pathname + window.location.search;

function isTyped(element: Element): element is Typed {
  if (element instanceof HTMLInputElement)
    return !['hidden', 'password', 'file', 'submit', 'button'].includes(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

const typedIn = (form: HTMLFormElement): Typed[] =>
  [...form.elements].filter(isTyped).filter((element) => element.name !== '' && !element.disabled);

function typedInto(form: HTMLFormElement, by: string): Kept | null {
  const fields = typedIn(form).flatMap((element): [string, string][] => {
    const isChoice = element instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(element.type);
    return isChoice && !element.checked ? [] : [[element.name, element.value]];
  });
  return fields.some(([, value]) => value.trim() !== '')
    ? { by, path: here(), at: deviceNow(), fields }
    : null;
}

function keep(kept: Kept): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A full or forbidden store keeps nothing; sending goes on.
  }
}

/** @returns what this person typed on this page and never got an answer to, no older than an hour; null asks for anybody's */
export function keptHere(by: string | null): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    return kept && (by === null || kept.by === by) && kept.path === here() && deviceNow() - kept.at < AN_HOUR
      ? kept
      : null;
  } catch {
    return null;
  }
}

const forget = (): void => {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
};

/** Writes a value as if it were typed, so that pages that watch their fields see it. */
function write(element: Typed, values: readonly string[]): void {
  if (element instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(element.type)) {
    if (element.checked !== values.includes(element.value)) element.click();
    return;
  }
  const [value = ''] = values;
  if (element.value === value) return;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Puts it back into the form that has the most of its fields. @returns whether there was such a form */
function putBack({ fields }: Kept): boolean {
  const names = new Set(fields.map(([name]) => name));
  const forms = [...document.querySelectorAll<HTMLFormElement>('main form[method="post" i]')]
    .map((form) => ({ form, known: typedIn(form).filter(({ name }) => names.has(name)).length }))
    .sort((a, b) => b.known - a.known);
  if (!forms[0] || forms[0].known === 0) return false;
  for (const element of typedIn(forms[0].form))
    write(
      element,
      fields.filter(([name]) => name === element.name).map(([, value]) => value),
    );
  return true;
}

/** Keeps what this person sends from any page of the console. @returns true when something was put back on this one */
export function useKeptForms(by: string): boolean {
  const { state } = useNavigation();
  const { key } = useLocation();
  const sent = useRef<Kept | null>(null);
  const [backAt, setBackAt] = useState<string | null>(null);
  // Once for each whole load: what was kept is shown again or given up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a later address is another page
  useEffect(() => {
    const kept = keptHere(by);
    if (kept && putBack(kept)) setBackAt(key);
    forget();
    const listen = ({ target }: Event) => {
      if (target instanceof HTMLFormElement && target.method === 'post') sent.current = typedInto(target, by);
    };
    document.addEventListener('submit', listen, true);
    return () => document.removeEventListener('submit', listen, true);
  }, []);
  // Sent by the page's own navigation; when that ends here, an answer came: a page, or a fault at a field.
  useEffect(() => {
    if (state === 'submitting' && sent.current) keep(sent.current);
    if (state === 'idle' && sent.current) {
      sent.current = null;
      forget();
    }
  }, [state]);
  return backAt === key;
}
