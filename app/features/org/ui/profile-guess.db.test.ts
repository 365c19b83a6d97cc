import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestContext } from '#app/platform/request/request.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { acceptInvitation, invite } from '../actions/invitations.server.ts';
import { loadActor } from '../queries/actor.server.ts';
import { action } from './profile.page.tsx';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const EMAIL = 'sekar@wanasari.example';
const PASSWORD = 'pagi cerah di muara 77';

async function signedIn() {
  const { platform, tenantId } = office;
  const made = await invite(
    { platform, actor: office.actors.coordinator },
    { unitId: office.units.dinkes, role: 'officer', name: 'Sekar Wening', email: EMAIL },
  );
  if (!made.ok) throw new Error(made.error.type);
  const visitor = { platform, actor: { kind: 'anonymous' as const, tenantId } };
  const accepted = await acceptInvitation(visitor, { token: made.value.token, password: PASSWORD });
  if (!accepted.ok) throw new Error(accepted.error.type);
  const client = { headers: new Headers(), ip: '203.0.113.9' };
  const done = await platform.auth.signIn({ identifier: EMAIL, password: PASSWORD, client });
  if (!done.ok) throw new Error(done.error.type);
  const cookie = done.value.setCookies.map((line) => line.split(';')[0]).join('; ');
  return { cookie, actor: await loadActor(platform, accepted.value.accountId, null) };
}

test('a stolen sign-in does not learn the password by guessing it at the profile', async () => {
  const { cookie, actor } = await signedIn();
  const context = new RouterContextProvider();
  context.set(requestContext, {
    platform: office.platform,
    requestId: 'uji',
    actor,
    government: null,
    clientAddress: '203.0.113.9',
    origin: 'http://localhost:3600',
    nonce: '',
  });
  const save = async (currentPassword: string) => {
    const request = new Request('http://localhost:3600/kerja/profil', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({
        name: 'Sekar Wening',
        email: 'baru@wanasari.example',
        phone: '',
        currentPassword,
      }),
    });
    const answer = await action({ context, request, params: {} } as never);
    return answer instanceof Response ? answer.status : (answer.init?.status ?? 200);
  };
  const answers = [];
  for (let n = 0; n < 10; n += 1) answers.push(await save(`tebakan ke-${n} yang salah`));
  expect(answers.slice(0, 8)).toEqual(Array(8).fill(422));
  expect(answers.slice(8)).toEqual([429, 429]);
  expect(await save(PASSWORD)).toBe(429);
  office.clock.advance({ minutes: 10 });
  expect(await save(PASSWORD)).toBe(303);
});
