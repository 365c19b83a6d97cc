import { useEffect } from 'react';

const typing = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable]';

/** Keys without modifier press what carries them in `aria-keyshortcuts`; never while somebody writes. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (!/^[a-z0-9]$/i.test(event.key)) return;
      const key = event.key.toUpperCase();
      const target =
        document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`) ??
        // U takes back what the message of the last act offers to take back.
        (key === 'U' ? document.querySelector<HTMLElement>('.toasts form button') : null);
      if (!target) return;
      event.preventDefault();
      target.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
