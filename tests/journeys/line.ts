import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to the program that can swallow whatever is said on it, while everybody believes to be connected. */
export async function openLine(
  to: string,
): Promise<{ origin: string; swallow(everything: boolean): void; close(): void }> {
  const { port } = new URL(to);
  let swallows = false;
  const ends = new Set<Socket>();
  const server = createServer((phone) => {
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
      if (!everything) for (const end of ends) end.destroy();
    },
    close: () => {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}
