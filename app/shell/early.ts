/**
 * What a person did while the page stood but its scripts had not come yet: on a slow phone that is seconds. React takes the page over as
 * it was sent. It tells no component what was typed meanwhile, so the next drawing undoes it; a text area that came with words gets them
 * back at once; a press on a button that lives by scripts alone comes to nothing. Here all of it is done again, as if it came now.
 */
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Was = { readonly value: string; readonly checked: boolean; readonly chosen: readonly boolean[] };

type Remembering = ((event: Event) => void) & { button?: HTMLButtonElement | null };

/** Runs in the page's head, long before the scripts come: the last press on a button. */
export const REMEMBER_PRESSES =
  "addEventListener('click',rememberPress=function(e){rememberPress.button=e.target.closest('button[type=button]')},true)";

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');
const isFile = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'file';

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    // Without a choice of the page's own the browser shows the first one.
    if (!control.multiple && !options.some(({ defaultSelected }) => defaultSelected))
      return control.selectedIndex > 0;
    return options.some(({ selected, defaultSelected }) => selected !== defaultSelected);
  }
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  if (isFile(control)) return (control.files?.length ?? 0) > 0;
  return control.type !== 'hidden' && control.value !== control.defaultValue;
}

const stateOf = (control: Control): Was => ({
  value: control.value,
  checked: isChoice(control) && control.checked,
  chosen: control instanceof HTMLSelectElement ? [...control.options].map(({ selected }) => selected) : [],
});

/** Past React, which notes what is set on the element itself and would then see no change. */
function setUnseen(control: Control, name: 'value' | 'checked', value: string | boolean): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), name)?.set?.call(control, value);
}

const tell = (control: Control, event: 'input' | 'change' | 'click') =>
  control.dispatchEvent(new Event(event, { bubbles: true }));

function writeAgain(control: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const { selectionStart, selectionEnd } = control;
  control.value = control.defaultValue;
  setUnseen(control, 'value', value);
  if (selectionStart !== null && document.activeElement === control)
    control.setSelectionRange(selectionStart, selectionEnd);
  tell(control, 'input');
}

function doAgain(control: Control, was: Was): void {
  if (control instanceof HTMLSelectElement) {
    for (const [at, option] of [...control.options].entries()) {
      const chosen = was.chosen[at] ?? false;
      if (option.selected !== chosen) option.selected = chosen;
    }
    tell(control, 'change');
  } else if (isChoice(control)) {
    // Of radio buttons only the chosen one speaks.
    if (control.type === 'radio' && !was.checked) return;
    control.checked = !was.checked;
    setUnseen(control, 'checked', was.checked);
    tell(control, 'click');
  } else if (isFile(control)) tell(control, 'change');
  else writeAgain(control, was.value);
}

/**
 * To be called before React takes the page over. @returns what is to be called once it has: it does again what was typed, chosen and
 * pressed so far
 */
export function rememberEarly(): () => void {
  const touched = new Map<Control, Was>();
  for (const control of document.querySelectorAll<Control>('input, textarea, select'))
    if (isTouched(control)) touched.set(control, stateOf(control));
  const note = ({ target }: Event) => {
    if (isControl(target)) touched.set(target, stateOf(target));
  };
  const presses = (globalThis as { rememberPress?: Remembering }).rememberPress;
  // A press that comes all the way back up was heard: React stops those that it cannot answer yet.
  const heard = () => {
    if (presses) presses.button = null;
  };
  window.addEventListener('input', note, true);
  window.addEventListener('change', note, true);
  window.addEventListener('click', heard);
  return () => {
    window.removeEventListener('input', note, true);
    window.removeEventListener('change', note, true);
    for (const [control, was] of touched) if (control.isConnected) doAgain(control, was);
    // After the press under way, whose coming may be what made React finish.
    setTimeout(() => {
      window.removeEventListener('click', heard);
      if (!presses) return;
      window.removeEventListener('click', presses, true);
      if (presses.button?.isConnected && !opensByItself(presses.button)) presses.button.click();
    });
  };
}

const opensByItself = (button: HTMLButtonElement): boolean =>
  'command' in HTMLButtonElement.prototype && button.hasAttribute('commandfor');
