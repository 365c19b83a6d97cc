import { execFileSync } from 'node:child_process';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { foundNeighbour, MARK, ownerOf } from './neighbour.ts';
import { type Person, signedIn, visitor } from './person.ts';
import { ACCESS, type Access, DOORS, ROLE_NAMES, type RoleName } from './table.ts';

const program = inject('sample');
const persons = new Map<RoleName, Person>();
let neighbour: Awaited<ReturnType<typeof foundNeighbour>>;
let stranger: Person;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let home: string;

type RouteNode = { path?: string; index?: boolean; children?: RouteNode[] };

/** All patterns of the program, from the framework's own list. */
function patterns(): string[] {
  const text = execFileSync(
    process.execPath,
    ['node_modules/@react-router/dev/bin.cjs', 'routes', '--json'],
    { encoding: 'utf8' },
  );
  const walk = (node: RouteNode, above: string): string[] => {
    const own = node.path ? `${above}/${node.path}`.replace(/\/+/g, '/') : above;
    const inside = (node.children ?? []).flatMap((child) => walk(child, own));
    const address = (node.path !== undefined && node.path !== '') || node.index;
    return [...(address ? [own || '/'] : []), ...inside];
  };
  return [...new Set((JSON.parse(text) as RouteNode[]).flatMap((node) => walk(node, '')))];
}

async function addressOf(pattern: string, access: Access, tenantId: string): Promise<string | null> {
  let path = pattern;
  if (access.ids) {
    const { rows } = await sql
      .raw<Record<string, string>>(access.ids.replaceAll(':tenant', `'${tenantId}'`))
      .execute(owner.db);
    if (!rows[0]) return null;
    for (const [name, value] of Object.entries(rows[0])) path = path.replace(`:${name}`, String(value));
  }
  return path + (access.query ?? '');
}

const mayRead = (access: Access, role: RoleName) =>
  access.reads === 'public' || access.reads === 'signed-in' || access.reads.includes(role);

beforeAll(async () => {
  owner = await ownerOf(program.dataDir);
  const governments = await sql<{
    id: string;
  }>`select id from org_government order by created_at limit 1`.execute(owner.db);
  home = governments.rows[0]!.id;
  neighbour = await foundNeighbour(program.dataDir);
  for (const role of ROLE_NAMES)
    persons.set(role, await signedIn(program.origin, role, program.signIns[role]!, program.password));
  // The worker makes the sample's papers in the background, this government's beside its neighbour's.
  const papers = sql<{ made: boolean }>`select
    exists (select 1 from training_file_run where tenant_id = ${home} and state = 'done')
    and exists (select 1 from clippings_paper where tenant_id = ${home} and state = 'done')
    and exists (select 1 from reports_proof_bundle where tenant_id = ${home} and state = 'done')
    and exists (select 1 from reports_period where tenant_id = ${home} and kind = 'weekly' and state = 'done')
    and (select count(distinct kind) from document where tenant_id = ${home} and file_id is not null) >= 5 as made`;
  await vi.waitFor(
    async () => {
      const { rows } = await papers.execute(owner.db);
      if (!rows[0]?.made) throw new Error('no papers yet');
    },
    { timeout: 200_000, interval: 500 },
  );
  stranger = await signedIn(program.origin, 'koordinator tetangga', neighbour.coordinator, program.password);
});
afterAll(() => owner.close());

const all = patterns();
const known = all.filter((pattern) => pattern in ACCESS);

