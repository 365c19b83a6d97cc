/**
 * A hall of 100 people: each opens the address on the wall and scans, within 60 seconds; then all 100 at one moment; then 100 phones
 * that had no network send what they kept. The built program with its database and worker, as `npm start` runs it. Signing in
 * happens before. `npm run bench -- scans [people]`
 */
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Direction, windowAt } from '#app/features/training/attending/rules/codes.ts';
import { type Seals, sealsOf } from '#app/features/training/attending/seals.server.ts';
import { ownerOf } from '../tests/journeys/access/neighbour.ts';
import { processorMs } from './processes.ts';
import { serve, withDataDir } from './program.ts';
import { type Figure, report } from './report.ts';
import { type Hall, seedHall } from './scans/seed.ts';

const PEOPLE = Number(process.argv[2] ?? 100);
const WITHIN_MS = 60_000;
const BUDGET_MS = 300;
const PROGRAM = ['--max-semi-space-size=4', '--heap-growing-percent=20', 'build/server/main.js'];
process.env.NODE_ENV = 'production';
process.env.MALLOC_ARENA_MAX = '2';

type Timed = { ms: number; status: number };

async function timed(url: string, init: RequestInit): Promise<Timed> {
  const began = performance.now();
  const answer = await fetch(url, init);
  await answer.arrayBuffer();
  return { ms: performance.now() - began, status: answer.status };
}

async function signIn(origin: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${origin}/masuk`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ identifier: email, password }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (answer.status >= 400 || cookies.length === 0) throw new Error(`Sign-in answered ${answer.status}`);
  return cookies.join('; ');
}

/** Four at a time: the hashing of passwords is not what is measured. */
async function signInAll(origin: string, hall: Hall): Promise<string[]> {
  const cookies: string[] = [];
  const waiting = [...hall.emails.entries()];
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      cookies[next[0]] = await signIn(origin, next[1], hall.password);
  };
  await Promise.all(Array.from({ length: 4 }, one));
  return cookies;
}

type Ask = { origin: string; cookie: string; seals: Seals; sessionId: string };

/** One scan of what is on the wall now, or was when the phone had no network. */
function scan(ask: Ask, direction: Direction, at = Date.now()): Promise<Timed> {
  const code = ask.seals.token({ sessionId: ask.sessionId, direction, window: windowAt(at) });
  return timed(`${ask.origin}/api/v1/training/scans`, {
    method: 'POST',
    headers: {
      cookie: ask.cookie,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify({ v: 1, code, at: new Date(at).toISOString() }),
  });
}

const openPage = (ask: Ask): Promise<Timed> =>
  timed(`${ask.origin}/kerja/hadir?k=x`, { headers: { cookie: ask.cookie } });

function figuresOf(what: string, times: readonly Timed[], budget?: number): Figure[] {
  const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const failed = times.filter(({ status }) => status !== 200).length;
  return [
    { what: `${what}: median`, value: at(0.5), unit: 'ms' },
    {
      what: `${what}: p95`,
      value: at(0.95),
      unit: 'ms',
      ...(budget ? { budget: `<= ${budget}`, holds: at(0.95) <= budget } : {}),
    },
    { what: `${what}: slowest`, value: at(1), unit: 'ms' },
    { what: `${what}: not taken`, value: failed, unit: 'scans', budget: '0', holds: failed === 0 },
  ];
}

await withDataDir(async (dataDir) => {
  const running = await serve(process.execPath, PROGRAM, { dataDir });
  const owner = await ownerOf(dataDir);
  try {
    const hall = await seedHall(owner.db, PEOPLE);
    const secret = (await readFile(join(dataDir, 'secret'), 'utf8')).trim();
    const keyFor = (purpose: string) => createHmac('sha256', secret).update(purpose).digest();
    const seals = sealsOf({ keyFor }, hall.tenantId);
    const cookies = await signInAll(running.origin, hall);
    const asks = cookies.map((cookie) => ({
      origin: running.origin,
      cookie,
      seals,
      sessionId: hall.sessionId,
    }));
    const first = asks[0]!;
    await openPage(first);
    await sleep(3_000);
    const web = running.child.pid!;
    const before = processorMs(web);

    const pages: Timed[] = [];
    const spread = await Promise.all(
      asks.map(async (ask) => {
        await sleep(Math.random() * WITHIN_MS);
        pages.push(await openPage(ask));
        return scan(ask, 'in');
      }),
    );
    const each = (processorMs(web) - before) / PEOPLE;
    const calm = processorMs(web);
    const atOnce = await Promise.all(asks.map((ask) => scan(ask, 'out')));
    const eachAtOnce = (processorMs(web) - calm) / PEOPLE;
    const kept = Date.now() - 10 * 60_000;
    const queued = await Promise.all(
      asks.map((ask) => scan({ ...ask, sessionId: hall.otherSessionId }, 'in', kept)),
    );
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from training_scan
      where refused is null and session_id in (${hall.sessionId}, ${hall.otherSessionId})`.execute(owner.db);
    const noted = rows[0]?.n ?? 0;
    await report('scans', [
      ...figuresOf(`${PEOPLE} people within 60 s, scan`, spread, BUDGET_MS),
      ...figuresOf(`${PEOPLE} people within 60 s, page before it`, pages),
      { what: 'processor time of web for page and scan', value: each, unit: 'ms a person' },
      ...figuresOf(`${PEOPLE} scans at one moment`, atOnce),
      { what: 'processor time of web for such a scan', value: eachAtOnce, unit: 'ms' },
      ...figuresOf(`${PEOPLE} kept scans sent at one moment`, queued),
      {
        what: 'rows of attendance',
        value: noted,
        unit: 'rows',
        budget: `${3 * PEOPLE}`,
        holds: noted === 3 * PEOPLE,
      },
    ]);
  } finally {
    await owner.close();
    await running.stop();
  }
});
