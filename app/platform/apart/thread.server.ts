import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from './message.ts';

type Readers = Readonly<Record<string, unknown>>;

/** The inside of the thread: `feature.reader` is looked up and called; what it throws never leaves, since it may repeat the material. */
export function serveApart(features: Readonly<Record<string, () => Promise<Readers>>>): void {
  const say = (answer: Answer) => parentPort?.postMessage(answer);
  const serve = async ({ id, task, input }: Order) => {
    try {
      const [feature = '', name = ''] = task.split('.');
      const reader = (await features[feature]?.())?.[name];
      if (typeof reader !== 'function') throw new Error(`No reader ${task}`);
      say({ id, began: true });
      say({ id, value: reader(input) });
    } catch {
      say({ id, threw: true });
    }
  };
  parentPort?.on('message', (order: Order) => void serve(order));
}
