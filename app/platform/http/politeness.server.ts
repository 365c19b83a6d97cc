import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock/clock.ts';
import type { OutsideResult } from './outside.ts';

type Host = { tail: Promise<void>; lastEndMs: number; failures: number; quietUntilMs: number };

const MAX_QUIET_SECONDS = 24 * 3600;
const FIRST_BACKOFF_SECONDS = 30;
const MAX_BACKOFF_SECONDS = 1800;
const FAILURES_BEFORE_BACKOFF = 3;
const MAX_HOSTS = 5000;

/**
 * One request at a time to a host and a pause between two; a host that says `Retry-After` or keeps failing is left alone.
 * Kept per process: several workers divide channels, not hosts, so each adds its own stream of at most one request.
 */
export function createPoliteness(clock: Clock, minGapMs: number) {
  const hosts = new Map<string, Host>();
  const nowMs = () => clock.now().epochMilliseconds;

  function hostFor(name: string): Host {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= MAX_HOSTS) forgetIdle(hosts, nowMs());
    const fresh: Host = {
      tail: Promise.resolve(),
      lastEndMs: Number.NEGATIVE_INFINITY,
      failures: 0,
      quietUntilMs: 0,
    };
    hosts.set(name, fresh);
    return fresh;
  }

  return async function politely(
    name: string,
    request: () => Promise<OutsideResult>,
  ): Promise<OutsideResult> {
    const host = hostFor(name);
    const { promise: done, resolve: release } = Promise.withResolvers<void>();
    const turn = host.tail;
    host.tail = done;
    await turn;
    try {
      const quietMs = host.quietUntilMs - nowMs();
      if (quietMs > 0) return { ok: false, error: { type: 'wait', seconds: Math.ceil(quietMs / 1000) } };
      const gap = host.lastEndMs + minGapMs - performance.now();
      if (gap > 0) await sleep(gap);
      const result = await request();
      remember(host, result, nowMs());
      return result;
    } finally {
      host.lastEndMs = performance.now();
      release();
    }
  };
}

function remember(host: Host, result: OutsideResult, nowMs: number): void {
  if (result.ok || !isHostTrouble(result)) {
    host.failures = 0;
    return;
  }
  host.failures += 1;
  const asked = result.error.type === 'status' ? (result.error.retryAfterSeconds ?? 0) : 0;
  const steps = host.failures - FAILURES_BEFORE_BACKOFF;
  const backoff =
    steps < 0 ? 0 : Math.min(FIRST_BACKOFF_SECONDS * 2 ** Math.min(steps, 10), MAX_BACKOFF_SECONDS);
  const seconds = Math.min(Math.max(asked, backoff), MAX_QUIET_SECONDS);
  host.quietUntilMs = Math.max(host.quietUntilMs, nowMs + seconds * 1000);
}

function isHostTrouble(result: OutsideResult & { ok: false }): boolean {
  const { error } = result;
  if (error.type === 'status') return error.status === 429 || error.status >= 500;
  return error.type === 'timeout' || error.type === 'network' || error.type === 'tls' || error.type === 'dns';
}

function forgetIdle(hosts: Map<string, Host>, nowMs: number): void {
  for (const [name, host] of hosts) {
    if (host.quietUntilMs <= nowMs && host.failures === 0) hosts.delete(name);
    if (hosts.size < MAX_HOSTS / 2) return;
  }
}
