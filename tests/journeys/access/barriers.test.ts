import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP, expectAccessible, openBrowser, PHONE, signIn, visit } from '../browser.ts';
import { ACCESS, type RoleName } from './table.ts';

const program = inject('sample');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Console pages without ids that the role reads; files to download are no pages. */
const pagesOf = (role: RoleName): string[] =>
  Object.entries(ACCESS)
    .filter(([pattern, { reads }]) => {
      const page = pattern.startsWith('/kerja') && !/:|\.|\/unduh$/.test(pattern);
      return page && reads !== 'public' && (reads === 'signed-in' || reads.includes(role));
    })
    .map(([pattern]) => pattern);

const walks = [
  { role: 'Koordinator', device: 'desk', viewport: DESKTOP },
  { role: 'Admin medsos', device: 'phone', viewport: PHONE },
] as const;

describe.each(walks)('$role at the $device', ({ role, viewport }) => {
  let visitor: Awaited<ReturnType<typeof visit>>;
  beforeAll(async () => {
    visitor = await visit(browser, { viewport });
    await signIn(visitor.page, program, role);
  });
  afterAll(() => visitor.context.close());

  test.each(pagesOf(role))('%s has no barrier and nothing beyond the edge', async (path) => {
    const { page, errors } = visitor;
    errors.length = 0;
    const answer = await page.goto(`${program.origin}${path}`, { waitUntil: 'load' });
    expect(answer?.status()).toBeLessThan(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });
});
