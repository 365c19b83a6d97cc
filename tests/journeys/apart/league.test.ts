import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appealsCopy, CORRECTION_WORDS } from '../../../app/features/league/seasons/appeals-copy.id.ts';
import { CRITERION_NAMES, seasonsCopy } from '../../../app/features/league/seasons/copy.id.ts';
import { rulesPageCopy } from '../../../app/features/league/seasons/rules-copy.id.ts';
import { expectAccessible, openBrowser, PHONE, signIn, type Visit, visit } from '../browser.ts';
import { type OtherDays, otherDays } from '../clock/other-days.ts';
import { type Program, startProgram } from '../program.ts';

/** Journey 12, on the days on which it happens: a quarter ends on Kamis 31 Desember 2026. */
const BEFORE_END = '2026-12-30T02:00:00Z';
const CLOSING_DAY = '2027-01-04T02:00:00Z';
const AFTER_WINDOW = '2027-01-11T02:00:00Z';
const { manage, page: table, create } = seasonsCopy;
const cli = new URL('../../../build/server/cli.js', import.meta.url).pathname;

let days: OtherDays;
let program: Program;
let browser: Browser;
let folder: string;
const people = new Map<string, Visit>();

/** A person of the office at a device that lives on these days. */
async function person(role: string, viewport?: { width: number; height: number }): Promise<Page> {
  const known = people.get(role);
  if (known) return known.page;
  const one = await visit(browser, viewport ? { viewport } : {});
  await days.follow(one.context);
  await signIn(one.page, program, role);
  people.set(role, one);
  return one.page;
}

