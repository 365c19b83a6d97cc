import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExternalPostgres, startExternalPostgres } from '#app/testing/external-postgres.server.ts';
import {
  cookiesOf,
  type Process,
  postSignIn,
  removeFolders,
  sampleSignIn,
  startProcess,
  until,
} from './processes.ts';

const SECRET = 'rahasia-uji-yang-sama-di-semua-mesin-0123456789';
const DELIVER = 'notify.deliver';

let server: ExternalPostgres;
let owner: pg.Pool;
let webs: Process[] = [];
let workers: Process[] = [];
let env: Record<string, string>;
let tenantId: string;
const mails: string[] = [];

const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk) => {
      text += String(chunk);
    });
    stream.on('end', () => {
      mails.push(text);
      done();
    });
  },
});

async function ask<T>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await owner.query(text, values)).rows as T[];
}

/** Puts a job into the queue as any process of the program does. */
async function send(name: string, payload: object): Promise<string> {
  const [row] = await ask<{ id: string }>(
    `insert into pgboss.job (name, data, retry_limit, retry_delay, heartbeat_seconds, expire_seconds, policy)
     select name, $2, retry_limit, 1, heartbeat_seconds, expire_seconds, policy from pgboss.queue where name = $1 returning id`,
    [name, payload],
  );
  return row!.id;
}

type JobRow = { state: string; retry_count: number };
const jobRow = async (id: string) =>
  (await ask<JobRow>('select state::text, retry_count from pgboss.job where id = $1', [id]))[0]!;
const areDone = async (ids: readonly string[]) =>
  (await Promise.all(ids.map(jobRow))).every(({ state }) => state === 'completed');
const jobsInHand = async () =>
  (
    await ask<{ id: string }>(`select id from pgboss.job where name = $1 and state = 'active'`, [DELIVER])
  ).map(({ id }) => id);
const doneBy = (process: Process) =>
  process
    .log()
    .filter((line) => line.msg === 'job done')
    .map((line) => String(line.jobId));

