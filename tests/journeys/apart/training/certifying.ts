import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { attendingCopy } from '../../../../app/features/training/attending/copy.id.ts';
import { certifyingCopy } from '../../../../app/features/training/certifying/copy.id.ts';

/** The committee's list of a lesson: everybody who is not noted yet is present, but for one. */
export async function notePresent(
  page: Page,
  batch: string,
  sessionId: string,
  { absent }: { absent?: string },
): Promise<void> {
  await page.goto(`${batch}/kehadiran?sesi=${sessionId}`);
  const { unknown, present } = attendingCopy.states;
  const open = page.getByRole('row').filter({ hasText: unknown }).getByRole('combobox');
  for (const choice of await open.all()) await choice.selectOption({ label: present });
  if (absent)
    await page
      .getByLabel(`${attendingCopy.columns.mark}: ${absent}`)
      .selectOption({ label: attendingCopy.states.absent });
  await page.getByRole('button', { name: attendingCopy.save }).click();
  await page
    .getByText(/tanda kehadiran disimpan/)
    .first()
    .waitFor();
}

/** Issues all certificates that are due, and waits for the papers. */
export async function issued(page: Page, batch: string, count: number): Promise<void> {
  const copy = certifyingCopy.page;
  await page.goto(`${batch}/sertifikat`);
  await page.getByRole('button', { name: copy.issue(count) }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: copy.issue(count) })
    .click();
  await page.getByText(copy.asked(count)).first().waitFor();
  const ready = page.getByRole('link', { name: copy.pdf });
  for (let turn = 0; turn < 240 && (await ready.count()) < count; turn += 1) {
    await page.waitForTimeout(1_000);
    await page.goto(`${batch}/sertifikat`);
  }
  if ((await ready.count()) !== count) throw new Error(`${await ready.count()} of ${count} certificates`);
}

/** `simpul certificate verify` on a credential. */
export async function verified(credential: object): Promise<{ code: number; output: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-credential-'));
  const file = join(folder, 'lencana.json');
  await writeFile(file, JSON.stringify(credential));
  const root = new URL('../../../..', import.meta.url).pathname;
  const answer = await new Promise<{ code: number; output: string }>((resolve) =>
    execFile(
      process.execPath,
      [join(root, 'build/server/cli.js'), 'certificate', 'verify', file],
      { cwd: root },
      (error, stdout) => resolve({ code: error ? Number(error.code) : 0, output: stdout }),
    ),
  );
  await rm(folder, { recursive: true });
  return answer;
}