beforeAll(async () => {
  days = otherDays(BEFORE_END);
  [program, browser, folder] = await Promise.all([
    startProgram({ env: days.env }),
    openBrowser(),
    mkdtemp(join(tmpdir(), 'simpul-season-')),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  days?.end();
  await rm(folder, { recursive: true, force: true });
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** Presses an act that asks first, says yes, and stays until it is answered: who leaves at once takes the question along. */
async function confirm(page: Page, name: string): Promise<void> {
  await press(page, name);
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.locator('dialog[open]').getByRole('button', { name, exact: true }).click(),
  ]);
}

/** Looks again until the job is done. */
async function awaited(page: Page, address: string, words: RegExp): Promise<void> {
  await expect
    .poll(async () => {
      await page.goto(address);
      return words.test((await page.textContent('main')) ?? '');
    })
    .toBe(true);
}

let season: string;

describe('a quarter of the league', () => {
  test('the next one gets a version of the rules of its own, and is frozen before its first day', async () => {
    const desk = await person('Koordinator');
    await desk.goto(`${program.origin}/kerja/liga/aturan`);
    await desk.getByRole('link', { name: /^Versi baru dari versi/ }).click();
    await desk.getByLabel(rulesPageCopy.form.name).fill('Lengkap 2027');
    const weight = desk.locator('#c-coverage-weight');
    const before = await weight.inputValue();
    await weight.fill('99');
    await press(desk, rulesPageCopy.form.save);
    await desk
      .getByText(/Bobot semua kriteria harus berjumlah 100/)
      .first()
      .waitFor();
    expect(await desk.getByLabel(rulesPageCopy.form.name).inputValue()).toBe('Lengkap 2027');
    await weight.fill(before);
    await press(desk, rulesPageCopy.form.save);
    await desk.getByText(rulesPageCopy.one.draft).waitFor();
    await expectAccessible(desk);

    await desk.goto(`${program.origin}/kerja/liga/musim/baru`);
    await desk.getByLabel(create.quarter).selectOption('2027-1');
    await press(desk, create.submit);
    await confirm(desk, manage.start);
    await desk.getByText(/Aturan dibekukan. Triwulan dinilai mulai/).waitFor();
    await desk.goto(`${program.origin}/kerja/liga/aturan`);
    await desk.getByRole('link', { name: 'Versi 4', exact: true }).click();
    await desk.getByText(rulesPageCopy.one.frozen).waitFor();
  });

  test('the running one opens from its table to the arithmetic and to each piece of evidence', async () => {
    const desk = await person('Koordinator');
    await desk.goto(`${program.origin}/kerja/liga`);
    await desk.getByRole('heading', { name: 'Liga Triwulan IV 2026' }).waitFor();
    const figure = desk.getByRole('link', { name: new RegExp(`^${CRITERION_NAMES.coverage} `) }).first();
    await figure.click();
    await desk.getByText('Batas bawah 95%').waitFor();
    await expectAccessible(desk);
    await desk
      .getByRole('link', { name: /^\d+ tugas$/ })
      .first()
      .click();
    await desk.getByRole('heading', { name: `Bukti: ${CRITERION_NAMES.coverage}` }).waitFor();
    expect(await desk.locator('tbody tr').count()).toBeGreaterThan(0);
    season = /liga\/([0-9a-f-]{36})\//.exec(desk.url())![1]!;
    const officer = await person('Admin medsos', PHONE);
    await officer.goto(`${program.origin}/kerja/liga/${season}/banding/baru`);
    await officer.getByText('Banding belum dibuka').waitFor();
  });

  test('it is closed after its last day, and a unit appeals on the phone', async () => {
    await days.goTo(CLOSING_DAY);
    const desk = await person('Koordinator');
    const managing = `${program.origin}/kerja/liga/${season}/kelola`;
    await desk.goto(managing);
    await confirm(desk, manage.close);
    await awaited(desk, managing, /Masa banding sampai Jumat 8 Januari 2027/);
    const officer = await person('Admin medsos', PHONE);
    await officer.goto(`${program.origin}/kerja/nilai`);
    await expectAccessible(officer);
    await officer.goto(`${program.origin}/kerja/liga/${season}/banding/baru?kriteria=coverage`);
    await officer.getByLabel(appealsCopy.file.text).fill('Kiriman kami ada, tetapi belum dicocokkan.');
    await expectAccessible(officer);
    await press(officer, appealsCopy.file.submit);
    await officer.getByText(appealsCopy.file.filed).waitFor();
  });

  test('a second person decides on it, and every unit reads why', async () => {
    const officer = await person('Admin medsos');
    const appeal = officer.url();
    expect(await officer.getByRole('button', { name: appealsCopy.one.submit }).count()).toBe(0);
    const reviewer = await person('Pemeriksa');
    await reviewer.goto(appeal);
    await reviewer.getByLabel(appealsCopy.one.accept).check();
    await reviewer
      .getByLabel(appealsCopy.one.kind, { exact: true })
      .selectOption({ label: CORRECTION_WORDS['task-covered'] });
    await reviewer.getByLabel(appealsCopy.one.subject, { exact: true }).selectOption({ index: 1 });
    await reviewer.getByLabel(appealsCopy.one.note).fill('Kiriman terbukti ada.');
    await press(reviewer, appealsCopy.one.submit);
    await reviewer.getByText(appealsCopy.one.decided).waitFor();
    const head = await person('Kepala unit');
    await head.goto(`${program.origin}/kerja/liga/${season}/keputusan`);
    await head.getByText('Kiriman terbukti ada.').first().waitFor();
    await expectAccessible(head);
  });

  test('it is sealed by another than the one who closed it, and computed again from its file alone', async () => {
    await days.goTo(AFTER_WINDOW);
    const managing = `${program.origin}/kerja/liga/${season}/kelola`;
    const desk = await person('Koordinator');
    await desk.goto(managing);
    await desk.getByText(manage.sealOther).waitFor();
    const leader = await person('Pimpinan');
    await leader.goto(managing);
    await confirm(leader, manage.seal);
    await awaited(leader, managing, /Sidik SHA-256 berkas/);
    const [download] = await Promise.all([
      leader.waitForEvent('download'),
      leader.getByRole('link', { name: table.sealed }).click(),
    ]);
    const file = join(folder, 'triwulan.jsonl');
    await download.saveAs(file);
    const digest = (await leader.locator('code').textContent())!.trim();

    const verify = (path: string) =>
      promisify(execFile)(process.execPath, [cli, 'season', 'verify', path, '--digest', digest], {
        env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
        cwd: folder,
      });
    const { stdout } = await verify(file);
    expect(stdout).toContain('Triwulan IV 2026');
    const bytes = await readFile(file);
    const place = bytes.indexOf('"total":') + '"total":'.length;
    bytes[place] = bytes[place] === 0x39 ? 0x38 : 0x39;
    await writeFile(join(folder, 'diubah.jsonl'), bytes);
    await expect(verify(join(folder, 'diubah.jsonl'))).rejects.toMatchObject({ code: 1 });
  });

  test('no page failed on the way', () => {
    expect([...people.values()].flatMap(({ errors }) => errors)).toEqual([]);
  });
});