/** Holds a table so that the job that needs it is in flight until the given work is over. */
async function whileHeld<T>(table: string, work: () => Promise<T>): Promise<T> {
  const client = await owner.connect();
  try {
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    return await work();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** As many workers whose connections wait for the held table. */
async function waitingWorkers(many: number): Promise<Process[]> {
  let found: Process[] = [];
  await until(
    `${many} workers have taken a job`,
    async () => {
      const rows = await ask<{ name: string }>(
        `select application_name as name from pg_stat_activity where pid in (select pid from pg_locks where not granted)`,
      );
      found = workers.filter((worker) =>
        rows.some(({ name }) => name.startsWith(`simpul-worker ${worker.pid}@`)),
      );
      return found.length >= many;
    },
    60,
  );
  return found;
}

beforeAll(async () => {
  server = await startExternalPostgres();
  const url = await server.newDatabase('kota');
  owner = new pg.Pool({ connectionString: url, max: 4 });
  owner.on('error', () => undefined);
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  env = {
    DATABASE_URL: url,
    SIMPUL_SECRET: SECRET,
    SMTP_URL: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`,
    SMTP_FROM: 'simpul@wanasari.example',
  };
  // All four at once on an empty database, as after `systemctl start` on four machines.
  [webs, workers] = await Promise.all([
    Promise.all([startProcess('web', env), startProcess('web', env)]),
    Promise.all([startProcess('worker', env), startProcess('worker', env)]),
  ]);
  tenantId = (await ask<{ id: string }>('select id from org_government'))[0]!.id;
});

afterAll(async () => {
  await Promise.all([...webs, ...workers].map((one) => (one.child.exitCode === null ? one.kill() : null)));
  await owner?.end();
  await new Promise<void>((resolve) => sink.close(() => resolve()));
  await server?.stop();
  await removeFolders();
});

const firstWeb = () => webs.find((web) => web.output().includes('Kata sandi semuanya'))!;

describe('two web and two worker processes on one PostgreSQL of the office', () => {
  test('start together on an empty database: one loads the sample, all of them serve', async () => {
    expect(Number(server.version.split('.')[0])).toBeGreaterThanOrEqual(15);
    expect(await ask('select count(*)::int as n from org_government')).toEqual([{ n: 1 }]);
    expect(webs.filter((web) => web.output().includes('Kata sandi semuanya'))).toHaveLength(1);
  });

  test('who signed in at one is signed in at the other, and signed out at both', async () => {
    const who = sampleSignIn(firstWeb().output());
    const [a, b] = webs as [Process, Process];
    const signedIn = await postSignIn(a.origin, who);
    expect(signedIn.status).toBe(303);
    const headers = { cookie: cookiesOf(signedIn) };
    const seen = await fetch(`${b.origin}/kerja/lainnya`, { headers, redirect: 'manual' });
    expect(seen.status).toBe(200);
    const out = await fetch(`${b.origin}/keluar`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(out.status).toBe(303);
    const refused = await fetch(`${a.origin}/kerja/lainnya`, { headers, redirect: 'manual' });
    expect(refused.status).toBe(302);
    expect(refused.headers.get('location')).toContain('/masuk');
  });

  test('wrong passwords count together, whichever process they are tried at', async () => {
    const who = { ...sampleSignIn(firstWeb().output(), 'Pimpinan'), password: 'bukan kata sandinya' };
    const statuses: number[] = [];
    // The wait doubles with each try that a slow machine makes after it.
    for (let round = 0; round < 12 && statuses.at(-1) !== 429; round += 1)
      statuses.push((await postSignIn(webs[round % 2]!.origin, who)).status);
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
    expect(statuses.at(-1)).toBe(429);
  });

  test('a job is run by exactly one worker, and each message leaves once', async () => {
    const people = await ask<{ id: string }>(
      `select p.id from org_person p join auth_user u on u.id::text = p.account_id::text where p.tenant_id = $1 limit 12`,
      [tenantId],
    );
    expect(people.length).toBeGreaterThan(5);
    const notices: string[] = [];
    for (const person of people) {
      const id = randomUUID();
      notices.push(id);
      await ask(
        `insert into notify_notice (tenant_id, id, person_id, kind, urgency, title, href, created_at)
         values ($1, $2, $3, 'uji', 'urgent', $4, '/kerja', now())`,
        [tenantId, id, person.id, `Pemberitahuan ${id}`],
      );
      await ask(
        `insert into notify_delivery (tenant_id, notice_id, channel, person_id, digest, state, not_before)
         values ($1, $2, 'mail', $3, false, 'waiting', now())`,
        [tenantId, id, person.id],
      );
    }
    // Both have one in hand before either can end its own: who takes the rest is left to them.
    const ids = await whileHeld('notify_delivery', async () => {
      const sent = await Promise.all(Array.from({ length: 24 }, () => send(DELIVER, { tenantId })));
      await waitingWorkers(2);
      return sent;
    });
    await until('all jobs are done', () => areDone(ids), 90);
    const runs = () => workers.flatMap(doneBy).filter((id) => ids.includes(id));
    await until('the workers say so', () => runs().length >= ids.length, 30);
    expect(runs().toSorted()).toEqual(ids.toSorted());
    // What else the program tells people at this hour comes to the same post office.
    const told = () => mails.flatMap((mail) => /Pemberitahuan ([0-9a-f-]{36})/.exec(mail)?.[1] ?? []);
    await until('all mails are there', () => told().length >= notices.length, 30);
    expect(told().toSorted()).toEqual(notices.toSorted());
  });

  test('a worker that is killed loses its job to the other one', async () => {
    const { ids, killed } = await whileHeld('notify_delivery', async () => {
      await send(DELIVER, { tenantId });
      const [holder] = (await waitingWorkers(1)) as [Process];
      // The minute's own job may be in the other worker's hand: which one holds which cannot be told, one of them is lost.
      const taken = await jobsInHand();
      await holder.kill();
      return { ids: taken, killed: holder };
    });
    const began = performance.now();
    await until('the other worker finished them', () => areDone(ids), 90);
    console.log(`Taken over after ${Math.round((performance.now() - began) / 1000)} s`);
    const other = workers.find((worker) => worker !== killed)!;
    await until('the other worker says so', () => ids.every((id) => doneBy(other).includes(id)), 30);
    const again = (await Promise.all(ids.map(jobRow))).filter(({ retry_count }) => retry_count > 0);
    expect(again).toHaveLength(1);
    workers = [other, await startProcess('worker', env)];
  });

  test('each schedule is sent once a minute, however many workers keep it', async () => {
    // A tick bears the minute it stands for. Its job may be sent when the next minute has begun, so the job's own time says nothing.
    const ticksByMinute = () =>
      ask<{ minute: string; n: number }>(
        `select data ->> 'slot' as minute, count(*)::int as n from pgboss.job
         where name = '__pgboss__send-it' and data ->> 'name' = $1 group by 1`,
        [DELIVER],
      );
    await until('a minute has begun', async () => (await ticksByMinute()).length > 0, 120);
    const minutes = await ticksByMinute();
    for (const { minute, n } of minutes) expect({ minute, n }).toEqual({ minute: expect.any(String), n: 1 });
    const [ticks] = await ask<{ done: number; runs: number; sent: number }>(
      `select count(*) filter (where state = 'completed')::int as done, sum(1 + retry_count)::int as runs,
              (select count(*)::int from pgboss.job where name = $1 and coalesce(data, '{}') = '{}') as sent
       from pgboss.job where name = '__pgboss__send-it' and data ->> 'name' = $1`,
      [DELIVER],
    );
    expect(ticks!.sent).toBeGreaterThanOrEqual(ticks!.done);
    expect(ticks!.sent, 'a tick sends again only if its worker was killed over it').toBeLessThanOrEqual(
      ticks!.runs,
    );
  });

  test('a worker asked to stop gives back the job it cannot finish, within ten seconds', async () => {
    const ids = await whileHeld('notify_delivery', async () => {
      await send(DELIVER, { tenantId });
      const [holder] = (await waitingWorkers(1)) as [Process];
      const taken = await jobsInHand();
      const ended = await holder.stop();
      expect(ended.ms).toBeLessThan(10_000);
      expect(ended.code).toBe(0);
      workers = workers.filter((worker) => worker !== holder);
      return taken;
    });
    await until('the other worker finished it', () => areDone(ids), 90);
  });

  test('a web process under load stops within ten seconds, and no answer is cut off', async () => {
    const [first, second] = webs as [Process, Process];
    let running = true;
    let answers = 0;
    const faults: string[] = [];
    const visitor = async () => {
      while (running) {
        try {
          const answer = await fetch(`${first.origin}/masuk`);
          await answer.text();
          if (answer.status !== 200) faults.push(String(answer.status));
          answers += 1;
        } catch (error) {
          const code = ((error as Error).cause as { code?: string } | undefined)?.code ?? String(error);
          if (code !== 'ECONNREFUSED') faults.push(code);
          await sleep(20);
        }
      }
    };
    const visitors = Array.from({ length: 16 }, visitor);
    await until('load', () => answers > 100, 60);
    const ended = await first.stop();
    running = false;
    await Promise.all(visitors);
    expect(ended.ms).toBeLessThan(10_000);
    expect(ended.code).toBe(0);
    // A kept-alive connection may be closed at the very moment it is used again: the browser repeats such a request.
    expect(faults.filter((fault) => fault !== 'ECONNRESET' && fault !== 'UND_ERR_SOCKET')).toEqual([]);
    expect((await fetch(`${second.origin}/masuk`)).status).toBe(200);
  });
});
