import type { Answer, Order } from './workshop.server.ts';

type Crafts = Readonly<Record<string, unknown>>;

/** Where it failed, without the message: a library's message may repeat what a person wrote. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [error instanceof Error ? error.name : typeof error, ...places.slice(0, 8)].join('\n');
}

/** The inside of the child: `feature.craft` is looked up and called, one piece after the other. */
export function serveWorkshop(features: Readonly<Record<string, () => Promise<Crafts>>>): void {
  const say = (answer: Answer) => process.send?.(answer);
  const serve = async ({ id, task, input }: Order) => {
    try {
      const [feature = '', name = ''] = task.split('.');
      const crafts = Object.hasOwn(features, feature) ? await features[feature]!() : {};
      const craft = crafts[name];
      if (typeof craft !== 'function') throw new TypeError('No such craft');
      say({ id, value: await craft(input) });
    } catch (error) {
      say({ id, threw: placeOf(error) });
    }
  };
  process.on('disconnect', () => process.exit(0));
  process.on('message', (order: Order) => void serve(order));
}
