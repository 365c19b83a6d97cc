import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRunningEmbedded } from '#app/platform/db/embedded/embedded.server.ts';
import {
  cookiesOf,
  dataFolder,
  type Process,
  postSignIn,
  removeFolders,
  sampleSignIn,
  startProcess,
  until,
} from './processes.ts';

/** Values nobody else has: wherever one of them turns up, it was copied there. */
const SECRETS = {
  name: 'Zulfadhillah Qersatya',
  email: 'zulfadhillah.qersatya@rekaan.example',
  phone: '081299887766',
  password: 'sandi-Qersatya-tujuh-belas',
  nik: '3174019911223344',
};
const NEEDLES = ['Qersatya', 'qersatya', '81299887766', SECRETS.nik];

let simpul: Process;
let dataDir: string;
let cookie = '';

beforeAll(async () => {
  dataDir = await dataFolder();
  simpul = await startProcess('all', { SIMPUL_DATA_DIR: dataDir, SIMPUL_LOG_LEVEL: 'debug' });
  cookie = cookiesOf(await postSignIn(simpul.origin, sampleSignIn(simpul.output())));
});
afterAll(async () => {
  if (simpul?.child.exitCode === null) await simpul.stop();
  await removeFolders();
});

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${simpul.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
    body: new URLSearchParams(fields),
  });

