import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../db/project-root.server.ts';

/** A piece of heavy work on our own values: one argument, plain data and bytes in and out. */
export type Craft = (input: never) => unknown;

export type Workshop = <C extends Craft>(
  task: string,
  input: Parameters<C>[0],
) => Promise<Awaited<ReturnType<C>>>;

/** What the child is asked, and what it answers: where it failed, never the words of the fault, which may repeat the input. */
export type Order = { readonly id: number; readonly task: string; readonly input: unknown };
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly threw: string };

const LIMITS = { milliseconds: 60_000, megabytes: 256, idleMilliseconds: 15_000 };

type Waiting = { order: Order; keep: (value: never) => void; fail: (error: Error) => void };

/** In the build the child is an entry of its own; from the sources Node reads it as it stands. */
const entry = (): string =>
  join(projectRoot(), import.meta.filename.endsWith('.ts') ? 'app/workshop.ts' : 'build/server/workshop.js');

/**
 * Papers are drawn and credentials signed in a child process that ends soon after the last piece: the libraries take some 60 MB,
 * are needed a few days a year, and a process that has loaded them never gives the memory back. One child a process, one piece
 * at a time; it knows no database and gets no environment, and ends with its parent.
 */
export function createWorkshop(limits: Partial<typeof LIMITS> = {}): Workshop {
  const { milliseconds, megabytes, idleMilliseconds } = { ...LIMITS, ...limits };
  const queue: Waiting[] = [];
  let child: ChildProcess | null = null;
  let current: Waiting | null = null;
  let clock: NodeJS.Timeout | undefined;
  let orders = 0;

  function start(): ChildProcess {
    const started = fork(entry(), [], {
      cwd: projectRoot(),
      env: {},
      execArgv: [`--max-old-space-size=${megabytes}`, '--no-warnings'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.on('message', (answer: Answer) => {
      if (current?.order.id !== answer.id) return;
      if ('value' in answer) finish(({ keep }) => keep(answer.value as never));
      else finish(({ fail, order }) => fail(new Error(`${order.task} failed\n${answer.threw}`)));
    });
    started.on('error', () => lose(started));
    started.on('exit', () => lose(started));
    return started;
  }

  function lose(lost: ChildProcess): void {
    if (lost !== child) return;
    child = null;
    lost.kill('SIGKILL');
    if (current)
      finish(({ fail, order }) => fail(new Error(`${order.task}: the workshop ended before it was done`)));
  }

  function finish(settle: (done: Waiting) => void): void {
    clearTimeout(clock);
    const done = current;
    current = null;
    if (done) settle(done);
    next();
  }

  function next(): void {
    if (current) return;
    current = queue.shift() ?? null;
    if (!current) {
      // Nobody waits: the child keeps no process alive that wants to end.
      child?.unref();
      child?.channel?.unref();
      clock = setTimeout(() => child && lose(child), idleMilliseconds).unref();
      return;
    }
    child ??= start();
    child.ref();
    child.channel?.ref();
    clock = setTimeout(() => child && lose(child), milliseconds);
    child.send(current.order);
  }

  return (task, input) =>
    new Promise((keep, fail) => {
      orders += 1;
      queue.push({ order: { id: orders, task, input }, keep: keep as Waiting['keep'], fail });
      if (!current) clearTimeout(clock);
      next();
    });
}

/** The workshop of this process. */
export const workshop: Workshop = createWorkshop();
