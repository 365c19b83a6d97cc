import type { Page } from 'playwright-core';
import { expectAccessible } from './browser.ts';

type Version = {
  readonly pieceId: string;
  readonly variantId: string;
  readonly title: string;
  readonly text: string;
};

/** The officer writes one version of a piece and submits it; another person approves it. */
export async function writtenAndApproved(officer: Page, reader: Page, origin: string, version: Version) {
  const { pieceId, variantId, title, text } = version;
  await officer.goto(`${origin}/kerja/naskah/${pieceId}/kanal/${variantId}`);
  await officer.getByLabel('Judul', { exact: true }).fill(title);
  await officer.getByLabel('Teks', { exact: true }).fill(text);
  await officer.getByRole('button', { name: 'Simpan teks' }).click();
  await officer.getByText('Teks disimpan.').first().waitFor();
  await officer.goto(`${origin}/kerja/periksa/${pieceId}/ajukan`);
  await expectAccessible(officer);
  await officer.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click();
  await officer
    .getByText(/diajukan\./)
    .first()
    .waitFor();
  await reader.goto(`${origin}/kerja/periksa/${pieceId}`);
  await reader.getByRole('button', { name: 'Setujui' }).click();
  await reader
    .getByText(/versi kanal disetujui/)
    .first()
    .waitFor();
}
