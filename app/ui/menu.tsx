import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { type ButtonLook, buttonClass } from './button.tsx';
import { cx } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type MenuProps = {
  label: string;
  /** Only the icon is shown and the label is for readers. */
  icon?: IconName;
  look?: ButtonLook;
  /** `li` elements with one link or button each; `MenuItem` makes them. */
  children: ReactNode;
};

const focusable = 'a, button';

/** A short list of links and acts under a button: the browser's popover, so Escape and a press outside close it. */
export function Menu({ label, icon, look = {}, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const place = (event: ToggleEvent<HTMLUListElement>) => {
    const at = button.current?.getBoundingClientRect();
    const box = list.current;
    if (!at || !box || event.newState !== 'open') return;
    const size = box.getBoundingClientRect();
    const below = at.bottom + size.height + 12 < window.innerHeight;
    box.style.left = `${Math.max(12, Math.min(at.left, window.innerWidth - size.width - 12))}px`;
    box.style.top = `${below ? at.bottom : Math.max(8, at.top - size.height - 8)}px`;
    box.dataset.placed = '';
    box.querySelector<HTMLElement>(focusable)?.focus();
  };

  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    const now = items.indexOf(document.activeElement as HTMLElement);
    items[(now + step + items.length) % items.length]?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        className={icon ? buttonClass(look, 'ico') : buttonClass(look)}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
      >
        {icon ? (
          <Icon name={icon} />
        ) : (
          <>
            {label}
            <Icon name="chevron-down" size={16} />
          </>
        )}
      </button>
      <ul
        ref={list}
        id={id}
        popover="auto"
        className="menu"
        onToggle={place}
        onKeyDown={move}
        onClick={hide(list)}
      >
        {children}
      </ul>
    </>
  );
}

const hide = (list: { current: HTMLUListElement | null }) => (event: { target: EventTarget }) => {
  const inDialogButton = event.target instanceof HTMLElement && event.target.closest('[commandfor]');
  if (!inDialogButton) list.current?.hidePopover();
};

/** One row of a menu: an icon, then a link or a button given as children. */
export function MenuItem({
  icon,
  danger,
  children,
}: {
  icon?: IconName;
  danger?: boolean;
  children: (inside: ReactNode, className?: string) => ReactNode;
}) {
  return <li>{children(icon && <Icon name={icon} />, cx(danger && 'bad') || undefined)}</li>;
}