describe('who may open what', () => {
  test('every address of the program stands in the table, and the table names no other', () => {
    expect(all.filter((pattern) => !(pattern in ACCESS) && !DOORS.includes(pattern))).toEqual([]);
    expect([...Object.keys(ACCESS), ...DOORS].filter((pattern) => !all.includes(pattern))).toEqual([]);
  });

  test.each(known)('%s, by each role, by nobody, by another government', async (pattern) => {
    const access = ACCESS[pattern]!;
    const own = await addressOf(pattern, access, home);
    expect(own, 'the sample has such a thing').not.toBeNull();
    const opened: RoleName[] = [];
    for (const role of ROLE_NAMES) {
      const answer = await persons.get(role)!.get(own!);
      const refused = [403, 404].includes(answer.status);
      expect(refused || answer.status < 400, `${role} gets ${answer.status} on ${own}`).toBe(true);
      if (!refused && !answer.location?.startsWith('/masuk')) opened.push(role);
      expect(answer.body.includes(MARK), `${role} sees the neighbour on ${own}`).toBe(false);
    }
    expect(opened).toEqual(ROLE_NAMES.filter((role) => mayRead(access, role)));
    const nobody = await visitor(program.origin).get(own!);
    if (access.reads === 'public') expect(nobody.status).toBeLessThan(400);
    else expect([nobody.status, nobody.location?.split('?')[0]]).toEqual([302, '/masuk']);
    if (!access.ids) return;
    const foreign = await addressOf(pattern, access, neighbour.tenantId);
    if (foreign === null || foreign === own) return;
    for (const person of [...persons.values(), visitor(program.origin)]) {
      const answer = await person.get(foreign);
      expect(answer.body.includes(MARK), `${person.name} reads ${foreign}`).toBe(false);
      expect([302, 403, 404]).toContain(answer.status);
    }
    if (access.reads !== 'public') expect([403, 404]).toContain((await stranger.get(own!)).status);
  });

  test('a post without sign-in to any page of the console changes nothing and leads to the sign-in', async () => {
    for (const pattern of known.filter((candidate) => candidate.startsWith('/kerja'))) {
      const path = await addressOf(pattern, ACCESS[pattern]!, home);
      if (path === null) continue;
      const answer = await visitor(program.origin).post(path, { intent: 'apa saja' });
      expect(`${pattern}: ${answer.status}`).toMatch(/: (302|401|403|404|405)$/);
    }
  });

  test('what no page can read is refused in words by every page, never a failure', async () => {
    const broken: [string, string][] = [
      ['multipart/form-data; boundary=x', '--y\r\n'],
      ['multipart/form-data', 'a'],
      ['application/json', '[[[['],
      ['text/plain', 'a=b'],
    ];
    for (const pattern of known) {
      const path = await addressOf(pattern, ACCESS[pattern]!, home);
      if (path === null) continue;
      for (const person of [persons.get('Koordinator')!, visitor(program.origin)])
        for (const [type, body] of broken) {
          const answer = await person.send(path, type, body);
          expect(`${person.name} ${pattern} ${type}: ${answer.status}`).toMatch(/: 4\d\d$/);
          if (answer.status === 400) expect(answer.body).toContain('tidak dapat dibaca');
        }
    }
  });

  test('no answer is guessed to be something else than what it says', async () => {
    const answers = await Promise.all([
      ...[
        '/',
        '/masuk',
        '/kabar.rss',
        '/robots.txt',
        '/health/live',
        '/api/v1/openapi.json',
        '/api/v1/none',
        '/%ff',
      ].map((path) => fetch(program.origin + path, { redirect: 'manual' })),
      fetch(`${program.origin}/masuk`, {
        method: 'POST',
        headers: { origin: 'https://jahat.example' },
        body: 'a=b',
      }),
    ]);
    expect(answers.map(({ headers }) => headers.get('x-content-type-options'))).toEqual(
      answers.map(() => 'nosniff'),
    );
    expect(answers.at(-1)?.status).toBe(403);
  });

  test('a role that ended opens nothing any more', async () => {
    const officer = program.signIns['Admin medsos']!;
    const reopen = sql`update org_role set ended_at = null, to_date = null where tenant_id = ${home}
      and person_id = (select id from org_person where tenant_id = ${home} and email = ${officer})`;
    await sql`update org_role set ended_at = now(), to_date = current_date where tenant_id = ${home}
      and person_id = (select id from org_person where tenant_id = ${home} and email = ${officer})`.execute(
      owner.db,
    );
    try {
      const answer = await persons.get('Admin medsos')!.get('/kerja/lainnya');
      expect([answer.status, answer.location?.split('?')[0]]).toEqual([302, '/masuk']);
    } finally {
      await reopen.execute(owner.db);
    }
  });
});
