/** Resident memory of web and worker after visitors read public pages and officers the console, as `npm start` runs them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf, type Running, serve, withDataDir, workerOf } from './program.ts';
import { report } from './report.ts';

const SECONDS = Number(process.argv[2] ?? 20);
const BUDGET_MB = 300;
const PUBLIC = [
  '/',
  '/agenda',
  '/kabar',
  '/unit',
  '/cari?q=posyandu',
  '/kabar.rss',
  '/agenda.ics',
  '/cek-akun',
];
const CONSOLE = [
  '/kerja',
  '/kerja/minggu',
  '/kerja/liputan',
  '/kerja/antrean',
  '/kerja/akun',
  '/kerja/tugas',
  '/kerja/narasi',
  '/kerja/unit',
];

const PROGRAM = ['--max-semi-space-size=4', '--heap-growing-percent=20', 'build/server/main.js'];
process.env.NODE_ENV = 'production';
process.env.MALLOC_ARENA_MAX = '2';

async function signIn(running: Running, printed: string): Promise<string> {
  const identifier = /^ {2}Koordinator +(\S+)/m.exec(printed)?.[1] ?? '';
  const password = /Kata sandi semuanya: (\S+)/.exec(printed)?.[1] ?? '';
  const answer = await fetch(`${running.origin}/masuk`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ identifier, password }),
  });
  if (answer.status >= 400) throw new Error(`Sign-in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function load(running: Running, cookie: string): Promise<{ answers: number; failed: number }> {
  const until = performance.now() + SECONDS * 1000;
  const counts = { answers: 0, failed: 0 };
  const visitor = async (paths: readonly string[], headers: Record<string, string>, offset: number) => {
    for (let turn = offset; performance.now() < until; turn += 1) {
      const answer = await fetch(`${running.origin}${paths[turn % paths.length]}`, { headers });
      await answer.arrayBuffer();
      counts.answers += 1;
      if (answer.status >= 400) counts.failed += 1;
    }
  };
  await Promise.all([
    ...Array.from({ length: 4 }, (_, index) => visitor(PUBLIC, {}, index)),
    ...Array.from({ length: 4 }, (_, index) => visitor(CONSOLE, { cookie }, index)),
  ]);
  return counts;
}

async function both(running: Running) {
  const workerPid = await workerOf(running.child.pid!);
  if (!workerPid) throw new Error('No worker');
  return { web: await memoryOf(running.child.pid!), worker: await memoryOf(workerPid) };
}

await withDataDir(async (dataDir) => {
  const first = await serve(process.execPath, PROGRAM, { dataDir });
  const printed = first.output();
  await first.stop();
  const running = await serve(process.execPath, PROGRAM, { dataDir });
  await sleep(5_000);
  const idle = await both(running);
  const counts = await load(running, await signIn(running, printed));
  const loaded = await both(running);
  const stopMs = await running.stop();
  const sum = loaded.web.rss + loaded.worker.rss;
  await report('memory', [
    { what: 'web, idle', value: idle.web.rss, unit: 'MB RSS' },
    { what: 'worker, idle', value: idle.worker.rss, unit: 'MB RSS' },
    { what: 'web, after load', value: loaded.web.rss, unit: 'MB RSS' },
    { what: 'worker, after load', value: loaded.worker.rss, unit: 'MB RSS' },
    {
      what: 'web + worker, after load',
      value: sum,
      unit: 'MB RSS',
      budget: `<= ${BUDGET_MB}`,
      holds: sum <= BUDGET_MB,
    },
    { what: 'of these not shared', value: loaded.web.own + loaded.worker.own, unit: 'MB' },
    { what: 'answers during the load', value: counts.answers, unit: 'answers' },
    {
      what: 'answers that failed',
      value: counts.failed,
      unit: 'answers',
      budget: '0',
      holds: counts.failed === 0,
    },
    { what: 'graceful stop', value: stopMs / 1000, unit: 's', budget: '<= 10', holds: stopMs <= 10_000 },
  ]);
});
