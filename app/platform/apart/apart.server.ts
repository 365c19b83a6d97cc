import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../db/project-root.server.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import type { Answer, Order } from './message.ts';

/** Why a stranger's material was given up: it took too long, too much memory, or the reader failed on it. */
export type ApartRefusal = { readonly type: 'not-readable'; readonly why: 'time' | 'memory' | 'fault' };

/** A reader of strangers' material: pure, one argument, everything plain JSON. */
export type Reader = (input: never) => unknown;

export type Apart = <R extends Reader>(
  task: string,
  input: Parameters<R>[0],
) => Promise<Result<ReturnType<R>, ApartRefusal>>;

const LIMITS = { milliseconds: 4_000, megabytes: 160, idleMilliseconds: 60_000 };

type Waiting = { order: Order; settle: (result: Result<never, ApartRefusal>) => void };

/** In the build the thread is an entry of its own; from the sources Node reads it as it stands. */
const entry = (): string =>
  join(projectRoot(), import.meta.filename.endsWith('.ts') ? 'app/apart.ts' : 'build/server/apart.js');

/**
 * Pages, feeds and calendars of strangers are read in a thread that can be ended: a parser that a few crafted bytes keep busy
 * for hours, or that grows without end, costs its own channel one visit and nobody else anything. One thread a process,
 * one piece at a time; it starts with the first piece and is gone a minute after the last.
 */
export function createApart(limits: Partial<typeof LIMITS> = {}): Apart {
  const { milliseconds, megabytes, idleMilliseconds } = { ...LIMITS, ...limits };
  const queue: Waiting[] = [];
  let thread: Worker | null = null;
  let current: Waiting | null = null;
  let clock: NodeJS.Timeout | undefined;
  let orders = 0;

  function start(): Worker {
    const started = new Worker(entry(), {
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    });
    started.on('message', (answer: Answer) => {
      if ('began' in answer) arm(milliseconds);
      else if (current?.order.id === answer.id)
        finish(
          'value' in answer ? ok(answer.value as never) : refuse({ type: 'not-readable', why: 'fault' }),
        );
    });
    started.on('error', (error: { code?: string }) =>
      lose(started, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'fault'),
    );
    started.on('exit', () => lose(started, 'fault'));
    return started;
  }

  /** The start of a thread on a busy machine does not count; ten times the limit is no start any more. */
  function arm(within: number): void {
    clearTimeout(clock);
    clock = setTimeout(() => thread && lose(thread, 'time'), within);
  }

  function lose(lost: Worker, why: ApartRefusal['why']): void {
    if (lost !== thread) return;
    thread = null;
    void lost.terminate();
    if (current) finish(refuse({ type: 'not-readable', why }));
  }

  function finish(result: Result<never, ApartRefusal>): void {
    clearTimeout(clock);
    const done = current;
    current = null;
    done?.settle(result);
    next();
  }

  function next(): void {
    if (current) return;
    current = queue.shift() ?? null;
    if (!current) {
      thread?.unref();
      clock = setTimeout(() => thread && lose(thread, 'fault'), idleMilliseconds).unref();
      return;
    }
    thread ??= start();
    thread.ref();
    arm(milliseconds * 10);
    thread.postMessage(current.order);
  }

  return (task, input) =>
    new Promise((resolve) => {
      orders += 1;
      queue.push({ order: { id: orders, task, input }, settle: resolve as Waiting['settle'] });
      if (!current) clearTimeout(clock);
      next();
    });
}

/** The thread of this process. */
export const apart: Apart = createApart();
