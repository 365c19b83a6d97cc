import { useEffect, useRef, useState } from 'react';
import { deviceNow } from '#app/platform/clock/device-clock.ts';
import type { WallCode, WallView } from '../attending/queries/wall.server.ts';

const ASK_MS = 10_000;
const TICK_MS = 500;
const WINDOW_MS = 20_000;

/** The wall as it stands now: asked anew every ten seconds, and for two minutes from what was fetched ahead when nothing answers. */
export function useWall(first: WallView, address: string) {
  const [view, setView] = useState(first);
  const [lost, setLost] = useState(false);
  const [now, setNow] = useState(first.now);
  /** Server's clock less this machine's: a projector's clock may be anything. */
  const ahead = useRef<number | null>(null);
  useEffect(() => {
    ahead.current ??= first.now - deviceNow();
    setView(first);
    const tick = setInterval(() => setNow(deviceNow() + (ahead.current ?? 0)), TICK_MS);
    const ask = async () => {
      const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(8_000) });
      if (!answer.ok) throw new Error(String(answer.status));
      const next = (await answer.json()) as WallView;
      ahead.current = next.now - deviceNow();
      setView(next);
      setLost(false);
    };
    const asking = setInterval(() => void ask().catch(() => setLost(true)), ASK_MS);
    return () => {
      clearInterval(tick);
      clearInterval(asking);
    };
  }, [address, first]);
  const code: WallCode | null = view.codes.find(({ from }) => from <= now && now < from + WINDOW_MS) ?? null;
  return { view, lost, now, code, left: code ? 1 - (now - code.from) / WINDOW_MS : 0 };
}

/** A screen that goes dark shows no code. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    const hold = () =>
      void navigator.wakeLock?.request('screen').then(
        (held) => {
          lock = held;
        },
        () => undefined,
      );
    const again = () => document.visibilityState === 'visible' && hold();
    hold();
    document.addEventListener('visibilitychange', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}
