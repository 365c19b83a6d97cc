import type { Page } from 'playwright-core';
import { examiningCopy as copy } from '../../../../app/features/training/examining/copy.id.ts';
import type { Visit } from '../../browser.ts';

const TOPICS = ['Berita', 'Foto', 'Takarir'] as const;

/** Writing and planning a test, as the desk does. */
export function examinedBy(page: Page) {
  const origin = () => new URL(page.url()).origin;
  const save = () => page.getByRole('button', { name: copy.save, exact: true }).click();

  async function writeQuestion(topic: string, text: string): Promise<void> {
    await page.goto(`${origin()}/kerja/pelatihan/bank-soal?soal=baru`);
    await page.getByLabel(copy.bank.fields.topic).fill(topic);
    await page.getByLabel(copy.bank.fields.text).fill(text);
    for (const [at, letter] of ['A', 'B', 'C'].entries())
      await page
        .getByLabel(copy.bank.fields.option(letter))
        .first()
        .fill(`Jawaban ${at + 1} untuk ${text}`);
    await page.getByLabel(copy.bank.fields.answer).selectOption('1');
    await save();
    await page.getByText(copy.bank.saved).first().waitFor();
  }

  return {
    /** Two questions a topic, one for each form. */
    async writeTest(programme: string, { minutes }: { minutes: number }): Promise<void> {
      for (const topic of TOPICS)
        for (const form of ['A', 'B']) await writeQuestion(topic, `${topic}, soal paket ${form}?`);
      await page.goto(`${programme}/tes`);
      await page.getByLabel(copy.test.minutes).fill(String(minutes));
      for (const topic of TOPICS)
        for (const form of ['A', 'B'] as const)
          await page.getByLabel(copy.test.choose(`${topic}, soal paket ${form}?`)).selectOption(form);
      await page.getByRole('button', { name: copy.test.submit }).click();
      await page.getByText(copy.test.saved).first().waitFor();
      await page.getByText(copy.test.parallel).waitFor();
    },

    async schedule(batch: string, windows: Record<'pre' | 'post', [string, string]>): Promise<void> {
      await page.goto(`${batch}/tes`);
      await page.getByRole('link', { name: copy.batch.windows }).click();
      for (const part of ['pre', 'post'] as const)
        for (const [at, end] of (['Opens', 'Closes'] as const).entries())
          await page.locator(`[name="${part}${end}"]`).fill(windows[part][at]!);
      await save();
      await page.getByText(copy.batch.saved).first().waitFor();
    },
  };
}

/** Takes a test on a phone: chooses, looks, hands in. @param choices place of the chosen option, question by question */
export async function tookTest(
  { page }: Visit,
  batch: string,
  part: 'pre' | 'post',
  choices: readonly number[],
): Promise<void> {
  await page.goto(`${batch}/tes/${part === 'pre' ? 'awal' : 'akhir'}`);
  await page.getByRole('button', { name: copy.attempt.start }).click();
  const questions = page.locator('fieldset').filter({ has: page.getByRole('radio') });
  await questions.first().waitFor();
  for (const [at, choice] of choices.entries())
    await questions.nth(at).getByRole('radio').nth(choice).check();
  await page.getByText(copy.attempt.allSaved).waitFor();
  await page.getByRole('button', { name: copy.attempt.check }).click();
  await page.getByRole('button', { name: copy.attempt.finish }).last().click();
  await page.getByText(copy.attempt.overTitle.person).first().waitFor();
}
