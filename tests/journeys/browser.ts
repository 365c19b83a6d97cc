import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { watch } from './failures.ts';
import type { Program } from './program.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 780 };

export type Visit = { context: BrowserContext; page: Page; errors: string[] };

/** Debian's Chromium. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.SIMPUL_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

/** A person at a device: a browser context of its own. A script error on any page fails the journey at its end. */
export async function visit(
  browser: Browser,
  options: { viewport?: { width: number; height: number }; script?: boolean; worker?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: options.viewport ?? DESKTOP,
    javaScriptEnabled: options.script ?? true,
    serviceWorkers: options.worker === false ? 'block' : 'allow',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  watch(page, errors);
  return { context, page, errors };
}

/** Opens a page whose scripts are still on their way, in a visit without service worker. @returns what lets them come */
export async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return resolve;
}

/** Waits until the scripts have the page. Needed for keys alone: what is typed, chosen, pressed or sent before is done again. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as { early?: { taken?: true } }).early?.taken);
}

/** Signs in through the page, as a person does. */
export async function signIn(
  page: Page,
  program: Pick<Program, 'origin' | 'signIns' | 'password'>,
  role: string,
): Promise<void> {
  await page.goto(`${program.origin}/masuk`);
  await page.getByLabel('Email atau nomor WhatsApp').fill(program.signIns[role] ?? role);
  await page.getByLabel('Kata sandi', { exact: true }).fill(program.password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL(/\/kerja/);
}

/** Chooses in a searching list by its label; before the script is there, the list is the browser's own. */
export async function choose(page: Page, label: string | RegExp, wanted: string): Promise<void> {
  const list = page.getByLabel(label).and(page.locator('input'));
  await list.fill(wanted);
  await page.getByRole('option', { name: wanted }).and(page.locator(':not(option)')).first().click();
  await list.blur();
}

/** Chooses one in a searching list by words that stand in it. */
export async function pick(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByLabel(label).and(page.locator('input:not([type="hidden"])'));
  await field.fill(words);
  await page.getByRole('option', { name: words }).first().click();
}

let axeSource: Promise<string> | undefined;

/**
 * WCAG 2.2 AA by axe on the page as it stands now, in its whole height: what has half scrolled under the phone's bar would count as
 * too small a target.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const viewport = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const isLonger = viewport !== null && height > viewport.height;
  if (isLonger) await page.setViewportSize({ ...viewport, height });
  const findings = await axe(page);
  if (isLonger) await page.setViewportSize(viewport);
  expect(findings, `axe on ${page.url()}`).toEqual([]);
}

async function axe(page: Page): Promise<string[]> {
  // A page that its scripts are just taking over is neither the one nor the other.
  if (await page.evaluate(() => 'early' in globalThis)) await takenOver(page);
  // A colour on its way from one to another is neither: measured is what stays.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((one) => one.finished),
    ).then(() => undefined),
  );
  axeSource ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(await axeSource);
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: {
          run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
        };
      }
    ).axe;
    const result = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return result.violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => String(node.target)).join(' , ')}`,
    );
  });
}
