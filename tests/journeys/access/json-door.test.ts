import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { foundNeighbour, MARK } from './neighbour.ts';
import { signedIn } from './person.ts';
import { ROLE_NAMES, type RoleName } from './table.ts';

const program = inject('sample');
type Operation = { method: string; path: string; hasBody: boolean };
type Description = { paths: Record<string, Record<string, { requestBody?: unknown }>> };

let operations: Operation[] = [];
const cookies = new Map<string, string>();

async function cookieOf(identifier: string): Promise<string> {
  const answer = await fetch(`${program.origin}/masuk`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: program.origin },
    body: new URLSearchParams({ identifier, password: program.password, back: '' }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}

function ask(
  operation: Operation,
  cookie: string | null,
  body: string | undefined = operation.hasBody ? '{}' : undefined,
) {
  const path = operation.path.replace(/\{[^}]+\}/g, '0198c0de-0000-7000-8000-000000000000');
  return fetch(`${program.origin}/api/v1${path}`, {
    method: operation.method.toUpperCase(),
    headers: {
      origin: program.origin,
      'idempotency-key': crypto.randomUUID(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie ? { cookie } : {}),
    },
    body,
  });
}

beforeAll(async () => {
  const description = (await (await fetch(`${program.origin}/api/v1/openapi.json`)).json()) as Description;
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method,
      path,
      hasBody: operation.requestBody !== undefined,
    })),
  );
  for (const role of ROLE_NAMES) cookies.set(role, await cookieOf(program.signIns[role as RoleName]!));
});
afterAll(() => cookies.clear());

describe('the JSON door', () => {
  test('describes its operations', () => {
    expect(operations.length).toBeGreaterThan(0);
  });

  test('lets nobody in without a sign-in, and says so as a problem', async () => {
    for (const operation of operations) {
      const answer = await ask(operation, null);
      expect(
        `${operation.method} ${operation.path}: ${answer.status} ${answer.headers.get('content-type')}`,
      ).toMatch(/: 401 application\/problem\+json/);
    }
  });

  test('answers empty, broken and hostile bodies with a problem in Indonesian, never with a failure', async () => {
    for (const operation of operations.filter((one) => one.hasBody)) {
      const deep = `{"reason":"alasan yang cukup panjang","z":${'['.repeat(7_000)}${']'.repeat(7_000)}}`;
      const long = JSON.stringify({ address: 'x'.repeat(50_000) });
      for (const body of ['{}', '{', '[]', 'null', '"x"', long, deep]) {
        const answer = await ask(operation, cookies.get('Admin medsos')!, body);
        expect(`${operation.path} ${body.slice(0, 20)}: ${answer.status}`).toMatch(/: 4\d\d$/);
        const problem = (await answer.json()) as { detail?: string; type?: string };
        expect(problem.detail?.length, operation.path).toBeGreaterThan(10);
      }
    }
  });

  test('knows no thing of another government, whoever asks', async () => {
    const neighbour = await foundNeighbour(program.dataDir, 'seberang-dua.example');
    await signedIn(program.origin, 'tetangga', neighbour.coordinator, program.password);
    for (const operation of operations) {
      for (const [role, cookie] of cookies) {
        const answer = await ask(operation, cookie);
        const text = await answer.text();
        expect(text.includes(MARK), `${role} ${operation.path}`).toBe(false);
        expect(answer.status, `${role} ${operation.method} ${operation.path}`).toBeLessThan(500);
      }
    }
  });

  test('refuses a request that comes from a page of another site', async () => {
    for (const operation of operations.filter((one) => one.method !== 'get')) {
      const answer = await fetch(`${program.origin}/api/v1${operation.path}`, {
        method: operation.method.toUpperCase(),
        headers: {
          origin: 'https://tipuan.example',
          'sec-fetch-site': 'cross-site',
          cookie: cookies.get('Koordinator')!,
        },
      });
      expect(answer.status, operation.path).toBe(403);
    }
  });
});
