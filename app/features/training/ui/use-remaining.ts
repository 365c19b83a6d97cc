import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { probe } from '#app/platform/outbox/network.ts';

const SECOND = 1_000;
const ASK_AGAIN_MS = 5_000;

/**
 * Milliseconds left, counted from when the page came: the server's clock decides, the phone's own may be wrong. When they are gone,
 * and when the phone wakes up, the page asks the program anew, but only where it answers: a failed question would take the page away.
 */
export function useRemaining(remainingMs: number): { left: number; askAnew: () => void } {
  const [left, setLeft] = useState(remainingMs);
  const revalidator = useRevalidator();
  const askAnew = async () => {
    if (await probe()) await revalidator.revalidate();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew only when the program has told the time
  useEffect(() => {
    const began = performance.now();
    let askedAt = Number.NEGATIVE_INFINITY;
    const tick = () => {
      const at = performance.now();
      const now = Math.max(0, remainingMs - (at - began));
      setLeft(now);
      if (now > 0 || at - askedAt < ASK_AGAIN_MS) return;
      askedAt = at;
      void askAnew();
    };
    const wake = () => {
      if (document.visibilityState === 'visible') void askAnew();
    };
    const timer = setInterval(tick, SECOND);
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [remainingMs]);
  return { left, askAnew: () => void askAnew() };
}
