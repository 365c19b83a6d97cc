/**
 * What a person did while the page stood but its scripts had not come yet: on a slow phone that is seconds. React takes the page over as
 * it was sent. It tells no component what was typed meanwhile, so the next drawing undoes it; a text area that came with words gets them
 * back at once; a press on a button that lives by scripts alone comes to nothing. Here all of it is done again, as if it came now, and a
 * form that was sent is sent then.
 */
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Was = { readonly value: string; readonly checked: boolean; readonly chosen: readonly boolean[] };

/** What the head's script remembers. */
type Remembered = {
  press: HTMLButtonElement | null;
  pressed: (event: Event) => void;
  /** Sends the form that was held, and holds none any more. */
  send: () => void;
  /** The scripts have the page, and everything is done again. */
  taken?: true;
};

/** A form that nobody takes over goes to the server by itself after this. */
export const HELD_MS = 4_000;

/**
 * Runs in the page's head, long before the scripts come: notes the last press on a button, and holds a form that is sent. Sent by the
 * browser itself it would be gone where no network answers; taken over by the scripts it stays, or goes through the outbox. A browser
 * that could not send it again as it was, with the button that was pressed, holds nothing.
 */
export const REMEMBER_EARLY = `early={press:null,form:null,
pressed:function(e){early.press=e.target.closest&&e.target.closest('button[type=button]')},
held:function(e){var b=e.submitter;if(e.target.getAttribute('method')!=='post'||b&&b.formMethod==='dialog')return;
e.preventDefault();e.stopImmediatePropagation();if(!early.form)setTimeout(early.send,${HELD_MS});early.form=e.target;early.button=b},
send:function(){removeEventListener('submit',early.held,true);var f=early.form,b=early.button;early.form=null;
if(f&&f.isConnected)f.requestSubmit(b&&b.form===f?b:null)}};
addEventListener('click',early.pressed,true);
if(window.SubmitEvent&&HTMLFormElement.prototype.requestSubmit)addEventListener('submit',early.held,true)`;

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
 * To be called before React takes the page over. @returns what is to be called once it has: it does again what was typed, chosen,
 * pressed and sent so far
 */
export function rememberEarly(): () => void {
  const touched = new Map<Control, Was>();
  for (const control of document.querySelectorAll<Control>('input, textarea, select'))
    if (isTouched(control)) touched.set(control, stateOf(control));
  const note = ({ target }: Event) => {
    if (isControl(target)) touched.set(target, stateOf(target));
  };
  const { early } = globalThis as { early?: Remembered };
  // A press that comes all the way back up was heard: React stops those that it cannot answer yet.
  const heard = () => {
    if (early) early.press = null;
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
      if (!early) return;
      window.removeEventListener('click', early.pressed, true);
      if (early.press?.isConnected && !opensByItself(early.press)) early.press.click();
      early.send();
      early.taken = true;
    });
  };
}

const opensByItself = (button: HTMLButtonElement): boolean =>
  'command' in HTMLButtonElement.prototype && button.hasAttribute('commandfor');
