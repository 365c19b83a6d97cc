import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock/clock.ts';
import { type Ending, type HostTurns, quietSeconds } from './host-turns.ts';
import type { OutsideResult } from './outside.ts';

type Host = { tail: Promise<void>; lastEndMs: number; failures: number; quietUntilMs: number };

const MAX_HOSTS = 5000;

/**
 * One request at a time to a host and a pause between two; a host that says `Retry-After` or keeps failing is left alone. Requests of this
 * process stand in one line for each host; with `shared` turns the lines of all processes together keep that pace.
 */
export function createPoliteness(clock: Clock, minGapMs: number, shared: HostTurns | null = null) {
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

  async function alone(host: Host, request: () => Promise<OutsideResult>): Promise<OutsideResult> {
    const gap = host.lastEndMs + minGapMs - performance.now();
    if (gap > 0) await sleep(gap);
    const result = await request();
    remember(host, result, nowMs());
    return result;
  }

  async function amongAll(
    turns: HostTurns,
    name: string,
    deadlineMs: number,
    request: () => Promise<OutsideResult>,
  ): Promise<OutsideResult> {
    const leftMs = Math.max(deadlineMs - performance.now(), 0);
    const turn = await turns.take(name, leftMs);
    if (!turn.ok)
      return turn.why === 'quiet'
        ? { ok: false, error: { type: 'wait', seconds: turn.seconds } }
        : { ok: false, error: { type: 'timeout', afterMs: Math.round(leftMs), unsent: true } };
    let ending: Ending = { trouble: false, askedSeconds: 0 };
    try {
      const result = await request();
      ending = endingOf(result);
      return result;
    } finally {
      // A turn that cannot be given back runs out by itself.
      await turns.give(name, minGapMs, ending).catch(() => undefined);
    }
  }

  /** @param deadlineMs by `performance.now()` */
  return async function politely(
    name: string,
    deadlineMs: number,
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
      return await (shared ? amongAll(shared, name, deadlineMs, request) : alone(host, request));
    } finally {
      host.lastEndMs = performance.now();
      release();
    }
  };
}

function endingOf(result: OutsideResult): Ending {
  if (result.ok || !isHostTrouble(result)) return { trouble: false, askedSeconds: 0 };
  const { error } = result;
  return { trouble: true, askedSeconds: error.type === 'status' ? (error.retryAfterSeconds ?? 0) : 0 };
}

function remember(host: Host, result: OutsideResult, nowMs: number): void {
  const { trouble, askedSeconds } = endingOf(result);
  if (!trouble) {
    host.failures = 0;
    return;
  }
  host.failures += 1;
  const seconds = quietSeconds(host.failures, askedSeconds);
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
