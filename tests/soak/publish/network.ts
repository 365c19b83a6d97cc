/**
 * The fake network as a process of its own: it outlives every worker, and its ledger is the judge. Prints its address; ends when its input
 * is closed. `network.ts FAULT_SHARE LATENCY_MS`
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  createFakeNetwork,
  type FakeCall,
  type FakeFault,
} from '#app/features/channels/delivery/fake-network.ts';

const [share, latency] = [Number(process.argv[2] ?? 0), Number(process.argv[3] ?? 0)];

const FAULTS: Readonly<Partial<Record<FakeCall['operation'], readonly FakeFault[]>>> = {
  prepare: ['accepted-no-answer', 'no-answer', 'server-error', 'asked-to-wait', 'slow'],
  check: ['no-answer', 'server-error', 'processing-failed', 'prepared-expired', 'slow'],
  finalise: [
    'accepted-no-answer',
    'error-after-create',
    'no-answer',
    'server-error',
    'asked-to-wait',
    'quota',
    'prepared-expired',
  ],
  look: ['no-answer', 'server-error', 'asked-to-wait'],
};
const faults: Record<string, number> = {};
/** Calls of a marker that are answered right now: two at once would be two workers with one message. */
const underWay = new Map<string, number>();
let atOnceWorst = 0;

const network = createFakeNetwork({
  faultOf: (call) => {
    const possible = FAULTS[call.operation] ?? [];
    if (possible.length === 0 || Math.random() >= share) return null;
    const fault = possible[Math.floor(Math.random() * possible.length)]!;
    faults[`${call.operation} ${fault}`] = (faults[`${call.operation} ${fault}`] ?? 0) + 1;
    return fault;
  },
});

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/ledger')
    return send(response, 200, {
      posts: network.posts.map(({ marker, account }) => [marker, account]),
      calls: network.calls.length,
      faults,
      atOnceWorst,
    });
  const call = JSON.parse(await text(request)) as FakeCall;
  const here = (underWay.get(call.account) ?? 0) + 1;
  underWay.set(call.account, here);
  if (call.operation === 'finalise') atOnceWorst = Math.max(atOnceWorst, here);
  setTimeout(() => {
    underWay.set(call.account, (underWay.get(call.account) ?? 1) - 1);
    const answer = network.answer(call);
    // No answer: the connection stays open until the other side gives up.
    if (answer.status !== 0) send(response, 200, answer);
  }, latency);
}

const server = createServer((request, response) => void serve(request, response));
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
