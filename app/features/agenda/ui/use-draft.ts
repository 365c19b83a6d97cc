import { useCallback, useEffect, useState } from 'react';

/** Drafts older than this are swept from the device. */
const KEEP_MS = 90 * 24 * 3_600_000;
const PREFIX = 'simpul:naskah:';

type Kept = { text: string; at: number };

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('at' in kept)) return null;
    return typeof kept.text === 'string' && typeof kept.at === 'number'
      ? { text: kept.text, at: kept.at }
      : null;
  } catch {
    return null;
  }
}

function write(key: string, kept: Kept | null): boolean {
  try {
    if (kept) window.localStorage.setItem(key, JSON.stringify(kept));
    else window.localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

function sweep(now: number): void {
  for (const key of Object.keys(window.localStorage))
    if (key.startsWith(PREFIX) && now - (read(key)?.at ?? now) > KEEP_MS) write(key, null);
}

/**
 * A text that this device keeps at every letter, so that nothing typed is lost by a closed page or a dead battery. The
 * server's text is shown first and replaced by the kept one once the page lives.
 */
export function useDraft(
  id: string,
  first: string,
): { text: string; kept: boolean; setText: (text: string) => void; restore: () => void } {
  const key = `${PREFIX}${id}`;
  const [text, setShown] = useState(first);
  const [kept, setKept] = useState(false);
  useEffect(() => {
    const mine = read(key);
    if (mine) {
      setShown(mine.text);
      setKept(true);
    }
    sweep(window.performance.timeOrigin + window.performance.now());
  }, [key]);
  const setText = useCallback(
    (next: string) => {
      setShown(next);
      setKept(write(key, { text: next, at: window.performance.timeOrigin + window.performance.now() }));
    },
    [key],
  );
  const restore = useCallback(() => {
    setShown(first);
    write(key, null);
    setKept(false);
  }, [key, first]);
  return { text, kept, setText, restore };
}
