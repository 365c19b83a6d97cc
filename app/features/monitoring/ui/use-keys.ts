import { useEffect } from 'react';

const typing = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable]';

/** Keys without modifier press what carries them in `aria-keyshortcuts`; never while somebody writes. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (!/^[a-z0-9]$/i.test(event.key)) return;
      const target = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${event.key.toUpperCase()}"]`);
      if (!target) return;
      event.preventDefault();
      target.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