async function query<T extends object>(text: string): Promise<T[]> {
  const server = await findRunningEmbedded(join(dataDir, 'postgres'));
  const client = new pg.Client({ ...server!, database: 'simpul' });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Tables that carry ids, never values: the queue, events, kept answers, counts of tries. */
async function rowsOfQueueAndTrail(): Promise<string> {
  const tables = await query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and (n.nspname = 'pgboss' or c.relname in ('event', 'auth_throttle', 'portal_entry') or c.relname like 'audit\\_%')`,
  );
  expect(tables.length).toBeGreaterThan(3);
  const rows = await Promise.all(
    tables.map(({ name }) => query<{ row: string }>(`select t::text as row from ${name} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

/** What was begun by the requests so far is over, and its lines are read. */
async function allDone(): Promise<void> {
  const due =
    "select id from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now()";
  await until('no job is due', async () => (await query(due)).length === 0, 120);
  const last = (await fetch(`${simpul.origin}/masuk`)).headers.get('x-request-id');
  await until('the log is read', () => simpul.log().some(({ requestId }) => requestId === last), 60);
}

describe('what a person types', () => {
  test('reaches neither the log nor the queue nor the audit trail', async () => {
    const { email: identifier, password } = SECRETS;
    await postSignIn(simpul.origin, { identifier, password });
    await postSignIn(simpul.origin, { identifier: SECRETS.phone, password });
    await post('/pulih', { identifier, email: identifier });
    await fetch(`${simpul.origin}/cari?q=${encodeURIComponent(SECRETS.name)}`);
    await fetch(`${simpul.origin}/undangan/${encodeURIComponent(SECRETS.password)}`);
    await fetch(`${simpul.origin}/cek-akun?q=${SECRETS.phone}`);
    const signedIn = { cookie };
    const person = { name: SECRETS.name, email: identifier, phone: SECRETS.phone, nik: SECRETS.nik };
    for (const intent of ['add-person', 'invite', 'create'])
      await post('/kerja/orang', { intent, ...person }, signedIn);
    const [unit] = await query<{ id: string }>('select id from org_unit limit 1');
    await post(
      `/kerja/unit/${unit!.id}`,
      { intent: 'invite', ...person, unitId: unit!.id, role: 'officer' },
      signedIn,
    );
    const note = `Catatan ${SECRETS.name} ${SECRETS.phone}`;
    await post(
      '/kerja/lapor',
      { address: `https://rekaan.example/${SECRETS.phone}`, note, text: note },
      signedIn,
    );
    // An id that is none: the database's own words would repeat it.
    await fetch(`${simpul.origin}/kerja/unit/${encodeURIComponent(SECRETS.name)}`, { headers: signedIn });
    await fetch(`${simpul.origin}/api/v1/monitoring/${SECRETS.phone}`, { headers: signedIn });
    await allDone();
    const log = simpul.output();
    const tables = await rowsOfQueueAndTrail();
    expect(log).toContain('"msg":"request"');
    for (const needle of NEEDLES) {
      expect(log.includes(needle), `${needle} in the log`).toBe(false);
      expect(tables.includes(needle), `${needle} in queue or trail`).toBe(false);
    }
  });

  test('of the league, clippings and reports stays where it was written: jurors, conflicts, appeals, decisions', async () => {
    const signedIn = { cookie };
    const [season] = await query<{ id: string }>("select id from league_season where state = 'running'");
    const [sealed] = await query<{ id: string }>("select id from league_season where state <> 'running'");
    const [unit] = await query<{ id: string }>("select id from org_unit where kind = 'kelurahan' limit 1");
    // A leader becomes a juror under a name that nobody else has.
    const [juror] = await query<{ id: string }>(
      `update org_person set name = '${SECRETS.name}' where id = (select person_id from org_role r join org_person p on p.id = r.person_id
        where r.role = 'leader' and p.account_id is not null limit 1) returning id`,
    );
    const text = `Menurut ${SECRETS.name} (${SECRETS.phone}, NIK ${SECRETS.nik}) tugas ini tercakup.`;
    const league = `/kerja/liga/${season!.id}`;
    const named = await post(
      `${league}/juri/tunjuk`,
      { personId: juror!.id, classKeys: 'kelurahan' },
      signedIn,
    );
    expect(named.status).toBe(303);
    await fetch(`${simpul.origin}${league}/juri/tunjuk?nama=${encodeURIComponent(SECRETS.name)}`, {
      headers: signedIn,
    });
    const proposal = { unitId: unit!.id, kind: 'disqualified', reason: text };
    await post(`${league}/koreksi/baru`, proposal, signedIn);
    const appeal = {
      unitId: unit!.id,
      criterion: 'coverage',
      text,
      evidenceAddress: `https://rekaan.example/${SECRETS.nik}`,
    };
    for (const id of [season!.id, sealed!.id]) await post(`/kerja/liga/${id}/banding/baru`, appeal, signedIn);
    await post(
      '/kerja/kliping/tempel',
      { links: `https://berita.rekaan.example/${SECRETS.phone} ${text}` },
      signedIn,
    );
    for (const page of ['/juri', '/kelola', '/keputusan', `/unit/${unit!.id}`])
      await fetch(`${simpul.origin}${league}${page}`, { headers: signedIn });
    await allDone();
    const kept = await query<{ word: string }>(
      `select p.name as word from league_juror j join org_person p on p.tenant_id = j.tenant_id and p.id = j.person_id
       union select text from league_appeal union select decision_note from league_appeal union select reason from league_conflict
       union select reason from league_correction union select reason from league_proposal`,
    );
    expect(kept.map(({ word }) => word)).toContain(SECRETS.name);
    expect(kept.map(({ word }) => word)).toContain(text);
    const log = simpul.output();
    const tables = await rowsOfQueueAndTrail();
    for (const needle of [...NEEDLES, ...kept.map(({ word }) => word)]) {
      expect(log.includes(needle), `${needle} in the log`).toBe(false);
      expect(tables.includes(needle), `${needle} in queue or trail`).toBe(false);
    }
  });

  test('an answer names its log line', async () => {
    const answer = await fetch(`${simpul.origin}/masuk`);
    const id = answer.headers.get('x-request-id');
    // The line comes through a pipe, a moment after the answer.
    await expect
      .poll(() => simpul.log().some((line) => line.requestId === id && line.area === 'masuk'), {
        timeout: 60_000,
      })
      .toBe(true);
  });
});
