import type { Page } from 'playwright-core';
import { KIND_WORDS } from '../../../../app/features/org/words.id.ts';
import type {
  PastBatch,
  PastSession,
  PastTraining,
} from '../../../../app/features/training/fixtures/past-training.ts';
import { programmesCopy } from '../../../../app/features/training/programmes/copy.id.ts';

const { fields } = programmesCopy.batch;
const session = programmesCopy.schedule;

/** What a coordinator does at the desk to enter a training, page by page. */
export function trainingDesk(page: Page, origin: string) {
  const goto = (path: string) => page.goto(`${origin}${path}`);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const told = (words: string | RegExp) => page.getByText(words).first().waitFor();

  async function addSession(given: PastSession, speakers: PastTraining['speakers']): Promise<void> {
    await page.getByRole('link', { name: session.add }).first().click();
    const panel = page
      .getByRole('dialog')
      .or(page.locator('form').filter({ hasText: session.fields.subject }));
    await panel.getByLabel(session.fields.date, { exact: true }).selectOption(given.date);
    await panel.getByLabel(session.fields.start).fill(given.start);
    await panel.getByLabel(session.fields.end).fill(given.end);
    await panel.getByLabel(session.fields.kind).selectOption(given.kind);
    await panel.getByLabel(session.fields.subject).fill(given.subject);
    if (given.speaker !== null)
      await panel.getByLabel(session.fields.speaker).selectOption({ label: speakers[given.speaker]!.name });
    await press(programmesCopy.save);
    await page.waitForURL((url) => !url.searchParams.has('sesi'));
    await page.getByRole('table').getByText(given.subject, { exact: true }).last().waitFor();
  }

  return {
    press,
    told,
    async addSpeaker(speaker: PastTraining['speakers'][number]): Promise<void> {
      await goto('/kerja/pelatihan/narasumber');
      await page.getByRole('link', { name: programmesCopy.speakers.add }).first().click();
      await page.getByLabel(programmesCopy.speakers.fields.name).fill(speaker.name);
      await page.getByLabel(programmesCopy.speakers.fields.institution).fill(speaker.institution);
      await page.getByLabel(programmesCopy.speakers.fields.expertise).fill(speaker.expertise);
      await press(programmesCopy.save);
      await told(programmesCopy.speakers.saved);
    },

    /** @returns address of the programme's page */
    async addProgramme(training: PastTraining): Promise<string> {
      await goto('/kerja/pelatihan/baru');
      await page.getByLabel(programmesCopy.programme.fields.title).fill(training.title);
      await page.getByLabel(programmesCopy.programme.fields.purpose).fill(training.purpose);
      await page.getByLabel(programmesCopy.programme.fields.basis).fill(training.basis);
      await press(programmesCopy.programme.create);
      await page.waitForURL(/\/kerja\/pelatihan\/[0-9a-f-]{36}$/);
      return page.url();
    },

    /** @returns address of the batch's timetable */
    async addBatch(
      programme: string,
      batch: PastBatch,
      more: { place: string; speakers: PastTraining['speakers']; postTest: string },
    ): Promise<string> {
      await page.goto(`${programme}/angkatan-baru`);
      await page.getByLabel(fields.name).fill(batch.name);
      for (const kind of batch.unitKinds)
        await page.getByRole('checkbox', { name: KIND_WORDS[kind], exact: true }).check();
      await page.getByLabel(fields.quota, { exact: true }).fill(String(batch.participants));
      await page.getByLabel(fields.quotaPerUnit).fill(String(batch.quotaPerUnit));
      await page.getByLabel(fields.fromDate).fill(batch.fromDate);
      await page.getByLabel(fields.toDate).fill(batch.toDate);
      await page.getByLabel(fields.place, { exact: true }).fill(more.place);
      await page.getByLabel(fields.attendancePercent).fill('80');
      await page.getByLabel(fields.postTest).fill(more.postTest);
      await press(programmesCopy.batch.create);
      await page.waitForURL(/\/kerja\/pelatihan\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
      const address = page.url();
      for (const one of batch.sessions) await addSession(one, more.speakers);
      return address;
    },

    async openBatch(batch: string): Promise<void> {
      await page.goto(batch);
      await press(programmesCopy.batch.open);
      await told(programmesCopy.batch.opened);
    },
  };
}
