import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A way to the program that can swallow whatever is said on it, while everybody believes to be connected, or that is cut: nobody
 * comes through, and is told so at once.
 */
export async function openLine(to: string): Promise<{
  origin: string;
  swallow(everything: boolean): void;
  cut(broken: boolean): void;
  close(): void;
}> {
  const { port } = new URL(to);
  let swallows = false;
  let broken = false;
  const ends = new Set<Socket>();
  const endAll = () => {
    for (const end of ends) end.destroy();
  };
  const server = createServer((phone) => {
    if (broken) {
      phone.destroy();
      return;
    }
    const program = connect(Number(port), 'localhost');
    for (const [end, other] of [
      [phone, program],
      [program, phone],
    ] as const) {
      ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.on('data', (chunk) => swallows || other.write(chunk));
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    swallow: (everything) => {
      swallows = everything;
      // What was lost on the way is not delivered later.
      if (!everything) endAll();
    },
    cut: (now) => {
      broken = now;
      endAll();
    },
    close: () => {
      endAll();
      server.close();
    },
  };
}
