import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { content } from '../module.ts';
import { addWords, removeWord } from './actions/words.server.ts';
import { officeWords } from './queries/words.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [content] });
});
afterAll(() => office.close());

const by = (role: keyof Office['actors'] = 'coordinator') => ({
  platform: office.platform,
  actor: office.actors[role],
});
const words = () => readTenant(office.platform.db, office.tenantId, officeWords);

test('the desk adds, changes and removes words; a list is taken whole or not at all', async () => {
  expect(
    await addWords(by(), { pasted: 'kata;ditulis;catatan\nWening;;nama program\nwalkot;wali kota' }),
  ).toMatchObject({
    ok: true,
    value: { added: 2, changed: 0 },
  });
  expect(await addWords(by('reviewer'), { pasted: 'WENING;;huruf besar\nSiPandai' })).toMatchObject({
    ok: true,
    value: { added: 1, changed: 1 },
  });
  expect(await words()).toEqual(
    expect.arrayContaining([
      { word: 'WENING', prefer: null },
      { word: 'SiPandai', prefer: null },
      { word: 'walkot', prefer: 'wali kota' },
    ]),
  );
  const bad = await addWords(by(), { pasted: 'baru\n;;\nsama;sama' });
  expect(bad).toMatchObject({
    ok: false,
    error: {
      type: 'bad-words',
      faults: [
        { line: 2, fault: 'empty' },
        { line: 3, fault: 'same' },
      ],
    },
  });
  expect((await words()).some(({ word }) => word === 'baru')).toBe(false);
  expect(await removeWord(by(), { word: 'SiPandai' })).toMatchObject({ ok: true });
  expect(await removeWord(by(), { word: 'SiPandai' })).toMatchObject({
    ok: false,
    error: { type: 'not-found' },
  });
  expect(await words()).toHaveLength(2);
});

test('words in a circle, too many words and other roles are refused', async () => {
  expect(await addWords(by(), { pasted: 'wali kota;walkot' })).toMatchObject({
    ok: false,
    error: { type: 'words-in-a-circle' },
  });
  const many = Array.from({ length: 2_001 }, (_, at) => `kata${at}`).join('\n');
  expect(await addWords(by(), { pasted: many })).toMatchObject({
    ok: false,
    error: { type: 'too-many-words' },
  });
  expect(await addWords(by('officer'), { pasted: 'baru' })).toMatchObject({
    ok: false,
    error: { type: 'forbidden' },
  });
  expect(await removeWord(by('leader'), { word: 'walkot' })).toMatchObject({
    ok: false,
    error: { type: 'forbidden' },
  });
});
