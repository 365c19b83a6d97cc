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

/** The workers whose connections wait for a held table. */
async function waitingWorkers(): Promise<Process[]> {
  const rows = await ask<{ name: string }>(
    `select application_name as name from pg_stat_activity where pid in (select pid from pg_locks where not granted)`,
  );
  return workers.filter((worker) => rows.some(({ name }) => name.startsWith(`simpul-worker ${worker.pid}@`)));
}

/** Does something to the worker that has taken a job and cannot finish it. @returns the job's id, its worker, and what was done */
async function whileHolding<T>(
  act: (holder: Process) => Promise<T>,
): Promise<{ id: string; holder: Process; done: T }> {
  const held = await whileHeld('notify_delivery', async () => {
    const id = await send(DELIVER, { tenantId });
    await until('the job is taken', async () => (await jobRow(id)).state === 'active', 60);
    await until('its worker waits', async () => (await waitingWorkers()).length > 0, 60);
    const waiting = await waitingWorkers();
    const others = await ask("select 1 from pgboss.job where state = 'active' and name = $1 and id <> $2", [
      DELIVER,
      id,
    ]);
    const [holder] = waiting;
    if (!holder || waiting.length > 1 || others.length > 0) return null;
    return { id, holder, done: await act(holder) };
  });
  // A new minute began just now, and the other worker holds the job that it sent: nobody knows which is whose.
  return held ?? whileHolding(act);
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
    // Counted apart, each process would let five pass, ten together. The delay doubles with each further try, so that one of the last is
    // too early also where an answer takes seconds.
    while (statuses.length < 10 && !statuses.includes(429))
      statuses.push((await postSignIn(webs[statuses.length % 2]!.origin, who)).status);
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
    expect(statuses.at(-1)).toBe(429);
  });

  test('a job is run by exactly one worker, and each message leaves once', async () => {
    const people = await ask<{ id: string }>(
      `select p.id from org_person p join auth_user u on u.id::text = p.account_id::text where p.tenant_id = $1 limit 12`,
      [tenantId],
    );
    expect(people.length).toBeGreaterThan(5);
    const noticeIds: string[] = [];
    for (const person of people) {
      const id = randomUUID();
      noticeIds.push(id);
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
    // A worker takes two at a time: with three taken, each of the two has one before any is done.
    const ids = await whileHeld('notify_delivery', async () => {
      const sent = await Promise.all(Array.from({ length: 24 }, () => send(DELIVER, { tenantId })));
      const taken = async () =>
        (await Promise.all(sent.map(jobRow))).filter((row) => row.state === 'active').length;
      await until('three are taken', async () => (await taken()) >= 3, 60);
      return sent;
    });
    await until(
      'all jobs are done',
      async () => (await Promise.all(ids.map(jobRow))).every((row) => row.state === 'completed'),
      120,
    );
    const done = () => workers.map((worker) => doneBy(worker).filter((id) => ids.includes(id)));
    await until('the workers say so', () => done().flat().length >= ids.length, 60);
    expect(done().flat().sort()).toEqual([...ids].sort());
    expect(Math.min(...done().map(({ length }) => length))).toBeGreaterThan(0);
    // At some hours the sample's people are mailed, too.
    const titles = () => mails.flatMap((mail) => /Pemberitahuan ([0-9a-f-]{36})/.exec(mail)?.[1] ?? []);
    await until('all mails are there', () => titles().length >= people.length, 60);
    expect(titles().sort()).toEqual(noticeIds.sort());
  });

  test('a worker that is killed loses its job to the other one', async () => {
    const { id, holder: killed } = await whileHolding(({ kill }) => kill());
    const began = performance.now();
    await until('the other worker finished it', async () => (await jobRow(id)).state === 'completed', 180);
    console.log(`Taken over after ${Math.round((performance.now() - began) / 1000)} s`);
    const other = workers.find((worker) => worker !== killed)!;
    await until('the other worker says so', () => doneBy(other).includes(id), 60);
    expect((await jobRow(id)).retry_count).toBeGreaterThan(0);
    workers = [other, await startProcess('worker', env)];
  });

  test('each schedule is sent once a minute, however many workers keep it', async () => {
    // A tick bears the minute it stands for. Its job may be sent when the next minute has begun, so the job's own time says nothing.
    let minutes: { minute: string; n: number }[] = [];
    const look = async () => {
      minutes = await ask(
        `select data ->> 'slot' as minute, count(*)::int as n from pgboss.job
         where name = '__pgboss__send-it' and data ->> 'name' = $1 group by 1`,
        [DELIVER],
      );
      return minutes.length > 0;
    };
    await until('a minute has begun', look, 120);
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
    const { id, holder, done: ended } = await whileHolding(({ stop }) => stop());
    expect(ended.ms).toBeLessThan(10_000);
    expect(ended.code).toBe(0);
    workers = workers.filter((worker) => worker !== holder);
    await until('the other worker finished it', async () => (await jobRow(id)).state === 'completed', 180);
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
