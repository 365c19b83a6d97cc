import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSetupCode, setupCode, setupPath } from './setup-code.server.ts';

const installation = (secret: string) => ({
  keyFor: (purpose: string) => createHmac('sha256', secret).update(purpose).digest(),
});
const ours = installation('ours');

test('the code that one start prints opens the set-up at the next start too', () => {
  const printed = new URL(setupPath(ours), 'http://localhost').searchParams.get('kode');
  expect(printed).toMatch(/^([0-9a-f]{4}-){4}[0-9a-f]{4}$/);
  expect(isSetupCode(installation('ours'), printed)).toBe(true);
  expect(isSetupCode(ours, ` ${printed?.toUpperCase()} `)).toBe(true);
});

test('without the code, with half of it or with that of another installation nobody founds a government', () => {
  for (const given of [null, '', setupCode(ours).slice(0, 10), setupCode(installation('theirs'))])
    expect(isSetupCode(ours, given), String(given)).toBe(false);
});
